import ArticleFormats
import Articles
import Drawing

/// The tabs for panes, if there is room for only one pane.
struct TabBar {
  var pane: Pane
  var label: String
  var columns: Range<Int>

  static func tabs(_ state: State) -> [TabBar] {
    let quotes = state.reading?.quotes.count ?? 0
    let captions = state.reading?.captions.count ?? 0
    var x = 1
    return [
      (Pane.body, "1 Body"), (.quotes, "2 Quotes \(quotes)"), (.captions, "3 Captions \(captions)"),
    ].map { pane, label in
      let start = x
      x += label.utf8.count + 2
      defer { x += 1 }
      return TabBar(pane: pane, label: label, columns: start..<x)
    }
  }
}

extension Painter {
  mutating func paintTabs() {
    let header = layout.header
    var end = header.x
    canvas.drawHorizontalRule(x: header.x, y: header.y + 1, width: header.width, style: theme[.uiBorder])
    for tab in TabBar.tabs(state) {
      let isShown = tab.pane == state.pane
      let style = isShown ? theme[.uiTitle].patched(by: Style(modifiers: .bold)) : theme[.uiMuted]
      canvas.put(" \(tab.label) ", x: tab.columns.lowerBound, y: header.y, width: header.endX, style: style)
      if isShown {
        canvas.drawHorizontalRule(
          x: tab.columns.lowerBound, y: header.y + 1, width: tab.columns.count, stroke: "━",
          style: theme[.uiBorderFocused])
      }
      end = tab.columns.upperBound
    }
    guard let id = state.reading?.article else { return }
    let article = state.openArticle(id).kept
    let pieces = [article.provenance, article.published.map { HumanDate.short($0) }].compactMap { $0 }
    let room = Rect(x: end + 2, y: header.y, width: header.endX - end - 3, height: 1)
    let star = state.isStarred(id) ? "★ " : ""
    canvas.put(star + pieces.joined(separator: " · "), in: room, alignment: .trailing, style: theme[.uiMuted])
  }
}
