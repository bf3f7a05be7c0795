import ArticleFormats
import ArticleParsing
import Articles
import Basics
import Containers
import Fetching
import Library

extension InputContents {
  /// What a container holds.
  init(name: String, _ member: Member) {
    self.init(
      name: name, bytes: member.bytes, format: member.isText ? .text : nil, encoding: member.encoding,
      address: member.address.map(Fetcher.shown), letter: member.letter, receipt: member.receipt, remark: member.remark)
  }

  /// What a server sent just now.
  init(name: String, _ page: FetchedPage) {
    var receipt = page.receipt
    receipt.fetched = Timestamp.iso(Int64(time(nil)))
    self.init(
      name: name, bytes: page.bytes, encoding: page.type?.charset, address: page.address, receipt: receipt)
  }

  /// The article in it, with the marks that it brings along.
  func exportedArticle(by parser: ArticleParser) -> ExportedArticle {
    if let exported { return exported }
    let page = unwrapped
    var article = parser.article(
      in: page.bytes, input: name, format: page.format, encoding: page.encoding, address: page.address,
      letter: page.text)
    if page.text == nil, let letter = page.letter { article.take(letter) }
    if let facts { article.take(facts) }
    if let remark = page.remark { article.diagnostics.append(Diagnostic(.warning, remark)) }
    return ExportedArticle(article)
  }

  /// The page or text inside a mail or a browser's single-page archive; otherwise the input itself.
  var unwrapped: InputContents {
    guard format == nil, let member = Envelope.member(in: bytes) else { return headed }
    var page = InputContents(name: name, member)
    page.address = page.address ?? address
    guard page.format == .text, let places = member.places else { return page.headed }
    // It is read where it stands, so that its places are those in the file.
    page.text = LetterText(places.subject, places.text, of: member.letter)
    page.bytes = Array(bytes[..<places.text.upperBound])
    return page
  }

  /// A mail of plain text that stands in its container encoded: with its subject above it.
  private var headed: InputContents {
    guard format == .text, let letter else { return self }
    var page = self
    // The text is in the mail's own encoding, and a subject that ASCII cannot spell is not.
    let isSpelled =
      letter.subject?.utf8.allSatisfy { $0 < 0x80 } ?? false || encoding?.lowercased() ?? "utf-8" == "utf-8"
    let subject = isSpelled ? Array((letter.subject ?? "").utf8) : []
    page.bytes = subject + bytes
    page.text = LetterText(
      subject.isEmpty ? nil : 0..<subject.count, subject.count..<page.bytes.count, of: letter)
    return page
  }
}

extension LetterText {
  fileprivate init(_ subject: Range<Int>?, _ text: Range<Int>, of letter: Member.Letter?) {
    self.init(
      subjectPlace: subject, textPlace: text, subject: letter?.subject, sender: letter?.sender, sent: letter?.sent)
  }
}

extension Article {
  /// Takes from the head of the mail that a page came in what the page does not say itself.
  fileprivate mutating func take(_ letter: Member.Letter) {
    headline = headline ?? letter.subject
    published = published ?? letter.sent
    publisher = publisher ?? letter.sender
  }
}
