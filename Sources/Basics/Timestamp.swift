/// Times in seconds since 1970.
public enum Timestamp {
  /// ISO 8601 in UTC: “2025-11-26T12:26:09Z”.
  public static func iso(_ seconds: Int64) -> String {
    var time = time_t(seconds)
    var parts = tm()
    return gmtime_r(&time, &parts) == nil ? "" : "\(text(parts))Z"
  }

  /// The seconds of a moment that `iso` wrote; `nil` for anything else.
  public static func seconds(_ iso: String) -> Int64? {
    let bytes = Array(iso.utf8)
    guard bytes.count == 20, bytes[19] == UInt8(ascii: "Z") else { return nil }
    func number(_ start: Int, _ count: Int) -> Int32? {
      Int32(String(decoding: bytes[start..<start + count], as: UTF8.self))
    }
    guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), let hour = number(11, 2),
      let minute = number(14, 2), let second = number(17, 2)
    else { return nil }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (year - 1900, month - 1, day)
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (hour, minute, second)
    let seconds = Int64(timegm(&parts))
    return Self.iso(seconds) == iso ? seconds : nil
  }

  /// The same in local time, to the minute: “2025-11-26T13:26”.
  public static func local(_ seconds: Int64) -> String {
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
