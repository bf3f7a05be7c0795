import Configuration
import Testing

@testable import pullquote

/// Who orders what runs from right to left.
@Suite struct TextOrderSettingTests {
  @Test(arguments: [
    ([:], true), (["TERM": "tmux-256color"], true), (["VTE_VERSION": "7600"], false), (["VTE_VERSION": "5202"], true),
    (["KONSOLE_VERSION": "220401"], false), (["TERM": "mlterm-256color"], false),
    (["TERM_PROGRAM": "Apple_Terminal"], false), (["TERM_PROGRAM": "WezTerm"], true),
  ])
  func theTerminalIsLeftWhatItDoes(environment: [String: String], isWanted: Bool) {
    #expect(TextOrder.isWanted(.auto) { environment[$0] } == isWanted)
    #expect(TextOrder.isWanted(.on) { environment[$0] })
    #expect(!TextOrder.isWanted(.off) { environment[$0] })
  }
}
