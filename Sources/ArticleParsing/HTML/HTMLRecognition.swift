import Basics

/// Whether some bytes are a page rather than text, whatever their file is called.
///
/// A page begins with markup (behind white space, a byte order mark, comments), or has `<html` or a document type near
/// its beginning. Text that only speaks of markup has letters before it, and text without any is no page.
func isHTML(_ bytes: [UInt8]) -> Bool {
  var head = Array(bytes.prefix(4096))
  // UTF-16: every other byte is zero.
  if head.prefix(64).contains(0) || head.first == 0xFF || head.first == 0xFE {
    head.removeAll { $0 == 0 || $0 >= 0xFE }
  }
  if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
  var start = head.startIndex
  while start < head.endIndex, head[start] <= 0x20 { start += 1 }
  guard start < head.endIndex else { return false }
  if head[start] == UInt8(ascii: "<") {
    let rest = head[start...]
    let name = rest.dropFirst().prefix { ($0 | 32) >= 97 && ($0 | 32) <= 122 || ($0 >= 48 && $0 <= 57) || $0 == 0x2D }
    if rest.starts(with: Array("<!--".utf8)) || rest.starts(with: Array("<?xml".utf8)) { return true }
    if rest.dropFirst().first == UInt8(ascii: "!") { return rest.prefix(32).containsSequence("<!doctype") }
    return HTMLTag(name: name) != nil
  }
  return head.prefix(1024).containsSequence("<!doctype html") || head.prefix(1024).containsSequence("<html")
}

extension HTMLTag {
  /// The element of this name, in any case; `nil` when it is none of those known.
  init?(name: ArraySlice<UInt8>) {
    guard let known = HTMLTag.byName[String(decoding: name.map(\.asciiLowercased), as: UTF8.self)] else { return nil }
    self = known
  }

  /// Those that have a name of their own, by it.
  static let byName: [String: HTMLTag] = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0 != .text && $0 != .other }.map { ($0.name, $0) })
}
