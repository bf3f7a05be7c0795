import Basics

/// The number by which a server knows an article.
///
/// The Google Reader API writes it in three forms: long (“tag:google.com,2005:reader/item/000000000000001f”), as the sixteen
/// hexadecimal digits alone, and as a decimal number with a sign.
public struct ServerItemID: RawRepresentable, Hashable, Comparable, Sendable {
  /// The number itself.
  public var rawValue: Int64

  /// A number that a server gave.
  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// Reads any of the three forms. Sixteen digits are decimal, as FreshRSS writes them, unless they begin with a zero.
  init?(_ text: String) {
    let isLong = text.hasPrefix(Self.prefix)
    let digits = isLong ? text.dropFirst(Self.prefix.count) : text[...]
    if isLong || digits.utf8.count == 16 && digits.first == "0" || digits.contains(where: \.isLetter) {
      guard digits.utf8.allSatisfy({ $0.hexadecimalValue != nil }), let bits = UInt64(digits, radix: 16) else {
        return nil
      }
      rawValue = Int64(bitPattern: bits)
    } else {
      guard let number = Int64(digits) ?? UInt64(digits).map({ Int64(bitPattern: $0) }) else { return nil }
      rawValue = number
    }
  }

  /// The long form, which every server takes.
  var longForm: String {
    let digits = String(UInt64(bitPattern: rawValue), radix: 16)
    return Self.prefix + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private static let prefix = "tag:google.com,2005:reader/item/"

  /// The smaller number is the older article.
  public static func < (one: ServerItemID, other: ServerItemID) -> Bool { one.rawValue < other.rawValue }
}
