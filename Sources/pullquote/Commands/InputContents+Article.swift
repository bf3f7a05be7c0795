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
      address: member.address, letter: member.letter, receipt: member.receipt, remark: member.remark)
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
      in: page.bytes, input: name, format: page.format, encoding: page.encoding, address: page.address)
    if let letter = page.letter { article.take(letter) }
    if let facts { article.take(facts) }
    if let remark = page.remark { article.diagnostics.append(Diagnostic(.warning, remark)) }
    return ExportedArticle(article)
  }

  /// The page or text inside a mail or a browser's single-page archive; otherwise the input itself.
  var unwrapped: InputContents {
    guard format == nil, let member = Envelope.member(in: bytes) else { return headed }
    var page = InputContents(name: name, member)
    page.address = page.address ?? address
    return page.headed
  }

  /// A mail of plain text with its subject above it, as the headline that it is.
  private var headed: InputContents {
    guard format == .text, let subject = letter?.subject else { return self }
    var page = self
    // The text is in the mail's own encoding, and a subject that ASCII cannot spell is not.
    guard subject.utf8.allSatisfy({ $0 < 0x80 }) || encoding.map({ $0.lowercased() == "utf-8" }) ?? true else {
      return self
    }
    page.bytes = Array("\(subject)\n\n".utf8) + bytes
    return page
  }
}

extension Article {
  /// Takes from the head of the mail that it came in what it does not say itself.
  fileprivate mutating func take(_ letter: Member.Letter) {
    headline = headline ?? letter.subject
    published = published ?? letter.sent
    publisher = publisher ?? letter.sender
  }
}
