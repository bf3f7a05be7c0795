import ArticleParsing
import Articles
import Dispatch
import Basics
import Library
import Synchronization

/// Adding files on two threads against parsing the same files on two threads.
struct AddBenchmark {
  let folder: String
  let articles: Int

  func run() throws {
    var press = Press(articles: articles, seed: 2)
    let files = (0..<articles).map { _ in Array(press.nextText().utf8) }
    let megabytes = Double(files.reduce(0) { $0 + $1.count }) / 1e6
    // Tables that are made once are made before.
    _ = ArticleParser().article(in: files[0], input: "a.txt")

    var (parses, adds): ([Double], [Double]) = ([], [])
    var quotations = 0
    for _ in 0..<3 {
      let found = Mutex(0)
      parses.append(
        milliseconds {
          eachBatch(of: files) { articles in
            let count = articles.reduce(0) { $0 + $1.quotations.count }
            found.withLock { $0 += count }
          }
        })
      quotations = found.withLock { $0 }
      let path = "\(folder)/added.db"
      for file in [path, path + "-wal", path + "-shm"] { unlink(file) }
      let library = try Library(path: path, access: .creating)
      let failure = Mutex<LibraryError?>(nil)
      adds.append(
        milliseconds {
          eachBatch(of: files) { articles in
            let prepared = articles.map { PreparedArticle($0) }
            do throws(LibraryError) { try library.add(prepared) } catch { failure.withLock { $0 = error } }
          }
        })
      if let failure = failure.withLock({ $0 }) { throw failure }
      try library.close()
      for file in [path, path + "-wal", path + "-shm"] { unlink(file) }
    }
    let (parse, add) = (parses.percentile(0.5), adds.percentile(0.5))
    Figure(
      name: "add \(articles) files, two threads", value: "\(rounded(add / 1e3)) s",
      reference: "parse alone \(rounded(parse / 1e3)) s (\(rounded(megabytes)) MB, \(quotations) quotations)",
      ratio: add / parse
    ).report()
  }

  /// Parses on two threads, and hands over 250 articles at a time.
  private func eachBatch(of files: [[UInt8]], _ body: @Sendable ([Article]) -> Void) {
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      let parser = ArticleParser()
      while true {
        let start = next.wrappingAdd(250, ordering: .relaxed).oldValue
        guard start < files.count else { return }
        body(
          (start..<min(files.count, start + 250)).map { parser.article(in: files[$0], input: "press/\($0).txt") })
      }
    }
  }
}
