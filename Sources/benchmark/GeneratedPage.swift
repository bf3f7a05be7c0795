import Basics
import Articles

/// A page as a news site sends it, around the text of an article of our own.
///
/// Its make-up is that of saved news pages (85 of them counted): of about 150 kB a third is programs, a fifth style sheets,
/// a tenth text, the rest some 700 elements with long attributes. The same number gives the same page.
struct GeneratedPage {
  private var html = ""
  private var state: UInt64

  /// The page of an article, as bytes.
  ///
  /// - Parameter number: which of many pages around one article.
  static func bytes(of article: Article, number: Int) -> [UInt8] {
    var page = GeneratedPage(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    page.write(article)
    return Array(page.html.utf8)
  }

  private init(state: UInt64) { self.state = state }

  private mutating func write(_ article: Article) {
    html += "<!DOCTYPE html>\n<html lang=\"\(article.language ?? "en")\">\n"
    writeHead(article)
    html += "<body class=\"template-story has-sidebar js-off\" data-page=\"story\">\n"
    writeNavigation()
    html += "<main id=\"content\" class=\"l-grid l-grid--story\">\n"
    writeStory(article)
    writeSidebar()
    html += "</main>\n"
    writeFooter()
    for _ in 0..<6 { writeProgram(bytes: 3_000) }
    html += "</body>\n</html>\n"
  }

  // MARK: Head

  private mutating func writeHead(_ article: Article) {
    let headline = escaped(article.headline ?? "")
    html += "<head>\n<meta charset=\"utf-8\">\n<title>\(headline) | The Generated Courier</title>\n"
    html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    html += "<meta property=\"og:title\" content=\"\(headline)\">\n<meta property=\"og:type\" content=\"article\">\n"
    html += "<meta property=\"og:site_name\" content=\"The Generated Courier\">\n"
    html += "<meta property=\"article:published_time\" content=\"2025-03-11T06:14:00Z\">\n"
    html += "<meta name=\"description\" content=\"\(escaped(article.standfirst ?? article.headline ?? ""))\">\n"
    for _ in 0..<24 {
      html += "<link rel=\"preload\" as=\"script\" crossorigin href=\"https://static.example/\(token(24)).js\">\n"
    }
    html += "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":["
    html += "{\"@type\":\"WebSite\",\"name\":\"The Generated Courier\",\"url\":\"https://courier.example/\"},"
    html += "{\"@type\":\"NewsArticle\",\"headline\":\"\(json(article.headline ?? ""))\","
    html += "\"datePublished\":\"2025-03-11T06:14:00Z\",\"dateModified\":\"2025-03-11T09:30:00Z\","
    html += "\"author\":[{\"@type\":\"Person\",\"name\":\"\(json(article.authors.first ?? "Ada Rook"))\"}],"
    html += "\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Generated Courier\"}}]}</script>\n"
    for _ in 0..<3 { writeStyle(bytes: 11_000) }
    for _ in 0..<7 { writeProgram(bytes: 4_000) }
    html += "</head>\n"
  }

  private mutating func writeStyle(bytes: Int) {
    html += "<style>"
    let end = html.utf8.count + bytes
    while html.utf8.count < end {
      html +=
        ".c-\(token(6)) .c-\(token(8))__\(token(5)){display:flex;margin:0 \(number(40))px;color:#\(number(999))}\n"
      if number(6) == 0 { html += "@media (min-width:\(number(1400))px){.u-\(token(4)){grid-column:2/span 3}}\n" }
    }
    html += "</style>\n"
  }

  private mutating func writeProgram(bytes: Int) {
    html += "<script>"
    let end = html.utf8.count + bytes
    html += "window.__\(token(5))=window.__\(token(5))||[];(function(w,d){var q={"
    while html.utf8.count < end {
      html +=
        "\"\(token(9))\":{\"id\":\(number(99_999)),\"html\":\"<div class='\(token(6))'>\\u003c/b>\",\"on\":a<b&&c>d},"
    }
    html += "};w.push(q)})(window,document);</script>\n"
  }

  // MARK: Around the story

  private mutating func writeNavigation() {
    html += "<header class=\"c-masthead\" role=\"banner\"><a class=\"c-masthead__logo\" href=\"/\">"
    html +=
      "<svg viewBox=\"0 0 240 40\" aria-hidden=\"true\"><path d=\"\(path(600))\"/></svg></a>\n<nav class=\"c-menu\"><ul>\n"
    for _ in 0..<12 {
      html += "<li class=\"c-menu__item has-children\" data-track=\"nav-\(token(12))\"><a href=\"/\(token(7))\">"
      html += "\(phrase(1))</a><ul class=\"c-menu__sub\" hidden>\n"
      for _ in 0..<6 {
        html += "<li><a href=\"/\(token(7))/\(token(9))\" class=\"c-menu__link\">\(phrase(2))</a></li>\n"
      }
      html += "</ul></li>\n"
    }
    html += "</ul></nav></header>\n"
    html += "<div class=\"c-consent\" role=\"dialog\"><p>We and our partners store small files on your device.</p>"
    html += "<button type=\"button\">Accept all</button></div>\n"
  }

  private mutating func writeSidebar() {
    html += "<aside class=\"c-rail\"><h2 class=\"c-rail__title\">Most read</h2><ol>\n"
    for _ in 0..<24 { writeTeaser() }
    html += "</ol><div class=\"ad-slot\" id=\"ad-\(token(5))\" data-sizes=\"[[300,250],[300,600]]\"></div></aside>\n"
  }

  private mutating func writeTeaser() {
    html += "<li class=\"c-teaser c-teaser--\(token(6))\" data-id=\"\(number(999_999))\">"
    html += "<a class=\"c-teaser__link\" href=\"https://courier.example/news/\(token(30))-\(number(999_999))\">"
    html +=
      "<img loading=\"lazy\" width=\"300\" height=\"200\" alt=\"\" src=\"https://img.example/\(token(40)).jpg\" srcset=\""
    for width in [160, 320, 640, 960] { html += "https://img.example/\(token(40)).jpg?w=\(width) \(width)w, " }
    html += "\"><span class=\"c-teaser__text\">\(phrase(8))</span></a>"
    html +=
      "<time class=\"c-teaser__time\" datetime=\"2025-03-1\(number(9))T07:00:00Z\">\(number(22) + 1) hours ago</time></li>\n"
  }

  private mutating func writeFooter() {
    html += "<footer class=\"c-footer\"><!-- build \(token(40)) -->\n"
    for _ in 0..<40 { html += "<a class=\"c-footer__link\" href=\"/\(token(12))\">\(phrase(2))</a>\n" }
    html += "<p>All rights reserved. © 2025 The Generated Courier</p></footer>\n"
  }

  // MARK: The story

  private mutating func writeStory(_ article: Article) {
    html += "<article class=\"c-story\" itemscope itemtype=\"https://schema.org/NewsArticle\">\n"
    html += "<h1 class=\"c-story__title\" itemprop=\"headline\">\(escaped(article.headline ?? ""))</h1>\n"
    if let standfirst = article.standfirst { html += "<p class=\"c-story__standfirst\">\(escaped(standfirst))</p>\n" }
    html += "<div class=\"c-byline\">By <a rel=\"author\" href=\"/people/\(token(9))\">"
    html += "\(escaped(article.authors.first ?? "Ada Rook"))</a> "
    html += "<time datetime=\"2025-03-11T06:14:00Z\">11 March 2025</time></div>\n"
    html += "<ul class=\"c-share\"><li><a href=\"#\">Share</a></li><li><a href=\"#\">Email</a></li></ul>\n"
    html += "<div class=\"c-story__body\" itemprop=\"articleBody\">\n"
    var caption = 0
    for (index, block) in article.body.enumerated() {
      while caption < article.captions.count, article.captions[caption].after <= index {
        writeFigure(article.captions[caption])
        caption += 1
      }
      writeBlock(block)
      if index % 5 == 4 {
        html += "<div class=\"ad-slot ad-slot--inline\" id=\"ad-\(token(6))\"><span>Advertisement</span></div>\n"
      }
      if index % 7 == 3 {
        html += "<p class=\"c-related\">Read more: <a href=\"/news/\(token(20))\">\(phrase(7))</a></p>\n"
      }
    }
    while caption < article.captions.count {
      writeFigure(article.captions[caption])
      caption += 1
    }
    html += "</div>\n<section class=\"c-newsletter\"><h3>Get the morning letter</h3><form action=\"/letters\">"
    html += "<input type=\"email\" name=\"address\"><button>Sign up</button></form></section>\n</article>\n"
  }

  private mutating func writeBlock(_ block: Block) {
    let attributes = "class=\"c-story__paragraph\" data-component=\"text-block\" data-uid=\"\(token(8))\""
    switch block.kind {
    case .heading: html += "<h2 \(attributes)>\(escaped(block.text))</h2>\n"
    case .listItem: html += "<ul><li \(attributes)>\(escaped(block.text))</li></ul>\n"
    case .blockQuotation: html += "<blockquote \(attributes)><p>\(escaped(block.text))</p></blockquote>\n"
    default: html += "<p \(attributes)>\(escaped(block.text))</p>\n"
    }
  }

  private mutating func writeFigure(_ caption: Caption) {
    html += "<figure class=\"c-figure\" data-track=\"\(token(12))\"><picture>"
    for width in [480, 960, 1440] {
      html += "<source media=\"(min-width:\(width)px)\" srcset=\"https://img.example/\(token(40)).webp?w=\(width)\">"
    }
    html += "<img src=\"https://img.example/\(token(40)).jpg\" alt=\"\(escaped(caption.alt ?? ""))\"></picture>"
    html += "<figcaption class=\"c-figure__caption\"><span>\(escaped(caption.text ?? ""))</span> "
    html += "<span class=\"c-figure__credit\">\(escaped(caption.credit ?? ""))</span></figcaption></figure>\n"
  }

  // MARK: Words

  private mutating func number(_ below: Int) -> Int {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(below))
  }

  /// Letters that mean nothing, as names of classes and files do.
  private mutating func token(_ count: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
    return String(decoding: (0..<count).map { _ in letters[number(letters.count)] }, as: UTF8.self)
  }

  private mutating func path(_ bytes: Int) -> String {
    var path = "M0 0"
    while path.utf8.count < bytes { path += "l\(number(90)) \(number(90))" }
    return path
  }

  private mutating func phrase(_ count: Int) -> String {
    (0..<count).map { _ in Self.words[number(Self.words.count)] }.joined(separator: " ")
  }

  private static let words: [String] = [
    "harbour", "council", "money", "weather", "schools", "the", "of", "town", "night", "river", "strike", "bridge",
    "letters", "market", "opinion", "football", "books", "garden", "trains", "hospital", "votes", "after", "ferry",
  ]

  private func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private func json(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
