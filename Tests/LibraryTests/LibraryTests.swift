import Library
import Testing

@Test func aFolderIsNoLibrary() {
  #expect(throws: (any Error).self) { try Library(path: "/") }
}
