import Articles
import Attribution
import Encodings

/// Parses bytes into an article, for the reader and all commands.
public struct ArticleParser: Sendable {
  /// A parser.
  public init() {}

  /// Parses the article in `bytes`, whatever they are; problems are reported in its `diagnostics`.
  ///
  /// - Parameters:
  ///   - bytes: the raw input, in any encoding, with any line ends.
  ///   - input: the name of the input: a path, a URL, or “-”.
  ///   - format: its format, if known; otherwise it is detected from the bytes.
  ///   - encoding: the encoding declared outside it, as in an HTTP header.
  ///   - address: the address it came from: the base of its links, and the article's address if it names none itself.
  ///   - letter: where the text stands in a mail, and what its head says; `nil` for anything else.
  public func article(
    in bytes: [UInt8], input: String, format: Article.Format? = nil, encoding: String? = nil, address: String? = nil,
    letter: LetterText? = nil
  ) -> Article {
    let address = address.map { WebAddress.withoutUser(cleanAddress($0)) }
    if format != .text, let foreign = ForeignFormat.of(bytes) {
      var article = Article(input: input, format: .text)
      article.diagnostics.append(Diagnostic(.error, InputProblem.foreign(foreign).sentence(naming: input)))
      return article
    }
    if format != .text, isHTML(bytes) {
      return htmlArticle(in: bytes, input: input, encoding: encoding, address: address)
    }
    let guess = encoding == nil && TextEncoding.detect(in: bytes).encoding == .windows1252 ? EncodingGuess(bytes) : nil
    let name = encoding ?? guess?.name
    let whole = name == nil ? bytes : HTMLDecoding(bytes, transport: name).bytes
    let limited = TextLimit.cut(whole)
    let bytes = limited?.bytes ?? whole
    if format == nil, MarkdownPage.isWritten(in: bytes) {
      let page = MarkdownPage(DecodedText(bytes).utf8)
      var article = htmlArticle(in: page.html, input: input, encoding: "UTF-8", address: address)
      article.format = .markdown
      return article
    }
    // What is no page is text, whatever it was called.
    var article = Article(input: input, format: .text)
    if let problem = InputProblem(in: bytes) {
      article.diagnostics.append(Diagnostic(.error, problem.sentence(naming: input)))
      return article
    }
    var text = TextArticle(bytes, letter)
    text.fill(&article)
    article.url = article.url ?? address
    if let letter { article.take(letter) }
    article.diagnostics += diagnostics(
      of: text, guess: guess, input: input,
      hasText: !article.body.isEmpty || article.headline != nil || !article.captions.isEmpty)
    if let limited {
      article.diagnostics.append(Diagnostic(.warning, "\(sentenceName(of: input)) \(limited.sentence)"))
    }
    attributeQuotations(in: &article) { part, range in text.span(of: range, in: part) }
    return article
  }

  private func diagnostics(
    of text: TextArticle, guess: EncodingGuess?, input: String, hasText: Bool
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if let sentence = guess?.sentence {
      diagnostics.append(Diagnostic(.note, "\(sentenceName(of: input)): \(sentence)"))
    } else if text.decoded.encoding == .windows1252 {
      diagnostics.append(
        Diagnostic(.note, "\(sentenceName(of: input)) is not valid UTF-8 and was read as Windows-1252."))
    }
    if text.isTwiceEncoded {
      diagnostics.append(Diagnostic(.note, "\(sentenceName(of: input)): \(TwiceEncodedText.sentence)"))
    }
    if text.decoded.faults > 0 {
      let places = text.decoded.faults == 1 ? "one place" : "\(text.decoded.faults) places"
      diagnostics.append(
        Diagnostic(
          .warning,
          "\(sentenceName(of: input)) has \(places) that \(text.decoded.encoding.rawValue) cannot spell, "
            + "shown as “\u{FFFD}”."))
    }
    if !hasText { diagnostics.append(Diagnostic(.error, "\(sentenceName(of: input)) has no text in it.")) }
    return diagnostics
  }

