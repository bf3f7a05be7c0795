import Articles

/// A query prepared for matching articles in memory, with the same results as the library's on disk.
///
/// An article does not include its marks: they are given in `ArticleMarks`.
public struct QueryMatcher: Sendable {
  let root: Node
  let leaves: [Leaf]
  /// The phrases among the leaves, with the leaf of each; words in running text and in names.
  let words: [(leaf: Int, texts: PhraseMatcher, names: PhraseMatcher)]
  /// What the words in running text begin with.
  let heads: FirstBytes
  /// How a text begins somewhere that can hold one of the phrases, and how a name does.
  let beginningsInTexts: PrintedBeginnings
  let beginningsInNames: PrintedBeginnings
  let speakers: [(leaf: Int, names: PhraseMatcher)]
  let outlets: [(leaf: Int, names: PhraseMatcher)]
  let kinds: [(leaf: Int, kind: Quotation.Kind)]
  /// Whether it holds where none of its leaves does.
  let holdsOfNothing: Bool
  /// The leaves that only a quotation can make hold.
  let quotationLeaves: Held

  /// The conditions of a query, each with the number of its leaf.
  indirect enum Node: Sendable {
    case all([Node])
    case any([Node])
    case not(Node)
    case leaf(Int)
  }

  enum Leaf: Sendable {
    case words(Set<Query.Place>)
    case speaker
    case kind(Quotation.Kind)
    /// The outlet, whose phrases are in `outlets`.
    case outlet
    case tag(String, isPrefix: Bool)
    case since(QueryDate)
    case until(QueryDate)
    case unread
    case starred

    /// Whether it is of words that `in:` looks for in a place.
    func looks(in place: Query.Place) -> Bool {
      if case .words(let places) = self { places.contains(place) } else { false }
    }
  }

  /// Prepares a query.
  public init(_ query: Query) {
    var builder = Builder()
    root = builder.node(query.condition)
    leaves = builder.leaves
    words = builder.words
    var heads = FirstBytes()
    for (_, texts, _) in words { texts.addHeads(to: &heads) }
    self.heads = heads
    beginningsInTexts = PrintedBeginnings(of: builder.phrases, as: .stem)
    beginningsInNames = PrintedBeginnings(of: builder.phrasesInNames, as: .folded)
    speakers = builder.speakers
    outlets = builder.outlets
    kinds = builder.kinds
    holdsOfNothing = Self.values(of: root, 0, most: 0).least
    quotationLeaves = Self.quotationLeaves(builder.leaves)
  }

  private struct Builder {
    var leaves: [Leaf] = []
    var words: [(leaf: Int, texts: PhraseMatcher, names: PhraseMatcher)] = []
    var speakers: [(leaf: Int, names: PhraseMatcher)] = []
    var outlets: [(leaf: Int, names: PhraseMatcher)] = []
    var kinds: [(leaf: Int, kind: Quotation.Kind)] = []
    /// What is looked for in texts and in names, each with the bit of its leaf.
    var phrases: [(phrase: Phrase, bit: Held)] = []
    var phrasesInNames: [(phrase: Phrase, bit: Held)] = []

    mutating func node(_ condition: Query.Condition) -> Node {
      func add(_ leaf: Leaf) -> Node {
        leaves.append(leaf)
        return .leaf(leaves.count - 1)
      }
      switch condition {
      case .all(let conditions): return .all(conditions.map { node($0) })
      case .any(let conditions): return .any(conditions.map { node($0) })
      case .not(let condition): return .not(node(condition))
      case .words(let phrase, let places):
        phrases.append((phrase, 1 << leaves.count))
        if places.isEmpty { phrasesInNames.append((phrase, 1 << leaves.count)) }
        words.append(
          (leaves.count, PhraseMatcher(phrase, as: .stem), PhraseMatcher(phrase, as: .folded)))
        return add(.words(places))
      case .speaker(let phrase):
        phrasesInNames.append((phrase, 1 << leaves.count))
        speakers.append((leaves.count, PhraseMatcher(phrase, as: .folded)))
        return add(.speaker)
      case .outlet(let phrase):
        outlets.append((leaves.count, PhraseMatcher(phrase, as: .folded)))
        return add(.outlet)
      case .tag(let key, let isPrefix): return add(.tag(key, isPrefix: isPrefix))
      case .since(let date): return add(.since(date))
      case .until(let date): return add(.until(date))
      case .kind(let kind):
        kinds.append((leaves.count, kind))
        return add(.kind(kind))
      case .unread: return add(.unread)
      case .starred: return add(.starred)
      }
    }
  }

