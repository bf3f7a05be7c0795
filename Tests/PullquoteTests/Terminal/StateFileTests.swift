import Foundation
import Testing

@testable import pullquote

@Suite struct StateFileTests {
  /// A reader that waited for the other end of a pipe would never quit.
  @Test func aPipeInItsPlaceIsNotWaitedFor() throws {
    let folder = try TemporaryFolder()
    let file = StateFile(path: folder.path + "/files.jsonl")
    #expect(mkfifo(file.path, 0o600) == 0)
    #expect(throws: StateFile.Failure.self) { try file.add([1]) }
  }
}
