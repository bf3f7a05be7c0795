import Basics
import Articles
import Drawing
import Search

/// What the screen shows.
public struct Frame: Hashable, Sendable {
  /// The cells.
  public var canvas: Canvas
  /// Where the terminal's cursor stands: on the selection, or where letters go; `nil` to hide it.
  public var cursor: Point?
  /// A picture over blank cells, for terminals that draw pictures themselves.
  public var graphic: PlacedGraphic?
}

/// Draws what the reader shows. It only reads, and looks at no more of the articles than the screen has room for.
public func view(_ state: State) -> Frame {
  var painter = Painter(state)
  painter.paint()
  // Whatever was painted over it, help or a list of choices, is read in its place.
  let graphic = painter.graphic.flatMap { painter.canvas.isBlank(in: $0.area) ? $0 : nil }
  return Frame(canvas: painter.canvas, cursor: painter.cursor, graphic: graphic)
}

/// Draws panes on a canvas.
struct Painter {
  let state: State
  let theme: Theme
  let layout: Layout
  var canvas: Canvas
  var cursor: Point?
  var graphic: PlacedGraphic?

  init(_ state: State) {
    self.state = state
    theme = state.theme
    layout = Layout(state)
    canvas = Canvas(size: state.size, style: state.theme[.uiBackground].patched(by: state.theme[.uiText]))
    canvas.ordersText = state.options.ordersText
  }

  mutating func paint() {
    guard layout.shape != .message else {
      paintMessage()
      return
    }
    if let whole = WholePicture(state) {
      paint(whole)
      return
    }
    switch state.screen {
    case .browse, .article: paintPanes()
    case .rows(let screen): screen.paint(with: &self)
    }
    paintWelcome()
    paintStatus()
    if state.help != nil {
      paintHelp()
    } else if state.prompt != nil {
      paintChoices()
    } else if let search = state.screen.search, search.isTyping {
      paintCompletions(of: search)
    } else if !state.chord.isEmpty {
      paintWhichKey()
    }
    if let point = cursor, !canvas.bounds.contains(point) { cursor = nil }
  }

  private mutating func paintPanes() {
    if layout.header.height > 0 {
      if case .article = state.screen { paintTabs() } else { paintTitle(state.browseTitle) }
    }
    if let list = layout.list { paintList(list) }
    if let body = layout.body { paintBody(body) }
    if let quotes = layout.quotes { paintQuotes(quotes) }
    if let captions = layout.captions { paintCaptions(captions) }
  }

  /// On a screen too small for panes: where the reader is, in one line.
  private mutating func paintMessage() {
    guard state.size.width > 0, state.size.height > 0 else { return }
    let text =
      state.notice?.text ?? state.prompt.map { $0.line.text } ?? "Too small: \(state.size.width)×\(state.size.height)"
    canvas.put(text, in: canvas.bounds, style: theme[.uiMuted])
    cursor = Point(x: 0, y: 0)
  }

  // MARK: Parts that panes share

  /// Draws the frame of a pane, heavy if it has the focus, and returns the area inside.
  mutating func frame(
    _ rect: Rect, title: String, detail: String = "", footer: String = "", hasKeys: Bool
  ) -> Rect {
    guard layout.isBordered else { return rect }
    let border = hasKeys ? theme[.uiBorderFocused] : theme[.uiBorder]
    let titleStyle = hasKeys ? theme[.uiTitle].patched(by: Style(modifiers: .bold)) : theme[.uiTitle]
    let room = rect.width - displayWidth(title) - Self.titleMargins
    let shown = Self.leading(of: detail, width: room)
    let details: [(String, Style)] = shown.isEmpty ? [] : [(shown, theme[.uiMuted])]
    let foot: [(String, Style)] = footer.isEmpty ? [] : [(footer, theme[.uiMuted])]
    return canvas.drawBorder(
      rect, kind: hasKeys ? .heavy : .rounded, style: border, title: [(title, titleStyle)], trailing: details,
      footer: foot)
  }

