import Synchronization
import Testing

@testable import pullquote

@Suite struct InOrderTests {
  /// The numbers from 0, one after another.
  private final class Numbers: Sendable {
    private let end: Int
    private let state = Mutex(0)

    init(_ end: Int = .max) { self.end = end }

    /// How many were taken.
    var taken: Int { state.withLock { $0 } }

    func next() -> Int? {
      state.withLock { state in
        guard state < end else { return nil }
        defer { state += 1 }
        return state
      }
    }
  }

  @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 5, 500])
  func handsResultsOverInOrder(jobs: Int, count: Int) {
    let numbers = Numbers(count)
    var received: [Int] = []
    // The work is uneven, so that later items are often done first.
    let run = InOrder(jobs: jobs) {
      numbers.next()
    } work: { number in
      var sum = 0
      for step in 0..<(number % 7 * 2000) { sum &+= step ^ number }
      return number * 2 + (sum == -1 ? 1 : 0)
    }
    run.run { received.append($0) }
    #expect(received == (0..<count).map { $0 * 2 })
  }

  @Test func neverRunsFarAhead() {
    let numbers = Numbers(1000)
    let run = InOrder(jobs: 4) {
      numbers.next()
    } work: {
      $0
    }
    var received = 0
    run.run { _ in
      received += 1
      // The room for results, and one more in the hands of every worker.
      #expect(numbers.taken <= received + 8 * 4 + 4)
    }
    #expect(received == 1000)
  }

  /// Results of a tenth of the limit: with the ten that fill it, workers rest, each with one more in hand.
  @Test func restsWhenResultsAreLarge() {
    let numbers = Numbers(500)
    let run = InOrder(jobs: 3) {
      numbers.next()
    } work: {
      $0
    } size: { _ in
      100
    }
    var limited = run
    limited.sizeLimit = 1000
    var received: [Int] = []
    limited.run {
      received.append($0)
      #expect(numbers.taken <= received.count + 10 + 2 * 3)
    }
    #expect(received == Array(0..<500))
  }

  /// What is done is handed over before anything is waited for.
  @Test func saysWhenItWaits() {
    let numbers = Numbers(3)
    // The third item is there only once somebody has seen the first two.
    let seen = Mutex(0)
    let run = InOrder(jobs: 2) { () -> Int? in
      let number = numbers.next()
      while number == 2, seen.withLock({ $0 }) < 2 {}
      return number
    } work: {
      $0
    }
    var received = 0
    run.run { _ in
      received += 1
    } idle: {
      seen.withLock { $0 = received }
    }
    #expect(received == 3)
  }

  @Test func stopsWhenTheReceiverDoes() {
    struct Enough: Error {}
    let numbers = Numbers()
    let run = InOrder(jobs: 3) {
      numbers.next()
    } work: {
      $0
    }
    #expect(throws: Enough.self) {
      try run.run { number in
        if number == 10 { throw Enough() }
      }
    }
    #expect(numbers.taken < 100)
  }
}
