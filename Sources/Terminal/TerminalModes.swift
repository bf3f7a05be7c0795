import CNcurses
import Basics
import Drawing

/// What is switched on in the terminal while the reader has it, beside what ncurses does itself.
struct TerminalModes {
  /// Whether the terminal is one of xterm's kind, which know pasting in brackets, the mouse and the clipboard.
  let isModern: Bool
  /// Written around each frame, so that the terminal shows it in one go (DEC mode 2026; others pass over it).
  let beginFrame: [UInt8]
  let endFrame: [UInt8]

  private let on: [UInt8]
  private let off: [UInt8]

  /// The modes for the terminal that ncurses has taken.
  init(mouse: Bool) {
    // Every terminal of that kind has an entry that says how it reports the mouse; consoles and old ones have none.
    isModern = Self.capability("kmous") != nil
    beginFrame = isModern ? Array("\u{1B}[?2026h".utf8) : []
    endFrame = isModern ? Array("\u{1B}[?2026l".utf8) : []
    let paste = isModern ? "?2004" : nil
    let report = isModern && mouse ? "?1000;1006" : nil
    // Terminals that know it tell when their colours turn light or dark; others pass over it.
    let colors = isModern ? "?2031" : nil
    on = (Self.capability("smkx") ?? []) + Self.modes([paste, report, colors], final: "h")
    off = Self.modes([colors, report, paste], final: "l") + (Self.capability("rmkx") ?? [])
  }

  func enter(_ descriptor: Int32) { write(on, to: descriptor) }

  func leave(_ descriptor: Int32) { write(off, to: descriptor) }

  /// Tells the crash handler what to write and which modes to set.
  func arm(descriptor: Int32, before: termios, graphics: Set<Graphic.Kind> = []) {
    var before = before
    let rescue = GraphicsUpdate.rescue(graphics, hasOwnScreen: Self.capability("rmcup")?.isEmpty == false)
    // CAN ends a sequence that was cut in the middle (ECMA-48, 8.3.6): what follows is then read from its beginning.
    let bytes =
      [0x18] + rescue + endFrame + off + ["sgr0", "op", "cnorm", "rmcup"].flatMap { Self.capability($0) ?? [] }
    bytes.withUnsafeBytes { ts_arm(descriptor, $0.baseAddress, $0.count, &before) }
  }

  /// The crash handler stands by again.
  func rearm() { ts_rearm() }

  /// Writes all of it, whatever interrupts.
  func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        done += count
      }
    }
  }

  private static func modes(_ numbers: [String?], final: String) -> [UInt8] {
    numbers.compactMap(\.self).flatMap { Array("\u{1B}[\($0)\(final)".utf8) }
  }

  /// A capability's bytes, without the pauses (`$<5>`) that printing terminals needed.
  private static func capability(_ name: String) -> [UInt8]? {
    guard let found = cn_string(name) else { return nil }
    return withoutPauses(Array(String(cString: found).utf8))
  }

  static func withoutPauses(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "$"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "<"),
        let end = bytes[position...].firstIndex(of: UInt8(ascii: ">"))
      {
        position = end + 1
      } else {
        kept.append(bytes[position])
        position += 1
      }
    }
    return kept
  }
}
