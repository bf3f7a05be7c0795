import Articles

/// A quotation as it is passed on.
enum Citation {
  /// The words in quotation marks: “A” … “B” where others stand between them, and a mark before each paragraph of several.
  ///
  /// A paraphrase has only the marks that the article gave it.
  static func quoted(_ article: Article, _ index: Int) -> String {
    let quotation = article.quotations[index]
    guard quotation.kind == .direct || quotation.kind == .mixed && !hasMarks(quotation.text) else {
      return quotation.text
    }
    let pieces = quotation.content.map { ($0.part, words(of: $0, in: article)) }
    guard pieces.count > 1, pieces.allSatisfy({ !$0.1.isEmpty }) else { return "“\(quotation.text)”" }
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

  private static func words(of passage: Passage, in article: Article) -> String {
    let utf8 = article.text(of: passage.part).utf8
    guard passage.range.lowerBound >= 0, passage.range.upperBound <= utf8.count else { return "" }
    let start = utf8.index(utf8.startIndex, offsetBy: passage.range.lowerBound)
    return String(Substring(utf8[start..<utf8.index(start, offsetBy: passage.range.count)]))
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

  private static func hasMarks(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x22, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0x300C, 0x300D: true
      default: false
      }
    }
  }
}
