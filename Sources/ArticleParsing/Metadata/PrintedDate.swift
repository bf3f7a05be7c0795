import Basics

/// A printed date, with the time and zone beside it.
public struct PrintedDate: Hashable, Sendable {
  /// The meaning of a date.
  public enum Role: Sendable {
    /// “Published”, “Posted”, “First published”.
    case published
    /// “Updated”, “Modified”.
    case modified
  }

  /// ISO 8601 with the printed precision and zone: “2025-11-26”, “2025-11-26T12:26”, “2025-11-26T12:26Z”.
  public var iso: String
  /// The date and its time, in UTF-8 bytes of the text.
  public var range: Range<Int>
  /// Its meaning according to the words before it.
  public var role: Role?
  /// Whether it has a time of day.
  public var hasTime: Bool
}

/// The dates in a text, in reading order: numeric, spelled (day or month first, in a dozen languages), ISO 8601.
///
/// An ambiguous numeric date is read day first, unless an American zone or a capital “AM” beside it suggests otherwise.
/// Dates without a year and relative ones (“2 hours ago”) are ignored: both would need a clock.
public func printedDates(in text: [UInt8]) -> [PrintedDate] { DateReader(text[...]).dates() }

/// The dates in a text, in reading order; see `printedDates(in:)` for bytes.
public func printedDates(in text: String) -> [PrintedDate] { printedDates(in: Array(text.utf8)) }

/// A time of day on a line of its own, as often printed under the date (“- 12:26”, “at 9.15am GMT”), in ISO 8601:
/// “12:26”, “09:15Z”.
public func printedTime(onItsOwn line: [UInt8]) -> String? { DateReader(line[...]).timeAlone() }

/// Reads dates by looking for a number or a month and then at what stands around it.
struct DateReader {
  struct Token {
    enum Kind { case number, word, mark }
    var kind: Kind
    var range: Range<Int>
    var key: WordKey
    var value: Int
  }

  let text: ArraySlice<UInt8>
  let tokens: [Token]

  /// Longer texts are no date lines, and a paragraph has no date that is the article's.
  private static let longestRead = 400

  init(_ text: ArraySlice<UInt8>) {
    self.text = text.prefix(Self.longestRead)
    tokens = Self.tokens(of: self.text)
  }

  func dates() -> [PrintedDate] {
    guard tokens.contains(where: { $0.kind == .number }) else { return [] }
    var dates: [PrintedDate] = []
    var index = 0
    var start = 0
    while index < tokens.count {
      guard let day = day(at: index) else {
        index += 1
        continue
      }
      // “Available until 3 May 2024”.
      if index > 0, isWord(index - 1, in: Self.untilWords) {
        (start, index) = (day.end, day.end)
        continue
      }
      var first = index
      var last = day.end
      var clock: Clock?
      if let time = clockBehind(day.end) {
        clock = time.clock
        last = time.end
      } else if let time = clockBefore(index, notBefore: start) {
        clock = time.clock
        first = time.start
      }
      dates.append(
        PrintedDate(
          iso: day.iso(clock: clock) + (clock?.iso ?? ""),
          range: tokens[first].range.lowerBound..<tokens[last - 1].range.upperBound,
          role: role(from: start, to: first) ?? roleBehind(last), hasTime: clock != nil))
      start = last
      index = last
    }
    return dates
  }

  func timeAlone() -> String? {
    guard tokens.count <= 12 else { return nil }
    var index = 0
    while index < tokens.count, tokens[index].kind == .mark || Self.timeWords.contains(tokens[index].key) { index += 1 }
    guard let time = clock(at: index, needsMarker: false) else { return nil }
    for token in tokens[time.end...] where token.kind == .number || token.kind == .word && !Calendar.isZone(token.key) {
      return nil
    }
    return String(time.clock.iso.dropFirst())
  }

  // MARK: Days

  private struct Day {
    var year: Int
    var month: Int
    var day: Int
    /// The other reading of a numeric date, where both are possible.
    var isOpen = false
    var end: Int

    func iso(clock: Clock?) -> String {
      let swapped = isOpen && (clock?.isAmerican ?? false)
      return padded(year, 4) + "-" + padded(swapped ? day : month, 2) + "-" + padded(swapped ? month : day, 2)
    }
  }

  private func day(at index: Int) -> Day? {
    let token = tokens[index]
    switch token.kind {
    case .number:
      return numericDay(at: index) ?? ideographicDay(at: index) ?? dayFirst(at: index) ?? yearFirst(at: index)
    case .word: return monthFirst(at: index)
    case .mark: return nil
    }
  }

