import Basics
import Articles
import Search
import Shelves

/// Where a person is in one article.
struct Reading: Sendable {
  let article: ArticleID
  /// The article itself, unpacked for as long as it is read.
  private(set) var content: Article
  var flow: Flow
  /// Whether left-out pieces are shown.
  private(set) var showsLeftOut = false
  /// How many rows the body shows, or would show when another pane is in its place; at least 1.
  var height = 1
  /// The item in the top row of the body.
  private(set) var top: FlowPlace
  /// What stood there when the reader last moved: where a change of size, and back, brings the text again.
  private var anchor: FlowPlace
  /// The reading line: what the quotes and captions panes follow, and where the cursor is.
  var line: FlowPlace

  /// The current quotation and caption, as indices in the article; `nil` if none is shown.
  var quote: Int?
  var caption: Int?
  /// The quotations that the pane lists, in the order in which the body shows them.
  private(set) var quotes: [Int] = []
  /// How many quotations the article has, of each kind.
  private(set) var counts = KindCounts()
  /// Where each of `quotes` begins.
  private(set) var quotePlaces: [FlowPlace] = []
  /// The captions that the pane lists, and where their markers stand.
  private(set) var captions: [Int] = []
  private(set) var captionPlaces: [FlowPlace] = []
  /// What is coloured in each part of the article.
  private(set) var marks: [ArticlePart: [Mark]] = [:]
  /// The first row that the panes show: of `quotes`, of `captions`.
  var quoteTop = 0
  var captionTop = 0
  var quoteFilter = ""
  var captionFilter = ""
  /// The place that `n` came to last: an item of the flow, and bytes in it.
  var match: Match?

  /// A stretch of text that belongs to a quotation.
  struct Mark: Sendable {
    enum Kind: Sendable {
      case content
      case cue
      case source
    }

    /// In UTF-8 bytes of the part.
    var range: Range<Int>
    var quote: Int
    var kind: Kind
  }

  struct Match: Hashable, Sendable {
    var item: Int
    var range: Range<Int>
    /// Which of how many it is, from 1; `nil` if the article is too long to count at every key.
    var place: Place?

    struct Place: Hashable, Sendable {
      var number: Int
      var count: Int
    }
  }

  /// The longest text, in bytes, in which matches are counted at every key: a thousandth of a second's work.
  static let longestCounted = 1 << 18

  init(_ open: OpenArticle, id: ArticleID, width: Int, kinds: ShownKinds, waiting: String) {
    article = id
    content = open.article
    flow = Flow(content, of: open, waiting: waiting, width: width)
    anchor = flow.clamped(open.bookmark?.top ?? flow.start)
    top = anchor
    line = flow.clamped(open.bookmark?.line ?? flow.firstLine)
    list(kinds: kinds)
    if let quote = open.bookmark?.quote, quotes.contains(quote) { self.quote = quote }
    followBody()
  }

  /// The reading position, in the column without left-out pieces.
  var bookmark: Bookmark {
    guard showsLeftOut else { return Bookmark(top: anchor, line: line, quote: quote) }
    return Bookmark(
      top: flow.placeWithoutLeftOut(anchor), line: flow.placeWithoutLeftOut(line), quote: quote)
  }

  /// Shows the article with left-out pieces in place, or without them as in the flow `plain`.
  mutating func showLeftOut(_ shows: Bool, plain: Flow, kinds: ShownKinds) {
    guard shows != showsLeftOut else { return }
    let place = bookmark
    showsLeftOut = shows
    flow = shows ? plain.showing(content.leftOut) : plain
    match = nil
    list(kinds: kinds)
    goBack(to: place)
  }

  /// Reads the article on with other speakers.
  mutating func correct(_ corrected: Article, kinds: ShownKinds) {
    content = corrected
    list(kinds: kinds)
  }

  /// Lists the quotations and captions again after a change.
  mutating func list(kinds: ShownKinds) {
    let article = content
    let query = TextFilter(quoteFilter, atWordStart: false)
    let shown = article.quotations.indices.filter { index in
      let quotation = article.quotations[index]
      guard kinds.contains(quotation.kind) else { return false }
      let speaker = quotation.speaker.map { article.speakers[$0].name }
      return query.isEmpty || query.matches(quotation.text, speaker, quotation.sourceText)
    }
    counts = KindCounts()
    for quotation in article.quotations { counts.count(quotation.kind) }
    let places = shown.map { place(of: article.quotations[$0]) }
    let order = shown.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    quotes = order.map { shown[$0] }
    quotePlaces = order.map { places[$0] }

    let captionQuery = TextFilter(captionFilter, atWordStart: false)
    captions = article.captions.indices.filter { index in
      let caption = article.captions[index]
      return captionQuery.matches([caption.text, caption.credit, caption.alt])
    }
    captionPlaces = captions.map { flow.place(of: .caption($0), offset: 0) ?? flow.start }

    mark(article)
    if let quote, !quotes.contains(quote) { self.quote = nil }
    if let caption, !captions.contains(caption) { self.caption = nil }
    quote = quote ?? quotes.first
    caption = caption ?? captions.first
  }

  private func place(of quotation: Quotation) -> FlowPlace {
    guard let first = quotation.content.first else { return flow.start }
    return flow.place(of: first.part, offset: first.range.lowerBound) ?? flow.start
  }

