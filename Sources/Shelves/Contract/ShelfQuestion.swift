import Articles
import Search

/// A question that the reader asks any shelf: the library on disk, or the open files.
///
/// A later question on the same topic replaces an earlier one, which the shelf should cancel.
public enum ShelfQuestion: Hashable, Sendable {
  /// The ids of the articles in a list: first those at its top, then all.
  case list(ArticleListRequest)
  /// The ids of the matching articles: first a few from a given one, or from the top, then all.
  case matches(ArticleListRequest, from: ArticleID?)
  /// Rows of the list.
  case rows([ArticleID])
  /// Articles to read, most urgent first.
  case articles([ArticleID])
  /// The matching quotations that follow `after`: `limit` of them, or as many as it takes to reach some beyond
  /// `through`.
  case quotations(
    QuotationRequest, after: QuotationListing?, through: QuotationListing? = nil, limit: Int)
  /// The number of matching quotations of all kinds, counted up to `upTo`; obsolete once a new list of quotations is
  /// requested.
  case counts(QuotationRequest, upTo: Int)
  /// A page of the list of persons whose names have these words.
  case persons(named: String, range: Range<Int>)
  /// Persons to choose from: those whose names have these words or, without words, those most like `like`.
  case choices(named: String, like: PersonID?)
  /// Everything about a person or, if the id no longer exists, about the person who now has this name.
  case person(PersonID, named: String)
  /// The parts of a person that may be split off with a quotation.
  case parts(PersonID, ArticleID, index: Int)
  /// Every printing of a quotation's words.
  case printings(ArticleID, index: Int)
  /// A person's next or previous quotation, relative to another.
  case next(PersonID, isForward: Bool, ArticleID, index: Int)
  /// Tags and saved searches.
  case names
  /// The feeds, including all marks made so far.
  case feeds
  /// The contents of a notebook, and the names of all.
  case notebook(named: String)
  /// The number of new quotations for each watch.
  case watches
  /// Who is quoted how much, for quotations of these kinds.
  case sources(Set<Quotation.Kind>, by: SourceTally.Grouping)
  /// The verdicts on the quotations of a draft.
  case verify([DraftQuotation])
  /// The versions of an article and their changes.
  case versions(ArticleID)
}

extension ShelfQuestion {
  /// The topic of a question.
  public enum Topic: Hashable, Sendable, CaseIterable {
    case list, matches, rows, articles, quotations, counts, persons, choices, person, printings, next, names, notebook
    case feeds, watches, sources, verify, versions

    /// Whether the answer waits for pending changes, which it must include.
    public var followsChanges: Bool { self == .names || self == .notebook || self == .feeds }

    /// Whether only the latest question on this topic is answered.
    public var isReplaced: Bool {
      switch self {
      case .rows, .next, .names, .notebook, .feeds: false
      case .list, .matches, .articles, .quotations, .counts, .persons, .choices, .person, .printings, .watches,
        .sources, .verify, .versions:
        true
      }
    }
  }

  /// Its topic.
  public var topic: Topic {
    switch self {
    case .list: .list
    case .matches: .matches
    case .rows: .rows
    case .articles: .articles
    case .quotations: .quotations
    case .counts: .counts
    case .persons: .persons
    case .choices, .parts: .choices
    case .person: .person
    case .printings: .printings
    case .next: .next
    case .names: .names
    case .feeds: .feeds
    case .notebook: .notebook
    case .watches: .watches
    case .sources: .sources
    case .verify: .verify
    case .versions: .versions
    }
  }
}

/// Identifies a question and its answers: its topic and its serial number.
public struct ShelfTicket: Hashable, Sendable {
  /// The topic of the question.
  public let topic: ShelfQuestion.Topic
  /// The serial number, starting at 1.
  public let number: Int

  /// The ticket of a question.
  public init(_ topic: ShelfQuestion.Topic, number: Int) {
    self.topic = topic
    self.number = number
  }
}
