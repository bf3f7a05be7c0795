/// Dates of feeds, in all the forms that they are written in.
///
/// RFC 822 with its successors, RFC 3339 and ISO 8601, C's `asctime`, and what programs make that meant one of these. What
/// comes out is ISO 8601 as precise as what came in, with the zone that was written and none where none was.
enum FeedDate {
  /// A date in ISO 8601; `nil` where there is none, or one that no calendar has.
  static func iso(_ text: String) -> String? {
    var lexer = Lexer(MarkupText.clean(text))
    let tokens = lexer.tokens()
    guard !tokens.isEmpty, tokens.count < 40 else { return nil }
    if let date = numeric(tokens) ?? worded(tokens) { return date.isPossible ? date.text : nil }
    return nil
  }

  // MARK: The forms

  /// Year, month and day in numbers: “2004-07-08T23:56:58+02:00”, “2004/07/08 23:56”, “20040708”, “2004-335”.
  private static func numeric(_ tokens: [Token]) -> Date? {
    var index = 0
    var date = Date()
    guard case .number(let first) = tokens[0] else { return nil }
    switch first.count {
    case 4: date.year = first.value
    case 6 where tokens.count == 1 || !isDash(tokens[1]):
      (date.year, date.month) = (first.value / 100, first.value % 100)
    case 8: (date.year, date.month, date.day) = (first.value / 10000, first.value / 100 % 100, first.value % 100)
    default: return nil
    }
    index = 1
    if first.count == 4, index + 1 < tokens.count, isDash(tokens[index]), case .number(let next) = tokens[index + 1] {
      if next.count == 3 {
        guard date.setDay(ofYear: next.value) else { return nil }
        index += 2
      } else if next.count <= 2 {
        date.month = next.value
        index += 2
        if index + 1 < tokens.count, isDash(tokens[index]), case .number(let last) = tokens[index + 1], last.count <= 2
        {
          date.day = last.value
          index += 2
        }
      } else if next.count == 4 {
        (date.month, date.day) = (next.value / 100, next.value % 100)
        index += 2
      }
    } else if first.count == 4, index < tokens.count, case .word(let unit) = tokens[index], marks.contains(unit) {
      return eastAsian(tokens)
    }
    // The name of a day may stand between, and a letter that is none of ASCII for the “T”.
    while index < tokens.count, !isNumber(tokens[index]) {
      guard case .word(let word) = tokens[index],
        word == "t" || Names.isDay(word) || date.day != nil && word.unicodeScalars.allSatisfy({ $0.value > 0x7F })
      else {
        if case .mark(let mark) = tokens[index], mark == "," || mark == "." || mark == "(" || mark == ")" {
          index += 1
          continue
        }
        break
      }
      index += 1
    }
    guard index < tokens.count, isNumber(tokens[index]) else {
      return index < tokens.count && date.day == nil ? nil : date
    }
    return date.addTime(tokens[index...]) ? date : nil
  }

  /// “2004년 05월 28일 오후 01:31:15” and its kin: each number before its unit.
  private static func eastAsian(_ tokens: [Token]) -> Date? {
    var date = Date()
    var index = 0
    var isAfternoon = false
    while index + 1 < tokens.count, case .number(let number) = tokens[index], case .word(let unit) = tokens[index + 1] {
      switch unit {
      case "년", "年": date.year = number.value
      case "월", "月": date.month = number.value
      case "일", "日": date.day = number.value
      default: return nil
      }
      index += 2
    }
    if index < tokens.count, case .word(let half) = tokens[index] {
      isAfternoon = half == "오후" || half == "午後" || half == "下午"
      index += 1
    }
    guard index < tokens.count else { return date }
    guard date.addTime(tokens[index...]) else { return nil }
    if isAfternoon, let hour = date.hour, hour < 12 { date.hour = hour + 12 }
    // Both countries have one zone, and nobody writes it.
    return date
  }

