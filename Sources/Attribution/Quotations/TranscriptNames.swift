import Articles

/// Who the labels of a transcript stand for: a short label is the person of a long one, a letter the person interviewed.
struct TranscriptNames {
  /// Who speaks in one line.
  struct Speaker {
    /// What they are called; `nil` where nobody is named.
    var name: String?
    /// Whether the label names nobody itself: “Q:”.
    var isLetter = false
  }

  /// The speaker of each line; `nil` where the label is nobody's.
  private(set) var speakers: [Speaker?] = []
  /// Whether two or more speak in turns.
  private(set) var takeTurns = false

  private let text: AnalyzedArticle

  init(_ lines: [TranscriptLine], in text: AnalyzedArticle) {
    self.text = text
    let tokens = text.tokens
    let shared = Self.sharedFirstWords(lines, in: text)
    // Without a title that several have: “Senator ROOK”, “Senator BELL”.
    let names = lines.map { line in
      line.label.count > 1 && shared.contains(tokens[line.label.lowerBound].word)
        && !tokens[line.label.lowerBound + 1].is(.digits)
        ? line.label.lowerBound + 1..<line.label.upperBound : line.label
    }
    let letters = lines.map { line -> Bool? in
      guard line.label.count == 1 else { return nil }
      let word = tokens[line.label.lowerBound].word
      return InterviewWords.questions.contains(word) ? true : InterviewWords.answers.contains(word) ? false : nil
    }
    let isInterview = letters.contains(true) && letters.contains(false)
    // Answers that nobody gives are what the paper explains.
    if isInterview, !Self.isAnswered(lines, letters, in: text) { return }
    let printed = PrintedNames(in: text, besides: lines)
    // The longest label or printed name for each first and last word.
    var longest: [UInt32: Range<Int>] = [:]
    for name in names where name.count > 1 {
      for i in [name.upperBound - 1, name.lowerBound] where (longest[tokens[i].word]?.count ?? 0) < name.count {
        longest[tokens[i].word] = name
      }
    }
    var byInitials: [[UInt8]: Range<Int>] = [:]
    for name in names where name.count > 1 {
      let letters = text.initials(ofName: name)
      if byInitials[letters] == nil { byInitials[letters] = name }
    }
    var counts: [UInt32: Int] = [:]
    for name in names { counts[tokens[name.upperBound - 1].word, default: 0] += 1 }
    var isKnown: [UInt32: Bool] = [:]
    let answerer = isInterview ? text.personOf(interviewFrom: lines[0].label.lowerBound) : nil
    for (index, name) in names.enumerated() {
      if let isQuestion = letters[index] {
        speakers.append(isInterview ? Speaker(name: isQuestion ? nil : answerer, isLetter: true) : nil)
        continue
      }
      let word = tokens[name.upperBound - 1].word
      let letters = initials(name)
      let full =
        name.count > 1
        ? name : longest[word] ?? printed.fullName(of: word) ?? byInitials[letters] ?? printed.name(of: letters)
      // One word that is nobody's name elsewhere is a name where it is set in capitals and speaks again.
      let isName =
        full != nil || printed.words.contains(word)
        || tokens[name.lowerBound].is(.allCapitals)
          && (counts[word]! > 1 || !PersonWords.english[word].isDisjoint(with: [.role, .title]))
      speakers.append(isName ? Speaker(name: written(full ?? name, printed)) : nil)
      if isName { isKnown[full.map { tokens[$0.upperBound - 1].word } ?? word] = true }
    }
    if isInterview {
      takeTurns = true
      return
    }
    nameWhoTakesTurns(names, letters)
    weighLabels(names, printed)
  }

  /// Whether somebody answers the questions of an interview whose labels are letters, rather than the paper itself.
  ///
  /// Whoever answers says “I”, and is asked “you”; an explainer asks for its readers (“Do I need a permit?”) and tells them
  /// what “you” may do. What stands above may speak of an interview.
  private static func isAnswered(_ lines: [TranscriptLine], _ letters: [Bool?], in text: AnalyzedArticle) -> Bool {
    func has(_ words: Set<UInt32>, _ range: Range<Int>) -> Bool {
      range.contains { words.contains(text.tokens[$0].word) && !text.tokens[$0].is(.quoted) }
    }
    var evidence = 0
    let first = text.partIndex(ofToken: lines[0].label.lowerBound)
    let above = text.parts[max(0, first - introduction)].tokens.lowerBound..<lines[0].label.lowerBound
    if has(InterviewWords.introductions, above) || has(InterviewWords.introductions, text.parts[0].tokens) {
      evidence += 2
    }
    for (line, isQuestion) in zip(lines, letters) {
      guard let isQuestion else { continue }
      let said = line.text..<line.end
      let isOwn = has(InterviewWords.firstPersonSingular, said)
      let isToYou = has(InterviewWords.secondPerson, said)
      if isQuestion {
        evidence += (isToYou ? 1 : 0) - (isOwn ? 2 : 0)
      } else {
        evidence += isOwn ? 2 : isToYou ? -1 : 0
      }
    }
    return evidence > 0
  }

