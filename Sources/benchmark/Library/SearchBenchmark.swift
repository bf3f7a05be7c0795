import Articles
import GRDB
import Basics
import Library
import Search

/// Searches as people type them, against a scan of the same quotations' texts by `LIKE`.
struct SearchBenchmark {
  let library: Library
  let path: String
  let folder: String

  /// A kind of query, several of it, and the pattern of a scan for the first.
  private struct Kind {
    var name: String
    var queries: [String]
    var pattern: String
    var speaker: String?
  }

  func run() throws {
    let kinds = try self.kinds()
    let texts = try Texts(library, path: "\(folder)/texts.db")
    defer { texts.close() }
    for kind in kinds {
      var times: [Double] = []
      var found = 0
      for query in kind.queries {
        let request = QuotationRequest(query: query, isBeingTyped: true)
        for _ in 0..<5 {
          times.append(try milliseconds { found = try library.quotations(request, limit: 50).rows.count })
        }
      }
      let scan = try texts.scan(kind.pattern, speaker: kind.speaker)
      Figure(
        name: "\(kind.name), 95 of 100", value: "\(rounded(times.percentile(0.95))) ms",
        reference: "LIKE scan \(rounded(scan)) ms (\(found) shown, median \(rounded(times.percentile(0.5))) ms)",
        ratio: times.percentile(0.95) / scan
      ).report()
    }
    try onDemand(kinds)
  }

  /// What is asked for less often than at every key.
  private func onDemand(_ kinds: [Kind]) throws {
    for kind in kinds {
      let query = kind.queries[0]
      let best = try milliseconds {
        _ = try library.quotations(QuotationRequest(query: query, order: .bestMatch), limit: 50)
      }
      let count = try milliseconds { _ = try library.counts(QuotationRequest(query: query)) }
      let articles = try milliseconds {
        _ = try library.articles(ArticleListRequest(query: query, isBeingTyped: true), range: 0..<60)
      }
      print(
        "“\(query)”: best match \(rounded(best)) ms, count \(rounded(count)) ms, list of articles \(rounded(articles)) ms"
      )
    }
  }

  /// Words of the library's own quotations: those that stand in few of them, in many, side by side.
  private func kinds() throws -> [Kind] {
    var counts: [String: Int] = [:]
    var phrases: [String] = []
    var speakers: [(name: String, word: String)] = []
    let ids = try library.order(ArticleListRequest()).ids
    var random = SeededGenerator(seed: 5)
    for _ in 0..<min(3000, ids.count) {
      guard let stored = try library.article(ids[random.below(ids.count)]) else { continue }
      for quotation in stored.article.quotations {
        let words = quotation.text.lowercased().split(separator: " ").map { String($0.filter(\.isLetter)) }
        for word in Set(words) { counts[word, default: 0] += 1 }
        guard words.count > 8 else { continue }
        let start = random.below(words.count - 3)
        phrases.append("\"\(words[start..<start + 3].joined(separator: " "))\"")
        if let speaker = quotation.speaker, let name = stored.article.speakers[speaker].name.split(separator: " ").last
        {
          speakers.append((name.lowercased(), words[random.below(words.count)]))
        }
      }
    }
    let common = counts.filter { $0.key.count > 3 }.sorted { $0.value > $1.value }.prefix(20).map(\.key)
    let rare = counts.filter { $0.key.count > 5 && $0.value == 1 }.map(\.key).sorted().prefix(20)
    let prefixes = Set((common + rare).map { String($0.prefix(3)) }).sorted().prefix(20)
    let pairs = speakers.prefix(20)
    return [
      Kind(name: "a rare word", queries: Array(rare), pattern: "%\(rare.first ?? "")%"),
      Kind(name: "a common word", queries: Array(common), pattern: "%\(common.first ?? "")%"),
      Kind(name: "a phrase", queries: Array(phrases.prefix(20)), pattern: "%\(phrases[0].filter { $0 != "\"" })%"),
      Kind(name: "three letters", queries: Array(prefixes), pattern: "% \(prefixes.first ?? "")%"),
      Kind(
        name: "speaker and word", queries: pairs.map { "speaker:\($0.name) \($0.word)" },
        pattern: "%\(pairs.first?.word ?? "")%", speaker: "%\(pairs.first?.name ?? "")%"),
    ]
  }
}

/// The texts of all quotations in a table of their own: what somebody without an index would search.
private struct Texts {
  private let queue: DatabaseQueue
  private let path: String

  init(_ library: Library, path: String) throws {
    self.path = path
    unlink(path)
    queue = try DatabaseQueue(path: path)
    try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF")
      try db.execute(sql: "CREATE TABLE quotation (id INTEGER PRIMARY KEY, text TEXT, speaker TEXT)")
      try db.inTransaction {
        let statement = try db.makeStatement(sql: "INSERT INTO quotation (text, speaker) VALUES (?, ?)")
        try library.forEachArticle { stored in
          for quotation in stored.article.quotations {
            try statement.execute(arguments: [
              quotation.text, quotation.speaker.map { stored.article.speakers[$0].name },
            ])
          }
          return true
        }
        return .commit
      }
    }
  }

  /// The milliseconds that a scan takes.
  func scan(_ pattern: String, speaker: String?) throws -> Double {
    try queue.read { db in
      try (0..<3).map { _ in
        try milliseconds {
          if let speaker {
            _ = try Int.fetchOne(
              db, sql: "SELECT COUNT(*) FROM quotation WHERE text LIKE ? AND speaker LIKE ?",
              arguments: [pattern, speaker])
          } else {
            _ = try Int.fetchOne(
              db, sql: "SELECT COUNT(*) FROM quotation WHERE text LIKE ?", arguments: [pattern])
          }
        }
      }.percentile(0.5)
    }
  }

  func close() {
    try? queue.close()
    unlink(path)
  }
}
