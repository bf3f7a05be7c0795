import Articles
import Search

/// Something that a reader wants to know of a shelf, whichever it is: the library on disk, or the files that were named.
///
/// A later question about the same makes an earlier one pointless, and who answers should cancel it.
public enum ShelfQuestion: Hashable, Sendable {
  /// The articles of a list, by number: first those at its top, then all.
  case list(ArticleListRequest)
  /// The articles that are like that, by number: first some from one of them on, or from the top, then all.
  case matches(ArticleListRequest, from: ArticleID?)
  /// Rows of the list.
  case rows([ArticleID])
  /// Articles to read, the first most urgently.
  case articles([ArticleID])
  /// A stretch of the quotations that are wanted, behind `after`: `limit` of them, and more where it takes more to come to
  /// `through` and some behind it.
  case quotations(
    QuotationRequest, after: QuotationListing?, through: QuotationListing? = nil, limit: Int)
  /// How many quotations of all kinds are like that, counted to `upTo` at the most; without use once other quotations are
  /// asked for from their first.
  case counts(QuotationRequest, upTo: Int)
  /// A stretch of the list of persons whose names have these words.
  case persons(named: String, range: Range<Int>)
  /// Persons to choose one from: whose names have these words, or without any those that are most like `like`.
  case choices(named: String, like: PersonID?)
  /// Everything about a person, or about who now has this name when there is none of that number any more.
  case person(PersonID, named: String)
  /// The parts of a person that a quotation may stand for, when it is somebody else's.
  case parts(PersonID, ArticleID, index: Int)
  /// Every printing of a quotation's words.
  case printings(ArticleID, index: Int)
  /// What a person said next (before), seen from a quotation.
  case next(PersonID, isForward: Bool, ArticleID, index: Int)
  /// Tags and saved searches.
  case names
  /// The feeds that are followed, with what was marked until now.
  case feeds
  /// What is in a notebook, and which there are.
  case notebook(named: String)
  /// How many quotations are new of each search that is watched.
  case watches
  /// Who is quoted how much, of the quotations of these kinds.
  case sources(Set<Quotation.Kind>, by: SourceTally.Grouping)
  /// What was printed of the quotations of a draft.
  case verify([DraftQuotation])
  /// What changed in an article since it was first printed.
  case versions(ArticleID)
}

extension ShelfQuestion {
  /// What a question is about.
  public enum Topic: Hashable, Sendable, CaseIterable {
    case list, matches, rows, articles, quotations, counts, persons, choices, person, printings, next, names, notebook
    case feeds, watches, sources, verify, versions

    /// Whether it is answered after what is being written, which the answer is to show.
    public var followsChanges: Bool { self == .names || self == .notebook || self == .feeds }

    /// Whether of all questions about it only the last is answered.
    public var isReplaced: Bool {
      switch self {
      case .rows, .next, .names, .notebook, .feeds: false
      case .list, .matches, .articles, .quotations, .counts, .persons, .choices, .person, .printings, .watches,
        .sources, .verify, .versions:
        true
      }
    }
  }

  /// What it is about.
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

/// By what a question and its answers are known: what it is about, and its number among all that were put.
public struct ShelfTicket: Hashable, Sendable {
  /// What the question is about.
  public let topic: ShelfQuestion.Topic
  /// The first has 1.
  public let number: Int

  /// That of a question.
  public init(_ topic: ShelfQuestion.Topic, number: Int) {
    self.topic = topic
    self.number = number
  }
}
