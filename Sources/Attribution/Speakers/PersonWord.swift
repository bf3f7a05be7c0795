import Basics

/// What a word can be in the name or the mention of a person or a body.
struct PersonWord: OptionSet, Sendable {
  let rawValue: UInt32

  /// Stands before a name and tells no role: “Mr”, “Sir”, “Dr”.
  static let honorific = PersonWord(rawValue: 1 << 0)
  /// Stands before a name and tells the role: “President”, “Sen.”, “Col”.
  static let title = PersonWord(rawValue: 1 << 1)
  /// A noun for one person by what he or she is: “spokesman”, “lawyer”, “widow”.
  static let role = PersonWord(rawValue: 1 << 2)
  /// A noun for several people or for none in particular: “officials”, “voters”.
  static let group = PersonWord(rawValue: 1 << 3)
  /// A common noun for a body that can speak: “union”, “police”, “campaign”.
  static let body = PersonWord(rawValue: 1 << 4)
  /// A word that makes the name it stands in the name of a body or a thing: “Committee”, “Times”, “Act”.
  static let bodyName = PersonWord(rawValue: 1 << 5)
  /// A given name.
  static let given = PersonWord(rawValue: 1 << 6)
  /// A small word inside a surname: “van”, “de”, “al”, “bin”.
  static let particle = PersonWord(rawValue: 1 << 7)
  /// Stands behind a surname: “Jr.”, “III”.
  static let suffix = PersonWord(rawValue: 1 << 8)
  /// Said of a man.
  static let male = PersonWord(rawValue: 1 << 9)
  /// Said of a woman.
  static let female = PersonWord(rawValue: 1 << 10)
  /// A country, a state, a city.
  static let place = PersonWord(rawValue: 1 << 11)
  /// Where somebody or something is from, or on whose side: “French”, “Republican”.
  static let origin = PersonWord(rawValue: 1 << 12)
  /// A word with a capital for another reason than being a name: the first of a sentence, “Monday”, “I”.
  static let ordinary = PersonWord(rawValue: 1 << 13)
  /// A relative: “wife”, “son”.
  static let kin = PersonWord(rawValue: 1 << 14)
  /// “he”, “him”, “she”, “her”.
  static let personal = PersonWord(rawValue: 1 << 15)
  /// “his”, “her”, “their”.
  static let possessive = PersonWord(rawValue: 1 << 16)
  /// “who”, “which”, “that”.
  static let relative = PersonWord(rawValue: 1 << 17)
  /// “it”, “they”.
  static let collective = PersonWord(rawValue: 1 << 18)
  /// A word that belongs to the role that follows: “former”, “deputy”, “-elect”.
  static let modifier = PersonWord(rawValue: 1 << 19)
  /// “a”, “an”.
  static let indefinite = PersonWord(rawValue: 1 << 20)
  /// “the”, “this”.
  static let definite = PersonWord(rawValue: 1 << 21)
  /// A preposition that ends the head of a noun phrase: “of”, “for”, “from”.
  static let preposition = PersonWord(rawValue: 1 << 22)
  /// Joins the words of a body's name or of a title: “of”, “for”, “and”.
  static let joiner = PersonWord(rawValue: 1 << 23)
  /// The second word of a title that another noun begins: “of staff”, “of state”.
  static let titleTail = PersonWord(rawValue: 1 << 24)
  /// A newspaper, an agency, a broadcaster, by one word.
  static let publication = PersonWord(rawValue: 1 << 25)
  /// “and”, “or”.
  static let conjunction = PersonWord(rawValue: 1 << 26)
  /// A word of small letters with a capital among them, which only a name has: “easyJet”.
  static let innerCapital = PersonWord(rawValue: 1 << 27)
  /// Behind “his” or “her” a way to speak of somebody high: “His Holiness”.
  static let style = PersonWord(rawValue: 1 << 28)

  /// Anything that tells a role before a name.
  static let office: PersonWord = [.title, .role, .kin]
  /// Anything that tells a gender.
  static let gendered: PersonWord = [.male, .female]
}

/// The words that tell people and bodies in one language: plain lists, looked up by the hash of the folded word.
struct PersonWords: Sendable {
  private var keys: [UInt32]
  private var values: [PersonWord]
  /// Which nation's words it belongs to (“France”, “French”), 1…; 0 for none.
  private var nations: [UInt8]
  /// Which roles it can stand for, a bit each: “leader” for a president as well as for a prime minister.
  private var offices: [UInt64]
  /// Which kinds of body it can stand for or be a part of the name of, a bit each.
  private var bodyKinds: [UInt32]
  /// Which given name and its short forms it belongs to, 1…; 0 for none.
  private var nicknames: [UInt16]
  /// How it opens the names of bodies.
  private var openings: [BodyOpening]
  private var count = 0
  /// Whether common nouns have a capital too, so that a capital alone shows no name.
  var nounsAreCapitalized = false

  init() {
    keys = []
    values = []
    nations = []
    offices = []
    bodyKinds = []
    nicknames = []
    openings = []
    resize(to: 8192)
  }

  /// What a word can be.
  @inline(__always)
  subscript(word: UInt32) -> PersonWord {
    let slot = slot(of: word)
    return keys[slot] == word ? values[slot] : []
  }

