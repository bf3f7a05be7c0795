/// Dates that are being typed.
extension QueryDate {
  /// The month or year at the start of a date being typed.
  static func begun(_ text: String) -> QueryDate? {
    guard mayBecome(text) else { return nil }
    return QueryDate(String(text.prefix(text.utf8.count < 7 ? 4 : 7)))
  }

  /// Whether digits and hyphens stand where a date has them, and some are missing.
  static func mayBecome(_ text: String) -> Bool {
    let lengths = [4, 7, 10]
    return text.utf8.count < 10 && !lengths.contains(text.utf8.count)
      && text.utf8.enumerated().allSatisfy { offset, byte in
        offset == 4 || offset == 7 ? byte == UInt8(ascii: "-") : byte &- 0x30 < 10
      }
  }
}
