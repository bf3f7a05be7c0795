/// What a terminal answers when it is asked for the colour behind its text (OSC 11, xterm's control sequences):
/// `ESC ] 11 ; rgb:1e1e/2020/3030`, ended by BEL or ESC \.
enum BackgroundReply {
  /// The question.
  static let question = Array("\u{1B}]11;?\u{7}".utf8)

  /// Whether the colour is light; `nil` if there is no whole answer among the bytes.
  static func isLight(in bytes: [UInt8]) -> Bool? {
    guard let start = bytes.firstRange(of: Array("\u{1B}]11;rgb".utf8))?.upperBound else { return nil }
    let reply = bytes[start...]
    guard let end = reply.firstIndex(where: { $0 == 0x07 || $0 == 0x1B || $0 == 0x9C }),
      let colon = reply[..<end].firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    // rgba: has a fourth, which does not matter.
    let parts = reply[reply.index(after: colon)..<end].split(separator: UInt8(ascii: "/"))
    let shares = parts.prefix(3).compactMap(share)
    guard shares.count == 3 else { return nil }
    return 0.299 * shares[0] + 0.587 * shares[1] + 0.114 * shares[2] > 0.5
  }

  /// One to four hexadecimal digits, as a part of the most that they can say.
  private static func share(_ digits: ArraySlice<UInt8>) -> Double? {
    guard digits.count <= 4, let value = Int(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
    return Double(value) / Double(1 << (4 * digits.count) - 1)
  }
}
