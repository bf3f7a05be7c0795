import Basics

/// Bytes that come in pieces, looked at before they are taken.
struct ByteStream {
  /// The next piece; none at the end.
  private let more: () throws(ContainerFault) -> [UInt8]
  private var buffer: [UInt8] = []
  private var place = 0
  private var hasEnded = false

  init(_ more: @escaping () throws(ContainerFault) -> [UInt8]) { self.more = more }

  /// All bytes at once.
  init(_ bytes: [UInt8]) {
    buffer = bytes
    hasEnded = true
    more = { () throws(ContainerFault) -> [UInt8] in [] }
  }

  /// What is next, `count` bytes or as many as there are, without taking it.
  mutating func ahead(_ count: Int) throws(ContainerFault) -> ArraySlice<UInt8> {
    while buffer.count - place < count, !hasEnded { try fill() }
    return buffer[place..<min(buffer.count, place + count)]
  }

  /// What was read already and not taken.
  var buffered: [UInt8] { Array(buffer[place...]) }

  /// Takes `count` bytes, or as many as there are.
  mutating func take(_ count: Int) throws(ContainerFault) -> [UInt8] {
    var taken: [UInt8] = []
    while taken.count < count {
      if place == buffer.count {
        if hasEnded { break }
        try fill()
        continue
      }
      let end = min(buffer.count, place + count - taken.count)
      taken += buffer[place..<end]
      place = end
    }
    return taken
  }

  /// Passes over `count` bytes, or as many as there are, and returns how many.
  @discardableResult
  mutating func skip(_ count: Int) throws(ContainerFault) -> Int {
    var left = count
    while left > 0 {
      if place == buffer.count {
        if hasEnded { break }
        try fill()
        continue
      }
      let step = min(left, buffer.count - place)
      place += step
      left -= step
    }
    return count - left
  }

  /// The next line without its end, of which no more than `limit` bytes are kept; `nil` at the end.
  mutating func line(limit: Int = 1 << 16) throws(ContainerFault) -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if place == buffer.count {
        if hasEnded { return line.isEmpty ? nil : line }
        try fill()
        continue
      }
      let end = buffer[place...].firstIndex(of: 0x0A)
      line += buffer[place..<(end ?? buffer.count)].prefix(limit - line.count)
      place = end.map { $0 + 1 } ?? buffer.count
      if end != nil {
        if line.last == 0x0D { line.removeLast() }
        return line
      }
    }
  }

  private mutating func fill() throws(ContainerFault) {
    let piece = try more()
    if piece.isEmpty { hasEnded = true }
    if place > 0 {
      buffer.removeFirst(place)
      place = 0
    }
    buffer += piece
  }
}

extension ByteStream {
  /// A file's first bytes, and what a descriptor goes on with; a file is read from its beginning again.
  init(_ head: [UInt8], descriptor: Int32?) {
    guard let descriptor else {
      self.init(head)
      return
    }
    let isFile = lseek(descriptor, 0, SEEK_SET) == 0
    self.init { () throws(ContainerFault) -> [UInt8] in
      while true {
        var cause: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
          let got = read(descriptor, buffer.baseAddress, buffer.count)
          if got < 0 { cause = errno }
          count = max(0, got)
        }
        if cause == EINTR { continue }
        if let cause { throw ContainerFault("reading it stopped (\(SystemError.words(for: cause)))") }
        return bytes
      }
    }
    if !isFile { buffer = head }
  }
}
