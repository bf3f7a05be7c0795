/// Files of cookies as browsers’ extensions and `curl --cookie-jar` write them: a cookie a line, in seven fields with tabs between
/// (https://curl.se/docs/http-cookies.html).
public enum CookieFile {
  /// The most bytes of such a file.
  public static let sizeLimit = 16 << 20

  /// Whether some bytes are such a file: every line is a cookie or a comment, and there is one of either.
  public static func isOne(_ bytes: [UInt8]) -> Bool {
    var hasLines = false
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let first = line.first(where: { $0 != 0x20 }) else { continue }
      hasLines = true
      if first == UInt8(ascii: "#"), !line.starts(with: "#HttpOnly_".utf8) { continue }
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      // A cookie without a value may end with its name.
      guard (6...7).contains(fields.count), !fields[0].isEmpty, !line.contains(0), isTruth(fields[1]),
        isTruth(fields[3])
      else { return false }
    }
    return hasLines
  }

  private static func isTruth(_ field: ArraySlice<UInt8>) -> Bool {
    ["TRUE", "FALSE"].contains(String(decoding: field, as: UTF8.self).uppercased())
  }
}
