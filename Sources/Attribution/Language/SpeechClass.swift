/// What a word can be beside quotation marks, in a language that is read by its tables.
struct SpeechClass: OptionSet, Sendable {
  let rawValue: UInt64

  /// A finite form of a verb of saying: “sagte”.
  static let says = SpeechClass(rawValue: 1 << 0)
  /// Its participle or infinitive, which a helping verb makes finite: “gesagt”.
  static let said = SpeechClass(rawValue: 1 << 1)
  /// A finite form of a verb that says something of what stands in marks: “nannte”, “kritisierte”.
  static let calls = SpeechClass(rawValue: 1 << 2)
  /// Its participle: “bezeichnet”.
  static let called = SpeechClass(rawValue: 1 << 3)
  /// A helping verb: “hat”, “muss”.
  static let has = SpeechClass(rawValue: 1 << 4)
  /// A form that shows that words are somebody else's: “sei”, “habe”.
  static let reports = SpeechClass(rawValue: 1 << 5)
  /// An article or the like, before a subject at times.
  static let determiner = SpeechClass(rawValue: 1 << 6)
  /// One whose form shows that no subject follows: “dem”.
  static let oblique = SpeechClass(rawValue: 1 << 7)
  /// “sein”, “ihr”.
  static let possessive = SpeechClass(rawValue: 1 << 8)
  static let preposition = SpeechClass(rawValue: 1 << 9)
  /// Joins a noun to the one before it: “von”, “des”.
  static let link = SpeechClass(rawValue: 1 << 10)
  /// An article that by itself joins a noun to the one before it: “des”.
  static let genitive = SpeechClass(rawValue: 1 << 11)
  static let subordinator = SpeechClass(rawValue: 1 << 12)
  /// Parts who says something from what is said: “dass”.
  static let that = SpeechClass(rawValue: 1 << 13)
  static let relative = SpeechClass(rawValue: 1 << 14)
  static let conjunction = SpeechClass(rawValue: 1 << 15)
  /// Stands between a verb and its subject at times: “auch”, “sich”.
  static let filler = SpeechClass(rawValue: 1 << 16)
  /// A word that is no name, though it may open a sentence with a capital.
  static let ordinary = SpeechClass(rawValue: 1 << 17)
  static let he = SpeechClass(rawValue: 1 << 18)
  static let she = SpeechClass(rawValue: 1 << 19)
  /// “wir”, “ils”: somebody, and nobody alone.
  static let they = SpeechClass(rawValue: 1 << 20)
  /// Said of a man: “Herr”, “Sprecher”.
  static let male = SpeechClass(rawValue: 1 << 21)
  /// Said of a woman.
  static let female = SpeechClass(rawValue: 1 << 22)
  static let honorific = SpeechClass(rawValue: 1 << 23)
  /// What somebody is: “Sprecher”, “Mutter”.
  static let role = SpeechClass(rawValue: 1 << 24)
  /// Several people: “Experten”.
  static let group = SpeechClass(rawValue: 1 << 25)
  /// A body of people: “Polizei”.
  static let body = SpeechClass(rawValue: 1 << 26)
  /// A noun that nobody is.
  static let thing = SpeechClass(rawValue: 1 << 27)
  /// What words are written or said in: “Erklärung”.
  static let speechNoun = SpeechClass(rawValue: 1 << 28)
  /// What has a title or a name in marks: “Film”.
  static let work = SpeechClass(rawValue: 1 << 29)
  /// A small word inside names.
  static let particle = SpeechClass(rawValue: 1 << 30)
  /// Given to a man or a woman as a name; `male` or `female` need not be told by it alone.
  static let given = SpeechClass(rawValue: 1 << 31)
  static let givenMale = SpeechClass(rawValue: 1 << 32)
  static let givenFemale = SpeechClass(rawValue: 1 << 33)
  /// Opens the words that name a source behind a quotation: “so”.
  static let so = SpeechClass(rawValue: 1 << 34)
  /// “heißt es in …”: the source stands behind a preposition.
  static let itSays = SpeechClass(rawValue: 1 << 35)
  /// Stands behind a source: “zufolge”.
  static let accordingBehind = SpeechClass(rawValue: 1 << 36)
  /// Who is told something and says nothing: “Reportern”.
  static let hearer = SpeechClass(rawValue: 1 << 37)
  /// A word that belongs to its noun and is none, though it may have a capital: “ehemalige”.
  static let modifier = SpeechClass(rawValue: 1 << 38)
  /// “sich”.
  static let reflexive = SpeechClass(rawValue: 1 << 39)

  /// A verb that lets somebody else speak: “zitiert die Zeitung den Kapitän”.
  static let cites = SpeechClass(rawValue: 1 << 40)
  /// A country, a town.
  static let place = SpeechClass(rawValue: 1 << 41)
  /// Ends like a noun whose article “der” shows that it is no subject: “der Zeitung”.
  static let feminine = SpeechClass(rawValue: 1 << 42)
  /// What somebody told or thinks, before whom it belongs to: “Angaben”, “Ansicht”.
  static let told = SpeechClass(rawValue: 1 << 43)

  /// Said by whoever speaks of themselves: “jag”, “våra”.
  static let firstPerson = SpeechClass(rawValue: 1 << 44)
  /// “din”, “wasze”: how those who ask speak to whom they ask.
  static let secondPerson = SpeechClass(rawValue: 1 << 46)
  /// Goes on with whoever spoke before it: “مضيفا”.
  static let carries = SpeechClass(rawValue: 1 << 45)

  static let saying: SpeechClass = [.says, .said, .calls, .called, .cites]
  static let pronoun: SpeechClass = [.he, .she, .they]
  /// What cannot be a word of a name.
  static let nameless: SpeechClass = [.ordinary, .thing, .speechNoun, .work, .place, .modifier, .told]
  /// What a person or a body is called that has no name there.
  static let common: SpeechClass = [
    .role, .group, .body, .honorific, .thing, .speechNoun, .work, .place, .modifier, .ordinary, .told,
  ]
}