  /// 2025-11-26, 26/11/2025, 26.11.25.
  private func numericDay(at index: Int) -> Day? {
    guard index + 4 < tokens.count, let separator = mark(index + 1), separator.isOne(of: "-/.|"),
      mark(index + 3) == separator, tokens[index + 2].kind == .number, tokens[index + 4].kind == .number,
      separator == UInt8(ascii: ".") || separator == UInt8(ascii: "|")
        ? isYear(index + 4) || touches(index, through: index + 4) : touches(index, through: index + 4)
    else { return nil }
    let (a, b, c) = (tokens[index].value, tokens[index + 2].value, tokens[index + 4].value)
    let digits = tokens[index + 4].range.count
    if isYear(index) {
      return valid(year: a, month: b, day: c, end: index + 5)
    }
    guard tokens[index].range.count <= 2, isYear(index + 4) || digits == 2 else { return nil }
    let year = digits == 2 ? (c < 70 ? 2000 + c : 1900 + c) : c
    if a > 12 { return valid(year: year, month: b, day: a, end: index + 5) }
    if b > 12 { return valid(year: year, month: a, day: b, end: index + 5) }
    guard var day = valid(year: year, month: b, day: a, end: index + 5) else { return nil }
    day.isOpen = a != b
    return day
  }

  /// 2025年11月26日.
  private func ideographicDay(at index: Int) -> Day? {
    let names = [[0xE5, 0xB9, 0xB4], [0xE6, 0x9C, 0x88], [0xE6, 0x97, 0xA5]] as [[UInt8]]
    guard isYear(index), index + 5 < tokens.count else { return nil }
    for (offset, name) in names.enumerated() {
      let range = tokens[index + 2 * offset + 1].range
      guard tokens[index + 2 * offset].kind == .number, text[range].starts(with: name) else { return nil }
    }
    return valid(
      year: tokens[index].value, month: tokens[index + 2].value, day: tokens[index + 4].value, end: index + 6)
  }

  /// 26 November 2025, 26th of November, 2025, 25. September 2018, 22 de janeiro de 2018.
  private func dayFirst(at index: Int) -> Day? {
    guard tokens[index].range.count <= 2 else { return nil }
    var next = index + 1
    if isWord(next, in: Self.ordinals), touches(index, through: next) { next += 1 }
    next = skip(marks: ".-", from: next)
    if isWord(next, in: Self.ofWords) { next += 1 }
    guard next < tokens.count, tokens[next].kind == .word, let month = Calendar.month(tokens[next].key) else {
      return nil
    }
    next = skip(marks: ".,-", from: next + 1)
    if isWord(next, in: Self.ofWords) { next += 1 }
    guard isYear(next) else { return nil }
    return valid(year: tokens[next].value, month: month, day: tokens[index].value, end: next + 1)
  }

  /// 2025. november 26., 2025 November 26.
  private func yearFirst(at index: Int) -> Day? {
    guard isYear(index) else { return nil }
    var next = skip(marks: ".", from: index + 1)
    guard next < tokens.count, tokens[next].kind == .word, let month = Calendar.month(tokens[next].key) else {
      return nil
    }
    next = skip(marks: ".", from: next + 1)
    guard next < tokens.count, tokens[next].kind == .number, tokens[next].range.count <= 2 else { return nil }
    return valid(year: tokens[index].value, month: month, day: tokens[next].value, end: next + 1)
  }

  /// November 26, 2025; Nov. 26th 2025.
  private func monthFirst(at index: Int) -> Day? {
    guard let month = Calendar.month(tokens[index].key) else { return nil }
    var next = skip(marks: ".", from: index + 1)
    guard next < tokens.count, tokens[next].kind == .number, tokens[next].range.count <= 2 else { return nil }
    let day = tokens[next].value
    next += 1
    if isWord(next, in: Self.ordinals) { next += 1 }
    next = skip(marks: ",.", from: next)
    guard isYear(next) else { return nil }
    return valid(year: tokens[next].value, month: month, day: day, end: next + 1)
  }

  private func valid(year: Int, month: Int, day: Int, end: Int) -> Day? {
    guard (1600...2199).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let lengths = [
      31, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]
    return day <= lengths[month - 1] ? Day(year: year, month: month, day: day, end: end) : nil
  }

  private func role(from start: Int, to end: Int) -> PrintedDate.Role? {
    for token in tokens[start..<end].reversed() where token.kind == .word {
      if Self.publishedWords.contains(token.key) { return .published }
      if Self.modifiedWords.contains(token.key) { return .modified }
      if text[token.range.lowerBound] >= 0xE3, let role = roleWithoutBlanks(text[token.range]) { return role }
    }
    return nil
  }

  /// What a run of letters of a script that sets no words apart says: “最終更新日”.
  private func roleWithoutBlanks(_ run: ArraySlice<UInt8>) -> PrintedDate.Role? {
    if Self.publishedRuns.contains(where: { run.firstRange(of: $0) != nil }) { return .published }
    return Self.modifiedRuns.contains { run.firstRange(of: $0) != nil } ? .modified : nil
  }

  /// “zuletzt am 3. Mai 2024 geändert”: the word for it behind the date, with nothing but the time between.
  private func roleBehind(_ index: Int) -> PrintedDate.Role? {
    for token in tokens[index...].prefix(2) where token.kind == .word {
      if Self.behindWords.contains(token.key) { return .modified }
    }
    return nil
  }

