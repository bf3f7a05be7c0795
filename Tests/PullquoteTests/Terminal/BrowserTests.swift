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

  @Test(
    arguments: [
      (["w3m", "U"], true, true), (["/opt/bin/lynx", "-accept", "U"], true, true), (["firefox", "U"], false, false),
      (["xdg-open", "U"], true, false), (["xdg-open", "U"], false, true), (["/usr/bin/sensible-browser"], false, true),
    ] as [([String], Bool, Bool)])
  func knowsWhatDrawsInTheTerminal(_ command: [String], _ hasWindows: Bool, _ isNeeded: Bool) {
    #expect(Browser.needsTerminal(command, hasWindows: hasWindows) == isNeeded)
  }

  @Test func theFirstThatIsInstalledIsTaken() {
    #expect(
      Browser.firstInstalled([["/no/such/w3m", "U"], ["none-of-this-name", "U"], ["sh", "U"]]) == ["sh", "U"])
    #expect(Browser.firstInstalled([["/no/such/w3m", "U"]]) == nil)
  }

  /// A browser that draws in the terminal has it, and gives it back.
  @Test func aBrowserInTheTerminalHasItAndGivesItBack() throws {
    let scratch = Scratch()
    let page = scratch.write(
      "page.html",
      """
      <html><head><link rel="canonical" href="https://quay.example/lantern"><title>Lanterns</title></head><body><article>
      <h1>Lanterns for the quay</h1><p>“We mend one lantern a day,” said Tomas Quill, who keeps the quay.</p>
      <p>The others hang where they always did, and nobody has counted them.</p></article></body></html>
      """)
    let browser = scratch.write("w3m", "#!/bin/sh\nclear; echo \"HERE IS $1\"; read line; test \"$line\" = fine\n")
    chmod(browser, 0o755)
    let terminal = try openReader([page], ["BROWSER": browser], columns: 120)
    try terminal.wait(forText: "one lantern a day")
    terminal.type("o")
    try terminal.wait(forText: "HERE IS https://quay.example/lantern")
    terminal.type("fine\r")
    try terminal.wait(forText: "Opened https://quay.example/lantern with ")
    terminal.type("o")
    try terminal.wait(forText: "HERE IS")
    terminal.type("bad\r")
    try terminal.wait(forText: "ended with status 1")
    try expectQuits(terminal)
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
