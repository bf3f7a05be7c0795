import Basics
import ArticleFormats
import Articles
import Drawing
import Search

/// The library's data on a person: quotations by month, roles, names, and people quoted alongside.
enum PersonCard {
  /// The height of its frame in rows, given the pane's; 0 if there is no room.
  static func height(in pane: Rect, isBordered: Bool) -> Int {
    let frame = isBordered ? 2 : 1
    if pane.height < 14 { return 0 }
    return (pane.height < 30 ? 6 : 10) + frame
  }

  /// Counts grouped to a maximum number of groups, and the size of each group.
  static func gathered(_ counts: [Int], atMost most: Int) -> (counts: [Int], each: Int) {
    let most = max(1, most)
    let each = max(1, (counts.count + most - 1) / most)
    // The last is whole: the latest months are compared fairly.
    let first = counts.count % each
    var gathered: [Int] = first > 0 ? [counts[..<first].reduce(0, +)] : []
    for start in stride(from: first, to: counts.count, by: each) {
      gathered.append(counts[start..<start + each].reduce(0, +))
    }
    return (gathered, each)
  }

  /// The bars of a chart, from the top row down, with one column per count.
  static func bars(_ counts: [Int], rows: Int) -> [String] {
    let most = max(1, counts.max() ?? 1)
    let steps = Array(" ▁▂▃▄▅▆▇█")
    return (0..<rows).map { row in
      let below = (rows - 1 - row) * 8
      return String(
        counts.map { count in
          // Something is more than nothing, however little beside the most.
          let height = count == 0 ? 0 : max(1, (count * rows * 8 + most / 2) / most)
          return steps[max(0, min(8, height - below))]
        })
    }
  }
}

extension Painter {
  mutating func paintPerson(_ screen: SpeakersScreen, _ rect: Rect) {
    guard rect.height > 0 else { return }
    let person = screen.page?.person
    var inside = frame(rect, title: person?.name ?? "Speaker", detail: person?.role ?? "", hasKeys: false)
    if !layout.isBordered {
      let rule = inside.takeBottom(1)
      canvas.drawHorizontalRule(x: rule.x, y: rule.y, width: rule.width, style: theme[.uiBorder])
    }
    inside = inside.inset(columns: 1)
    guard !inside.isEmpty else { return }
    guard let page = screen.page else {
      paintEmpty([screen.selected == nil ? "Choose a speaker to see what they said." : ""], in: inside)
      return
    }
    var rows = inside
    put(counts(page), label: "", in: &rows, lines: 1)
    if page.months.count > 1 { paintMonths(page, in: rows.takeTop(rows.height >= 8 ? 4 : 2)) }
    let room = rows.height
    put(
      page.roles.map { Self.span($0) }.joined(separator: " · "), label: "Roles: ", in: &rows, lines: room >= 5 ? 2 : 1)
    let names = page.names.map(\.text).filter { $0 != page.person.name }
    put(names.joined(separator: ", "), label: "Also called: ", in: &rows, lines: room >= 5 ? 2 : 1)
    // Other spellings are names as well; whom a user joined can be somebody else.
    let joined = page.joined.filter { !$0.isBySpelling }.map { "\($0.name) (\($0.articles))" }
    put(joined.joined(separator: ", "), label: "Joined from: ", in: &rows, lines: 1)
    let beside = page.beside.map { "\($0.name) (\($0.articles))" }
    put(beside.joined(separator: ", "), label: "Quoted beside: ", in: &rows, lines: rows.height)
  }

  private func counts(_ page: PersonPage) -> String {
    let person = page.person
    let months = [page.months.first?.name, page.months.last?.name].compactMap { $0 }.map { HumanDate.short($0) }
    let when = months.count < 2 || months[0] == months[1] ? months.first ?? "" : months.joined(separator: " – ")
    let quotes = quotesAndParaphrases(person.quotations)
    let what = "\(quotes) in \(counted(person.articles, "article"))"
    if when.isEmpty { return what }
    // Those of articles that do not say their month are in no bar.
    let undated = person.quotations - page.months.reduce(0) { $0 + $1.quotations }
    return "\(what), \(when)" + (undated > 0 ? "; \(grouped(undated)) without a date" : "")
  }

  /// A role with the years in which it was printed.
  private static func span(_ form: PersonPage.Form) -> String {
    let years = [form.first, form.last].compactMap { $0 }.map { String($0.prefix(4)) }
    guard let first = years.first, let last = years.last else { return form.text }
    return first == last ? "\(form.text) (\(first))" : "\(form.text) (\(first)–\(last))"
  }

  private mutating func put(_ text: String, label: String, in rows: inout Rect, lines: Int) {
    guard !text.isEmpty, rows.height > 0 else { return }
    let whole = label + Flow.firstBytes(rows.width * 4 * max(1, lines), of: text)
    let wrapped = wrap(whole, width: max(1, rows.width))
    for (index, line) in wrapped.prefix(min(lines, rows.height)).enumerated() {
      let isCut = index == lines - 1 && wrapped.count > lines
      let row = rows.takeTop(1)
      var shown = line.text(of: whole)
      if isCut { shown = truncate(shown + " …", width: row.width) }
      let used = index == 0 ? label.utf8.count : 0
      canvas.put(
        [(String(shown.prefix(used)), theme[.uiMuted]), (String(shown.dropFirst(used)), theme[.uiText])], x: row.x,
        y: row.y, width: row.width)
    }
  }

  /// A bar for each month, or for some together where there are more than columns, with the first, the last and the most
  /// below it.
  private mutating func paintMonths(_ page: PersonPage, in area: Rect) {
    guard area.height >= 2, page.months.count > 1 else { return }
    let (counts, each) = PersonCard.gathered(page.months.map(\.quotations), atMost: area.width)
    // A few months are drawn wider, so that they can be told apart.
    let wide = max(1, min(4, area.width / max(1, counts.count)))
    for (index, bar) in PersonCard.bars(counts, rows: area.height - 1).enumerated() {
      let shown = bar.map { String(repeating: $0, count: wide > 2 ? wide - 1 : wide) + (wide > 2 ? " " : "") }.joined()
      canvas.put(shown, x: area.x, y: area.y + index, width: area.width, style: theme[.listCount])
    }
    let first = HumanDate.short(page.months[0].name)
    let last = " – \(HumanDate.short(page.months[page.months.count - 1].name))"
    let most = page.months.max { $0.quotations < $1.quotations }
    let peak = most.map { ", most in \(HumanDate.short($0.name)): \(grouped($0.quotations))" } ?? ""
    let bars = each > 1 ? ", each bar is \(each) months" : ""
    canvas.put(
      first + last + peak + bars, in: Rect(x: area.x, y: area.endY - 1, width: area.width, height: 1),
      style: theme[.uiMuted])
  }
}
