extension QueryParser {
  /// What was read at one place.
  enum Item {
    case condition(Query.Condition)
    case place(Query.Place)
    /// Only half of something, or something that was a slip.
    case nothing
  }

  /// Words that were read, and whether the last one is still being typed.
  struct Reading {
    var range: Range<Int>
    var isPrefix: Bool
    var isUnfinished: Bool
    /// How many words may stand between its words; `nil` if they stand side by side.
    var slack: Int?
  }
}
