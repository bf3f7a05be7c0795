import Articles
import Drawing
import Shelves

@testable import Reader

extension State {
  /// A reader with these articles open, as if they had come from the program.
  static func reading(
    _ articles: [Article] = Sketch.all, at size: Size = Size(width: 120, height: 40),
    options: Options = Options(themeNames: ["plain", "bright"])
  ) -> Visit {
    var visit = Visit(onFilesAt: size, options: options)
    reduce(&visit, .articlesFound(articles.map(\.input)))
    reduce(&visit, .articlesParsed(articles.enumerated().map { ParsedArticle(id: $0.offset, article: $0.element) }))
    return visit
  }

  /// The words of the current quotation.
  var quoteText: String? {
    currentQuote.map { article($0.article).quotations[$0.quote].text }
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
