import Dispatch
import Shelves
import Synchronization
import Testing

@Suite struct WaitingTests {
  /// Does this on a thread that may wait.
  private func onThread<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      DispatchQueue(label: "waiting").async { continuation.resume(returning: work()) }
    }
  }

  @Test func whoeverWaitsForACancellationGoesOnAtOnce() async {
    let cancellation = Cancellation()
    #expect(!cancellation.wait(for: .milliseconds(1)))
    async let waiting = [
      onThread { cancellation.wait(for: .seconds(3600)) }, onThread { cancellation.wait(for: .seconds(3600)) },
    ]
    await onThread {
      cancellation.cancel()
      cancellation.cancel()
    }
    #expect(await waiting == [true, true])
    #expect(cancellation.wait(for: .seconds(3600)))
  }

  @Test func aQueueIsWaitedForUntilItsLastWorkIsDone() async {
    let queue = WorkQueue { work in DispatchQueue(label: "work").async(execute: work) }
    let done = Mutex(0)
    for _ in 0..<1000 { queue.put { done.withLock { $0 += 1 } } }
    await onThread { queue.waitUntilEmpty(for: .seconds(3600)) }
    #expect(done.withLock { $0 } == 1000)
    #expect(queue.isEmpty)
  }
}
