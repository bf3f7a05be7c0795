import Basics

/// A text of a feed, in the two forms that a reader needs.
struct TextConstruct {
  /// The text alone, without white space at its ends.
  var plain: String
  /// The same as HTML.
  var html: String

  var isEmpty: Bool { plain.isEmpty && html.trimmed.isEmpty }

  /// What an element says its text is, and else what it looks like.
  ///
  /// Atom says it (RFC 4287, 3.1 and 4.1.3; Atom 0.3 by `mode`). RSS does not: there titles and texts are HTML as a rule, and
  /// HTML that knows no other tags than those of HTML gives plain text back as it is.
  init(_ element: MarkupElement) {
    if element.hasMarkup {
      // Markup that was not escaped, declared or not. In what is declared as HTML, its text is markup again.
      let type = element["type"]?.lowercased()
      self.init(html: MarkupText.inside(element, isEscaped: type == "html" || type == "text/html"))
      return
    }
    let text = element.text
    let type = element["type"]?.lowercased() ?? ""
    switch element["mode"]?.lowercased() {
    case "base64": self.init(base64: text, isHTML: type.contains("html"))
    case "escaped" where type.contains("html") || type.isEmpty: self.init(html: text)
    case "escaped", "xml":
      self.init(element.name.vocabulary == .atom && !type.contains("html") ? .text(text) : .html(text))
    default: self.init(text, type: type, isAtom: element.name.vocabulary == .atom)
    }
  }

  private enum Reading {
    case text(String), html(String)
  }

  private init(_ reading: Reading) {
    switch reading {
    case .text(let text): self.init(text: text)
    case .html(let text): self.init(html: text)
    }
  }

  private init(_ text: String, type: String, isAtom: Bool) {
    switch type {
    case "": self.init(isAtom ? .text(text) : .html(text))
    case "text", "text/plain", "plain": self.init(text: text)
    case _ where type.contains("html") || type.contains("xml"): self.init(html: text)
    case _ where type.hasPrefix("text/"): self.init(text: text)
    case _ where isAtom && type.contains("/"): self.init(base64: text, isHTML: true)
    default: self.init(html: text)
    }
  }

  init(text: String) {
    plain = MarkupText.clean(text)
    html = MarkupText.escaped(text.trimmed)
  }

  init(html: String) {
    plain = MarkupText.plain(html)
    self.html = html.trimmed
  }

  private init(base64: String, isHTML: Bool) {
    // A picture, or what only claims to be base64, is no text.
    guard let bytes = Base64.decode(base64.utf8), let text = String(validating: bytes, as: UTF8.self) else {
      self.init(text: base64)
      return
    }
    self.init(isHTML ? .html(text) : .text(text))
  }
}
