import Foundation
import Testing

@testable import pullquote

@Suite struct NotebookCommandTests {
  private static let ferry = """
    Ferry crews vote to stop work

    By Tomas Ellery

    11 March 2026

    “We are not asking for the moon,” said Josefina Arkwright, a deckhand for 19 years. “We are asking to sleep.”

    “The night shifts have to end this spring,” she said.
    """

  private struct Place {
    let folder: TemporaryFolder
    let library: String
    /// The number of the article.
    let number: String

    init() throws {
      folder = try TemporaryFolder()
      library = folder.path + "/library.db"
      let file = try folder.file("ferry.txt", text: NotebookCommandTests.ferry)
      _ = try Program.run(["add", "-q", file, "--library", library])
      let list = try Program.run(["list", "--format", "csv", "--library", library])
      number = String(list.lines[1].split(separator: ",")[0])
    }

    @discardableResult
    func run(_ arguments: String..., library: String? = nil) throws -> Program.Run {
      try Program.run(["notebook"] + arguments + ["--library", library ?? self.library])
    }

    /// The words in a notebook, in its order.
    func words(_ name: String = "Notebook", library: String? = nil) throws -> [String] {
      try run("export", "--notebook", name, "--format", "jsonl", library: library).lines.map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return "\(object?["words"] ?? "")" + (object?["note"] as? String == "" ? "" : " ← \(object?["note"] ?? "")")
      }
    }
  }

  private static let moon = "“We are not asking for the moon,” … “We are asking to sleep.”"
  private static let shifts = "“The night shifts have to end this spring,”"

  @Test func isFilledByTheNamesThatQuotesHave() throws {
    let place = try Place()
    let quotes = try Program.run(["quotes", "--format", "jsonl", "--order", "oldest", "--library", place.library])
    let ids = quotes.lines.compactMap { $0.split(separator: "\"").dropFirst(3).first.map(String.init) }
    #expect(ids == ["\(place.number):q1", "\(place.number):q2"])
    #expect(try place.run("add", ids[1], ids[0]).text == "Put 2 clippings into “Notebook”.\n")
    #expect(try place.run("add", ids[0]).text == "Put 0 clippings into “Notebook”; 1 was already there.\n")
    #expect(try place.words() == [Self.shifts, Self.moon])
    let wrong = try place.run("add", "\(place.number):q9", "7:q1", "moon", "\(place.number):p1")
    #expect(wrong.status == 1 && wrong.text == "Put 1 clipping into “Notebook”.\n")
    #expect(
      wrong.complaints.split(separator: "\n").map(String.init) == [
        "pullquote: There is no “\(place.number):q9” in the library.", "pullquote: There is no “7:q1” in the library.",
        "pullquote: There is no “moon” in the library.",
      ])
  }

  @Test func hasAnOrderAndNotes() throws {
    let place = try Place()
    try place.run("add", "--notebook", "Sea", "\(place.number):q1", "\(place.number):q2")
    #expect(try place.run("note", "--notebook", "sea", "2", "Ask again.").status == 0)
    #expect(try place.run("move", "--notebook", "SEA", "2", "1").status == 0)
    #expect(try place.words("Sea") == [Self.shifts + " ← Ask again.", Self.moon])
    let nothing = try place.run("remove", "--notebook", "Sea", "1", "3")
    #expect(nothing.status == 1)
    #expect(nothing.complaints == "pullquote: There is nothing at 3 in “Sea”, so nothing was changed.\n")
    for command in [["note", "4", "x"], ["move", "4", "1"], ["move", "0", "1"]] {
      #expect(try Program.run(["notebook"] + command + ["--notebook", "Sea", "--library", place.library]).status == 1)
    }
    #expect(try place.run("list").text.contains("Sea       2"))
    #expect(try place.run("show", "Sea").text.contains("Ask again."))
    try place.run("remove", "--notebook", "Sea", "1")
    #expect(try place.words("Sea") == [Self.moon])
    try place.run("remove", "--notebook", "Sea", "1")
    #expect(
      try place.run("list").complaints == "pullquote: There are no notebooks; “pullquote notebook add” makes one.\n")
    #expect(try place.run("export", "--notebook", "Sea").status == 1)
  }

  @Test func wordsStayWhenTheArticleGoes() throws {
    let place = try Place()
    try place.run("add", "\(place.number):q1")
    _ = try Program.run(["remove", place.number, "--library", place.library])
    #expect(try place.words() == [Self.moon])
    #expect(try place.run("export", "--format", "jsonl").text.contains("\"id\":null"))
    #expect(try Program.run(["check", "--library", place.library]).status == 0)
  }

  @Test func anExportCarriesTheNotebooks() throws {
    let place = try Place()
    try place.run("add", "\(place.number):q2", "\(place.number):q1", "\(place.number):p1")
    try place.run("note", "1", "Nach ‘é’ fragen")
    let copy = place.folder.path + "/copy.db"
    let file = try place.folder.file("all.jsonl", Program.run(["export", "--library", place.library]).output).path
    for _ in 0..<2 { _ = try Program.run(["add", "-q", file, "--library", copy]) }
    #expect(try place.words(library: copy) == place.words())
    #expect(try place.words().count == 3)
  }

  @Test(arguments: [
    ("text", "\(moon) — Josefina Arkwright"), ("csv", "notebook,place,id,kind,words,note"),
    ("bibtex", "@misc{ellery2026ferry-1,"),
    ("csl-json", "\"id\":\"ellery2026ferry-1\""),
    ("markdown", "# Notebook\n\n> \(moon)\n>\n> — **Josefina Arkwright**"),
  ])
  func isHandedOver(_ format: String, _ part: String) throws {
    let place = try Place()
    try place.run("add", "\(place.number):q1")
    try place.run("note", "1", "=1+1\u{1B}]0;x\u{7}")
    let run = try place.run("export", "--format", format)
    #expect(run.text.contains(part), "\(run.text)")
    #expect(!run.text.contains("\u{1B}") && (format != "csv" || run.text.contains("'=1+1")))
  }

  @Test(arguments: [["add"], ["note", "x", "y"], ["move", "1"], ["export", "--format", "xml"], ["show", "a", "b"]])
  func aUsageSlipIsOne(_ arguments: [String]) throws {
    #expect(try Program.run(["notebook"] + arguments).status == 2)
  }
}
