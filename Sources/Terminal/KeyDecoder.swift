import Drawing

/// Turns the bytes that a terminal sends into keys, clicks, turns of the wheel and pasted text.
///
/// It knows the sequences of ECMA-48 terminals in all their dialects (xterm and its modifiers, rxvt, the Linux console,
/// VT, kitty's `CSI u`), and whatever the terminal database adds. Unsolicited output of the terminal (responses, focus,
/// unknown sequences) is ignored: it must never look like typing.
///
/// A pure value: bytes in, events out. `flush` tells it that time has passed.
public struct KeyDecoder: Sendable {
  private let known: [[UInt8]: Key]
  private let longestKnown: Int
  private let isUTF8: Bool
  /// Bytes that may be the beginning of something longer.
  private var pending: [UInt8] = []
  /// What was pasted so far; `nil` outside a paste.
  private var paste: [UInt8]?

  /// A decoder.
  ///
  /// - Parameters:
  ///   - known: this terminal's own byte sequences for keys, besides the usual ones.
  ///   - isUTF8: whether characters come in UTF-8; otherwise bytes from 0xA0 on are taken as Latin-1.
  public init(known: [[UInt8]: Key] = [:], isUTF8: Bool = true) {
    // Printable beginnings would swallow typing.
    self.known = known.filter { $0.key.count > 1 && ($0.key[0] < 0x20 || $0.key[0] >= 0x80) }
    longestKnown = self.known.keys.map(\.count).max() ?? 0
    self.isUTF8 = isUTF8
  }

  /// How much of one paste is kept, in bytes.
  public static let pasteLimit = 1 << 20
  /// How long an answer of the terminal may be before it is given up, in bytes.
  private static let stringLimit = 4096

  /// Whether bytes are held back that may go on: after the escape delay, call `flush`.
  public var isWaiting: Bool { paste == nil && !pending.isEmpty }

  /// Whether what is held back can only be the beginning of an answer: a slow line may take its time over the rest, and nobody types it.
  var holdsAnswer: Bool {
    pending.count > 2 && pending[0] == 0x1B
      && (pending[1] == UInt8(ascii: "_") && pending[2] == UInt8(ascii: "G")
        || pending[1] == UInt8(ascii: "[")
          && (pending[2] == UInt8(ascii: "?") || pending.starts(with: [0x1B, 0x5B, 0x36, 0x3B])))
  }

