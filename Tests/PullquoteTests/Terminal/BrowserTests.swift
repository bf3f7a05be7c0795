import Glibc
import PseudoTerminal
import Terminal
import Testing

@testable import pullquote

@Suite struct BrowserTests {
  @Test(arguments: [
    "https://example.org/a?b=c&d#e", "http://example.org", "HTTPS://EXAMPLE.ORG/", "https://exämple.org/ü",
  ])
  func opensPages(_ url: String) {
    #expect(Browser.mayOpen(url))
  }

  @Test(arguments: [
    "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "example.org", "", "https://", "-https://x",
    "ftp://example.org", "https://example.org/a b", "https://example.org/\u{1B}[2J", "https://example.org/\n",
    "https://example.org/\u{202E}\u{A0}", "https://example.org/\"", " https://example.org",
  ])
  func opensNothingElse(_ url: String) {
    #expect(!Browser.mayOpen(url))
  }

  @Test(
    arguments: [
      (nil, [["xdg-open", "U"]]),
      ("", [["xdg-open", "U"]]),
      ("firefox", [["firefox", "U"], ["xdg-open", "U"]]),
      ("firefox -P news %s:w3m", [["firefox", "-P", "news", "U"], ["w3m", "U"], ["xdg-open", "U"]]),
      ("open --url=%s --new", [["open", "--url=U", "--new"], ["xdg-open", "U"]]),
      ("sh -c evil", [["sh", "-c", "evil", "U"], ["xdg-open", "U"]]),
    ] as [(String?, [[String]])])
  func makesCommands(_ variable: String?, _ commands: [[String]]) {
    #expect(Browser.commands(for: "U", variable: variable) == commands)
  }

  /// Nothing in an address is ever read by a shell, and what the browser prints goes nowhere.
  @Test func handsTheAddressOverAsItIs() async throws {
    let scratch = Scratch()
    let script = scratch.write(
      "browser",
      "#!/bin/sh\nprintf '%s' \"$1\" > '\(scratch.path)/said.part'\nmv '\(scratch.path)/said.part' '\(scratch.path)/said'\n"
    )
    chmod(script, 0o755)
    let url = "https://example.org/$(touch${IFS}owned);`id`&x='y'"
    Browser.open(url, variable: script) { Issue.record("\($0)") }
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while scratch.read("said") == nil, .now < deadline { try await Task.sleep(for: .milliseconds(5)) }
    #expect(scratch.read("said").map { String(decoding: $0, as: UTF8.self) } == url)
  }

  @Test(arguments: [
    ("/no/such/browser:/none/either", "https://example.org", "No browser was found"),
    ("false", "https://example.org", "“false” could not open https://example.org: it ended with status 1."),
    ("false", "file:///etc/passwd", "Only http and https addresses can be opened"),
  ])
  func complainsInASentence(_ variable: String, _ url: String, _ sentence: String) throws {
    let mailbox = try Mailbox<String>()
    Browser.open(url, variable: variable, withDesktop: false) { mailbox.post($0) }
    var polled = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&polled, 1, 20_000) == 1)
    #expect(mailbox.take().first?.contains(sentence) == true)
  }
}
