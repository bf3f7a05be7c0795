import Articles
import GRDB
import Library
import Search
import Shelves
import Testing

@Suite struct VersionTests {
  private let folder = TestFolder()

  private static let url = "https://example.org/pier"
  private static let first = article(
    "Pier to close", said: [("Ada Obi", "Nobody will lose their work over this")], url: url)
  private static let second = article("Pier to close", ["No comment was to be had."], url: url)

  private static func evidence(_ digest: Character) -> Evidence {
    Evidence(
      address: url, fetched: "2026-03-01T10:00:00Z", status: 200, headers: ["ETag: \"\(digest)\"", "Date: today"],
      digest: String(repeating: digest, count: 64), size: 12)
  }

  private func add(
    _ article: Article, _ digest: Character? = nil, bytes: String? = nil, to library: Library
  ) throws -> ArticleID {
    let prepared = PreparedArticle(
      article, evidence: digest.map(Self.evidence), original: bytes.map { Array($0.utf8) })
    return try library.add([prepared]).outcomes[0].id
  }

  @Test func whereItComesFromIsKept() throws {
    let library = try Library(path: folder.library, access: .creating)
    let id = try add(Self.first, "a", bytes: "<p>\u{1B}", to: library)
    let versions = try library.versions(of: id)
    #expect(versions.map(\.article) == [Self.first])
    #expect(versions.map(\.evidence) == [Self.evidence("a")])
    #expect(versions.map(\.hasOriginal) == [true])
    #expect(try library.original(of: id, version: 0) == Array("<p>\u{1B}".utf8))
    #expect(try library.original(of: id, version: 1) == nil)
    #expect(try library.check().faults == [])
  }

  @Test func whatNobodySaysWhereFromHasOneVersionAllTheSame() throws {
    let library = try Library(path: folder.library, access: .creating)
    let id = try library.add([Self.first]).outcomes[0].id
    #expect(try library.versions(of: id).map(\.evidence) == [nil])
    #expect(try library.original(of: id, version: 0) == nil)
  }

  @Test func aChangedPageDoesNotOverwriteWhatWasSaid() throws {
    let library = try Library(path: folder.library, access: .creating)
    let id = try add(Self.first, "a", bytes: "one", to: library)
    #expect(try add(Self.second, "b", bytes: "two", to: library) == id)
    let versions = try library.versions(of: id)
    #expect(versions.map(\.article) == [Self.second, Self.first])
    #expect(versions.map(\.evidence) == [Self.evidence("b"), Self.evidence("a")])
    #expect(try library.original(of: id, version: 0) == Array("two".utf8))
    #expect(try library.original(of: id, version: 1) == Array("one".utf8))
    var changed: [ArticleID] = []
    try library.forEachChangedArticle { id, versions in
      changed.append(id)
      #expect(versions.count == 2)
    }
    #expect(changed == [id])
    // Searches find what is printed today.
    #expect(try library.said("lose").isEmpty)
    #expect(try library.check().faults == [])
  }

  /// Of a library that was there before, nothing is known of where its articles come from.
  @Test func theEarlierVersionStaysWhereNothingWasKnownOfIt() throws {
    let library = try Library(path: folder.library, access: .creating)
    let id = try library.add([Self.first]).outcomes[0].id
    _ = try add(Self.second, "b", to: library)
    #expect(try library.versions(of: id).map(\.article) == [Self.second, Self.first])
    #expect(try library.versions(of: id).map(\.evidence) == [Self.evidence("b"), nil])
  }

  /// A version of the parser that reads a page better has not changed the page.
  @Test func theSameBytesAreTheSameVersion() throws {
    let library = try Library(path: folder.library, access: .creating)
    let id = try add(Self.first, "a", to: library)
    _ = try add(Self.second, "a", to: library)
    #expect(try library.versions(of: id).map(\.article) == [Self.second])
  }

  /// Another advertisement is no other version.
  @Test func otherBytesOfTheSameWordsAreTheSameVersion() throws {
    let library = try Library(path: folder.library, access: .creating)
    let id = try add(Self.first, "a", to: library)
    _ = try add(Self.first, "b", to: library)
    var other = Self.first
    other.authors = ["Ada Roe"]
    _ = try add(other, "c", to: library)
    #expect(try library.versions(of: id).map(\.evidence) == [Self.evidence("a")])
    #expect(try library.versions(of: id).map(\.article) == [other])
  }

  @Test func bytesThatAreKeptLaterAreKept() throws {
    let library = try Library(path: folder.library, access: .creating)
    let id = try add(Self.first, "a", to: library)
    _ = try add(Self.first, "b", bytes: "kept", to: library)
    #expect(try library.versions(of: id).map(\.evidence) == [Self.evidence("b")])
    #expect(try library.original(of: id, version: 0) == Array("kept".utf8))
    // And stay, when it comes in again without.
    _ = try add(Self.first, "c", to: library)
    #expect(try library.original(of: id, version: 0) == Array("kept".utf8))
  }

  @Test func versionsMoveWithTheirArticleAndGoWithIt() throws {
    let library = try Library(path: folder.library, access: .creating)
    let id = try add(Self.first, "a", to: library)
    var later = Self.second
    later.published = "2026-01-02T08:00"
    let moved = try add(later, "b", to: library)
    #expect(moved != id)
    #expect(try library.versions(of: id).isEmpty)
    #expect(try library.versions(of: moved).map(\.article) == [later, Self.first])
    try library.remove([moved])
    #expect(try library.versions(of: moved).isEmpty)
    try library.forEachChangedArticle { _, _ in Issue.record("a version without its article") }
    #expect(try library.check().faults == [])
  }

