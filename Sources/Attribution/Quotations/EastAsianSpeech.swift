import Articles
import Basics

/// Who is named beside quotation marks where no capitals and few blanks show a name: Chinese, Japanese, Korean.
struct EastAsianSpeech {
  let text: AnalyzedArticle
  let words: EastAsianWords
  /// Who spoke last, and where.
  var last: Last?
  /// Who spoke so far.
  var names: [String] = []

  struct Last {
    var name: String
    var part: Int
    /// One past the last byte of what was said.
    var end: Int
  }

  /// So many characters beside a quotation are looked at.
  private static let reach = 48

  init?(_ text: AnalyzedArticle) {
    guard let words = EastAsianWords.named(text.language.code) else { return nil }
    self.text = text
    self.words = words
  }

  /// What the patterns find; the regions that they take are no longer free.
  mutating func attributions(free: inout [Bool]) -> [Attribution] {
    var found: [Attribution] = []
    for r in text.regions.indices where free[r] && text.regions[r].isMarked {
      let region = text.regions[r]
      let part = text.parts[region.part].bytes
      let isNext = last?.part == region.part && words.surnames.isEmpty == false && !words.topics.isEmpty
      let start = isNext ? min(last?.end ?? 0, region.bytes.lowerBound) : part.lowerBound
      let before = clause(endingAt: region.bytes.lowerBound, from: max(start, part.lowerBound))
      let behind = clause(startingAt: region.bytes.upperBound, to: part.upperBound)
      let named = name(before, behind, isWhole: isClosed(region, part)) ?? nameInNextSentence(region, part)
      guard let printed = named ?? (goesOnAlone(before, behind, region) ? "" : nil) else { continue }
      free[r] = false
      let meant = printed.isEmpty ? nameMeant(by: before, region) : (name: printed, confidence: 0.85)
      if !meant.name.isEmpty {
        last = Last(name: meant.name, part: region.part, end: region.bytes.upperBound)
        if !names.contains(meant.name) { names.append(meant.name) }
      }
      found.append(
        Attribution(
          kind: .direct, content: [region.bytes], cue: nil, source: nil, confidence: meant.confidence,
          speakerName: meant.name.isEmpty ? nil : meant.name))
    }
    return found
  }

  /// Who says it; empty where somebody does and is not named plainly, `nil` where nobody does.
  ///
  /// - Parameter isWhole: whether a stop or a comma ends what is said.
  private func name(_ before: [Unicode.Scalar], _ behind: [Unicode.Scalar], isWhole: Bool) -> String? {
    let before = Self.withoutBrackets(before)
    if words.particles.isEmpty {
      if let found = nameBeforeVerb(at: before[...].dropTrailing(Self.commas)) { return found }
      let clause = behind.drop { Self.commas.contains($0) }
      guard clause.count < behind.count || isWhole else { return nil }
      return nameBeforeVerb(at: clause)
    }
    guard let particle = words.particles.first(where: { behind.starts(with: $0.unicodeScalars) }) else { return nil }
    let rest = String(scalars: behind.dropFirst(particle.unicodeScalars.count).prefix(16))
    // “…”라며 “…”라고 말했다: the verb follows the second.
    let isJoined = behind.dropFirst(particle.unicodeScalars.count).contains { Self.marks.contains($0) }
    guard isJoined || Self.holds(rest, oneOf: words.verbs) else {
      // “NAMEさんは「…」と涙ぐむ”: right behind whoever it is about, whatever the verb.
      guard let last = before.last, words.topics.contains(where: { $0.unicodeScalars.last == last }) else { return nil }
      let name = subject(before)
      return name.isEmpty && !isPronoun(before) ? nil : name
    }
    // “「…」とNAMEさんは話す”: behind what was said.
    let name = subject(Array(rest.unicodeScalars))
    return name.isEmpty ? subject(before) : name
  }

  /// Whether a text has one of some words in it: by their bytes, since characters cost too much to part.
  static func holds(_ text: String, oneOf words: [String]) -> Bool {
    let bytes = Array(text.utf8)
    return words.contains { bytes.holds(Array($0.utf8)) }
  }

  /// Whom a clause is about.
  func subject(_ clause: [Unicode.Scalar]) -> String {
    words.surnames.isEmpty ? japaneseName(clause) : koreanName(clause)
  }

