import Basics

/// What stands between the headline and the text: byline, date, and a lead that is set apart from the text.
struct HTMLHeader: Sendable {
  private(set) var authors = PrintedAuthors()
  /// The news agency that the byline names beside them.
  private(set) var agency: String?
  /// The lines of a lead, the article's first paragraphs in an element of their own.
  private(set) var lead: [HTMLLine] = []
  /// All lines; those of the lead are of these.
  private(set) var text: HTMLLines?
  private(set) var dates: [PrintedDate] = []
  /// The date that a lead or a standfirst begins with.
  private(set) var dateline: PrintedDate?

  /// More lines than this are no header.
  private static let longest = 80

  /// Reads the lines that stand behind the headline and before the region.
  init(_ tree: HTMLTree, _ survey: HTMLSurvey, headline: Int?, region: Int, standfirst: HTMLStandfirst) {
    guard let headline, headline < region, tree.after(headline) <= region else { return }
    let from = tree.after(headline)
    var above = region
    while above > 0, !(above < headline && headline < tree.after(above)) { above = Int(tree.nodes[above].parent) }
    let text = HTMLLines(tree, survey, below: above) { node in
      if tree.after(node) <= from || node >= region { return true }
      return survey.isHidden(node) || survey.isForeignItself(node, tree)
    }
    for (index, line) in text.lines.prefix(HTMLHeader.longest).enumerated() {
      let words = Array(text.bytes[line.range])
      if line.letters <= 240 {
        let found = printedDates(in: words)
        if !found.isEmpty, words.count <= 160 { dates += found }
        var named = authors.isComplete(before: index) ? [] : line.authors(words, tree, survey)
        if named.isEmpty, index > 0, line.letters <= 60,
          HTMLSurroundings.label(text.bytes[text.lines[index - 1].range])?.isAuthor ?? false
        {
          named = authorNames(in: String(decoding: words, as: UTF8.self))
        }
        authors.take(named, line: index)
        if agency == nil, let written = byline(words), !named.isEmpty || written.isMarked { agency = written.publisher }
        if !named.isEmpty { continue }
        if !found.isEmpty { continue }
      }
      guard line.letters >= 20, line.letters <= 900, !line.isLink else { continue }
      if dateline == nil { dateline = printedDateline(words) }
      if standfirst.holds(words) { continue }
      let shape = LineShape(words)
      guard shape.isProse, line.letters >= 70, line.linked * 2 < line.letters, line.kind == .paragraph,
        furniture(words[...], shape) == nil, !line.isInPicture(tree, survey),
        !HTMLHeader.isBeside(line.owner, behind: headline, below: above, tree, survey)
      else { continue }
      lead.append(line)
    }
    // More is no lead but something else that stands there.
    if lead.count > 3 { lead = [] }
    self.text = text
  }

  /// Whether an element stands in what is left out beside the text, or in a box of share buttons, which may explain at
  /// length what its buttons do.
  private static func isBeside(
    _ node: Int, behind headline: Int, below above: Int, _ tree: HTMLTree, _ survey: HTMLSurvey
  ) -> Bool {
    var node = node
    while node > above, node > headline {
      if tree.nodes[node].tag == .aside, survey.isExcluded[node] { return true }
      if survey.roles[node].contains(.share), survey.prose[node] <= 400, survey.controls[node] > 0 { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }
}

extension String {
  /// Its first bytes, no character cut.
  func prefixBytes(_ count: Int) -> Substring {
    guard utf8.count > count else { return self[...] }
    var end = utf8.index(startIndex, offsetBy: count)
    while end > startIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
    return self[..<end]
  }
}