  /// So many paragraphs above the first question tell what it is.
  private static let introduction = 3

  /// A list of terms has the same form as a transcript: “Sea salt: Use a little more …”. In a transcript people come back
  /// after somebody else; and where they seldom do, they have names that people have.
  private mutating func weighLabels(_ names: [Range<Int>], _ printed: PrintedNames) {
    var turns: [String: Int] = [:]
    for case let speaker? in speakers { turns[speaker.name ?? "", default: 0] += 1 }
    var terms = 0
    for (index, name) in names.enumerated() where speakers[index] != nil && isTerm(name, printed) {
      terms += 1
      if turns[speakers[index]?.name ?? ""] == 1 { speakers[index] = nil }
    }
    var comeBack = 0
    var named = 0
    var all = 0
    var last: String?
    var seen: Set<String> = []
    for (index, name) in names.enumerated() {
      guard let speaker = speakers[index]?.name else { continue }
      all += 1
      if seen.contains(speaker), speaker != last { comeBack += 1 }
      if isPersonal(name) { named += 1 }
      seen.insert(speaker)
      last = speaker
    }
    takeTurns = comeBack > 0 && (comeBack * 4 > all || named * 2 > all) && (named > 0 || terms * 2 < names.count)
  }

  /// Whether a label is words of the text rather than a name.
  private func isTerm(_ name: Range<Int>, _ printed: PrintedNames) -> Bool {
    let tokens = text.tokens
    guard !isPersonal(name), !tokens[name.lowerBound].is(.allCapitals) else { return false }
    let first = text.language.words.classes(of: tokens[name.lowerBound].word)
    return first.contains(.time) || PersonWords.english[tokens[name.lowerBound].word].contains(.preposition)
      || printed.small.contains(tokens[name.upperBound - 1].word)
  }

  /// Whether a label begins as the name of a person does.
  private func isPersonal(_ name: Range<Int>) -> Bool {
    !PersonWords.english[text.tokens[name.lowerBound].word].isDisjoint(with: [.given, .honorific, .title])
  }

  /// “Reporter:” is nobody's name, but whoever takes turns with somebody named speaks; “Q:” names nobody there, either.
  private mutating func nameWhoTakesTurns(_ names: [Range<Int>], _ letters: [Bool?]) {
    var turns: [UInt32: Int] = [:]
    for i in names.indices where speakers[i] == nil {
      let beside = [i - 1, i + 1].contains { names.indices.contains($0) && speakers[$0] != nil }
      if beside { turns[text.tokens[names[i].upperBound - 1].word, default: 0] += 1 }
    }
    turns = turns.filter { $0.value > 1 }
    guard (1...2).contains(turns.count) else { return }
    for i in names.indices where speakers[i] == nil && turns[text.tokens[names[i].upperBound - 1].word] != nil {
      let isLetter = letters[i] != nil
      speakers[i] = Speaker(name: isLetter ? nil : text.text(tokens: names[i]), isLetter: isLetter)
    }
  }

  /// The first words that labels of different people share.
  private static func sharedFirstWords(_ lines: [TranscriptLine], in text: AnalyzedArticle) -> Set<UInt32> {
    var lastWords: [UInt32: Set<UInt32>] = [:]
    for line in lines where line.label.count > 1 {
      lastWords[text.tokens[line.label.lowerBound].word, default: []].insert(
        text.tokens[line.label.upperBound - 1].word)
    }
    return Set(lastWords.filter { $0.value.count > 1 }.keys)
  }

