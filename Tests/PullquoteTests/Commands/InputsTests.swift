import Foundation
import Testing

@testable import pullquote

@Suite struct InputsTests {
  @Test func searchesAFolderByName() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a.HTML", "c", "d.png", ".hidden.txt", "sub/e.md", "page_files/f.txt", ".git/g.txt", "a.js"] {
      try folder.file(name, text: "x")
    }
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("sub/circle"), withDestinationURL: folder.url)
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("link.txt"), withDestinationURL: folder.url.appendingPathComponent("d.png"))
    let inputs = Inputs(arguments: [folder.path])
    #expect(
      inputs.list.map { $0.name.dropFirst(folder.path.count + 1) } == ["a.HTML", "b.txt", "c", "link.txt", "sub/e.md"])
    #expect(inputs.errors.isEmpty)
  }

  @Test func losesNoArticleOfAnotherFormatInAFolder() throws {
    let folder = try TemporaryFolder()
    try folder.file("a.txt", text: "“The lamp is lit,” said Ada Rook, the keeper, on Monday.")
    try folder.file("b.pdf", text: "%PDF-1.4\n1 0 obj\n")
    try folder.file("c.jpg", [0xFF, 0xD8, 0xFF])
    let run = try Program.run(["parse", folder.path])
    #expect(run.status == 1)
    #expect(run.text.contains("Ada Rook"))
    #expect(run.complaints.contains("b.pdf” is a PDF"))
    #expect(!run.complaints.contains("c.jpg"), "a picture beside a saved page is no article")
  }

  @Test(arguments: ["quotes", "speakers"])
  func readsWhatIsPipedIn(_ command: String) throws {
    let text = Array("“The lamp is lit,” said Ada Rook, the keeper, on Monday.\n".utf8)
    let run = try Program.run([command, "--format", "jsonl"], input: text)
    #expect(run.status == 0)
    #expect(run.lines.count == 1 && run.text.contains("Ada Rook"))
  }

  @Test func readsWhatIsNamedOutright() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(".odd.png", text: "words")
    let inputs = Inputs(arguments: [path, "-"])
    #expect(inputs.list.map(\.name) == [path, "-"])
    #expect(try inputs.list[0].read().bytes == Array("words".utf8))
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_001])
  func readsEveryByte(_ count: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let path = try folder.file("x", bytes).path
    #expect(try Inputs(arguments: [path]).list[0].read().bytes == bytes)
  }

  @Test func tellsAddressesFromPaths() throws {
    let folder = try TemporaryFolder()
    let odd = try folder.file("odd://name", text: "words")
    let names = ["https://x.test/a", "HTTP://x.test", "ftp://x.test/", "x.test/a", odd]
    let inputs = Inputs(arguments: names).list
    #expect(inputs.map(\.name) == names)
    #expect(inputs.map(\.isFetched) == [true, true, true, false, false])
  }

  @Test(arguments: [
    ("example.com/2026/page", true), ("www.example.test", true), ("example.com", true), ("news.example.co.uk", true),
    ("story.txt", false), ("archive/story.txt", false), ("./example.com", false), ("v1.2/notes", false),
    ("a b.com/x", false), ("", false), (".com/x", false),
  ])
  func suggestsWhatMayHaveBeenMeant(_ name: String, _ expected: Bool) {
    let sentence = InputError.unreadable(name, cause: ENOENT).description
    #expect(sentence.hasSuffix(" If it is a web page, write “https://\(name)”.") == expected)
    #expect(!InputError.unreadable(name, cause: EACCES).description.contains("https://"))
  }

  @Test func saysWhatIsWrong() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("empty"), withIntermediateDirectories: true)
    let path = folder.path + "/empty"
    #expect(
      Inputs(arguments: [path]).errors.map(\.description) == [
        "“\(path)” contains no articles: it is not text, a page or a container of them."
      ])
    #expect(throws: InputError.unreadable("no/where.txt", cause: ENOENT)) {
      try Inputs(arguments: ["no/where.txt"]).list[0].read()
    }
    #expect(
      InputError.unreadable("no/where.txt", cause: ENOENT).description
        == "“no/where.txt” could not be read: no such file or directory.")
    #expect(
      InputError.unreadable("-", cause: EIO).description == "Standard input could not be read: input/output error.")
    #expect(throws: InputError.tooLarge("/dev/zero")) { try Inputs(arguments: ["/dev/zero"]).list[0].read() }
    #expect(
      InputError.tooLarge("big").description == "“big” is larger than 64 MB, the limit for one article.")
  }
}
