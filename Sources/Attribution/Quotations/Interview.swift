import Articles

/// Interviews without labels: a question stands in a paragraph or a heading of its own, the answer below it.
extension AnalyzedArticle {
  /// The person whom an article that turns into an interview at a token introduces: of those named in full above, the one
  /// named most, and most of all right above the first question.
  func personOf(interviewFrom token: Int) -> String? {
    let cast = Cast(self, words: .named(language.code))
    let first = partIndex(ofToken: token)
    let near = parts[max(0, first - Self.introduction)].tokens.lowerBound
    var weights: [Int: Int] = [:]
    for mention in cast.mentions where mention.name.lowerBound < token {
      weights[mention.member, default: 0] += mention.name.lowerBound < near ? 1 : Self.nearWeight
    }
    var best: (member: Int, weight: Int)?
    var seen = Set<Int>()
    for mention in cast.mentions where mention.name.lowerBound < token && seen.insert(mention.member).inserted {
      let member = cast.members[mention.member]
      guard member.kind == .person, !member.isUnnamed, cast.mentions[member.fullest].name.count > 1 else { continue }
      let weight = weights[mention.member, default: 0] + 2 * member.headlineCount
      if weight > best?.weight ?? 0 { best = (mention.member, weight) }
    }
    return best.map { cast.name(of: $0.member) }
  }

  /// So many paragraphs right above the first question introduce who is asked, and a name in them counts as so many.
  private static let introduction = 3
  private static let nearWeight = 3

  /// Fewest questions with an answer in quotation marks, and fewest where the answers have none.
  private static let fewestQuestions = (marked: 2, plain: 3)
  private static let longestQuestion = 60
  private static let longestPrompt = 25

  /// The answers of an interview whose questions stand by themselves.
  func interview() -> [LabelledSpeech] {
    var questions = parts.indices.filter(isQuestion)
    guard questions.count >= Self.fewestQuestions.marked else { return [] }
    guard let name = personOf(interviewFrom: parts[questions[0]].tokens.lowerBound) else { return [] }
    let surname = WordHash.of(name.split(separator: " ").last ?? "")
    questions = withPrompts(questions, surname: surname)
    var marked: [[Int]] = []
    var plain: [[Int]] = []
    var addressed = 0
    var personal = 0
    for (place, question) in questions.enumerated() {
      let answer = answer(to: question, until: place + 1 < questions.count ? questions[place + 1] : nil)
      guard let first = answer.first else { continue }
      if isMarked(first) {
        marked.append(answer.filter(isMarked))
      } else {
        let own = own(answer, surname: surname)
        if own.isEmpty { continue }
        plain.append(own)
        if has(InterviewWords.secondPerson, .secondPerson, in: question) { addressed += 1 }
        if answer.contains(where: { has(InterviewWords.firstPerson, .firstPerson, in: $0) }) { personal += 1 }
      }
    }
    // Whoever asks themselves questions is asked no “you”, and an explanation has no “I”.
    let isPlain =
      plain.count >= Self.fewestQuestions.plain && addressed * 2 >= plain.count && personal * 3 >= plain.count * 2
    let isMarked = marked.count >= Self.fewestQuestions.marked
    guard isPlain || isMarked else { return [] }
    var found: [LabelledSpeech] = []
    for answer in (isMarked ? marked : []) + (isPlain ? plain : []) {
      for (place, part) in answer.enumerated() {
        let words = parts[part].tokens
        if place == 0 {
          found.append(
            LabelledSpeech(
              attribution: attribution([said(in: words)], by: nil, called: name), regions: regions(in: words),
              unmarked: [words]))
        } else {
          goOn(&found[found.count - 1], with: words)
        }
      }
    }
    return found.sorted { $0.attribution.content[0].lowerBound < $1.attribution.content[0].lowerBound }
  }

  /// Whether a part of the body is a question and nothing else. It may quote something, such as a title, and still asks
  /// with its own last word.
  private func isQuestion(_ part: Int) -> Bool {
    guard case .body = parts[part].part, parts[part].tokens.count <= Self.longestQuestion,
      let last = parts[part].tokens.last, bytes[Int(tokens[last].start)] == 0x3F, !tokens[last].is(.quoted)
    else { return false }
    let quoted = parts[part].tokens.count { tokens[$0].is(.quoted) }
    return quoted * 2 < parts[part].tokens.count
  }

  /// Questions, and what the one who asks says without asking (“Your publisher wanted to.”), in their order.
  ///
  /// Only the rhythm tells: where answers are of one paragraph as a rule, three of them between two questions, the middle
  /// one short and spoken to “you”, are an answer, a remark and an answer.
  private func withPrompts(_ questions: [Int], surname: UInt32) -> [Int] {
    let answers = zip(questions, questions.dropFirst()).map { own(answer(to: $0, until: $1), surname: surname) }
      .filter { !$0.isEmpty }
    guard answers.count(where: { $0.count == 1 }) * 3 >= answers.count * 2 else { return questions }
    var prompts: [Int] = []
    for answer in answers where answer.count >= 3 && answer.count % 2 == 1 {
      let remarks = stride(from: 1, to: answer.count, by: 2).map { answer[$0] }
      if remarks.allSatisfy(isPrompt) { prompts += remarks }
    }
    return prompts.isEmpty ? questions : (questions + prompts).sorted()
  }

  /// Whether a part is short and speaks to somebody, and not of whoever says it.
  private func isPrompt(_ part: Int) -> Bool {
    parts[part].tokens.count <= Self.longestPrompt && !parts[part].tokens.contains { tokens[$0].is(.quoted) }
      && has(InterviewWords.secondPerson, .secondPerson, in: part)
      && !has(InterviewWords.firstPerson, .firstPerson, in: part)
  }

  /// The parts that answer a question: up to the next one or to a heading; behind the last one the first alone, because
  /// nothing tells where the writer goes on.
  private func answer(to question: Int, until next: Int?) -> [Int] {
    var answer: [Int] = []
    var part = question + 1
    while part < next ?? parts.count, !parts[part].isHeadline {
      if case .body = parts[part].part {
        if next == nil, let first = answer.first, !isMarked(first) || !isMarked(part) { break }
        answer.append(part)
      }
      part += 1
    }
    return answer
  }

  /// The parts of an answer up to where the writer goes on, who names the person; nobody names themselves.
  private func own(_ answer: [Int], surname: UInt32) -> [Int] {
    Array(answer.prefix { part in !parts[part].tokens.contains { tokens[$0].word == surname } })
  }

  /// Whether all of a part stands in quotation marks.
  private func isMarked(_ part: Int) -> Bool {
    let words = parts[part].tokens
    guard let r = regions(in: words).first else { return false }
    return regions[r].tokens.lowerBound <= words.lowerBound + 1
      && (regions[r].tokens.upperBound + 1 >= words.upperBound || !regions[r].isClosed)
  }

  /// Whether a part has one of some words outside quotation marks that do not hold all of it.
  private func has(_ words: Set<UInt32>, _ classes: SpeechClass, in part: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      parts[part].tokens.contains { i in
        guard tokens[i].is(.word) else { return false }
        let range = tokens[i].range
        if let tables = language.tables, !tables.classes(of: tokens[i].word).isDisjoint(with: classes) { return true }
        return words.contains(WordHash.of(bytes.baseAddress! + range.lowerBound, count: range.count))
      }
    }
  }
}
