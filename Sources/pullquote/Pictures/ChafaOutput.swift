import Drawing

/// What `chafa` writes, read: half blocks and the colours that stand before them, row by row.
///
/// Nothing of it comes any further than as colours of squares; other characters and sequences mean nothing.
struct ChafaOutput {
  private let limit: Size
  private var rows: [[(upper: Raster.Pixel?, lower: Raster.Pixel?)]] = [[]]
  private var foreground: Raster.Pixel?
  private var background: Raster.Pixel?
  private var isReversed = false

  /// The picture; `nil` where none was written.
  ///
  /// - Parameter limit: the most cells that are taken.
  static func raster(_ bytes: [UInt8], limit: Size) -> Raster? {
    var output = ChafaOutput(limit: limit)
    output.read(bytes)
    return output.raster
  }

  private init(limit: Size) { self.limit = limit }

  private var raster: Raster? {
    let rows = rows.last?.isEmpty ?? true ? rows.dropLast() : rows[...]
    let size = Size(width: rows.lazy.map(\.count).max() ?? 0, height: rows.count)
    guard size.width > 0 else { return nil }
    var raster = Raster(size: size)
    for (y, row) in rows.enumerated() {
      for (x, cell) in row.enumerated() {
        raster[x, 2 * y] = cell.upper
        raster[x, 2 * y + 1] = cell.lower
      }
    }
    return raster
  }

  private mutating func read(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x1B: index = readSequence(bytes, at: index)
      case UInt8(ascii: "\n"):
        guard rows.count < limit.height else { return }
        rows.append([])
        index += 1
      case UInt8(ascii: " "):
        put(" ")
        index += 1
      case 0xC2...:
        // The half blocks are three bytes of UTF-8 each.
        let end = bytes[(index + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
        put(String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first ?? " ")
        index = end
      default: index += 1
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    guard rows[rows.count - 1].count < limit.width else { return }
    let (front, back) = isReversed ? (background, foreground) : (foreground, background)
    switch scalar {
    case "▀": rows[rows.count - 1].append((front, back))
    case "▄": rows[rows.count - 1].append((back, front))
    case "█": rows[rows.count - 1].append((front, front))
    default: rows[rows.count - 1].append((back, back))
    }
  }

  /// Reads an escape sequence, and returns where it ends.
  private mutating func readSequence(_ bytes: [UInt8], at start: Int) -> Int {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "[") else { return start + 1 }
    let parameters = start + 2
    guard let end = bytes[parameters...].firstIndex(where: { (0x40...0x7E).contains($0) }) else { return bytes.count }
    let words = bytes[parameters..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let numbers = words.map { word in word.reduce(0) { min(9999, $0 * 10 + Int($1 & 0x0F)) } }
    switch bytes[end] {
    case UInt8(ascii: "m"): setColors(numbers)
    case UInt8(ascii: "b"):
      // The cell before once more, so often.
      for _ in 0..<min(numbers[0], limit.width) {
        guard let last = rows[rows.count - 1].last, rows[rows.count - 1].count < limit.width else { break }
        rows[rows.count - 1].append(last)
      }
    default: break
    }
    return end + 1
  }

  private mutating func setColors(_ numbers: [Int]) {
    var index = 0
    while index < numbers.count {
      switch numbers[index] {
      case 0: (foreground, background, isReversed) = (nil, nil, false)
      case 7: isReversed = true
      case 27: isReversed = false
      case 39: foreground = nil
      case 49: background = nil
      case 38, 48:
        guard index + 4 < numbers.count, numbers[index + 1] == 2 else { return }
        let parts = numbers[(index + 2)...(index + 4)].map { UInt8(clamping: $0) }
        let pixel = Raster.Pixel(parts[0], parts[1], parts[2])
        if numbers[index] == 38 { foreground = pixel } else { background = pixel }
        index += 4
      default: break
      }
      index += 1
    }
  }
}
