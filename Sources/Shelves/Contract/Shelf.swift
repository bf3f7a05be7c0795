import Search

/// A store of articles that answers questions about them: the library on disk, or the open files.
///
/// The reader has no other access to articles, so every shelf can answer the same questions.
public protocol Shelf: Sendable {
  /// Answers a question, in several parts if the first is needed early. May take long, and is called on any thread.
  ///
  /// - Parameters:
  ///   - cancellation: cancels the question; later answers are ignored.
  ///   - post: receives each part of the answer.
  func answer(_ question: ShelfQuestion, _ cancellation: Cancellation, _ post: (ShelfAnswer) -> Void) throws

  /// Makes a change and returns the answers to it. Changes are made one after the other, on any thread.
  func make(_ change: ShelfChange) throws -> [ShelfAnswer]

  /// Whether changes are made at once, so that rows can be read right after.
  var isReady: Bool { get }

  /// Ends for good.
  ///
  /// - Parameter isSettled: whether every change was made.
  func close(isSettled: Bool)
}