  /// The letters of a label of two or three capitals: “AR”, “R&B”.
  private func initials(_ name: Range<Int>) -> [UInt8] {
    guard name.count == 1, text.tokens[name.lowerBound].is(.allCapitals) else { return [] }
    let letters = text.bytes[text.tokens[name.lowerBound].range].filter { $0 != 0x2E && $0 != 0x26 }
    return (2...3).contains(letters.count) ? letters : []
  }

  /// A name as it is written: as the text has it, where that is not in capitals, else with capitals at the start of words.
  private func written(_ name: Range<Int>, _ printed: PrintedNames) -> String {
    // “Chairwoman ROOK” is set so, too; “NATO spokesman” is not.
    guard text.tokens[name.upperBound - 1].is(.allCapitals),
      name.dropLast().allSatisfy({
        text.tokens[$0].is(.allCapitals) || text.tokens[$0].is(.abbreviation)
          || !PersonWords.english[text.tokens[$0].word].isDisjoint(with: [.title, .honorific, .role])
      })
    else { return text.text(tokens: name) }
    let words = name.map { i in
      printed.written[text.tokens[i].word] ?? Self.capitalized(text.text(text.tokens[i].bytes))
    }
    return words.joined(separator: " ")
  }

  /// “ROOK-BELL” and “O’ROOK” with capitals where names have them; a word of two letters may be initials and stays.
  private static func capitalized(_ word: String) -> String {
    guard word.unicodeScalars.count > 2 else { return word }
    var result = ""
    var isFirst = true
    for character in word {
      result += isFirst ? character.uppercased() : character.lowercased()
      isFirst = character == "-" || character == "'" || character == "’"
    }
    return result
  }
}

/// The names that an article prints outside labels.
private struct PrintedNames {
  /// Words with a capital inside sentences.
  private(set) var words: Set<UInt32> = []
  /// The words that labels end with and the text has in small letters.
  private(set) var small: Set<UInt32> = []
  /// How the words of names are written that are not all capitals.
  private(set) var written: [UInt32: String] = [:]
  private var full: [UInt32: Range<Int>] = [:]
  private var byInitials: [[UInt8]: Range<Int>] = [:]

  init(in text: AnalyzedArticle, besides lines: [TranscriptLine]) {
    let tokens = text.tokens
    let labels = Set(lines.flatMap(\.label))
    let lastWords = Set(lines.map { tokens[$0.label.upperBound - 1].word })
    var start = -1
    for i in 0...tokens.count {
      let isName = i < tokens.count && tokens[i].is([.word, .capitalized]) && !labels.contains(i)
      if i < tokens.count, !tokens[i].is(.capitalized), !tokens[i].is(.digits), lastWords.contains(tokens[i].word) {
        small.insert(tokens[i].word)
      }
      if isName {
        if i > 0, !tokens[i].is(.sentenceStart), !tokens[i - 1].is(.punctuation) { words.insert(tokens[i].word) }
        if !tokens[i].is(.allCapitals), written[tokens[i].word] == nil {
          written[tokens[i].word] = text.text(tokens[i].bytes)
        }
      }
      if isName, start >= 0, !text.isFirstOfLine(i) { continue }
      if start >= 0, i - start > 1, i - start <= 4 {
        for k in [start, i - 1] where full[tokens[k].word] == nil { full[tokens[k].word] = start..<i }
        // A title or a role may stand before the name: “Grandmaster Ada Rook”.
        for first in start..<max(start + 1, i - 1) {
          let letters = text.initials(ofName: first..<i)
          if byInitials[letters] == nil { byInitials[letters] = first..<i }
        }
      }
      start = isName ? i : -1
    }
  }

  /// The first full name that has a word for its first or last.
  func fullName(of word: UInt32) -> Range<Int>? { full[word] }

  /// The first full name with these initials.
  func name(of initials: [UInt8]) -> Range<Int>? { initials.isEmpty ? nil : byInitials[initials] }
}

extension AnalyzedArticle {
  /// The first letters of a name's words, and of the halves that a hyphen joins.
  fileprivate func initials(ofName name: Range<Int>) -> [UInt8] {
    var letters: [UInt8] = []
    for i in name where tokens[i].is(.word) {
      let word = bytes[tokens[i].range]
      for k in word.indices where k == word.startIndex || word[k - 1] == 0x2D { letters.append(word[k]) }
    }
    return letters
  }
}

extension Token {
  /// Where it stands, in bytes of the text.
  fileprivate var bytes: Range<Int> { Int(start)..<Int(end) }
}
