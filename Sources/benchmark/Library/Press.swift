import Basics
import Articles

/// Articles as a press of sixty outlets prints them over eight years: a small grammar, words and names whose frequencies
/// follow Zipf's law, people who are quoted often and people who are quoted once, and agency stories that several outlets
/// reprint with small differences.
///
/// The same seed gives the same articles. Each has five quotations on average and 300–600 words.
struct Press {
  private var random: SeededGenerator
  private let words: PressWords
  private let people: [Person]
  /// Stories that may still be reprinted.
  private var wire: [Story] = []
  private var number = 0
  /// Days since 2018-01-01.
  private let days: Int
  private let total: Int

  private struct Person {
    var name: String
    var surname: String
    var role: String
    var isWoman: Bool
  }

  private struct Story {
    var headline: String
    var paragraphs: [Paragraph]
    var day: Int
  }

  private enum Paragraph {
    case plain(String)
    /// What was said, who said it, and whether the name stands in full.
    case said(String, person: Int, isFull: Bool)
  }

  /// - Parameters:
  ///   - articles: how many will be asked for, over eight years.
  ///   - seed: another one gives other articles of the same kind.
  init(articles: Int, seed: UInt64 = 1) {
    random = SeededGenerator(seed: seed)
    words = PressWords()
    days = 2920
    total = max(1, articles)
    var random = SeededGenerator(seed: 7)
    var people: [Person] = []
    let count = min(60_000, max(400, articles / 3))
    people.reserveCapacity(count)
    for _ in 0..<count {
      let isWoman = random.below(2) == 0
      let given = (isWoman ? PressWords.women : PressWords.men)[
        random.below(isWoman ? PressWords.women.count : PressWords.men.count)]
      let surname = words.surnames[random.zipf(words.surnames.count)]
      people.append(
        Person(
          name: "\(given) \(surname)", surname: surname, role: PressWords.roles[random.below(PressWords.roles.count)],
          isWoman: isWoman))
    }
    self.people = people
  }

  /// The next article, as a parser would give it.
  mutating func next() -> Article {
    let (story, outlet, day, minute) = nextStory()
    var article = Article(input: "press/\(number).txt", format: .text)
    article.headline = story.headline
    article.publisher = PressWords.outlets[outlet]
    article.published = "\(Self.date(day))T\(Self.two(minute / 60)):\(Self.two(minute % 60))"
    article.url = "https://www.\(PressWords.hosts[outlet])/news/\(Self.date(day))/\(number)"
    article.authors = [people[random.zipf(people.count)].name]
    article.language = "en-GB"
    var place = 0
    var speakers: [Int: Int] = [:]
    for paragraph in story.paragraphs {
      let start = place
      switch paragraph {
      case .plain(let text):
        place += text.unicodeScalars.count + 2
        article.body.append(Block(kind: .paragraph, text: text, span: TextSpan(start, place - 2)))
      case .said(let words, let person, let isFull):
        let name = isFull ? people[person].name : surnameForm(person)
        let text = paragraphText(words, person: person, isFull: isFull)
        place += text.unicodeScalars.count + 2
        article.body.append(Block(kind: .paragraph, text: text, span: TextSpan(start, place - 2)))
        if speakers[person] == nil {
          speakers[person] = article.speakers.count
          article.speakers.append(
            Speaker(
              id: Speaker.identifier(for: people[person].name, notIn: article.speakers.map(\.id)),
              name: people[person].name, role: people[person].role, aliases: [surnameForm(person)]))
        }
        let part = ArticlePart.body(article.body.count - 1)
        let count = words.utf8.count
        func passage(_ range: Range<Int>) -> Passage {
          Passage(part: part, range: range, span: TextSpan(start + range.lowerBound - 2, start + range.upperBound - 2))
        }
        // “words,” said Name …
        let cue = 3 + count + 4
        article.quotations.append(
          Quotation(
            kind: .direct, text: words, content: [passage(3..<3 + count)], cue: [passage(cue..<cue + 4)],
            source: [passage(cue + 5..<cue + 5 + name.utf8.count)], sourceText: name, speaker: speakers[person],
            confidence: 0.93))
      }
    }
    return article
  }

