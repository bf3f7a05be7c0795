/// A string that a terminal is sent as a whole: ESC, a letter, what it says, and ESC \.
struct TerminalString {
  /// From ESC to the backslash.
  let whole: ArraySlice<UInt8>
  /// What stands between the letter and the second ESC; no control character does.
  let contents: ArraySlice<UInt8>

  /// The string that begins here; `nil` where none does, or it does not end as it should.
  init?(at start: Int, in bytes: [UInt8], introducer: UInt8) {
    guard start + 1 < bytes.count, bytes[start] == 0x1B, bytes[start + 1] == introducer,
      let end = bytes[(start + 2)...].firstIndex(where: { $0 < 0x20 || $0 > 0x7E }), end + 1 < bytes.count,
      bytes[end] == 0x1B, bytes[end + 1] == UInt8(ascii: "\\")
    else { return nil }
    whole = bytes[start...end + 1]
    contents = bytes[(start + 2)..<end]
  }

  /// The only string in some bytes, with ends of lines around it.
  static func only(in bytes: [UInt8], introducer: UInt8) -> TerminalString? {
    guard let first = Self.start(in: bytes, from: 0),
      let only = TerminalString(at: first, in: bytes, introducer: introducer),
      Self.start(in: bytes, from: only.whole.endIndex) == nil
    else { return nil }
    return only
  }

  /// All strings in some bytes, with ends of lines around them; `nil` where there is anything else.
  static func all(in bytes: [UInt8], introducer: UInt8) -> [TerminalString]? {
    var all: [TerminalString] = []
    var position = 0
    while let start = start(in: bytes, from: position) {
      guard let next = TerminalString(at: start, in: bytes, introducer: introducer) else { return nil }
      all.append(next)
      position = next.whole.endIndex
    }
    return all
  }

  /// The first byte that ends no line.
  private static func start(in bytes: [UInt8], from position: Int) -> Int? {
    bytes[position...].firstIndex { $0 != 0x0A && $0 != 0x0D }
  }
}
