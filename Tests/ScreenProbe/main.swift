import Drawing
import Glibc
import Terminal
import Synchronization

// A program with nothing but a screen, for the tests of `Screen`: it shows one of a few canvases and obeys a few keys.
// q quits, ^Z suspends, y copies, C, A and O crash it in three ways, P draws without end, W and V do that and crash on
// another thread. Everything else is shown as it was decoded.

/// Text and how it looks, row by row.
typealias Rows = [(text: String, style: Style)]

/// Characters that do something to a terminal, each between two bars, alone and after a letter.
let hostile: Rows = {
  var values: [UInt32] = Array(0..<0x20) + [0x7F] + Array(0x80..<0xA0)
  values += [0xAD, 0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029]
  values += Array(0x202A...0x202E) + Array(0x2066...0x2069) + [0xFEFF, 0xE0041, 0xFFFE, 0x10FFFF, 0x0301]
  return values.map { value in
    let scalar = Character(Unicode.Scalar(value)!)
    return ("|\(scalar)[2J|a\(scalar)|", Style())
  }
}()

let wide: Rows = [("漢字|", Style()), ("e\u{301}|", Style()), ("“curly” – it’s…|", Style()), ("🎉|", Style())]

let styles: Rows = [
  ("plain", Style()),
  ("bold", Style(modifiers: .bold)),
  ("reversed", Style(modifiers: .reversed)),
  ("ansi", Style(foreground: .ansi(1), background: .ansi(12))),
  ("indexed", Style(foreground: .indexed(208))),
  ("rgb", Style(foreground: .rgb(1, 2, 3), background: .rgb(250, 128, 0))),
]

func picture(_ size: Size, log: [String]) -> Canvas {
  let rows: Rows
  switch CommandLine.arguments.dropFirst().first {
  case "hostile": rows = hostile
  case "wide": rows = wide
  case "styles": rows = styles
  default:
    rows = [("\(size.width)x\(size.height)", Style())] + log.suffix(max(0, size.height - 1)).map { ($0, Style()) }
  }
  var canvas = Canvas(size: size)
  for (y, row) in rows.enumerated() { canvas.put(row.text, x: 0, y: y, style: row.style) }
  return canvas
}

func overflowStack(_ depth: Int) -> Int {
  withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 16) { buffer in
    buffer[0] = UInt8(truncatingIfNeeded: depth)
    return depth < 0 ? 0 : overflowStack(depth + 1) + Int(buffer[0])
  }
}

/// Does something on a thread of its own.
func onAnotherThread(_ work: @escaping @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?) {
  var thread = pthread_t()
  pthread_create(&thread, nil, work, nil)
}

/// How many frames `drawWithoutEnd` has shown.
let framesDrawn = Atomic(0)

/// Waits until the other thread is amid its drawing.
func waitForDrawing() { while framesDrawn.load(ordering: .relaxed) < 20 { sched_yield() } }

/// Never waits, and so never hears of a signal.
func drawWithoutEnd(_ screen: inout Screen) {
  var count = 0
  while true {
    count += 1
    screen.show(picture(screen.size, log: (0..<20).map { "frame \(count + $0)" }), cursor: nil)
    framesDrawn.add(1, ordering: .relaxed)
  }
}

func run() throws -> Int32? {
  let mailbox = try Mailbox<Int>()
  var screen = try Screen()
  var log = screen.warnings
  while true {
    screen.show(picture(screen.size, log: log), cursor: Point(x: 1, y: 0))
    for event in screen.wait(for: mailbox.descriptor, until: nil) {
      switch event {
      case .input(.key(let key)) where key == Key(.character("q")): return nil
      case .input(.key(let key)) where key == Key(.character("z"), control: true): screen.suspend()
      case .input(.key(let key)) where key == Key(.character("y")): log.append("copied: \(screen.copy("a “b”"))")
      case .input(.key(let key)) where key == Key(.character("C")): kill(getpid(), SIGSEGV)
      case .input(.key(let key)) where key == Key(.character("A")): abort()
      case .input(.key(let key)) where key == Key(.character("O")): log.append("\(overflowStack(0))")
      case .input(.key(let key)) where key == Key(.character("P")): drawWithoutEnd(&screen)
      case .input(.key(let key)) where key == Key(.character("W")):
        onAnotherThread { _ in
          CrashStack.guarding {
            waitForDrawing()
            abort()
          }
          return nil
        }
        drawWithoutEnd(&screen)
      case .input(.key(let key)) where key == Key(.character("V")):
        onAnotherThread { _ in
          CrashStack.guarding {
            waitForDrawing()
            _ = overflowStack(0)
          }
          return nil
        }
        drawWithoutEnd(&screen)
      case .input(.key(let key)) where key == Key(.character("T")): throw ScreenError.refused("thrown")
      case .input(let input): log.append("\(input)".replacing("Drawing.", with: ""))
      case .mail: log.append("mail")
      case .graphicsKnown: log.append("graphics")
      case .stopped: screen.suspend()
      case .ended(let signal): return signal
      }
    }
  }
}

do {
  if let signal = try run() { Screen.endProcess(by: signal) }
} catch {
  let sentence = "screen-probe: \(error)\n"
  _ = sentence.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  exit(1)
}
