import ArgumentParser
import Search

/// A day, a month or a year on the command line: “2025-11-26”, “2025-11”, “2025”, or so long ago: “yesterday”, “7d”.
struct CalendarDate: Hashable, Sendable {
  /// The date.
  let date: QueryDate

  /// The date in an argument of the command line; it throws a sentence on what a date is.
  static func typed(_ argument: String) throws -> CalendarDate {
    if let date = QueryDate(argument) ?? QueryDate(argument, from: .today()) { return CalendarDate(date: date) }
    throw ValidationError(
      "A date is a year, a month or a day, such as 2025, 2025-11 or 2025-11-26, or counts back from today, such as yesterday, 7d or 3m."
    )
  }
}
