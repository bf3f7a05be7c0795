import ArticleParsing
import Articles
import Dispatch
import GRDB
import Basics
import Library
import Search
import Synchronization

/// What the library promises: `pullquote-benchmark library [--articles N] [--folder PATH] [--growth] [--typing] [--verify]`.
///
/// With `--typing` only what is typed is measured, with `--verify` only the check of a draft. The library is made by a press (see `Press`) in a temporary folder, or in `--folder`, where it stays and is taken again.
struct LibraryBenchmark {
  private let articles: Int
  private let folder: String
  private let isTemporary: Bool
  private let measuresGrowth: Bool
  private let measuresAdding: Bool
  private let measuresTypingAlone: Bool
  private let measuresDraftsAlone: Bool

  init(arguments: [String]) throws {
    func value(_ name: String) -> String? {
      arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
    }
    articles = value("--articles").flatMap { Int($0) } ?? 200_000
    measuresGrowth = arguments.contains("--growth")
    measuresTypingAlone = arguments.contains("--typing")
    measuresDraftsAlone = arguments.contains("--verify")
    measuresAdding = !measuresTypingAlone && !measuresDraftsAlone && !arguments.contains("--no-add")
    isTemporary = value("--folder") == nil
    if let given = value("--folder") {
      folder = given
      mkdir(folder, 0o700)
    } else {
      var template = Array("/tmp/pullquote-benchmark-XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else {
        throw BenchmarkError("No folder could be made: \(SystemError.words(for: errno)).")
      }
      folder = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }
  }

  func run() throws {
    defer { if isTemporary { remove(folder) } }
    if measuresGrowth {
      for count in [200, 2000, 20_000, 200_000] where count <= articles {
        try measure(BigLibrary(path: "\(folder)/\(count).db", articles: count))
      }
    } else {
      try measure(BigLibrary(path: "\(folder)/library.db", articles: articles))
    }
    if measuresAdding { try AddBenchmark(folder: folder, articles: min(4000, articles)).run() }
  }

  private func measure(_ big: BigLibrary) throws {
    if let time = try big.make() {
      print("\(big.articles) articles added and optimized in \(rounded(time / 1e3)) s")
    }
    let library = try Library(path: big.path, access: .reading)
    defer { try? library.close() }
    if measuresTypingAlone { return try TypingBenchmark(library: library).run() }
    if measuresDraftsAlone { return try VerifyBenchmark(library: library).run() }
    let statistics = try library.statistics()
    print("\(statistics.articles) articles, \(statistics.quotations) quotations, \(statistics.persons) persons")
    Figure(
      name: "file size", value: "\(rounded(Double(statistics.fileBytes) / 1e6)) MB",
      reference: "the articles' own text \(rounded(Double(statistics.textBytes) / 1e6)) MB",
      ratio: Double(statistics.fileBytes) / Double(max(1, statistics.textBytes))
    ).report()
    try opening(big)
    try reading(library)
    try SearchBenchmark(library: library, path: big.path, folder: folder).run()
    try passing(library, big)
    try TypingBenchmark(library: library).run()
    try VerifyBenchmark(library: library).run()
  }

  /// What reads much of the library: hits as they are printed, and the check, against every article alone.
  private func passing(_ library: Library, _ big: BigLibrary) throws {
    var (hits, articles) = (0, 0)
    let found = try milliseconds {
      try library.forEachQuotation(QuotationRequest(), limit: 50_000) { _, _ in hits += 1 }
    }
    let read = try milliseconds {
      try library.forEachArticle { _ in
        articles += 1
        return true
      }
    }
    let (hit, article) = (found * 1e3 / Double(max(1, hits)), read * 1e3 / Double(max(1, articles)))
    Figure(
      name: "a hit with its article", value: "\(rounded(hit)) µs", reference: "an article read \(rounded(article)) µs",
      ratio: hit / article
    ).report()
    // With every check: those of the word tables look like changes.
    let writing = try Library(path: big.path, access: .writing)
    let check = try milliseconds {
      let report = try writing.check()
      precondition(report.isSound)
    }
    try writing.close()
    Figure(
      name: "check", value: "\(rounded(check / 1e3)) s", reference: "every article read \(rounded(read / 1e3)) s",
      ratio: check / read
    ).report()
  }

  /// What a reader asks before its first frame, and between two keys.
  private func opening(_ big: BigLibrary) throws {
    let bare = try (0..<20).map { _ in
      try milliseconds {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: big.path, configuration: configuration)
        _ = try queue.read { db in try Int.fetchOne(db, sql: "SELECT MAX(id) FROM article") }
        try queue.close()
      }
    }.percentile(0.5)
    let first = try (0..<20).map { _ in
      try milliseconds {
        let library = try Library(path: big.path, access: .reading)
        let page = try library.articles(ArticleListRequest(), range: 0..<60)
        let count = try library.count(ArticleListRequest())
        precondition(page.rows.count == min(60, big.articles) && count == big.articles)
        try library.close()
      }
    }.percentile(0.5)
    Figure(
      name: "open, 60 rows and the count", value: "\(rounded(first)) ms",
      reference: "open by SQLite alone, one row \(rounded(bare)) ms", ratio: first / bare
    ).report()
  }

  private func reading(_ library: Library) throws {
    let order = try library.order(ArticleListRequest())
    let all = try (0..<5).map { _ in try milliseconds { _ = try library.order(ArticleListRequest()) } }.percentile(0.5)
    var random = SeededGenerator(seed: 3)
    let rows = try (0..<200).map { _ in
      let place = random.below(max(1, order.ids.count - 60))
      let ids = Array(order.ids[place..<min(order.ids.count, place + 60)])
      return try milliseconds { _ = try library.articles(ids) }
    }.percentile(0.95)
    let article = try (0..<200).map { _ in
      let id = order.ids[random.below(order.ids.count)]
      return try milliseconds { _ = try library.article(id) }
    }.percentile(0.95)
    Figure(
      name: "60 rows anywhere, 95 of 100", value: "\(rounded(rows)) ms", reference: "a frame of 60 Hz 16.7 ms",
      ratio: rows / 16.7
    ).report()
    Figure(
      name: "an article, 95 of 100", value: "\(rounded(article)) ms", reference: "a frame of 60 Hz 16.7 ms",
      ratio: article / 16.7
    ).report()
    Figure(
      name: "the numbers of all articles", value: "\(rounded(all)) ms", reference: "a frame of 60 Hz 16.7 ms",
      ratio: all / 16.7
    ).report()
    let persons = try library.persons(range: 0..<60)
    let list = try (0..<20).map { _ in try milliseconds { _ = try library.persons(range: 0..<60) } }.percentile(0.95)
    let named = try (0..<20).map { _ in
      try milliseconds { _ = try library.persons(named: "ber", range: 0..<60) }
    }.percentile(0.95)
    let page = try milliseconds { _ = try library.person(persons[0].id) }
    print(
      "persons: first 60 \(rounded(list)) ms, by name \(rounded(named)) ms, the most quoted one's page \(rounded(page)) ms"
    )
  }

  private func remove(_ folder: String) {
    guard let entries = opendir(folder) else { return }
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { unlink("\(folder)/\(name)") }
    }
    closedir(entries)
    rmdir(folder)
  }
}
