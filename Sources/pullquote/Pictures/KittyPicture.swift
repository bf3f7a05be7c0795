import Basics
import Drawing

/// One picture in kitty's protocol, as a program wrote it: only its pixels are taken, and what the terminal is sent is written anew.
///
/// So nothing that the program may say besides, of files, of other pictures, of memory, reaches a terminal.
struct KittyPicture {
  /// How large it is, in pixels.
  let size: Size
  /// Red, green, blue and how opaque, a byte each, row by row.
  private let pixels: [UInt8]

  /// The most bytes that a program may write for a picture of so many pixels.
  static func mostBytes(_ limit: Size) -> Int { limit.width * limit.height * 6 + 4096 }

  /// The longest piece that terminals take, in bytes (kitty's documentation, “Remote client”).
  private static let longestPiece = 4096
  /// How hard `ZlibStream` tries: a photograph hardly gets smaller by more.
  private static let level: Int32 = 4

  /// - Parameters:
  ///   - said: what the program wrote.
  ///   - limit: the most pixels that it may have.
  init?(_ said: [UInt8], limit: Size) {
    guard let strings = TerminalString.all(in: said, introducer: UInt8(ascii: "_")), let first = strings.first,
      let keys = Self.keys(of: first), keys["a"] == "T", keys["f"] == "32", keys["t"] ?? "d" == "d", keys["o"] == nil,
      let width = keys["s"].flatMap({ Int($0) }), let height = keys["v"].flatMap({ Int($0) }),
      (1...max(1, limit.width)).contains(width), (1...max(1, limit.height)).contains(height)
    else { return nil }
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * height * 4)
    for string in strings {
      guard string.contents.first == UInt8(ascii: "G") else { return nil }
      guard let semicolon = string.contents.firstIndex(of: UInt8(ascii: ";")) else { continue }
      // chafa 1.12 fills up each piece for itself.
      guard let piece = Base64.decode(string.contents[(semicolon + 1)...]) else { return nil }
      pixels += piece
    }
    guard pixels.count == width * height * 4 else { return nil }
    size = Size(width: width, height: height)
    self.pixels = pixels
  }

  /// What draws it with its top left in the cell that the cursor is in, over so many cells; the cursor stays, and nothing is answered.
  func bytes(over cells: Size) -> [UInt8] {
    let isOpaque = stride(from: 3, to: pixels.count, by: 4).allSatisfy { pixels[$0] == 0xFF }
    let raw = isOpaque ? withoutAlpha : pixels
    let packed = ZlibStream.compressed(raw, level: Self.level)
    let payload = Base64.encode(packed ?? raw)
    var bytes: [UInt8] = []
    var start = 0
    repeat {
      let end = min(start + Self.longestPiece, payload.count)
      let keys =
        start > 0
        ? ""
        : "a=T,i=\(Graphic.kittyNumber),f=\(isOpaque ? 24 : 32)\(packed == nil ? "" : ",o=z"),s=\(size.width),v=\(size.height),"
          + "c=\(cells.width),r=\(cells.height),C=1,"
      bytes += Array("\u{1B}_G\(keys)q=2,m=\(end < payload.count ? 1 : 0);".utf8)
      bytes += payload[start..<end]
      bytes += [0x1B, UInt8(ascii: "\\")]
      start = end
    } while start < payload.count
    return bytes
  }

  private var withoutAlpha: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: pixels.count / 4 * 3) { buffer, count in
      for pixel in 0..<pixels.count / 4 {
        for part in 0..<3 { buffer[pixel * 3 + part] = pixels[pixel * 4 + part] }
      }
      count = pixels.count / 4 * 3
    }
  }

  /// The keys before the semicolon and their values; `nil` where it is no picture's string.
  private static func keys(of string: TerminalString) -> [String: String]? {
    guard string.contents.first == UInt8(ascii: "G") else { return nil }
    var keys: [String: String] = [:]
    for pair in string.contents.dropFirst().prefix(while: { $0 != UInt8(ascii: ";") }).split(
      separator: UInt8(ascii: ","))
    {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1)
      guard parts.count == 2 else { return nil }
      keys[String(decoding: parts[0], as: UTF8.self)] = String(decoding: parts[1], as: UTF8.self)
    }
    return keys
  }
}
