import Articles
import Dispatch
import Basics
import Library
import Search
import Synchronization

/// A library of as many articles as are wanted, made by the press without parsing.
struct BigLibrary {
  let path: String
  let articles: Int

  /// Makes it, or takes the one that is there when it is whole.
  ///
  /// - Returns: the milliseconds that it took; `nil` when it was there.
  func make() throws -> Double? {
    let library = try Library(path: path, access: .creating)
    defer { try? library.close() }
    let there = try library.count(ArticleListRequest())
    if there == articles { return nil }
    guard there == 0 else { throw BenchmarkError("\(path) has \(there) articles; remove it, or ask for as many.") }
    return try milliseconds {
      try addAll(to: library)
      try library.optimize()
    }
  }

  /// One thread prints and prepares, this one adds.
  private func addAll(to library: Library) throws {
    let batch = 1000
    let ready = Mutex<[[PreparedArticle]]>([])
    let (full, room) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 3))
    let batches = (articles + batch - 1) / batch
    let count = articles
    Thread.detach {
      var press = Press(articles: count)
      for number in 0..<batches {
        room.wait()
        let prepared = (number * batch..<min(count, (number + 1) * batch)).map { _ in PreparedArticle(press.next()) }
        ready.withLock { $0.append(prepared) }
        full.signal()
      }
    }
    for _ in 0..<batches {
      full.wait()
      let prepared = ready.withLock { $0.removeFirst() }
      try library.add(prepared)
      room.signal()
    }
  }
}

/// What a benchmark cannot go on with.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// A thread without Foundation.
enum Thread {
  static func detach(_ body: @escaping @Sendable () -> Void) {
    DispatchQueue(label: "benchmark").async(execute: body)
  }
}
