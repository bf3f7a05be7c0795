/// A day, a month or a year: “2025-11-26”, “2025-11”, “2025”.
public struct QueryDate: Hashable, Sendable {
  /// ISO 8601 in the precision that was typed.
  public let iso: String

  /// `nil` for what is no date of the calendar.
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

  /// Whether this is the date of an article or an earlier one, as far as both say.
  ///
  /// - Parameter published: as `Article.published`.
  public func isOnOrBefore(_ published: String) -> Bool { compare(published) >= 0 }

  /// Whether this is the date of an article or a later one, as far as both say: 2025 is not before any day of it.
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

  /// Below 0 where an article's date is earlier, above 0 where it is later, 0 where both say the same as far as they go.
  private func compare(_ published: String) -> Int {
    for (theirs, own) in zip(published.utf8, iso.utf8) where theirs != own { return theirs < own ? -1 : 1 }
    return 0
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
