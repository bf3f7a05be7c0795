import Dispatch
import Synchronization

/// Works on many inputs at once and hands the results over in the inputs' order.
///
/// No more than a few results per worker are ever waiting, so memory does not grow with the number of inputs: a worker
/// that is far ahead waits until the slow input before it is done.
struct InOrder<Result: Sendable>: Sendable {
  /// How many inputs are worked on at once; with 1 everything happens on the calling thread.
  var jobs: Int
  /// What is done for the input with an index; runs on any thread.
  var work: @Sendable (Int) -> Result

  /// Works on the inputs 0..<`count` and calls `receive` for each result, in order, on the calling thread.
  func run(count: Int, receive: (Int, Result) throws -> Void) rethrows {
    let jobs = min(jobs, count)
    guard jobs > 1 else {
      for index in 0..<count { try receive(index, work(index)) }
      return
    }
    let shared = Shared<Result>(count: count)
    // A semaphore that ends below the value it was made with is a crash, so it is made with none and then raised.
    let room = DispatchSemaphore(value: 0)
    for _ in 0..<(8 * jobs) { room.signal() }
    let arrivals = DispatchSemaphore(value: 0)
    let queue = DispatchQueue(label: "pullquote.work", attributes: .concurrent)
    for _ in 0..<jobs {
      queue.async { [work] in
        while true {
          room.wait()
          guard let index = shared.takeNext() else { return }
          shared.put(work(index), at: index)
          arrivals.signal()
        }
      }
    }
    // Whoever waits for room after the last input, or after an error, is let go.
    defer {
      shared.stop()
      for _ in 0..<jobs { room.signal() }
    }
    for index in 0..<count {
      while true {
        if let result = shared.take(index) {
          try receive(index, result)
          room.signal()
          break
        }
        arrivals.wait()
      }
    }
  }
}

/// What the workers and the receiver of one run have in common.
private final class Shared<Result: Sendable>: Sendable {
  private struct State {
    var next = 0
    var count: Int
    var results: [Int: Result] = [:]
  }
  private let state: Mutex<State>

  init(count: Int) { state = Mutex(State(count: count)) }

  func takeNext() -> Int? {
    state.withLock { state in
      guard state.next < state.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  func put(_ result: Result, at index: Int) { state.withLock { $0.results[index] = result } }
  func take(_ index: Int) -> Result? { state.withLock { $0.results.removeValue(forKey: index) } }
  func stop() { state.withLock { $0.count = 0 } }
}
