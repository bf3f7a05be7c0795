import ArticleFormats
import Articles
import Search
import Shelves

/// The article of the selected hit, beside the hits.
///
/// It has its own position: moving through hits changes no reading position.
struct HitPreview: Sendable {
  /// The quotation that is scrolled into view and marked.
  private(set) var hit: QuoteHit
  private(set) var reading: Reading
  /// What of the article was there when it was set.
  private let status: OpenArticle.Status
  private let packed: PackedArticle
  private var kinds: ShownKinds

  /// - Parameter open: the article of the hit, or its known fields until it has been read.
  init(_ hit: QuoteHit, in open: OpenArticle, width: Int, kinds: ShownKinds, waiting: String) {
    self.hit = hit
    self.kinds = kinds
    status = open.status
    packed = open.kept.packed
    var open = open
    open.bookmark = nil
    reading = Reading(open, id: hit.article, width: width, kinds: kinds, waiting: waiting)
  }

  /// Whether the article itself is shown.
  var isOfWhole: Bool { status == .ready }

  /// Whether it shows an article as it is now.
  func shows(_ open: OpenArticle, of id: ArticleID) -> Bool {
    hit.article == id && status == open.status && packed == open.kept.packed
  }

  /// Sets it in a size.
  mutating func setSize(width: Int, height: Int) {
    reading.height = max(1, height)
    reading.flow.setWidth(width)
  }

  /// Brings a quotation of the article into sight and marks it; `nil` if the article has it no more.
  mutating func show(_ hit: QuoteHit, kinds: ShownKinds) {
    if kinds != self.kinds { reading.list(kinds: kinds) }
    (self.hit, self.kinds) = (hit, kinds)
    if let row = reading.quotes.firstIndex(of: hit.quote) { reading.choose(quoteRow: row) }
    mark()
  }

  /// Whether it has this quotation in sight and marked, or had before it was scrolled.
  func isAt(_ hit: QuoteHit, kinds: ShownKinds) -> Bool { self.hit == hit && self.kinds == kinds }

  /// Moves the text; the quotation stays the one that is marked.
  mutating func page(by rows: Int) {
    reading.page(by: rows)
    mark()
  }

  /// Keeps the text inside its pane, and sets every line that is seen, so that drawing only reads.
  mutating func settle() {
    reading.settleTop()
    reading.setVisibleLines()
  }

  /// No other quotation is marked in the place of one that the article does not have.
  private mutating func mark() {
    reading.quote = reading.quotes.contains(hit.quote) ? hit.quote : nil
  }
}

extension State {
  /// Shows the article of the selected hit beside the hits, if there is room.
  mutating func settlePreview(_ layout: Layout) {
    guard layout.preview != nil, let screen = screen.search, let hit = screen.selectedHit
    else {
      preview = nil
      return
    }
    let column = layout.textColumn(of: layout.preview, measure: options.measure)
    let kinds = kinds(showing: hit)
    let open = openArticle(of: hit, screen.listing(screen.cursor.selected))
    var now: HitPreview
    if let shown = preview, shown.shows(open, of: hit.article) {
      now = shown
      now.setSize(width: column.width, height: column.height)
      if !now.isAt(hit, kinds: kinds) { now.show(hit, kinds: kinds) }
    } else {
      now = HitPreview(hit, in: open, width: column.width, kinds: kinds, waiting: waitingSentence)
      now.setSize(width: column.width, height: column.height)
      now.show(hit, kinds: kinds)
    }
    now.settle()
    preview = now
  }

  /// The article of a hit, or what its row tells of one that is not here.
  private func openArticle(of hit: QuoteHit, _ listing: QuotationListing?) -> OpenArticle {
    guard !articles.has(hit.article), let listing else { return openArticle(hit.article) }
    return OpenArticle(
      ArticleListing(
        id: listing.article, title: listing.title, publisher: listing.publisher, provenance: listing.provenance,
        published: listing.published))
  }

  /// The kinds that are shown once a quotation is: those that are, and its own.
  func kinds(showing hit: QuoteHit) -> ShownKinds {
    guard let kind = attribution(of: hit)?.kind, !kinds.contains(kind) else { return kinds }
    return kind == .indirect ? .indirect : .mixed
  }
}
