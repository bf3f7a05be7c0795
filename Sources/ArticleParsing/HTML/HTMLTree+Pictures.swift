import Basics

extension HTMLTree {
  /// Shorter than this, in bytes, and what an address holds is no picture but a dot that keeps the place of one.
  private static let leastEmbedded = 1500

  /// Whether the address of an image holds a picture itself.
  func embedsPicture(_ node: Int) -> Bool {
    guard let range = value(.src, of: node), range.count >= Self.leastEmbedded else { return false }
    return bytes[range].drop { $0 <= 0x20 }.starts(with: "data:image/".utf8)
  }

  /// The address that holds the picture of an image. The tree keeps the beginning of it, the page has it whole.
  func embeddedPicture(_ node: Int, in page: [UInt8]) -> String? {
    guard let range = value(.src, of: node) else { return nil }
    let beginning = Array(bytes[range].drop { $0 <= 0x20 })
    guard let place = page.firstRange(of: beginning) else { return nil }
    let end = page[place.upperBound...].firstIndex { $0 <= 0x20 || $0.isOne(of: "\"'>") } ?? page.count
    return String(decoding: page[place.lowerBound..<end], as: UTF8.self)
  }
}
