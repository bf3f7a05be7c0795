import Basics

/// A day, a month or a year: “2025-11-26”, “2025-11”, “2025”.
public struct QueryDate: Hashable, Sendable {
  /// ISO 8601 with the typed precision.
  public let iso: String

  /// `nil` if it is not a date of the calendar.
  public init?(_ text: String) {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), fields[0].utf8.count == 4 else { return nil }
    var numbers: [Int] = []
    for (index, field) in fields.enumerated() {
      guard index == 0 || field.utf8.count == 2, field.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(field)
      else { return nil }
      numbers.append(number)
    }
    if numbers.count > 1, !(1...12).contains(numbers[1]) { return nil }
    if numbers.count > 2, !(1...Self.days(inMonth: numbers[1], of: numbers[0])).contains(numbers[2]) { return nil }
    iso = text
  }

  /// A day relative to today: “today”, “yesterday”, or “7d”, “2w”, “3m”, “1y” ago.
  ///
  /// `nil` for other words, and for dates before the year 1. In a shorter month the last day is used.
  public init?(_ text: String, from today: QueryDate) {
    let now = today.lastDay.split(separator: "-").compactMap { Int($0) }
    guard now.count == 3 else { return nil }
    let count: Int
    let unit: Character
    switch text.lowercased() {
    case "today": (count, unit) = (0, "d")
    case "yesterday": (count, unit) = (1, "d")
    case let ago:
      let digits = ago.dropLast()
      guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(digits), let last = ago.last
      else { return nil }
      (count, unit) = (number, last)
    }
    switch unit {
    case "d": self.init(days: count, before: now)
    case "w": self.init(days: 7 * count, before: now)
    case "m": self.init(months: count, before: now)
    case "y": self.init(months: 12 * count, before: now)
    default: return nil
    }
  }

  private init?(days: Int, before now: [Int]) {
    var (year, month, day) = (now[0], now[1], now[2] - days)
    while day < 1 {
      (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
      day += Self.days(inMonth: month, of: year)
    }
    self.init(year: year, month: month, day: day)
  }

  private init?(months: Int, before now: [Int]) {
    let month = now[0] * 12 + now[1] - 1 - months
    guard month >= 12 else { return nil }
    let last = Self.days(inMonth: month % 12 + 1, of: month / 12)
    self.init(year: month / 12, month: month % 12 + 1, day: min(now[2], last))
  }

  private init?(year: Int, month: Int, day: Int) {
    guard year > 0 else { return nil }
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    self.init("\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))")
  }

  /// Whether this is on or before the date of an article, at the lower precision of the two.
  ///
  /// - Parameter published: as `Article.published`.
  public func isOnOrBefore(_ published: String) -> Bool { compare(published) >= 0 }

  /// Whether this is on or after the date of an article, at the lower precision of the two: 2025 is not before any day
  /// in it.
  ///
  /// - Parameter published: as `Article.published`.
  public func isOnOrAfter(_ published: String) -> Bool { compare(published) <= 0 }

  /// Its first day, “2025-11-01” for November.
  public var firstDay: String { iso.utf8.count == 4 ? iso + "-01-01" : iso.utf8.count == 7 ? iso + "-01" : iso }

  /// Its last day, “2025-11-30” for November.
  public var lastDay: String {
    switch iso.utf8.count {
    case 4: return iso + "-12-31"
    case 7: return "\(iso)-\(Self.days(inMonth: Int(iso.suffix(2)) ?? 12, of: Int(iso.prefix(4)) ?? 0))"
    default: return iso
    }
  }

  /// Below 0 if an article's date is earlier, above 0 if it is later, 0 if they agree at the lower precision.
  private func compare(_ published: String) -> Int {
    for (theirs, own) in zip(published.utf8, iso.utf8) where theirs != own { return theirs < own ? -1 : 1 }
    return 0
  }

  /// Whether a text may become a day told from today when more is typed.
  static func mayBecomeRelative(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["today", "yesterday"].contains { $0.hasPrefix(text) }
      || text.utf8.count < 5 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension QueryDate {
  /// Today, by the system's clock and time zone.
  public static func today() -> QueryDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return QueryDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? QueryDate("1970")!
  }
}
