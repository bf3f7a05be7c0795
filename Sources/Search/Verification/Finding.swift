/// A quotation of a draft, and what it is.
public struct CheckedEntry: Hashable, Sendable {
  /// The quotation.
  public var entry: DraftEntry
  /// What it was found to be.
  public var finding: Finding

  /// A quotation of a draft, and what it is.
  public init(entry: DraftEntry, finding: Finding) {
    self.entry = entry
    self.finding = finding
  }
}

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

  /// What a speaker is said to be.
  public struct Role: Hashable, Sendable {
    /// What the draft says.
    public var draft: String
    /// Every role that was printed with them, the one of the article that the words stand in first.
    public var printed: [String]

    /// Those, in the middle of a sentence, not too many: “mayor” or “mayor of Hale”.
    public var printedInMarks: String {
      let shown = printed.prefix(3).map { "“\($0)”" }
      return shown.count < 2
        ? shown.joined() : shown.dropLast().joined(separator: ", ") + " or " + shown[shown.count - 1]
    }
  }

  /// The answer.
  public var verdict: Verdict
  /// What it was compared with: of a joined one all that it was joined from.
  public var printed: [PrintedQuotation]
  /// What is different, in the order of the draft.
  public var differences: [Difference]
  /// Whether the draft names somebody else than what it was compared with does; always so of `otherSpeaker`.
  public var hasOtherSpeaker: Bool
  /// What the draft says that the speaker is, where no article says anything like it; `nil` if one does, and where none
  /// gives a role.
  public var otherRole: Role?

  /// What a comparison came to.
  public init(
    verdict: Verdict, printed: [PrintedQuotation] = [], differences: [Difference] = [], hasOtherSpeaker: Bool = false
  ) {
    self.verdict = verdict
    self.printed = printed
    self.differences = differences
    self.hasOtherSpeaker = hasOtherSpeaker
  }

  /// Whether nothing is to be said against it.
  public var isAsPrinted: Bool { verdict == .exact && otherRole == nil }
}