  // MARK: Asking

  /// The indices of an article's quotations that match, in reading order.
  public func quotations(of article: Article, marks: ArticleMarks = ArticleMarks()) -> [Int] {
    var facts = self.facts(of: article, marks: marks)
    switch value(of: root, facts) {
    case false: return []
    case true: return Array(article.quotations.indices)
    case nil: break
    }
    let open = facts.indices.filter { facts[$0] == nil }
    let bySpeaker = article.speakers.map { namesFound(in: [$0.name, $0.role ?? ""] + $0.aliases) }
    return article.quotations.indices.filter { index in
      let quotation = article.quotations[index]
      for leaf in open { facts[leaf] = false }
      let isNamed = quotation.speaker.map(bySpeaker.indices.contains) ?? false
      let found =
        isNamed && !Quotation.namesTwo(in: (quotation.sourceText ?? "").utf8)
        ? bySpeaker[quotation.speaker ?? 0] : namesFound(in: article.speakerForms(of: quotation))
      for leaf in open {
        switch leaves[leaf] {
        case .kind(let kind): facts[leaf] = quotation.kind == kind
        case .speaker: facts[leaf] = found[leaf]
        case .words(let places): facts[leaf] = places.isEmpty && found[leaf]
        default: break
        }
      }
      if !words.isEmpty {
        find(in: quotation.text) { leaf in if facts[leaf] == false, !self.isElsewhere(leaf) { facts[leaf] = true } }
      }
      return value(of: root, facts) == true
    }
  }

  /// Whether an article matches.
  ///
  /// Words may be anywhere in it, and each condition on quotations must hold for one of its quotations.
  public func matches(_ article: Article, marks: ArticleMarks = ArticleMarks()) -> Bool {
    var facts = self.facts(of: article, marks: marks)
    if let value = value(of: root, facts) { return value }
    for leaf in facts.indices where facts[leaf] == nil {
      switch leaves[leaf] {
      case .kind(let kind): facts[leaf] = article.quotations.contains { $0.kind == kind }
      default: facts[leaf] = false
      }
    }
    for quotation in article.quotations {
      let found = namesFound(in: article.speakerForms(of: quotation))
      for (leaf, _) in speakers where found[leaf] { facts[leaf] = true }
    }
    for (leaf, _, names) in words {
      guard case .words(let places) = leaves[leaf], facts[leaf] == false else { continue }
      if places.isEmpty, article.listedNames.contains(where: { names.isIn($0, as: .folded) }) { facts[leaf] = true }
    }
    for place in Query.Place.allCases {
      for text in article.texts(in: place) {
        find(in: text) { leaf in
          guard case .words(let places) = self.leaves[leaf] else { return }
          if places.contains(place) || places.isEmpty && place != .quotes { facts[leaf] = true }
        }
      }
    }
    return value(of: root, facts) == true
  }

  // MARK: Marks

  /// The places of its words in a text, in UTF-8 bytes, in order and without overlaps, as whole printed words.
  ///
  /// - Parameters:
  ///   - text: the words of a quotation or another part of an article.
  ///   - place: what `text` is.
  public func marks(in text: String, at place: Query.Place = .quotes) -> [Range<Int>] {
    merged(
      words.flatMap { leaf, texts, _ -> [Range<Int>] in
        guard !isNegated(leaf), case .words(let places) = leaves[leaf], places.isEmpty || places.contains(place) else {
          return []
        }
        return texts.marks(in: text, as: .stem)
      })
  }

  /// The places of its words in the name of a speaker, in UTF-8 bytes, in order and without overlaps.
  public func marks(inName name: String) -> [Range<Int>] {
    let ofWords = words.filter {
      if case .words(let places) = leaves[$0.leaf] { places.isEmpty && !isNegated($0.leaf) } else { false }
    }
    return merged(
      (ofWords.map(\.names) + speakers.filter { !isNegated($0.leaf) }.map(\.names)).flatMap {
        $0.marks(in: name, as: .folded)
      })
  }