  /// Decodes incoming bytes.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    pending.append(contentsOf: bytes)
    return decode(final: false)
  }

  /// Decodes the bytes held back as if nothing follows: a lone ESC is the Escape key.
  public mutating func flush() -> [InputEvent] { decode(final: true) }

  private mutating func decode(final: Bool) -> [InputEvent] {
    var events: [InputEvent] = []
    var scanner = ByteScanner(bytes: pending)
    while !scanner.isAtEnd {
      if paste != nil {
        guard takePaste(&scanner, into: &events) else { break }
        continue
      }
      let start = scanner.position
      switch next(&scanner, final: final) {
      case .event(let event): events.append(event)
      case .nothing: break
      case .pasteBegins: paste = []
      case .incomplete:
        scanner.position = start
        if !final {
          pending.removeFirst(start)
          return events.joiningWheels()
        }
        // What never ended is dropped.
        scanner.position = pending.count
      }
    }
    pending.removeFirst(scanner.position)
    return events.joiningWheels()
  }

  fileprivate enum Step {
    case event(InputEvent)
    case nothing
    case pasteBegins
    case incomplete
  }

  private func next(_ scanner: inout ByteScanner, final: Bool) -> Step {
    if let key = knownKey(&scanner) { return .event(.key(key)) }
    let byte = scanner.take()
    switch byte {
    case 0x1B: return escape(&scanner, final: final)
    case 0x00: return .key(Key(.character(" "), control: true))
    case 0x08, 0x7F: return .key(Key(.backspace))
    case 0x09: return .key(Key(.tab))
    case 0x0D: return .key(Key(.enter))
    case 0x01...0x1A: return .key(Key(.character(Unicode.Scalar(byte + 0x60)), control: true))
    case 0x1C...0x1F: return .key(Key(.character(Unicode.Scalar(byte + 0x40)), control: true))
    case 0x20...0x7E: return .key(Key(.character(Unicode.Scalar(byte))))
    default: return wide(byte, &scanner)
    }
  }

  /// The longest sequence of the terminal database that stands here.
  private func knownKey(_ scanner: inout ByteScanner) -> Key? {
    guard longestKnown > 1, let first = scanner.peek(), first < 0x20 || first >= 0x80 else { return nil }
    var length = min(longestKnown, scanner.remaining)
    while length > 1 {
      if let key = known[Array(scanner.bytes[scanner.position..<scanner.position + length])] {
        scanner.position += length
        return key
      }
      length -= 1
    }
    return nil
  }

  /// A character beyond ASCII that begins with `lead`.
  private func wide(_ lead: UInt8, _ scanner: inout ByteScanner) -> Step {
    guard isUTF8 else { return lead >= 0xA0 ? .key(Key(.character(Unicode.Scalar(lead)))) : .nothing }
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 1
    case 0xE0...0xEF: length = 2
    case 0xF0...0xF4: length = 3
    default: return .nothing
    }
    var value = UInt32(lead) & (length == 1 ? 0x1F : length == 2 ? 0x0F : 0x07)
    for _ in 0..<length {
      guard let byte = scanner.peek() else { return .incomplete }
      guard byte & 0xC0 == 0x80 else { return .nothing }
      scanner.position += 1
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let shortest: UInt32 = length == 1 ? 0x80 : length == 2 ? 0x800 : 0x10000
    // C1 controls are not typed.
    guard value >= shortest, value >= 0xA0, let scalar = Unicode.Scalar(value) else { return .nothing }
    return .key(Key(.character(scalar)))
  }

  private func escape(_ scanner: inout ByteScanner, final: Bool) -> Step {
    guard let byte = scanner.peek() else { return final ? .key(Key(.escape)) : .incomplete }
    let alone = scanner.remaining == 1
    switch byte {
    case 0x5B, 0x4F:  // [ and O begin a sequence, unless nothing follows: then it was Alt and the letter.
      scanner.position += 1
      if alone { return final ? .key(Key(.character(Unicode.Scalar(byte)), alt: true)) : .incomplete }
      return byte == 0x5B ? controlSequence(&scanner) : applicationKey(&scanner)
    case 0x5D, 0x50, 0x5F, 0x5E, 0x58:  // ] P _ ^ X begin a string that the terminal sends.
      scanner.position += 1
      if alone { return final ? .key(Key(.character(Unicode.Scalar(byte)), alt: true)) : .incomplete }
      let start = scanner.position
      let step = skipString(&scanner)
      guard byte == UInt8(ascii: "_"), case .nothing = step,
        let answer = Self.kittyAnswer(scanner.bytes[start..<scanner.position])
      else { return step }
      return .event(.answered(answer))
    case 0x1B:
      // rxvt's Alt and an arrow is ESC ESC [ A. Otherwise the first was the Escape key.
      if scanner.remaining == 1 {
        if !final { return .incomplete }
        return .key(Key(.escape))
      }
      let following = scanner.bytes[scanner.position + 1]
      guard following == 0x5B || following == 0x4F else { return .key(Key(.escape)) }
      scanner.position += 1
      return withAlt(escape(&scanner, final: final))
    default:
      return withAlt(next(&scanner, final: final))
    }
  }

  private func withAlt(_ step: Step) -> Step {
    guard case .event(.key(var key)) = step else { return step }
    key.alt = true
    return .event(.key(key))
  }

  /// `CSI`: parameters, a final byte.
  private func controlSequence(_ scanner: inout ByteScanner) -> Step {
    if scanner.peek() == 0x5B {  // The Linux console's F1 to F5: CSI [ A.
      scanner.position += 1
      guard let letter = scanner.peek() else { return .incomplete }
      scanner.position += 1
      guard (0x41...0x45).contains(letter) else { return .nothing }
      return .key(Key(.function(Int(letter) - 0x40)))
    }
    let start = scanner.position
    while let byte = scanner.peek(), (0x20...0x3F).contains(byte) { scanner.position += 1 }
    let parameters = scanner.bytes[start..<scanner.position]
    if parameters.count > Self.stringLimit { return .nothing }
    guard let last = scanner.peek() else { return .incomplete }
    // A byte that cannot stand here belongs to what comes next, but for rxvt's shifted keys, which end in $.
    guard (0x40...0x7E).contains(last) else { return .nothing }
    scanner.position += 1
    if last == 0x4D, parameters.isEmpty {  // X10's mouse report: three bytes follow.
      guard scanner.remaining >= 3 else { return .incomplete }
      let (button, x, y) = (Int(scanner.take()) - 32, Int(scanner.take()) - 33, Int(scanner.take()) - 33)
      return mouse(button: button, x: x, y: y, pressed: button & 3 != 3 || button & 64 != 0)
    }
    return ControlSequence(parameters: parameters, final: last).map { sequence in
      if sequence.isMouse, sequence.numbers.count == 3 {
        let numbers = sequence.numbers
        return mouse(button: numbers[0], x: numbers[1] - 1, y: numbers[2] - 1, pressed: last == 0x4D)
      }
      if sequence.final == 0x7E, sequence.numbers.first == 200 { return .pasteBegins }
      if let isLight = sequence.isLightReport { return .event(.backgroundChanged(isLight: isLight)) }
      if let answer = sequence.answer { return .event(.answered(answer)) }
      return sequence.key.map { .key($0) } ?? .nothing
    } ?? .nothing
  }

  /// `SS3`: a cursor or function key in application mode, or rxvt's Control and an arrow.
  private func applicationKey(_ scanner: inout ByteScanner) -> Step {
    guard let letter = scanner.peek() else { return .incomplete }
    // O with a number before its letter is an old xterm's way to write modifiers.
    if (0x30...0x39).contains(letter) || letter == 0x3B {
      return controlSequence(&scanner)
    }
    guard (0x21...0x7E).contains(letter) else { return .key(Key(.character("O"), alt: true)) }
    scanner.position += 1
    switch letter {
    case 0x4D: return .key(Key(.enter))
    case 0x61...0x64:
      let arrows: [Key.Code] = [.up, .down, .right, .left]
      return .key(Key(arrows[Int(letter) - 0x61], control: true))
    case 0x6A...0x79:  // The keypad: * + , - . / 0 … 9.
      return .key(Key(.character(Unicode.Scalar(letter - 0x40))))
    default:
      return ControlSequence(parameters: [], final: letter)?.key.map { .key($0) } ?? .nothing
    }
  }

  /// What a string says about a picture of kitty's protocol: `Gi=31;OK` or `Gi=31;ENOTSUP:…`.
  private static func kittyAnswer(_ string: ArraySlice<UInt8>) -> TerminalAnswer? {
    guard string.first == UInt8(ascii: "G"), let semicolon = string.firstIndex(of: UInt8(ascii: ";")) else {
      return nil
    }
    return .kittyGraphics(isTaken: string[(semicolon + 1)...].starts(with: "OK".utf8))
  }

  /// OSC, DCS and their like end with BEL or ESC \.
  private func skipString(_ scanner: inout ByteScanner) -> Step {
    let start = scanner.position
    while let byte = scanner.peek() {
      if byte == 0x07 || byte == 0x9C && !isUTF8 {
        scanner.position += 1
        return .nothing
      }
      if byte == 0x1B {
        guard scanner.remaining > 1 else { return .incomplete }
        scanner.position += scanner.bytes[scanner.position + 1] == 0x5C ? 2 : 0
        return .nothing
      }
      if scanner.position - start > Self.stringLimit { return .nothing }
      scanner.position += 1
    }
    return .incomplete
  }

  private func mouse(button: Int, x: Int, y: Int, pressed: Bool) -> Step {
    guard x >= 0, y >= 0, pressed else { return .nothing }
    let point = Point(x: x, y: y)
    switch button & ~0x1C {  // Without Shift, Alt and Control.
    case 0: return .event(.click(point))
    case 64: return .event(.wheel(point, -1))
    case 65: return .event(.wheel(point, 1))
    default: return .nothing
    }
  }

  /// Takes pasted bytes up to the end mark; false when it has not come yet.
  private mutating func takePaste(_ scanner: inout ByteScanner, into events: inout [InputEvent]) -> Bool {
    let mark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    var end = scanner.position
    var found = false
    while end < scanner.bytes.count {
      if scanner.bytes[end] == 0x1B {
        let tail = scanner.bytes[end...].prefix(mark.count)
        if tail.elementsEqual(mark) {
          found = true
          break
        }
        // The mark may be cut in two by the read.
        if tail.count < mark.count, mark.starts(with: tail) { break }
      }
      end += 1
    }
    let room = Self.pasteLimit - (paste?.count ?? 0)
    paste?.append(contentsOf: scanner.bytes[scanner.position..<end].prefix(max(0, room)))
    scanner.position = end
    guard found else { return false }
    scanner.position += mark.count
    events.append(.paste(Self.pastedText(paste ?? [])))
    paste = nil
    return true
  }

  /// Pasted bytes as text: line ends become line feeds, other control characters go.
  private static func pastedText(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\r": text.append("\n")
      case "\n": if !afterReturn { text.append("\n") }
      case "\t": text.append("\t")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}

extension KeyDecoder.Step {
  fileprivate static func key(_ key: Key) -> Self { .event(.key(key)) }
}

/// A place in bytes.
private struct ByteScanner {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }
  var remaining: Int { bytes.count - position }
  func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }
  mutating func take() -> UInt8 {
    defer { position += 1 }
    return bytes[position]
  }
}

extension [InputEvent] {
  /// Neighbouring turns of the wheel over one place as one: a flick sends dozens.
  fileprivate func joiningWheels() -> [InputEvent] {
    guard count > 1 else { return self }
    var joined: [InputEvent] = []
    for event in self {
      if case .wheel(let point, let notches) = event, case .wheel(point, let before)? = joined.last {
        joined[joined.count - 1] = .wheel(point, before + notches)
      } else {
        joined.append(event)
      }
    }
    return joined
  }
}
