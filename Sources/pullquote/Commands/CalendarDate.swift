import ArgumentParser

/// A day, a month or a year as a person types it: “2025-11-26”, “2025-11”, “2025”.
struct CalendarDate: Hashable, Sendable {
  /// ISO 8601 in the precision that was typed.
  let iso: String

  init?(argument: String) {
    let fields = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), fields[0].utf8.count == 4 else { return nil }
    var numbers: [Int] = []
    for (index, field) in fields.enumerated() {
      guard index == 0 || field.utf8.count == 2, field.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      guard let number = Int(field) else { return nil }
      numbers.append(number)
    }
    if numbers.count > 1, !(1...12).contains(numbers[1]) { return nil }
    if numbers.count > 2, !(1...CalendarDate.days(inMonth: numbers[1], of: numbers[0])).contains(numbers[2]) {
      return nil
    }
    iso = argument
  }

  /// The date in an argument of the command line; it throws a sentence on what a date is.
  static func typed(_ argument: String) throws -> CalendarDate {
    if let date = CalendarDate(argument: argument) { return date }
    throw ValidationError("A date is a year, a month or a day of the calendar: 2025, 2025-11 or 2025-11-26.")
  }

  /// Whether this is the date of an article or an earlier one, as far as both say.
  func isOnOrBefore(_ published: String) -> Bool { compare(published, with: >=) }

  /// Whether this is the date of an article or a later one, as far as both say: 2025 is not before any day of it.
  func isOnOrAfter(_ published: String) -> Bool { compare(published, with: <=) }

  private func compare(_ published: String, with isInOrder: (Substring, Substring) -> Bool) -> Bool {
    let length = min(published.count, iso.count)
    return isInOrder(published.prefix(length), iso.prefix(length))
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
