/// A quotation in a draft and its verdict.
public struct CheckedEntry: Hashable, Sendable {
  /// The quotation.
  public var entry: DraftEntry
  /// The verdict on it.
  public var finding: Finding

  /// A quotation in a draft and its verdict.
  public init(entry: DraftEntry, finding: Finding) {
    self.entry = entry
    self.finding = finding
  }
}

/// The result of comparing a draft's quotation with printed ones.
public struct Finding: Hashable, Sendable {
  /// The verdict.
  public enum Verdict: String, Sendable, CaseIterable {
    /// Printed word for word, and said by the person the draft names.
    case exact
    /// Printed with some words different.
    case changed
    /// Printed word for word, but said by somebody else.
    case otherSpeaker = "other_speaker"
    /// Words of two or more quotations run together.
    case joined
    /// The same words in another order.
    case reordered
    /// Nothing like it was printed.
    case notFound = "not_found"
  }

  /// Words that differ; an empty string if one side has none.
  public struct Difference: Hashable, Sendable {
    /// What the draft has.
    public var draft: String
    /// What was printed.
    public var printed: String
  }

  /// Conflicting roles of a speaker.
  public struct Role: Hashable, Sendable {
    /// The role in the draft.
    public var draft: String
    /// Every role printed for them, starting with the one in the article with the words.
    public var printed: [String]

    /// A few of the printed roles for use in a sentence: “mayor” or “mayor of Hale”.
    public var printedInMarks: String {
      let shown = printed.prefix(3).map { "“\($0)”" }
      return shown.count < 2
        ? shown.joined() : shown.dropLast().joined(separator: ", ") + " or " + shown[shown.count - 1]
    }
  }

  /// The verdict.
  public var verdict: Verdict
  /// The printed quotation it was compared with; for a joined one, all its sources.
  public var printed: [PrintedQuotation]
  /// The differences, in the order of the draft.
  public var differences: [Difference]
  /// Whether the draft names a different speaker from the printed one; always true for `otherSpeaker`.
  public var hasOtherSpeaker: Bool
  /// The speaker's role in the draft, if no article gives a similar one; `nil` if one does, or if none gives any role.
  public var otherRole: Role?

  /// A result.
  public init(
    verdict: Verdict, printed: [PrintedQuotation] = [], differences: [Difference] = [], hasOtherSpeaker: Bool = false
  ) {
    self.verdict = verdict
    self.printed = printed
    self.differences = differences
    self.hasOtherSpeaker = hasOtherSpeaker
  }

  /// Whether there is nothing to correct.
  public var isAsPrinted: Bool { verdict == .exact && otherRole == nil }
}