  /// The output of one stage, as readable text.
  ///
  /// A page has no lines: only its metadata, blocks and captions stages can be shown.
  public func describe(_ stage: ParsingStage, of bytes: [UInt8], letter: LetterText? = nil) -> String {
    if isHTML(bytes) {
      let article = htmlArticle(in: bytes, input: "")
      return description(of: stage, article) ?? "A page has no stage “\(stage.rawValue)”.\n"
    }
    var text = TextArticle(bytes, letter)
    var article = Article(input: "", format: .text)
    text.fill(&article)
    switch stage {
    case .decoded:
      return String(decoding: text.decoded.utf8, as: UTF8.self)
    case .cleaned:
      return String(decoding: text.cleaned.utf8, as: UTF8.self)
    case .lines:
      return text.layout.lines.map { String(decoding: $0.bytes, as: UTF8.self) + "\n" }.joined()
    case .roles:
      return zip(text.layout.roles, text.layout.lines).map { role, line in
        padded(role.name, 24) + String(decoding: line.bytes, as: UTF8.self) + "\n"
      }.joined()
    case .metadata, .blocks, .captions:
      return description(of: stage, article) ?? ""
    }
  }

  private func description(of stage: ParsingStage, _ article: Article) -> String? {
    switch stage {
    case .metadata:
      return description(ofMetadata: article)
    case .blocks:
      return article.body.map { padded($0.kind.rawValue, 17) + padded(place($0.span), 14) + $0.text + "\n" }.joined()
    case .captions:
      return article.captions.map(description(of:)).joined()
    case .decoded, .cleaned, .lines, .roles:
      return nil
    }
  }

  private func description(ofMetadata article: Article) -> String {
    let fields: [(String, String?)] = [
      ("headline", article.headline), ("standfirst", article.standfirst),
      ("authors", article.authors.isEmpty ? nil : article.authors.joined(separator: "; ")),
      ("publisher", article.publisher), ("published", article.published), ("modified", article.modified),
    ]
    return fields.map { padded($0.0, 12) + ($0.1 ?? "–") + "\n" }.joined()
  }

  private func description(of caption: Caption) -> String {
    let fields: [(String, String?)] = [
      (caption.kind.rawValue + " " + place(caption.span) + " after block \(caption.after)", ""),
      ("  text", caption.text), ("  credit", caption.credit), ("  alt", caption.alt),
    ]
    return fields.compactMap { field in field.1.map { padded(field.0, 10) + $0 + "\n" } }.joined()
  }

  private func place(_ span: TextSpan) -> String { "\(span.start)–\(span.end)" }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.unicodeScalars.count))
  }
}

extension EncodingGuess {
  /// What a reader should know of it: the rest of a sentence that names the input; `nil` where the guess changed nothing.
  var sentence: String? {
    switch self {
    case .named(let name): "no encoding is declared; it looks like \(name) and was read as that."
    case .western: nil
    case .noLibrary:
      "no encoding is declared; it was read as Windows-1252, which may be wrong. "
        + "With uchardet (Debian’s package libuchardet0), other encodings are recognised."
    }
  }
}

/// What a sentence calls an input: its name, and standard input (“-”) or a line of it (“-:3”) in words.
func sentenceName(of input: String) -> String {
  if input == "-" { return "Standard input" }
  if input.hasPrefix("-:"), let line = Int(input.dropFirst(2)) { return "Line \(line) of standard input" }
  return input
}

/// Why some bytes are no article at all.
enum InputProblem {
  case empty
  case foreign(ForeignFormat)
  case binary(zeros: Int, controls: Int, count: Int)

  init?(in bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
      return
    }
    let (encoding, _) = TextEncoding.detect(in: bytes)
    guard encoding == .utf8 || encoding == .windows1252 else { return nil }
    // The head shows what a file is; a text has next to no controls but its layout, and ESC in what was copied from a
    // terminal.
    let head = bytes.prefix(65_536)
    var zeros = 0
    var controls = 0
    for byte in head where byte < 0x20 || byte == 0x7F {
      switch byte {
      case 0: zeros += 1
      case 0x08...0x0D, 0x1B: break
      default: controls += 1
      }
    }
    // Of bytes drawn at random, as compressed ones seem to be, 10 % are such, and hardly any spell UTF-8.
    let least = encoding == .utf8 ? 0.1 : 0.05
    guard Double(zeros + controls) > least * Double(head.count) else { return nil }
    self = .binary(zeros: zeros, controls: controls, count: head.count)
  }

  func sentence(naming input: String) -> String {
    switch self {
    case .empty:
      "\(sentenceName(of: input)) is empty."
    case .foreign(let format):
      "\(sentenceName(of: input)) is \(format.name), which cannot be read as an article."
        + (format.advice.isEmpty ? "" : " \(format.advice)")
    case .binary(let zeros, let controls, let count):
      "\(sentenceName(of: input)) is not text: \(zeros + controls) of its first \(count) bytes are control characters."
    }
  }
}
