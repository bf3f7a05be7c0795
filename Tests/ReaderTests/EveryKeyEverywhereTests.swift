import Drawing
import Shelves
import Testing

@testable import Reader

/// Every key of the table does something on every screen, or says why it cannot.
@Suite struct EveryKeyEverywhereTests {
  /// The screens and panes, and the keys that lead to them.
  static let screens: [(name: String, keys: String)] = [
    ("the list", "j"), ("a filtered list", "& f e r r y <enter>"), ("the body", "<enter> ]q"),
    ("the quotes", "<enter> 2 j"), ("the captions", "<enter> 3"),
    ("the speakers of an article", "<enter> S"),
    ("everybody", "S"), ("a person", "S <enter>"), ("the hits", "\" t h e <esc>"),
    ("the printings", "G k <enter> ]q ]q ="), ("the feeds", "F j j"), ("a feed’s list", "F j j <enter>"),
    ("marked words", "<enter> ]q v w"), ("an empty notebook", "B"), ("a draft", "j"), ("what changed", "j"),
    ("the sources", "W j"), ("the notebook", "<enter> 2 j c j c j c k B j"),
  ]

  @Test(arguments: screens, ActionEntry.table.map(\.name))
  func everyKeyAnswers(_ screen: (name: String, keys: String), _ action: ActionName) {
    var state = screen.keys.hasPrefix("F") ? Visit.following() : State.reading(Sketch.all + Sketch.reprints)
    state.press(screen.keys)
    if screen.name == "what changed" { state = VersionsTests.visit() }
    if screen.name == "a draft" { state = VerifyTests.visit() }
    for keys in ActionEntry.of(action).keys.split(separator: " ").map({ String($0) }) {
      // A pane may have a key for something of its own.
      guard let pressed = try? KeyNotation.keys(in: keys),
        case .action(action) = state.keymap.meaning(of: pressed, focus: state.focus)
      else { continue }
      var tried = state
      // Where there is nothing before or behind, the opposite key comes first.
      if let opposite = Self.opposite(of: action) { tried.run(tried.state.perform(opposite)) }
      let before = view(tried.state)
      let commands = tried.press(keys)
      let after = view(tried.state)
      let does = commands.contains { if case .timer = $0 { false } else { true } }
      let isAnswered = does || before.canvas.text != after.canvas.text || before.cursor != after.cursor
      #expect(
        isAnswered || Self.isMute(action, on: screen.name),
        "\(keys) (\(action.rawValue)) does nothing in \(screen.name)")
      // What the table says is missing is what the screen says.
      // Digits are counts where there are no panes to give the keys to.
      // While words are marked, what their keys are is.
      if let reason = ActionEntry.of(action).disabledReason(in: state.state), Int(keys) == nil, state.marking == nil {
        #expect(tried.notice?.text == reason, "\(keys) (\(action.rawValue)) in \(screen.name)")
      }
    }
  }

  private static func opposite(of action: ActionName) -> ActionName? {
    switch action {
    case .lineUp, .pageUp, .halfPageUp, .goToStart: .goToEnd
    case .lineDown, .pageDown, .halfPageDown, .goToEnd: .goToStart
    default: nil
    }
  }

  /// What has nothing to do there, and needs no sentence: going on where there is but one row.
  private static func isMute(_ action: ActionName, on screen: String) -> Bool {
    switch action {
    case .leave: screen == "the list"
    case .focusList: screen.hasSuffix("list")
    case .lineUp, .lineDown, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .goToStart, .goToEnd:
      screen == "an empty notebook"
    default: false
    }
  }
}
