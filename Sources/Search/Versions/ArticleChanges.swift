import ArticleFormats
import Articles
import Basics

/// What differs between two versions of an article. Case, accents and punctuation do not count.
///
/// Of quotations only those in quotation marks are compared: a paraphrase is the paper's own words.
public struct ArticleChanges: Hashable, Sendable {
  /// A quotation that is not in both versions as it is.
  public struct QuotationChange: Hashable, Sendable {
    /// What became of it.
    public enum Kind: String, Sendable, CaseIterable {
      /// Its words are no longer printed.
      case removed
      /// Its words were not printed before.
      case added
      /// Part of it is no longer printed.
      case shortened
      /// It has other words in places.
      case reworded
      /// The same words are somebody else's now.
      case reattributed
      /// Its words are printed, and no longer say whose they are.
      case unattributed
    }

    /// What became of it.
    public var kind: Kind
    /// Its index in the earlier version; `nil` if it was added.
    public var earlier: Int?
    /// Its index in the later version; `nil` if it was removed.
    public var later: Int?
    /// Whether it is somebody else's in the later version.
    public var hasOtherSpeaker = false
  }

  /// A text that is not in both versions as it is.
  public struct TextChange: Hashable, Sendable {
    /// Where it stands.
    public enum Part: String, Sendable {
      case headline
      case standfirst
      case body
      case caption
    }

    /// Where it stands.
    public var part: Part
    /// What it was; `nil` if it was added.
    public var earlier: String?
    /// What it is; `nil` if it was removed.
    public var later: String?
  }

  /// In the order of the earlier version, and behind them those that were added, in the order of the later one.
  public private(set) var quotations: [QuotationChange] = []
  /// From the headline to the captions, in reading order.
  public private(set) var texts: [TextChange] = []

  /// Whether both say the same.
  public var isEmpty: Bool { quotations.isEmpty && texts.isEmpty }

  /// Compares two versions.
  public init(from earlier: Article, to later: Article) {
    compareQuotations(earlier, later)
    compareText(.headline, earlier.headline, later.headline)
    compareText(.standfirst, earlier.standfirst, later.standfirst)
    compareTexts(.body, earlier.body.map(\.text), later.body.map(\.text))
    compareTexts(.caption, earlier.captions.compactMap(\.text), later.captions.compactMap(\.text))
  }

  /// The quotations of an article, by their indices, whose words another version does not print.
  public static func vanished(from earlier: Article, in later: Article) -> [Int] {
    let printed = PrintedWords(later)
    return earlier.quotations.indices.filter {
      earlier.quotations[$0].kind != .indirect && !printed.contain(earlier.quotations[$0], of: earlier)
    }
  }

  // MARK: Quotations

  /// Versions seldom have more; beyond this, vanished texts are not matched with new ones.
  private static let mostCompared = 200
  /// The share of words that a quotation keeps when it is reworded. Less than of two printings (`WordingComparison.leastSimilarity`):
  /// nothing else in the article is as near.
  private static let leastKept = 0.6
  private static let fewestKept = 3

  private mutating func compareQuotations(_ earlier: Article, _ later: Article) {
    let printed = PrintedWords(later)
    let gone = Self.vanished(from: earlier, in: later)
    var new = Self.vanished(from: later, in: earlier)
    var texts = new.prefix(Self.mostCompared).map { ComparedText(later.quotations[$0].text) }
    lazy var all = later.quotations.map { SpokenWords($0.text) }
    var changes: [QuotationChange] = []
    for index in gone {
      let quotation = earlier.quotations[index]
      var change = QuotationChange(kind: .removed, earlier: index, later: nil)
      if let place = Self.nearest(ComparedText(quotation.text), among: texts) {
        (change.kind, change.later) = (.reworded, new.remove(at: place))
        texts.remove(at: place)
        if new.count >= Self.mostCompared {
          texts.append(ComparedText(later.quotations[new[Self.mostCompared - 1]].text))
        }
      } else if let rest = quotation.piecesInMarks(in: earlier).first(where: { printed.contain(SpokenWords($0).hashes) }
      ) {
        change.kind = .shortened
        let rest = SpokenWords(rest)
        change.later = all.firstIndex { Self.hasWords($0, in: rest) || Self.hasWords(rest, in: $0) }
      }
      change.hasOtherSpeaker = change.later.map { Self.haveOtherNames(index, of: earlier, $0, of: later) } ?? false
      changes.append(change)
    }
    changes += Self.reattributed(earlier, later)
    changes += Self.unattributed(earlier, later, besides: Set(gone)) { all[$0] }
    changes.sort { $0.earlier! < $1.earlier! }
    quotations = changes + new.map { QuotationChange(kind: .added, earlier: nil, later: $0) }
  }

  /// The place of the text that a quotation became.
  private static func nearest(_ text: ComparedText, among texts: [ComparedText]) -> Int? {
    var best: (place: Int, same: Int)?
    for (place, other) in texts.enumerated() where text.mayBeLike(other, by: leastKept) {
      let comparison = WordingComparison(text.words, other.words)
      guard comparison.sameWords >= fewestKept, comparison.similarity >= leastKept,
        comparison.sameWords > best?.same ?? 0
      else { continue }
      best = (place, comparison.sameWords)
    }
    return best?.place
  }

  /// Quotations that both versions print, each with another name.
  private static func reattributed(_ earlier: Article, _ later: Article) -> [QuotationChange] {
    var places: [UInt64: Int] = [:]
    for index in later.quotations.indices.reversed() where later.quotations[index].kind != .indirect {
      places[key(of: later.quotations[index].text)] = index
    }
    return earlier.quotations.indices.compactMap { index in
      let before = earlier.quotations[index]
      guard before.kind != .indirect, let place = places[key(of: before.text)],
        haveOtherNames(index, of: earlier, place, of: later)
      else { return nil }
      return QuotationChange(kind: .reattributed, earlier: index, later: place, hasOtherSpeaker: true)
    }
  }

