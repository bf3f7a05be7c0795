import Articles
import Glibc
import GRDB
import Library
import Search
import Testing

/// The library is one file, and its user's alone.
@Suite struct OneFileTests {
  private let folder = TestFolder()

  private func files(beside path: String) -> [String] {
    ["-wal", "-shm", "-journal"].filter { access(path + $0, F_OK) == 0 }
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test func nothingIsLeftBesideAFileThatIsClosed() throws {
    let library = try Library(path: folder.library, access: .creating)
    let ids = try library.add([article("One"), article("Two")]).outcomes.map(\.id)
    try library.setStarred(true, ids)
    try library.close()
    #expect(files(beside: folder.library) == [])
  }

  @Test(arguments: [Library.Access.reading, .writing])
  func nothingIsLeftBesideAFileThatWasRead(_ access: Library.Access) throws {
    try Library(path: folder.library, access: .creating).close()
    let library = try Library(path: folder.library, access: access)
    _ = try library.count(ArticleListRequest())
    try library.close()
    #expect(files(beside: folder.library) == [])
  }

  @Test func nothingIsLeftByWhoForgetsToClose() throws {
    do {
      let library = try Library(path: folder.library, access: .creating)
      try library.add([article("One")])
    }
    #expect(files(beside: folder.library) == [])
  }

  @Test func aCopyHasWhatWasSettledWhileOthersHaveItOpen() throws {
    let library = try Library(path: folder.library, access: .creating)
    let other = try Library(path: folder.library, access: .reading)
    _ = try other.count(ArticleListRequest())
    let ids = try library.add([article("One"), article("Two")]).outcomes.map(\.id)
    try library.setStarred(true, ids)
    library.settle()
    let copy = folder.path + "/copy.db"
    let bytes = try #require(fopen(folder.library, "r"))
    let copied = try #require(fopen(copy, "w"))
    while case let byte = fgetc(bytes), byte != EOF { fputc(byte, copied) }
    fclose(copied)
    defer {
      unlink(copy)
      // At the very end: it takes back the locks of this process.
      fclose(bytes)
    }
    let starred = try Library(path: copy, access: .reading).articles(ArticleListRequest(), range: 0..<9).rows
    #expect(starred.map(\.isStarred) == [true, true])
    try library.close()
    try other.close()
    #expect(files(beside: folder.library) == [])
  }

  // A mask is the whole process's: one that takes a user's own rights would take them from the tests beside this one.
  @Test(arguments: [mode_t(0), 0o022, 0o077])
  func onlyItsUserMayReadIt(_ mask: mode_t) throws {
    let path = folder.path + "/new/deep/library.db"
    let before = umask(mask)
    let library = try Library(path: path, access: .creating)
    try library.add([article("One")])
    umask(before)
    for made in [path, path + "-wal", path + "-shm"] { #expect(mode(made) == 0o600, "\(made)") }
    for made in ["/new/deep", "/new"] { #expect(mode(folder.path + made) == 0o700) }
    try library.close()
    unlink(path)
    rmdir(folder.path + "/new/deep")
    rmdir(folder.path + "/new")
  }

  @Test func anEmptyFileBecomesPrivate() throws {
    Glibc.close(Glibc.open(folder.library, O_CREAT | O_WRONLY, 0o644))
    chmod(folder.library, 0o644)
    try Library(path: folder.library, access: .creating).close()
    #expect(mode(folder.library) == 0o600)
  }
}
