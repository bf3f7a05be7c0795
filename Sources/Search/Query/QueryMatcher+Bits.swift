import Articles

/// A query's conditions as bits, evaluated on packed articles.
extension QueryMatcher {
  /// Leaves that hold, a bit each.
  typealias Held = UInt64

  /// Whether there is a bit for each condition.
  var fitsBits: Bool { leaves.count <= Held.bitWidth }

  /// The leaves that hold because of the article's facts and marks alone.
  func held(by listed: ListedFacts, _ marks: ArticleMarks) -> Held {
    var held: Held = 0
    for (index, leaf) in leaves.enumerated() {
      let holds =
        switch leaf {
        case .tag(let key, let isPrefix): marks.hasTag(key, isPrefix: isPrefix)
        case .since(let date): listed.published.map(date.isOnOrBefore) ?? false
        case .until(let date): listed.published.map(date.isOnOrAfter) ?? false
        case .unread: marks.isUnread
        case .starred: marks.isStarred
        case .words, .speaker, .kind, .outlet: false
        }
      if holds { held |= 1 << index }
    }
    for (leaf, names) in outlets where listed.outletForms.contains(where: { names.isIn($0, as: .folded) }) {
      held |= 1 << leaf
    }
    return held
  }

  /// The word and speaker leaves found in running text, with and without a place.
  private func leaves(where isWanted: (Leaf) -> Bool) -> Held {
    leaves.indices.reduce(0) { isWanted(leaves[$1]) ? $0 | 1 << Held($1) : $0 }
  }

  /// The word leaves that may occur in a place of an article.
  func leaves(of place: Query.Place) -> Held {
    leaves { if case .words(let places) = $0 { places.isEmpty || places.contains(place) } else { false } }
  }

  /// The word leaves found in an article's headline, body or captions.
  var textLeaves: Held {
    leaves { if case .words(let places) = $0 { places.isEmpty || places != [.quotes] } else { false } }
  }

  /// The word leaves that a quotation search looks for outside quotations.
  var textLeavesBesideQuotes: Held {
    leaves { if case .words(let places) = $0 { !places.isEmpty && places != [.quotes] } else { false } }
  }

  static func quotationLeaves(_ leaves: [Leaf]) -> Held {
    guard leaves.count <= Held.bitWidth else { return .max }
    return leaves.indices.reduce(0) { held, index in
      let isOfQuotation =
        switch leaves[index] {
        case .words(let places): places.isEmpty || places.contains(.quotes)
        case .speaker, .kind: true
        case .outlet, .tag, .since, .until, .unread, .starred: false
        }
      return isOfQuotation ? held | 1 << Held(index) : held
    }
  }

  /// The leaves of words that `in:` looks for in quotations.
  var quoteLeaves: Held { leaves { $0.looks(in: .quotes) } }

  /// The word leaves, out of some, that occur in a running text.
  func held(in text: UnsafeBufferPointer<UInt8>, _ wanted: Held) -> Held {
    guard wanted != 0 else { return 0 }
    let candidates = beginningsInTexts.candidates(in: text).phrases & wanted
    guard candidates != 0 else { return 0 }
    var held: Held = 0
    for (leaf, texts, _) in words where candidates >> leaf & 1 != 0 && texts.isIn(text, as: .stem) { held |= 1 << leaf }
    return held
  }

  /// The word leaves without a place that occur in a name listed with the article.
  func heldOfWords(inName name: String) -> Held {
    var held: Held = 0
    for (leaf, _, names) in words {
      guard case .words(let places) = leaves[leaf], places.isEmpty else { continue }
      if names.isIn(name, as: .folded) { held |= 1 << leaf }
    }
    return held
  }

  /// The speaker leaves that occur in a speaker's name.
  func heldOfSpeakers(inName name: UnsafeBufferPointer<UInt8>) -> Held {
    var held: Held = 0
    for (leaf, names) in speakers where names.isIn(name, as: .folded) { held |= 1 << leaf }
    return held
  }

