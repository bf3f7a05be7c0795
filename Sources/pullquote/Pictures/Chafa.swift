import Basics
import Drawing

/// The program `chafa`, which reads pictures of every kind and writes them in characters, or in pixels as terminals take them.
///
/// What decodes a picture is a process of its own: one that is made to harm its reader harms nothing else. It is given the bytes and
/// no name, has no terminal, writes no file, and may take so much time and memory.
struct Chafa: Sendable {
  /// What it is called; looked for in `PATH`.
  var program = "chafa"

  /// Why there is no picture; a whole sentence.
  enum Failure: Error, Hashable, CustomStringConvertible {
    /// The program is not there.
    case missing
    /// The bytes are of no kind of picture that is known.
    case noPicture
    /// It is damaged, larger than the limits allow, or of a kind that this chafa was built without.
    case unreadable(PictureKind)
    /// Another one is wanted by now.
    case unwanted

    var description: String {
      switch self {
      case .missing:
        "Pictures need the program chafa, which is not installed (on Debian the package chafa)."
      case .noPicture: "This is not a picture."
      case .unreadable(let kind):
        "chafa could not draw this picture (\(kind.rawValue)): it is damaged, too large, or of an unsupported kind."
      case .unwanted: "Another picture was requested."
      }
    }
  }

  /// The most cells that a picture is drawn in: with more there is nothing more to see, and each may take a pair of colours of its own.
  static let mostCells = 16_000
  /// Seconds of processor time, and of waiting.
  private static let time = 10
  /// Kilobytes of memory: about 60 million pixels, each four bytes in it, before and behind scaling.
  private static let memory = 1 << 20
  /// What it writes for each cell at most: two colours and a character.
  private static let bytesOfCell = 48

  /// Whether the program is where programs are looked for.
  var isThere: Bool {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    return folders.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  /// The cells that a picture may take where there is so much room.
  static func limited(_ room: Size) -> Size {
    guard room.width * room.height > mostCells else { return room }
    let width = min(room.width, 240)
    return Size(width: width, height: min(room.height, mostCells / width))
  }

  /// The command that draws a picture in a room, from its standard input.
  func command(_ format: [String], for size: Size) -> [String] {
    let drawing =
      [program, "--format"] + format
      + ["--animate", "off", "--threads", "1", "--size", "\(size.width)x\(size.height)", "/dev/stdin"]
    return ChildProcess.limited(drawing, seconds: Self.time, kilobytes: Self.memory)
  }

  /// Draws a picture, as large as a room allows and in its own shape. Waits for it.
  ///
  /// - Parameter isUnwanted: asked some twenty times a second; after `true` it is given up.
  func raster(of bytes: [UInt8], in room: Size, unless isUnwanted: () -> Bool = { false }) throws(Failure) -> Raster {
    let size = Self.limited(room)
    let (kind, said) = try output(
      command(["symbols", "--symbols", "vhalf", "--colors", "full"], for: size), of: bytes,
      mostSaid: (size.width * Self.bytesOfCell + 1) * size.height, unless: isUnwanted)
    guard let raster = ChafaOutput.raster(said, limit: size) else { throw .unreadable(kind) }
    return raster
  }

  /// Draws a picture in pixels, as large as a room allows and in its own shape. Waits for it.
  ///
  /// - Returns: `nil` where there is no room for a pixel, or what was written is not what a terminal may see: in characters it can be drawn
  ///   all the same.
  func graphic(
    of bytes: [UInt8], as kind: Graphic.Kind, in room: PixelRoom, unless isUnwanted: () -> Bool = { false }
  ) throws(Failure) -> Graphic? {
    guard let units = room.units else { return nil }
    // Its pixels are square, and a small picture is enlarged as it is in characters.
    let format = [kind == .sixel ? "sixels" : "kitty", "--font-ratio", "1", "--scale", "max", "--colors", "full"]
    let most = kind == .sixel ? SixelPicture.mostBytes : KittyPicture.mostBytes(room.pixels)
    let (_, said) = try output(command(format, for: units), of: bytes, mostSaid: most + 1, unless: isUnwanted)
    switch kind {
    case .sixel:
      guard let picture = SixelPicture(said, limit: room.pixels), let size = room.cells(touchedBy: picture.size)
      else { return nil }
      return Graphic(kind: kind, size: size, bytes: Array(picture.bytes))
    case .kitty:
      guard let picture = KittyPicture(said, limit: room.pixels) else { return nil }
      let size = room.cells(filledBy: picture.size)
      return Graphic(kind: kind, size: size, bytes: picture.bytes(over: size))
    }
  }

  /// What it writes about a picture, and what kind of picture that is.
  private func output(
    _ command: [String], of bytes: [UInt8], mostSaid: Int, unless isUnwanted: () -> Bool
  ) throws(Failure) -> (PictureKind, [UInt8]) {
    guard let kind = PictureKind(bytes) else { throw .noPicture }
    let end = ContinuousClock.now + .seconds(Self.time)
    let (ending, said) = ChildProcess.filter(
      command, input: bytes, mostSaid: mostSaid, unless: { ContinuousClock.now > end || isUnwanted() })
    if isUnwanted() { throw .unwanted }
    guard ending == .exited(status: 0) else { throw ending == .notStarted ? .missing : .unreadable(kind) }
    return (kind, said)
  }
}
