/// A kind of file that is neither text nor a page, told from its bytes whatever it is called.
///
/// Nothing is read of such a file: to show its bytes as an article would be a lie.
struct ForeignFormat: Hashable, Sendable {
  /// What it is, with its article: “a PDF”, “a feed of 20 items”.
  var name: String
  /// What helps, as a whole sentence; empty where nothing does.
  var advice: String

  init(_ name: String, advice: String = "") {
    self.name = name
    self.advice = advice
  }

  /// The format of `bytes`; `nil` where they may well be text or a page.
  static func of(_ bytes: [UInt8]) -> ForeignFormat? {
    signed(bytes) ?? markup(bytes) ?? headed(bytes) ?? json(bytes)
  }

  /// A whole document of JSON: it opens an object or a list and closes it at its end.
  private static func json(_ bytes: [UInt8]) -> ForeignFormat? {
    let shown = bytes.lazy.filter { $0 > 0x20 }
    guard let last = bytes.last(where: { $0 > 0x20 }) else { return nil }
    let opening = Array(shown.prefix { $0 == UInt8(ascii: "[") }.prefix(3))
    let next = Array(shown.dropFirst(opening.count).prefix(2))
    let isDocument: Bool
    switch next.first {
    case UInt8(ascii: "{"):
      isDocument = opening.count <= 1 && next.last == UInt8(ascii: "\"") && (last == 0x7D || last == 0x5D)
    case UInt8(ascii: "\""):
      isDocument = !opening.isEmpty && last == 0x5D && bytes.last { $0 > 0x20 && $0 != 0x5D } == UInt8(ascii: "\"")
    default:
      // “[1]” is the mark of a note.
      isDocument =
        !opening.isEmpty && last == 0x5D && shown.contains(UInt8(ascii: ","))
        && shown.allSatisfy { $0.isASCIIDigit || $0.isOne(of: "[],.-+eE") }
    }
    return isDocument
      ? ForeignFormat("JSON", advice: "Where each line is a record, “--input-format records” reads them.") : nil
  }
}