  /// The corners of a frame, a stroke beside each, and the blanks around its title and its detail.
  private static let titleMargins = 8

  /// As many of the parts of a title's detail as have room; those that matter most come first. One that is cut off is
  /// shown if enough of it is left to tell what it is.
  static func leading(of detail: String, width: Int) -> String {
    let separator = " · "
    var shown = ""
    for part in detail.split(separator: separator) {
      let longer = shown.isEmpty ? String(part) : shown + separator + part
      guard displayWidth(longer) > width else {
        shown = longer
        continue
      }
      let hasRoom = width - displayWidth(shown) >= 16
      return hasRoom ? truncate(longer, width: width) : shown
    }
    return shown
  }

  /// Says what an empty pane is waiting for, in its upper third.
  mutating func paintEmpty(_ sentences: [String], in rect: Rect) {
    let area = rect.inset(columns: rect.width > 30 ? 3 : 1)
    guard !area.isEmpty else { return }
    let lines = sentences.map { ($0, wrap($0, width: area.width)) }
    let count = lines.reduce(0) { $0 + $1.1.count }
    var row = max(0, (rect.height - count) / 3)
    for (text, wrapped) in lines {
      for line in wrapped {
        canvas.put(line.text(of: text), in: area, row: row, alignment: .centered, style: theme[.uiMuted])
        row += 1
      }
    }
  }

  /// What a new user is told, above the status line, which stays as it is.
  private mutating func paintWelcome() {
    guard let rect = layout.welcome, let sentence = state.welcome else { return }
    let look = style(theme[.noticeInfo], on: theme[.uiStatus])
    canvas.fill(rect, style: theme[.uiStatus])
    for (row, line) in wrap(sentence, width: max(1, rect.width - 2)).enumerated() {
      canvas.put(line.text(of: sentence), in: rect.inset(columns: 1), row: row, style: look)
    }
  }

  mutating func paintTitle(_ runs: [(String, Style)]) {
    let header = layout.header
    canvas.put(
      fitted([(" ", Style())] + runs, max(0, header.width - 1)), x: header.x, y: header.y, width: header.width)
    canvas.drawHorizontalRule(x: header.x, y: header.y + 1, width: header.width, style: theme[.uiBorder])
  }

  /// A scroll bar in the right edge of a pane.
  mutating func scrollBar(_ rect: Rect, first: Int, visible: Int, total: Int) {
    let inside = layout.inside(rect)
    guard layout.isBordered else { return }
    canvas.drawScrollBar(
      x: rect.endX - 1, y: inside.y, height: inside.height, first: first, visible: visible, total: total, stroke: "█",
      style: theme[.uiScrollbar])
  }

  /// A tick at a row that is marked.
  mutating func paintMark(_ key: RowKey?, x: Int, y: Int, on row: Style? = nil) {
    guard !state.marked.isEmpty, let key else { return }
    // The list stands beside an article, too.
    let isMarked =
      if case .article = key { state.marked.values.contains { $0.contains(key) } } else { state.marks.contains(key) }
    if isMarked { canvas.put("✓", x: x, y: y, style: style(theme[.listStarred], on: row)) }
  }

  /// The style of a selected row.
  func selection(hasKeys: Bool) -> Style { hasKeys ? theme[.uiSelection] : theme[.uiSelectionInactive] }

  /// A style for text on a row that has one of its own. Where that is reversed, colours would turn into patches of
  /// background, and faint text could not be read: only the rest stays.
  func style(_ style: Style, on row: Style?) -> Style {
    guard let row, row.modifiers.contains(.reversed) else { return style }
    return Style(modifiers: style.modifiers.subtracting([.dim, .reversed]))
  }

