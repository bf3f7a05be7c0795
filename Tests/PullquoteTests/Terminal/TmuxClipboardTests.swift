import Glibc
import PseudoTerminal
import Terminal
import Testing

@testable import pullquote

@Suite struct TmuxClipboardTests {
  /// About as much as `Scratch.read` gives back.
  private static let text = String(repeating: "“Zwölf Lampen,” said Öde.\n", count: 2_000)

  @Test func givesTmuxTheTextAsItIs() async throws {
    let scratch = Scratch()
    let script = scratch.write(
      "tmux",
      "#!/bin/sh\ncat > '\(scratch.path)/said.part'\nmv '\(scratch.path)/said.part' '\(scratch.path)/said'\n")
    chmod(script, 0o755)
    // One that fails without reading, as an old tmux does, is followed by the next.
    TmuxClipboard.set(Self.text, commands: [["false"], [script, "-"]]) { Issue.record("\($0)") }
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while scratch.read("said") == nil, .now < deadline { try await Task.sleep(for: .milliseconds(5)) }
    #expect(scratch.read("said").map { String(decoding: $0, as: UTF8.self) } == Self.text)
  }

  @Test func saysThatTmuxDidNotTakeIt() throws {
    let mailbox = try Mailbox<String>()
    TmuxClipboard.set(Self.text, commands: [["/no/such/tmux"], ["false"]]) { mailbox.post($0) }
    var polled = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&polled, 1, 20_000) == 1)
    #expect(mailbox.take() == ["tmux did not accept the text: /no/such/tmux failed."])
  }
}
