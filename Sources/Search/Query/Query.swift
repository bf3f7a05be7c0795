import Articles

/// A query in the query language, used in the reader and on the command line.
///
/// | Typed | Finds |
/// |---|---|
/// | `night shift` | both words, in the quotation or in the speaker's names; case and accents do not matter, `shift` finds “shifts” |
/// | `"night shift"` | the words as a phrase |
/// | `"ferry strike"~5` | the words in any order, with at most five others between the first and the last |
/// | `econom*` | words that begin with “econom” |
/// | `ferry OR boat` | either; `OR` joins only its two neighbours |
/// | `-strike`, `NOT strike`, `-"night shift"`, `-(a OR b)` | anything without it |
/// | `speaker:macron`, `speaker:"keir starmer"` | a name, role or alias of the speaker has it |
/// | `outlet:reuters`, `source:reuters` | the outlet that printed it, by name or web address |
/// | `tag:election` | the article has the tag |
/// | `since:2025-11`, `until:2025-12-24` | published on or after, on or before this date |
/// | `since:yesterday`, `since:7d`, `2w`, `3m`, `1y` | the same, counted back from today |
/// | `kind:direct`, `kind:mixed`, `kind:indirect` | how much of it is in quotation marks |
/// | `in:quotes`, `in:headline`, `in:body`, `in:captions` | where the words of the query must be |
/// | `is:unread`, `is:starred` | as marked in the reader |
///
/// Conditions side by side must all hold. Parts that make no sense are reported in `slips`, and the rest is searched.
public struct Query: Hashable, Sendable {
  /// The condition; `.all([])` matches everything.
  public var condition: Condition
  /// The parts that could not be understood.
  public var slips: [Slip]

  /// A query that matches everything.
  public init() {
    condition = .all([])
    slips = []
  }

  /// Reads a query.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - isBeingTyped: whether the user is still typing. The last word is then a prefix, and unfinished parts
  ///     (`speaker:`, an open quotation mark, `since:2025-`) are not slips.
  ///   - today: the day from which “yesterday” counts back.
  public init(parsing text: String, isBeingTyped: Bool = false, today: QueryDate = .today()) {
    var parser = QueryParser(text, isBeingTyped: isBeingTyped, today: today)
    condition = parser.query()
    slips = parser.slips
  }

  /// Whether it matches everything.
  public var isEmpty: Bool { condition == .all([]) }

  /// A condition.
  public indirect enum Condition: Hashable, Sendable {
    /// All of these; if empty, everything matches.
    case all([Condition])
    /// One of these.
    case any([Condition])
    /// Not this.
    case not(Condition)
    /// These words occur in one of these places. Without a place the default applies: for quotations their words and
    /// their speaker's names, for articles everything.
    case words(Phrase, in: Set<Place>)
    /// A form of the speaker's name, as `Article.speakerForms(of:)` gives them, has these words.
    case speaker(Phrase)
    /// A form of the outlet's name, as `Article.outletForms` gives them, has these words.
    case outlet(Phrase)
    /// The article has a tag that folds to this, or starts with it if `isPrefix`; see `Query.key(ofTag:)`.
    case tag(String, isPrefix: Bool)
    /// The article was published on this date or later, compared at the lower precision of the two.
    case since(QueryDate)
    /// The article was published on this date or earlier, compared at the lower precision of the two.
    case until(QueryDate)
    /// The quotation is of this kind.
    case kind(Quotation.Kind)
    /// The article is unread.
    case unread
    /// The article is starred.
    case starred
  }

  /// A place for words, as named by `in:`.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    /// In the words of the quotation.
    case quotes
    /// In the headline or the standfirst of the article.
    case headline
    /// In the body of the article.
    case body
    /// In a caption of the article: its text, credit or alternative text.
    case captions
  }

  /// A part of a query that could not be understood.
  public struct Slip: Hashable, Sendable, CustomStringConvertible {
    /// A whole sentence saying what and where.
    public var message: String
    /// Its place in the typed text, in UTF-8 bytes.
    public var range: Range<Int>

    /// A slip.
    public init(message: String, range: Range<Int>) {
      self.message = message
      self.range = range
    }

    /// The sentence.
    public var description: String { message }
  }

  /// The form in which tags are compared: folded, with single spaces between words.
  public static func key(ofTag tag: String) -> String {
    Folding.key(tag).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether it contains a condition on kinds of quotation.
  public var namesKinds: Bool { condition.contains { if case .kind = $0 { true } else { false } } }
}

extension Query.Condition {
  /// This and another condition, in one list.
  public func and(_ other: Query.Condition) -> Query.Condition {
    func parts(_ condition: Query.Condition) -> [Query.Condition] {
      if case .all(let parts) = condition { parts } else { [condition] }
    }
    let both = parts(self) + parts(other)
    return both.count == 1 ? both[0] : .all(both)
  }

  /// Whether a test holds for it or for a condition in it.
  public func contains(where test: (Query.Condition) -> Bool) -> Bool {
    if test(self) { return true }
    switch self {
    case .all(let conditions), .any(let conditions): return conditions.contains { $0.contains(where: test) }
    case .not(let condition): return condition.contains(where: test)
    default: return false
    }
  }

  /// The condition with its words in these places, but for those that say themselves where they stand.
  func standing(in places: Set<Query.Place>) -> Query.Condition {
    switch self {
    case .all(let conditions): .all(conditions.map { $0.standing(in: places) })
    case .any(let conditions): .any(conditions.map { $0.standing(in: places) })
    case .not(let condition): .not(condition.standing(in: places))
    case .words(let phrase, let own) where own.isEmpty: .words(phrase, in: places)
    default: self
    }
  }
}
