/// Times of day beside a day: “8.30pm GMT”, “20:30 Uhr”, “T20:30:00+01:00”.
extension DateReader {
  struct Clock {
    var hour: Int
    var minute: Int?
    var second: String?
    var zone: String?
    var isAmerican: Bool

    /// “T12:26”, “T12:26:05.250+01:00”, and “T09” where only the hour is printed.
    var iso: String {
      var iso = "T" + padded(hour, 2)
      if let minute { iso += ":" + padded(minute, 2) }
      if let second { iso += ":" + second }
      return iso + (zone ?? "")
    }
  }

  /// The time that follows the token before `index`, behind marks and words such as “at”.
  func clockBehind(_ index: Int) -> (clock: Clock, end: Int)? {
    var next = index
    while next < tokens.count, next < index + 5 {
      if let time = clock(at: next, needsMarker: false) { return time }
      let token = tokens[next]
      guard token.kind == .mark || token.kind == .word && Self.timeWords.contains(token.key) else { return nil }
      next += 1
    }
    return nil
  }

  /// The time that stands before the date: “10:02 AM EST Nov 19, 2019”, “5:27 am CST, Wednesday, November 20, 2019”.
  func clockBefore(_ index: Int, notBefore limit: Int) -> (clock: Clock, start: Int)? {
    var start = index - 1
    while start >= max(limit, index - 12) {
      if let time = clock(at: start, needsMarker: false), time.end <= index {
        let between = tokens[time.end..<index]
        let isBeside = between.allSatisfy {
          $0.kind == .mark || $0.kind == .word && (Calendar.isWeekday($0.key) || Self.timeWords.contains($0.key))
        }
        return isBeside ? (time.clock, start) : nil
      }
      start -= 1
    }
    return nil
  }

  func clock(at index: Int, needsMarker: Bool) -> (clock: Clock, end: Int)? {
    guard index < tokens.count, tokens[index].kind == .number, tokens[index].range.count <= 2 else { return nil }
    if index > 0, let before = mark(index - 1), before == UInt8(ascii: ":") || before == UInt8(ascii: "."),
      touches(index - 1, through: index)
    {
      return nil
    }
    var clock = Clock(hour: tokens[index].value, isAmerican: false)
    var next = index + 1
    let separator = mark(next)
    var isColon = false
    if let separator, separator == UInt8(ascii: ":") || separator == UInt8(ascii: "."), next + 1 < tokens.count,
      tokens[next + 1].kind == .number, tokens[next + 1].range.count == 2, touches(index, through: next + 1)
    {
      clock.minute = tokens[next + 1].value
      isColon = separator == UInt8(ascii: ":")
      next += 2
      if isColon, mark(next) == separator, next + 1 < tokens.count, tokens[next + 1].kind == .number,
        tokens[next + 1].range.count == 2, touches(next, through: next + 1)
      {
        clock.second = string(tokens[next + 1].range)
        next += 2
        if mark(next) == UInt8(ascii: "."), next + 1 < tokens.count, tokens[next + 1].kind == .number,
          touches(next, through: next + 1)
        {
          clock.second! += "." + string(tokens[next + 1].range)
          next += 2
        }
      }
    } else if isWord(next, in: Self.hourWords), touches(index, through: next), next + 1 < tokens.count,
      tokens[next + 1].kind == .number, tokens[next + 1].range.count == 2
    {
      clock.minute = tokens[next + 1].value
      isColon = true
      next += 2
    }
    let half = half(at: next)
    if let half {
      guard (1...12).contains(clock.hour) else { return nil }
      clock.hour = clock.hour % 12 + (half.isAfternoon ? 12 : 0)
      clock.isAmerican = half.isCapital
      next = half.end
    } else if !isColon, clock.minute == nil || zone(at: next) == nil {
      // “9.15” alone is a number.
      return nil
    }
    guard clock.hour < 24, (clock.minute ?? 0) < 60 else { return nil }
    if let zone = zone(at: next) {
      clock.zone = zone.offset
      clock.isAmerican = clock.isAmerican || zone.isAmerican
      next = zone.end
    }
    return (clock, next)
  }

  /// “am”, “p.m.”, “PM”.
  private func half(at index: Int) -> (isAfternoon: Bool, isCapital: Bool, end: Int)? {
    guard index < tokens.count, tokens[index].kind == .word else { return nil }
    let word = text[tokens[index].range]
    let letters = word.map { $0 | 0x20 }
    let isCapital = word.first.map(\.isASCIIUppercase) ?? false
    if letters == Array("am".utf8) { return (false, isCapital, index + 1) }
    if letters == Array("pm".utf8) { return (true, isCapital, index + 1) }
    guard letters.count == 1, letters[0] == UInt8(ascii: "a") || letters[0] == UInt8(ascii: "p"),
      mark(index + 1) == UInt8(ascii: "."), index + 2 < tokens.count,
      text[tokens[index + 2].range].map({ $0 | 0x20 }) == [UInt8(ascii: "m")]
    else { return nil }
    return (letters[0] == UInt8(ascii: "p"), isCapital, skip(marks: ".", from: index + 3))
  }

  /// “GMT”, “EST”, “(BST)”, “Z”, “+01:00”, “-0500”.
  private func zone(at index: Int) -> (offset: String?, isAmerican: Bool, end: Int)? {
    var next = index
    if mark(next) == UInt8(ascii: "(") { next += 1 }
    guard next < tokens.count else { return nil }
    let token = tokens[next]
    if token.kind == .word, Calendar.isZone(token.key) {
      let isAmerican = Self.americanZones.contains(token.key)
      next = skip(marks: ")", from: next + 1)
      return (Calendar.offset(token.key), isAmerican, next)
    }
    guard let sign = mark(next), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), next > 0,
      next + 1 < tokens.count, tokens[next + 1].kind == .number, touches(next, through: next + 1),
      touches(next - 1, through: next) || tokens[next + 1].range.count == 4
    else { return nil }
    let hours = tokens[next + 1]
    let prefix = sign == UInt8(ascii: "+") ? "+" : "-"
    if hours.range.count == 4 {
      return (prefix + padded(hours.value / 100, 2) + ":" + padded(hours.value % 100, 2), false, next + 2)
    }
    guard hours.range.count == 2 else { return nil }
    if mark(next + 2) == UInt8(ascii: ":"), next + 3 < tokens.count, tokens[next + 3].kind == .number,
      tokens[next + 3].range.count == 2
    {
      return (prefix + padded(hours.value, 2) + ":" + padded(tokens[next + 3].value, 2), false, next + 4)
    }
    return (prefix + padded(hours.value, 2) + ":00", false, next + 2)
  }
}