  /// With the name of a month: “Thu, 01 Jan 2004 19:48:21 GMT”, “Thu Jan 1 19:48:21 2004”, “January 1, 2004 7:48 PM”.
  private static func worded(_ tokens: [Token]) -> Date? {
    var date = Date()
    var index = 0
    // Where the time begins: a number before a colon.
    var time: Int?
    for place in tokens.indices.dropLast() where isNumber(tokens[place]) {
      if case .mark(":") = tokens[place + 1] {
        time = place
        break
      }
    }
    var day: Number?
    var year: Number?
    while index < tokens.count {
      if index == time { break }
      switch tokens[index] {
      case .word(let word): if date.month == nil { date.month = Names.month(word) }
      case .number(let number):
        if number.count == 4 || day != nil {
          if year == nil { year = number }
        } else {
          day = number
        }
      case .mark: break
      }
      index += 1
    }
    if let time {
      var end = tokens.count
      // C writes the year behind the time.
      if year == nil {
        if let place = tokens[time...].lastIndex(where: {
          if case .number(let number) = $0 { number.count == 4 } else { false }
        }),
          place == 0 || !isSign(tokens[place - 1])
        {
          if case .number(let number) = tokens[place] { year = number }
          end = place == tokens.count - 1 ? place : end
        }
      }
      guard date.addTime(tokens[time..<end]) else { return nil }
    } else if date.month != nil, day != nil, year != nil {
      // Nothing but a date.
    } else if date.month == nil || year == nil {
      return nil
    }
    if date.month == nil {
      return nil
    }
    guard let year else { return nil }
    date.year = year.count <= 2 ? (year.value < 69 ? 2000 : 1900) + year.value : year.value
    date.day = day?.value
    return date
  }

  private static let marks: Set<String> = ["년", "年"]

  private static func isNumber(_ token: Token) -> Bool { if case .number = token { true } else { false } }

  private static func isDash(_ token: Token) -> Bool {
    if case .mark(let mark) = token { mark == "-" || mark == "/" || mark == "." } else { false }
  }

  private static func isSign(_ token: Token) -> Bool {
    if case .mark(let mark) = token { mark == "-" || mark == "+" } else { false }
  }
}

// MARK: What a date is made of

extension FeedDate {
  fileprivate struct Number: Hashable {
    var value: Int
    /// How many digits it has.
    var count: Int
  }

  fileprivate enum Token: Hashable {
    case number(Number)
    /// In small letters.
    case word(String)
    case mark(Unicode.Scalar)
  }

