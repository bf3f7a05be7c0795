import ArticleFormats
import Articles
import Search
import Testing

@testable import Shelves

/// What is done to files comes back with their contents, whatever they are called then.
@Suite struct KeptMarksTests {
  private func persons(_ shelf: MemoryShelf) -> [String: Int] {
    var found: [String: Int] = [:]
    shelf.answer(.persons(named: "", range: 0..<50), Cancellation()) { answer in
      if case .persons(let rows, _, _) = answer { for row in rows { found[row.name] = row.quotations } }
    }
    return found
  }

  private func person(_ name: String, _ shelf: MemoryShelf) -> PersonID {
    PersonID(rawValue: Int64(shelf.persons.root(named: name) ?? -1))
  }

  @Test func marksComeBackInAnotherOrderAndUnderOtherNames() {
    var shelf = Sample.shelf()
    _ = shelf.make(.read(true, [ArticleID(1), ArticleID(2)]))
    _ = shelf.make(.starred(true, [ArticleID(1)]))
    _ = shelf.make(.tags(ArticleID(0), adding: ["Sea \"and\" land", "boats"], removing: []))
    _ = shelf.make(.read(false, [ArticleID(2)]))
    _ = shelf.make(.save(SavedSearch(name: "ice", query: "ice -pier")))
    let bytes = shelf.takeUnsaved()
    #expect(shelf.takeUnsaved().isEmpty, "each is written once")
    var later = Sample.shelf([3, 2, 1, 0], marks: bytes)
    #expect(later.items.map(\.isUnread) == [true, true, false, true])
    #expect(later.items.map(\.isStarred) == [false, false, true, false])
    #expect(later.items.map(\.tags) == [[], [], [], ["Sea \"and\" land", "boats"]])
    #expect(later.marks.searches == [SavedSearch(name: "ice", query: "ice -pier")])
    #expect(later.takeUnsaved().isEmpty, "what was read is not written again")
  }

  @Test func aMarkSetBeforeTheFileIsReadIsKept() {
    var shelf = MemoryShelf()
    shelf.find(["a.txt"])
    _ = shelf.make(.starred(true, [ArticleID(0)]))
    #expect(shelf.takeUnsaved().isEmpty)
    shelf.add([ParsedArticle(id: 0, article: Sample.all[0], content: Sample.key(0))])
    #expect(Sample.shelf(marks: shelf.takeUnsaved()).items[0].isStarred)
  }

  @Test func aMarkOfAFileThatIsNotReadBeforeTheEndIsKept() {
    var shelf = MemoryShelf()
    shelf.find(["a.txt", "b.txt"])
    _ = shelf.make(.starred(true, [ArticleID(0)]))
    #expect(shelf.unkept == [0])
    shelf.keepMarks(of: 0, as: Sample.key(0))
    #expect(shelf.unkept.isEmpty)
    #expect(Sample.shelf(marks: shelf.takeUnsaved()).items[0].isStarred)
  }

  @Test func aCorrectionComesBack() {
    var shelf = Sample.shelf()
    var article = Sample.all[0]
    article.reassign(quotation: 1, toSpeakerNamed: "Mina Holm")
    article.quotations[0].source = []
    article.quotations[0].sourceText = nil
    article.reassign(quotation: 0, to: nil)
    let changes = [Reassignment(index: 0, to: nil), Reassignment(index: 1, to: "Mina Holm")]
    _ = shelf.make(.correct(ArticleID(0), changes, to: PackedArticle(article)))
    let later = Sample.shelf([0, 1], marks: shelf.takeUnsaved())
    #expect(later.items[0].kept.packed.unpacked() == article)
    #expect(persons(later) == ["Mina Holm": 1, "Ada Moreau": 1])
  }

  /// A shelf with one file whose contents are told by a number, and what was kept before.
  private func shelf(_ article: Article, contents: Int, at path: String = "/a.txt", marks: [UInt8] = []) -> MemoryShelf
  {
    var kept = KeptMarks()
    _ = kept.read(marks)
    var shelf = MemoryShelf(marks: kept)
    shelf.find(["a.txt"])
    let key = Sample.key(contents)
    shelf.add([
      ParsedArticle(id: 0, article: shelf.corrected(article, key, at: path), content: key, path: path)
    ])
    return shelf
  }

  private static func pier(_ title: String, _ last: String = "Never on my watch") -> Article {
    Sample.article(title, on: "2025-03-01", saying: ["Ada Moreau: \(Sample.promise)", "Tom Ashby: \(last)"])
  }

  /// A file marked in every way, and the lines that are kept of it.
  private func marked() -> [UInt8] {
    var shelf = shelf(Self.pier("Old pier to be mended"), contents: 1)
    _ = shelf.make(.starred(true, [ArticleID(0)]))
    _ = shelf.make(.tags(ArticleID(0), adding: ["pier"], removing: []))
    var article = Self.pier("Old pier to be mended")
    article.reassign(quotation: 1, toSpeakerNamed: "Mina Holm")
    _ = shelf.make(.correct(ArticleID(0), [Reassignment(index: 1, to: "Mina Holm")], to: PackedArticle(article)))
    return shelf.takeUnsaved()
  }

