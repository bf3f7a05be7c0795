import Articles
import Drawing

@testable import Reader

extension State {
  /// A reader with these articles open, as if they had come from the program.
  static func reading(
    _ articles: [Article] = Sketch.all, at size: Size = Size(width: 120, height: 40),
    options: Options = Options(themeNames: ["plain", "bright"])
  ) -> State {
    var state = State(size: size, theme: .test, options: options)
    _ = reduce(&state, .articlesFound(articles.map(\.input)))
    _ = reduce(&state, .articlesParsed(articles.enumerated().map { ParsedArticle(id: $0.offset, article: $0.element) }))
    return state
  }

  /// Presses keys, written as in the action table, and carries out searches at once; returns the other side effects.
  @discardableResult
  mutating func press(_ notation: String) -> [Command] {
    var wanted: [Command] = []
    for chord in notation.split(separator: " ") {
      guard let keys = try? KeyNotation.keys(in: String(chord)) else { fatalError("“\(chord)” is no key") }
      for key in keys { wanted += run(handle(.key(key))) }
    }
    return wanted
  }

  /// Types text, letter by letter.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { _ = run(handle(.key(Key(.character(scalar))))) }
  }

  /// Carries out what needs no terminal.
  mutating func run(_ commands: [Command]) -> [Command] {
    commands.flatMap { command -> [Command] in
      guard case .searchQuotes(let generation, let query, let index) = command else { return [command] }
      return reduce(&self, .searchResults(generation: generation, hits: index.hits(for: query), isLast: true))
    }
  }

  mutating func resize(_ width: Int, _ height: Int) {
    _ = handle(.resized(Size(width: width, height: height)))
  }

  /// The words of the current quotation.
  var quoteText: String? {
    currentQuote.map { articles[$0.article].article.quotations[$0.quote].text }
  }

  /// What the screen says, row by row.
  var screenText: String { view(self).canvas.text }
}

extension Theme {
  /// A theme in which what matters to a test looks different from everything else.
  static let test = Theme(
    name: "plain",
    styles: [
      .uiSelection: Style(modifiers: .reversed), .uiSelectionInactive: Style(modifiers: .underline),
      .searchMatch: Style(background: .ansi(3)), .searchCurrent: Style(background: .ansi(5)),
      .quoteCurrent: Style(modifiers: .bold), .quoteCue: Style(foreground: .ansi(6)),
      .quoteSource: Style(foreground: .ansi(5)), .speaker1: Style(foreground: .ansi(1)),
      .speaker2: Style(foreground: .ansi(2)), .speakerUnknown: Style(modifiers: .dim),
      .uiMuted: Style(modifiers: .dim), .noticeError: Style(foreground: .ansi(1), modifiers: .bold),
    ])
}