  fileprivate struct Lexer {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// Numbers, words and marks; white space only parts them.
    mutating func tokens() -> [Token] {
      var tokens: [Token] = []
      var index = 0
      while index < scalars.count, tokens.count < 50 {
        let start = index
        if let digit = Self.digit(scalars[index]) {
          var value = digit
          index += 1
          while index < scalars.count, let digit = Self.digit(scalars[index]) {
            guard index - start < 9 else { return [] }
            value = value * 10 + digit
            index += 1
          }
          tokens.append(.number(Number(value: value, count: index - start)))
        } else if Self.isLetter(scalars[index]) {
          var word = ""
          while index < scalars.count, Self.continuesWord(scalars[index]) {
            word.unicodeScalars.append(scalars[index])
            index += 1
          }
          tokens.append(.word(word.lowercased()))
        } else {
          if !scalars[index].isFeedSpace { tokens.append(.mark(scalars[index])) }
          index += 1
        }
      }
      return tokens
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
      (0x30...0x39).contains(scalar.value) ? Int(scalar.value) - 0x30 : nil
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      if scalar.value < 0x80 { return (0x61...0x7A).contains(scalar.value | 0x20) }
      return scalar.properties.isAlphabetic
    }

    private static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
      isLetter(scalar) || scalar.value >= 0x300 && scalar.properties.isGraphemeExtend
    }
  }

  fileprivate struct Date {
    var year = 0
    var month: Int?
    var day: Int?
    var hour: Int?
    var minute = 0
    var second: Int?
    /// “Z”, or “+02:00”.
    var zone: String?

    /// Takes a time and a zone from what is behind the date.
    mutating func addTime(_ tokens: ArraySlice<Token>) -> Bool {
      var index = tokens.startIndex
      func mark(_ place: Int) -> Unicode.Scalar? {
        if tokens.indices.contains(place), case .mark(let mark) = tokens[place] { mark } else { nil }
      }
      func number(_ place: Int) -> Number? {
        if tokens.indices.contains(place), case .number(let number) = tokens[place] { number } else { nil }
      }
      guard let first = number(index) else { return false }
      if first.count == 6 {
        (hour, minute, second) = (first.value / 10000, first.value / 100 % 100, first.value % 100)
        index += 1
      } else if first.count == 4, mark(index + 1) != ":" {
        (hour, minute) = (first.value / 100, first.value % 100)
        index += 1
      } else {
        guard first.count <= 2 else { return false }
        hour = first.value
        index += 1
        if mark(index) == ":" || mark(index) == ".", let next = number(index + 1) {
          minute = next.value
          index += 2
          if mark(index) == ":" || mark(index) == ".", let last = number(index + 1) {
            second = last.value
            index += 2
          }
        } else if let unit = word(tokens, index), unit == "h" {
          index += 1
          if let next = number(index) {
            minute = next.value
            index += 1
          }
        }
      }
      // A fraction of a second is more than anybody wants to know; a fourth number is nonsense.
      if mark(index) == "." || mark(index) == ",", number(index + 1) != nil { index += 2 }
      if mark(index) == ":", number(index + 1) != nil { return false }
      if let half = word(tokens, index), half == "am" || half == "pm", let hour {
        self.hour = hour % 12 + (half == "pm" ? 12 : 0)
        index += 1
      }
      return addZone(tokens[index...])
    }

    private func word(_ tokens: ArraySlice<Token>, _ place: Int) -> String? {
      if tokens.indices.contains(place), case .word(let word) = tokens[place] { word } else { nil }
    }

    private mutating func addZone(_ tokens: ArraySlice<Token>) -> Bool {
      var index = tokens.startIndex
      while tokens.indices.contains(index) {
        switch tokens[index] {
        case .word(let word):
          if let known = Names.zones[word] { zone = known }
          index += 1
        case .mark("+"), .mark("-"):
          guard tokens.indices.contains(index + 1), case .number(let first) = tokens[index + 1] else {
            // “+zz:00”, and “-” alone.
            return !tokens.indices.contains(index + 1)
          }
          let sign = tokens[index] == .mark("-") ? "-" : "+"
          var (hours, minutes) = first.count <= 2 ? (first.value, 0) : (first.value / 100, first.value % 100)
          index += 2
          if first.count <= 2, tokens.indices.contains(index), tokens[index] == .mark(":") {
            guard tokens.indices.contains(index + 1), case .number(let next) = tokens[index + 1] else { return false }
            minutes = next.value
            index += 2
          }
          guard first.count <= 4, hours <= 24, minutes < 60 else { return false }
          hours = min(hours, 23)
          zone = sign + Date.two(hours) + ":" + Date.two(minutes)
          // What follows says the same in letters: “+0100 (CET)”.
          return true
        default: index += 1
        }
      }
      return true
    }

    mutating func setDay(ofYear day: Int) -> Bool {
      guard day > 0 else { return false }
      var rest = day
      for month in 1...12 {
        let days = Date.days(in: month, of: year)
        if rest <= days {
          (self.month, self.day) = (month, rest)
          return true
        }
        rest -= days
      }
      return false
    }

    private static func days(in month: Int, of year: Int) -> Int {
      switch month {
      case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    }

    var isPossible: Bool {
      guard (1...9999).contains(year), (1...12).contains(month ?? 1) else { return false }
      guard (1...Date.days(in: month ?? 1, of: year)).contains(day ?? 1), month != nil || day == nil else {
        return false
      }
      return (0...23).contains(hour ?? 0) && (0...59).contains(minute) && (0...60).contains(second ?? 0)
    }

    var text: String {
      var text = String(year)
      text = String(repeating: "0", count: max(0, 4 - text.count)) + text
      guard let month else { return text }
      text += "-" + Date.two(month)
      guard let day else { return text }
      text += "-" + Date.two(day)
      guard let hour else { return text }
      text += "T" + Date.two(hour) + ":" + Date.two(minute)
      if let second { text += ":" + Date.two(second) }
      return text + (zone ?? "")
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
  }
}
