import Basics
import Containers

/// Reads lines ending in line feeds or zeros from a descriptor, in bounded memory.
struct LineReader {
  /// One piece.
  enum Line: Hashable, Sendable {
    case line([UInt8])
    /// It was longer than the limit, and was passed over.
    case tooLong
  }

  /// The number of the line that was read last; the first is 1.
  private(set) var number = 0
  private let name: String
  private let descriptor: Int32
  private let separator: UInt8
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var hasEnded = false

  /// The number of bytes to read at once.
  private static let chunk = 1 << 17

  /// - Parameters:
  ///   - name: what errors call it.
  ///   - separator: the byte behind each line; the last one may lack it.
  ///   - limit: the most bytes of one line.
  init(_ descriptor: Int32, name: String, separator: UInt8 = UInt8(ascii: "\n"), limit: Int = Input.sizeLimit) {
    self.descriptor = descriptor
    self.name = name
    self.separator = separator
    self.limit = limit
  }

  /// The next line without its separator; `nil` at the end.
  mutating func next() throws(InputError) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var isOpen = false
    while true {
      if start == buffer.count {
        guard try refill() else {
          guard isOpen else { return nil }
          number += 1
          return isTooLong ? .tooLong : .line(line)
        }
      }
      isOpen = true
      let end = buffer[start...].firstIndex(of: separator) ?? buffer.count
      isTooLong = isTooLong || line.count + end - start > limit
      if isTooLong { line = [] } else { line.append(contentsOf: buffer[start..<end]) }
      start = end
      if end < buffer.count {
        start += 1
        number += 1
        return isTooLong ? .tooLong : .line(line)
      }
    }
  }

  /// Whether the input begins with a record: an object that starts on the first non-blank line. Articles never begin
  /// like that, nor does indented JSON. Nothing is consumed.
  mutating func beginsWithRecord() throws(InputError) -> Bool {
    while true {
      let text = buffer[start...].drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
      let inside = text.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
      if text.first == UInt8(ascii: "{"), let first = inside.first {
        return first == UInt8(ascii: "\"") || first == UInt8(ascii: "}")
      }
      if let first = text.first, first != UInt8(ascii: "{") { return false }
      guard buffer.count - start < LineReader.chunk, try refill(keeping: true) else { return false }
    }
  }

  /// What was read already and not given out.
  var buffered: [UInt8] { Array(buffer[start...]) }

  /// The first bytes, as many as tell what it is. Nothing is used up.
  mutating func head() throws(InputError) -> [UInt8] {
    while buffer.count - start < ContainerReader.headLength, try refill(keeping: true) {}
    return Array(buffer[start...].prefix(ContainerReader.headLength))
  }

  /// The addresses in a file of bookmarks, or in a table with a column of them; `nil` for a list with one input per
  /// line, of which nothing is consumed. Such a list may be written slowly: only its first line is awaited.
  mutating func addresses() throws(InputError) -> [String]? {
    while !buffer[start...].contains(separator), buffer.count - start < LineReader.chunk, try refill(keeping: true) {}
    guard AddressList.begins(in: Array(buffer[start...].prefix(ContainerReader.headLength))) else { return nil }
    return AddressList.addresses(in: try rest(limit: Input.sizeLimit))
  }

  /// All that is left, at most `limit` bytes; by default as much as one line may have.
  mutating func rest(limit: Int? = nil) throws(InputError) -> [UInt8] {
    let limit = limit ?? self.limit
    var bytes = Array(buffer[start...])
    start = buffer.count
    while try refill() {
      bytes.append(contentsOf: buffer)
      start = buffer.count
      if bytes.count > limit { throw .tooLarge(name) }
    }
    return bytes
  }

  /// Reads more, replacing the buffer or appending to it; `false` at the end.
  private mutating func refill(keeping: Bool = false) throws(InputError) -> Bool {
    if hasEnded { return false }
    var cause: Int32?
    let descriptor = descriptor
    let bytes = [UInt8](unsafeUninitializedCapacity: LineReader.chunk) { buffer, count in
      while true {
        let got = read(descriptor, buffer.baseAddress, LineReader.chunk)
        if got < 0, errno == EINTR { continue }
        if got < 0 { cause = errno }
        count = max(0, got)
        return
      }
    }
    if let cause {
      hasEnded = true
      throw .unreadable(name, cause: cause)
    }
    hasEnded = bytes.isEmpty
    if keeping {
      buffer.append(contentsOf: bytes)
    } else {
      buffer = bytes
      start = 0
    }
    return !hasEnded
  }
}
