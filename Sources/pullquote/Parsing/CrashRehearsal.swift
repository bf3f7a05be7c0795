import CWorkers
import Basics

/// Has the parser die of an input on purpose, so that it can be tested that nothing else dies with it.
///
/// Only where the environment asks for it: `PULLQUOTE_REHEARSE_CRASH=WORD` makes an input that has `WORD:trap` in it
/// trap, and so on. What an input contains can never do that by itself.
struct CrashRehearsal: Sendable {
  private enum Way: String, CaseIterable {
    case trap
    case abort
    /// A stack that runs over.
    case overflow
    case kill
    /// Never comes to an end.
    case hang
    /// Takes memory without end.
    case memory
    /// Kills the first time, and not the second: as somebody does who ends the process by hand.
    case once
    /// Kills the process that it was forked from, the first time.
    case orphan
  }

  private let word: String

  /// The one that the environment asks for.
  static var fromEnvironment: CrashRehearsal? {
    guard let word = getenv("PULLQUOTE_REHEARSE_CRASH").map({ String(cString: $0) }), !word.isEmpty else { return nil }
    return CrashRehearsal(word: word)
  }

  /// Dies if the input asks for it.
  func perform(at request: ParsingRequest) {
    guard request.wanted != .name else { return }
    let bytes: [UInt8] =
      switch request.matter {
      case .contents(let contents): contents.bytes
      case .record(let record): record.line ?? []
      }
    let mark = Array("\(word):".utf8)
    for start in bytes.indices where bytes[start] == mark[0] && bytes[start...].starts(with: mark) {
      let rest = bytes[(start + mark.count)...]
      for way in Way.allCases where rest.starts(with: way.rawValue.utf8) { die(way) }
    }
  }

  private func die(_ way: Way) {
    switch way {
    case .trap: preconditionFailure("Rehearsed.")
    case .abort: abort()
    case .overflow: _ = overflow(0)
    case .kill: Glibc.kill(getpid(), SIGKILL)
    case .hang:
      cw_limit(1, WorkerProcess.memoryLimit)
      while true { _ = getppid() }
    case .memory: fill()
    case .once: if isFirstTime { Glibc.kill(getpid(), SIGKILL) }
    case .orphan:
      if isFirstTime {
        Glibc.kill(getppid(), SIGKILL)
        while true { pause() }
      }
    }
  }

  /// The file exists after the first time.
  private var isFirstTime: Bool {
    open(String(cString: getenv("PULLQUOTE_REHEARSE_ONCE")), O_CREAT | O_EXCL | O_WRONLY, 0o600) >= 0
  }

  private func overflow(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 16) { buffer in
      buffer[0] = UInt8(truncatingIfNeeded: depth)
      return depth < 0 ? 0 : overflow(depth + 1) + Int(buffer[0])
    }
  }

  private func fill() {
    cw_limit(WorkerProcess.timeLimit, 128)
    var taken: [[UInt8]] = []
    while true { taken.append([UInt8](repeating: UInt8(truncatingIfNeeded: taken.count | 1), count: 1 << 20)) }
  }
}
