import Drawing

/// What stands between `CSI` and its final byte, read: `1;5` and `A`.
struct ControlSequence {
  let numbers: [Int]
  let final: UInt8
  /// `<`, `?`, `=` or `>` before the numbers.
  let prefix: UInt8?

  /// `nil` for what no key sends.
  init?(parameters: ArraySlice<UInt8>, final: UInt8) {
    self.final = final
    var digits = parameters
    if let first = digits.first, (0x3C...0x3F).contains(first) {
      prefix = first
      digits = digits.dropFirst()
    } else {
      prefix = nil
    }
    var numbers: [Int] = []
    var number: Int?
    var inSubparameter = false
    for byte in digits {
      switch byte {
      case 0x30...0x39:
        if !inSubparameter { number = min((number ?? 0) * 10 + Int(byte - 0x30), 0x10FFFF) }
      case 0x3A:  // kitty: alternatives after a colon.
        inSubparameter = true
      case 0x3B:
        numbers.append(number ?? 1)
        number = nil
        inSubparameter = false
      default: return nil
      }
    }
    if number != nil || !numbers.isEmpty { numbers.append(number ?? 1) }
    self.numbers = numbers
  }

  /// Whether it is a mouse report in SGR's form.
  var isMouse: Bool { prefix == 0x3C && (final == 0x4D || final == 0x6D) }

  /// What it answers to a question about the terminal: its device attributes (DA1), `CSI 6 ; height ; width t` for the size of a cell,
  /// `CSI ? 1 ; status ; number S` for the colours of sixel (all in xterm's control sequences).
  var answer: TerminalAnswer? {
    switch (prefix, final) {
    case (0x3F, UInt8(ascii: "c")): return .attributes(numbers)
    case (nil, UInt8(ascii: "t")):
      guard numbers.count == 3, numbers[0] == 6, (1...999).contains(numbers[1]), (1...999).contains(numbers[2])
      else { return nil }
      return .cell(Size(width: numbers[2], height: numbers[1]))
    case (0x3F, UInt8(ascii: "S")):
      guard numbers.count >= 2, numbers[0] == 1 else { return nil }
      return .sixelColors(numbers[1] == 0 && numbers.count > 2 ? numbers[2] : nil)
    default: return nil
    }
  }

  /// What it says of the terminal's colours, when it is the report of mode 2031: `CSI ? 997 ; 1 n` dark, `2` light (as
  /// Contour, kitty and ghostty describe it).
  var isLightReport: Bool? {
    guard prefix == 0x3F, final == 0x6E, numbers.count == 2, numbers[0] == 997, (1...2).contains(numbers[1]) else {
      return nil
    }
    return numbers[1] == 2
  }

  /// The key that sends it.
  var key: Key? {
    guard prefix == nil else { return nil }
    switch final {
    case 0x7E:
      if numbers.count == 3, numbers[0] == 27 { return Self.character(numbers[2], modifiers: numbers[1]) }
      guard let number = numbers.first, let code = Self.editing(number) else { return nil }
      return modified(code)
    case 0x75:
      return numbers.first.flatMap { Self.character($0, modifiers: numbers.count > 1 ? numbers[1] : 1) }
    case 0x5A: return Key(.backTab)
    default:
      return Self.cursor(final).map { modified($0) }
    }
  }

  private func modified(_ code: Key.Code) -> Key {
    Self.modified(code, by: numbers.count > 1 ? numbers[1] : 1)
  }

  /// xterm's modifiers: one more than the sum of Shift 1, Alt 2, Control 4, Meta 8.
  private static func modified(_ code: Key.Code, by modifiers: Int) -> Key {
    let bits = max(0, modifiers - 1)
    return Key(code, control: bits & 4 != 0, alt: bits & 2 != 0 || bits & 8 != 0)
  }

  private static func cursor(_ final: UInt8) -> Key.Code? {
    switch final {
    case 0x41: .up
    case 0x42: .down
    case 0x43: .right
    case 0x44: .left
    case 0x46: .end
    case 0x48: .home
    case 0x50...0x53: .function(Int(final) - 0x4F)
    default: nil
    }
  }

  private static func editing(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// A character in kitty's `CSI u` or xterm's `modifyOtherKeys`.
  private static func character(_ value: Int, modifiers: Int) -> Key? {
    let bits = max(0, modifiers - 1)
    switch value {
    case 27: return modified(.escape, by: modifiers)
    case 13: return modified(.enter, by: modifiers)
    case 9: return bits & 1 != 0 ? Key(.backTab) : modified(.tab, by: modifiers)
    case 8, 127: return modified(.backspace, by: modifiers)
    default: break
    }
    guard value >= 0x20, !(0x7F...0x9F).contains(value), !(0xE000...0xF8FF).contains(value),
      var scalar = Unicode.Scalar(UInt32(value))
    else { return nil }
    if bits & 1 != 0, ("a"..."z").contains(scalar) { scalar = Unicode.Scalar(scalar.value - 32)! }
    return modified(.character(scalar), by: modifiers)
  }
}
