import Synchronization
import Testing

@testable import pullquote

@Suite struct InOrderTests {
  @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 5, 500])
  func handsResultsOverInOrder(jobs: Int, count: Int) {
    var received: [Int] = []
    // The work is uneven, so that later inputs are often done first.
    let run = InOrder(jobs: jobs) { index in
      var sum = 0
      for step in 0..<(index % 7 * 2000) { sum &+= step ^ index }
      return index * 2 + (sum == -1 ? 1 : 0)
    }
    run.run(count: count) { index, result in
      #expect(result == index * 2)
      received.append(index)
    }
    #expect(received == Array(0..<count))
  }

  @Test func neverRunsFarAhead() {
    let finished = Mutex(0)
    let run = InOrder(jobs: 4) { index in
      finished.withLock { $0 += 1 }
      return index
    }
    var received = 0
    run.run(count: 1000) { _, _ in
      received += 1
      // The room for results, and one more in the hands of every worker.
      #expect(finished.withLock { $0 } <= received + 8 * 4 + 4)
    }
  }

  @Test func stopsWhenTheReceiverDoes() {
    struct Enough: Error {}
    let started = Mutex(0)
    let run = InOrder(jobs: 3) { index in
      started.withLock { $0 += 1 }
      return index
    }
    #expect(throws: Enough.self) {
      try run.run(count: 100_000) { index, _ in
        if index == 10 { throw Enough() }
      }
    }
    #expect(started.withLock { $0 } < 100)
  }
}