  /// The nation that a word belongs to; 0 for none.
  func nation(of word: UInt32) -> UInt8 {
    let slot = slot(of: word)
    return keys[slot] == word ? nations[slot] : 0
  }

  /// The offices that a word can stand for, a bit each.
  func offices(of word: UInt32) -> UInt64 {
    let slot = slot(of: word)
    return keys[slot] == word ? offices[slot] : 0
  }

  /// The kinds of body that a word can stand for, or be a part of the name of, a bit each.
  func bodyKinds(of word: UInt32) -> UInt32 {
    let slot = slot(of: word)
    return keys[slot] == word ? bodyKinds[slot] : 0
  }

  /// How a word with a capital can open the name of a body.
  func bodyOpening(of word: UInt32) -> BodyOpening {
    let slot = slot(of: word)
    return keys[slot] == word ? openings[slot] : []
  }

  /// Whether a word for a role is said of both, whatever it sounds like: “chairman”, “midwife”.
  func soundsOnly(_ word: UInt32) -> Bool { Self.soundingRoles.contains(word) }

  private static let soundingRoles = WordHash.all(
    of: """
      chairman alderman ombudsman foreman midwife nurse sister matron ballerina host steward serviceman fireman
      fisherman cameraman handyman doorman marksman layman clergyman actor waiter monk bachelor craftsman
      """)

  /// Whether two given names can be one person's: “Bill” and “William”.
  func areForms(_ a: UInt32, _ b: UInt32) -> Bool {
    let first = slot(of: a)
    let second = slot(of: b)
    return keys[first] == a && keys[second] == b && nicknames[first] != 0 && nicknames[first] == nicknames[second]
  }

  /// Adds a class to every word of a list that is parted by white space.
  mutating func add(_ list: String, _ classes: PersonWord) {
    WordList.forEachWord(of: list) { values[place(WordHash.of($0))].formUnion(classes) }
  }

  /// Adds words that open the names of bodies.
  mutating func addBodyOpenings(_ list: String, _ opening: BodyOpening) {
    WordList.forEachWord(of: list) { openings[place(WordHash.of($0))].formUnion(opening) }
  }

  /// Adds words that are printed with or without a full stop.
  mutating func addShortened(_ list: String, _ classes: PersonWord) {
    WordList.forEachWord(of: list) { word in
      let hash = WordHash.of(word)
      values[place(hash)].formUnion(classes)
      values[place(WordHash.of(hash, "."))].formUnion(classes)
    }
  }

  /// Adds nations, a line each: the country, then the words for what is of it.
  mutating func addNations(_ lines: String) {
    var number: UInt8 = 0
    WordList.forEachLine(of: lines) { line in
      // A nation's number is a byte: the 256th traps here.
      number += 1
      var kind = PersonWord.place
      WordList.forEachWord(in: line) { word in
        let slot = place(WordHash.of(word))
        values[slot].formUnion(kind)
        nations[slot] = number
        kind = .origin
      }
    }
  }

  /// Adds offices, a line each: words that can stand for one another.
  mutating func addOffices(_ lines: String) { forEachBit(of: lines) { words, slot, bit in words.offices[slot] |= bit } }

  /// Adds kinds of bodies, a line each: nouns for one, and words of names.
  mutating func addBodyKinds(_ lines: String) {
    forEachBit(of: lines) { words, slot, bit in words.bodyKinds[slot] |= UInt32(bit) }
  }

  private mutating func forEachBit(of lines: String, _ body: (inout PersonWords, Int, UInt64) -> Void) {
    var number = 0
    WordList.forEachLine(of: lines) { line in
      precondition(number < 64, "each line is a bit of 64")
      WordList.forEachWord(in: line) {
        let slot = place(WordHash.of($0))
        body(&self, slot, 1 << UInt64(number))
      }
      number += 1
    }
  }

  /// Adds forms of one given name, a line each.
  mutating func addNicknames(_ lines: String) {
    var number: UInt16 = 0
    WordList.forEachLine(of: lines) { line in
      number += 1
      WordList.forEachWord(in: line) { nicknames[place(WordHash.of($0))] = number }
    }
  }

  @inline(__always)
  private func slot(of word: UInt32) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: word &* 0x9E37_79B1 &>> 12) & mask
    while keys[slot] != 0, keys[slot] != word { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func place(_ word: UInt32) -> Int {
    if (count + 1) * 2 > keys.count { resize(to: keys.count * 2) }
    let slot = slot(of: word)
    if keys[slot] == 0 {
      keys[slot] = word
      count += 1
    }
    return slot
  }

  private mutating func resize(to size: Int) {
    let old = self
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: [], count: size)
    nations = Array(repeating: 0, count: size)
    offices = Array(repeating: 0, count: size)
    bodyKinds = Array(repeating: 0, count: size)
    nicknames = Array(repeating: 0, count: size)
    openings = Array(repeating: [], count: size)
    for i in old.keys.indices where old.keys[i] != 0 {
      let slot = slot(of: old.keys[i])
      keys[slot] = old.keys[i]
      values[slot] = old.values[i]
      nations[slot] = old.nations[i]
      offices[slot] = old.offices[i]
      bodyKinds[slot] = old.bodyKinds[i]
      nicknames[slot] = old.nicknames[i]
      openings[slot] = old.openings[i]
    }
  }
}
