import Basics

/// Containers made by hand, from what their specifications say.
enum Packing {
  /// A zip archive whose members are stored as they are (APPNOTE.TXT, 4.3).
  static func zip(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
    for (name, content) in members {
      let sizes = little(crc32(content), 4) + little(UInt32(content.count), 4) + little(UInt32(content.count), 4)
      let common =
        little(10, 2) + little(0, 2) + little(0, 2) + little(0, 4) + sizes + little(UInt32(name.utf8.count), 2)
      directory +=
        [0x50, 0x4B, 0x01, 0x02] + little(10, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 2)
        + little(0o100644 << 16, 4) + little(UInt32(bytes.count), 4) + Array(name.utf8)
      bytes += [0x50, 0x4B, 0x03, 0x04] + common + little(0, 2) + Array(name.utf8) + content
    }
    let count = little(UInt32(members.count), 2)
    return bytes + directory + [0x50, 0x4B, 0x05, 0x06] + little(0, 4) + count + count
      + little(UInt32(directory.count), 4) + little(UInt32(bytes.count), 4) + little(0, 2)
  }

  /// Bytes in gzip's frame, in blocks that are not compressed (RFC 1951, 3.2.4; RFC 1952).
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0xFF]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      packed +=
        [rest.isEmpty ? 1 : 0] + little(UInt32(block.count), 2) + little(UInt32(0xFFFF - block.count), 2) + block
    } while !rest.isEmpty
    return packed + little(crc32(bytes), 4) + little(UInt32(truncatingIfNeeded: bytes.count), 4)
  }

  /// A tar archive (POSIX.1-1988, ustar).
  static func tar(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    for (name, content) in members {
      var header = [UInt8](repeating: 0, count: 512)
      func put(_ text: String, at place: Int) {
        header.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
      }
      func octal(_ number: Int, _ count: Int) -> String {
        let digits = String(number, radix: 8)
        return String(repeating: "0", count: count - digits.count) + digits
      }
      put(name, at: 0)
      put("0000644", at: 100)
      put("0000000", at: 108)
      put("0000000", at: 116)
      put(octal(content.count, 11), at: 124)
      put("00000000000", at: 136)
      put("        0", at: 148)
      put("ustar\u{0}00", at: 257)
      put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ", at: 148)
      archive += header + content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
    }
    return archive + [UInt8](repeating: 0, count: 1024)
  }

  /// A record of a web archive.
  static func record(_ kind: String, address: String, type: String, _ block: [UInt8]) -> [UInt8] {
    let head = """
      WARC/1.1\r\nWARC-Type: \(kind)\r\nWARC-Target-URI: <\(address)>\r\n\
      WARC-Date: 2026-02-03T08:00:00Z\r\nContent-Type: \(type)\r\n\
      Content-Length: \(block.count)\r\n\r\n
      """
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// A binary property list: a dictionary with one member, itself a dictionary of text and data.
  static func propertyList(_ name: String, _ texts: [(String, String)], data: (String, [UInt8])) -> [UInt8] {
    func text(_ text: String) -> [UInt8] { [0x5F, 0x10, UInt8(text.utf8.count)] + Array(text.utf8) }
    let keys = texts.map(\.0) + [data.0]
    let dictionary = [UInt8(0xD0 | keys.count)] + (0..<keys.count * 2).map { UInt8(3 + $0) }
    let objects: [[UInt8]] =
      [[0xD1, 1, 2], text(name), dictionary] + keys.map(text) + texts.map { text($0.1) }
      + [[0x4F, 0x12] + little(UInt32(data.1.count), 4).reversed() + data.1]
    var (bytes, offsets): ([UInt8], [UInt8]) = (Array("bplist00".utf8), [])
    for object in objects {
      offsets += little(UInt32(bytes.count), 4).reversed()
      bytes += object
    }
    func long(_ number: Int) -> [UInt8] { [0, 0, 0, 0] + little(UInt32(number), 4).reversed() }
    return bytes + offsets + [0, 0, 0, 0, 0, 0, 4, 1] + long(objects.count) + long(0) + long(bytes.count)
  }

  /// The lowest byte first.
  private static func little(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = .max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
    }
    return ~sum
  }
}