  /// The next article as a file that was scraped.
  mutating func nextText() -> String {
    let (story, outlet, day, minute) = nextStory()
    var text = "\(story.headline)\n\nBy \(people[random.zipf(people.count)].name)\n"
    text += "\(PressWords.outlets[outlet])\n\(Self.date(day)) \(Self.two(minute / 60)):\(Self.two(minute % 60))\n"
    for paragraph in story.paragraphs {
      switch paragraph {
      case .plain(let plain): text += "\n\(plain)\n"
      case .said(let words, let person, let isFull):
        text += "\n\(paragraphText(words, person: person, isFull: isFull))\n"
      }
    }
    return text
  }

  private func surnameForm(_ person: Int) -> String {
    "\(people[person].isWoman ? "Ms" : "Mr") \(people[person].surname)"
  }

  private func paragraphText(_ words: String, person: Int, isFull: Bool) -> String {
    isFull
      ? "“\(words),” said \(people[person].name), \(people[person].role)." : "“\(words),” said \(surnameForm(person))."
  }

  // MARK: Stories

  private mutating func nextStory() -> (Story, outlet: Int, day: Int, minute: Int) {
    number += 1
    let day = min(days - 1, (number - 1) * days / total)
    let outlet = random.zipf(PressWords.outlets.count)
    let minute = random.below(1440)
    wire.removeAll { $0.day < day - 2 }
    if !wire.isEmpty, random.below(100) < 15 {
      return (reprint(of: wire[random.below(wire.count)]), outlet, day, minute)
    }
    let story = newStory(day)
    if random.below(100) < 6 {
      if wire.count > 40 { wire.removeFirst() }
      wire.append(story)
    }
    return (story, outlet, day, minute)
  }

  private mutating func newStory(_ day: Int) -> Story {
    let topic = random.zipf(words.nouns.count)
    var paragraphs: [Paragraph] = []
    let quotations = 2 + random.below(7)
    let speakers = (0..<1 + random.below(3)).map { _ in random.zipf(people.count) }
    var introduced: Set<Int> = []
    let wordsWanted = 300 + random.below(300)
    var count = 0
    for _ in 0..<quotations {
      let person = speakers[random.below(speakers.count)]
      let (text, length) = words.sentence(&random, topic: topic, words: 8 + random.below(28), endsInStop: false)
      paragraphs.append(.said(text, person: person, isFull: introduced.insert(person).inserted))
      count += length + 6
    }
    while count < wordsWanted {
      var text = ""
      for _ in 0..<1 + random.below(3) {
        let (sentence, length) = words.sentence(&random, topic: topic, words: 9 + random.below(18), endsInStop: true)
        if !text.isEmpty { text += " " }
        text += sentence
        count += length
      }
      paragraphs.insert(.plain(text), at: random.below(paragraphs.count + 1))
    }
    let headline = words.sentence(&random, topic: topic, words: 6 + random.below(5), endsInStop: false).text
    return Story(headline: headline, paragraphs: paragraphs, day: day)
  }

  /// Another headline, some paragraphs fewer, and in every third quotation a word dropped or an ellipsis.
  private mutating func reprint(of story: Story) -> Story {
    var story = story
    story.headline = words.sentence(&random, topic: random.zipf(words.nouns.count), words: 7, endsInStop: false).text
    var paragraphs: [Paragraph] = []
    for paragraph in story.paragraphs where random.below(10) > 0 {
      if case .said(let text, let person, let isFull) = paragraph, random.below(3) == 0 {
        var parts = text.split(separator: " ")
        if parts.count > 8 {
          let dropped = 1 + random.below(parts.count - 3)
          if random.below(2) == 0 { parts.remove(at: dropped) } else { parts[dropped] = "…" }
        }
        paragraphs.append(.said(parts.joined(separator: " "), person: person, isFull: isFull))
      } else {
        paragraphs.append(paragraph)
      }
    }
    if !paragraphs.isEmpty { story.paragraphs = paragraphs }
    return story
  }

  // MARK: Dates

  /// A day since 2018-01-01 as ISO 8601.
  private static func date(_ day: Int) -> String {
    var (year, rest) = (2018, day)
    while true {
      let length = year % 4 == 0 ? 366 : 365
      if rest < length { break }
      rest -= length
      year += 1
    }
    let months = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var month = 0
    while rest >= months[month] {
      rest -= months[month]
      month += 1
    }
    return "\(year)-\(two(month + 1))-\(two(rest + 1))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension SeededGenerator {
  /// 0 ..< `bound`, each as likely.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// 0 ..< `count`, the n-th n times as rare as the first.
  mutating func zipf(_ count: Int) -> Int {
    let unit = Double(next() &>> 11) / Double(1 << 53)
    return min(count - 1, Int(power(Double(count) + 1, unit)) - 1)
  }
}
