import Articles

/// An article written down for a test: quotations are named by their words and found in the text.
struct Sketch {
  var article: Article

  init(
    _ headline: String?, input: String = "sketch.txt", standfirst: String? = nil, by authors: [String] = [],
    in publisher: String? = nil, on published: String? = nil, at url: String? = nil, body: [String] = []
  ) {
    article = Article(input: input, format: .text)
    article.headline = headline
    article.standfirst = standfirst
    article.authors = authors
    article.publisher = publisher
    article.published = published
    article.url = url
    article.body = body.map { Block(kind: .paragraph, text: $0, span: TextSpan(0, $0.unicodeScalars.count)) }
  }

  /// With somebody who is quoted.
  func speaker(_ name: String, _ role: String? = nil) -> Sketch {
    var copy = self
    let id = name.lowercased().split(separator: " ").joined(separator: "-")
    copy.article.speakers.append(Speaker(id: id, name: name, role: role))
    return copy
  }

  /// With a quotation: its words as they stand in the text (pieces separated by “ | ”), and the words around it.
  func quote(
    _ words: String, by speaker: Int? = nil, cue: String? = nil, source: String? = nil,
    kind: Quotation.Kind = .direct, sure confidence: Double = 0.95
  ) -> Sketch {
    var copy = self
    let pieces = words.split(separator: "|").map { String($0).trimmed }
    let content = pieces.map { passage($0) }
    let around = content[0].part
    copy.article.quotations.append(
      Quotation(
        kind: kind, text: pieces.joined(separator: " "), content: content,
        cue: cue.map { [passage($0, in: around)] } ?? [], source: source.map { [passage($0, in: around)] } ?? [],
        sourceText: source, speaker: speaker, confidence: confidence))
    return copy
  }

  /// With a caption behind a paragraph (-1: above the first).
  func caption(
    _ text: String?, after: Int, credit: String? = nil, alt: String? = nil, kind: Caption.Kind = .image
  ) -> Sketch {
    var copy = self
    copy.article.captions.append(
      Caption(kind: kind, text: text, credit: credit, alt: alt, after: after, span: TextSpan(0, 0)))
    return copy
  }

