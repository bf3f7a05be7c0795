import Basics
import Drawing

/// One picture in sixel (DEC STD 070, chapter 9), as a program wrote it: looked at byte by byte before a terminal may see it.
///
/// Nothing but one picture passes, with nothing before or behind it but ends of lines, no larger than was asked for, and ended. So whatever
/// made it, a terminal that is sent it can only draw.
struct SixelPicture {
  /// How large it is, in pixels.
  let size: Size
  /// The whole sequence.
  let bytes: ArraySlice<UInt8>

  /// The most bytes of one: every pixel of the largest in a colour of its own would be more.
  static let mostBytes = 4 << 20

  /// - Parameters:
  ///   - said: what the program wrote.
  ///   - limit: the most pixels that it may have, to the next six below.
  init?(_ said: [UInt8], limit: Size) {
    guard said.count <= Self.mostBytes, let sequence = TerminalString.only(in: said, introducer: UInt8(ascii: "P"))
    else { return nil }
    var reader = SixelReader(sequence.contents, limit: limit)
    guard let size = reader.read() else { return nil }
    self.size = size
    bytes = sequence.whole
  }
}

/// Reads the parameters and the data of a picture in sixel.
private struct SixelReader {
  private let bytes: ArraySlice<UInt8>
  private let limit: Size
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>, limit: Size) {
    self.bytes = bytes
    self.limit = limit
    position = bytes.startIndex
  }

  /// The size; `nil` where anything is not as it should be.
  mutating func read() -> Size? {
    guard numbers(3) != nil, take(UInt8(ascii: "q")) else { return nil }
    // The first column that is free, the widest line, and the bands of six rows.
    var (x, width, bands) = (0, 0, 0)
    var isDrawn = false
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let shape = numbers(4), shape.count == 4, shape[0] == 1, shape[1] == 1, shape[2] <= limit.width,
          shape[3] <= limit.height
        else { return nil }
      case UInt8(ascii: "#"):
        guard let color = numbers(5), color.count == 1 || color.count == 5, color[0] < 256 else { return nil }
        guard color.count == 1 || color[1] == 2 && color[2...].allSatisfy({ $0 <= 100 }) else { return nil }
      case UInt8(ascii: "!"):
        guard let count = numbers(1)?.first, position < bytes.endIndex, isSixel(bytes[position]) else { return nil }
        position += 1
        x += count
        isDrawn = true
      case UInt8(ascii: "$"): x = 0
      case UInt8(ascii: "-"):
        bands += 1
        (x, isDrawn) = (0, false)
      case _ where isSixel(byte):
        x += 1
        isDrawn = true
      default: return nil
      }
      width = max(width, x)
      guard width <= limit.width, (bands + (isDrawn ? 1 : 0)) * 6 <= limit.height + 5 else { return nil }
    }
    let height = (bands + (isDrawn ? 1 : 0)) * 6
    return width > 0 && height > 0 ? Size(width: width, height: min(height, limit.height)) : nil
  }

  private func isSixel(_ byte: UInt8) -> Bool { (0x3F...0x7E).contains(byte) }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.endIndex, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Numbers between semicolons, at least one and at most so many, each of at most five digits; `nil` where there are others.
  private mutating func numbers(_ most: Int) -> [Int]? {
    var numbers: [Int] = []
    repeat {
      var (value, digits) = (0, 0)
      while position < bytes.endIndex, (0x30...0x39).contains(bytes[position]) {
        value = value * 10 + Int(bytes[position] - 0x30)
        digits += 1
        position += 1
      }
      guard (1...5).contains(digits), numbers.count < most else { return nil }
      numbers.append(value)
    } while take(UInt8(ascii: ";"))
    return numbers
  }
}
