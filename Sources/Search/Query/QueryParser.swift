import Articles

/// Parses the query language. Anything is a query: parts that make no sense become slips, and the rest is used.
struct QueryParser {
  private let bytes: [UInt8]
  private let isBeingTyped: Bool
  private let today: QueryDate
  private var index = 0
  private var depth = 0
  private var leaves = 0
  private(set) var slips: [Query.Slip] = []

  /// The most words and conditions of a query; SQLite's full-text index takes 256 levels of an expression.
  static let mostLeaves = 64
  /// How deep parentheses may lie in each other: SQLite's parser, with a stack of 100 symbols, takes 12 of the costliest
  /// shape, `-(speaker:a b OR …`.
  private static let deepest = 8
  private static let mostSlips = 8

  init(_ text: String, isBeingTyped: Bool, today: QueryDate) {
    bytes = Array(text.utf8)
    self.isBeingTyped = isBeingTyped
    self.today = today
  }

  mutating func query() -> Query.Condition { group(of: nil) ?? .all([]) }

  private typealias Field = QueryField

  // MARK: Groups

  /// Reads to the end or to a closing parenthesis.
  private mutating func group(of field: Field?) -> Query.Condition? {
    var conditions: [Query.Condition] = []
    var places: Set<Query.Place> = []
    var lastPlace = 0..<0
    var awaitingOr: Range<Int>?
    while true {
      skipBlanks()
      guard index < bytes.count else { break }
      if bytes[index] == UInt8(ascii: ")") {
        if depth > 0 { break }
        slip("The closing parenthesis at character \(character(index)) has no opening one.", index..<index + 1)
        index += 1
        continue
      }
      if let range = keyword("OR") {
        index = range.upperBound
        if conditions.isEmpty || awaitingOr != nil {
          slip("The “OR” at character \(character(range.lowerBound)) has nothing before it.", range)
        } else {
          awaitingOr = range
        }
        continue
      }
      if let range = keyword("AND") {
        index = range.upperBound
        continue
      }
      guard leaves < Self.mostLeaves else {
        slip("Only the first \(Self.mostLeaves) words of a query are searched.", index..<bytes.count)
        index = bytes.count
        break
      }
      let itemStart = index
      switch item(of: field) {
      case .condition(let condition):
        if awaitingOr != nil, let last = conditions.popLast() {
          if case .any(let others) = last {
            conditions.append(.any(others + [condition]))
          } else {
            conditions.append(.any([last, condition]))
          }
        } else {
          conditions.append(condition)
        }
        awaitingOr = nil
      case .place(let place):
        places.insert(place)
        lastPlace = itemStart..<index
      case .nothing: break
      }
    }
    if let range = awaitingOr, !isUnfinished(index) {
      slip("The “OR” at character \(character(range.lowerBound)) has nothing after it.", range)
    }
    let hasWords = conditions.contains { $0.contains { if case .words = $0 { true } else { false } } }
    if !places.isEmpty, !hasWords, !isUnfinished(index) {
      slip(
        "The “in:” at character \(character(lastPlace.lowerBound)) needs words after it.",
        lastPlace)
    }
    if !places.isEmpty { conditions = conditions.map { $0.standing(in: places) } }
    return conditions.count > 1 ? .all(conditions) : conditions.first
  }

  /// Reads a word, a phrase, a field or a group, each perhaps negated.
  private mutating func item(of field: Field?) -> Item {
    let start = index
    var isNegated = false
    while index < bytes.count {
      if let not = keyword("NOT") {
        index = not.upperBound
        skipBlanks()
      } else if bytes[index] == UInt8(ascii: "-") {
        index += 1
      } else {
        break
      }
      isNegated.toggle()
    }
    if index > start, isAtEndOfItem {
      if !isUnfinished(index) {
        let sign = bytes[start] == UInt8(ascii: "-") ? "-" : "NOT"
        slip(
          "The “\(sign)” at character \(character(start)) has nothing after it to exclude.", start..<index)
      }
      return .nothing
    }
    let read = atom(of: field)
    guard isNegated else { return read }
    switch read {
    case .condition(let condition): return .condition(.not(condition))
    case .place:
      slip("The “in:” at character \(character(start)) cannot be negated.", start..<index)
      return .nothing
    case .nothing: return .nothing
    }
  }

  private mutating func atom(of field: Field?) -> Item {
    let start = index
    if bytes[index] == UInt8(ascii: "(") { return parentheses(of: field) }
    if markSize(at: index) > 0 { return condition(phrase(), of: field) }
    if let (name, end) = fieldName() {
      if let named = Field(named: name) {
        index = end
        return value(of: named, from: start)
      }
      slip(
        "“\(name):” at character \(character(start)) is not a field: the fields are speaker:, outlet:, tag:, since:, until:, kind:, in: and is:.",
        start..<end)
    }
    return condition(word(), of: field)
  }

