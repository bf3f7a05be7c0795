import Articles

/// Dates in readable form. An article's date is ISO 8601 with the precision it was printed in; a missing day, time or
/// zone is never invented.
package enum HumanDate {
  /// What is said in the place of a date that is not known.
  package static let none = "no date"

  /// “26 November 2025, 12:26”; anything that is not such a date is returned unchanged.
  package static func long(_ iso: String) -> String { shown(iso, months: fullMonths, withTime: true) }

  /// “26 Nov 2025”.
  package static func short(_ iso: String) -> String { shown(iso, months: shortMonths, withTime: false) }

  private static func shown(_ iso: String, months: [String], withTime: Bool) -> String {
    let halves = iso.split(separator: "T", maxSplits: 1)
    let fields = (halves.first ?? "").split(separator: "-", omittingEmptySubsequences: false)
    guard let year = fields.first, year.utf8.count == 4, year.utf8.allSatisfy({ $0 &- 48 < 10 }) else { return iso }
    guard fields.count > 1, let month = Int(fields[1]), (1...12).contains(month) else { return String(year) }
    guard fields.count > 2, let day = Int(fields[2]), (1...31).contains(day) else {
      return "\(months[month - 1]) \(year)"
    }
    let date = "\(day) \(months[month - 1]) \(year)"
    guard withTime, halves.count > 1 else { return date }
    let time = halves[1].utf8.prefix(5)
    guard time.count == 5 else { return date }
    let zone = halves[1].dropFirst(5).drop { $0 == ":" || $0 == "." || $0.isNumber }
    return "\(date), \(Substring(time))" + (zone == "Z" ? " UTC" : zone.isEmpty ? "" : " \(zone)")
  }

  private static let fullMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let shortMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
