import Basics

/// What goes from one process to another in one piece: some fields of bytes, each of which may be missing.
struct Parcel: Hashable, Sendable {
  /// At most `Parcel.width`; fields after the last one are absent.
  private(set) var fields: [[UInt8]?]

  /// How many fields a parcel has at the most.
  static let width = 12
  /// The maximum number of bytes per call.
  private static let chunk = 1 << 16
  private static let headerSize = width * 8

  init(_ fields: [[UInt8]?]) {
    precondition(fields.count <= Parcel.width, "A parcel has \(Parcel.width) fields.")
    self.fields = fields
  }

  /// The field at an index; `nil` where it is missing.
  subscript(index: Int) -> [UInt8]? { index < fields.count ? fields[index] : nil }

  /// Sends it; `false` if the receiver is gone.
  func send(to socket: Int32) -> Bool {
    var header: [UInt8] = []
    header.reserveCapacity(Parcel.headerSize)
    for index in 0..<Parcel.width {
      let length = Int64(self[index]?.count ?? -1)
      withUnsafeBytes(of: length.littleEndian) { header.append(contentsOf: $0) }
    }
    let total = fields.reduce(0) { $0 + ($1?.count ?? 0) }
    if total <= Parcel.chunk {
      header.reserveCapacity(Parcel.headerSize + total)
      for case let field? in fields { header.append(contentsOf: field) }
      return Parcel.send(header, to: socket)
    }
    guard Parcel.send(header, to: socket) else { return false }
    for case let field? in fields where !field.isEmpty {
      guard Parcel.send(field, to: socket) else { return false }
    }
    return true
  }

  private static func send(_ bytes: [UInt8], to socket: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.send(socket, buffer.baseAddress! + done, buffer.count - done, Int32(MSG_NOSIGNAL))
        if count > 0 { done += count } else if errno != EINTR { return false }
      }
      return true
    }
  }

  /// Receives one; `nil` when the other side has gone. Each side answers one parcel before it gets the next.
  init?(from socket: Int32) {
    let received = withUnsafeTemporaryAllocation(byteCount: Parcel.chunk + Parcel.headerSize, alignment: 8) { buffer in
      Parcel.fields(from: socket, through: buffer)
    }
    guard let received else { return nil }
    fields = received
  }

  private static func fields(from socket: Int32, through buffer: UnsafeMutableRawBufferPointer) -> [[UInt8]?]? {
    var got = 0
    while got < headerSize {
      let count = receive(from: socket, into: UnsafeMutableRawBufferPointer(rebasing: buffer[got...]))
      guard count > 0 else { return nil }
      got += count
    }
    var taken = headerSize
    var fields: [[UInt8]?] = []
    for index in 0..<width {
      let length = Int(Int64(littleEndian: buffer.loadUnaligned(fromByteOffset: index * 8, as: Int64.self)))
      guard length >= 0 else {
        fields.append(nil)
        continue
      }
      let here = min(length, got - taken)
      var isWhole = true
      let field = [UInt8](unsafeUninitializedCapacity: length) { room, count in
        let room = UnsafeMutableRawBufferPointer(room)
        room.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[taken..<taken + here]))
        count = here
        while count < length, isWhole {
          let more = receive(from: socket, into: UnsafeMutableRawBufferPointer(rebasing: room[count..<length]))
          isWhole = more > 0
          count += max(0, more)
        }
      }
      guard isWhole else { return nil }
      taken += here
      fields.append(field)
    }
    return fields
  }

  private static func receive(from socket: Int32, into room: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = recv(socket, room.baseAddress, room.count, 0)
      if count >= 0 || errno != EINTR { return count }
    }
  }
}
