import ArgumentParser
import Configuration
import Drawing
import Basics

/// `pullquote themes`: which themes there are, and what they look like.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes, or show what they look like.",
    discussion: """
      Without names, lists the built-in themes and those in the themes folder of your configuration, one per line. \
      With names, or with --preview, shows a sample of an article in each.

      A theme of your own is a TOML file in $XDG_CONFIG_HOME/pullquote/themes. It may begin with “inherits = \
      "terminal"” and set only what it changes.

      EXAMPLES
        pullquote themes
        pullquote themes gruvbox-dark
        pullquote themes --preview | less -R
        pullquote --theme gruvbox-dark article.txt
      """)

  @Argument(
    help: ArgumentHelp("The themes to show.", valueName: "name"),
    completion: .custom { _, _, _ in ThemesCommand.completions })
  var names: [String] = []

  @Flag(help: "Show every theme.")
  var preview = false

  /// The names that a shell offers.
  static var completions: [String] {
    ThemeCollection.ofUser().names
  }

  func run() throws {
    let output = Output(descriptor: STDOUT_FILENO)
    let complaints = Output(descriptor: STDERR_FILENO)
    let themes = ThemeCollection.ofUser()
    guard preview || !names.isEmpty else {
      for name in themes.names { output.writeLine(name) }
      return output.flush()
    }
    var status = ExitCode.success
    let depth: ColorDepth = output.isStyled ? .ofEnvironment : .attributes
    for (number, name) in (names.isEmpty ? themes.names : names).enumerated() {
      do throws(ConfigurationError) {
        let theme = try themes.theme(named: name)
        if number > 0 { output.write("\n") }
        output.write(ThemePreview(theme: theme, depth: depth))
      } catch {
        complaints.writeLine("pullquote: \(error)")
        status = .failure
      }
    }
    output.flush()
    if status != .success { throw status }
  }
}

/// A piece of an article in the styles of a theme.
struct ThemePreview {
  var theme: Theme
  var depth: ColorDepth

  /// Columns that the preview takes.
  static let width = 60

  /// The stretches of every line, each with the role that it shows.
  static func lines(title: String) -> [[(text: String, role: Role)]] {
    [
      [(" \(title)", .uiTitle)],
      [("Ferry crews vote to stop work", .articleHeadline)],
      [("By Tomas Ellery", .articleByline), (" · ", .uiMuted), ("11 March 2026", .articleDateline)],
      [],
      [("“We are asking to be asleep when we are asleep,”", .quoteText)],
      [
        ("said", .quoteCue), (" ", .articleBody), ("Josefina Arkwright", .quoteSource),
        (", who leads them.", .articleBody),
      ],
      [],
      [
        ("Josefina Arkwright", .speaker1), (" deckhand", .speakerRole), ("   ", .articleBody),
        ("Desmond Pell", .speaker2),
      ],
      [("The Saint Brannoc at her berth", .captionText), (" Northwire", .captionCredit)],
      [("a ", .articleBody), ("match", .searchMatch), (" and a ", .articleBody), (" selection ", .uiSelection)],
      [(" Enter", .uiKey), (" open  ", .uiStatus), ("?", .uiKey), (" help ", .uiStatus)],
    ]
  }
}

extension Output {
  /// Writes a preview: in its theme's colours on a terminal, as plain text otherwise.
  func write(_ preview: ThemePreview) {
    let theme = preview.theme.resolved(for: preview.depth)
    for line in ThemePreview.lines(title: theme.name) {
      var columns = 0
      for (text, role) in line {
        write(text, style: theme.base.patched(by: theme[role]))
        columns += displayWidth(text)
      }
      if isStyled {
        write(String(repeating: " ", count: max(0, ThemePreview.width - columns)), style: theme.base)
      }
      write("\n")
    }
  }

  /// Writes text of any origin in a style of a theme.
  func write(_ text: String, style: Style) { write(text, sequence: style.sequence) }
}
