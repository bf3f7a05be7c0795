import Search

/// Somewhere that articles are kept, and that can be asked about them: the library on disk, or the files that were named.
///
/// Whoever shows articles knows no other way to them, so that everything that can be asked of one shelf can be asked of all.
public protocol Shelf: Sendable {
  /// Answers a question, in pieces where the first is wanted before the last is there. May take long, and is called on any thread.
  ///
  /// - Parameters:
  ///   - cancellation: takes the question back; what is answered then is not wanted.
  ///   - post: takes each piece of the answer.
  func answer(_ question: ShelfQuestion, _ cancellation: Cancellation, _ post: (ShelfAnswer) -> Void) throws

  /// Makes a change, and returns what is to be said of it. Changes are made one after the other, on any thread.
  func make(_ change: ShelfChange) throws -> [ShelfAnswer]

  /// Whether a change is made as soon as it is asked for, so that rows can be read behind it.
  var isReady: Bool { get }

  /// Ends for good.
  ///
  /// - Parameter isSettled: whether every change was made.
  func close(isSettled: Bool)
}
