import CWorkers
import Basics

/// A process that does one piece of work after another, and may die of it.
final class WorkerProcess: Sendable {
  let process: pid_t
  private let socket: Int32

  /// The most processor time that one piece of work may take, in seconds: a page of 64 MB, the largest that is read,
  /// takes less than half of it.
  static let timeLimit: Int32 = 60
  /// The most memory that a worker may have, in MB.
  static let memoryLimit: Int32 = 1024
  /// A worker that had more memory than this, in MB, ends after its work: it would keep most of it.
  private static let restLimit: Int32 = 256

  init(process: pid_t, socket: Int32) {
    self.process = process
    self.socket = socket
  }

  deinit { close(socket) }

  /// What became of a piece of work.
  enum Outcome: Sendable {
    case done(Parcel)
    /// The worker had ended before it took the work.
    case notBegun
    /// The worker ended over it.
    case died
  }

  /// Has a piece of work done, and waits for it. One thread at a time may ask.
  func outcome(of work: Parcel) -> Outcome {
    guard work.send(to: socket) else { return .notBegun }
    guard let result = Parcel(from: socket) else { return .died }
    return .done(result)
  }

  /// Works until the requests end; in the worker's own process.
  static func serve(_ socket: Int32, work: (Parcel) -> Parcel) {
    cw_limit(timeLimit, memoryLimit)
    // If the machine runs out of memory, this process shall go, and not the one that has everybody's results.
    let file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC)
    if file >= 0 {
      _ = write(file, "500", 3)
      close(file)
    }
    while let parcel = Parcel(from: socket) {
      cw_begin()
      guard work(parcel).send(to: socket), cw_peak() < restLimit else { return }
    }
  }
}
