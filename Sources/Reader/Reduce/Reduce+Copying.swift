import Articles

extension State {
  mutating func copyQuote() -> [Command] {
    guard let hit = currentQuote else { return [] }
    say(.info, "Copied the quote.")
    return [.copy(Citation.quoted(articles[hit.article].article.quotations[hit.quote]))]
  }

  mutating func copyCitation() -> [Command] {
    guard let hit = currentQuote else { return [] }
    say(.info, "Copied the quote with its source.")
    return [.copy(Citation.plain(articles[hit.article].article, quote: hit.quote))]
  }

  mutating func copyURL() -> [Command] {
    guard let url = subject.flatMap({ articles[$0].article.url }) else { return [] }
    say(.info, "Copied the address.")
    return [.copy(url)]
  }

  mutating func openInBrowser() -> [Command] {
    guard let url = subject.flatMap({ articles[$0].article.url }) else { return [] }
    return [.openURL(url)]
  }
}

/// A quotation as it is passed on.
enum Citation {
  /// The words in quotation marks. A quotation that is a paraphrase, wholly or partly, has only the marks that the article gave it.
  static func quoted(_ quotation: Quotation) -> String {
    guard quotation.kind == .direct || quotation.kind == .mixed && !hasMarks(quotation.text) else {
      return quotation.text
    }
    return "“\(quotation.text)”"
  }

  /// Quote, speaker, role, headline, outlet, date and address, as far as they are known.
  static func plain(_ article: Article, quote: Int) -> String {
    let quotation = article.quotations[quote]
    var text = quoted(quotation) + " — "
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
