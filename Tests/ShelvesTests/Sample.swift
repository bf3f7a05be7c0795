import Articles

@testable import Shelves

/// Articles for the tests of shelves.
enum Sample {
  /// An article in which people say things; who says what is written as “name: words”.
  static func article(
    _ headline: String?, on published: String? = nil, in publisher: String? = nil, input: String = "a.txt",
    saying said: [String] = [], kind: Quotation.Kind = .direct
  ) -> Article {
    var article = Article(input: input, format: .text)
    article.headline = headline
    article.published = published
    article.publisher = publisher
    for (index, line) in said.enumerated() {
      let parts = line.split(separator: ":", maxSplits: 1)
      let (name, words) = (String(parts[0]), String(parts[1].dropFirst()))
      let text = "“\(words)” \(name) said."
      article.body.append(Block(kind: .paragraph, text: text, span: TextSpan(0, text.unicodeScalars.count)))
      if !article.speakers.contains(where: { $0.name == name }) {
        article.speakers.append(
          Speaker(id: Speaker.identifier(for: name), name: name, role: "spoke for \(headline ?? "it")"))
      }
      let range = 3..<3 + words.utf8.count
      article.quotations.append(
        Quotation(
          kind: kind, text: words, content: [Passage(part: .body(index), range: range, span: TextSpan(1, 2))], cue: [],
          source: [], sourceText: name, speaker: article.speakers.firstIndex { $0.name == name }, confidence: 1))
    }
    return article
  }

  /// What one of the articles is known by.
  static func key(_ number: Int) -> ContentKey { ContentKey("contents \(number)".utf8) }

  /// A shelf with these of the articles, under other names, and what was kept of earlier ones.
  static func shelf(_ numbers: [Int] = [0, 1, 2, 3], marks: [UInt8] = []) -> MemoryShelf {
    var kept = KeptMarks()
    _ = kept.read(marks)
    var shelf = MemoryShelf(marks: kept)
    shelf.find(numbers.map { "named \($0).txt" })
    shelf.add(
      numbers.enumerated().map { id, number in
        ParsedArticle(id: id, article: shelf.corrected(all[number], key(number)), content: key(number))
      })
    return shelf
  }

  static let promise = "We shall mend the old pier before the first ice comes to the island"

  static let all = [
    article(
      "Pier to be mended", on: "2025-03-01", in: "The Ness Courier",
      saying: ["Ada Moreau: \(promise)", "Tom Ashby: Never on my watch"]),
    article("Ice on the pier", on: "2025-11-20", in: "Sund Radio", saying: ["Ada Moreau: It is cold out there"]),
    article(nil, input: "box/undated.txt", saying: ["Mina Holm: Nobody asked the gulls"]),
    article(
      "What was promised", on: "2025-06-05", in: "The Hale Mirror", saying: ["Ada Moreau: \(promise)"], kind: .mixed),
  ]
}
