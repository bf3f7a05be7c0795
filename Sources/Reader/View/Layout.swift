import Drawing

/// The layout of the screen: a function of its size and contents, used for drawing and for the mouse.
struct Layout: Hashable, Sendable {
  /// The arrangements of DESIGN.md's table.
  enum Shape: Hashable, Sendable {
    /// Under 20×5: one line of message.
    case message
    /// Under 100 columns: one pane, and a tab bar.
    case single
    /// Narrow and tall: panes one above the other.
    case stacked
    /// 100–159 columns.
    case two
    /// 160 columns and more.
    case three

    init(_ size: Size) {
      if size.width < 20 || size.height < 5 {
        self = .message
      } else if size.width >= 160 {
        self = .three
      } else if size.width >= 100 {
        self = .two
      } else {
        self = size.height >= 40 ? .stacked : .single
      }
    }
  }

  var shape: Shape
  /// The tab bar, or the title if there is only one pane, with the rule below it.
  var header: Rect
  /// The frames of the panes that are seen; `nil` for those that are not.
  var list: Rect?
  var body: Rect?
  var quotes: Rect?
  var captions: Rect?
  /// Where captions are listed inside their frame, and below them the place of the current one's picture, where there are any.
  var captionCards = Rect(x: 0, y: 0, width: 0, height: 0)
  var picture: Rect?
  /// The frames of the speakers and search screens.
  var speakers: Rect?
  var results: Rect?
  /// The frame of the feeds.
  var feeds: Rect?
  /// The frame with a person's data.
  var person: Rect?
  /// The line that a search is typed in.
  var input: Rect?
  /// The frame with the article of the selected result.
  var preview: Rect?
  /// The frame with the selected clipping in full.
  var clipping: Rect?
  var status: Rect
  /// Lines above the status for what a new user is told; `nil` once that was seen.
  var welcome: Rect?
  /// Whether the panes have frames around them.
  var isBordered: Bool
  /// The number of lines per article in the list.
  private var density: ListDensity

  /// The number of visible feeds, above the details of the selected one.
  var feedRows: Int { max(0, inside(feeds).height - FeedCard.height(in: inside(feeds))) }

  /// How many articles the list shows.
  var listRows: Int { inside(list).height / max(1, listRowHeight) }

  /// The rows per article in the list: two in a narrow column; one if everything fits on a line, if few articles would
  /// fit otherwise, or if the user wants it.
  var listRowHeight: Int {
    let inside = inside(list)
    return inside.width >= 90 || inside.height < 10 || density == .compact ? 1 : 2
  }

  init(_ state: State) {
    shape = Shape(state.size)
    density = state.options.density
    var all = Rect(x: 0, y: 0, width: state.size.width, height: state.size.height)
    header = Rect(x: 0, y: 0, width: 0, height: 0)
    status = all
    isBordered = shape != .single && shape != .message
    guard shape != .message else { return }
    status = all.takeBottom(1)
    if shape == .single { header = all.takeTop(2) }
    if let sentence = state.welcome, all.height >= 8 {
      welcome = all.takeBottom(wrap(sentence, width: max(1, all.width - 2)).count)
    }
    switch state.screen {
    case .browse: arrangeBrowse(all, state)
    case .article: arrangeArticle(all, state)
    case .rows(let screen): screen.arrange(all, in: &self, measure: state.options.measure)
    }
    arrangeCaptions(hasPictures: Self.hasPictures(state))
  }

  /// The captions, and below them a place for the picture of the current one.
  private mutating func arrangeCaptions(hasPictures: Bool) {
    captionCards = inside(captions)
    // As high as it is wide at most, and the words come first.
    let rows = min(captionCards.height - max(5, captionCards.height / 3), captionCards.width / 2 + 1)
    guard hasPictures, rows >= 5 else { return }
    var room = captionCards.takeBottom(rows)
    _ = room.takeTop(1)
    picture = room
  }

