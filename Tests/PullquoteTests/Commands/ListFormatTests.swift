import ArticleFormats
import Articles
import Foundation
import Reader
import Search
import Testing

@testable import pullquote

@Suite struct ListFormatTests {
  private static let article: Article = {
    var article = Article(input: "news/tide.txt", format: .text)
    article.headline = "Tide *late*, say harbour staff"
    article.publisher = "The Post"
    article.published = "2025-11-26T12:26"
    article.url = "https://example.org/tide"
    let text = "“It is late,” said Ada Rook. “Very,” he said."
    article.body = [Block(kind: .paragraph, text: text, span: TextSpan(0, 45))]
    article.speakers = [Speaker(id: "ada-rook", name: "Ada Rook", role: "harbour master", aliases: ["Miss Rook"])]
    article.quotations = [
      quotation("It is late, “by a day”", .direct, speaker: 0, source: "Ada Rook", confidence: 0.93),
      quotation("Very", .mixed, speaker: nil, source: "he", confidence: 0.3),
      quotation("the tide would come", .indirect, speaker: 0, source: "She", confidence: 0.8),
      quotation("café", .direct, speaker: nil, source: nil, confidence: 0.1),
    ]
    return article
  }()

  private static func quotation(
    _ text: String, _ kind: Quotation.Kind, speaker: Int?, source: String?, confidence: Double
  ) -> Quotation {
    let passage = Passage(part: .body(0), range: 0..<1, span: TextSpan(0, 1))
    return Quotation(
      kind: kind, text: text, content: [passage], sourceText: source, speaker: speaker, confidence: confidence)
  }

  private func written(_ format: QuotationFormat, _ index: Int) -> String {
    switch QuotationOutput.entry(index, of: Self.article, format: format) {
    case .text(let text): text
    case .json(let bytes): String(decoding: bytes, as: UTF8.self)
    case .row(let row): row.map(\.text).joined(separator: " | ")
    case .cited(let citation): citation.key
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("-boat", "'-boat"), ("@desk", "'@desk"), ("\t=A1", "' =A1"),
    (" =A1", "' =A1"),
    ("＝A1", "'＝A1"), ("=A1,B1", "\"'=A1,B1\""), ("1-2=@+", "1-2=@+"), ("“=”", "“=”"), ("", ""), (" ", " "),
  ])
  func noFieldIsAFormula(_ field: String, _ written: String) {
    #expect(CommaSeparated.record([field, "x"]) == written + ",x\n")
  }

