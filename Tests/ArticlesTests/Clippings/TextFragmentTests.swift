import ArticleFormats
import Testing

@Suite struct TextFragmentTests {
  /// A text in which ⟨ and ⟩ stand around what is led to, and what comes behind `https://a.example/x`.
  @Test(arguments: [
    ("⟨The tide was late again⟩ today.", "#:~:text=The%20tide%20was%20late%20again"),
    (
      "She said: “⟨Very late⟩,” and left.",
      "#:~:text=She%20said%3A%20%E2%80%9C-,Very%20late,-%2C%E2%80%9D%20and%20left."
    ),
    ("“⟨Late⟩”", "#:~:text=Late"),
    ("⟨A-level, fish & chips, one⟩", "#:~:text=A%2Dlevel%2C%20fish%20%26%20chips%2C%20one"),
    (
      "⟨one two three four five six seven eight nine ten⟩",
      "#:~:text=one%20two%20three%20four%20five%20six%20seven%20eight%20nine%20ten"
    ),
    (
      "⟨one two three four five six seven eight nine ten eleven⟩",
      "#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"
    ),
    (
      "we sail at noon today and ⟨we sail at noon⟩ then",
      "#:~:text=noon%20today%20and-,we%20sail%20at%20noon,-then"
    ),
    ("é ⟨café\t 100 %⟩ ü", "#:~:text=%C3%A9-,caf%C3%A9%20100%20%25,-%C3%BC"),
    ("nothing ⟨ — ⟩ here", ""), ("nothing ⟨⟩ here", ""),
  ])
  func leadsToTheWords(_ marked: String, _ end: String) throws {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "⟨" || $0 == "⟩" }.map(String.init)
    let start = parts[0].utf8.count
    let stretch = TextFragment.Stretch(text: parts.joined(), range: start..<start + parts[1].utf8.count)
    #expect(TextFragment.address("https://a.example/x", leadingTo: [stretch]) == "https://a.example/x" + end)
  }

  @Test(
    arguments: [
      ("https://a.example/x#top", "https://a.example/x#top:~:text=we%20sail%20at%20noon"),
      ("https://a.example/x#:~:text=old", "https://a.example/x#:~:text=we%20sail%20at%20noon"),
      ("HTTP://a.example/?a=b&c", "HTTP://a.example/?a=b&c#:~:text=we%20sail%20at%20noon"),
      ("ftp://a.example/x", nil), ("a/b.txt", nil), ("https://a.example/x y", nil), ("", nil),
    ] as [(String, String?)])
  func keepsTheAddress(_ url: String, _ expected: String?) {
    let stretch = TextFragment.Stretch(text: "we sail at noon", range: 0..<15)
    #expect(TextFragment.address(url, leadingTo: [stretch]) == expected)
  }

  @Test func severalPiecesAreSeveralDirectives() {
    let text = "we sail at noon, she said, and we eat at one"
    let pieces = [0..<15, 31..<44].map { TextFragment.Stretch(text: text, range: $0) }
    #expect(
      TextFragment.address("https://a.example/x", leadingTo: pieces)
        == "https://a.example/x#:~:text=we%20sail%20at%20noon&text=we%20eat%20at%20one")
    let outside = TextFragment.Stretch(text: "short", range: 2..<99)
    #expect(TextFragment.address("https://a.example/x", leadingTo: [outside]) == "https://a.example/x")
  }
}
