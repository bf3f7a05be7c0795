import Attribution
import Foundation

/// The file of weights being made: named sections (format: `ModelWeights`).
struct WeightsFile {
  private(set) var sections: [(name: UInt32, bytes: [UInt8])] = []

  init() {}

  /// The sections of a file that was made before.
  init(bytes: [UInt8]) {
    func number(_ i: Int) -> UInt32 { (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[i + $1]) << (8 * UInt32($1)) } }
    for i in 0..<Int(number(4)) {
      let offset = Int(number(12 + i * 12))
      sections.append((number(8 + i * 12), Array(bytes[offset..<offset + Int(number(16 + i * 12))])))
    }
  }

  mutating func set(_ name: StaticString, _ bytes: [UInt8]) {
    let code = ModelWeights.code(name)
    sections.removeAll { $0.name == code }
    sections.append((code, bytes))
  }

  /// Leaves a section out.
  mutating func remove(_ name: String) {
    let code = name.utf8.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    sections.removeAll { $0.name == code }
  }

  var bytes: [UInt8] {
    var header = [UInt8]()
    func number(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
    header += number(ModelWeights.code("PQW1")) + number(UInt32(sections.count))
    var body = [UInt8]()
    let start = (8 + sections.count * 12 + 63) / 64 * 64
    for section in sections {
      header += number(section.name) + number(UInt32(start + body.count)) + number(UInt32(section.bytes.count))
      body += section.bytes
      while body.count % 64 != 0 { body.append(0) }
    }
    while header.count < start { header.append(0) }
    return header + body
  }

  func write(to path: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }
}
