import Foundation
import Testing

@testable import pullquote

@Suite struct VersionsCommandTests {
  private static let address = "https://example.org/pier"

  private static func page(_ words: String) -> String {
    """
    <html><head><title>Pier to close</title></head><body><article><h1>Pier to close</h1>\
    <p>The pier will close for two years, the council said on Friday, after divers found rot in its timbers.</p>\
    <p>\(words)</p><p>It has stood since 1871, and was last repaired when nobody who works there now was born.</p>\
    </article></body></html>
    """
  }

  private static let before = page("“Nobody will lose their work over this,” said Ada Rook, the leader of the council.")
  private static let after = page(
    "The leader of the council has not answered any of the questions that were put to her.")

  /// The SHA-256 of FIPS 180-4, by its example of one block.
  @Test func digestsAreThoseOfTheStandard() {
    #expect(
      Original.digest(of: Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  /// A file that changed is a version of what it was; another text in its place is not.
  @Test func aFileWithoutAnAddressHasVersions() throws {
    let folder = try TemporaryFolder()
    let library = ["--library", folder.path + "/library.db"]
    func add(_ page: String) throws {
      let file = try folder.file("pier.html", text: page)
      #expect(try Program.run(["add", "-q", file] + library).status == 0)
    }
    try add(Self.before)
    try add(Self.after)
    #expect(try Program.run(["list", "--format", "jsonl"] + library).lines.count == 1)
    #expect(try Program.run(["versions"] + library).text.contains("This quotation is no longer printed:"))
    try add(
      "<html><body><article><h1>Bus to stop</h1><p>The bus to Corran stops in June, for want of money, and nobody has said how those who live there are to come to work.</p></article></body></html>"
    )
    #expect(try Program.run(["list", "--format", "jsonl"] + library).lines.count == 2)
  }

  @Test func whatWasSaidStays() throws {
    let folder = try TemporaryFolder()
    let library = folder.path + "/library.db"
    func run(_ arguments: String...) throws -> Program.Run {
      try Program.run(arguments + ["--library", library])
    }
    func add(_ page: String) throws {
      let record = try JSONSerialization.data(withJSONObject: ["html": page, "url": Self.address])
      let file = try folder.file("records.jsonl", text: String(decoding: record, as: UTF8.self) + "\n")
      #expect(try run("add", "-q", "--keep-original", file).status == 0)
    }
    try add(Self.before)
    #expect(try run("versions").complaints.contains("No article has an earlier version."))
    #expect(try run("quotes", "--vanished").complaints.contains("No quotations match."))
    try add(Self.after)
    try add(Self.after)

    let text = try run("versions", Self.address).text
    #expect(
      text.contains("This quotation is no longer printed:\n  − “Nobody will lose their work over this,” — Ada Rook"))
    #expect(text.contains("\(Self.after.utf8.count) bytes, kept"))
    let versions = try run("versions", "--format", "jsonl").lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(versions.map { $0?["version"] as? Int } == [0, 1])
    #expect(versions.map { $0?["address"] as? String } == [Self.address, Self.address])
    #expect(versions[1]?["sha256"] as? String == Original.digest(of: Array(Self.before.utf8)))
    #expect(versions[1]?["changes"] is NSNull)
    let changes = versions[0]?["changes"] as? [String: [[String: Any]]]
    #expect(changes?["quotations"]?.map { $0["change"] as? String } == ["removed"])

    #expect(try run("quotes").complaints.contains("No quotations match."))
    #expect(try run("quotes", "--vanished").text.contains("“Nobody will lose their work over this,”"))
    #expect(try run("quotes", "--vanished", "--speaker", "hale").text.isEmpty)
    #expect(try run("quotes", "--vanished").text.contains("this,” (gone since 20"))
    let table = try run("quotes", "--vanished", "--format", "csv").lines
    #expect(table[0].hasSuffix(",vanished\r") || table[0].hasSuffix(",vanished"))
    #expect(table[1].contains(/,20\d\d-\d\d-\d\dT[\d:]+Z\r?$/))
    #expect(try run("quotes", "--vanished", "--format", "bibtex").status == 2)
    let vanished = try #require(try run("quotes", "--vanished", "--format", "jsonl").lines.first)
    #expect(vanished.contains("\"vanished\":\"20") && vanished.contains("“Nobody") == false)

    let copy = folder.path + "/copy.db"
    let exported = try folder.file("all.jsonl", text: try run("export").text)
    #expect(try Program.run(["add", "-q", "--library", copy, exported]).status == 0)
    // An article without a date is numbered by the day it came in.
    func told(_ run: Program.Run) -> [Substring] { run.lines.filter { !$0.hasPrefix("Article ") } }
    let copied = try told(Program.run(["versions", "--library", copy]))
    #expect(copied == (try told(run("versions"))).map { $0.replacing(", kept", with: "")[...] })

    #expect(try run("original", Self.address).text == Self.after)
    #expect(try run("original", Self.address, "--version", "1").text == Self.before)
    let none = try run("original", Self.address, "--version", "2")
    #expect(
      none.status == 1 && none.text.isEmpty && none.complaints.contains("were not kept, or it has no such version"))
    let unknown = try run("versions", "https://example.org/other")
    #expect(unknown.status == 1 && unknown.complaints.contains("is not an article in the library"))
  }

  @Test func slipsAreSaid() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.html", text: Self.before)
    #expect(try Program.run(["quotes", "--vanished", file]).status == 2)
    #expect(try Program.run(["quotes", "--vanished", "--once"]).status == 2)
    #expect(try Program.run(["original", "1", "--version=-1"]).status == 2)
  }
}
