/// A noun phrase that may name who speaks, as far as the tables of a language tell.
struct NounPhrase {
  enum Kind: UInt8 {
    /// Named in full or in part: “Ada Moos”, “Minister Moos”.
    case person
    /// “er”, “elle”.
    case pronoun
    /// “ein Sprecher”: somebody without a name.
    case role
    case body
    /// Several people.
    case group
    /// A noun that the tables do not know.
    case noun
    /// A noun that nobody is.
    case thing
  }

  /// All of its tokens: article, adjectives, title, name, and what follows these and belongs to them.
  var range: Range<Int>
  /// The words that name who it is, without brackets and appositions.
  var core: Range<Int>
  /// The token that heads it.
  var head: Int
  var kind: Kind
  /// The words of the name in it, without title.
  var name: Range<Int>?
  /// The words before or behind the name that say what somebody is.
  var role: Range<Int>?
  /// `.male`, `.female`, both or neither, by title, role and given name.
  var gender: SpeechClass = []
  var isPlural = false
  /// Whether its article shows that it is no subject.
  var isOblique = false
  /// Whether its name is one word that nothing else shows to be one.
  var isDoubtful = false
  /// The preposition that stands before it; -1 without one.
  var preposition = -1
  /// The head of what belongs to it: “Erklärung *der Polizei*”.
  var owner: Owner?

  /// What a phrase belongs to: the words that name it, and what it is.
  struct Owner {
    var core: Range<Int>
    var head: Int
    var kind: Kind
    var name: Range<Int>?
    var gender: SpeechClass
  }
}