  @Test func whatAnArticleBringsAlongIsKeptBesideWhatIsKnown() throws {
    let library = try Library(path: folder.library, access: .creating)
    let versions = [
      ArticleVersion(seen: "2026-03-02T10:00:00Z", article: Self.second, evidence: Self.evidence("b")),
      ArticleVersion(seen: "2026-03-01T10:00:00Z", article: Self.first, evidence: Self.evidence("a")),
      ArticleVersion(seen: "at some time", article: Self.first),
    ]
    let prepared = PreparedArticle(Self.second)
    let id = try library.add([prepared], marks: [MarksToAdd(versions: versions)]).outcomes[0].id
    #expect(try library.versions(of: id) == Array(versions.prefix(2)))
    try library.add([prepared], marks: [MarksToAdd(versions: versions)])
    #expect(try library.versions(of: id) == Array(versions.prefix(2)))
    // What comes in later stands first.
    _ = try add(Self.first, "c", to: library)
    #expect(try library.versions(of: id).map(\.evidence?.digest?.first) == ["c", "b", "a"])
    #expect(try library.check().faults == [])
  }

  @Test func whatIsDamagedIsSaid() throws {
    let library = try Library(path: folder.library, access: .creating)
    let id = try add(Self.first, "a", bytes: "one", to: library)
    _ = try add(Self.second, "b", to: library)
    try library.close()
    let queue = try DatabaseQueue(path: folder.library)
    try queue.inDatabase {
      try $0.execute(sql: "UPDATE version SET stored = x'00', original = x'01' WHERE stored NOT NULL")
    }
    try queue.close()
    let again = try Library(path: folder.library)
    #expect(
      try again.check().faults == [
        "An earlier version of article \(id.rawValue) cannot be read.",
        "The original bytes of article \(id.rawValue) cannot be read.",
      ])
    #expect(throws: LibraryError.self) { try again.versions(of: id) }
    #expect(throws: LibraryError.self) { try again.original(of: id, version: 1) }
  }

  /// A number that is left and taken again within one transaction was not there before it.
  @Test func anArticleThatMovesThereAndBackIsNoDamage() throws {
    let library = try Library(path: folder.library, access: .creating)
    var later = Self.second
    later.published = "2026-01-02T08:00"
    for _ in 0..<3 {
      try library.add([Self.first, later])
      #expect(try library.check().faults == [])
    }
    let id = try library.add([Self.first, later, Self.first]).outcomes[2].id
    try library.remove([id])
    #expect(try library.count(ArticleListRequest()) == 0)
    #expect(try library.check().faults == [])
  }

  /// Who adds a folder again that has copies of several days gets no new versions.
  @Test func anOldCopyIsNoNews() throws {
    let library = try Library(path: folder.library, access: .creating)
    let id = try add(Self.first, "a", to: library)
    for _ in 0..<3 {
      _ = try add(Self.second, "b", to: library)
      _ = try add(Self.first, "a", to: library)
    }
    #expect(try library.versions(of: id).map(\.evidence?.digest?.first) == ["b", "a"])
    // An answer that came later is what the page says now.
    var evidence = Self.evidence("a")
    evidence.fetched = "2026-03-05T10:00:00Z"
    try library.add([PreparedArticle(Self.first, evidence: evidence)])
    #expect(try library.versions(of: id).map(\.evidence?.digest?.first) == ["a", "b", "a"])
  }

  /// What an export brings came in when it did there, also where its evidence comes along with the article.
  @Test func whatIsBroughtAlongCameInWhenItDid() throws {
    let library = try Library(path: folder.library, access: .creating)
    let version = ArticleVersion(seen: "2026-03-02T10:00:00Z", article: Self.second, evidence: Self.evidence("b"))
    let prepared = PreparedArticle(Self.second, evidence: Self.evidence("b"))
    let id = try library.add([prepared], marks: [MarksToAdd(versions: [version])]).outcomes[0].id
    #expect(try library.versions(of: id) == [version])
  }

  @Test func versionsOfOneSecondAllComeAlong() throws {
    let library = try Library(path: folder.library, access: .creating)
    var third = Self.second
    third.headline = "Pier to close after all"
    let versions = [third, Self.second, Self.first].map { ArticleVersion(seen: "2026-03-02T10:00:00Z", article: $0) }
    for _ in 0..<2 {
      let id = try library.add([PreparedArticle(third)], marks: [MarksToAdd(versions: versions)]).outcomes[0].id
      #expect(try library.versions(of: id).map(\.article) == [third, Self.second, Self.first])
    }
  }

  @Test func aTeaserIsNoVersion() throws {
    let library = try Library(path: folder.library, access: .creating)
    let id = try library.add([article("Pier to close", ["Short."], url: Self.url)]).outcomes[0].id
    _ = try add(Self.first, "a", to: library)
    #expect(try library.versions(of: id).map(\.article) == [Self.first])
  }

  /// What a user corrected stays, and so does what is known of the page.
  @Test func aCorrectedArticleKeepsItsEvidence() throws {
    let library = try Library(path: folder.library, access: .creating)
    let id = try library.add([Self.first]).outcomes[0].id
    try library.reassign(quotation: 0, of: id, toSpeakerNamed: "Ben Hale")
    var longer = Self.first
    longer.body.append(Block(kind: .paragraph, text: "And so it will be.", span: TextSpan(0, 0)))
    _ = try add(longer, "b", bytes: "b", to: library)
    let versions = try library.versions(of: id)
    #expect(versions[0].article.speakers.map(\.name).contains("Ben Hale"))
    #expect(versions[0].evidence == Self.evidence("b") && versions[0].hasOriginal)
  }
}
