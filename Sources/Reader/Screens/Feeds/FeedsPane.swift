import Basics
import ArticleFormats
import Drawing
import Search

extension Painter {
  /// The feeds in their folders, what is known about the selected one below them, and its articles beside them.
  mutating func paint(_ screen: FeedsScreen) {
    if layout.header.height > 0 {
      paintTitle([
        ("Feeds ", theme[.uiTitle].patched(by: Style(modifiers: .bold))),
        (screen.detail(width: layout.header.width - 9), theme[.uiMuted]),
      ])
    }
    if let rect = layout.feeds { paintFeeds(screen, rect) }
    if let list = layout.list { paintList(list) }
  }

  private mutating func paintFeeds(_ screen: FeedsScreen, _ rect: Rect) {
    var inside = frame(rect, title: "Feeds", detail: screen.detail(width: rect.width - 14), hasKeys: true)
    guard !inside.isEmpty else { return }
    guard !screen.rows.isEmpty else { return paintEmpty(emptyFeeds(screen), in: inside) }
    let card = inside.takeBottom(FeedCard.height(in: inside))
    let query =
      state.highlight(in: .feeds) ?? (screen.filter.isEmpty ? nil : TextFilter(screen.filter, atWordStart: false))
    for index in 0..<min(inside.height, max(0, screen.rows.count - screen.cursor.top)) {
      let row = screen.cursor.top + index
      let area = Rect(x: inside.x, y: inside.y + index, width: inside.width, height: 1)
      let isSelected = row == screen.cursor.selected
      if isSelected { cursor = Point(x: area.x + min(3, area.width - 1), y: area.y) }
      paint(screen.rows[row], of: screen, in: area, isSelected: isSelected, query)
    }
    scrollBar(rect, first: screen.cursor.top, visible: inside.height, total: screen.rows.count)
    if card.height > 0, let selected = screen.selected { paintCard(selected, of: screen, in: card) }
  }

  private func emptyFeeds(_ screen: FeedsScreen) -> [String] {
    guard let listings = screen.listings else { return ["Looking…"] }
    if listings.isEmpty {
      return [state.noFeedIsFollowed, "“pullquote feeds import FILE” imports another reader’s list."]
    }
    if !screen.filter.isEmpty { return ["No feed contains “\(screen.filter)”.", "Esc shows all again."] }
    let key = state.keymap.shownKey(for: .unreadOnly) ?? ":unread-only"
    return screen.isUnreadOnly ? ["Everything is read.", "\(key) shows all feeds."] : ["Every feed is hidden."]
  }

  /// A feed or a folder: what it is called, how many of its articles are unread, and when it was last read.
  private mutating func paint(
    _ row: FeedRow, of screen: FeedsScreen, in area: Rect, isSelected: Bool, _ query: TextFilter?
  ) {
    let selected = isSelected ? selection(hasKeys: true) : nil
    if let selected { canvas.patch(area, style: selected) }
    canvas.put(
      isSelected ? "›" : " ", x: area.x, y: area.y, width: area.width, style: style(theme[.uiKey], on: selected))
    let (sign, look) = self.sign(of: row)
    canvas.put(sign, x: area.x + 1, y: area.y, width: area.width - 1, style: style(look, on: selected))
    let indent = min(2 * row.depth, area.width / 4)
    var text = Rect(x: area.x + 3 + indent, y: area.y, width: max(0, area.width - 4 - indent), height: 1)
    if text.width >= 24 {
      let moment = row.listing.map(\.fetched) ?? row.server.map(\.synced)
      let time = moment.map { $0.map(screen.shortTime) ?? "never" } ?? ""
      canvas.put(time, in: text.takeRight(8), alignment: .trailing, style: style(theme[.listDate], on: selected))
    }
    let counts = row.articles == 0 ? "" : "\(grouped(row.unread))/\(grouped(row.articles))"
    canvas.put(
      counts, in: text.takeRight(min(text.width, max(8, counts.utf8.count + 1))), alignment: .trailing,
      style: style(theme[row.unread > 0 ? .listUnread : .listCount], on: selected))
    text.width = max(0, text.width - 1)
    let bold = row.unread > 0 || row.listing == nil
    let base = theme[row.unread > 0 ? .listUnread : .listRead].patched(by: bold ? Style(modifiers: .bold) : Style())
    let title = truncate(row.title, width: text.width)
    let used = canvas.put(
      runs(
        title, 0..<title.utf8.count, base: style(base, on: selected), overlays: matches(query, in: title)),
      x: text.x, y: text.y, width: text.width)
    let tags = row.listing?.tags.map { " #\($0)" }.joined() ?? ""
    let error = (row.listing?.failure ?? row.server?.failure).map { " – \($0)" } ?? ""
    canvas.put(
      fitted(styled([(error, theme[.noticeError]), (tags, theme[.uiMuted])], on: selected), text.width - used),
      x: text.x + used, y: text.y, width: max(0, text.width - used))
  }

  private func sign(of row: FeedRow) -> (String, Style) {
    if let server = row.server { return server.error == nil ? ("⇄", theme[.uiMuted]) : ("!", theme[.noticeError]) }
    guard let feed = row.listing else { return ("▾", theme[.uiMuted]) }
    if feed.isGone { return ("×", theme[.noticeError]) }
    if feed.error != nil { return ("!", theme[.noticeError]) }
    if feed.fetched == nil { return ("·", theme[.uiMuted]) }
    return row.unread > 0 ? ("●", theme[.listUnread]) : (" ", Style())
  }

