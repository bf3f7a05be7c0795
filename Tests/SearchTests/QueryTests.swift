import Basics
import Articles
import GoldenScreens
import Search
import Testing

@Suite struct QueryParsingTests {
  /// What was typed, and what was understood, written out.
  static let understood: [(typed: String, condition: String)] = [
    ("", ""), ("   ", ""), ("night shift", "(night shift)"), ("\"night shift\"", "“night shift”"),
    ("“night shift” ferry", "(“night shift” ferri)"), ("night-shift", "“night shift”"), ("econom*", "econom*"),
    ("a OR b c", "((a | b) c)"), ("c a OR b OR d", "(c (a | b | d))"), ("(a b) OR c", "((a b) | c)"),
    ("a AND b", "(a b)"), ("or and", "(or and)"), ("-strike", "!strike"), ("--strike", "strike"),
    ("-\"night shift\" x", "(!“night shift” x)"), ("-(a OR b)", "!(a | b)"), ("speaker:macron", "speaker:macron"),
    ("speaker:\"Keir Starmer\"", "speaker:“keir starmer”"), ("SPEAKER:Hughes", "speaker:hughes"),
    ("speaker:(macron OR scholz) gas", "((speaker:macron | speaker:scholz) ga)"),
    ("-speaker:macron", "!speaker:macron"),
    ("source:reuters", "source:reuters"), ("outlet:reuters", "source:reuters"), ("NOT strike", "!strike"),
    ("a NOT (b OR c)", "(a !(b | c))"), ("NOT NOT a", "a"), ("NOT -a", "a"), ("NOTE a", "(note a)"),
    ("not a", "(not a)"),
    ("tag:\"Élection  2025\"", "tag:election 2025"), ("tag:elec*", "tag:elec*"),
    ("since:2025-11 until:2025-12-24", "(since:2025-11 until:2025-12-24)"),
    ("kind:direct OR kind:mixed", "(direct | mixed)"),
    ("in:captions harbour", "harbour@captions"), ("a (in:headline b) in:body", "(a@body b@headline)"),
    ("in:caption in:quote x", "x@captions,quotes"), ("is:unread is:starred is:read", "(unread starred !unread)"),
    ("https://example.org/a", "“http exampl org a”"), ("12:30", "“12 30”"), ("()", ""), ("\"\"", ""),
    ("夜行フ", "“夜行 行フ”"),
    ("\"ferry strike\"~5 x", "(“ferri strike”~5 x)"), ("\"ferry strik\"*~5", "“ferri strik*”~5"),
    ("“a b”~0", "“a b”~0"), ("\"ferry\"~5", "ferri"), ("speaker:\"ada rook\"~2", "speaker:“ada rook”~2"),
    ("\"a b\"~100", "“a b”~99"),
    ("夜", "夜*"), ("夜行 said", "(夜行 said)"), ("\"夜行 said\"", "“夜行 行 said”"), ("-", ""), ("macron's", "macron"),
  ]

  @Test(arguments: understood)
  func whatIsTypedIsUnderstood(_ row: (typed: String, condition: String)) {
    #expect(Self.written(Query(parsing: row.typed).condition) == row.condition)
  }

