import ArticleFormats
import Articles
import Feeds
import Glibc
import GRDB
import Library
import Search
import Testing

@Suite struct OpeningTests {
  private let folder = TestFolder()

  @Test func whereThereIsNoneNoneIsMade() throws {
    for access in [Library.Access.reading, .writing] {
      #expect(throws: LibraryError.missing(path: folder.library)) { try Library(path: folder.library, access: access) }
    }
    #expect(access(folder.library, F_OK) != 0)
  }

  @Test func foldersAreMade() throws {
    let path = folder.path + "/a/b/library.db"
    try Library(path: path, access: .creating).close()
    #expect(try Library(path: path).count(ArticleListRequest()) == 0)
    for file in [path, path + "-wal", path + "-shm"] { unlink(file) }
    rmdir(folder.path + "/a/b")
    rmdir(folder.path + "/a")
  }

  @Test func aFolderIsNoLibrary() {
    #expect(throws: LibraryError.unreadable(path: "/", cause: "it is no file")) { try Library(path: "/") }
  }

  @Test(arguments: ["Just text, and some more of it.", "SQLite format 3\0 and then nothing that SQLite wrote", "x"])
  func anotherFileStaysAsItIs(_ text: String) throws {
    try write(text, to: folder.library)
    for access in [Library.Access.reading, .writing, .creating] {
      #expect(throws: LibraryError.notALibrary(path: folder.library)) {
        try Library(path: folder.library, access: access)
      }
    }
    #expect(contents(folder.library) == Array(text.utf8))
    #expect(access(folder.library + "-wal", F_OK) != 0)
  }

  @Test func anotherProgramsDatabaseStaysAsItIs() throws {
    let queue = try DatabaseQueue(path: folder.library)
    try queue.inDatabase { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
    try queue.close()
    let before = contents(folder.library)
    #expect(throws: LibraryError.notALibrary(path: folder.library)) {
      try Library(path: folder.library, access: .creating)
    }
    #expect(contents(folder.library) == before)
  }

  @Test func aNewerFormStaysAsItIs() throws {
    try Library(path: folder.library, access: .creating).close()
    let queue = try DatabaseQueue(path: folder.library)
    try queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    let before = contents(folder.library)
    for access in [Library.Access.reading, .writing, .creating] {
      let error = #expect(throws: LibraryError.self) { try Library(path: folder.library, access: access) }
      guard case .newer(_, 99, _) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
    #expect(contents(folder.library) == before)
  }

  @Test func theFirstFormIsBroughtToTodays() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([article("One", said: [("Ada Obi", "The government falls")])])
    try library.close()
    let queue = try DatabaseQueue(path: folder.library)
    try queue.inDatabase { try EarlierForm.bringBack($0, to: 1) }
    try queue.close()
    let again = try Library(path: folder.library)
    #expect(try again.said("governm", isBeingTyped: true) == ["The government falls"])
    #expect(try again.check().faults == [])
  }

  /// The form in which beginnings of articles' words had no index, names were not kept by their words, and where an article comes from
  /// stood in the article alone.
  @Test func theFifthFormIsBroughtToTodays() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([
      article("One", ["Nobody moved."], said: [("Ada Obi", "The government falls")], input: "folder/one.txt")
    ])
    try library.close()
    let queue = try DatabaseQueue(path: folder.library)
    try queue.inDatabase { try EarlierForm.bringBack($0, to: 5) }
    try queue.close()
    let again = try Library(path: folder.library, isPrepared: false)
    #expect(again.isOutdated)
    #expect(try again.articles(ArticleListRequest(), range: 0..<1).rows.map(\.provenance) == ["one.txt"])
    try again.prepare()
    #expect(try again.articles(ArticleListRequest(), range: 0..<1).rows.map(\.provenance) == ["one.txt"])
    #expect(try again.articles(ArticleListRequest(query: "mo", isBeingTyped: true), range: 0..<1).rows.count == 1)
    #expect(try again.said("governm", isBeingTyped: true) == ["The government falls"])
    #expect(try again.persons(named: "ob", range: 0..<5).map(\.name) == ["Ada Obi"])
    #expect(try again.check().faults == [])
    try again.close()
    #expect(try Library(path: folder.library).isOutdated == false)
  }

  /// The form that knew of no feeds.
  @Test func theSixthFormIsBroughtToTodays() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([article("One", said: [("Ada Obi", "The government falls")])])
    try library.close()
    let queue = try DatabaseQueue(path: folder.library)
    try queue.inDatabase { try EarlierForm.bringBack($0, to: 6) }
    try queue.close()
    let again = try Library(path: folder.library)
    #expect(try again.feeds() == [])
    let id = try again.follow(FollowedFeed(address: "https://example.org/feed")).id
    #expect(try again.feeds().map(\.id) == [id])
    #expect(try again.titles() == ["One"])
    #expect(try again.check().faults == [])
  }

  /// The form without notebooks.
  @Test func theSeventhFormIsBroughtToTodays() throws {
    let library = try Library(path: folder.library, access: .creating)
    let id = try library.add([article("One", ["Nobody moved."])]).outcomes[0].id
    try library.close()
    let queue = try DatabaseQueue(path: folder.library)
    try queue.inDatabase { try EarlierForm.bringBack($0, to: 7) }
    try queue.close()
    let before = try Library(path: folder.library, isPrepared: false)
    #expect(before.isOutdated)
    #expect(try before.article(id)?.clippings == [])
    try before.close()
    let again = try Library(path: folder.library)
    #expect(try again.notebooks().isEmpty && again.check().isSound)
    let stored = try #require(try again.article(id))
    try again.clip([(try #require(Clipping(paragraph: 0, of: stored.article)), of: id)], into: "Sea")
    #expect(try again.notebook(named: "sea").map(\.kept.clipping.words) == ["Nobody moved."])
    try again.close()
    let damaging = try DatabaseQueue(path: folder.library)
    try damaging.inDatabase { try $0.execute(sql: "UPDATE clipping SET stored = x'00'") }
    try damaging.close()
    #expect(try Library(path: folder.library).check().faults == ["A clipping in a notebook cannot be read."])
  }

  /// The form that kept nothing of what an article was before.
  @Test func theNinthFormIsBroughtToTodays() throws {
    let library = try Library(path: folder.library, access: .creating)
    let id = try library.add([article("One", ["Nobody moved."])]).outcomes[0].id
    try library.close()
    let queue = try DatabaseQueue(path: folder.library)
    try queue.inDatabase { try EarlierForm.bringBack($0, to: 9) }
    try queue.close()
    let before = try Library(path: folder.library, isPrepared: false)
    #expect(before.isOutdated)
    #expect(try before.versions(of: id).map(\.article.headline) == ["One"])
    #expect(try before.original(of: id, version: 0) == nil)
    try before.forEachChangedArticle { _, _ in Issue.record("a version from nowhere") }
    try before.close()
    let again = try Library(path: folder.library)
    #expect(try again.versions(of: id).map(\.article.headline) == ["One"])
    #expect(try again.check().isSound)
  }

  @Test func anEmptyFileBecomesOne() throws {
    try write("", to: folder.library)
    #expect(throws: LibraryError.missing(path: folder.library)) { try Library(path: folder.library) }
    #expect(try Library(path: folder.library, access: .creating).add([article("One")]).added == 1)
  }

  @Test(arguments: [0o555, 0o777])
  func aFileThatMayOnlyBeReadIsRead(_ folderMode: mode_t) throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([article("One", said: [("Ada Obi", "Read me, but write nothing here")])])
    try library.close()
    let before = contents(folder.library)
    chmod(folder.library, 0o444)
    chmod(folder.path, folderMode)
    defer { chmod(folder.path, 0o700) }
    let list = try Probe(["unprivileged", "list", folder.library]).finish()
    #expect(list.lines == ["1"])
    let add = try Probe(["unprivileged", "add", folder.library, "0", "10", "10"]).finish()
    #expect(add.lines == [LibraryError.readOnly(path: folder.library).description])
    #expect(add.status == 1)
    #expect(contents(folder.library) == before)
  }

  @Test func aLibraryOpenedToReadIsNotWritten() throws {
    try Library(path: folder.library, access: .creating).close()
    let library = try Library(path: folder.library, access: .reading)
    #expect(throws: LibraryError.readOnly(path: folder.library)) { try library.add([article("One")]) }
  }

  @Test func damageIsSaid() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add((0..<50).map { article("Number \($0)", ["Some text \($0)."]) })
    try library.close()
    let queue = try DatabaseQueue(path: folder.library)
    try queue.inDatabase { db in
      try db.execute(
        sql: "UPDATE content SET stored = zeroblob(length(stored)) WHERE article = (SELECT MAX(article) FROM content)")
      try db.execute(sql: "UPDATE person SET articles = 7")
      try db.execute(sql: "INSERT INTO quotation (id, kind, part) VALUES (5, 0, 0)")
    }
    try queue.close()
    let again = try Library(path: folder.library)
    let faults = try again.check().faults
    #expect(faults.contains { $0.hasPrefix("The text of article") })
    #expect(faults.contains("1 quotations are of articles that are not there."))
    let last = try #require(try again.order(ArticleListRequest()).ids.first)
    let error = #expect(throws: LibraryError.self) { try again.article(last) }
    guard case .damaged = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func errorsAreWholeSentences() {
    let errors: [LibraryError] = [
      .missing(path: "/a"), .unreadable(path: "/a", cause: "b"), .notALibrary(path: "/a"),
      .newer(path: "/a", version: 9, known: 1), .readOnly(path: "/a"), .busy(path: "/a", waited: 15), .full(path: "/a"),
      .damaged(path: "/a", cause: "b"), .gone("That person"), .cancelled, .failed(path: "/a", cause: "b"),
    ]
    for error in errors {
      let sentence = error.description
      #expect(sentence.hasSuffix(".") && sentence.first?.isLetter ?? false || sentence.hasPrefix("/a"))
      #expect(!sentence.contains("Optional") && !sentence.contains(".."))
    }
    #expect(
      LibraryError.newer(path: "/a", version: 9, known: 1).description
        == "The library /a was made by a newer Pullquote (its format is 9, this program reads up to 1) and was left unchanged."
    )
  }

  private func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"))
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  private func contents(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&bytes, 1, bytes.count, file), count > 0 { all += bytes[..<count] }
    return all
  }
}
