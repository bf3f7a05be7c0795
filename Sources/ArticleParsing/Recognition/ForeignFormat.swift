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
    var opening = bytes.lazy.filter { $0 > 0x20 }.prefix(3).makeIterator()
    var first = opening.next()
    if first == UInt8(ascii: "[") { first = opening.next() }
    guard first == UInt8(ascii: "{"), opening.next() == UInt8(ascii: "\""),
      let last = bytes.last(where: { $0 > 0x20 }), last == UInt8(ascii: "}") || last == UInt8(ascii: "]")
    else { return nil }
    return ForeignFormat("JSON", advice: "Where each line is a record, “--input-format records” reads them.")
  }
}
