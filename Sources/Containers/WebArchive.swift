/// A page that Safari saved: a binary property list with the page in its main resource.
enum WebArchive {
  /// The page; `nil` if `bytes` are another property list.
  static func member(in bytes: [UInt8]) -> Member? {
    guard let list = PropertyList(bytes), let resource = list.member("WebMainResource", of: list.top),
      case .data(let range) = list.member("WebResourceData", of: resource)
    else { return nil }
    var member = Member(name: "", bytes: Array(bytes[range]))
    member.encoding = list.text("WebResourceTextEncodingName", of: resource)
    member.address = list.text("WebResourceURL", of: resource)
    if let type = list.text("WebResourceMIMEType", of: resource) { member.isText = type == "text/plain" }
    return member
  }
}

/// A binary property list: `bplist00`, objects, a table of where they begin, and a trailer of 32 bytes.
private struct PropertyList {
  enum Object {
    case data(Range<Int>)
    case text(String)
    /// The indices of its keys, and behind them of its values.
    case dictionary(keys: Range<Int>, values: Range<Int>)
    case other
  }

  private let bytes: [UInt8]
  private let offsetSize: Int
  private let referenceSize: Int
  private let count: Int
  private let table: Int
  private(set) var top: Object = .other

  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "bplist00".utf8), bytes.count >= 40 else { return nil }
    self.bytes = bytes
    let trailer = bytes.count - 32
    offsetSize = Int(bytes[trailer + 6])
    referenceSize = Int(bytes[trailer + 7])
    guard (1...8).contains(offsetSize), (1...8).contains(referenceSize),
      let count = Self.number(bytes, trailer + 8, 8), let first = Self.number(bytes, trailer + 16, 8),
      let table = Self.number(bytes, trailer + 24, 8), count > 0, count < bytes.count, table < trailer,
      count <= (trailer - table) / offsetSize, first < count
    else { return nil }
    self.count = count
    self.table = table
    top = object(first) ?? .other
  }

  /// The value of a key of a dictionary.
  func member(_ key: String, of object: Object) -> Object? {
    guard case .dictionary(let keys, let values) = object else { return nil }
    for place in stride(from: 0, to: keys.count, by: referenceSize) {
      guard let index = Self.number(bytes, keys.lowerBound + place, referenceSize),
        case .text(key)? = self.object(index)
      else { continue }
      return Self.number(bytes, values.lowerBound + place, referenceSize).flatMap(self.object)
    }
    return nil
  }

  /// The value of a key, where it is text.
  func text(_ key: String, of object: Object) -> String? {
    if case .text(let text)? = member(key, of: object) { text } else { nil }
  }

  private func object(_ index: Int) -> Object? {
    guard index < count, var place = Self.number(bytes, table + index * offsetSize, offsetSize), place < table else {
      return nil
    }
    let (kind, low) = (bytes[place] >> 4, Int(bytes[place] & 0x0F))
    place += 1
    var length = low
    if low == 15, kind >= 4 {
      guard place < table, bytes[place] >> 4 == 1 else { return nil }
      let size = 1 << Int(bytes[place] & 0x0F)
      guard size <= 8, let found = Self.number(bytes, place + 1, size), found < bytes.count else { return nil }
      length = found
      place += 1 + size
    }
    switch kind {
    case 4:
      guard place + length <= table else { return nil }
      return .data(place..<place + length)
    case 5:
      guard place + length <= table else { return nil }
      return .text(String(decoding: bytes[place..<place + length], as: UTF8.self))
    case 6:
      guard place + 2 * length <= table else { return nil }
      let units = (0..<length).map { UInt16(bytes[place + 2 * $0]) << 8 | UInt16(bytes[place + 2 * $0 + 1]) }
      return .text(String(decoding: units, as: UTF16.self))
    case 13:
      let size = length * referenceSize
      guard place + 2 * size <= table else { return nil }
      return .dictionary(keys: place..<place + size, values: place + size..<place + 2 * size)
    default: return .other
    }
  }

  /// A number of `size` bytes, the highest first.
  private static func number(_ bytes: [UInt8], _ place: Int, _ size: Int) -> Int? {
    guard place >= 0, place + size <= bytes.count else { return nil }
    var value: UInt64 = 0
    for byte in bytes[place..<place + size] { value = value << 8 | UInt64(byte) }
    return Int(exactly: value)
  }
}
