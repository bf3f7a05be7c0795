/// What has to follow a word with a capital for the two to open the name of a body, where the word by itself opens none.
struct BodyOpening: OptionSet, Sendable {
  let rawValue: UInt16

  /// “of”, “for” or a preposition with a capital: “Friends of the Earth”, “Doctors Without Borders”.
  static let joined = BodyOpening(rawValue: 1 << 0)
  /// A possessive and a body: “Women’s Institute”.
  static let owner = BodyOpening(rawValue: 1 << 1)
  /// “the” and what it is done to: “Save the Children”.
  static let work = BodyOpening(rawValue: 1 << 2)
  /// More words with capitals, where all of them stand beside a verb of speech: “Just Stop Oil said”.
  static let slogan = BodyOpening(rawValue: 1 << 3)
  /// A land or a town: “Police Scotland”.
  static let land = BodyOpening(rawValue: 1 << 4)
  /// The number of a house in Downing Street: “No 10”.
  static let door = BodyOpening(rawValue: 1 << 5)
  /// A name that begins with a consonant, before which English has no “an”: “An Garda Síochána”.
  static let article = BodyOpening(rawValue: 1 << 6)
  /// Two names, or a name and a body: “St John Ambulance”.
  static let saint = BodyOpening(rawValue: 1 << 7)
  /// A body; the word is a title elsewhere: “General Assembly”, “Major League Baseball”.
  static let adjective = BodyOpening(rawValue: 1 << 8)
  /// “and” and another of what ministries, departments and services are for: “Food and Drug Administration”.
  static let portfolio = BodyOpening(rawValue: 1 << 9)
}