  private mutating func paintCard(_ row: FeedRow, of screen: FeedsScreen, in area: Rect) {
    var area = area
    let rule = area.takeTop(1)
    canvas.drawHorizontalRule(x: rule.x, y: rule.y, width: rule.width, style: theme[.uiBorder])
    area = area.inset(columns: 1)
    for (text, role) in FeedCard.lines(row, of: screen) {
      for line in wrap(text, width: area.width).prefix(2) where !area.isEmpty {
        canvas.put(line.text(of: text), in: area.takeTop(1), style: theme[role])
      }
    }
  }
}

/// What is known about the selected feed, below the others.
enum FeedCard {
  /// Rows that it takes out of those of a pane; none where few feeds would be left.
  static func height(in pane: Rect) -> Int { pane.height < 10 ? 0 : pane.height < 24 ? 4 : 6 }

  /// Its lines, each with what it is styled as.
  static func lines(_ row: FeedRow, of screen: FeedsScreen) -> [(text: String, role: Role)] {
    if let server = row.server { return lines(server, of: row, screen) }
    guard let feed = row.listing else {
      let unreadable = row.unreadable > 0 ? "; \(grouped(row.unreadable)) could not be read" : ""
      return [(counted(row.feeds.count, "feed") + unreadable, .uiText), (counts(row), .uiMuted)]
    }
    var lines: [(text: String, role: Role)] = [(feed.address, .uiText)]
    if let failure = feed.failure {
      let after = feed.isGone ? " It is no longer requested." : ""
      lines.append((failure.prefix(1).uppercased() + failure.dropFirst() + after, .noticeError))
    }
    let read = feed.fetched.map { "read \(screen.shortTime($0))" }
    lines.append(("\(counts(row)) · \(read ?? "not read yet")", .uiMuted))
    if !feed.tags.isEmpty { lines.append((feed.tags.map { "#\($0)" }.joined(separator: " "), .uiMuted)) }
    return lines
  }

  /// How a server stands, in words.
  private static func lines(
    _ server: ServerListing, of row: FeedRow, _ screen: FeedsScreen
  ) -> [(text: String, role: Role)] {
    var lines: [(text: String, role: Role)] = [("\(server.title), as \(server.user)", .uiText)]
    if let failure = server.failure {
      lines.append((failure.prefix(1).uppercased() + failure.dropFirst(), .noticeError))
    }
    let synced = server.synced.map { "synced \(screen.shortTime($0))" } ?? "never synced yet"
    let waiting = server.waiting > 0 ? " · \(counted(server.waiting, "mark")) to send" : ""
    lines.append(("\(counted(row.feeds.count, "feed")) · \(synced)\(waiting)", .uiMuted))
    lines.append((counts(row), .uiMuted))
    return lines
  }

  private static func counts(_ row: FeedRow) -> String {
    row.unread > 0
      ? "\(counted(row.articles, "article")), \(grouped(row.unread)) unread"
      : row.articles > 0 ? "\(counted(row.articles, "article")), all read" : "no articles"
  }
}

extension FeedListing {
  /// Why it could not be read, without its address, which stands beside that.
  fileprivate var failure: String? { error.map { withoutAddress($0, endingIn: address) } }
}

extension ServerListing {
  /// Why it was not to be had, without its address, which stands beside that.
  fileprivate var failure: String? { error.map { withoutAddress($0, endingIn: title) } }
}

/// A sentence without the address that it begins with, in quotation marks.
private func withoutAddress(_ sentence: String, endingIn address: String) -> String {
  guard sentence.hasPrefix("“"), let end = sentence.firstRange(of: "\(address)” ") else { return sentence }
  let before = sentence[..<end.lowerBound].dropFirst()
  return before.isEmpty || ["https://", "http://"].contains(before) ? String(sentence[end.upperBound...]) : sentence
}

extension FeedsScreen {
  /// The number of feeds and the filters, as far as they fit.
  fileprivate func detail(width: Int) -> String {
    guard let listings else { return "" }
    let visible = self.visible
    let listed = rows.count { $0.listing != nil }
    var parts = [listed == visible.count ? grouped(listed) : "\(grouped(listed)) of \(grouped(visible.count))"]
    if isUnreadOnly { parts.append("unread only") }
    if let title = order.title { parts.append(title) }
    if !filter.isEmpty { parts.append(filter) }
    let unread = visible.reduce(0) { $0 + $1.unread }
    if unread > 0 { parts.append("\(grouped(unread)) unread") }
    let hidden = listings.count - visible.count
    if hidden > 0 { parts.append("\(grouped(hidden)) hidden") }
    while parts.count > 1, displayWidth(parts.joined(separator: " · ")) > width { parts.removeLast() }
    return parts.joined(separator: " · ")
  }

  /// A moment as a row has room for it: the time of today, the day of this year, or the year.
  func shortTime(_ moment: String) -> String {
    if moment.prefix(10) == now.prefix(10) { return String(moment.dropFirst(11)) }
    guard moment.prefix(4) == now.prefix(4) else { return String(moment.prefix(4)) }
    return String(HumanDate.short(moment).dropLast(5))
  }
}

extension FeedsScreen {
  /// The feeds and, if they fit, the articles of the selected one.
  func arrange(_ room: Rect, in layout: inout Layout, measure _: Int) {
    var room = room
    switch layout.shape {
    case .message: break
    case _ where rows.isEmpty: layout.feeds = room
    case .single: layout.feeds = room
    case .stacked:
      layout.feeds = room.takeTop(room.height / 2)
      layout.list = room
    case .two, .three:
      layout.feeds = room.takeLeft(min(80, room.width * 2 / 5))
      layout.list = room
    }
  }

  func paint(with painter: inout Painter) { painter.paint(self) }
}
