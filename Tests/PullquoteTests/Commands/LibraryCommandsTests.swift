import Articles
import Foundation
import GRDB
import Testing

@testable import pullquote

/// The library on the command line, by the built program.
@Suite struct LibraryCommandsTests {
  private static let ferry = """
    Ferry crews vote to stop work

    By Tomas Ellery

    11 March 2026

    “We are not asking for the moon,” said Josefina Arkwright, a deckhand for 19 years.

    “The night shifts have to end this spring,” she said.
    """
  private static let tide = """
    Harbour counts its boats

    By Bo Lamb

    26 November 2025

    “It was the shift in the wind, and nobody saw it,” said Ada Rook, the harbour master.
    """

  /// A folder with two articles and the path of a library that is not there yet.
  struct Place {
    let folder: TemporaryFolder
    let articles: String
    let library: String

    init() throws {
      folder = try TemporaryFolder()
      try folder.file("in/ferry.txt", text: LibraryCommandsTests.ferry)
      try folder.file("in/tide.txt", text: LibraryCommandsTests.tide)
      articles = folder.path + "/in"
      library = folder.path + "/a/b/library.db"
    }

    @discardableResult
    func run(_ arguments: String..., input: String = "") throws -> Program.Run {
      try Program.run(arguments + ["--library", library], input: Array(input.utf8))
    }
  }

  @Test func everyCommandLeavesOneFile() throws {
    let place = try Place()
    let commands: [[String]] = [
      ["add", place.articles], ["list"], ["list", "harbour"], ["tag", "--add", "sea", "--search", "harbour"],
      ["quotes"],
      ["speakers"], ["sources"], ["stats"], ["check"], ["export"], ["vacuum"], ["remove", "--search", "harbour"],
    ]
    for command in commands {
      _ = try Program.run(command + ["--library", place.library])
      let files = try FileManager.default.contentsOfDirectory(atPath: place.folder.path + "/a/b")
      #expect(files == ["library.db"], "\(command[0])")
    }
  }

  @Test func aWordOfASearchMayBeginWithAMinus() throws {
    let place = try Place()
    try place.run("add", place.articles)
    func titles(_ words: String...) throws -> [Bool] {
      try Program.run(["list"] + words + ["--format", "jsonl", "--library", place.library]).lines
        .map { $0.contains("Ferry crews") }
    }
    #expect(try titles("-boats") == [true])
    #expect(try titles("-crews") == [false])
    #expect(try titles("shift", "-boats") == [true])
    #expect(try titles("-speaker:rook") == [true])
    #expect(try titles("crews", "OR", "-crews") == [true, false])
    let slip = try place.run("list", "--limitt", "3")
    #expect(slip.status == 2 && slip.complaints.contains("--limitt"))
  }

  @Test func aNameWithAnApostropheIsFoundWithoutIt() throws {
    let place = try Place()
    try place.folder.file(
      "in/pier.txt",
      text:
        "Pier to stay\n\n“It stays,” said Nora O’Casey, who runs it.\n\nThe musketeer d’Aramont said nothing, and the band plays l’Abeille.\n"
    )
    try place.run("add", place.articles)
    for query in ["ocasey", "o'casey", "O’Casey", "casey", "daramont", "aramont", "d'aramont", "ocasey's", "abeille"] {
      #expect(try place.run("list", "--format", "jsonl", query).lines.count == 1, "\(query)")
    }
  }

  @Test func whatIsAddedIsListedAndAddedOnce() throws {
    let place = try Place()
    let first = try place.run("add", place.articles)
    #expect(first.text == "Added 2 articles, updated 0.\n" && first.status == 0, "\(first.complaints)")
    #expect(first.complaints == "")
    #expect(try place.run("add", place.articles).text == "Added 0 articles, updated 0; 2 were already there.\n")
    let titles = try place.run("list", "--format", "jsonl").lines.map { $0.contains("Ferry crews") }
    #expect(titles == [true, false], "the newest first")
    #expect(try place.run("list", "harbour").lines.count == 2)
    #expect(try place.run("list", "marmalade").complaints == "pullquote: No articles match.\n")
  }

