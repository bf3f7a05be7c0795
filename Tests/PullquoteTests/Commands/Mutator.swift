import Basics
import SampleArticles

/// Makes inputs that nobody meant.
struct Mutator {
  private var generator: SeededGenerator
  private let samples: [[UInt8]]
  private let pieces: [[UInt8]]

  /// - Parameters:
  ///   - samples: inputs that somebody meant.
  ///   - pieces: what is put in between, beside what is hostile to every reader.
  init(seed: UInt64, samples: [[UInt8]] = SampleArticles.all.map(\.bytes), pieces: [String] = []) {
    generator = SeededGenerator(seed: seed)
    self.samples = samples
    self.pieces = Mutator.hostile + pieces.map { Array($0.utf8) }
  }

  private static let hostile: [[UInt8]] = [
    [0x1B, 0x5B, 0x32, 0x4A], [0x1B, 0x5D, 0x30, 0x3B, 0x78, 0x07], [0x1B, 0x50, 0x71, 0x1B, 0x5C], [0x9B, 0x33, 0x31],
    [0xC2, 0x9B], [0xC2, 0x90], [0xE2, 0x80, 0xAE], [0xE2, 0x81, 0xA6], [0xD8, 0x9C], [0xE2, 0x80, 0xA8], [0x00],
    [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0xFE, 0xFF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF],
    [0xF0, 0x9F], [0x0D], [0x0D, 0x0A], [0x0C], [0x7F], Array("&#27;".utf8), Array("&#x80;".utf8),
    Array("&#8238;".utf8), Array("\\u202e".utf8), Array("\\u001b".utf8), Array("\\ud800".utf8),
    Array("&amp;#x1b;".utf8),
    Array("“".utf8), Array("”".utf8), Array("\"".utf8), Array("‘".utf8), Array("’".utf8), Array("'".utf8),
    Array("\n\n".utf8), Array("|".utf8), Array(" said ".utf8), Array("—".utf8), Array("e\u{301}\u{301}\u{301}".utf8),
    Array("日本語「".utf8), Array("👩‍👩‍👧".utf8),
  ]

  mutating func input() -> [UInt8] {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: return randomBytes(upTo: 4000)
    case 1:
      let piece = pieces.randomElement(using: &generator) ?? []
      return Array(repeatElement(piece, count: Int.random(in: 0...5000, using: &generator)).joined())
    case 2: return inUTF16(sample())
    case 3:
      // One line, as long as the article.
      return sample().map { $0 == 0x0A ? 0x20 : $0 }
    default:
      var bytes = sample()
      for _ in 0..<Int.random(in: 1...12, using: &generator) { mutate(&bytes) }
      return bytes
    }
  }

  private mutating func sample() -> [UInt8] { samples.randomElement(using: &generator) ?? [] }

  private mutating func randomBytes(upTo count: Int) -> [UInt8] {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  private mutating func stretch(of bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    return start..<min(bytes.count, start + Int.random(in: 0...600, using: &generator))
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: bytes.removeSubrange(place...)
    case 1: bytes.removeSubrange(stretch(of: bytes))
    case 2: bytes.insert(contentsOf: bytes[stretch(of: bytes)], at: place)
    case 3: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
    case 4:
      for _ in 0..<30 {
        let piece = pieces.randomElement(using: &generator) ?? []
        bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &generator))
      }
    case 5:
      let other = sample()
      bytes.insert(contentsOf: other[stretch(of: other)], at: place)
    default:
      let mark = UInt8(ascii: "\"")
      bytes = bytes.filter { $0 != mark || Bool.random(using: &generator) }
    }
  }

  private func inUTF16(_ bytes: [UInt8]) -> [UInt8] {
    [0xFF, 0xFE] + String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }
}