  private mutating func parentheses(of field: Field?) -> Item {
    let start = index
    index += 1
    guard depth < Self.deepest else {
      slip("Parentheses can be nested at most \(Self.deepest) deep.", start..<index)
      return .nothing
    }
    depth += 1
    let inner = group(of: field)
    depth -= 1
    if index < bytes.count {
      index += 1
    } else if !isBeingTyped {
      slip("The parenthesis at character \(character(start)) is not closed.", start..<start + 1)
    }
    return inner.map { .condition($0) } ?? .nothing
  }

  // MARK: Words and phrases

  /// Reads a quoted phrase.
  private mutating func phrase() -> Reading {
    let opening = index
    index += markSize(at: index)
    let start = index
    while index < bytes.count, markSize(at: index) == 0 { index += 1 }
    var reading = Reading(range: start..<index, isPrefix: false, isUnfinished: false)
    if index < bytes.count {
      index += markSize(at: index)
      reading.isPrefix = passStar()
      reading.slack = slack()
    } else if isBeingTyped {
      reading.isUnfinished = true
    } else {
      slip(
        "The quotation mark at character \(character(opening)) is not closed: the rest is searched as one phrase.",
        opening..<start)
    }
    return reading
  }

  /// Reads to a blank, a parenthesis or a quotation mark.
  private mutating func word() -> Reading {
    let start = index
    while !isAtEndOfItem, markSize(at: index) == 0, bytes[index] != UInt8(ascii: "(") { index += 1 }
    let end = index
    let isPrefix = end > start && bytes[end - 1] == UInt8(ascii: "*")
    return Reading(range: start..<end, isPrefix: isPrefix, isUnfinished: !isPrefix && isUnfinished(end))
  }