  /// Quotations with a speaker whose words the later version prints without one, as a quotation or not.
  private static func unattributed(
    _ earlier: Article, _ later: Article, besides gone: Set<Int>, words: (Int) -> SpokenWords
  ) -> [QuotationChange] {
    var places: [UInt64: [Int]] = [:]
    for index in later.quotations.indices { places[key(of: later.quotations[index].text), default: []].append(index) }
    return earlier.quotations.indices.compactMap { index in
      let before = earlier.quotations[index]
      guard before.kind != .indirect, before.speaker != nil, !gone.contains(index) else { return nil }
      if let same = places[key(of: before.text)] {
        guard same.allSatisfy({ later.quotations[$0].speaker == nil }) else { return nil }
        return QuotationChange(kind: .unattributed, earlier: index, later: same[0])
      }
      // As a part of a longer one they may have a speaker.
      let own = SpokenWords(before.text)
      let isPart = later.quotations.indices.contains { hasWords(own, in: words($0)) || hasWords(words($0), in: own) }
      return isPart ? nil : QuotationChange(kind: .unattributed, earlier: index, later: nil)
    }
  }

  /// Whether a quotation of each has a speaker, and they cannot be the same one.
  private static func haveOtherNames(_ one: Int, of earlier: Article, _ other: Int, of later: Article) -> Bool {
    guard let name = earlier.quotations[one].speaker.map({ earlier.speakers[$0].name }),
      let now = later.quotations[other].speaker.map({ later.speakers[$0] })
    else { return false }
    return !NameAgreement.agree(name, now.name, role: now.role)
  }

  /// Whether all words of a text stand together in another.
  private static func hasWords(_ text: SpokenWords, in other: SpokenWords) -> Bool {
    let (words, all) = (text.hashes, other.hashes)
    guard !words.isEmpty, words.count <= all.count else { return false }
    return (0...all.count - words.count).contains { all[$0...].starts(with: words) }
  }

  // MARK: Texts

  /// The share of words that a paragraph keeps when it is changed.
  public static let leastAlike = 0.5
  /// How many paragraphs further on it is looked for at most.
  private static let mostNear = 8

  /// One key for all texts of the same words.
  private static func key(of text: String) -> UInt64 {
    var hash = StableHash.start
    for word in SpokenWords(text).hashes {
      for shift in stride(from: 0, to: 64, by: 8) {
        StableHash.add(UInt8(truncatingIfNeeded: word >> shift), to: &hash)
      }
    }
    return StableHash.finished(hash)
  }

  private mutating func compareText(_ part: TextChange.Part, _ earlier: String?, _ later: String?) {
    guard Self.key(of: earlier ?? "") != Self.key(of: later ?? "") else { return }
    texts.append(TextChange(part: part, earlier: earlier, later: later))
  }

  private mutating func compareTexts(_ part: TextChange.Part, _ earlier: [String], _ later: [String]) {
    let (before, now) = (earlier.map(Self.key), later.map(Self.key))
    let runs = WordAlignment(before, now).runs
    // What only stands elsewhere now has not changed.
    let (known, kept) = (Set(before), Set(now))
    var (x, y) = (0, 0)
    for run in runs + [WordAlignment.Run(first: earlier.count, second: later.count, count: 0)] {
      compareStretch(
        part, (x..<run.first).filter { !kept.contains(before[$0]) }.map { earlier[$0] }[...],
        (y..<run.second).filter { !known.contains(now[$0]) }.map { later[$0] }[...])
      (x, y) = (run.first + run.count, run.second + run.count)
    }
  }

  /// Texts between two that are in both versions: each with the next that is like it.
  private mutating func compareStretch(
    _ part: TextChange.Part, _ earlier: ArraySlice<String>, _ later: ArraySlice<String>
  ) {
    var next = later.startIndex
    let compared = later.map(ComparedText.init)
    for text in earlier {
      let own = ComparedText(text)
      let like = later.indices[next...].prefix(Self.mostNear).first {
        let other = compared[$0 - later.startIndex]
        return own.mayBeLike(other, by: Self.leastAlike)
          && WordingComparison(own.words, other.words).similarity >= Self.leastAlike
      }
      if let like {
        texts += later[next..<like].map { TextChange(part: part, earlier: nil, later: $0) }
        next = like + 1
      }
      texts.append(TextChange(part: part, earlier: text, later: like.map { later[$0] }))
    }
    texts += later[next...].map { TextChange(part: part, earlier: nil, later: $0) }
  }
}

/// A text that is compared with many: most have so few of its words that nothing needs to be set against each other.
private struct ComparedText {
  let words: SpokenWords
  private let sorted: [UInt64]

  init(_ text: String) {
    words = SpokenWords(text)
    sorted = words.hashes.sorted()
  }

  /// Whether the similarity of both can be as high as this. Where nothing is left out openly, every word of the shorter one that the
  /// other does not have counts against it.
  func mayBeLike(_ other: ComparedText, by least: Double) -> Bool {
    guard words.ellipses.isEmpty, other.words.ellipses.isEmpty else { return true }
    let most = min(sorted.count, other.sorted.count)
    guard most > 0 else { return false }
    var (own, theirs, same) = (0, 0, 0)
    while own < sorted.count, theirs < other.sorted.count {
      if sorted[own] == other.sorted[theirs] {
        same += 1
        own += 1
        theirs += 1
      } else if sorted[own] < other.sorted[theirs] {
        own += 1
      } else {
        theirs += 1
      }
    }
    return Double(same) >= Double(most) * least
  }
}
