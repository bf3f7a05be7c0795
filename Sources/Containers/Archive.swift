import Basics
import CLibArchive

/// What is wrong with a container, as a clause: “it is broken (truncated gzip input)”.
public struct ContainerFault: Error, Hashable, CustomStringConvertible {
  /// The clause, without a full stop.
  public let description: String

  /// A fault.
  public init(_ description: String) { self.description = description }

  /// What stands in the way where a library is not there.
  static let noLibArchive = ContainerFault(
    "unpacking it needs libarchive, which is not installed: the package is libarchive13")
}

/// An archive, or a compressed file, which is one with a single member; read from its beginning on.
final class Archive {
  private let archive: OpaquePointer
  /// The one it stands in, which it is read through.
  private var outer: Archive?

  /// The archive that begins with `head` and goes on in `descriptor`, which its owner closes; `nil` for all of it in `head`.
  init(head: [UInt8], descriptor: Int32? = nil) throws(ContainerFault) {
    guard la_is_there() != 0 else { throw .noLibArchive }
    guard let archive = la_open(head, head.count, descriptor ?? -1) else {
      throw ContainerFault("it could not be opened")
    }
    self.archive = archive
  }

  /// The archive that the member at hand of another one is, which begins with `head`.
  init(inside outer: Archive, head: [UInt8]) throws(ContainerFault) {
    guard let archive = la_open_inside(head, head.count, outer.archive) else {
      throw ContainerFault("it could not be opened")
    }
    self.archive = archive
    self.outer = outer
  }

  deinit { la_close(archive) }

  /// The path of the next member that is an ordinary file; `nil` behind the last.
  func next() throws(ContainerFault) -> String? {
    while true {
      switch la_next(archive) {
      case 0: return nil
      case 1: if la_is_file(archive) != 0 { return la_path(archive).map { String(cString: $0) } ?? "" }
      default: throw fault
      }
    }
  }

  /// Whether the member is the whole of a compressed file, which is no archive.
  var isAlone: Bool { la_is_alone(archive) != 0 }

  /// What is next in the member: at most `count` bytes, none at its end.
  func read(_ count: Int) throws(ContainerFault) -> [UInt8] {
    var isBroken = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let got = la_read(archive, buffer.baseAddress, count)
      isBroken = got < 0
      filled = max(0, got)
    }
    if isBroken { throw fault }
    return bytes
  }

  /// All that is left of the member; `nil` if that is more than `limit` bytes, which are read then.
  func rest(limit: Int) throws(ContainerFault) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      let piece = try read(1 << 16)
      if piece.isEmpty { return bytes }
      guard bytes.count + piece.count <= limit else { return nil }
      bytes += piece
    }
  }

  private var fault: ContainerFault { ContainerFault("it is broken (\(String(cString: la_fault(archive))))") }
}