  @Test func writesCommaSeparatedValues() {
    #expect(
      written(.csv, 0) == """
        Ada Rook,harbour master,Ada Rook,direct,0.93,"“It is late, “by a day””",body,"Tide *late*, say harbour staff",\
        The Post,2025-11-26T12:26,https://example.org/tide,news/tide.txt

        """)
    #expect(QuotationOutput.csvHeader().split(separator: ",").count == 12)
    #expect(CommaSeparated.record(["a\"b", "", "c\nd"]) == "\"a\"\"b\",,c d\n")
  }

  @Test func aTableHasQuotationsInWholeMarks() {
    var article = Article(input: "a.txt", format: .text)
    article.body = [
      Block(
        kind: .paragraph, text: "Relief said they were using drugs, in all camps, to bear the \"misery\".",
        span: TextSpan(0, 0))
    ]
    func passage(_ range: Range<Int>) -> Passage { Passage(part: .body(0), range: range, span: TextSpan(0, 0)) }
    article.quotations = [
      Quotation(
        kind: .mixed, text: "they were using drugs misery", content: [passage(12..<33), passage(62..<68)], cue: [],
        source: [],
        sourceText: "Relief", speaker: nil, confidence: 0.9)
    ]
    guard case .text(let row) = QuotationOutput.entry(0, of: article, format: .csv) else {
      Issue.record("A row is text.")
      return
    }
    #expect(row.contains(",\"they were using drugs … \"\"misery\"\"\","))
  }

  @Test func writesMarkdown() {
    #expect(
      written(.markdown, 0) == """
        > “It is late, “by a day””
        >
        > — **Ada Rook**, harbour master; [Tide \\*late\\*, say harbour staff](<https://example.org/tide>), \
        *The Post*, 26 November 2025, 12:26


        """)
    #expect(written(.markdown, 1).contains("**he** (doubtful)"))
    #expect(Markdown.escaped("a_b [c](d) <e> #f\n|g") == "a\\_b \\[c\\](d) \\<e\\> \\#f \\|g")
    #expect(Markdown.link("x", to: "javascript:a b") == "x")
  }

  @Test func showsThePiecesOfASplitQuotation() {
    var quotation = Self.article.quotations[0]
    let span = TextSpan(0, 1)
    // The marks take three bytes each.
    quotation.content = [
      Passage(part: .body(0), range: 3..<14, span: span), Passage(part: .body(0), range: 36..<41, span: span),
    ]
    #expect(quotation.inMarks(in: Self.article) == "“It is late,” … “Very,”")
  }

  @Test func writesRows() {
    #expect(written(.table, 0) == "Ada Rook | 2025-11-26 | The Post | “It is late, “by a day””")
    #expect(written(.table, 1) == "he ? | 2025-11-26 | The Post | “Very”")
    #expect(written(.table, 3) == "unattributed | 2025-11-26 | The Post | “café”")
  }

  @Test func alignsAWholeLinePerRowForOtherPrograms() {
    var table = Table(headings: ["NAME", "N", "TEXT"], limits: [4, 2, 0])
    table.rows = [
      [Table.Cell(text: "Ada Rook"), Table.Cell(text: "1"), Table.Cell(text: "one two three")],
      [Table.Cell(text: "日本"), Table.Cell(text: "22"), Table.Cell(text: "x")],
    ]
    #expect(
      table.page(width: nil).text == """
        NAME      N   TEXT
        Ada Rook  1   one two three
        日本      22  x

        """)
  }

  @Test func cutsAndWrapsForATerminal() {
    var table = Table(headings: ["NAME", "TEXT"], limits: [6, 0])
    table.rows = [
      [Table.Cell(text: "Ada Rook"), Table.Cell(text: "one two three four five", marks: [4..<7, 19..<23])]
    ]
    let page = table.page(width: 24)
    #expect(
      page.text == """
        NAME    TEXT
        Ada R…  one two three
                four five

        """)
    #expect(page.pieces.filter { $0.style == .match }.map(\.text) == ["two", "five"])
  }

  /// A table that is written as it comes is the same as one that is made at once, as long as it is short.
  @Test(arguments: [nil, 24])
  func writesAShortTableAsOne(_ width: Int?) throws {
    var table = Table(headings: ["NAME", "TEXT"], limits: [6, 0])
    let rows = ["Ada", "Ada Rook", "日本"].map { [Table.Cell(text: $0), Table.Cell(text: "one two three four five")] }
    let written = try Self.written { output in
      var writer = TableWriter(table, to: output, width: width)
      for row in rows { writer.add(row) }
      writer.finish(orSay: "")
    }
    table.rows = rows
    #expect(written == table.page(width: width).text)
  }

  /// Behind the first rows a wider cell widens its column up to the limit; then it is cut, or in a pipe moves its row.
  @Test(arguments: [(40, ["ABCD…  y", "A      z"]), (nil, ["ABCDEFGH  y", "A      z"])])
  func widensColumnsBehindTheFirstRows(_ width: Int?, _ last: [String]) throws {
    let limits = [5, 0]
    let written = try Self.written { output in
      var writer = TableWriter(Table(headings: ["N", "TEXT"], limits: limits), to: output, width: width)
      for _ in 0..<TableWriter.stretch { writer.add([Table.Cell(text: "A"), Table.Cell(text: "x")]) }
      writer.add([Table.Cell(text: "ABCDEFGH"), Table.Cell(text: "y")])
      writer.add([Table.Cell(text: "A"), Table.Cell(text: "z")])
      writer.finish(orSay: "")
    }
    let lines = written.split(separator: "\n").map(String.init)
    #expect(lines.count == TableWriter.stretch + 3)
    #expect(lines.prefix(2) == ["N  TEXT", "A  x"])
    #expect(lines.suffix(2) == last)
  }

  /// Rows are there before the table ends, and on a terminal before a wait.
  @Test func showsRowsBeforeTheTableEnds() throws {
    var seen: [Int] = []
    let row = [Table.Cell(text: "A"), Table.Cell(text: "x")]
    for width in [nil, 40] {
      _ = try Self.written { output in
        var writer = TableWriter(Table(headings: ["N", "TEXT"], limits: [5, 0]), to: output, width: width)
        func look() {
          writer.pause()
          seen.append(Self.lines(behind: output))
        }
        look()
        writer.add(row)
        look()
        for _ in 1..<TableWriter.stretch { writer.add(row) }
        look()
        writer.add(row)
        look()
      }
    }
    #expect(seen == [0, 0, 501, 502, 0, 2, 501, 502])
  }

  private static func lines(behind output: Output) -> Int {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = pread(output.descriptor, &bytes, bytes.count, 0)
    return bytes.prefix(max(0, count)).count { $0 == UInt8(ascii: "\n") }
  }

  /// What reaches a file.
  private static func written(_ body: (Output) -> Void) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.file("output", [])
    let handle = try FileHandle(forUpdating: file)
    let output = Output(descriptor: handle.fileDescriptor, isStyled: false)
    body(output)
    output.flush()
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  @Test(arguments: [
    (QuotationFilter(), [0, 1, 3]),
    (QuotationFilter(kinds: Set(Quotation.Kind.allCases)), [0, 1, 2, 3]),
    (QuotationFilter(kinds: [.indirect]), [2]),
    (QuotationFilter(search: "kind:indirect"), [2]),
    (QuotationFilter(search: "-kind:direct"), [1, 2]),
    (QuotationFilter(search: "kind:indirect", kinds: [.direct]), []),
    (QuotationFilter(search: "LATE"), [0]),
    (QuotationFilter(search: "late day"), [0]),
    (QuotationFilter(search: "late OR cafe"), [0, 3]),
    (QuotationFilter(search: "caf*"), [3]),
    (QuotationFilter(search: "caf"), []),
    (QuotationFilter(speaker: "rook", kinds: [.direct, .indirect]), [0, 2]),
    (QuotationFilter(speaker: "miss rook"), [0]),
    (QuotationFilter(speaker: "macron OR ada"), [0]),
    (QuotationFilter(search: "day", speaker: "roo*"), [0]),
    (QuotationFilter(speaker: "macron"), []),
    (QuotationFilter(since: try? .typed("2025-11-26")), [0, 1, 3]),
    (QuotationFilter(since: try? .typed("2025-11-27")), []),
    (QuotationFilter(since: try? .typed("2025-12")), []),
    (QuotationFilter(until: try? .typed("2025-11-26")), [0, 1, 3]),
    (QuotationFilter(until: try? .typed("2025")), [0, 1, 3]),
    (QuotationFilter(until: try? .typed("2025-11-25")), []),
  ])
  func filters(_ filter: QuotationFilter, _ expected: [Int]) {
    #expect(filter.quotations(of: Self.article) == expected)
  }

  @Test func findsNoPeriodForAnArticleWithoutADate() {
    var article = Self.article
    article.published = nil
    #expect(QuotationFilter(since: try? .typed("1900")).quotations(of: article).isEmpty)
    article.published = "2025"
    #expect(QuotationFilter(since: try? .typed("2025-11")).quotations(of: article).count == 3)
  }

  @Test(arguments: [
    ("2025", true), ("2025-11", true), ("2025-11-26", true), ("2024-02-29", true), ("2023-02-29", false),
    ("2025-13", false), ("2025-00", false), ("2025-1", false), ("25-11", false), ("2025-11-31", false), ("", false),
    ("2025-11-26-1", false), ("yesterday", false), ("+025", false), ("2025-+1", false),
  ])
  func readsADate(_ argument: String, _ isDate: Bool) {
    #expect((QueryDate(argument) != nil) == isDate)
  }

  @Test func countsSpeakersOverArticles() {
    var other = Self.article
    other.input = "other.txt"
    other.speakers[0].name = "ADA ROOK"
    other.speakers[0].aliases = ["Rook", "Miss Rook"]
    var census = SpeakerCensus(of: Self.article)
    census.add(SpeakerCensus(of: other))
    let entries = census.ranked
    #expect(entries.count == 1)
    #expect(
      String(decoding: entries[0].json(), as: UTF8.self) == """
        {"name":"Ada Rook","role":"harbour master","aliases":["Miss Rook","Rook"],"quotations":4,\
        "article_count":2,"articles":["news/tide.txt","other.txt"]}

        """)
  }
}
