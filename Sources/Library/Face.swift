import Articles
import Search

// Every call blocks the thread that it is made on: call them from worker threads. Any number may read at once, beside one that writes.

extension Library {
  // MARK: Adding
  /// Keeps articles, in one transaction: all of them or, when it throws, none.
  ///
  /// An article of the same address, or of the same text, is updated instead of doubled; corrections, tags, stars and read marks stay. A few hundred at a time cost
  /// the least each.
  @discardableResult
  public func add(_ articles: [Article]) throws(LibraryError) -> AddReport {
    try add(articles.map { PreparedArticle($0) })
  }
  /// As `add(_:)`, with what can be worked out beforehand, on any number of threads.
  @discardableResult
  public func add(_ articles: [PreparedArticle]) throws(LibraryError) -> AddReport { AddReport() }
  /// Takes articles out, in one transaction.
  /// - Returns: how many of them were there.
  @discardableResult
  public func remove(_ ids: [StoredArticleID]) throws(LibraryError) -> Int { 0 }

  // MARK: Lists of articles
  /// How many articles a list has.
  public func count(_ request: ArticleListRequest, cancellation: Cancellation? = nil) throws(LibraryError) -> Int { 0 }
  /// The numbers of a list's articles, without their rows.
  public func order(_ request: ArticleListRequest, cancellation: Cancellation? = nil) throws(LibraryError)
    -> ArticleOrder
  { ArticleOrder() }
  /// A stretch of a list, from its top: the first rows are there long before `order` is. Cost grows with `range.lowerBound`.
  public func articles(_ request: ArticleListRequest, range: Range<Int>, cancellation: Cancellation? = nil)
    throws(LibraryError) -> RowPage<ArticleListing>
  { RowPage() }
  /// The rows of these articles, in this order; those that are gone are left out.
  public func articles(_ ids: [StoredArticleID]) throws(LibraryError) -> [ArticleListing] { [] }
  /// An article; `nil` when it is gone.
  public func article(_ id: StoredArticleID) throws(LibraryError) -> StoredArticle? { nil }
  /// The article with this address, or added from this input.
  public func article(from origin: String) throws(LibraryError) -> StoredArticleID? { nil }
  /// Hands over every article of a list in turn, unpacking one at a time; `false` from `body` ends it.
  public func forEachArticle(
    _ request: ArticleListRequest = ArticleListRequest(), cancellation: Cancellation? = nil,
    _ body: (StoredArticle) throws -> Bool
  ) throws {}

  // MARK: Quotations
  /// A stretch of the answer to a search: at most `limit` quotations behind `last`, the last row of the stretch before.
  ///
  /// With `.bestMatch` every hit is weighed before the first is known; the other orders take as long as it takes to find `limit`.
  public func quotations(
    _ request: QuotationRequest, limit: Int, after last: QuotationListing? = nil, cancellation: Cancellation? = nil
  ) throws(LibraryError) -> RowPage<QuotationListing> { RowPage() }
  /// How many quotations a search finds, counted to `most` at the most.
  public func count(_ request: QuotationRequest, upTo most: Int = .max, cancellation: Cancellation? = nil)
    throws(LibraryError) -> Int
  { 0 }
  /// A quotation as a list shows it.
  public func quotation(_ index: Int, of article: StoredArticleID) throws(LibraryError) -> QuotationListing? { nil }
  /// What a person said next, or before, in the order of `Order.oldestFirst`, seen from a quotation; `nil` at the end.
  public func quotation(of person: PersonID, _ direction: Direction, index: Int, of article: StoredArticleID)
    throws(LibraryError) -> QuotationListing?
  { nil }
  /// Every article's printing of a quotation's words, itself included, the earliest first; alone when nobody else prints them.
  public func printings(ofQuotation index: Int, of article: StoredArticleID) throws(LibraryError) -> [Printing] { [] }

