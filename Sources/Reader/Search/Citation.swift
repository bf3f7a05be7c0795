import Articles

/// A quotation as it is passed on.
enum Citation {
  /// The words in quotation marks: “A” … “B” where others stand between them, and a mark before each paragraph of several.
  ///
  /// A quotation that is partly a paraphrase has the marks that the article gave it, also those at its very ends; one that is a
  /// paraphrase altogether has none.
  static func quoted(_ article: Article, _ index: Int) -> String {
    let quotation = article.quotations[index]
    guard quotation.kind != .indirect else { return quotation.text }
    let pieces = quotation.content.map { ($0.part, words(of: $0, in: article, withMarks: quotation.kind == .mixed)) }
    let isWhole = pieces.allSatisfy { !$0.1.isEmpty } && !pieces.isEmpty
    if quotation.kind == .mixed {
      let text = isWhole ? pieces.map(\.1).joined(separator: " … ") : quotation.text
      return hasMarks(text) ? text : "“\(text)”"
    }
    guard pieces.count > 1, isWhole else { return "“\(quotation.text)”" }
    var text = "“" + pieces[0].1
    for (before, piece) in zip(pieces, pieces.dropFirst()) {
      text += (before.0 == piece.0 ? "” … “" : "\n“") + piece.1
    }
    return text + "”"
  }

  /// A text without what a terminal that it is pasted into would obey; line ends stay.
  static func safe(_ text: String) -> String {
    var text = text
    let bytes = text.withUTF8 { bytes -> [UInt8] in
      var safe: [UInt8] = []
      safe.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        if bytes[index] != UInt8(ascii: "\n"), let unsafe = UnsafeCharacter.at(index, in: bytes) {
          index += unsafe.length
        } else {
          safe.append(bytes[index])
          index += 1
        }
      }
      return safe
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words of a passage as printed, if wanted with the quotation marks that touch them.
  private static func words(of passage: Passage, in article: Article, withMarks: Bool) -> String {
    let text = article.text(of: passage.part)
    let utf8 = text.utf8
    guard passage.range.lowerBound >= 0, passage.range.upperBound <= utf8.count else { return "" }
    var start = utf8.index(utf8.startIndex, offsetBy: passage.range.lowerBound)
    var end = utf8.index(start, offsetBy: passage.range.count)
    let scalars = text.unicodeScalars
    // Between the bytes of a code point there is nothing to show.
    guard start.samePosition(in: scalars) != nil, end.samePosition(in: scalars) != nil else { return "" }
    if withMarks {
      if start > scalars.startIndex, isMark(scalars[scalars.index(before: start)]) {
        start = scalars.index(before: start)
      }
      if end < scalars.endIndex, isMark(scalars[end]) { end = scalars.index(after: end) }
    }
    return String(scalars[start..<end])
  }

  /// Quote, speaker, role, headline, outlet, date and address, as far as they are known.
  static func plain(_ article: Article, _ index: Int) -> String {
    let quotation = article.quotations[index]
    var text = quoted(article, index) + " — "
    if let speaker = quotation.speaker.map({ article.speakers[$0] }) {
      text += speaker.name + (speaker.role.map { ", \($0)" } ?? "")
    } else {
      text += quotation.sourceText ?? "unattributed"
    }
    var place: [String] = []
    if let headline = article.headline { place.append("“\(headline)”") }
    if let publisher = article.publisher { place.append(publisher) }
    if let published = article.published { place.append(HumanDate.long(published)) }
    if !place.isEmpty { text += ". " + place.joined(separator: ", ") }
    return text + "." + (article.url.map { " \($0)" } ?? "")
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x201C...0x201F, 0xAB, 0xBB, 0x300C...0x300F: true
    default: false
    }
  }

  private static func hasMarks(_ text: String) -> Bool { text.unicodeScalars.contains(where: isMark) }
}