  @Test(arguments: ["Old pier to be mended", "Old pier to be repaired"])
  func aFileOfWhichAWordChangedKeepsItsMarks(title: String) {
    let bytes = marked()
    var later = shelf(Self.pier(title), contents: 2, marks: bytes)
    #expect(later.items[0].isStarred && later.items[0].tags == ["pier"])
    #expect(persons(later) == ["Ada Moreau": 1, "Mina Holm": 1])
    #expect(ChangedFile.sentence(later.changedFiles) == "a.txt has changed since you marked it; its marks were kept.")
    // And so it goes on, wherever it is and however often it changes.
    let second = bytes + later.takeUnsaved()
    var moved = shelf(Self.pier(title), contents: 2, at: "/b.txt", marks: second)
    #expect(moved.items[0].isStarred && moved.changedFiles.isEmpty)
    var short = KeptMarks()
    _ = short.read(second + moved.takeUnsaved())
    let again = shelf(Self.pier(title), contents: 3, at: "/b.txt", marks: short.bytes)
    #expect(again.items[0].isStarred && again.changedFiles.count == 1)
    #expect(again.marks.history(of: Sample.key(3)) == [Sample.key(3), Sample.key(2), Sample.key(1)])
  }

  @Test func correctionsOfOtherWordsAreMissed() {
    let later = shelf(Self.pier("Old pier to be mended", "Not on my watch"), contents: 2, marks: marked())
    #expect(later.items[0].isStarred)
    #expect(persons(later) == ["Ada Moreau": 1, "Tom Ashby": 1])
    #expect(
      ChangedFile.sentence(later.changedFiles)
        == "a.txt has changed since you marked it; its marks were kept. A correction no longer applies: its words have changed."
    )
  }

  @Test func anotherArticleInItsPlaceHasNoMarks() {
    var later = shelf(Self.pier("Gulls over the town hall"), contents: 2, marks: marked())
    #expect(!later.items[0].isStarred && later.items[0].tags.isEmpty && later.takeUnsaved().isEmpty)
    #expect(
      ChangedFile.sentence(later.changedFiles)
        == "a.txt is another article than the one you marked: it has no marks.")
    // Nor has a copy elsewhere.
    #expect(!shelf(Self.pier("Old pier to be mended"), contents: 2, at: "/b.txt", marks: marked()).items[0].isStarred)
  }

  @Test func thatAChangedFileWasReadIsNotSaid() {
    var first = shelf(Self.pier("Old pier to be mended"), contents: 1)
    _ = first.make(.read(true, [ArticleID(0)]))
    let later = shelf(Self.pier("Old pier to be mended"), contents: 2, marks: first.takeUnsaved())
    #expect(!later.items[0].isUnread && later.changedFiles.isEmpty)
  }

  @Test func copiesOfAFileAreNotWrittenAgain() {
    var first = shelf(Self.pier("Old pier to be mended"), contents: 1)
    _ = first.make(.starred(true, [ArticleID(0)]))
    var copy = shelf(Self.pier("Old pier to be mended"), contents: 1, at: "/b.txt", marks: first.takeUnsaved())
    let bytes = copy.takeUnsaved()
    #expect(!bytes.isEmpty, "its path is new")
    for path in ["/a.txt", "/b.txt"] {
      var again = shelf(Self.pier("Old pier to be mended"), contents: 1, at: path, marks: bytes)
      #expect(again.takeUnsaved().isEmpty && again.items[0].isStarred)
    }
  }

  @Test(arguments: [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0]])
  func joinedPersonsAreOneAgain(numbers: [Int]) {
    var shelf = Sample.shelf()
    let said = shelf.make(.merge(person("Mina Holm", shelf), into: person("Ada Moreau", shelf)))
    let bytes = shelf.takeUnsaved()
    #expect(persons(Sample.shelf(numbers, marks: bytes))["Mina Holm"] == nil)
    guard case .merged(let decision, _, _)? = said.first else { return }
    _ = shelf.make(.takeBack(decision))
    #expect(persons(Sample.shelf(numbers, marks: bytes + shelf.takeUnsaved()))["Mina Holm"] == 1)
  }

  @Test func whoWasPartedIsSomebodyElseAgain() {
    var shelf = Sample.shelf()
    let ada = person("Ada Moreau", shelf)
    _ = shelf.make(.split(ada, .articles([ArticleID(1)]), named: "Ada Moreau (2)"))
    let said = shelf.make(.split(ada, .role("spoke for What was promised"), named: "Ada of the Mirror"))
    let bytes = shelf.takeUnsaved()
    let later = persons(Sample.shelf([3, 1, 0], marks: bytes))
    #expect(later == ["Ada Moreau": 1, "Ada Moreau (2)": 1, "Ada of the Mirror": 1, "Tom Ashby": 1])
    guard case .parted(let decision, _, _)? = said.first else { return }
    _ = shelf.make(.takeBack(decision))
    let last = persons(Sample.shelf([3, 1, 0], marks: bytes + shelf.takeUnsaved()))
    #expect(last == ["Ada Moreau": 2, "Ada Moreau (2)": 1, "Tom Ashby": 1])
  }

  @Test func linesThatAreNoneArePassedOver() {
    var shelf = Sample.shelf()
    _ = shelf.make(.starred(true, [ArticleID(0)]))
    let good = shelf.takeUnsaved()
    var marks = KeptMarks()
    let count = marks.read(Array("nothing\n{\"contents\":\"12\"}\n{}\n[1]\n".utf8) + good + good.prefix(20))
    #expect(count == 6 && marks.count == 1)
    var again = KeptMarks()
    #expect(again.read(marks.bytes) == 1 && again.contents == marks.contents)
  }

  @Test func contentsAreToldApart() {
    let keys = (0..<2000).map { ContentKey("article number \($0)".utf8) }
    #expect(Set(keys).count == 2000)
    #expect(keys.allSatisfy { ContentKey(text: $0.text) == $0 })
    #expect(ContentKey(text: "x") == nil)
  }
}
