import Basics
import ArticleFormats
import Articles
import GoldenScreens
import Search
import Testing

@Suite struct QueryMatcherTests {
  /// Two people speak, one of them in a paraphrase, and somebody whom nobody knows.
  static let article: Article = {
    var article = Article(input: "harbour.txt", format: .text)
    article.headline = "Ferry crews strike over night shifts"
    article.standfirst = "The US company is sorry"
    article.authors = ["Tomas Ellery"]
    article.publisher = "The Northwire"
    article.url = "https://news.northwire.example:80/a?b"
    article.published = "2025-11-26T12:26"
    article.body = [
      Block(kind: .paragraph, text: "The lighthouse burned. Economies fell", span: TextSpan(0, 37)),
      Block(kind: .paragraph, text: "Night was over.", span: TextSpan(39, 54)),
    ]
    article.captions = [
      Caption(kind: .image, text: "A gull", credit: "Ann Hughes/PA", after: 0, span: TextSpan(0, 6))
    ]
    article.speakers = [
      Speaker(id: "josefina-arkwright", name: "Josefina Arkwright", role: "union leader", aliases: ["Mrs O’Neill-Ark"]),
      Speaker(id: "desmond-hughes", name: "Desmond Hughes"),
    ]
    article.quotations = [
      quotation("We won’t sail on night shifts, nor will the U.S. crews", .direct, 0),
      quotation("that striking was wrong for us", .indirect, 1, source: "he"),
      quotation("a “£3.2m” co-operation", .mixed, nil, source: "one deckhand"),
      quotation("夜行フェリーは来ない", .direct, 1),
    ]
    return article
  }()

  private static func quotation(_ text: String, _ kind: Quotation.Kind, _ speaker: Int?, source: String? = nil)
    -> Quotation
  {
    let passage = Passage(part: .body(0), range: 0..<0, span: TextSpan(0, 0))
    return Quotation(kind: kind, text: text, content: [passage], sourceText: source, speaker: speaker, confidence: 1)
  }

  static let found: [(query: String, quotations: [Int])] = [
    ("", [0, 1, 2, 3]), ("strike", [1]), ("shift", [0]), ("night shift", [0]), ("\"night shift\"", [0]),
    ("\"shift night\"", []), ("\"shift night\"~0", [0]),
    ("\"sail crews\"~7", [0]), ("\"sail crews\"~6", []), ("\"crews sail shift\"~9", [0]), ("\"sail strike\"~9", []),
    ("\"crew sai\"*~20", [0]), ("speaker:\"arkwright josefina\"~0", [0]), ("-\"shift night\"~1", [1, 2, 3]),
    ("won't", [0]), ("wont", [0]), ("cooperation", [2]), ("co-operation", [2]), ("3.2m", [2]),
    ("3", []), ("US", [0]), ("us", [0, 1]), ("coop*", [2]), ("coope", []), ("strik*", [1]), ("arkwright sail", [0]),
    ("leader", [0]), ("neill", [0]), ("o'neill", [0]), ("oneill", [0]), ("o'nei*", [0]), ("o'ne*", [0]),
    ("hughes", [1, 3]), ("hugh", []), ("deckhand", [2]), ("he", []),
    ("speaker:desmond", [1, 3]), ("speaker:\"union leader\"", [0]), ("speaker:\"arkwright union\"", []),
    ("-speaker:desmond", [0, 2]), ("strike OR sail", [0, 1]), ("sail OR strike speaker:hughes", [1]),
    ("kind:direct", [0, 3]), ("-kind:direct", [1, 2]), ("夜", [3]), ("行", [3]), ("夜行", [3]), ("リー", [3]),
    ("フェリー", [3]), ("行夜", []), ("い", [3]), ("source:northwire", [0, 1, 2, 3]), ("source:reuters", []),
    ("source:news.northwire", [0, 1, 2, 3]), ("-source:reuters 3.2m", [2]), ("since:2025-11", [0, 1, 2, 3]),
    ("since:2025-11-27", []), ("until:2025", [0, 1, 2, 3]), ("until:2025-10", []), ("gull", []),
    ("in:captions gull", [0, 1, 2, 3]), ("in:captions hughes", [0, 1, 2, 3]), ("in:captions ferry", []),
    ("in:headline ferry kind:mixed", [2]), ("in:headline sorry", [0, 1, 2, 3]), ("in:body economy", [0, 1, 2, 3]),
    ("in:body \"fell night\"", []), ("in:quotes arkwright", []), ("in:quotes in:headline ferry", [0, 1, 2, 3]),
    ("tag:sea", [0, 1, 2, 3]), ("tag:se", []), ("tag:se*", [0, 1, 2, 3]), ("is:unread", [0, 1, 2, 3]),
    ("is:starred", []),
    ("-sail -3.2m", [1, 3]), ("(sail OR strike) -(kind:direct OR kind:mixed)", [1]),
  ]

