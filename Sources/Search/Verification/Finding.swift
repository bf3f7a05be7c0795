/// What a comparison of a draft's quotation with what was printed came to.
public struct Finding: Hashable, Sendable {
  /// The answer in a word.
  public enum Verdict: String, Sendable, CaseIterable {
    /// Printed word by word, by whom the draft names.
    case exact
    /// Printed with other words in places.
    case changed
    /// Printed word by word, but somebody else said it.
    case otherSpeaker = "other_speaker"
    /// Words of two quotations or more as if they were one.
    case joined
    /// The same words in another order.
    case reordered
    /// Nothing like it was printed.
    case notFound = "not_found"
  }

  /// Words that differ: an empty string where one side has none.
  public struct Difference: Hashable, Sendable {
    /// What the draft has.
    public var draft: String
    /// What was printed.
    public var printed: String
  }

  /// The answer.
  public var verdict: Verdict
  /// What it was compared with: of a joined one all that it was joined from.
  public var printed: [PrintedQuotation] = []
  /// What is different, in the order of the draft.
  public var differences: [Difference] = []
}
