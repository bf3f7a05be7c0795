extension HTMLArticleReader {
  /// Who block quotations and embedded posts are by, by their elements: what stands in their `<cite>` or `<footer>`, else
  /// behind the dash that their last line begins with, else in the caption of the figure that they are.
  func quotedAttributions(_ kept: [HTMLLine], _ lines: HTMLLines) -> [Int: String] {
    var attributions: [Int: String] = [:]
    for line in kept where line.quoted >= 0 {
      if attributions[line.quoted] == nil { attributions[line.quoted] = elementNaming(whoSaid: line.quoted) }
      guard line.letters <= 160 else { continue }
      let text = lines.text(line)
      if let dash = text.unicodeScalars.first, dash == "—" || dash == "–" || dash == "―" {
        attributions[line.quoted] = attributions[line.quoted] ?? trimmedAttribution(text)
      } else if text.hasPrefix(Self.shared) {
        attributions[line.quoted] =
          attributions[line.quoted] ?? trimmedAttribution(String(text.dropFirst(Self.shared.count)))
      }
    }
    return attributions.compactMapValues { trimmedAttribution($0) }
  }

  /// What stands below embedded posts of pictures before the name.
  private static let shared = "A post shared by "

  /// The text of the element that names who a block quotation is by.
  private func elementNaming(whoSaid quotation: Int) -> String? {
    func text(of tag: HTMLTag, in range: Range<Int>) -> String? {
      let node = range.first { tree.nodes[$0].tag == tag }
      guard let text = node.flatMap({ tree.text(of: $0) }), text.utf8.count <= 160 else { return nil }
      return text
    }
    let inside = quotation + 1..<max(tree.after(quotation), quotation + 1)
    if let text = text(of: .cite, in: inside) ?? text(of: .footer, in: inside) { return text }
    let figure = Int(tree.nodes[quotation].parent)
    guard figure >= 0, tree.nodes[figure].tag == .figure else { return nil }
    return text(of: .figcaption, in: tree.after(quotation)..<max(tree.after(figure), tree.after(quotation)))
  }

  /// Without the dash before a name and the date behind it.
  private func trimmedAttribution(_ text: String) -> String? {
    var bytes = Array(text.utf8)[...]
    for dash in ["—", "–", "―", "-"] where bytes.starts(with: Array(dash.utf8)) {
      bytes = bytes.dropFirst(dash.utf8.count)
    }
    bytes = bytes.drop { $0 == 0x20 }
    if let date = printedDates(in: Array(bytes)).first, date.range.lowerBound > 0 {
      bytes = bytes.prefix(date.range.lowerBound)
    }
    while let last = bytes.last, last == 0x20 || last == 0x2C { bytes = bytes.dropLast() }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
