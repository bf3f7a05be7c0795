import Basics
import GoldenScreens
@testable import Search
import Testing

@Suite struct WordsTests {
  static let words: [(printed: String, words: String)] = [
    ("Café", "cafe"), ("Straße", "strasse"), ("Łódź", "lodz"), ("Nguyễn Thị", "nguyen thi"), ("Ærø", "aero"),
    ("Ｆｕｌｌ", "full"), ("cafe\u{301}", "cafe"), ("ΑΘΉΝΑΣ", "αθηνασ"), ("Αθήνας", "αθηνασ"), ("Зелёный", "зеленый"),
    ("Macron's Macron’s", "macron macron"), ("the ministers’ cars", "the ministers cars"), ("it's", "it"),
    ("don't don’t DON'T", "dont dont dont"), ("can’t isn't", "cant isnt"), ("we'll I'm they’ve", "we ll i m they ve"),
    ("O'Neill l’Élysée", "oneill neill lelysee elysee"),
    ("d'Artagnan D’ARTAGNAN’s", "dartagnan artagnan dartagnan artagnan"),
    ("O’Dea d'une I'll", "odea dea d une i ll"), ("O’ Brien ’n’ roll", "o brien n roll"),
    ("'quoted' ‘so’", "quoted so"), ("rock'n'roll", "rock n roll"),
    ("night-shift", "night shift"), ("co-operation re‑elected e-mail", "cooperation reelected email"),
    ("anti-Brexit pre-war", "anti brexit pre war"), ("Co-op", "coop"), ("a co- b", "a co b"), ("3-2", "3 2"),
    ("U.S. US U.S", "us· us· us·"), ("let us go", "let us go"), ("U.K. e.g. a.m.", "uk eg am"),
    ("J.R.R. Tolkien", "jrr tolkien"), ("J. Smith", "j smith"), ("J.K.Rowling", "jk rowling"), ("US-led", "us· led"),
    ("The US's own", "the us· own"), ("WHO said it", "who· said it"), ("£3.2m", "3·2m"), ("10,000 1,5", "10000 1·5"),
    ("1,000,000.50", "1000000·50"), ("Covid-19, 1990s; 5%", "covid 19 1990s 5"), ("12:26", "12 26"),
    ("end.Next", "end next"), ("co\u{AD}op soft\u{AD}ly", "coop softly"), ("a—b–c…d/e", "a b c d e"),
    ("港の夜行", "港の の夜 夜行 行"), ("夜", "夜"), ("夜、行くX", "夜 行く く x"), ("서울은 has", "서울 울은 은 has"),
    ("مُحَمَّد", "محمد"), ("👩‍👩‍👧 ok ™", "ok"), ("", ""), ("— … “”", ""), ("हिन्दी", "हिन्दी"),
  ]

  @Test(arguments: [
    ("Sir John O’Neill", "sir john o neill"), ("Ann Lee", "ann lee"), ("d’Artagnan", "d artagnan"), ("夜行", "夜行 行"),
    ("John O’Neill’s", "john o neill"),
  ])
  func aNameKeepsItsWordsApart(_ name: String, _ words: String) {
    #expect(Words.ofName(name).joined(separator: " ") == words)
  }

  @Test(arguments: words)
  func aWordIsWhatAPersonTypes(_ row: (printed: String, words: String)) {
    #expect(Words.words(of: row.printed, as: .folded).map(\.word).joined(separator: " ") == row.words)
  }

  static let stems: [(words: String, stem: String)] = [
    ("caresses", "caress"), ("ponies", "poni"), ("cats", "cat"), ("feed", "feed"), ("agreed", "agre"),
    ("plastered", "plaster"), ("motoring", "motor"), ("sing", "sing"), ("conflated", "conflat"),
    ("troubled troubling", "troubl"), ("sized", "size"), ("hopping", "hop"), ("falling", "fall"), ("hissing", "hiss"),
    ("filing", "file"), ("happy", "happi"), ("sky", "sky"), ("relational", "relat"), ("conditional", "condit"),
    ("valenci", "valenc"), ("digitizer", "digit"), ("radically", "radic"), ("vietnamization", "vietnam"),
    ("predication", "predic"), ("operator", "oper"), ("feudalism", "feudal"), ("decisiveness", "decis"),
    ("hopefulness", "hope"), ("sensibiliti", "sensibl"), ("triplicate", "triplic"), ("formative", "form"),
    ("electrical electricity electric", "electr"), ("goodness", "good"), ("revival", "reviv"), ("allowance", "allow"),
    ("inference", "infer"), ("adjustable", "adjust"), ("replacement", "replac"), ("adoption", "adopt"),
    ("communism", "commun"), ("activate", "activ"), ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"),
    ("controll", "control"), ("roll", "roll"), ("strike strikes striking", "strike"), ("generalizations", "gener"),
    ("yes", "ye"), ("as", "as"), ("economic economical", "econom"), ("economy economies", "economi"),
  ]

