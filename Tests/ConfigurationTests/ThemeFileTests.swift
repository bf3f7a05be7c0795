import Basics
import Drawing
import GoldenScreens
import Testing

@testable import Configuration

/// The themes in the program and a few files of a user, by name.
func collection(_ files: [String: String]) -> ThemeCollection {
  ThemeCollection(folder: "themes", list: { Array(files.keys) }, contents: { files[$0].map { Array($0.utf8) } })
}

@Suite("Theme files")
struct ThemeFileTests {
  @Test("a role's colours, modifiers and choice for 16 colours")
  func roles() throws {
    let file = """
      "ui.text" = "ink"
      "ui.title" = { fg = "#fc0", bg = "bright-black", modifiers = ["bold", "crossed_out"] }
      "quote.text" = { fg = 130, ansi = "yellow" }
      "quote.mark" = { fg = 3, bg = "default", ansi = { fg = "red", bg = "black", modifiers = ["bold"] } }

      ["caption.text"]
      fg = "ink"

      [palette]
      ink = "#203040"
      """
    let theme = try collection(["ink.toml": file]).theme(named: "ink")
    let ink = Color.rgb(0x20, 0x30, 0x40)
    #expect(theme.name == "ink")
    #expect(theme[.uiText] == Style(foreground: ink))
    #expect(
      theme[.uiTitle]
        == Style(foreground: .rgb(0xFF, 0xCC, 0), background: .ansi(8), modifiers: [.bold, .crossedOut]))
    #expect(theme[.quoteText] == Style(foreground: .indexed(130)))
    #expect(theme[.quoteMark] == Style(foreground: .ansi(3), background: .standard))
    #expect(theme[.captionText] == Style(foreground: ink))
    #expect(theme[.noticeError] == Style())
    let few = theme.resolved(for: .ansi)
    #expect(few[.quoteText] == Style(foreground: .ansi(3)))
    #expect(few[.quoteMark] == Style(foreground: .ansi(1), background: .ansi(0), modifiers: .bold))
  }

  @Test("a theme that inherits keeps the other's roles, and its palette colours them anew")
  func inheritance() throws {
    let files = [
      "a.toml":
        "\"ui.text\" = \"ink\"\n\"ui.key\" = { fg = \"pen\", modifiers = [\"bold\"] }\n[palette]\nink = 1\npen = 2",
      "b.toml": "inherits = \"a\"\n\"ui.key\" = \"pen\"\n[palette]\nink = 3",
      "terminal.toml": "inherits = \"terminal\"\n\"ui.key\" = \"red\"",
    ]
    let theme = try collection(files).theme(named: "b")
    #expect(theme[.uiText] == Style(foreground: .ansi(3)))
    #expect(theme[.uiKey] == Style(foreground: .ansi(2)))
    // A user's own “terminal” starts from the one in the program.
    let terminal = try collection(files).theme(named: "terminal")
    #expect(terminal[.uiKey] == Style(foreground: .ansi(1)))
    #expect(terminal[.uiTitle] == ThemeCollection.standard[.uiTitle])
    #expect(terminal != ThemeCollection.standard)
  }

  @Test(
    "what is wrong is told in a sentence with file and line",
    arguments: [
      ("\n\n\"ui.text\" = \"rde\"", "line 3: no colour is called “rde”; did you mean “red”?"),
      ("\"ui.text\" = \"mauvish-puce\"", "line 1: no colour is called “mauvish-puce”."),
      (
        "[\"ui.key\"]\nmodifiers = [\n  \"bold\",\n  \"itallic\" ]",
        "line 4: no modifier is called “itallic”; did you mean “italic”?"
      ),
      ("# x\n\"ui.titel\" = \"red\"", "line 2: no role is called “ui.titel”; did you mean “ui.title”?"),
      ("\"banana\" = \"red\"", "line 1: no role is called “banana”."),
      ("x = 1\n\"ui.text\" = \"rde\"", "line 1: no role is called “x”."),
      ("ui.border.focused = \"red\"", "line 1: put the role’s name in quotation marks: \"ui.border.focused\"."),
      ("\n[quote.text]\nfg = \"red\"", "line 2: put the role’s name in quotation marks: \"quote.text\"."),
      (
        "\"ui.text\" = \"#12345\"",
        "line 1: “#12345” is not a colour; write “#” and three or six of the digits 0–9 and a–f."
      ),
      (
        "\"ui.text\" = \"#+12345\"",
        "line 1: “#+12345” is not a colour; write “#” and three or six of the digits 0–9 and a–f."
      ),
      (
        "[palette]\n\nred = \"#ggg\"",
        "line 3: “#ggg” is not a colour; write “#” and three or six of the digits 0–9 and a–f."
      ),
      ("\"ui.text\" = 256", "line 1: no colour has the number 256; the numbers are 0 to 255."),
      ("\"ui.text\" = [1]", "line 1: “ui.text” must be a colour or a table, not an array."),
      ("\"ui.text\" = { fg = true }", "line 1: “ui.text.fg” must be a colour, not true or false."),
      (
        "\"ui.text\" = { modifiers = \"bold\" }",
        "line 1: “ui.text.modifiers” must be an array of names like \"bold\", not a string."
      ),
      ("\"ui.text\" = { gb = \"red\" }", "line 1: there is no setting called “gb”; did you mean “bg”?"),
      ("\"ui.text\" = { ansi = \"#fff\" }", "line 1: “#fff” is not one of the terminal’s own 16 colours."),
      ("palette = 3", "line 1: “palette” must be a table, not a whole number."),
      ("inherits = 1979-05-27", "line 1: “inherits” must be a string, not a date."),
      ("a = 1\ninherits = \"grubvox-dark\"", "line 1: no role is called “a”."),
      ("\n\n\ninherits = \"grubvox-dark\"", "line 4: no theme is called “grubvox-dark”; did you mean “gruvbox-dark”?"),
      ("inherits = \"../secret\"", "line 1: no theme is called “../secret”."),
      ("inherits = \"other\"", "other.toml, line 2: the theme inherits from itself: “ink” → “other” → “ink”."),
      ("\"ui.text\" = \"\"\"a\nb\"\"\"\n\"ui.key\" = 'x'", "line 1: no colour is called “a\nb”."),
      ("a = \"\u{0}\"", "line 1: this is not TOML: there is a NUL character in it."),
    ])
  func sentences(_ file: String, _ sentence: String) {
    let files = ["ink.toml": file, "other.toml": "#\ninherits = \"ink\""]
    let expected = sentence.hasPrefix("other") ? "themes/" + sentence : "themes/ink.toml, " + sentence
    do {
      _ = try collection(files).theme(named: "ink")
      Issue.record("no error for \(file)")
    } catch {
      #expect("\(error)" == expected)
    }
  }

  @Test(
    "broken TOML is told with its line", arguments: ["\n\"ui.text\" = ", "\na = [1,", "\n[a", "\n= 3", "a = 1\na = 2"])
  func syntax(_ file: String) throws {
    let (theme, error) = collection(["ink.toml": file]).themeOrDefault(named: "ink")
    #expect(theme == ThemeCollection.standard)
    let sentence = try #require(error.map { "\($0)" })
    #expect(sentence.hasPrefix("themes/ink.toml, line 2: this is not TOML: "), "\(sentence)")
    #expect(sentence.hasSuffix(".") && !sentence.hasSuffix(".."))
  }

  @Test("a file that is no text, that cannot be read, or that is not there")
  func files() {
    struct Refusal: Error, CustomStringConvertible { var description: String { "permission denied" } }
    let themes = ThemeCollection(
      folder: "/t", list: { ["latin.toml", "secret.toml", "notes.txt", ".hidden.toml"] },
      contents: { name in
        if name == "secret.toml" { throw Refusal() }
        return name == "latin.toml" ? Array("a = \"caf".utf8) + [0xE9, 0x22] : nil
      })
    func sentence(_ name: String) -> String? { themes.themeOrDefault(named: name).1.map { "\($0)" } }
    #expect(sentence("latin") == "/t/latin.toml: the file is not UTF-8 text: byte 8 does not begin a character.")
    #expect(sentence("secret") == "/t/secret.toml: the file could not be read: permission denied.")
    #expect(sentence("monno") == "No theme is called “monno”; did you mean “mono”?")
    #expect(themes.themeOrDefault(named: "mono").1 == nil)
    #expect(themes.names.suffix(2) == ["latin", "secret"])
    #expect(themes.names.first == "terminal")
  }
}