  /// Whether a stop or a comma ends what is said, inside the marks or right after them.
  private func isClosed(_ region: QuotedRegion, _ part: Range<Int>) -> Bool {
    let last = text.bytes[region.bytes].suffix(3)
    let next = text.bytes[region.bytes.upperBound..<min(part.upperBound, region.bytes.upperBound + 6)].suffix(3)
    return Self.closingSigns.contains { last.elementsEqual($0) || next.elementsEqual($0) }
  }

  private static let closingSigns = ["。", "！", "？", "…", "，"].map { Array($0.utf8) }

  /// Without what stands in brackets, as ages do: “高橋美咲さん（６４）は”.
  private static func withoutBrackets(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var open: Int?
    for c in scalars {
      if c == "（" || c == "(" { open = kept.count }
      kept.append(c)
      if c == "）" || c == ")", let start = open {
        kept.removeSubrange(start...)
        open = nil
      }
    }
    return kept
  }

  // MARK: Chinese

  /// NAME说 at the end of a clause.
  private func nameBeforeVerb(at clause: ArraySlice<Unicode.Scalar>) -> String? {
    // “告诉本报记者”: whom it is told to stands behind the verb.
    let told = clause.suffix(10).indices.dropLast().last {
      clause[$0] == "告" && (clause[$0 + 1] == "诉" || clause[$0 + 1] == "訴")
    }
    var rest: ArraySlice<Unicode.Scalar>
    if let told {
      rest = clause[..<told]
    } else if let verb = words.verbs.first(where: { clause.ends(with: $0) }) {
      rest = clause.dropLast(verb.unicodeScalars.count)
      // “回应称”: two verbs.
      if let other = words.verbs.first(where: { rest.ends(with: $0) }) {
        rest = rest.dropLast(other.unicodeScalars.count)
      }
    } else {
      return nil
    }
    // “在记者会上说”: where and when stand between the name and the verb.
    if let last = rest.last, Self.placeEnds.contains(last),
      let place = rest.lastIndex(where: { $0 == "在" || $0 == "于" })
    {
      rest = rest[..<place]
    }
    // “对居民说”: whom it is said to.
    if let hearer = rest.suffix(8).lastIndex(where: { $0 == "对" || $0 == "對" || $0 == "向" }), hearer > rest.startIndex {
      rest = rest[..<hearer]
    }
    while let adverb = words.titles.first(where: { rest.ends(with: $0) }) {
      rest = rest.dropLast(adverb.unicodeScalars.count)
    }
    for length in [3, 2] where rest.count >= length {
      let name = rest.suffix(length)
      if let first = name.first, words.surnames.contains(first), name.allSatisfy(Self.isIdeograph) {
        return String(scalars: name)
      }
    }
    return ""
  }

  private static let placeEnds: Set<Unicode.Scalar> = ["上", "中", "时", "時", "后", "後", "里", "裡", "间", "間"]

  // MARK: Japanese

  /// The name before 氏 or a title that ends what the clause is about.
  private func japaneseName(_ before: [Unicode.Scalar]) -> String {
    var clause = before[...]
    // “NAME氏は”, and what else stands between it and the quotation.
    while let end = clause.last(where: { c in words.topics.contains { $0.unicodeScalars.first == c } }),
      let place = clause.lastIndex(of: end)
    {
      clause = clause[..<place]
      if let name = titledName(at: clause.dropTrailing(Self.brackets)) { return name }
    }
    return ""
  }

  private func titledName(at clause: ArraySlice<Unicode.Scalar>) -> String? {
    guard
      let title = words.titles.filter({ clause.ends(with: $0) }).max(by: {
        $0.unicodeScalars.count < $1.unicodeScalars.count
      })
    else { return nil }
    let rest = clause.dropLast(title.unicodeScalars.count)
    guard let last = rest.last else { return nil }
    let isKana = Self.isKatakana(last)
    let name = rest.reversed().prefix { isKana ? Self.isKatakana($0) || $0 == "・" : Self.isIdeograph($0) }.reversed()
    guard isKana ? name.count > 1 : (2...5).contains(name.count) else { return nil }
    return String(scalars: Array(name)[...])
  }

