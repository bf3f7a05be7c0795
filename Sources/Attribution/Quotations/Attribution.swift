import Articles

/// One act of speech as the engine found it, before its speaker is resolved: the interface between `Quotations` and
/// `Speakers`.
package struct Attribution: Sendable {
  /// How much of it is in quotation marks.
  package var kind: Quotation.Kind
  /// Its pieces in reading order, as bytes of `AnalyzedArticle.bytes`; none crosses a part.
  package var content: [Range<Int>]
  /// The cue, as tokens; `nil` if there is none.
  package var cue: Range<Int>?
  /// The source, as tokens: “Andriy Yermak”, “he”, “Ukrainian officials”; `nil` without any.
  ///
  /// It is the noun phrase's core: determiner, adjectives, titles and name or head noun, without appositions.
  package var source: Range<Int>?
  /// The token of `source` that heads it: the last of a name, the pronoun, the noun.
  package var sourceHead: Int?
  /// How likely it is that the source is right, 0…1.
  package var confidence: Double
  /// The speaker's name, if a label, a signature or the page gives it outside any sentence.
  package var speakerName: String? = nil
  /// Whether the source is only the subject of the sentence before, who speaks if that is a person.
  package var isOfSubject = false
}

/// The speaker of each attribution.
package struct ResolvedSpeakers: Sendable {
  /// The people and organisations, in order of first quotation.
  package var speakers: [Speaker] = []
  /// For each attribution, the index of its speaker in `speakers`, and how likely that is given that the source is right.
  package var choices: [(speaker: Int, confidence: Double)?] = []
  /// For each attribution, the tokens of its source as far as the role and the name go that are printed there.
  package var sources: [Range<Int>?] = []
}
