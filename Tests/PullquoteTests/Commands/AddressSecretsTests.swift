import Testing

@testable import pullquote

/// A user name and a password in an address are for its server: whatever names it, they are in no output.
@Suite struct AddressSecretsTests {
  private static let address = "https://ada:secret@weir.example/1"
  private static let page =
    "<h1>Weir</h1><link rel=canonical href='\(address)'><p>The weir leaks, and <a href='\(address)'>the council</a> will "
    + "mend it before the spring floods come.</p><figure><img src='\(address).jpg'><figcaption>The weir</figcaption></figure>"
  private static let inputs: [(String, String)] = [
    ("a.html", page),
    ("a.jsonl", "{\"url\":\"\(address)\",\"html\":\"\(page)\"}\n{\"url\":\"\(address)\",\"text\":\"The weir leaks.\"}"),
    ("b.jsonl", "{\"id\":\"\(address)\",\"text\":\"The weir leaks.\"}\n{\"url\":\"\(address)\",\"text\":\"\"}"),
    (
      "a.xml",
      "<rss version='2.0'><channel><title>Weir</title><item><title>It leaks</title><link>\(address)</link></item>"
        + "<item><title>It leaks again</title><link>\(address)</link><description>As before.</description></item></channel></rss>"
    ),
    (
      "a.json",
      "[{\"type\":\"webpage\",\"title\":\"It leaks\",\"URL\":\"\(address)\"},{\"type\":\"webpage\",\"URL\":\"\(address)\"}]"
    ),
    (
      "a.warc",
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(address)\r\nContent-Type: application/http\r\nContent-Length: "
        + "\(page.utf8.count + 44)\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)\r\n\r\n"
    ),
  ]

  @Test(arguments: inputs)
  func noOutputHasThem(_ name: String, _ text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(name, text: text)
    let library = ["--library", folder.path + "/library.db"]
    let runs = try [
      ["parse", "--left-out", path], ["read", "--all", path], ["quotes", path], ["add", path] + library,
      ["export"] + library, ["export", "--format", "csv"] + library, ["versions"] + library, ["list"] + library,
    ].map { try Program.run($0) }
    for run in runs { #expect(!run.text.contains("secret") && !run.complaints.contains("secret"), "\(run)") }
    #expect(runs[0].text.contains("weir.example/1"))
  }
}