  /// Where words stand: in the part asked for, else in the first part that has them.
  func passage(_ words: String, in part: ArticlePart? = nil) -> Passage {
    let parts =
      part.map { [$0] } ?? [.headline, .standfirst] + article.body.indices.map { .body($0) }
      + article.captions.indices.map { .caption($0) }
    for part in parts {
      let text = Array(article.text(of: part).utf8)
      let wanted = Array(words.utf8)
      guard wanted.count <= text.count else { continue }
      for start in 0...(text.count - wanted.count) where text[start..<(start + wanted.count)].elementsEqual(wanted) {
        return Passage(part: part, range: start..<(start + wanted.count), span: TextSpan(start, start + wanted.count))
      }
    }
    fatalError("“\(words)” stands nowhere in the sketch")
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Sketch {
  /// A local story with everything in it: direct, mixed and indirect quotes, a doubtful one and one that nobody is known to
  /// have said; pictures and a video.
  static let ferry = Sketch(
    "Night ferry to sail again after “four lost winters”", input: "stories/ferry.txt",
    standfirst: "Islanders get their late crossing back in May, if the council finds a second crew.",
    by: ["Nora Quill", "Tom Ashby"], in: "The Ness Courier", on: "2025-11-26T12:26",
    at: "https://ness-courier.example/night-ferry",
    body: [
      "The night ferry between Port Hale and the island of Sund will sail again from May, four years after it was taken off the timetable to save money.",
      "“We have waited long enough for a boat that our grandparents took for granted,” Ada Moreau, who chairs the island council, told a meeting in the school hall on Tuesday. “Nobody should have to sleep in a car to see a doctor.”",
      "About two hundred people came to the meeting, more than the hall has chairs for.",
      "Ms Moreau said the crossing would cost £1.2m a year, and called the old timetable “an insult with a printed cover”.",
      "The line’s managing director, Piet van Aalst, said that a second crew had still to be found and trained.",
      "“I can promise the ship,” he said. “I cannot promise the people on it.”",
      "Not everybody is pleased. “It will wake half the harbour,” one resident said.",
      "The timetable is to be printed in March.",
    ]
  )
  .speaker("Ada Moreau", "chair of the island council")
  .speaker("Piet van Aalst", "managing director")
  .caption(
    "The Sund at her berth in Port Hale, where she has been since 2021.", after: 0,
    credit: "Nora Quill/The Ness Courier",
    alt: "A white ferry with a rusty bow tied to a stone quay"
  )
  .caption("WATCH: The last night crossing, four years ago", after: 3, credit: "Ness TV", kind: .video)
  .caption(nil, after: 5, alt: "A crowded school hall, people standing along the walls")
  .quote("four lost winters", kind: .mixed, sure: 0.4)
  .quote(
    "We have waited long enough for a boat that our grandparents took for granted, | Nobody should have to sleep in a car to see a doctor.",
    by: 0, cue: "told a meeting", source: "Ada Moreau"
  )
  .quote(
    "the crossing would cost £1.2m a year", by: 0, cue: "said", source: "Ms Moreau", kind: .indirect
  )
  .quote("an insult with a printed cover", by: 0, cue: "called", source: "Ms Moreau", kind: .mixed)
  .quote(
    "that a second crew had still to be found and trained", by: 1, cue: "said", source: "Piet van Aalst",
    kind: .indirect
  )
  .quote("I can promise the ship, | I cannot promise the people on it.", by: 1, cue: "said", source: "he", sure: 0.54)
  .quote("It will wake half the harbour,", cue: "said", source: "one resident")

  /// A second story, in which somebody from the first speaks again.
  static let crew = Sketch(
    "Second crew found for the night ferry", input: "stories/crew.txt", by: ["Tom Ashby"], in: "Sund Radio",
    on: "2026-01-09",
    body: [
      "Twelve sailors have signed up for the night ferry, the line says.",
      "“It is a start, and I slept well for once,” said Piet van Aalst.",
      "Mina Sørby, who leads the sailors’ union, was not so sure. “Twelve is a number, not a crew,” she said.",
    ]
  )
  .speaker("Piet van Aalst", "managing director")
  .speaker("Mina Sørby", "union leader")
  .quote("It is a start, and I slept well for once,", by: 0, cue: "said", source: "Piet van Aalst")
  .quote("Twelve is a number, not a crew,", by: 1, cue: "said", source: "she", sure: 0.9)

  /// A story in which nobody says anything and nothing is shown.
  static let weather = Sketch(
    "Snow on the high road by the weekend", input: "stories/weather.txt", in: "The Ness Courier", on: "2025-11",
    body: ["Snow is expected above 400 metres from Friday.", "Ploughs will run from four in the morning."])

  /// A story that is not in English, with wide characters.
  static let harbour = Sketch(
    "港の夜行フェリー、五月に再開", input: "stories/harbour.txt", by: ["森 海"], in: "島日報", on: "2025-11-27",
    body: ["「長く待ちました」とモローさんは火曜日の集会で話した。島と港を結ぶ夜の船は四年ぶりに戻ってくる。⛴️"]
  )
  .speaker("モロー")
  .quote("長く待ちました", by: 0, cue: "話した", source: "モローさん")

  /// A story with links.
  static let linked = {
    var sketch = Sketch(
      "What the harbour board decided", input: "stories/board.html", in: "The Ness Courier", on: "2025-12-02",
      body: [
        "The minutes of the meeting and the ferry’s timetable are online, and so is a long letter from the islanders.",
        "Nothing more was decided.",
      ])
    sketch.article.format = .html
    for (words, target) in [
      ("minutes of the meeting", "https://board.example/minutes"), ("timetable", "https://line.example/times"),
      ("long letter from the islanders", "https://sund.example/letter"),
    ] {
      let place = sketch.passage(words, in: .body(0)).range
      sketch.article.body[0].links.append(Link(range: place, target: target))
    }
    return sketch
  }()

  /// Other papers print what Ada Moreau said, each in its own way.
  static let reprints = [
    Sketch(
      "Islanders tired of waiting", input: "stories/tired.txt", in: "The Hale Mirror", on: "2025-11-27",
      at: "https://hale-mirror.example/tired",
      body: [
        "“We have waited long enough for a boat … our grandparents took for granted,” the council’s chair, Ada Moreau, said."
      ]
    )
    .speaker("Ada Moreau", "council chair")
    .quote(
      "We have waited long enough for a boat … our grandparents took for granted,", by: 0, cue: "said",
      source: "Ada Moreau"),
    Sketch(
      "Ferry: what they said", input: "stories/said.txt", in: "Sund Radio", on: "2025-11-28",
      body: [
        "“We waited long enough for a boat that our grandparents took for granted, and nobody should have to sleep in a car to see the doctor,” a speaker from the council said."
      ]
    )
    .quote(
      "We waited long enough for a boat that our grandparents took for granted, and nobody should have to sleep in a car to see the doctor,",
      cue: "said", source: "a speaker from the council"),
  ].map(\.article)

  static let all = [ferry, crew, weather, harbour].map(\.article)
}
