import Articles
import Drawing
import Search
import Shelves

extension State {
  /// Brings everything that follows from the rest up to date: the lists stay inside their panes, the article that is seen is
  /// set in the width it has. Drawing then only reads.
  mutating func settle() {
    browse.cursor.select(browse.cursor.selected, count: browse.order.count)
    settleMarks()
    sayUnordered()
    followFeed()
    followSelection()
    if marking != nil, !isInBody { marking = nil }
    let layout = Layout(self)
    settleReading(layout)
    browse.cursor.settle(count: browse.order.count, rows: layout.listRows)
    screen.rows?.settle(layout)
    if !isPassingRows { settlePreview(layout) }
    colourSpeakers()
  }

  /// Says once, over an article that runs from right to left, that nothing brings it into its order.
  private mutating func sayUnordered() {
    guard options.ordersText, !saidUnordered, case .article = screen, let article = reading?.content,
      let first = article.body.first?.text ?? article.headline, TextDirection(of: first) == .rightToLeft
    else { return }
    saidUnordered = true
    if TextDirection.isKnown { return }
    say(
      .warning,
      "Right-to-left text needs FriBidi, which is not installed: the package is libfribidi0.")
  }

  /// Whether the body of an article has the keys.
  private var isInBody: Bool { if case .article = screen { pane == .body } else { false } }

  /// Makes the article that the screen is about the one that is being read.
  private mutating func followSelection() {
    let wanted: ArticleID?
    switch screen {
    case .article(let id): wanted = shelf.total > 0 ? id : nil
    case .browse where isPassingRows: wanted = reading?.article
    case .browse: wanted = Layout.Shape(size) == .single || Layout.Shape(size) == .message ? reading?.article : subject
    case .rows: wanted = reading?.article
    }
    guard wanted != reading?.article else { return }
    keepBookmark()
    guard let wanted else {
      reading = nil
      return
    }
    hints = nil
    marking = nil
    reading = reader(of: wanted, width: 72)
  }

  /// Remembers where the reader is in the article being read.
  mutating func keepBookmark() {
    guard let reading, articles.has(reading.article) else { return }
    articles[reading.article].bookmark = reading.bookmark
  }

  private mutating func settleReading(_ layout: Layout) {
    guard reading != nil else { return }
    let height = bodyHeight(layout)
    reading?.height = height
    if layout.body != nil {
      let column = layout.textColumn(measure: options.measure)
      reading?.flow.setWidth(column.width)
      reading?.settleTop()
      reading?.setVisibleLines()
    }
    guard let now = reading else { return }
    if layout.quotes != nil, let row = now.quoteRow {
      let inside = layout.inside(layout.quotes)
      let article = now.content
      reading?.quoteTop = Stack.top(
        selected: row, top: now.quoteTop, count: now.quotes.count, rows: inside.height
      ) { QuoteCard(article, quote: now.quotes[$0], in: inside).height }
    }
    if layout.captions != nil, let row = now.captionRow {
      let inside = layout.captionCards
      let article = now.content
      reading?.captionTop = Stack.top(
        selected: row, top: now.captionTop, count: now.captions.count, rows: inside.height
      ) { CaptionCard(article, caption: now.captions[$0], in: inside).height }
    }
  }

  /// How many rows the body shows (or would show, when another pane is in its place).
  private func bodyHeight(_ layout: Layout) -> Int {
    if layout.body != nil { return max(1, layout.textColumn(measure: options.measure).height) }
    return max(1, size.height - 3)
  }
}

/// Rows of different heights, one below the other.
enum Stack {
  /// The first row to show so that the selected one is visible, moving as little as possible.
  static func top(selected: Int, top: Int, count: Int, rows: Int, height: (Int) -> Int) -> Int {
    guard count > 0 else { return 0 }
    var first = min(selected, count - 1)
    if first > top {
      var used = height(first)
      while first > top, used + height(first - 1) <= rows {
        first -= 1
        used += height(first)
      }
    }
    // Nothing is left empty below the last row that could show one above the first.
    var used = 0
    var end = first
    while end < count, used < rows {
      used += height(end)
      end += 1
    }
    while end == count, first > 0, used + height(first - 1) <= rows {
      first -= 1
      used += height(first)
    }
    return first
  }

  /// Which row a line of the pane belongs to.
  static func row(at line: Int, top: Int, count: Int, height: (Int) -> Int) -> Int? {
    var row = top
    var end = 0
    while row < count {
      end += height(row)
      if line < end { return row }
      row += 1
    }
    return nil
  }
}
