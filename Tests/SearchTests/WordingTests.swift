import Basics
import GoldenScreens
import Search
import Testing

@Suite struct WordingTests {
  private static let long =
    "We told them in spring that the night shifts would end badly, and nobody in that office wanted to hear it"

  /// Two printings and how they stand to each other: “=” same, “-” dropped, “+” added, “~” changed, “…” an ellipsis.
  static let compared: [(first: String, second: String, differences: String, isSame: Bool)] = [
    ("We will not sail at night", "We will not sail at night.", "=We will not sail at night", true),
    ("We will not sail at night", "“We won't sail at night”", "=We|~will not/won't|=sail at night", false),
    (
      "We will never again sail at night", "We will never sail at night", "=We will never|-again|=sail at night", true
    ),
    (
      "We will never sail at night", "We will never again sail at night", "=We will never|+again|=sail at night", true
    ),
    (
      "The boats will be back on Monday morning", "The boats will be back on Tuesday morning",
      "=The boats will be back on|~Monday/Tuesday|=morning", true
    ),
    (
      long, "We told them in spring that the night shifts would end badly … nobody in that office wanted to hear it",
      "=We told them in spring that the night shifts would end badly|…and/…|=nobody in that office wanted to hear it",
      true
    ),
    (
      "We told them [...] that the night shifts would end badly", long,
      "=We told them|….../in spring|=that the night shifts would end badly|+and nobody in that office wanted to hear it",
      true
    ),
    (
      long, "the night shifts would end badly",
      "-We told them in spring that|=the night shifts would end badly|-and nobody in that office wanted to hear it",
      false
    ),
    (
      long, "the night shifts would end badly, and nobody",
      "-We told them in spring that|=the night shifts would end badly, and nobody|-in that office wanted to hear it",
      true
    ),
    ("It is late", "It is late", "=It is late", false), ("", "", "", false), ("", "a b", "+a b", false),
    ("CAFÉ noir is what we all had", "Cafe Noir is what we all had", "=CAFÉ noir is what we all had", true),
    (
      "I saw the boat go down off the point", "They ask the wrong people why it sank",
      "~I saw the boat go down off the point/They ask the wrong people why it sank",
      false
    ),
    ("夜行フェリーは来ない", "夜行バスは来ない", "=夜行|~フェリー/バス|=は来ない", false),
  ]

  @Test(arguments: compared)
  func printingsAreCompared(_ row: (first: String, second: String, differences: String, isSame: Bool)) {
    let comparison = WordingComparison(row.first, row.second)
    #expect(Self.written(comparison, row.first, row.second) == row.differences)
    #expect(comparison.isSameWording == row.isSame, "\(comparison.similarity)")
    #expect(WordingComparison(row.second, row.first).isSameWording == row.isSame)
  }

  /// Texts, and whether both say exactly the same.
  static let exact: [(first: String, second: String, isSame: Bool)] = [
    ("We will not sail at night", "“We WILL not sail, at night.”", true),
    ("We waited … for the ferry", "We waited for the ferry", true),
    ("Twenty-five boats", "Twenty five boats", true), ("It fell by 5-10 boats", "It fell by 5–10 boats", true),
    ("We will sail at night", "We will not sail at night", false),
    ("We can't sail at night", "We can sail at night", false),
    ("Wir fahren nachts nicht", "Wir fahren nachts", false), ("Мы не выйдем ночью", "Мы выйдем ночью", false),
    ("夜は出航しません", "夜は出航します", false), ("We lost 15 boats", "We lost 1.5 boats", false),
    ("It costs £5m", "It costs $5m", false), ("It costs £5m", "It costs 5m", false),
    ("It fell by 5%", "It fell by 5", false),
    ("It was -5 there", "It was 5 there", false), ("-5 is cold", "5 is cold", false),
    ("It is late?", "It is late", false),
    ("The ferry is late", "The ferry is late and full", false),
    (String(repeating: "word ", count: 5000) + "yes", String(repeating: "word ", count: 5000) + "no", false),
  ]

  @Test(arguments: exact)
  func whatSaysExactlyTheSameHasOneNumber(_ row: (first: String, second: String, isSame: Bool)) {
    #expect((ExactWording.number(of: row.first) == ExactWording.number(of: row.second)) == row.isSame)
  }