  /// The value of a condition of which some leaves hold and others may; `nil` if that depends on those.
  static func settled(_ node: Node, _ held: Held, _ most: Held) -> Bool? {
    let (least, most) = values(of: node, held, most: most)
    return least == most ? least : nil
  }

  /// Whether a condition can hold.
  static func canHold(_ node: Node, _ held: Held, _ most: Held) -> Bool { values(of: node, held, most: most).most }

  /// The leaves that occur in a name.
  func held(inName name: UnsafeBufferPointer<UInt8>) -> Held {
    let candidates = beginningsInNames.candidates(in: name).phrases
    guard candidates != 0 else { return 0 }
    var held: Held = 0
    for (leaf, _, names) in words where candidates >> leaf & 1 != 0 {
      if names.isIn(name, as: .folded) { held |= 1 << leaf }
    }
    for (leaf, names) in speakers where candidates >> leaf & 1 != 0 {
      if names.isIn(name, as: .folded) { held |= 1 << leaf }
    }
    return held
  }

  /// The leaves that hold for quotations of a kind.
  func held(by kind: Quotation.Kind) -> Held {
    var held: Held = 0
    for (leaf, wanted) in kinds where wanted == kind { held |= 1 << leaf }
    return held
  }

  /// What `holds(of:_:_:)` needs room for, the same for each text.
  var noProgress: [PhraseMatcher.Progress] { [PhraseMatcher.Progress](repeating: 0, count: words.count) }

  /// Whether the query holds of a quotation with these words, of which some leaves are known to hold.
  func holds(
    of text: UnsafeBufferPointer<UInt8>, _ known: Held, _ progress: inout [PhraseMatcher.Progress]
  ) -> Bool {
    if words.isEmpty { return isTrue(known) }
    let (begun, start) = beginningsInTexts.candidates(in: text)
    let candidates = begun & quotationLeaves
    // Most texts have none of the words, and of most others it is known already what they come to.
    if candidates & ~known == 0 { return isTrue(known) }
    let (least, most) = Self.values(of: root, known, most: known | candidates)
    if least == most { return least }
    var held = known
    for index in progress.indices { progress[index] = 0 }
    // In place: a copy of each phrase for each word would take longer than to compare them.
    words.withUnsafeBufferPointer { words in
      Words.forEachStem(in: UnsafeBufferPointer(rebasing: text[start...]), heads: heads) { word in
        guard heads.contains(word[0]) else {
          // A word of no phrase, which ends all that have begun.
          for index in progress.indices { progress[index] = 0 }
          return true
        }
        let before = held
        for index in words.indices where words[index].texts.advance(&progress[index], with: word) {
          held |= 1 << words[index].leaf & candidates
        }
        guard held != before else { return true }
        let (least, most) = Self.values(of: root, held, most: held | candidates)
        return least != most
      }
    }
    return isTrue(held)
  }

  /// Whether the query holds where these leaves do and no others.
  private func isTrue(_ held: Held) -> Bool {
    held == 0 ? holdsOfNothing : Self.values(of: root, held, most: held).least
  }

  /// The value of a condition where some leaves hold, and with every leaf that may: where both are the same, the others
  /// do not matter.
  static func values(of node: Node, _ held: Held, most: Held) -> (least: Bool, most: Bool) {
    switch node {
    case .leaf(let index): return (held >> index & 1 != 0, most >> index & 1 != 0)
    case .not(let node):
      let value = values(of: node, held, most: most)
      return (!value.most, !value.least)
    case .all(let nodes):
      var all = (least: true, most: true)
      for node in nodes where all.most {
        let value = values(of: node, held, most: most)
        all = (all.least && value.least, all.most && value.most)
      }
      return all
    case .any(let nodes):
      var any = (least: false, most: false)
      for node in nodes where !any.least {
        let value = values(of: node, held, most: most)
        any = (any.least || value.least, any.most || value.most)
      }
      return any
    }
  }
}
