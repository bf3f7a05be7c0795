import Drawing
import GoldenScreens
import Testing

@testable import Reader

/// Every screen at every arrangement, as a person sees it.
@Suite struct GoldenScreenTests {
  static let sizes = [(80, 24), (120, 40), (200, 60), (40, 60), (19, 4)]

  /// Keys that lead from the list to each screen.
  static let screens: [(name: String, keys: String, typed: String)] = [
    ("browse", "j s k", ""),
    ("filtered", "&", "ness"),
    ("article", "<enter> ]q ]q", ""),
    ("quotes", "<enter> 2 i j j j", ""),
    ("captions", "<enter> 3 j", ""),
    ("no-quotes", "j j <enter> 2", ""),
    ("zen", "<enter> ]q z", ""),
    ("find", "<enter> /", "crew"),
    ("speakers", "<enter> ]q ]q S", ""),
    ("said", "S <enter> j", ""),
    ("search", "\"", "crew"),
    ("nothing-found", "\"", "marmalade"),
    ("chord", "<enter> m", ""),
    ("correct", "<enter> ]q ]q mr", "s"),
    ("command", ":", "next"),
    ("help", "?", "speaker"),
  ]

  @Test(arguments: sizes, screens)
  func looksAsRecorded(_ size: (Int, Int), _ screen: (name: String, keys: String, typed: String)) {
    var state = State.reading(at: Size(width: size.0, height: size.1))
    state.press(screen.keys)
    state.type(screen.typed)
    expectGolden(state.screenText, named: "\(screen.name)-\(size.0)x\(size.1)")
  }

  @Test func looksAsRecordedWithItsStyles() {
    var state = State.reading(at: Size(width: 120, height: 40))
    state.press("<enter> ]q ]q")
    expectGolden(view(state).canvas.annotatedText, named: "styles-120x40")
  }

  @Test func saysWhatIsLoading() {
    var state = State(size: Size(width: 80, height: 24), theme: .test)
    expectGolden(state.screenText, named: "nothing-open")
    _ = reduce(&state, .articlesFound(["archive/one.txt", "archive/two.txt", "archive/three.txt"]))
    _ = reduce(&state, .loadingProgress(done: 1, total: 3))
    _ = reduce(&state, .inputFailed(1, sentence: "archive/two.txt could not be read: it is a directory."))
    expectGolden(state.screenText, named: "loading")
  }
}
