import Containers
import Testing

@Suite struct FileEndingTests {
  @Test(
    arguments: [
      ("a.html", .article), ("a.b/README", .article), ("A.TXT", .article), ("x/a.eml", .envelope),
      ("a.warc.gz", .container),
      ("a.pdf", .envelope), ("a.rtf", .foreign), ("a.jpg", nil), ("a.js", nil), ("a.", nil),
    ] as [(String, FileEnding?)])
  func endingsTellWhatIsWorthALook(_ name: String, _ ending: FileEnding?) { #expect(FileEnding(of: name) == ending) }
}
