import ArticleFormats
import Articles
import Basics

/// A version of an article as a list shows it: where it comes from, and what changed since the one before.
public struct VersionListing: Hashable, Sendable {
  /// One thing that changed.
  public struct Change: Hashable, Sendable {
    /// What it says on one side.
    public struct Side: Hashable, Sendable {
      /// The words; of a quotation in its marks.
      public var text: String
      /// Where the other side has other words, in UTF-8 bytes, in order.
      public var different: [Range<Int>] = []
      /// Who said it, of a quotation: “Ada Rook, leader of the council”.
      public var credit: String?
      /// The index of the quotation in its version.
      public var quotation: Int?
    }

    /// What happened, as a whole sentence that ends in a colon.
    public var sentence: String
    /// The same in a word or two, for a list.
    public var summary: String
    /// What it was; `nil` if it came in.
    public var earlier: Side?
    /// What it is; `nil` if it went out.
    public var later: Side?
  }

  /// When it came in, ISO 8601 in UTC.
  public var seen: String
  /// Where it came from, if recorded.
  public var evidence: Evidence?
  /// Whether the very bytes were kept.
  public var hasOriginal: Bool
  /// What changed since the version before, quotations first; `nil` for the first version.
  public var changes: [Change]?

  /// The name of a version, by its place in a list with the latest first.
  public static func name(of place: Int, among count: Int) -> String {
    place == 0 ? "today" : place == count - 1 ? "first" : "\(place) before today’s"
  }

  /// The versions of an article, the latest first.
  public static func list(of versions: [ArticleVersion]) -> [VersionListing] {
    versions.enumerated().map { place, version in
      VersionListing(
        seen: version.seen, evidence: version.evidence, hasOriginal: version.hasOriginal,
        changes: place + 1 < versions.count ? changes(from: versions[place + 1].article, to: version.article) : nil)
    }
  }

  private static func changes(from earlier: Article, to later: Article) -> [Change] {
    let changes = ArticleChanges(from: earlier, to: later)
    return changes.quotations.map { change in
      Change(
        sentence: change.kind.sentence(isOther: change.hasOtherSpeaker),
        summary: change.kind.summary
          + (change.hasOtherSpeaker && change.kind != .reattributed ? ", now by somebody else" : ""),
        earlier: change.earlier.map { side(of: $0, in: earlier) }, later: change.later.map { side(of: $0, in: later) })
    }.map(marked)
      + changes.texts.map { change in
        Change(
          sentence: change.sentence, summary: change.summary, earlier: change.earlier.map { Change.Side(text: $0) },
          later: change.later.map { Change.Side(text: $0) })
      }.map(marked)
  }

  private static func side(of index: Int, in article: Article) -> Change.Side {
    let quotation = article.quotations[index]
    return Change.Side(
      text: quotation.inMarks(in: article), credit: quotation.credit(in: article), quotation: index)
  }

  /// With what differs marked, where there are two sides.
  private static func marked(_ change: Change) -> Change {
    guard let earlier = change.earlier, let later = change.later else { return change }
    var change = change
    let differences = WordingComparison(earlier.text, later.text).stretches.filter { $0.kind != .same }
    change.earlier?.different = differences.compactMap(\.first)
    change.later?.different = differences.compactMap(\.second)
    return change
  }
}

extension ArticleChanges.QuotationChange.Kind {
  fileprivate func sentence(isOther: Bool) -> String {
    let other = isOther ? ", and is now by somebody else" : ""
    return switch self {
    case .removed: "This quotation is no longer printed:"
    case .added: "This quotation was added:"
    case .shortened: "Part of this quotation is no longer printed\(other):"
    case .reworded: "This quotation was reworded\(other):"
    case .reattributed: "This quotation is now by somebody else:"
    case .unattributed: "This quotation no longer says whose it is:"
    }
  }

  fileprivate var summary: String {
    switch self {
    case .removed: "quotation gone"
    case .added: "new quotation"
    case .shortened: "quotation shortened"
    case .reworded: "quotation reworded"
    case .reattributed: "quotation now by somebody else"
    case .unattributed: "quotation now by nobody"
    }
  }
}

extension ArticleChanges.TextChange {
  private var name: String {
    switch part {
    case .headline: "headline"
    case .standfirst: "standfirst"
    case .body: "paragraph"
    case .caption: "caption"
    }
  }

  fileprivate var sentence: String {
    earlier == nil
      ? "This \(name) was added:" : later == nil ? "This \(name) is no longer printed:" : "This \(name) has changed:"
  }

  fileprivate var summary: String {
    earlier == nil ? "new \(name)" : later == nil ? "\(name) gone" : "\(name) changed"
  }
}

extension Evidence {
  /// What is known, in lines: when and from where, the server's headers, the bytes.
  ///
  /// - Parameter isKept: whether the bytes are.
  public func lines(isKept: Bool) -> [String] {
    var lines: [String] = []
    var came: [String] = []
    if let fetched { came.append("fetched \(HumanDate.long(fetched))") }
    if let address { came.append("from \(address)") }
    if let status { came.append("(status \(status))") }
    if !came.isEmpty { lines.append(came.joined(separator: " ")) }
    lines += headers
    if let size { lines.append("\(counted(size, "byte"))\(isKept ? ", kept" : "")") }
    if let digest { lines.append("SHA-256 \(digest)") }
    return lines
  }
}