  private static func written(_ comparison: WordingComparison, _ first: String, _ second: String) -> String {
    func text(_ range: Range<Int>?, _ text: String) -> String {
      range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } ?? ""
    }
    return comparison.stretches.map { stretch in
      let own = text(stretch.first, first)
      let other = text(stretch.second, second)
      switch stretch.kind {
      case .same: return "=" + own
      case .dropped: return "-" + own
      case .added: return "+" + other
      case .changed: return "~\(own)/\(other)"
      case .ellipsis: return "…\(own)/\(other)"
      }
    }.joined(separator: "|")
  }

  /// What is said the same and what not, put together again, is both texts.
  @Test func nothingIsLostOrSaidTwice() {
    var generator = SeededGenerator(seed: 41)
    let words = ["a", "b", "c", "night", "ferry", "…", "夜行", "won't"]
    for _ in 0..<3000 {
      func text() -> String {
        (0..<Int.random(in: 0...14, using: &generator)).map { _ in words.randomElement(using: &generator)! }
          .joined(separator: " ")
      }
      let (first, second) = (text(), text())
      let comparison = WordingComparison(first, second)
      for (text, side) in [(first, \WordingComparison.Stretch.first), (second, \.second)] {
        let bytes = Array(text.utf8)
        var end = 0
        var pieces: [String] = []
        for range in comparison.stretches.compactMap({ $0[keyPath: side] }) {
          #expect(range.lowerBound >= end)
          end = range.upperBound
          pieces.append(String(decoding: bytes[range], as: UTF8.self))
        }
        func letters(_ text: String) -> [Character] { text.filter { $0 != " " && $0 != "…" } }
        #expect(letters(pieces.joined()) == letters(text), "\(first) | \(second)")
      }
      let count = Words.words(of: first, as: .folded).count
      #expect(comparison.sameWords <= count && (0...1).contains(comparison.similarity))
      #expect(WordingComparison(first, first).similarity == (count > 0 ? 1 : 0))
    }
  }

  @Test func longTextsAreComparedInBoundedTime() {
    let first = (0..<200_000).map { "w\($0 % 7919)" }.joined(separator: " ")
    let second = (0..<200_000).map { "w\($0 * 31 % 7919)" }.joined(separator: " ")
    #expect(!WordingComparison(first, second).isSameWording)
    #expect(WordingComparison(first, first + " and more").isSameWording)
  }

  @Test func whatSharesWordsSharesFingerprints() {
    var generator = SeededGenerator(seed: 42)
    func words(_ count: Int) -> [String] { (0..<count).map { _ in "w\(Int.random(in: 0..<5000, using: &generator))" } }
    for _ in 0..<500 {
      let shared = words(Fingerprints.guarantee)
      func around() -> [String] { words(Int.random(in: 0...20, using: &generator)) }
      let first = (around() + shared + around()).joined(separator: " ")
      let second = (around() + shared + around()).joined(separator: " ")
      #expect(!Set(Fingerprints.of(first)).isDisjoint(with: Fingerprints.of(second)))
      #expect(Set(Fingerprints.of(first)).isDisjoint(with: Fingerprints.of(words(30).joined(separator: " "))))
    }
    #expect(Fingerprints.of("one two three four").isEmpty)
    #expect(Fingerprints.of("One, two; three – FOUR five") == Fingerprints.of("one two three four five"))
    #expect(
      !Set(Fingerprints.of("We will not sail on Monday")).isDisjoint(
        with: Fingerprints.of("We will not sail on a Tuesday")))
    let long = Fingerprints.of(words(1000).joined(separator: " ")).count
    #expect((150...300).contains(long), "2 of 9 shingles, as the paper has it: \(long)")
  }

  /// The library keeps them: a change of these needs a new `Fingerprints.version`.
  @Test func fingerprintsStayTheSame() {
    #expect(
      Fingerprints.of("the night shifts would end badly")
        == [0x3E0C_596F_C5C9_2199, 0xB7FC_409A_6114_7566, 0xFF83_CFC1_6736_81ED])
  }
}
