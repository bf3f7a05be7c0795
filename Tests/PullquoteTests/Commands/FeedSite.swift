import Foundation
import LoopbackServer
import Synchronization

/// A library that is not there yet.
struct FeedPlace {
  let folder: TemporaryFolder
  let library: String

  init() throws {
    folder = try TemporaryFolder()
    library = folder.path + "/library.db"
  }

  @discardableResult
  func feeds(_ arguments: String...) throws -> Program.Run {
    try Program.run(["feeds"] + arguments + ["--library", library])
  }

  func update(_ options: String...) throws -> Program.Run {
    try Program.run(["feeds", "update", "--all", "--page-pause", "0", "--library", library] + options)
  }

  var titles: [String] {
    get throws {
      try Program.run(["list", "--format", "jsonl", "--library", library]).lines.map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return object?["title"] as? String ?? ""
      }.sorted()
    }
  }
}

/// What a server has, to be changed while it runs.
final class FeedSite: Sendable {
  private let answers = Mutex<[String: [LoopbackServer.Step]]>([:])

  subscript(path: String) -> [LoopbackServer.Step] {
    get { answers.withLock { $0[path] } ?? [.answer([], type: nil, status: "404 Not Found")] }
    set { answers.withLock { $0[path] = newValue } }
  }

  func serve() -> LoopbackServer { LoopbackServer { [self] in self[$0.path] } }
}
