import Articles
import Glibc
import Library
import Search

/// A folder of its own for one test, gone with it.
final class TestFolder {
  let path: String

  init() {
    var template = Array("/tmp/pullquote-library-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "no folder for a test")
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  /// Where a library may be made.
  var library: String { path + "/library.db" }

  deinit {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { unlink(path + "/" + name) }
    }
    closedir(folder)
    rmdir(path)
  }
}

/// An article by its paragraphs, where “…” — Name marks what a name said: written as `Name: words`.
func article(
  _ headline: String, _ paragraphs: [String] = [], said: [(String?, String)] = [], publisher: String? = nil,
  published: String? = "2025-11-26T12:26", url: String? = nil, input: String = "a.txt"
) -> Article {
  var article = Article(input: input, format: .text)
  article.headline = headline
  article.publisher = publisher
  article.published = published
  article.url = url
  for text in paragraphs { article.body.append(Block(kind: .paragraph, text: text, span: TextSpan(0, 0))) }
  for (name, words) in said {
    let text = "“\(words)”" + (name.map { " said \($0)." } ?? "")
    article.body.append(Block(kind: .paragraph, text: text, span: TextSpan(0, 0)))
    var speaker: Int?
    if let name {
      speaker = article.speakers.firstIndex { $0.name == name }
      if speaker == nil {
        article.speakers.append(
          Speaker(id: Speaker.identifier(for: name, notIn: article.speakers.map(\.id)), name: name))
        speaker = article.speakers.count - 1
      }
    }
    let range = 3..<3 + words.utf8.count
    article.quotations.append(
      Quotation(
        kind: .direct, text: words,
        content: [Passage(part: .body(article.body.count - 1), range: range, span: TextSpan(0, 0))],
        sourceText: name, speaker: speaker, confidence: 0.9))
  }
  return article
}

extension Library {
  /// The words of what a query finds, newest first.
  func said(_ query: String, order: QuotationRequest.Order = .newestFirst, isBeingTyped: Bool = false) throws
    -> [String]
  {
    let request = QuotationRequest(query: query, isBeingTyped: isBeingTyped, order: order)
    return try quotations(request, limit: 1000).rows.map(\.words)
  }

  /// The titles of what a query lists.
  func titles(_ query: String = "") throws -> [String] {
    try articles(ArticleListRequest(query: query), range: 0..<1000).rows.map(\.title)
  }
}

extension QuotationListing {
  /// What was said, without the marks around it.
  var words: String { String(text.drop { $0 == "“" }.reversed().drop { $0 == "”" }.reversed()) }
}