  private mutating func arrangeBrowse(_ all: Rect, _ state: State) {
    var all = all
    switch shape {
    case .message: break
    case .single: list = all
    case .stacked:
      list = all.takeTop(all.height * 9 / 20)
      body = all
    case .two:
      list = all.takeLeft(all.width * 9 / 20)
      body = all
    case .three: arrangeThree(all, state, hasCaptions: Self.hasCaptions(state))
    }
  }

  private mutating func arrangeArticle(_ all: Rect, _ state: State) {
    var all = all
    if state.isZen {
      isBordered = false
      header.height = 0
      body = Rect(x: 0, y: 0, width: state.size.width, height: max(0, state.size.height - 1))
      return
    }
    let hasCaptions = Self.hasCaptions(state)
    let hasPictures = Self.hasPictures(state)
    switch shape {
    case .message: break
    case .single:
      switch state.pane {
      case .quotes: quotes = all
      case .captions: captions = all
      case .list, .body: body = all
      }
    case .stacked:
      captions = all.takeBottom(hasPictures ? all.height * 2 / 5 : hasCaptions ? all.height / 5 : 3)
      quotes = all.takeBottom(all.height * 2 / 5)
      body = all
    case .two:
      let side = all.takeRight(min(56, all.width * 2 / 5))
      split(side, hasCaptions: hasCaptions, hasPictures: hasPictures)
      body = all
    case .three: arrangeThree(all, state, hasCaptions: hasCaptions)
    }
  }

  /// Whether there are captions to show, or were before they were filtered: without any their pane is a line.
  private static func hasCaptions(_ state: State) -> Bool {
    state.reading.map { !$0.captions.isEmpty || !$0.captionFilter.isEmpty } ?? false
  }

  /// Whether pictures are shown, and the article has some on this machine.
  private static func hasPictures(_ state: State) -> Bool {
    state.options.images != .off && state.reading.map { state.pictures.areHere(in: $0.article) } ?? false
  }

  private mutating func arrangeThree(_ all: Rect, _ state: State, hasCaptions: Bool) {
    var all = all
    let sideWidth = min(64, all.width * 7 / 25)
    // The list has what a body as wide as the measure leaves, and never less than a quarter.
    let spare = all.width - sideWidth - (state.options.measure + 2 * Self.gutter + 2)
    list = all.takeLeft(max(all.width * 6 / 25, min(64, spare)))
    let side = all.takeRight(sideWidth)
    split(side, hasCaptions: hasCaptions, hasPictures: Self.hasPictures(state))
    body = all
  }

  /// Quotes over captions, which have half of the room where they come with pictures.
  private mutating func split(_ side: Rect, hasCaptions: Bool, hasPictures: Bool) {
    var side = side
    let rows = hasPictures ? side.height / 2 : min(16, side.height * 7 / 20)
    captions = side.takeBottom(hasCaptions ? rows : 3)
    quotes = side
  }

  /// What a pane's frame leaves for its text.
  func inside(_ frame: Rect?) -> Rect {
    guard let frame else { return Rect(x: 0, y: 0, width: 0, height: 0) }
    return isBordered ? frame.inset(columns: 1, rows: 1) : frame
  }

  /// The column that the body is set in.
  func textColumn(measure: Int) -> Rect { textColumn(of: body, measure: measure) }

  /// The column that an article is set in: at most as wide as the measure, in the middle, with room for marks at its left.
  func textColumn(of frame: Rect?, measure: Int) -> Rect {
    let inside = inside(frame)
    let gutter = inside.width >= 24 ? Self.gutter : 0
    let width = max(1, min(measure, inside.width - 2 * gutter))
    let margin = max(gutter, (inside.width - width) / 2)
    return Rect(x: inside.x + margin, y: inside.y, width: width, height: inside.height)
  }

  /// Columns left of the text for the marks of the reading line and the current quote.
  static let gutter = 3
}
