import Articles

/// One act of speech as the engine found it, before anybody asks who the source is: the seam between `Quotations` and
/// `Speakers`.
package struct Attribution: Sendable {
  /// How much of it stands inside quotation marks.
  package var kind: Quotation.Kind
  /// Its pieces in reading order, as bytes of `AnalyzedArticle.bytes`; none crosses a part.
  package var content: [Range<Int>]
  /// The words that say that it was said, as tokens; `nil` where nothing says it.
  package var cue: Range<Int>?
  /// The words that name who said it, as tokens: “Andriy Yermak”, “he”, “Ukrainian officials”; `nil` without any.
  ///
  /// It is the noun phrase's core: determiner, adjectives, titles and name or head noun, without appositions.
  package var source: Range<Int>?
  /// The token of `source` that heads it: the last of a name, the pronoun, the noun.
  package var sourceHead: Int?
  /// How likely it is that the source is right, 0…1.
  package var confidence: Double
  /// The name of whoever said it, where a label, a signature or a page gives it and no sentence has to be read for it.
  package var speakerName: String? = nil
  /// Whether the source is only whom the sentence before is about, who speaks if it is a person.
  package var isOfSubject = false
}

/// Who is behind each attribution.
package struct ResolvedSpeakers: Sendable {
  /// The people and bodies, in order of first quotation.
  package var speakers: [Speaker] = []
  /// For each attribution, the index of its speaker in `speakers`, and how likely that is given that the source is right.
  package var choices: [(speaker: Int, confidence: Double)?] = []
}