  @Test func quotationsThatSearchesWillNotFindAreSaid() throws {
    let place = try Place()
    let text = (1...1030).map { "“We have counted boat number \($0) in the harbour today,” said Ada Rook.\n\n" }
      .joined()
    let path = try place.folder.file("many.txt", text: "Many boats\n\n" + text)
    let run = try Program.run(["add", "--library", place.library, path])
    #expect(run.status == 0)
    #expect(run.complaints.contains("“\(path)”: Searches find only the first 1024 of its 1030 quotations."))
  }

  @Test func whatCannotBeReadIsListedAtTheEnd() throws {
    let place = try Place()
    let run = try place.run("add", place.folder.path + "/gone.txt", place.articles, place.folder.path + "/neither.txt")
    #expect(run.status == 1)
    #expect(run.text == "Added 2 articles, updated 0; 2 could not be read.\n")
    #expect(
      run.complaints == """
        pullquote: “\(place.folder.path)/gone.txt” could not be read: no such file or directory.
        pullquote: “\(place.folder.path)/neither.txt” could not be read: no such file or directory.

        """)
    let quiet = try place.run("add", "--quiet", place.articles)
    #expect(quiet.text.isEmpty && quiet.complaints.isEmpty && quiet.status == 0)
  }

  @Test func anArticleThatChangedIsUpdated() throws {
    let place = try Place()
    let page = "{\"url\":\"https://example.org/tide\",\"text\":\"%\"}\n"
    func record(_ text: String) -> String {
      page.replacingOccurrences(of: "%", with: text.replacingOccurrences(of: "\n", with: "\\n"))
    }
    #expect(try place.run("add", "-", input: record(Self.tide)).text == "Added 1 article, updated 0.\n")
    #expect(try place.run("tag", "sea", "https://example.org/tide").text == "Tagged 1 article “sea”.\n")
    let changed = Self.tide.replacingOccurrences(of: "nobody saw it", with: "everybody saw it")
    #expect(try place.run("add", "-", input: record(changed)).text == "Added 0 articles, updated 1.\n")
    #expect(try place.run("quotes", "--search", "everybody tag:sea").lines.count == 2)
  }

  @Test func theLibraryIsSearchedWhenItHasArticles() throws {
    let place = try Place()
    // A library that was named has to be there.
    let none = try place.run("quotes")
    #expect(
      none.status == 1
        && none.complaints == "pullquote: There is no library at \(place.library); “pullquote add” makes one.\n")
    try place.run("add", place.articles)
    let environment = ["XDG_DATA_HOME": place.folder.path + "/data"]
    #expect(try Program.run(["quotes"], environment: environment).text.contains("Merrow") == false)
    #expect(try Program.run(["quotes"], environment: environment).lines.count > 40, "the samples")
    _ = try Program.run(["add", place.articles], environment: environment)
    #expect(try Program.run(["quotes"], environment: environment).lines.count == 4)
    #expect(FileManager.default.fileExists(atPath: place.folder.path + "/data/pullquote/library.db"))
    let speakers = try Program.run(["speakers"], environment: environment)
    #expect(speakers.text.contains("Josefina Arkwright  2") && speakers.lines.count == 3)
    let newest = try Program.run(["quotes", "--limit", "1", "--format", "csv"], environment: environment)
    #expect(newest.text.contains("Josefina Arkwright"))
    let oldest = try Program.run(["quotes", "--limit", "1", "--order", "oldest"], environment: environment)
    #expect(oldest.text.contains("Ada Rook"))
  }

  @Test(arguments: [
    "shift", "\"night shifts\"", "shif*", "sh*", "s*", "to*", "zz*", "\"night sh*\"", "wi* -mo*", "speaker:arkwright",
    "-shift", "shift OR moon", "harbour master",
    "since:2026",
    "until:2025", "in:headline ferry", "in:body deckhand kind:direct", "kind:indirect", "-speaker:rook shift",
    "source:x",
    "nobody saw it", "\"saw it nobody\"", "is:unread", "tag:x", "(shift -night) OR moon", "spring winds", "",
  ])
  func theLibraryFindsWhatTheFilesDo(_ search: String) throws {
    let place = try Place()
    try place.run("add", "-q", place.articles)
    func said(_ run: Program.Run) -> [String] {
      run.lines.map { line in
        let object = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
        return object?["text"] as? String ?? ""
      }.sorted()
    }
    let ofFiles = try Program.run(["quotes", place.articles, "--search", search, "--format", "jsonl"])
    let ofLibrary = try place.run("quotes", "--search", search, "--format", "jsonl")
    #expect(said(ofFiles) == said(ofLibrary))
    #expect(ofFiles.complaints == ofLibrary.complaints)
    #expect(ofFiles.status == 0 && ofLibrary.status == 0)
  }

  @Test func theSameWordsAreListedOnceWhereThatIsWanted() throws {
    let place = try Place()
    for (name, date) in [("one", "12 March 2026"), ("two", "13 March 2026")] {
      try place.folder.file(
        "in/\(name).txt",
        text:
          "Crews stay ashore: \(name)\n\n\(date)\n\n“We are not asking for the moon,” said Josefina Arkwright of the crews."
      )
    }
    try place.run("add", "-q", place.articles)
    #expect(try place.run("quotes", "--search", "moon").lines.count == 4)
    let once = try place.run("quotes", "--search", "moon", "--once")
    #expect(once.lines.count == 2 && once.text.contains("two.txt +2"), "\(once.text)")
    let rows = try place.run("quotes", "--once", "--format", "jsonl").lines
    #expect(rows.map { $0.contains("\"printings\":3") } == [true, false, false])
    #expect(try Program.run(["quotes", place.articles, "--format", "jsonl"]).text.contains("printings") == false)
  }

  @Test func thoseWithTheWordsInTheirNameComeFirst() throws {
    let place = try Place()
    try place.folder.file(
      "in/more.txt",
      text:
        "More\n\n“We will go,” said Ida Holm, Rook campaign manager. “Soon,” Ms Holm said. “Or never,” Ms Holm said.")
    try place.run("add", "-q", place.articles)
    for run in [
      try place.run("speakers", "--search", "rook"), try Program.run(["speakers", place.articles, "--search", "rook"]),
    ] {
      #expect(run.lines.map { String($0.prefix(3)) } == ["SPE", "Ada", "Ida"], "\(run.text)")
    }
  }

  @Test func anOptionBeforeTheCommandIsSaid() throws {
    let run = try Program.run(["--library", "a.db", "add", "x.txt"])
    #expect(run.status == 2 && run.complaints.contains("pullquote add --library a.db"), "\(run.complaints)")
  }

  /// By name and by role, in files and in the library.
  @Test(arguments: [("ark", 1), ("rook", 1), ("finance MINIST", 1), ("minister rook", 0), ("kwright", 0), ("", 3)])
  func speakersAreFoundByNameAndRole(_ search: String, _ count: Int) throws {
    let place = try Place()
    try place.folder.file(
      "in/prices.txt", text: "Prices\n\n“They will fall,” said the finance minister, Ida Holm. “Soon,” Ms Holm said.")
    try place.run("add", "-q", place.articles)
    let ofLibrary = try place.run("speakers", "--search", search)
    #expect(ofLibrary.lines.count == (count == 0 ? 0 : 1 + count), "\(ofLibrary.text)")
    let ofFiles = try Program.run(["speakers", place.articles, "--search", search])
    #expect(ofFiles.lines.sorted() == ofLibrary.lines.sorted())
    #expect(ofFiles.complaints == ofLibrary.complaints)
  }

  @Test func aSlipIsSaidAndTheRestIsSearched() throws {
    let place = try Place()
    try place.run("add", "-q", place.articles)
    for run in [
      try place.run("quotes", "--search", "moon since:soon"),
      try Program.run(["quotes", place.articles, "--search", "moon since:soon"]),
    ] {
      #expect(run.complaints.hasPrefix("pullquote: “soon” at character 6 is not a date: "))
      #expect(run.complaints.split(separator: "\n").count == 1)
      #expect(run.status == 0 && run.lines.count == 2)
    }
  }

  @Test func whatIsExportedComesBackAsItWas() throws {
    let place = try Place()
    try place.run("add", "-q", place.articles)
    try place.run("tag", "sea, “blue”", "--search", "ferry")
    let export = try place.run("export")
    let other = place.folder.path + "/other.db"
    let run = try Program.run(["add", "-", "--library", other], input: export.output)
    #expect(run.text == "Added 2 articles, updated 0.\n", "\(run.complaints)")
    let again = try Program.run(["export", "--library", other])
    func withoutMoments(_ run: Program.Run) -> String { run.text.replacing(/"added":"[^"]*"/, with: "") }
    #expect(withoutMoments(again) == withoutMoments(export))
    #expect(again.text.contains("sea, “blue”"))
    #expect(try place.run("export", "--format", "csv", "--search", "tag:sea*").lines.count == 2)
    #expect(try place.run("export", "--format", "markdown").text.hasPrefix("# Harbour counts its boats\n"))
  }

  @Test func readAndStarredComeBackToo() throws {
    let place = try Place()
    try place.run("add", "-q", place.articles)
    let export = try place.run("export", "--search", "ferry")
    let marked = export.text.replacing("\"read\":false", with: "\"read\":true")
      .replacing("\"starred\":false", with: "\"starred\":true")
    #expect(marked != export.text)
    #expect(try place.run("add", "-", input: marked).status == 0)
    #expect(try place.run("export", "--search", "is:starred -is:unread").text == marked)
    #expect(try place.run("list", "--search", "-is:starred").lines.count == 2)
    #expect(try place.run("list").text.contains("*"))
  }

  @Test func tagsAreCountedAsTheyAreGivenAndTaken() throws {
    let place = try Place()
    try place.run("add", "-q", "--tag", "Séa", place.articles)
    try place.run("tag", "sea", "--remove", "--search", "ferry")
    #expect(
      try place.run("tag", "sea", "--search", "-marmalade").text == "Tagged 1 article “sea”; 1 already had it.\n")
    #expect(try place.run("tag", "x", "--search", "ferry").text == "Tagged 1 article “x”.\n")
    #expect(try place.run("tag", "x", "--search", "ferry").text == "Tagged 0 articles “x”; 1 already had it.\n")
    let taken = try place.run("tag", "x", "--remove", "--search", "-marmalade")
    #expect(taken.text == "Removed “x” from 1 article; 1 did not have it.\n")
    #expect(try place.run("tag").lines.count == 2)
  }

  /// A line of an example that is broken at 80 columns can be copied by nobody.
  @Test(arguments: [
    "open", "quotes", "speakers", "sources", "read", "parse", "add", "list", "remove", "tag", "export", "stats",
    "check", "vacuum",
    "themes",
  ])
  func examplesFitTheScreen(_ command: String) throws {
    let help = try Program.run([command, "--help"]).text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(help.firstIndex(of: "EXAMPLES"))
    let examples = help[(start + 1)...].prefix { !$0.isEmpty }
    #expect(!examples.isEmpty && examples.allSatisfy { $0.hasPrefix("  ") && $0.contains("pullquote") }, "\(examples)")
  }

  @Test func whatIsMadeAgainIsSaid() throws {
    let place = try Place()
    try place.run("add", "-q", place.articles)
    let queue = try DatabaseQueue(path: place.library)
    try queue.inDatabase { try $0.execute(sql: "UPDATE setting SET value = '0.0' WHERE name = 'word rules'") }
    try queue.close()
    let run = try place.run("quotes", "--search", "shift", "--format", "jsonl")
    #expect(run.complaints == "Reading 0 of 2 articles again for the new search index…\n")
    #expect(run.lines.count == 2 && run.status == 0)
    #expect(try place.run("list").complaints == "")
  }

  @Test func articlesAreRemovedByNameOrAfterYes() throws {
    let place = try Place()
    try place.run("add", "-q", place.articles)
    #expect(try place.run("remove", "--search", "ferry").text == "This would remove 1 article; add --yes to do so.\n")
    #expect(try place.run("remove", "--search", "ferry", "--yes").text == "Removed 1 article.\n")
    let number = try place.run("list", "--format", "csv").lines[1].split(separator: ",")[0]
    let run = try place.run("remove", String(number), "12")
    #expect(run.text == "Removed 1 article.\n" && run.status == 1)
    #expect(run.complaints == "pullquote: “12” is not an article in the library.\n")
    #expect(try place.run("list").complaints == "pullquote: No articles match.\n")
  }

  @Test func theLibraryIsCountedCheckedAndMadeSmall() throws {
    let place = try Place()
    try place.run("add", "-q", place.articles)
    #expect(try place.run("stats").text.contains("Articles                2, 2 unread, 0 starred"))
    #expect(try place.run("check").text == "The library is sound: 2 articles with 3 quotations.\n")
    #expect(try place.run("vacuum").status == 0)
    try place.folder.file("a/b/library.db", text: "This is no library, and long enough to be looked at as one.")
    for command in ["stats", "check", "vacuum", "list", "export", "quotes", "speakers", "sources", "tag"] {
      let run = try place.run(command)
      #expect(run.status == 1 && run.output.isEmpty)
      #expect(
        run.complaints == "pullquote: \(place.library) is not a Pullquote library and was left unchanged.\n",
        "\(command)")
    }
  }

  @Test(arguments: [
    ["remove"], ["tag", "a"], ["tag", "--remove"], ["add"], ["quotes", "x.txt", "--order", "best"],
    ["quotes", "--limit", "0"], ["quotes", "x.txt", "--once"],
    ["list", "--limit", "0"], ["list", "a", "--search", "b"], ["list", "--library", ""], ["tag", " ", "1"],
    ["add", "x.txt", "--tag", " "], ["quotes", "x.txt", "--library", "y"], ["speakers", "x.txt", "--library", "y"],
    ["remove", "1", "--search", "x"],
  ])
  func aUsageSlipIsSaid(_ arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 2 && run.output.isEmpty && !run.complaints.isEmpty)
  }

  @Test func verifySaysWhatIsNotAsPrinted() throws {
    let place = try Place()
    try place.run("add", place.articles)
    let exact = try place.run(
      "verify", "-", input: "A draft\n\n“The night shifts have to end,” said Josefina Arkwright.\n")
    #expect(exact.status == 0)
    #expect(exact.lines.last?.hasPrefix("exact") == true)
    let draft = """
      A draft

      “The night shifts have to end this summer,” said Josefina Arkwright.

      “We are not asking for the moon,” said Ada Rook.
      """
    let edits = try place.run(
      "verify", "-", input: "A draft\n\n“The night shifts now have end this spring,” said Josefina Arkwright.\n")
    #expect(edits.lines.last?.hasSuffix("← “now” added; “to” left out") == true, "\(edits.lines)")
    let run = try place.run("verify", "--format", "jsonl", "-", input: draft)
    #expect(run.status == 3)
    #expect(run.lines.count == 2)
    #expect(
      run.lines.first?.contains(
        #""verdict":"changed","attributed_to":"Josefina Arkwright","speaker":"Josefina Arkwright""#) == true)
    #expect(run.lines.first?.contains(#""differences":[{"draft":"summer","printed":"spring"}]"#) == true)
    #expect(
      run.lines.last?.contains(#""verdict":"other_speaker","attributed_to":"Ada Rook","speaker":"Josefina Arkwright""#)
        == true)
  }
}
