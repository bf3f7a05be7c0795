/// How much each sign speaks for or against a phrase being the one who says something.
///
/// Set by hand: there is no text to learn from in most languages. What matters is the order of the sums.
enum SourceWeights {
  static func kind(_ kind: NounPhrase.Kind) -> Float {
    switch kind {
    case .person: 2
    case .pronoun: 2
    case .role: 1.7
    case .body: 1.3
    case .group: 1.2
    case .noun: 0.2
    case .thing: -2
    }
  }

  /// Right behind the verb, with nothing but adverbs between.
  static let rightBehind: Float = 3
  /// Behind the verb and another phrase or a preposition.
  static let behind: Float = 1
  /// Right before the verb, at the start of its clause.
  static let rightBefore: Float = 3.4
  /// With all that belongs to it before a verb that stands second.
  static let forefield: Float = 4.2
  /// Before the verb with something between.
  static let before: Float = 1.2
  /// Before a second verb that has no other subject.
  static let elliptic: Float = 2
  /// What words are written in, before or behind the verb.
  static let written: Float = 1.4
  /// For each phrase between it and the verb.
  static let phraseBetween: Float = -0.8
  /// For each comma between.
  static let commaBetween: Float = -0.7
  /// Behind a verb that somebody is the object of, where a subject stands before it.
  static let addressed: Float = -2.5
  /// A noun without an article behind a verb that has a subject before it.
  static let bareBehind: Float = -2
  static let behindPreposition: Float = -4.5
  static let oblique: Float = -3
  static let hearer: Float = -3
  /// The verb has several for its subject and the phrase is one, or the other way round.
  static let disagrees: Float = -1.5
  /// In a sentence whose verb stands second, what does not open it stands behind the verb.
  static let notFirst: Float = -1.2
  /// One word that nothing shows to be a name but its place.
  static let doubtful: Float = -1.3
  /// The subject of a verb in the passive is whom something is said of.
  static let passiveSubject: Float = -3
  /// With less than this nobody is named.
  static let least: Float = 1
}
