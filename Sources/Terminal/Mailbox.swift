import CNcurses
import Basics
import Synchronization

/// A queue by which other threads pass messages to the event loop, waking it from `poll`.
public final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let pipe: WakePipe

  /// An empty mailbox.
  ///
  /// - Throws: `ScreenError.noPipe` when the process has no file descriptors left.
  public init() throws(ScreenError) {
    pipe = try WakePipe()
  }

  /// The file descriptor that becomes readable when there are messages.
  public var descriptor: Int32 { pipe.readEnd }

  /// Posts messages, in order. Any thread may call it; the loop is woken once for all pending messages.
  public func post(_ new: [Message]) {
    guard !new.isEmpty else { return }
    let wasEmpty = messages.withLock { messages in
      defer { messages.append(contentsOf: new) }
      return messages.isEmpty
    }
    if wasEmpty { pipe.wake() }
  }

  /// Posts a message. Any thread may call it.
  public func post(_ message: Message) { post([message]) }

  /// Takes all messages, oldest first.
  public func take() -> [Message] {
    // The pipe first: a message that comes between the two wakes the loop once too often, never once too few.
    pipe.drain()
    return messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}

/// A pipe that is only there to end a `poll`. It is closed with its last owner.
private final class WakePipe: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  init() throws(ScreenError) {
    var ends: [Int32] = [-1, -1]
    guard ts_pipe(&ends) else { throw .noPipe(errno) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  func wake() {
    var byte: UInt8 = 0
    // A full pipe wakes as well.
    _ = write(writeEnd, &byte, 1)
  }

  func drain() {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
      while read(readEnd, buffer.baseAddress, buffer.count) > 0 {}
    }
  }
}
