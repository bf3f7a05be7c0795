import ArticleFormats
import Basics
import Drawing
import Search

/// The columns of a count of sources, as many as there is room for.
struct SourceColumns {
  /// Rows that are not in the list: the headings, and the total.
  static let rowsAround = 2

  /// A column: its heading, width and contents.
  struct Column {
    let title: String
    let width: Int
    let text: (SourceTally.Group) -> String
  }

  /// Those behind the name.
  let columns: [Column]
  /// How wide the name is, and the bar at the end.
  let nameWidth: Int
  let barWidth: Int

  init(_ ranking: SourceRanking, width: Int) {
    let isOfSpeakers = ranking.grouping == .speaker
    var columns = [Column(title: "QUOTES", width: 8) { grouped($0.all.quotations) }]
    if width >= 48 { columns.append(Column(title: "WORDS", width: 10) { grouped($0.all.words) }) }
    columns.append(Column(title: "SHARE", width: 8) { Self.percent($0.share(of: ranking.total)) })
    if width >= 72 {
      columns.insert(
        Column(title: isOfSpeakers ? "KIND" : "NAMED", width: 9) { group in
          group.kind?.rawValue ?? Self.percent(group.named.words, of: group.all.words)
        }, at: 0)
    }
    if width >= 100 {
      columns.insert(Column(title: "ARTICLES", width: 10) { grouped($0.articles) }, at: columns.count - 1)
      columns.insert(Column(title: "OPENS", width: 8) { grouped($0.opens) }, at: columns.count - 1)
      columns.insert(Column(title: "CLOSES", width: 8) { grouped($0.closes) }, at: columns.count - 1)
    }
    if width >= 140 {
      columns.insert(
        Column(title: "FROM", width: 14) { $0.earliest.map { HumanDate.short($0) } ?? "" }, at: columns.count - 1)
      columns.insert(
        Column(title: "TO", width: 14) { $0.latest.map { HumanDate.short($0) } ?? "" }, at: columns.count - 1)
    }
    let room = width - columns.reduce(0) { $0 + $1.width }
    self.columns = columns
    barWidth = max(0, min(24, room - 26))
    nameWidth = max(1, room - barWidth - 3)
  }

  private static func percent(_ part: Int, of all: Int) -> String {
    all == 0 ? "" : "\(Int((Double(part) / Double(all) * 100).rounded())) %"
  }

  /// A share as “12.3 %”.
  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}

extension Painter {
  mutating func paint(_ screen: SourcesScreen) {
    let title = "Who is quoted, by \(screen.grouping.rawValue)"
    let detail =
      screen.filter.isEmpty ? grouped(screen.rowCount) : "\(grouped(screen.rowCount)) with “\(screen.filter)”"
    if layout.header.height > 0 {
      paintTitle([
        (title, theme[.uiTitle].patched(by: Style(modifiers: .bold))), ("  " + detail, theme[.uiMuted]),
      ])
    }
    guard let rect = layout.results else { return }
    var inside = frame(rect, title: title, detail: detail, footer: "quotes: \(state.kinds.title)", hasKeys: true)
    guard !inside.isEmpty else { return }
    guard let ranking = screen.ranking, screen.rowCount > 0 else {
      let isCounting = screen.ranking == nil || screen.isAsking
      paintEmpty(
        [
          isCounting
            ? "Counting…" : screen.filter.isEmpty ? "Nobody is quoted." : "No name contains “\(screen.filter)”."
        ],
        in: inside)
      return
    }
    let sum = inside.takeBottom(1)
    let columns = SourceColumns(ranking, width: inside.width - 2)
    paintHeadings(columns, ranking.grouping, in: inside.takeTop(1))
    let most = ranking.groups.first.map { _ in ranking.groups.reduce(0) { max($0, $1.all.words) } } ?? 0
    for index in 0..<min(inside.height, max(0, screen.rowCount - screen.cursor.top)) {
      let row = screen.cursor.top + index
      guard let group = screen.group(row) else { continue }
      let area = Rect(x: inside.x, y: inside.y + index, width: inside.width, height: 1)
      paint(group, of: ranking, most: most, columns, in: area, isSelected: row == screen.cursor.selected)
    }
    canvas.put(
      Self.sum(of: ranking, width: sum.width - 3), x: sum.x + 2, y: sum.y, width: sum.width - 3, style: theme[.uiMuted])
    scrollBar(rect, first: screen.cursor.top, visible: inside.height, total: screen.rowCount)
  }

