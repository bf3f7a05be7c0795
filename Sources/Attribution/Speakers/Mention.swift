/// A place where the name of somebody or something is printed.
struct Mention {
  /// What is called by the name, as far as the words tell.
  enum Kind: UInt8 {
    case person
    case body
    case place
    /// One capitalised word that tells nothing by itself.
    case unknown
  }

  /// The tokens of the name itself: “Emmanuel Macron”.
  var name: Range<Int>
  /// Where the honorific or title before it starts; the name's own start without one.
  var outer: Int
  /// What is called so.
  var kind: Kind
  /// What honorific and title tell of the gender.
  var gender: PersonWord
  /// Whether an honorific or a title stands before it.
  var isTitled: Bool
  /// Whether its first word may have its capital from opening the sentence: “Using Ada Lind”.
  var isDoubtful = false
  /// Whether its last word is printed small elsewhere: “Obama Speech”.
  var endsInWord = false
  /// The index of who is called so in `Cast.members`; -1 until that is known.
  var member = -1
}