  /// What a label on a line of its own says of the date under it: “Published:”, “Last updated”.
  static func role(of label: LineShape) -> PrintedDate.Role? {
    for word in label.words.reversed() {
      if publishedWords.contains(word) { return .published }
      if modifiedWords.contains(word) { return .modified }
    }
    return nil
  }

  // MARK: Tokens

  func mark(_ index: Int) -> UInt8? {
    guard tokens.indices.contains(index), tokens[index].kind == .mark else { return nil }
    return text[tokens[index].range.lowerBound]
  }

  func isWord(_ index: Int, in set: Set<WordKey>) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && set.contains(tokens[index].key)
  }

  private func isYear(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .number && tokens[index].range.count == 4
      && (1600...2199).contains(tokens[index].value)
  }

  /// Whether no space stands between the tokens of a range.
  func touches(_ first: Int, through last: Int) -> Bool {
    guard first >= 0, last < tokens.count else { return false }
    for index in first..<last where tokens[index].range.upperBound != tokens[index + 1].range.lowerBound {
      return false
    }
    return true
  }

  func skip(marks: StaticString, from index: Int) -> Int {
    var next = index
    while let mark = mark(next), marks.withUTF8Buffer({ $0.contains(mark) }) { next += 1 }
    return next
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  private static func tokens(of text: ArraySlice<UInt8>) -> [Token] {
    var tokens: [Token] = []
    var index = text.startIndex
    while index < text.endIndex {
      let start = index
      let byte = text[index]
      if byte.isASCIIDigit {
        var value = 0
        while index < text.endIndex, text[index].isASCIIDigit {
          value = min(value * 10 + Int(text[index] - 0x30), 99_999_999)
          index += 1
        }
        // “20197:05”: the year and the time of two elements whose space the scraper lost.
        if (5...6).contains(index - start), index < text.endIndex, text[index] == UInt8(ascii: ":"),
          value / (index - start == 5 ? 10 : 100) / 100 == 20
        {
          let split = start + 4
          let scale = index - start == 5 ? 10 : 100
          tokens.append(Token(kind: .number, range: start..<split, key: .number, value: value / scale))
          tokens.append(Token(kind: .number, range: split..<index, key: .number, value: value % scale))
        } else {
          tokens.append(Token(kind: .number, range: start..<index, key: .number, value: value))
        }
      } else if byte.isASCIILetter || byte >= 0x80 {
        let isLetter: (UInt8) -> Bool = { $0.isASCIILetter || $0 >= 0x80 }
        while index < text.endIndex, isLetter(text[index]) {
          // “ESTUpdated”: a word ends where a capital follows a zone's capitals and begins a small word.
          if index > start + 1, text[index].isASCIIUppercase, index + 1 < text.endIndex,
            text[index + 1].isASCIILowercase,
            text[index - 1].isASCIILetter
          {
            break
          }
          index += 1
        }
        let key = WordKey(firstIn: text[start..<index])
        tokens.append(Token(kind: key == nil ? .mark : .word, range: start..<index, key: key ?? .empty, value: 0))
      } else {
        index += 1
        if byte != UInt8(ascii: " ") {
          tokens.append(Token(kind: .mark, range: start..<index, key: .empty, value: 0))
        }
      }
    }
    return tokens
  }

  static func words(_ list: String) -> Set<WordKey> {
    Set(list.split(whereSeparator: \.isWhitespace).map { WordKey($0) })
  }

  private static let ordinals = words("st nd rd th er º ª")
  private static let ofWords = words("of de del di")
  static let hourWords = words("h u uhr")
  static let timeWords = words("t at on às as um à las le a alle om kl klo in der time")
  static let americanZones = words(
    "et ct mt pt est edt cst cdt mst mdt pst pdt eastern central pacific mountain")
  private static let untilWords = words("bis until till hasta até fino tot")
  private static let publishedRuns = ["公開", "掲載", "公表", "配信", "発表", "发布", "发表", "입력", "등록"].map { Array($0.utf8) }
  private static let modifiedRuns = ["更新", "수정"].map { Array($0.utf8) }
  private static let publishedWords = words(
    """
    published publish publication posted first created issued submitted publiziert veröffentlicht veröffentlichung erstellt
    erschienen erscheinungsdatum eingestellt gespeichert geschrieben publié publiée posté ligne rédigé publicado publicada
    escrito publicación pubblicato pubblicata pubblicazione scritto gepubliceerd geplaatst опубликовано publicerad
    publicerat udgivet publisert julkaistu opublikowano dodano
    """)
  private static let behindWords = words("geändert aktualisiert bearbeitet gewijzigd bijgewerkt")
  private static let modifiedWords = words(
    """
    updated update modified changed revised amended edited aktualisiert geändert aktualisierung bearbeitet modifié jour
    actualizado actualizada modificado atualizado aggiornato aggiornata modificato modifica bijgewerkt gewijzigd обновлено
    uppdaterad ändrad opdateret oppdatert päivitetty aktualizacja zaktualizowano
    """)
}

/// A number with leading zeros.
func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
