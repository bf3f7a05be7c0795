import Drawing
import Testing

@testable import Terminal

/// What a terminal is asked about pictures, and what its answers come to.
@Suite struct GraphicsSurveyTests {
  private static let cell = TerminalAnswer.cell(Size(width: 9, height: 18))
  private static let taken = TerminalAnswer.kittyGraphics(isTaken: true)

  /// Answers in the order in which they come, and what is known by them.
  static let answered: [([TerminalAnswer], Set<Graphic.Kind>)] = [
    ([], []),
    ([.attributes([62, 22])], []),
    ([taken, cell, .attributes([62])], [.kitty]),
    // Nobody says that a picture was taken before the last answer has come.
    ([taken], []),
    ([.attributes([62]), taken, .attributes([62])], []),
    ([.kittyGraphics(isTaken: false), .attributes([62])], []),
    ([cell, .attributes([63, 1, 4]), .sixelColors(1024), .attributes([63, 1, 4])], [.sixel]),
    ([.attributes([63, 4]), .attributes([63, 4])], [.sixel]),
    // A VT340 has sixteen colours: half blocks have more.
    ([.attributes([63, 4]), .sixelColors(16), .attributes([63, 4])], []),
    ([taken, .attributes([64, 4]), .attributes([64, 4])], [.kitty, .sixel]),
    // The first number is the kind of terminal: a VT132.
    ([.attributes([4, 6]), .attributes([4, 6])], []),
  ]

  @Test(arguments: answered)
  func answersAreUnderstood(_ answers: [TerminalAnswer], _ kinds: Set<Graphic.Kind>) {
    var survey = GraphicsSurvey()
    for answer in answers { _ = survey.take(answer) }
    #expect(survey.graphics.kinds == kinds)
    #expect(survey.graphics.cell == (answers.contains(Self.cell) ? Size(width: 9, height: 18) : nil))
  }

  /// A question that others take for one to scroll is put to who draws sixel alone, and once.
  @Test func coloursAreAskedForOnce() {
    var survey = GraphicsSurvey()
    #expect(survey.take(.attributes([62])) == [])
    survey = GraphicsSurvey()
    #expect(survey.take(.attributes([63, 4])) == Array("\u{1B}[?1;1;0S\u{1B}[c".utf8))
    #expect(survey.take(.attributes([63, 4])) == [])
  }

  /// Terminals by TERM and by what else they say, and whether they are sent questions, and kitty's among them.
  static let terminals: [(String, [String: String], Bool, Bool)] = [
    ("xterm-256color", [:], true, true),
    ("xterm-kitty", [:], true, true),
    ("linux", [:], false, false),
    ("rxvt-unicode-256color", [:], true, false),
    ("xterm-256color", ["TERM_PROGRAM": "Apple_Terminal"], true, false),
    ("tmux-256color", [:], true, false),
    ("screen-256color", ["STY": "4711.pts-0"], true, false),
    ("xterm-256color", ["TMUX": "/tmp/tmux-0/default,1,0"], true, false),
    ("xterm-256color", ["TMUX": ""], true, true),
  ]

  @Test(arguments: terminals)
  func onlyWhoIsNotHarmedIsAsked(_ name: String, _ environment: [String: String], _ asks: Bool, _ asksKitty: Bool) {
    let questions = GraphicsSurvey.questions(terminal: name) { environment[$0] }
    #expect((questions != nil) == asks)
    #expect((questions?.firstRange(of: Array("\u{1B}_G".utf8)) != nil) == asksKitty)
    if let questions { #expect(questions.suffix(3) == Array("\u{1B}[c".utf8)) }
    let isRelayed = GraphicsSurvey.isRelayed(terminal: name) { environment[$0] }
    #expect(!(isRelayed && asksKitty))
  }

  @Test func theWindowTellsTheSizeOfACell() {
    var survey = GraphicsSurvey()
    survey.measure(Size(width: 484, height: 316), cells: Size(width: 80, height: 24))
    #expect(survey.graphics.cell == Size(width: 6, height: 13))
    for window in [Size(width: 0, height: 0), Size(width: 79, height: 300)] {
      survey.measure(window, cells: Size(width: 80, height: 24))
      #expect(survey.graphics.cell == Size(width: 6, height: 13))
    }
    _ = survey.take(Self.cell)
    #expect(survey.graphics.cell == Size(width: 9, height: 18))
  }
}
