import Basics

/// The terminal's clipboard, reached by OSC 52.
enum Clipboard {
  /// The longest text that is sent, in UTF-8 bytes: terminals commonly drop sequences over 100,000.
  static let limit = 74_000

  /// What puts `text` on the clipboard; `nil` when it is too long.
  static func sequence(for text: String) -> [UInt8]? {
    guard text.utf8.count <= limit else { return nil }
    return Array("\u{1B}]52;c;".utf8) + Base64.encode(Array(text.utf8)) + [0x07]
  }
}