  /// A slip, its sentence, and what is searched all the same.
  static let slips: [(typed: String, slip: String, condition: String)] = [
    (
      "ferry \"night shift",
      "The quotation mark at character 7 is not closed: the rest is searched as one phrase.",
      "(ferri “night shift”)"
    ),
    (
      "ferry spekaer:macron",
      "“spekaer:” at character 7 is not a field: the fields are speaker:, outlet:, tag:, since:, until:, kind:, in: and is:.",
      "(ferri “spekaer macron”)"
    ),
    (
      "ferry since:christmas",
      """
      “christmas” at character 7 is not a date: a date is a year, a month or a day, as in since:2025, since:2025-11 or \
      since:2025-11-26, or counts back from today, as in since:yesterday, since:7d, since:3m.
      """, "ferri"
    ),
    (
      "until:2025-02-30 x",
      """
      “2025-02-30” at character 1 is not a date: a date is a year, a month or a day, as in until:2025, until:2025-11 or \
      until:2025-11-26, or counts back from today, as in until:yesterday, until:7d, until:3m.
      """, "x"
    ),
    ("\"a b\"~ c", "The “~” at character 6 needs the number of words that may come between, as in ~5.", "(“a b” c)"),
    (
      "x \"a b c d e f g h i\"~3",
      "Only the first 8 of the words at character 4 are searched near each other.", "(x “a b c d e f g h”~3)"
    ),
    ("OR ferry", "The “OR” at character 1 has nothing before it.", "ferri"),
    ("ferry OR", "The “OR” at character 7 has nothing after it.", "ferri"),
    ("a OR OR b", "The “OR” at character 6 has nothing before it.", "(a | b)"),
    ("é - ferry", "The “-” at character 3 has nothing after it to exclude.", "(e ferri)"),
    ("ferry NOT", "The “NOT” at character 7 has nothing after it to exclude.", "ferri"),
    ("speaker: ferry", "The “speaker:” at character 1 needs a name, as in speaker:macron.", "ferri"),
    (
      "kind:spoken ferry",
      "“kind:spoken” at character 1 is not known: “kind:” needs direct, mixed or indirect.", "ferri"
    ),
    ("in:captions", "The “in:” at character 1 needs words after it.", ""),
    ("-in:captions x", "The “in:” at character 1 cannot be negated.", "x"),
    ("a) b", "The closing parenthesis at character 2 has no opening one.", "(a b)"),
    ("(a b", "The parenthesis at character 1 is not closed.", "(a b)"),
    ("£ a", "“£” at character 1 has no letter or digit to search for.", "a"),
  ]

  @Test(arguments: slips)
  func aSlipIsSaidAndTheRestIsSearched(_ row: (typed: String, slip: String, condition: String)) {
    let query = Query(parsing: row.typed)
    #expect(query.slips.map(\.message) == [row.slip])
    #expect(Self.written(query.condition) == row.condition)
  }

  @Test func aLongPhraseIsSearchedByItsBeginning() {
    let words = (1...60).map { "w\($0)" }
    let query = Query(parsing: "ferry \"" + words.joined(separator: " ") + "\"")
    #expect(query.slips.map(\.message) == ["Only the first 48 words of the phrase at character 8 are searched."])
    let matcher = QueryMatcher(query)
    #expect(matcher.marks(in: words.joined(separator: " ")).count == 1)
    #expect(matcher.marks(in: words.prefix(47).joined(separator: " ")).isEmpty)
  }

  /// What is half typed is no slip.
  static let halfTyped: [(typed: String, condition: String)] = [
    ("fer", "fer*"), ("ferry ", "ferri"), ("ferry n", "ferri"), ("ferry 7", "(ferri 7*)"), ("speaker:", ""),
    ("speaker:mac", "speaker:mac*"), ("speaker:\"keir st", "speaker:“keir st*”"), ("\"night sh", "“night sh*”"),
    ("\"night s", "night"), ("ferry -", "ferri"), ("ferry -str", "(ferri !str*)"), ("ferry OR", "ferri"),
    ("(ferry", "ferry*"),
    ("\"night shift\"~", "“night shift”"), ("\"night shift\"~5", "“night shift”~5"), ("since:", ""), ("since:20", ""),
    ("since:2025", "since:2025"), ("since:2025-", "since:2025"),
    ("since:2025-1", "since:2025"), ("since:2025-11-2", "since:2025-11"), ("kind:", ""), ("kind:ind", ""),
    ("in:capt", ""),
    ("in:captions", ""), ("is:un", ""), ("tag:el", "tag:el*"), ("night-sh", "“night sh*”"), ("夜行", "夜行"), ("", ""),
  ]

  @Test(arguments: halfTyped)
  func whatIsHalfTypedIsNoSlip(_ row: (typed: String, condition: String)) {
    let query = Query(parsing: row.typed, isBeingTyped: true)
    #expect(query.slips == [])
    #expect(Self.written(query.condition) == row.condition)
  }

  /// What is told from today, here the last day of a March, and the day it means.
  static let toldFromToday: [(typed: String, date: String)] = [
    ("since:today", "2024-03-31"), ("until:Yesterday", "2024-03-30"), ("since:0d", "2024-03-31"),
    ("since:31d", "2024-02-29"), ("since:2w", "2024-03-17"), ("since:1m", "2024-02-29"), ("since:13m", "2023-02-28"),
    ("since:1y", "2023-03-31"), ("since:400d", "2023-02-25"),
  ]