  @Test(arguments: stems)
  func stemsAreThoseOfPorter(_ row: (words: String, stem: String)) {
    for found in Words.words(of: row.words, as: .stem) { #expect(found.word == row.stem) }
  }

  @Test func aWordIsMarkedWhereItIsPrinted() {
    let text = "“Économies,” the U.S. said: don’t, 10,000 夜行."
    let bytes = Array(text.utf8)
    let printed = Words.words(of: text, as: .stem).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(printed == ["Économies", "the", "U.S.", "said", "don’t", "10,000", "夜行", "行"])
  }

  @Test func textsAreApart() {
    let joined = Words.joined(["Night shifts", "", "—", "ferry"], as: .stem)
    #expect(String(decoding: joined, as: UTF8.self) == "night shift ¦ ferri")
    #expect(Words.words(of: Words.gap, as: .folded).isEmpty)
  }

  @Test func anyBytesHaveWords() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let text = generator.text(length: 60)
      var end = 0
      for (word, range) in Words.words(of: text, as: .folded) {
        #expect(range.lowerBound >= 0 && range.upperBound <= text.utf8.count && !range.isEmpty)
        #expect(range.lowerBound >= end, "words go forward")
        end = range.lowerBound + 1
        #expect(word.utf8.count <= 64 && !word.isEmpty)
        let plain = word.utf8.allSatisfy { $0 >= 0x80 || $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }
        #expect(plain, "\(word) needs no quoting")
      }
    }
  }

  @Test func foldingTwiceIsFoldingOnce() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<2000 {
      let text = generator.text(length: 60)
      let once = Words.words(of: text, as: .folded).map(\.word).filter { !$0.contains("·") && !Self.isRun($0) }
      let twice = Words.words(of: once.joined(separator: " "), as: .folded).map(\.word)
      #expect(once == twice)
      #expect(Folding.key(Folding.key(text)) == Folding.key(text))
    }
  }

  /// Pairs of characters give further pairs.
  private static func isRun(_ word: String) -> Bool { word.unicodeScalars.contains { $0.value >= 0x1100 } }

  @Test func aStemBeginsAsItsWordButForOneLetter() {
    var generator = SeededGenerator(seed: 13)
    let endings = [
      "", "s", "ies", "ing", "ed", "ational", "ization", "ability", "iveness", "ically", "ogies", "ements",
    ]
    for _ in 0..<5000 {
      let letters = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        "abcdeiorstyz".randomElement(using: &generator)!
      }
      let word = String(letters) + endings.randomElement(using: &generator)!
      let stem = Words.words(of: word, as: .stem)[0].word
      let folded = Words.words(of: word, as: .folded)[0].word
      #expect(stem.utf8.count <= folded.utf8.count)
      #expect(folded.hasPrefix(stem.dropLast()), "\(word) → \(stem)")
      let isShared = folded.hasPrefix(stem)
      #expect(isShared || Stem.mayEndUnlikeItsWord(Array(stem.utf8)), "\(word) → \(stem)")
    }
  }

  /// The same of every word of up to four letters, and of each with a usual ending.
  @Test func shortStemsBeginAsTheirWords() {
    let letters = Array("abdeiltyz".utf8)
    var words: [[UInt8]] = [[]]
    for _ in 0..<4 { words += words.flatMap { word in letters.map { word + [$0] } } }
    for word in Set(words) where !word.isEmpty {
      for ending in ["", "s", "ies", "ing", "ed", "ation", "ility"] {
        let text = String(decoding: word, as: UTF8.self) + ending
        let stem = Words.words(of: text, as: .stem)[0].word
        guard !text.hasPrefix(stem) else { continue }
        let isAsSaid = text.hasPrefix(stem.dropLast()) && Stem.mayEndUnlikeItsWord(Array(stem.utf8))
        if !isAsSaid { Issue.record("\(text) → \(stem)") }
      }
    }
  }
}