  /// Reads how far words may stand from each other: “~5”.
  private mutating func slack() -> Int? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "~") else { return nil }
    let start = index
    index += 1
    let digits = bytes[index...].prefix { $0 &- 0x30 < 10 }
    index += digits.count
    if digits.isEmpty, !isUnfinished(index) {
      slip(
        "The “~” at character \(character(start)) needs the number of words that may come between, as in ~5.",
        start..<index)
    }
    return digits.isEmpty ? nil : digits.reduce(0) { min($0 * 10 + Int($1 &- 0x30), Phrase.mostSlack) }
  }

  private mutating func passStar() -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "*") else { return false }
    index += 1
    return true
  }

  /// Makes a condition of words that were read.
  private mutating func condition(_ reading: Reading, of field: Field?) -> Item {
    leaves += 1
    let text = String(decoding: bytes[reading.range], as: UTF8.self)
    if field == .tag {
      let key = Query.key(ofTag: reading.isPrefix && text.hasSuffix("*") ? String(text.dropLast()) : text)
      return key.isEmpty ? .nothing : .condition(.tag(key, isPrefix: reading.isPrefix || reading.isUnfinished))
    }
    guard let whole = Phrase(text, isPrefix: reading.isPrefix || reading.isUnfinished) else {
      if !isBeingTyped, !reading.range.isEmpty {
        slip(
          "“\(text)” at character \(character(reading.range.lowerBound)) has no letter or digit to search for.",
          reading.range)
      }
      return .nothing
    }
    if whole.isCut {
      slip(
        "Only the first \(Phrase.longest) words of the phrase at character \(character(reading.range.lowerBound)) are searched.",
        reading.range)
    }
    guard var phrase = reading.isUnfinished ? whole.withoutLoneLetter : whole else { return .nothing }
    if let slack = reading.slack {
      if phrase.terms.count > Phrase.mostNear {
        slip(
          "Only the first \(Phrase.mostNear) of the words at character \(character(reading.range.lowerBound)) are searched near each other.",
          reading.range)
      }
      phrase = phrase.near(slack: slack)
    }
    switch field {
    case .speaker: return .condition(.speaker(phrase))
    case .outlet: return .condition(.outlet(phrase))
    default: return .condition(.words(phrase, in: []))
    }
  }

  // MARK: Fields

  /// The letters at the index and where their colon ends, when a colon follows them that is not that of an address.
  private func fieldName() -> (name: String, end: Int)? {
    var end = index
    while end < bytes.count, (bytes[end] | 0x20) &- 0x61 < 26 { end += 1 }
    guard end > index, end < bytes.count, bytes[end] == UInt8(ascii: ":"),
      !(end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "/"))
    else { return nil }
    return (String(decoding: bytes[index..<end], as: UTF8.self).lowercased(), end + 1)
  }

  private mutating func value(of field: Field, from start: Int) -> Item {
    if isAtEndOfItem {
      if !isUnfinished(index) {
        slip(
          "The “\(field.rawValue):” at character \(character(start)) needs \(field.wanted).", start..<index)
      }
      return .nothing
    }
    switch field {
    case .speaker, .outlet, .tag:
      if bytes[index] == UInt8(ascii: "(") { return parentheses(of: field) }
      return condition(markSize(at: index) > 0 ? phrase() : word(), of: field)
    case .since, .until, .kind, .in, .is: return fixedValue(of: field, from: start)
    }
  }

  /// Reads a value of a field that knows its values.
  private mutating func fixedValue(of field: Field, from start: Int) -> Item {
    leaves += 1
    let reading = markSize(at: index) > 0 ? phrase() : word()
    if reading.range.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "(") { index += 1 }
    let typed = String(decoding: bytes[reading.range], as: UTF8.self)
    let value = typed.lowercased()
    var known: [String] = []
    switch field {
    case .since, .until:
      let begun = reading.isUnfinished ? QueryDate.begun(typed) : nil
      if let date = QueryDate(typed) ?? QueryDate(typed, from: today) ?? begun {
        return .condition(field == .since ? .since(date) : .until(date))
      }
      if reading.isUnfinished, QueryDate.mayBecome(typed) || QueryDate.mayBecomeRelative(typed) { return .nothing }
      let name = field.rawValue
      slip(
        "“\(typed)” at character \(character(start)) is not a date: a date is a year, a month or a day, as in \(name):2025, \(name):2025-11 or \(name):2025-11-26, or counts back from today, as in \(name):yesterday, \(name):7d, \(name):3m.",
        start..<index)
      return .nothing
    case .kind:
      known = Quotation.Kind.allCases.map(\.rawValue)
      if let kind = Quotation.Kind(rawValue: value) { return .condition(.kind(kind)) }
    case .in:
      known = Query.Place.allCases.map(\.rawValue)
      if let place = Query.Place(rawValue: value) ?? Query.Place(rawValue: value + "s") { return .place(place) }
    case .is:
      known = ["unread", "read", "starred"]
      switch value {
      case "unread": return .condition(.unread)
      case "read": return .condition(.not(.unread))
      case "starred": return .condition(.starred)
      default: break
      }
    case .speaker, .outlet, .tag: return .nothing
    }
    if reading.isUnfinished, known.contains(where: { $0.hasPrefix(value) }) { return .nothing }
    slip(
      "“\(field.rawValue):\(typed)” at character \(character(start)) is not known: “\(field.rawValue):” needs \(field.wanted).",
      start..<index)
    return .nothing
  }

  // MARK: Bytes

  /// A word in capitals that stands alone.
  private func keyword(_ word: StaticString) -> Range<Int>? {
    let end = index + word.utf8CodeUnitCount
    guard end <= bytes.count else { return nil }
    for offset in 0..<word.utf8CodeUnitCount where bytes[index + offset] != word.utf8Start[offset] { return nil }
    guard
      end == bytes.count || blankSize(at: end) > 0 || bytes[end] == UInt8(ascii: "(") || bytes[end] == UInt8(ascii: ")")
    else { return nil }
    return index..<end
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      let size = blankSize(at: index)
      if size == 0 { return }
      index += size
    }
  }

  /// Whether a word or a field ends at the index.
  private var isAtEndOfItem: Bool {
    index >= bytes.count || bytes[index] == UInt8(ascii: ")") || blankSize(at: index) > 0
  }

  /// Whether typing may continue at an index, so that missing parts are not slips.
  private func isUnfinished(_ index: Int) -> Bool { isBeingTyped && index >= bytes.count }

  /// The length in bytes of the blank at an index; 0 if there is none.
  private func blankSize(at index: Int) -> Int {
    switch bytes[index] {
    case 0x00...0x20: 1
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE3: index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
    default: 0
    }
  }

  /// The length in bytes of the quotation mark at an index; 0 if there is none.
  private func markSize(at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    switch bytes[index] {
    case 0x22: return 1
    case 0xC2: return index + 1 < bytes.count && (bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB) ? 2 : 0
    case 0xE2:
      // U+201C–201F.
      return index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x9C...0x9F).contains(bytes[index + 2]) ? 3 : 0
    default: return 0
    }
  }

  /// How a person counts a place: from 1, in code points. Not counted where no further slip is kept.
  private func character(_ index: Int) -> Int {
    slips.count < Self.mostSlips ? bytes[..<index].count { $0 & 0xC0 != 0x80 } + 1 : 0
  }

  private mutating func slip(_ message: String, _ range: Range<Int>) {
    guard slips.count < Self.mostSlips else { return }
    slips.append(Query.Slip(message: message, range: range))
  }
}
