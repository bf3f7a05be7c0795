import Basics
import Foundation
import Testing

@Suite struct FileBytesTests {
  @Test func aFileIsReadToItsEndAndNoFurtherThanAllowed() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("bytes-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    for count in [0, 1, 65_536, 200_000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
      try Data(bytes).write(to: file)
      #expect(try FileBytes.of(file.path, most: 200_000) == bytes)
    }
    #expect(throws: FileBytes.Failure(code: EFBIG)) { try FileBytes.of(file.path, most: 199_999) }
    // What has no end and no size.
    #expect(throws: FileBytes.Failure(code: EFBIG)) { try FileBytes.of("/dev/zero", most: 100_000) }
    #expect(throws: FileBytes.Failure(code: ENOENT)) { try FileBytes.of(file.path + ".not", most: 1) }
    #expect(throws: FileBytes.Failure(code: EISDIR)) { try FileBytes.of("/", most: 1 << 20) }
  }
}