  /// The same for pieces of text.
  func styled(_ pieces: [(String, Style)], on row: Style?) -> [(String, Style)] {
    pieces.map { ($0.0, style($0.1, on: row)) }
  }
  /// A stretch of text with a style laid over it.
  typealias Overlay = (range: Range<Int>, style: Style)

  /// A part of a text cut into pieces of one style each; of overlays that meet, the later is laid over the earlier.
  func runs(_ text: String, _ range: Range<Int>, base: Style, overlays: [Overlay]) -> [(String, Style)] {
    var cuts = [range.lowerBound, range.upperBound]
    for overlay in overlays where overlay.range.overlaps(range) {
      cuts.append(max(range.lowerBound, overlay.range.lowerBound))
      cuts.append(min(range.upperBound, overlay.range.upperBound))
    }
    if cuts.count == 2 { return [(Self.slice(text, range), base)] }
    cuts.sort()
    var runs: [(String, Style)] = []
    for (start, end) in zip(cuts, cuts.dropFirst()) where end > start {
      var style = base
      for overlay in overlays where overlay.range.lowerBound <= start && end <= overlay.range.upperBound {
        style = style.patched(by: overlay.style)
      }
      runs.append((Self.slice(text, start..<end), style))
    }
    return runs
  }

  static func slice(_ text: String, _ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: range.count)])
  }

  /// The overlays that mark the words of a search.
  func matches(_ query: TextFilter?, in text: String) -> [Overlay] {
    guard let query, !query.isEmpty else { return [] }
    return query.marks(in: text).map { ($0, theme[.searchMatch]) }
  }
}

extension Painter {
  /// The number that stands for a speaker's colour, 1…8, where the theme has none to tell speakers apart by.
  func speakerNumber(_ colour: Int?) -> Int? {
    guard let colour, theme[.speaker(0)] == theme[.speaker(1)] else { return nil }
    return (colour & 7) + 1
  }
}

extension Role {
  /// The colour of a speaker, by its number 0…7.
  static func speaker(_ number: Int) -> Role {
    let roles: [Role] = [.speaker1, .speaker2, .speaker3, .speaker4, .speaker5, .speaker6, .speaker7, .speaker8]
    return roles[number & 7]
  }
}

extension State {
  fileprivate var browseTitle: [(String, Style)] {
    [
      ("\(shelf.title) ", theme[.uiTitle].patched(by: Style(modifiers: .bold))),
      (
        Painter.leading(of: browseDetail, width: size.width - displayWidth(shelf.title) - 3),
        theme[.uiMuted]
      ),
    ]
  }

  /// Tells who named no files what is before them; `nil` from the first key or click on.
  var welcome: String? {
    shelf.isOfSamples && !hasBeenTouched
      ? "These articles are samples. Open your own files: pullquote FILE… or FOLDER" : nil
  }

  /// How many articles are listed, what they are narrowed down by, their order, and how many are unread: what matters
  /// most comes first.
  var browseDetail: String {
    var parts: [String] = []
    if shelf.shown.isUnreadOnly { parts.append("unread only") }
    if shelf.shown.isStarredOnly { parts.append("starred only") }
    let isNarrowed = !shelf.shown.query.isEmpty || shelf.shown.isUnreadOnly || shelf.shown.isStarredOnly
    let count = shelf.countText
    parts.insert(isNarrowed ? "\(count) of \(grouped(shelf.total))" : count, at: 0)
    let query = shelf.shown.query.split(separator: " ").joined(separator: " ")
    if !query.isEmpty { parts.append(query) }
    if let order = shelf.orderTitle { parts.append(order) }
    if prompt == nil, let place = matchPlace, let text = found[.list] {
      // How many there are in all stands in the status line.
      parts = ["\(place) with “\(text)”"]
    } else if shelf.unreadCount > 0, !shelf.shown.isUnreadOnly, browse.order.count >= shelf.count {
      parts.append("\(grouped(shelf.unreadCount)) unread")
    }
    return parts.joined(separator: " · ")
  }
}