@Suite("Lines of a TOML file")
struct TOMLLinesTests {
  @Test("every way to write a key")
  func keys() {
    let source = #"""
      # = comment
      a = 1 # b = 2
      b.c = "x # y = 3"
      'd e' . "f\u0041" = 'z\'
      g = """
      h = 1
      \"x""""
      i = [ 1, # ]
        [2, '''
      ]'''],
        { j = 3,
          k.l = [4] } ]
      [m."n.o"]
      p = 1979-05-27 07:32:00
      [[q]]
      r = 1
      [[q]]
      r = 2
      [q.s]
      t = { u = "}" , v = 1 }
      """#
    let lines = TOMLLines(source.utf8)
    let expected: [([String], Int)] = [
      (["a"], 2), (["b"], 3), (["b", "c"], 3), (["d e", "fA"], 4), (["g"], 5), (["i"], 8), (["i", "0"], 8),
      (["i", "1"], 9), (["i", "1", "1"], 9), (["i", "2"], 11), (["i", "2", "j"], 11), (["i", "2", "k", "l", "0"], 12),
      (["m", "n.o"], 13), (["m", "n.o", "p"], 14), (["q", "0"], 15), (["q", "0", "r"], 16), (["q", "1", "r"], 18),
      (["q", "1", "s", "t", "v"], 20),
    ]
    for (path, line) in expected { #expect(lines.lines[path] == line, "\(path)") }
    #expect(lines.line(of: ["a", "nothing", "here"]) == 2)
    #expect(lines.line(of: ["h"]) == nil)
  }

  @Test("any bytes come to an end", arguments: 0..<60)
  func anything(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("\"'\"\"\"[]{}=.,#\\\n au0".utf8)
    let bytes = (0..<200).map { _ in alphabet.randomElement(using: &random)! }
    let lines = TOMLLines(bytes)
    let count = 1 + bytes.count { $0 == 0x0A }
    #expect(lines.lines.values.allSatisfy { (1...count).contains($0) })
  }
}
