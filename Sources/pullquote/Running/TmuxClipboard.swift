import Basics

/// The clipboard behind tmux, which stands between a program and the terminal.
///
/// By default tmux drops the sequence by which a program in it sets the clipboard (OSC 52; its option `set-clipboard` is
/// `external`). What its own command `load-buffer` is given it keeps for pasting, and with `-w`, which it has since
/// version 3.2, it also sends it to the terminal's clipboard.
enum TmuxClipboard {
  /// Whether the reader runs inside tmux.
  static var isThere: Bool { getenv("TMUX").map { $0.pointee != 0 } ?? false }

  /// The commands to try, the best first.
  static let commands = [["tmux", "load-buffer", "-w", "-"], ["tmux", "load-buffer", "-"]]

  /// Gives a text to tmux without waiting for it.
  ///
  /// - Parameters:
  ///   - commands: as in `commands`.
  ///   - complain: called, from any thread, with a sentence when tmux does not take it.
  static func set(
    _ text: String, commands: [[String]] = commands, complain: @escaping @Sendable (String) -> Void
  ) {
    WorkerThread.start {
      let isTaken = commands.contains { ChildProcess.run($0, input: Array(text.utf8)) == .exited(status: 0) }
      if !isTaken { complain("tmux did not accept the text: \(commands[0].joined(separator: " ")) failed.") }
    }
  }
}