  @Test(arguments: toldFromToday)
  func aDateIsToldFromToday(_ row: (typed: String, date: String)) {
    for isBeingTyped in [false, true] {
      let query = Query(parsing: row.typed, isBeingTyped: isBeingTyped, today: QueryDate("2024-03-31")!)
      #expect(query.slips == [])
      #expect(Self.written(query.condition).hasSuffix(":" + row.date))
    }
  }

  @Test(arguments: ["since:9999y", "since:7", "since:d", "since:7x", "since:-7d", "since:99999d", "until:yesterdays"])
  func noOtherWordIsADate(_ typed: String) {
    let query = Query(parsing: typed, today: QueryDate("2024-03-31")!)
    #expect(query.slips.count == 1)
    #expect(query.isEmpty)
  }

  @Test(arguments: ["since:y", "since:yester", "since:to", "until:7", "since:12"])
  func aDateToldFromTodayMayBeHalfTyped(_ typed: String) {
    #expect(Query(parsing: typed, isBeingTyped: true) == Query())
  }

  @Test(arguments: ["since:soon", "since:2025-13", "kind:spoken", "nofield:x", ") "])
  func whatCannotBecomeRightIsASlipAtOnce(_ typed: String) {
    #expect(Query(parsing: typed, isBeingTyped: true).slips.count == 1)
  }

  @Test func anythingIsAQuery() {
    var generator = SeededGenerator(seed: 21)
    let pieces = [
      "(", ")", "\"", "“", "-", "OR ", " ", "speaker:", "since:", "in:", "kind:", "*", "a", "co-op", "夜行", "£",
      "2025-1",
    ]
    for _ in 0..<3000 {
      var typed = generator.text(length: 8)
      for _ in 0..<Int.random(in: 0...12, using: &generator) { typed += pieces.randomElement(using: &generator)! }
      for isBeingTyped in [false, true] {
        let query = Query(parsing: typed, isBeingTyped: isBeingTyped)
        for slip in query.slips {
          #expect(slip.range.lowerBound >= 0 && slip.range.upperBound <= typed.utf8.count)
          #expect(slip.message.hasSuffix("."))
        }
        _ = QueryMatcher(query).marks(in: typed)
      }
    }
  }

  @Test(arguments: ["(", "-", "\"a ", "a OR ", "speaker:", "in:body ", "a b ", "夜", "NOT "])
  func aPastedBookIsAQuery(_ piece: String) {
    let query = Query(parsing: String(repeating: piece, count: 100_000))
    #expect(query.slips.count <= 8)
    var leaves = 0
    _ = query.condition.contains {
      if case .words = $0 { leaves += 1 }
      return false
    }
    #expect(leaves <= 64)
  }

  /// A condition written out: alternatives of a word are left away.
  static func written(_ condition: Query.Condition) -> String {
    func phrase(_ phrase: Phrase, _ form: Words.Form) -> String {
      var words = phrase.terms.map { $0.forms(form)[0] }
      if phrase.isPrefix, let last = phrase.terms.last { words[words.count - 1] = last.folded[0] + "*" }
      let slack = phrase.slack.map { "~\($0)" } ?? ""
      return words.count > 1 ? "“\(words.joined(separator: " "))”\(slack)" : words[0]
    }
    switch condition {
    case .all(let conditions):
      return conditions.isEmpty ? "" : "(" + conditions.map(written).joined(separator: " ") + ")"
    case .any(let conditions): return "(" + conditions.map(written).joined(separator: " | ") + ")"
    case .not(let condition): return "!" + written(condition)
    case .words(let words, let places):
      let names = places.map(\.rawValue).sorted().joined(separator: ",")
      return phrase(words, .stem) + (names.isEmpty ? "" : "@" + names)
    case .speaker(let words): return "speaker:" + phrase(words, .folded)
    case .outlet(let words): return "source:" + phrase(words, .folded)
    case .tag(let key, let isPrefix): return "tag:" + key + (isPrefix ? "*" : "")
    case .since(let date): return "since:" + date.iso
    case .until(let date): return "until:" + date.iso
    case .kind(let kind): return kind.rawValue
    case .unread: return "unread"
    case .starred: return "starred"
    }
  }
}