  // MARK: Korean

  /// The word of three syllables that begins with a surname, among those before the particle that ends the subject.
  private func koreanName(_ before: [Unicode.Scalar]) -> String {
    let tokens = before.split { $0.properties.isWhitespace }
    guard
      let subject = tokens.indices.reversed().first(where: { i in
        words.topics.contains { tokens[i].ends(with: $0) && tokens[i].count > $0.unicodeScalars.count }
      })
    else { return "" }
    for i in max(0, subject - 3)...subject {
      var word = tokens[i]
      // “정책은” is a noun of two syllables with its particle, “김바위는” a name with it.
      if i == subject {
        guard word.count == 4 else { continue }
        word = word.dropLast()
      }
      // “조례를” is an object, not a name.
      if word.count == 3, let first = word.first, words.surnames.contains(first), word.allSatisfy(Self.isHangul),
        let last = word.last, !Self.particles.contains(last), !words.titles.contains(String(scalars: word))
      {
        return String(scalars: word)
      }
    }
    return ""
  }

  // MARK: Characters

  /// What stands behind a Korean noun and ends no given name, as “은” does.
  private static let particles: Set<Unicode.Scalar> = ["를", "을", "에", "와", "과", "는", "가"]
  // Lists, not sets: to look through a dozen costs less than a hash.
  private static let commas: [Unicode.Scalar] = ["：", ":", "，", ",", "、", " ", "\u{3000}"]
  private static let brackets: [Unicode.Scalar] = ["）", ")", " "]
  static let stops: [Unicode.Scalar] = ["。", "！", "？", "；", "」", "』", "”", "\n"]
  static let marks: [Unicode.Scalar] = ["「", "」", "『", "』", "“", "”", "\"", "‘", "’", "《", "》", "〈", "〉"]

  private static func isIdeograph(_ c: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(c.value) || c == "々" }
  private static func isKatakana(_ c: Unicode.Scalar) -> Bool { (0x30A0...0x30FF).contains(c.value) && c != "・" }
  private static func isHangul(_ c: Unicode.Scalar) -> Bool { (0xAC00...0xD7A3).contains(c.value) }

  /// What stands before a quotation in its sentence, without the mark.
  func clause(endingAt end: Int, from start: Int) -> [Unicode.Scalar] {
    let limit = boundary(max(start, end - 3 * Self.reach))
    var scalars = Array(String(decoding: text.bytes[limit..<end], as: UTF8.self).unicodeScalars)
    while let last = scalars.last, Self.marks.contains(last) || last == " " { scalars.removeLast() }
    while let first = scalars.first, Self.marks.contains(first) { scalars.removeFirst() }
    guard let stop = scalars.lastIndex(where: { Self.stops.contains($0) }) else { return scalars }
    return Array(scalars[(stop + 1)...])
  }

  /// What stands behind a quotation up to the next mark of its sentence, without its own mark.
  func clause(startingAt start: Int, to end: Int) -> [Unicode.Scalar] {
    let limit = boundary(min(end, start + 3 * Self.reach))
    var scalars = Array(String(decoding: text.bytes[start..<max(start, limit)], as: UTF8.self).unicodeScalars)[...]
    if let first = scalars.first, Self.marks.contains(first) { scalars = scalars.dropFirst() }
    // “…”。NAME说。
    if words.particles.isEmpty, scalars.first == "。" { scalars = scalars.dropFirst() }
    let comma = scalars.prefix { Self.commas.contains($0) }
    let rest = scalars.dropFirst(comma.count).prefix {
      !Self.stops.contains($0) && !Self.commas.contains($0) || $0 == " "
    }
    return Array(comma + rest)
  }

  /// Back to where a character starts.
  private func boundary(_ i: Int) -> Int {
    var i = i
    while i > 0, i < text.bytes.count, text.bytes[i] & 0xC0 == 0x80 { i -= 1 }
    return i
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate func ends(with word: String) -> Bool {
    last == word.unicodeScalars.last && suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars)
  }

  fileprivate func dropTrailing(_ set: [Unicode.Scalar]) -> Self {
    var slice = self
    while let last = slice.last, set.contains(last) { slice = slice.dropLast() }
    return slice
  }
}

extension String {
  init(scalars: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}
