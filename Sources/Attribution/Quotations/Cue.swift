/// A word that probably reports speech or thought, with what it reports and by whom.
package struct Cue: Sendable {
  /// The token.
  package var token: Int
  /// How likely it is one.
  package var probability: Float
  /// The head of its source; -1 without any.
  package var source: Int
  /// The head of its source if it has one: the best of all, however unlikely.
  package var namedSource: Int
  /// How likely that one is.
  package var namedProbability: Float
  /// How likely `source` is.
  package var sourceProbability: Float
  /// The tokens between a quotation that ended and the cue, which can only name its source; empty without any.
  package var slot = 0..<0
  /// The token that its clause begins with, where the words of its source reach no further back; 0 where nothing tells.
  package var clause = 0
  /// What it reports in its own sentence.
  package var content: ContentSpan
  /// How likely that stretch is.
  package var contentProbability: Float

  package init(token: Int, probability: Float) {
    self.token = token
    self.probability = probability
    source = -1
    namedSource = -1
    namedProbability = 0
    sourceProbability = 0
    content = .none
    contentProbability = 0
  }
}