  private mutating func paintHeadings(_ columns: SourceColumns, _ grouping: SourceTally.Grouping, in area: Rect) {
    var rest = Rect(x: area.x + 2, y: area.y, width: max(0, area.width - 2), height: 1)
    canvas.put(grouping.rawValue.uppercased(), in: rest.takeLeft(columns.nameWidth), style: theme[.uiMuted])
    for column in columns.columns {
      canvas.put(column.title, in: rest.takeLeft(column.width), alignment: .trailing, style: theme[.uiMuted])
    }
  }

  private mutating func paint(
    _ group: SourceTally.Group, of ranking: SourceRanking, most: Int, _ columns: SourceColumns, in area: Rect,
    isSelected: Bool
  ) {
    let selected = isSelected ? selection(hasKeys: true) : nil
    if let selected {
      canvas.patch(area, style: selected)
      cursor = Point(x: area.x + min(2, area.width - 1), y: area.y)
    }
    canvas.put(
      isSelected ? "›" : " ", x: area.x, y: area.y, width: area.width, style: style(theme[.uiKey], on: selected))
    var rest = Rect(x: area.x + 2, y: area.y, width: max(0, area.width - 2), height: 1)
    let nameStyle = theme[group.name.isEmpty ? .speakerUnknown : .speakerName]
    let name = truncate(group.title(by: ranking.grouping), width: columns.nameWidth - 1)
    let place = rest.takeLeft(columns.nameWidth)
    let overlays = matches(state.highlight(in: .results), in: name)
    canvas.put(
      runs(name, 0..<name.utf8.count, base: style(nameStyle, on: selected), overlays: overlays), x: place.x, y: place.y,
      width: place.width)
    for column in columns.columns {
      canvas.put(
        column.text(group), in: rest.takeLeft(column.width), alignment: .trailing,
        style: style(theme[.listCount], on: selected))
    }
    guard columns.barWidth > 0, most > 0 else { return }
    let bar = horizontalBar(Double(group.all.words) / Double(most), columns: columns.barWidth)
    canvas.put(bar, x: rest.x + 2, y: rest.y, width: columns.barWidth, style: style(theme[.uiMuted], on: selected))
  }

  /// The totals by kind of source: “81 quotes with 1,934 words in 10 articles: people 80 %, organisations 7 %, …”.
  private static func sum(of ranking: SourceRanking, width: Int) -> String {
    let (total, all) = (ranking.total, ranking.total.all)
    let parts = [
      ("people", SourceKind.person), ("organisations", .body), ("unnamed", .unnamed), ("no source", .nobody),
    ].map {
      all.words == 0 ? "" : "\($0) \(Int((Double(total[$1].words) / Double(all.words) * 100).rounded())) %"
    }
    let forms = [
      "\(counted(all.quotations, "quote")) with \(counted(all.words, "word")) in \(counted(total.articles, "article")): ",
      "\(counted(all.quotations, "quote")): ", "",
    ].map { $0 + parts.joined(separator: ", ") }
    return forms.first { displayWidth($0) <= width } ?? truncate(forms[2], width: width)
  }
}

extension SourcesScreen {
  func arrange(_ room: Rect, in layout: inout Layout, measure _: Int) { layout.results = room }

  func paint(with painter: inout Painter) { painter.paint(self) }
}
