import ArticleFormats
import Articles
import Drawing
import Search

/// Two printings of the same words, or a draft and a printing.
extension Painter {
  /// The rest of a pane below the rule that separates it from the part above, if it has no frame.
  mutating func belowRule(_ inside: Rect) -> Rect {
    guard !layout.isBordered else { return inside }
    var rest = inside
    let rule = rest.takeTop(1)
    canvas.drawHorizontalRule(x: rule.x, y: rule.y, width: rule.width, style: theme[.uiBorder])
    return rest
  }

  /// Two printings side by side, or stacked if there is no room, with a sentence about the differences below.
  mutating func paintSides(
    _ base: QuotationListing, _ other: QuotationListing, _ comparison: PrintingComparison, notes: [String],
    in area: Rect
  ) {
    var rest = area
    let sentence = rows(of: notes, about: other, width: area.width)
    var sides = Rect(
      x: area.x, y: area.y, width: area.width,
      height: max(min(area.height, Self.fewestSideRows), area.height - sentence.count - 1))
    let isOther = comparison.hasOtherAttribution
    let used: Int
    if Self.hasTwoColumns(area) {
      var right = sides
      let left = right.takeLeft((area.width - 3) / 2)
      _ = right.takeLeft(3)
      used = max(
        paintSide(base, comparison.base, isOtherSpeaker: isOther, in: left),
        paintSide(other, comparison.other, isOtherSpeaker: isOther, in: right))
      canvas.drawVerticalRule(x: left.endX + 1, y: area.y, height: min(used, area.height), style: theme[.uiBorder])
    } else {
      let upper = paintSide(base, comparison.base, isOtherSpeaker: isOther, in: sides)
      _ = sides.takeTop(min(sides.height, upper + 1))
      used = upper + 1 + paintSide(other, comparison.other, isOtherSpeaker: isOther, in: sides)
    }
    _ = rest.takeTop(min(rest.height, used + 1))
    paint(sentence, in: rest)
  }

  /// What a side has at least: where it was printed, some of its words, and who said them.
  private static let fewestSideRows = 5

  /// Whether two fit side by side.
  static func hasTwoColumns(_ area: Rect) -> Bool { area.width >= 60 }

  /// One printing: its outlet, its words with the differences in ‹ ›, and its speaker.
  /// - Returns: the number of rows it takes.
  mutating func paintSide(
    _ listing: QuotationListing, _ side: PrintingComparison.Side, isOtherSpeaker: Bool, in area: Rect
  ) -> Int {
    guard !area.isEmpty else { return 0 }
    var y = area.y
    let head: [(String, Style)] = [
      (listing.provenance ?? "No outlet named", theme[.listSource].patched(by: Style(modifiers: .bold))),
      (listing.published.map { " · " + HumanDate.short($0) } ?? "", theme[.listDate]),
    ]
    canvas.put(fitted(head, area.width), x: area.x, y: y, width: area.width)
    y += 1
    let (text, marks) = side.marked
    let look = theme[.searchMatch].patched(by: Style(modifiers: .bold))
    let lines = wrap(text, width: area.width)
    // Who said it is seen whatever room there is.
    let most = max(1, area.endY - y - 1)
    for (row, line) in lines.prefix(most).enumerated() where y < area.endY {
      var pieces = runs(text, line.range, base: theme[.quoteText], overlays: marks.map { ($0, look) })
      if row == most - 1, lines.count > most {
        pieces = brokenOff(pieces, area.width)
      }
      canvas.put(pieces, x: area.x, y: y, width: area.width, direction: TextDirection(of: text))
      y += 1
    }
    guard y < area.endY else { return area.height }
    let name = listing.speaker ?? listing.sourceText ?? "unattributed"
    let style = isOtherSpeaker ? look : theme[.speakerName]
    let who: [(String, Style)] = [
      ("— ", theme[.uiMuted]), (isOtherSpeaker ? "‹\(name)›" : name, style),
      (listing.role.map { ", \($0)" } ?? "", theme[.speakerRole]),
    ]
    canvas.put(fitted(who, area.width), x: area.x, y: y, width: area.width)
    y += 1
    guard y < area.endY else { return area.height }
    guard !listing.title.isEmpty else { return y - area.y }
    canvas.put(fitted([("  " + listing.title, theme[.uiMuted])], area.width), x: area.x, y: y, width: area.width)
    return y + 1 - area.y
  }

  /// What is different, in words, as one sentence about the other printing: nothing depends on a colour.
  private func rows(of notes: [String], about other: QuotationListing, width: Int) -> [String] {
    let outlet = other.provenance ?? "The other article"
    return notes.enumerated().flatMap { index, note in
      let text = (index == 0 ? outlet + " " : "and ") + note + (index == notes.count - 1 ? "." : ",")
      return wrap(text, width: max(1, width - 2)).map { $0.text(of: text) }
    }
  }

  /// Rows of a sentence below what it is about.
  mutating func paint(_ sentence: [String], in area: Rect) {
    for (row, text) in sentence.prefix(area.height).enumerated() {
      canvas.put(text, x: area.x + 2, y: area.y + row, width: area.width - 2, style: theme[.uiText])
    }
  }
}

extension Layout {
  /// Places the rows, and the two sides of the selected one: beside the rows if there is room, or else below.
  mutating func arrangeComparison(in room: Rect) {
    var room = room
    switch shape {
    case .message: return
    case .single, .stacked:
      let lines = max(1, room.height / 5) * 2
      results = room.takeTop(isBordered ? lines + 2 : lines)
      clipping = room
      return
    case .two: clipping = room.takeRight(room.width / 2)
    case .three: clipping = room.takeRight(room.width * 3 / 5)
    }
    results = room
  }
}
