import Basics

/// A moment as the library keeps it, in seconds since 1970.
public enum Timestamp {
  /// ISO 8601 in UTC: “2025-11-26T12:26:09Z”.
  public static func iso(_ seconds: Int64) -> String {
    var time = time_t(seconds)
    var parts = tm()
    return gmtime_r(&time, &parts) == nil ? "" : "\(text(parts))Z"
  }

  /// The same by the clock of whoever asks, to the minute: “2025-11-26T13:26”.
  static func local(_ seconds: Int64) -> String {
    var time = time_t(seconds)
    var parts = tm()
    return localtime_r(&time, &parts) == nil ? "" : String(text(parts).prefix(16))
  }

  private static func text(_ parts: tm) -> String {
    func digits(_ number: Int32, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    let day = "\(digits(parts.tm_year + 1900, 4))-\(digits(parts.tm_mon + 1, 2))-\(digits(parts.tm_mday, 2))"
    return "\(day)T\(digits(parts.tm_hour, 2)):\(digits(parts.tm_min, 2)):\(digits(parts.tm_sec, 2))"
  }
}