  // MARK: Persons
  /// A stretch of the list of everybody quoted whose name has all of these words; empty for all.
  public func persons(
    named words: String = "", order: PersonOrder = .mostQuoted, range: Range<Int>, cancellation: Cancellation? = nil
  ) throws(LibraryError) -> [PersonListing] { [] }
  /// How many that list has.
  public func personCount(named words: String = "", cancellation: Cancellation? = nil) throws(LibraryError) -> Int { 0 }
  /// Everything about a person; `nil` when nobody has the number any longer.
  public func person(_ id: PersonID, cancellation: Cancellation? = nil) throws(LibraryError) -> PersonPage? { nil }
  /// Others who may be the same: other spellings, initials, a shorter form.
  public func likenesses(of id: PersonID) throws(LibraryError) -> [PersonListing] { [] }
  /// Makes two persons one, under the name of `kept`; articles added later are read so too.
  public func merge(_ joined: PersonID, into kept: PersonID) throws(LibraryError) {}
  /// Takes what some articles have of a person for another, new one; kept when they are added again.
  public func split(_ person: PersonID, articles: [StoredArticleID], named name: String) throws(LibraryError)
    -> PersonID
  { person }
  /// Calls a person something else.
  public func rename(_ person: PersonID, to name: String) throws(LibraryError) {}
  /// Gives a quotation to the speaker of this name in its article, with `nil` to nobody; kept when the article is added again.
  public func reassign(quotation index: Int, of article: StoredArticleID, toSpeakerNamed name: String?)
    throws(LibraryError)
  {}

  // MARK: Marks
  /// Every tag, in alphabetical order.
  public func tags() throws(LibraryError) -> [TagCount] { [] }
  /// Gives and takes tags; white space around a tag goes.
  public func tag(_ ids: [StoredArticleID], adding: [String] = [], removing: [String] = []) throws(LibraryError) {}
  /// Marks articles as read or unread.
  public func setRead(_ isRead: Bool, _ ids: [StoredArticleID]) throws(LibraryError) {}
  /// Gives or takes the star.
  public func setStarred(_ isStarred: Bool, _ ids: [StoredArticleID]) throws(LibraryError) {}
  /// Searches with a name, in alphabetical order.
  public func savedSearches() throws(LibraryError) -> [SavedSearch] { [] }
  /// Keeps a search; one of the same name goes.
  public func save(_ search: SavedSearch) throws(LibraryError) {}
  /// Forgets a search.
  public func removeSavedSearch(named name: String) throws(LibraryError) {}

  // MARK: Upkeep
  /// What it holds.
  public func statistics() throws(LibraryError) -> LibraryStatistics { LibraryStatistics() }
  /// Reads everything and compares: SQLite's own checks, those of the word index, and whether every article unpacks and agrees with what is kept of it.
  /// - Parameter progress: gets the share done, 0…1, now and then.
  public func check(cancellation: Cancellation? = nil, progress: (Double) -> Void = { _ in }) throws(LibraryError)
    -> CheckReport
  { CheckReport() }
  /// Makes the file as small as it can be. Needs as much room again while it works.
  /// - Returns: the file's size before and after, in bytes.
  @discardableResult
  public func vacuum() throws(LibraryError) -> (before: Int, after: Int) { (0, 0) }
  /// Brings the word index into its best form after many additions; a search is right without, but slower.
  public func optimize() throws(LibraryError) {}
  /// A number that is another one after every change, by this process or another.
  public func version() throws(LibraryError) -> Int { 0 }
}

extension Library {
  /// Which way along a list.
  public enum Direction: Sendable { case next, previous }
  /// By what a list of persons is sorted.
  public enum PersonOrder: String, Sendable, CaseIterable { case mostQuoted, name, latest }
}

/// An article and what the library will want to know of it: its words folded and stemmed, its packed form, the fingerprints of its quotations.
///
/// Making one takes most of the time that adding an article takes, and can be done on any thread.
public struct PreparedArticle: Sendable {
  let article: Article
  /// Prepares an article.
  public init(_ article: Article) { self.article = article }
}
