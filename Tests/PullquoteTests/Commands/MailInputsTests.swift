import Foundation
import Testing

@testable import pullquote

/// Mails and posts to newsgroups, as the commands read them.
@Suite struct MailInputsTests {
  private static let post = """
    Path: weir.example!not-for-mail
    From: ada@weir.example (Mary Rook)
    Newsgroups: valley.mills
    Subject: Weir to be mended
     before the spring
    Message-ID: <1@weir.example>
    Date: Tue, 3 Feb 2026 09:00:00 GMT
    Lines: 12

    In article <0@mill.example> bo@mill.example (Bo Lind) writes:
    >The weir at Sallow Mill leaks, and I have
    >never seen anybody look at it.
    The council looked at it on Monday with two engineers and
    Ben Lind from the union of millers. “It leaks,”
    he said, “and it has leaked for years.” They mean
    to mend it before the floods come down the valley.

    Who wants to help may come on Saturday, when the Mill
    Society opens its doors.

    """

  private func article(_ text: String, _ encoding: String.Encoding = .utf8) throws -> [String: Any] {
    let folder = try TemporaryFolder()
    let run = try Program.run(["parse", try folder.file("post.eml", Array(text.data(using: encoding) ?? Data())).path])
    return try #require(try JSONSerialization.jsonObject(with: Data(run.text.utf8)) as? [String: Any])
  }

  private func blocks(_ article: [String: Any]) -> [(text: String, span: [Int])] {
    (article["body"] as? [[String: Any]] ?? []).compactMap { block in
      (block["text"] as? String).flatMap { text in (block["span"] as? [Int]).map { (text, $0) } }
    }
  }

  private func words(_ text: String, at span: [Int]) -> String {
    let scalars = Array(text.unicodeScalars)[span[0]..<span[1]]
    return String(String.UnicodeScalarView(scalars)).split { $0 == " " || $0 == "\n" || $0 == ">" }
      .joined(separator: " ")
  }

  @Test func itsHeadSaysWhoWroteItAndWhen() throws {
    let article = try article(Self.post)
    #expect(article["headline"] as? String == "Weir to be mended before the spring")
    #expect(article["authors"] as? [String] == ["Mary Rook"])
    #expect(article["published"] as? String == "2026-02-03T09:00:00Z")
  }

  @Test func linesEndedByHandAreParagraphs() throws {
    #expect(
      blocks(try article(Self.post)).map(\.text) == [
        "In article <0@mill.example> bo@mill.example (Bo Lind) writes:",
        "The weir at Sallow Mill leaks, and I have never seen anybody look at it.",
        "The council looked at it on Monday with two engineers and Ben Lind from the union of millers. “It leaks,” he said, “and it has leaked for years.” They mean to mend it before the floods come down the valley.",
        "Who wants to help may come on Saturday, when the Mill Society opens its doors.",
      ])
  }

  /// In what is not encoded, whatever the encoding of its characters.
  @Test(arguments: [String.Encoding.utf8, .windowsCP1252])
  func placesAreThoseInTheFile(_ encoding: String.Encoding) throws {
    let article = try article(Self.post, encoding)
    for block in blocks(article) {
      #expect(words(Self.post, at: block.span) == block.text.filter { $0 != ">" })
    }
    let quotations = try #require(article["quotations"] as? [[String: Any]])
    let content = quotations.flatMap { $0["content"] as? [[Int]] ?? [] }.map { words(Self.post, at: $0) }
    #expect(content.contains("It leaks,") && content.contains("and it has leaked for years."))
  }

  @Test func placesOfAPartAreThoseInTheFile() throws {
    let text = """
      MIME-Version: 1.0
      Subject: =?utf-8?Q?F=C3=A4hre?= leaks
      Content-Type: multipart/mixed; boundary=o

      --o
      Content-Type: text/plain; charset=utf-8

      The ferry at Sallow Mill leaks, and the council has known of it for years.
      --o--
      """
    let article = try article(text)
    #expect(article["headline"] as? String == "Fähre leaks")
    #expect(blocks(article).count == 1)
    for block in blocks(article) { #expect(words(text, at: block.span) == block.text) }
  }

  @Test func theTextOfAnEncodedMailIsReadAsWell() throws {
    let body = Data("The ferry at Sallow Mill leaks, and the council has known of it.\n".utf8).base64EncodedString()
    let article = try article(
      "MIME-Version: 1.0\nSubject: Ferry leaks\nContent-Transfer-Encoding: base64\n\n\(body)\n")
    #expect(article["headline"] as? String == "Ferry leaks")
    #expect(blocks(article).map(\.text) == ["The ferry at Sallow Mill leaks, and the council has known of it."])
  }
}
