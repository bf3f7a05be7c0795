import Dispatch
import Synchronization

/// Works on many items at once and delivers the results in the items' order.
///
/// Items are taken from their source only when a worker is free, and only a few results per worker, or a limited number
/// of bytes, ever wait. So memory does not grow with the number of items, and a slow receiver slows down the producer.
/// A worker far ahead waits until the slow item before it is done.
struct InOrder<Item: Sendable, Result: Sendable>: Sendable {
  /// How many items are worked on at once.
  var jobs: Int
  /// The next item, or `nil` after the last. Asked by one thread at a time; may wait.
  var next: @Sendable () -> Item?
  /// What is done for an item; runs on any thread.
  var work: @Sendable (Item) -> Result
  /// About how many bytes a result takes.
  var size: @Sendable (Result) -> Int = { _ in 0 }
  /// How many results of each worker may wait before workers do.
  var ahead = 8
  /// How many bytes of results may wait before workers do.
  var sizeLimit = 16 << 20

  /// Calls `receive` for each result, in order, and `idle` before it waits for one, both on the calling thread.
  func run(receive: (Result) throws -> Void, idle: () -> Void = {}) rethrows {
    let shared = Shared<Result>(sizeLimit: sizeLimit)
    // A semaphore that ends below the value it was made with is a crash, so it is made with none and then raised.
    let room = DispatchSemaphore(value: 0)
    for _ in 0..<(ahead * jobs) { room.signal() }
    let source = TurnTaking(next: next)
    var threads = 0
    for _ in 0..<jobs {
      let hasBegun = WorkerThread.begin(yields: false) { [work, size] in
        while true {
          room.wait()
          if shared.hasStopped { return }
          guard let (index, item) = source.next() else { break }
          let result = work(item)
          shared.put(result, size: size(result), at: index)
        }
        shared.end(count: source.count)
      }
      if hasBegun { threads += 1 }
    }
    // Under a limit of memory or of processes there may be no thread at all: then one item after another.
    if threads == 0 {
      while let (_, item) = source.next() { try receive(work(item)) }
      return
    }
    // Whoever waits for room after the last item, or after an error, is let go.
    defer {
      shared.stop()
      for _ in 0..<jobs { room.signal() }
    }
    var index = 0
    while true {
      switch shared.take(index) {
      case .result(let result):
        try receive(result)
        index += 1
        room.signal()
      case .ended: return
      case .nothing:
        idle()
        shared.arrivals.wait()
      }
    }
  }
}

/// Numbers the items of a source, which is read by one thread at a time.
private final class TurnTaking<Item: Sendable>: Sendable {
  private let source: @Sendable () -> Item?
  private let state = Mutex((count: 0, hasEnded: false))

  init(next: @escaping @Sendable () -> Item?) { source = next }

  var count: Int { state.withLock { $0.count } }

  func next() -> (Int, Item)? {
    state.withLock { state in
      guard !state.hasEnded, let item = source() else {
        state.hasEnded = true
        return nil
      }
      state.count += 1
      return (state.count - 1, item)
    }
  }
}

/// What the workers and the receiver of one run have in common.
private final class Shared<Result: Sendable>: Sendable {
  enum Taken {
    case result(Result)
    /// It has not come yet.
    case nothing
    /// There are no more items.
    case ended
  }

  private struct State {
    var results: [Int: (result: Result, size: Int)] = [:]
    var size = 0
    /// How many items there were; `nil` while that is not known.
    var count: Int?
    /// Workers that wait until fewer bytes do.
    var resting = 0
    var hasStopped = false
  }

  private let state = Mutex(State())
  private let sizeLimit: Int
  private let lull = DispatchSemaphore(value: 0)
  /// Raised whenever something has changed for the receiver.
  let arrivals = DispatchSemaphore(value: 0)

  init(sizeLimit: Int) { self.sizeLimit = sizeLimit }

  var hasStopped: Bool { state.withLock { $0.hasStopped } }

  /// Leaves a result, and rests while too much is waiting. What everybody waits for is in the hands of a worker that has
  /// not left it yet, so it always comes.
  func put(_ result: Result, size: Int, at index: Int) {
    let rests = state.withLock { state in
      state.results[index] = (result, size)
      state.size += size
      guard state.size > sizeLimit, !state.hasStopped else { return false }
      state.resting += 1
      return true
    }
    arrivals.signal()
    if rests { lull.wait() }
  }

  func take(_ index: Int) -> Taken {
    let (taken, rested) = state.withLock { state -> (Taken, Int) in
      guard let (result, size) = state.results.removeValue(forKey: index) else {
        return (state.count.map { index >= $0 } ?? false ? .ended : .nothing, 0)
      }
      state.size -= size
      guard state.size <= sizeLimit else { return (.result(result), 0) }
      defer { state.resting = 0 }
      return (.result(result), state.resting)
    }
    for _ in 0..<rested { lull.signal() }
    return taken
  }

  func end(count: Int) {
    state.withLock { $0.count = count }
    arrivals.signal()
  }

  func stop() {
    let rested = state.withLock { state in
      state.hasStopped = true
      defer { state.resting = 0 }
      return state.resting
    }
    for _ in 0..<rested { lull.signal() }
  }
}
