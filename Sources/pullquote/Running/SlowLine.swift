import Basics

/// Whether the terminal is at the end of a line over which pictures would take long: one of ssh, or a serial one.
///
/// A picture in the captions pane is 15 kB at 120×40 and 37 kB at 200×60, one over the whole of those screens 180 and 410 kB (a
/// photograph, and noise, in all colours; counted at the terminal).
enum SlowLine {
  /// Asks the environment, and the terminal for its speed, which is made up where it has no line at all.
  static func isThere(environment: [String: String], terminal: Int32 = STDOUT_FILENO) -> Bool {
    if ["SSH_CONNECTION", "SSH_TTY"].contains(where: { !(environment[$0] ?? "").isEmpty }) { return true }
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return false }
    let speed = cfgetospeed(&modes)
    // The numbers of speeds grow with them.
    return speed != speed_t(B0) && speed < speed_t(B38400)
  }
}
