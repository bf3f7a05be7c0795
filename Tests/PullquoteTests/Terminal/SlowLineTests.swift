import PseudoTerminal
import Testing

@testable import pullquote

@Suite struct SlowLineTests {
  @Test(
    arguments: [
      ([:], false), (["SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"], true), (["SSH_TTY": "/dev/pts/3"], true),
      (["SSH_CONNECTION": ""], false), (["HOME": "/root"], false),
    ] as [([String: String], Bool)])
  func sshIsSlow(_ environment: [String: String], _ isSlow: Bool) {
    #expect(SlowLine.isThere(environment: environment, terminal: -1) == isSlow)
  }
}