  private mutating func mark(_ article: Article) {
    marks = [:]
    for index in quotes {
      let quotation = article.quotations[index]
      for passage in quotation.content {
        marks[passage.part, default: []].append(Mark(range: passage.range, quote: index, kind: .content))
      }
      for passage in quotation.cue {
        marks[passage.part, default: []].append(Mark(range: passage.range, quote: index, kind: .cue))
      }
      for passage in quotation.source {
        marks[passage.part, default: []].append(Mark(range: passage.range, quote: index, kind: .source))
      }
    }
  }

  /// The row of the quotes pane with the current quotation.
  var quoteRow: Int? { quote.flatMap { quotes.firstIndex(of: $0) } }
  /// The row of the captions pane with the current caption.
  var captionRow: Int? { caption.flatMap { captions.firstIndex(of: $0) } }

  /// Makes the quotation and the caption current that the reading line has come to: the last that begin there or above.
  mutating func followBody() {
    let start = flow.place(item: line.item, row: flow.row(of: line))
    let below = flow.move(line, by: 1)
    let end = below.moved == 1 ? below.place : FlowPlace(item: flow.items.count, offset: 0)
    // A quotation that was chosen stays, as long as the line it begins in is the reading line.
    if !(quoteRow.map { quotePlaces[$0] >= start && quotePlaces[$0] < end } ?? false), !quotes.isEmpty {
      quote = quotes[max(0, Self.count(in: quotePlaces, before: end) - 1)]
    }
    if !captions.isEmpty { caption = captions[max(0, Self.count(in: captionPlaces, before: end) - 1)] }
  }

  private static func count(in places: [FlowPlace], before end: FlowPlace) -> Int {
    places.partitionPoint { $0 >= end }
  }

  // MARK: Moving through the body

  /// Moves the reading line, and the text under it once it has come a third of the way down (up).
  mutating func moveLine(by rows: Int) {
    line = flow.move(line, by: rows).place
    let third = max(0, (height - 1) / 3)
    let row = flow.distance(from: top, to: line, limit: max(height, 1) + abs(rows) + third)
    if rows > 0, row > third { top = flow.move(top, by: row - third).place }
    if rows < 0, row < third { top = flow.move(top, by: row - third).place }
    stay()
    followBody()
  }

  /// Moves the text and the reading line together.
  mutating func page(by rows: Int) {
    let moved = flow.move(top, by: rows)
    top = moved.place
    line = flow.move(line, by: rows).place
    stay()
    if rows > 0 {
      let row = flow.distance(from: top, to: line, limit: height)
      if row > max(0, (height - 1) / 3), top < lastTop() { line = top }
    }
    followBody()
  }

  mutating func goToStart() {
    line = flow.firstLine
    top = flow.start
    stay()
    followBody()
  }

  mutating func goToEnd() {
    line = flow.end
    top = lastTop()
    stay()
    followBody()
  }

  /// Puts the reading line on a place, and scrolls so that it stands a third of the way down unless it is well in sight.
  mutating func show(_ place: FlowPlace) {
    line = flow.place(item: place.item, row: flow.row(of: place))
    let row = flow.distance(from: top, to: line, limit: height * 2)
    if row < min(2, height / 4) || row > height * 2 / 3 {
      top = flow.move(line, by: -max(0, (height - 1) / 3)).place
    }
    stay()
  }

  /// Puts the reading line on a place that is in sight, and leaves the text where it is.
  mutating func point(at place: FlowPlace) {
    line = place
    stay()
    followBody()
  }

  /// Goes back to where the reader was.
  mutating func goBack(to bookmark: Bookmark) {
    top = flow.clamped(showsLeftOut ? flow.placeAmongLeftOut(bookmark.top) : bookmark.top)
    line = flow.clamped(showsLeftOut ? flow.placeAmongLeftOut(bookmark.line) : bookmark.line)
    stay()
    followBody()
  }

  /// Makes where the text is now where it belongs.
  private mutating func stay() {
    anchor = top
    settleTop()
    anchor = top
  }

  /// The lowest top: the one with the end in the last row.
  private mutating func lastTop() -> FlowPlace {
    flow.move(flow.end, by: -max(0, height - 1)).place
  }

  /// Keeps the end of the text from rising above the bottom, and the reading line in sight, in the size that the body has now.
  mutating func settleTop() {
    top = flow.clamped(anchor)
    line = flow.clamped(line)
    if flow.distance(from: top, to: flow.end, limit: height) < height - 1 {
      top = min(top, lastTop())
    }
    let row = flow.distance(from: top, to: line, limit: height)
    if row >= height { top = flow.move(line, by: -(height - 1)).place }
    if row < 0 { top = flow.place(item: line.item, row: flow.row(of: line)) }
  }

  /// Sets every line that a body of this height shows, so that drawing only reads.
  mutating func setVisibleLines() {
    _ = flow.move(top, by: height)
  }

  // MARK: Moving through quotes and captions

  /// Makes a row of the quotes pane current and brings the body to it.
  mutating func choose(quoteRow row: Int) {
    guard !quotes.isEmpty else { return }
    let row = max(0, min(row, quotes.count - 1))
    quote = quotes[row]
    show(quotePlaces[row])
    followBody()
  }

  /// Makes a row of the captions pane current and brings the body to it.
  mutating func choose(captionRow row: Int) {
    guard !captions.isEmpty else { return }
    let row = max(0, min(row, captions.count - 1))
    show(captionPlaces[row])
    followBody()
    caption = captions[row]
  }
}