  @Test(arguments: found)
  func theseQuotationsAreFound(_ row: (query: String, quotations: [Int])) {
    let query = Query(parsing: row.query)
    #expect(query.slips == [])
    let marks = ArticleMarks(tags: ["Séa"])
    #expect(QueryMatcher(query).quotations(of: Self.article, marks: marks) == row.quotations)
    #expect(
      QueryMatcher(query).quotations(of: PackedArticle(Self.article), listed: ListedFacts(Self.article), marks: marks)
        == row.quotations)
  }

  static let articles: [(query: String, isFound: Bool)] = [
    ("", true), ("lighthouse", true), ("gull ferry", true), ("ellery", true), ("northwire", true), ("reuters", false),
    ("speaker:desmond", true), ("speaker:macron", false), ("-speaker:macron", true), ("-speaker:desmond", false),
    ("kind:mixed", true), ("in:quotes sail", true), ("in:quotes lighthouse", false), ("in:body sail", false),
    ("is:starred", false), ("since:2026", false), ("\"burned economies\"", true), ("fell night", true),
    ("\"fell night\"", false), ("lighthouse -gull", false), ("economi*", true), ("josefina", false),
  ]

  @Test(arguments: articles)
  func theArticleIsFound(_ row: (query: String, isFound: Bool)) {
    let matcher = QueryMatcher(Query(parsing: row.query))
    #expect(matcher.matches(Self.article) == row.isFound)
    #expect(matcher.matches(PackedArticle(Self.article), listed: ListedFacts(Self.article)) == row.isFound)
  }

  static let marks: [(query: String, text: String, marked: [String])] = [
    ("strike", "Striking strikes the striker’s strike", ["Striking", "strikes", "strike"]),
    ("\"night shift\"", "Night-shifts, night after shift", ["Night-shifts"]), ("macron", "Macron’s plan", ["Macron"]),
    ("U.S.", "the U.S., us", ["U.S."]), ("cafe noir", "Le Café Noir", ["Café", "Noir"]), ("夜", "今夜行く夜", ["夜", "夜"]),
    ("夜行フ", "夜行フェ", ["夜行フ"]), ("\"a b\" b", "a b c", ["a b"]), ("-strike shift", "strike shift", ["shift"]),
    ("obrien", "Mr O’Brien’s plan", ["O’Brien"]), ("brien", "Mr O’Brien’s plan", ["Brien"]),
    ("o'brien", "Mr O’Brien’s plan", ["O’Brien"]), ("dune", "d’une dune", ["dune"]), ("ill", "I’ll be ill", ["ill"]),
    ("in:headline shift", "shift", []), ("speaker:shift", "shift", []), ("econ*", "economics", ["economics"]),
  ]

  @Test(arguments: marks)
  func whatIsPrintedIsMarked(_ row: (query: String, text: String, marked: [String])) {
    let matcher = QueryMatcher(Query(parsing: row.query))
    let bytes = Array(row.text.utf8)
    #expect(matcher.marks(in: row.text).map { String(decoding: bytes[$0], as: UTF8.self) } == row.marked)
  }

  /// Of two who say it together one is the speaker; either finds it.
  @Test func whoSaysItTogetherIsFound() {
    var article = Self.article
    article.quotations = [
      Self.quotation("We sail on", .direct, 1, source: "Desmond Hughes and Ben Price"),
      Self.quotation("We sail now", .direct, 1, source: "Mr Hughes"),
    ]
    #expect(article.jointSource(of: article.quotations[0]) == "Desmond Hughes and Ben Price")
    #expect(article.jointSource(of: article.quotations[1]) == nil)
    for (name, found) in [("price", [0]), ("hughes", [0, 1])] {
      let matcher = QueryMatcher(Query(parsing: "speaker:\(name)"))
      #expect(matcher.quotations(of: article) == found)
      #expect(matcher.quotations(of: PackedArticle(article), listed: ListedFacts(article)) == found)
    }
  }

  @Test func namesAreMarkedAsTheyStand() {
    let matcher = QueryMatcher(Query(parsing: "ferry speaker:hughes des*"))
    #expect(matcher.marks(inName: "Desmond Hughes") == [0..<7, 8..<14])
    #expect(matcher.marks(inName: "Hugh Ferry") == [5..<10])
  }

  /// A text index finds what `variants` name in what `Words.joined` gives it; that has to be what is marked in the text.
  @Test func anIndexFindsWhatIsMarked() {
    var generator = SeededGenerator(seed: 31)
    let words = [
      "strike", "Striking", "economic", "economies", "US", "us", "it", "co-operation", "don’t", "夜行", "夜", "行く",
      "3.2", "nation", "nationalization", "O’Neill", "policy", "police", "policies",
    ]
    for _ in 0..<3000 {
      let text = (0..<6).map { _ in words.randomElement(using: &generator)! }.joined(separator: " ")
      let count = Int.random(in: 1...2, using: &generator)
      var typed = (0..<count).map { _ in words.randomElement(using: &generator)! }.joined(separator: " ")
      let isPrefix = Bool.random(using: &generator)
      if isPrefix { typed.removeLast() }
      guard let phrase = Phrase(typed, isPrefix: isPrefix) else { continue }
      for form in [Words.Form.stem, .folded] {
        let indexed = String(decoding: Words.joined([text], as: form), as: UTF8.self)
        let isIndexed = phrase.variants(form).contains { variant in
          let wanted = " " + variant.words.joined(separator: " ") + (variant.isPrefix ? "" : " ")
          return " \(indexed) ".contains(wanted)
        }
        var query = Query()
        query.condition = form == .stem ? .words(phrase, in: [.quotes]) : .speaker(phrase)
        let matcher = QueryMatcher(query)
        let isMarked = !(form == .stem ? matcher.marks(in: text) : matcher.marks(inName: text)).isEmpty
        #expect(isIndexed == isMarked, "\(typed) in \(text)")
      }
    }
  }

  @Test(arguments: [
    ("economi", "economic"), ("runn", "running"), ("nationaliz", "nationalization"), ("maki", "making"),
    ("trie", "tries"),
    ("happil", "happily"), ("relationa", "relational"), ("possib", "possibilities"), ("stopp", "stopped"),
  ])
  func aWordIsFoundWhileItIsTyped(_ row: (typed: String, word: String)) {
    for length in 3...row.word.utf8.count {
      let typed = String(row.word.prefix(length))
      let matcher = QueryMatcher(Query(parsing: typed, isBeingTyped: true))
      #expect(matcher.marks(in: row.word) == [0..<row.word.utf8.count], "\(typed)")
    }
  }

  @Test func aWordIsFoundByEveryBeginning() {
    var generator = SeededGenerator(seed: 32)
    let stems = ["govern", "econom", "strik", "polic", "nation", "activ", "relat", "press", "argu", "plan"]
    let endings = [
      "", "e", "y", "s", "es", "ies", "ing", "ed", "er", "ation", "ational", "ization", "ivity", "ability", "ment",
      "ements", "ously", "fulness", "ically", "ists", "ent", "ance", "encies",
    ]
    for _ in 0..<1000 {
      let word = stems.randomElement(using: &generator)! + endings.randomElement(using: &generator)!
      let typed = String(word.prefix(Int.random(in: 2...word.utf8.count, using: &generator)))
      #expect(!QueryMatcher(Query(parsing: typed + "*")).marks(in: word).isEmpty, "\(typed)* in \(word)")
    }
  }

  /// A packed article is searched by how words begin before they are read; what is found is the same as by reading all.
  @Test func aPackedArticleIsSearchedAsTheArticleIs() {
    var generator = SeededGenerator(seed: 33)
    func one(_ texts: [String]) -> String { texts.randomElement(using: &generator)! }
    let pieces = [
      "strike", "Striking", "STRIKES", "economic", "economies", "US", "U.S.", "us", "it", "co-operation", "Co‑operate",
      "re-elected", "e-mail", "don’t", "don't", "can't", "夜行", "夜", "行く", "フェリー", "3.2", "10,000", "1,5", "nation",
      "nationalization", "O’Neill", "policy", "police", "policies", "Élysée", "l’Élysée", "café", "cafés", "straße",
      "strasse", "œuvre", "Ｎｉｇｈｔ", "night-shift", "night\u{AD}shift", "so\u{AD}ft", "\u{AD}soft", "J.R.R.",
      "sensibility",
      "sensible", "happily", "happy", "hoping", "hope", "the", "they", "then", "Ærø", "Straſse", "Привет", "приветы",
      "a", "ay", "ays", "ties", "x2", "2x", "’s", "‘90s", "1990s", "naïve", "na\u{308}ive",
    ]
    let marks = [" ", " ", " ", " ", ", ", "—", "’", "'", "-", ". ", "”", " “", "\u{A0}", "/", "\u{200B}", ""]
    func text(_ count: Int) -> String { (0..<count).map { _ in one(pieces) + one(marks) }.joined() }
    for _ in 0..<2000 {
      var article = Self.article
      article.speakers[0].name = text(2)
      article.speakers[1].role = Bool.random(using: &generator) ? text(1) : nil
      article.speakers[1].aliases = [text(1), generator.text(length: 6)]
      for index in article.quotations.indices {
        article.quotations[index].text = Bool.random(using: &generator) ? text(5) : text(2) + generator.text(length: 12)
        if article.quotations[index].speaker == nil { article.quotations[index].sourceText = text(2) }
      }
      var words = (0..<Int.random(in: 1...3, using: &generator)).map { _ -> String in
        var word = one(pieces)
        if Bool.random(using: &generator) { word = String(word.prefix(Int.random(in: 1...4, using: &generator))) + "*" }
        return one(["", "", "", "-", "in:quotes ", "speaker:"]) + word
      }
      if Int.random(in: 0..<4, using: &generator) == 0 {
        words.append(one(["OR", "kind:direct", "\"night shift\"", "-夜"]))
      }
      words.shuffle(using: &generator)
      let query = Query(parsing: words.joined(separator: " "), isBeingTyped: Bool.random(using: &generator))
      let matcher = QueryMatcher(query)
      let found = matcher.quotations(of: PackedArticle(article), listed: ListedFacts(article))
      let isFound = matcher.matches(PackedArticle(article), listed: ListedFacts(article))
      #expect(isFound == matcher.matches(article), "\(words)")
      if found != matcher.quotations(of: article) {
        Issue.record("\(words): \(found) in \(article.quotations.map(\.text)), \(article.speakers)")
      }
    }
  }
}