  private func merged(_ marks: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for mark in marks.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, mark.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, mark.upperBound)
      } else {
        merged.append(mark)
      }
    }
    return merged
  }

  /// Whether a leaf is below a negation, so it is never in a result.
  private func isNegated(_ leaf: Int) -> Bool {
    func search(_ node: Node, _ isNegated: Bool) -> Bool {
      switch node {
      case .all(let nodes), .any(let nodes): nodes.contains { search($0, isNegated) }
      case .not(let node): search(node, !isNegated)
      case .leaf(let index): index == leaf && isNegated
      }
    }
    return search(root, false)
  }

  // MARK: Facts

  /// What is known of each leaf from the article alone; `nil` if it depends on the quotation.
  private func facts(of article: Article, marks: ArticleMarks) -> [Bool?] {
    var facts = leaves.map { leaf -> Bool? in
      switch leaf {
      case .words(let places): places.isEmpty || places.contains(.quotes) ? nil : false
      case .speaker, .kind: nil
      case .outlet: false
      case .tag(let key, let isPrefix): marks.hasTag(key, isPrefix: isPrefix)
      case .since(let date): article.published.map(date.isOnOrBefore) ?? false
      case .until(let date): article.published.map(date.isOnOrAfter) ?? false
      case .unread: marks.isUnread
      case .starred: marks.isStarred
      }
    }
    for (leaf, names) in outlets { facts[leaf] = article.outletForms.contains { names.isIn($0, as: .folded) } }
    for place in Query.Place.allCases where place != .quotes && leaves.contains(where: { $0.looks(in: place) }) {
      for text in article.texts(in: place) {
        find(in: text) { leaf in if self.leaves[leaf].looks(in: place) { facts[leaf] = true } }
      }
    }
    return facts
  }

  /// Whether words are looked for elsewhere than in quotations alone.
  private func isElsewhere(_ leaf: Int) -> Bool {
    if case .words(let places) = leaves[leaf] { !places.isEmpty && !places.contains(.quotes) } else { true }
  }

  /// The leaves that occur in one of these names.
  private func namesFound(in forms: [String]) -> [Bool] {
    var found = [Bool](repeating: false, count: leaves.count)
    guard !words.isEmpty || !speakers.isEmpty else { return found }
    for form in forms {
      for (leaf, _, names) in words where !found[leaf] { found[leaf] = names.isIn(form, as: .folded) }
      for (leaf, names) in speakers where !found[leaf] { found[leaf] = names.isIn(form, as: .folded) }
    }
    return found
  }

  /// Calls a closure with each word leaf that occurs in a running text.
  private func find(in text: String, _ found: (Int) -> Void) {
    guard !words.isEmpty else { return }
    var progress = [PhraseMatcher.Progress](repeating: 0, count: words.count)
    Words.forEach(in: text, as: .stem) { word, _ in
      for index in words.indices where words[index].texts.advance(&progress[index], with: word) {
        found(words[index].leaf)
      }
    }
  }

  /// The value of a condition; `nil` if it depends on unknowns.
  private func value(of node: Node, _ facts: [Bool?]) -> Bool? {
    switch node {
    case .leaf(let index): return facts[index]
    case .not(let node): return value(of: node, facts).map { !$0 }
    case .all(let nodes):
      var isKnown = true
      for node in nodes {
        switch value(of: node, facts) {
        case false: return false
        case nil: isKnown = false
        default: break
        }
      }
      return isKnown ? true : nil
    case .any(let nodes):
      var isKnown = true
      for node in nodes {
        switch value(of: node, facts) {
        case true: return true
        case nil: isKnown = false
        default: break
        }
      }
      return isKnown ? false : nil
    }
  }
}

/// The marks of an article.
public struct ArticleMarks: Hashable, Sendable {
  /// Its tags, as `Query.key(ofTag:)` gives them.
  public var tagKeys: [String]
  /// Whether it is unread.
  public var isUnread: Bool
  /// Whether it is starred.
  public var isStarred: Bool

  /// Marks of an article; by default those of a new one.
  public init(tags: [String] = [], isUnread: Bool = true, isStarred: Bool = false) {
    tagKeys = tags.map(Query.key(ofTag:))
    self.isUnread = isUnread
    self.isStarred = isStarred
  }

  /// Whether one of the tags is this one, or begins so.
  func hasTag(_ key: String, isPrefix: Bool) -> Bool {
    tagKeys.contains { isPrefix ? $0.utf8.starts(with: key.utf8) : $0 == key }
  }
}
