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
    ("help", "? /", "speaker"),
    ("marking", "<enter> ]q v w w j", ""),
    ("kept", "<enter> 2 j c j e", "Ask her again"),
    ("notebook-empty", "B", ""),
    ("sources", "W j", ""),
    ("marked", "<space> j <space> k", ""),
    ("marked-hits", "\" c r e w <esc> <space>", ""),
    ("marked-quotes", "<enter> 2 <space> j <space> k", ""),
    ("marked-notebook", "<enter> 2 j c j c 3 c B <space>", ""),
    ("sources-by-outlet", "W O O", ""),
    ("notebook", "<enter> 2 j c j c 3 c q j <enter> 2 j c B j j j", ""),
    ("notebook-grouped", "<enter> 2 j c j c 3 c q j <enter> 2 j c B O k", ""),
    ("help-here", "?", ""),
  ]

  @Test(arguments: sizes, screens)
  func looksAsRecorded(_ size: (Int, Int), _ screen: (name: String, keys: String, typed: String)) {
    var state = State.reading(at: Size(width: size.0, height: size.1))
    state.press(screen.keys)
    state.type(screen.typed)
    expectGolden(state.screenText, named: "\(screen.name)-\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes)
  func comparesADraft(_ size: (Int, Int)) {
    var state = VerifyTests.visit(at: Size(width: size.0, height: size.1))
    state.press("j")
    expectGolden(state.screenText, named: "verify-\(size.0)x\(size.1)")
    state.press("j j")
    expectGolden(state.screenText, named: "verify-joined-\(size.0)x\(size.1)")
    expectGolden(view(state.state).canvas.annotatedText, named: "verify-styles-\(size.0)x\(size.1)")
    state.theme = Theme(name: "plain", styles: [:])
    expectGolden(view(state.state).canvas.annotatedText, named: "verify-without-colours-\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes)
  func showsWhatChanged(_ size: (Int, Int)) {
    var state = VersionsTests.visit(at: Size(width: size.0, height: size.1))
    expectGolden(state.screenText, named: "versions-\(size.0)x\(size.1)")
    state.press("k k k k k")
    expectGolden(state.screenText, named: "versions-source-\(size.0)x\(size.1)")
    state.press("j")
    expectGolden(view(state.state).canvas.annotatedText, named: "versions-styles-\(size.0)x\(size.1)")
    state.theme = Theme(name: "plain", styles: [:])
    expectGolden(view(state.state).canvas.annotatedText, named: "versions-without-colours-\(size.0)x\(size.1)")
  }

  /// The screens of the desk with their styles, in colours and without.
  @Test(
    arguments: [(80, 24), (120, 40), (200, 60)],
    [
      (name: "notebook", keys: "<enter> 2 j c j c 3 c q j <enter> 2 j c B j j j"), (name: "sources", keys: "W j"),
      (name: "marked-captions", keys: "<enter> 3 <space> <space>"),
    ])
  func theDeskHasItsStyles(_ size: (Int, Int), _ screen: (name: String, keys: String)) {
    var state = State.reading(at: Size(width: size.0, height: size.1))
    state.press(screen.keys)
    expectGolden(view(state).canvas.annotatedText, named: "\(screen.name)-styles-\(size.0)x\(size.1)")
    state.theme = Theme(name: "plain", styles: [:])
    expectGolden(view(state).canvas.annotatedText, named: "\(screen.name)-styles-mono-\(size.0)x\(size.1)")
  }

  @Test func looksAsRecordedWithItsStyles() {
    var state = State.reading(at: Size(width: 120, height: 40))
    state.press("<enter> ]q ]q")
    expectGolden(view(state).canvas.annotatedText, named: "styles-120x40")
  }

  /// Where a theme has no colours to tell speakers apart by, numbers do: beside what they said, and before their names.
  @Test(arguments: [
    ("article", "<enter> ]q ]q", ""), ("search", "\"", "crew"), ("notebook", "<enter> 2 j c j c B", ""),
    ("marking", "<enter> ]q v w w", ""),
  ])
  func numbersSpeakersWithoutColours(_ screen: (name: String, keys: String, typed: String)) {
    var state = State.reading(at: Size(width: 120, height: 40))
    state.theme = Theme(name: "plain", styles: [:])
    state.press(screen.keys)
    state.type(screen.typed)
    expectGolden(state.screenText, named: "\(screen.name)-without-colours")
  }

  @Test(arguments: sizes)
  func labelsLinks(_ size: (Int, Int)) {
    var state = State.reading([Sketch.linked.article], at: Size(width: size.0, height: size.1))
    state.press("<enter> f")
    expectGolden(state.screenText, named: "links-\(size.0)x\(size.1)")
  }

  @Test func wrapsALongNotice() {
    var state = State.reading(at: Size(width: 80, height: 24))
    let sentence =
      "archive/2025/november/a-very-long-name-of-a-file-that-somebody-saved.html could not be read: it is not text."
    _ = reduce(&state, .notice(.error, sentence))
    expectGolden(state.screenText, named: "notice-two-lines")
    _ = reduce(&state, .notice(.error, Array(repeating: sentence, count: 4).joined(separator: " ")))
    expectGolden(state.screenText, named: "notice-cut")
  }

  @Test func saysWhatIsLoading() {
    var state = Visit(onFilesAt: Size(width: 80, height: 24))
    expectGolden(state.screenText, named: "nothing-open")
    _ = reduce(&state, .articlesFound(["archive/one.txt", "archive/two.txt", "archive/three.txt"]))
    _ = reduce(&state, .loadingProgress(done: 1, total: 3))
    _ = reduce(&state, .inputFailed(1, sentence: "archive/two.txt could not be read: it is a directory."))
    expectGolden(state.screenText, named: "loading")
  }
}
