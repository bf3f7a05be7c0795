// Who is listed as somebody that speaks.

extension Discourse {
  /// Whether enough shows that a member is somebody: a person or a body, and not a word that a capital or a doubtful
  /// attribution made one.
  ///
  /// The more the article shows of a name, the less sure the attribution has to be. A person needs nothing else; a
  /// place stands for its government, where it speaks.
  ///
  /// - Parameter confidence: how sure the surest of its attributions is.
  func isSomebody(_ member: Int, confidence: Double) -> Bool {
    let known = cast.members[member]
    let name = cast.mentions[known.fullest].name
    let token = article.tokens[name.lowerBound]
    switch known.kind {
    case .person: return true
    case .place: return confidence >= Self.possible
    case .body:
      // “the company” is somebody where it surely speaks; “stood firm” and “company practice” never do.
      if name.count == 1, article.isPluralOfInitials(token) { return false }
      if !token.is(.capitalized) { return confidence >= Self.likely }
      return name.count > 1 || known.count > 1 || confidence >= Self.possible
    case .unknown:
      // The capital of a first word says nothing: “Celebrities promoted …”, “Grade: C”.
      if token.is(.sentenceStart), !cast.isCapitalInside(token.word) {
        let isPlural = token.tag == .nns || token.tag == .nnps
        if known.count == 1, confidence < (isPlural ? Self.verySure : Self.sure) { return false }
      }
      if cast.isSmallSomewhere(token.word), confidence < Self.sure { return false }
      return confidence >= (known.count > 1 ? Self.possible : Self.likely)
    }
  }

  private static let possible = 0.25
  private static let likely = 0.4
  private static let sure = 0.6
  private static let verySure = 0.8
}
