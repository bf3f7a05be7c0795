import Foundation
import Testing

@testable import pullquote

@Suite struct PDFInputTests {
  /// A PDF of one page; each line has its size and how far it stands above the page's foot.
  private static func pdf(_ lines: [(text: String, size: Int, y: Int)]) -> [UInt8] {
    pdf(placed: lines.map { (50, $0.text, $0.size, $0.y) })
  }

  /// The same, with how far from the page's left edge each line begins.
  private static func pdf(placed lines: [(x: Int, text: String, size: Int, y: Int)]) -> [UInt8] {
    let shown = lines.map { "BT /F1 \($0.size) Tf \($0.x) \($0.y) Td (\($0.text)) Tj ET" }.joined(separator: "\n")
    return Array(
      """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 500 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
      4 0 obj <</Length \(shown.utf8.count)>> stream
      \(shown)
      endstream endobj
      5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
      trailer <</Root 1 0 R/Size 6>>
      %%EOF

      """.utf8)
  }

  private static let article = pdf([
    ("Weir at Ness to be mended", 24, 700), ("By Tomas Ellery", 10, 670), ("3 March 2026", 10, 650),
    ("The weir at Ness leaks, and it is to be mended in the spring, the council", 10, 620),
    ("said on Monday. Nobody had looked at it since the winter.", 10, 608),
    ("\"It has leaked for as long as I can think,\" said Ada Rook, who lives below it.", 10, 578),
  ])

  @Test func aPDFIsReadAsAnArticle() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("weir.pdf", Self.article).path
    for input in [file, folder.path] {
      let run = try Program.run(["parse", input])
      #expect(run.status == 0 && run.complaints.isEmpty)
      let article = try #require(try JSONSerialization.jsonObject(with: Data(run.text.utf8)) as? [String: Any])
      #expect(article["headline"] as? String == "Weir at Ness to be mended")
      #expect(article["authors"] as? [String] == ["Tomas Ellery"])
      #expect(article["published"] as? String == "2026-03-03")
      #expect(
        (article["body"] as? [[String: Any]])?.first?["text"] as? String
          == "The weir at Ness leaks, and it is to be mended in the spring, the council said on Monday. Nobody had looked at it since the winter."
      )
    }
    let quotes = try Program.run(["quotes"], input: Self.article)
    #expect(quotes.text.contains("Ada Rook"))
  }

  /// Two stories side by side: each is an article, whether the PDF is a file, comes in a pipe or lies in an archive.
  @Test func storiesOfAPageAreArticles() throws {
    func column(_ x: Int, _ headline: String, _ lines: [String]) -> [(x: Int, text: String, size: Int, y: Int)] {
      [(x, headline, 20, 700)] + lines.enumerated().map { (x, $1, 10, 670 - 12 * $0) }
    }
    let weir = column(
      50, "The weir at Ness leaks",
      [
        "It is to be mended in the spring, the council", "said on Monday. \"It has leaked for as long as",
        "I can think,\" said Ada Rook, who lives below.",
      ])
    let bus = column(
      290, "No bus to Corran",
      [
        "The bus stops in June, for want of money.", "\"It never cost much,\" said Wim Oster, who",
        "drove it for thirty years.",
      ])
    // The lines are given by turns, as no reader would read them.
    let bytes = Self.pdf(placed: zip(weir, bus).flatMap { [$0, $1] })
    let folder = try TemporaryFolder()
    let file = try folder.file("paper.pdf", bytes).path
    for run in [try Program.run(["parse", file]), try Program.run(["parse", "-"], input: bytes)] {
      #expect(run.status == 0 && run.complaints.isEmpty)
      let articles = try run.lines.map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
      #expect(articles.map { $0["headline"] as? String } == ["The weir at Ness leaks", "No bus to Corran"])
      #expect(articles.allSatisfy { ($0["input"] as? String)?.contains("/") == true })
    }
    let quotes = try Program.run(["quotes", "--format", "jsonl", file]).lines
    #expect(quotes.count == 2 && quotes[0].contains("Ada Rook") && quotes[1].contains("Wim Oster"))
    // Each keeps the PDF that it stands in.
    let library = ["--library", folder.path + "/library.db"]
    #expect(try Program.run(["add", "-q", "--keep-original", file] + library).status == 0)
    let kept = try Program.run(["list", "--format", "jsonl"] + library).lines
    #expect(kept.count == 2)
    for line in kept {
      let fields = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let number = try #require(fields["number"] as? Int)
      #expect(try Program.run(["original", "\(number)"] + library).text == String(decoding: bytes, as: UTF8.self))
    }
  }

  /// What is kept of where it came from is about the file, and not about the text in it.
  @Test func theOriginalOfAPDFIsThePDF() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("weir.pdf", Self.article).path
    let library = ["--library", folder.path + "/library.db"]
    #expect(try Program.run(["add", "-q", "--keep-original", file] + library).status == 0)
    let listed = try Program.run(["list", "--format", "jsonl"] + library).text
    let id = try #require(
      try (JSONSerialization.jsonObject(with: Data(listed.utf8)) as? [String: Any])?["number"] as? Int)
    #expect(try Program.run(["original", "\(id)"] + library).text == String(decoding: Self.article, as: UTF8.self))
  }

  @Test func whatCannotBeReadIsSaid() throws {
    let folder = try TemporaryFolder()
    let empty = try folder.file("empty.pdf", Self.pdf([])).path
    let broken = try folder.file("broken.pdf", Array("%PDF-1.4\n1 0 obj\n".utf8)).path
    let run = try Program.run(["parse", empty, broken])
    #expect(run.status == 1 && run.lines.allSatisfy { $0.contains("\"body\":[]") })
    #expect(run.complaints.contains("“\(empty)” is a PDF without text: its pages may be pictures."))
    #expect(run.complaints.contains("“\(broken)” is a PDF that pdftotext cannot read:"))
    let without = try Program.run(["parse", empty], environment: ["PATH": folder.path])
    #expect(without.status == 1 && without.complaints.contains("(on Debian the package poppler-utils)"))
  }
}
