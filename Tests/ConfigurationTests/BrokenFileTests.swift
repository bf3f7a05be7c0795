import Drawing
import Testing

@testable import Configuration

/// Whatever stands in a theme or in config.toml: it is read, or refused in a sentence with file and line.
@Suite struct BrokenFileTests {
  @Test(arguments: [
    ("[[[palette]]]", 1, "a table's name cannot begin with “[”"),
    ("a = 1\n\n[[[", 3, "a table's name cannot begin with “[”"),
    ("[€]", 1, "a table's name cannot begin with “€”"),
    ("# €\n[ é ]", 2, "a table's name cannot begin with “é”"),
    ("[=]", 1, "a table's name cannot begin with “=”"),
    ("[[\n]]", 1, "a table's name cannot begin with “U+000A”"),
    ("\"ui.text\" = {fg = [}", 1, "a value cannot begin with “}”"),
    ("\"\"={g=\"\",s=[}", 1, "a value cannot begin with “}”"),
    ("a = 2025-01-01 1\u{2028}0", 1, "a value without quotation marks cannot hold “U+2028”"),
    ("a = [1,\n# two\n}", 3, "a value cannot begin with “}”"),
    ("a = [[1], {b = [}]", 1, "a value cannot begin with “}”"),
    ("a = '''\n[€]\n'''\nb = [}", 4, "a value cannot begin with “}”"),
    ("a = \"\"\"\\\"\" ]\"\"\"\"\"\nb = [}", 2, "a value cannot begin with “}”"),
    ("a = [\u{85}1]", 1, "a value cannot begin with “U+0085”"),
    ("a = €", 1, "a value cannot begin with “€”"),
    ("a = 2025-01-01 1", 1, "a time has two digits for its hour"),
    ("a = [2025-01-01 1, 2]", 1, "a time has two digits for its hour"),
    ("a = 2025-01-01 10:00:00.\(String(repeating: "0", count: 200))", 1, "a time has at most 64 characters"),
    ("a = 20_25-01-01 10:00", 1, "a date has no underscores"),
    ("a = 2025-01-01true10:00", 1, "a time begins with a digit"),
    ("a = [2025-01-01T]", 1, "a time begins with a digit"),
    ("a = 2025-01-01T+01:00", 1, "a time begins with a digit"),
    (String(repeating: "a.", count: 65) + "a = 1", 1, "a key has more than 64 parts"),
    ("[" + String(repeating: "a.", count: 65) + "a]", 1, "a key has more than 64 parts"),
  ])
  func isRefusedWithItsLine(_ text: String, line: Int, cause: String) {
    let error = ConfigurationError.syntax(Place(file: "config.toml", line: line), cause: cause)
    let (configuration, errors) = Configuration.reading(Array(text.utf8), file: "config.toml")
    #expect(errors == [error])
    #expect("\(error)" == "config.toml, line \(line): this is not TOML: \(cause).")
    #expect(configuration.keys.isEmpty)
  }

  @Test(arguments: [
    "", "\u{FEFF}a = 1", "[a]", "[ a . b ]", "[[a]]\n[[a]]\nb = 1", "['a']", "[\"a€\".b]",
    "a = 2025-01-01 10:00:00 # then", "a = 2025-01-01T10:00:00Z", "a = 2025-01-01t10:00:00",
    "a = 2025-01-01 # then", "a = [2025-01-01 , 1]", "a = {}", "a = [ ]", "a = [1, [2, {b = ''}], # c\n]",
    "a.b.'c' = true",
    "a = \"\"\"\"quoted\"\"\"\"\"", "a = '''\n'x' '''", "a = \"\\\"\"", "a = \"]\"\r\n[b]\r\n", "a = -0.5e+3",
    "a = 0x1F",
  ])
  func whatIsTOMLIsRead(_ text: String) {
    #expect(throws: Never.self) { try TOMLFile(Array(text.utf8), file: "config.toml") }
  }

  @Test func aFileOfMegabytesIsRefused() {
    let (_, errors) = Configuration.reading([UInt8](repeating: 0x0A, count: 1 << 21), file: "config.toml")
    #expect(
      errors.map { "\($0)" }
        == ["config.toml: this is not TOML: it has 2097152 bytes, and the limit is 1048576."])
  }

  /// toml++ asserts where it should refuse; a document that gets past the check and trips one ends the test run.
  @Test func nothingEndsTheProgram() {
    let pieces = [
      "[", "]", "[[", "]]", "{", "}", "=", ",", ".", "#", "\n", "\r\n", " ", "\t", "\"", "'", "\"\"\"", "'''", "\\",
      "\\\"",
      "a", "a = ", "b.c", "_", "+", "-", "0", "1", "0x", "0b", "0o", "p", "e", "inf", "nan", "true", "2025-01-01", " 1",
      "10:00",
      "T10:00", "Z", "+01:00", ".5", "€", "\u{85}", "\u{A0}", "\u{2028}", "\u{1}", "\u{FEFF}", "a = 1\n", "a = [",
      "a = {b = [",
      "\"ui.text\"", "\"\" = ", "[a]\n", "[a.b]\n", "[[a]]\n",
    ]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in pieces.randomElement(using: &random)! }
        .joined()
      let (_, errors) = Configuration.reading(Array(text.utf8), file: "config.toml")
      for error in errors { #expect("\(error)".hasPrefix("config.toml"), "\(text.debugDescription)") }
    }
  }
}
