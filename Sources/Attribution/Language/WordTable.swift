import Basics

/// The classes of a word in a language's tables.
package struct WordClass: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// A form of a verb that reports speech and little else: “said”, “told”.
  package static let speechVerb = WordClass(rawValue: 1 << 0)
  /// A form of a verb that reports speech, thought or evidence among other things: “called”, “warned”, “shows”.
  package static let reportingVerb = WordClass(rawValue: 1 << 1)
  /// A noun that words are put in: “statement”, “letter”, “tweet”.
  package static let speechNoun = WordClass(rawValue: 1 << 2)
  /// A noun for somebody who speaks: “spokesman”, “officials”, “critics”.
  package static let sourceNoun = WordClass(rawValue: 1 << 3)
  /// A pronoun for a person: “he”, “she”, “they”, “I”, “we”, “who”.
  package static let personPronoun = WordClass(rawValue: 1 << 4)
  /// A word that a sentence often starts with and a name seldom does.
  package static let sentenceStarter = WordClass(rawValue: 1 << 5)
  /// A word that is written with a full stop, here without it: “mr”, “inc”, “jan”.
  package static let abbreviation = WordClass(rawValue: 1 << 6)
  /// An abbreviation that a name follows: “mr”, “sen”.
  package static let titleAbbreviation = WordClass(rawValue: 1 << 7)
  /// A form of “be”, “have”, “do”, or a modal.
  package static let auxiliary = WordClass(rawValue: 1 << 8)
  /// A word that negates.
  package static let negation = WordClass(rawValue: 1 << 9)
  /// A word that opens a subordinate clause: “that”, “because”, “while”.
  package static let subordinator = WordClass(rawValue: 1 << 10)
  /// A day of the week, a month, “today”, “later”.
  package static let time = WordClass(rawValue: 1 << 11)
  /// A phrase in two words or more starts here that names a source: “according to”.
  package static let accordingTo = WordClass(rawValue: 1 << 12)
  /// A verb, adjective or noun of thought, wish or feeling: “believes”, “hopes”, “convinced”.
  package static let attitude = WordClass(rawValue: 1 << 13)
  /// A word of another kind that at times says that something is somebody’s: “reportedly”, “per”, “decision”.
  package static let possibleCue = WordClass(rawValue: 1 << 14)
  /// A preposition that names where something was said, at the head of a sentence: “In a statement, …”.
  package static let openingCue = WordClass(rawValue: 1 << 15)
  /// A word that labels what follows a colon, and is nobody: “WATCH:”, “Update:”.
  package static let label = WordClass(rawValue: 1 << 16)

  /// A verb whose object is the one spoken to: “told”, “assured”.
  package static let addressing = WordClass(rawValue: 1 << 17)
  /// A verb that gives a thing a name: “called”, “dubbed”.
  package static let naming = WordClass(rawValue: 1 << 18)
  /// A noun for a work that has a title: “novel”, “film”.
  package static let work = WordClass(rawValue: 1 << 19)
  /// A short form, with its apostrophe, that is cut off the word it is joined to: “l’”, “dell’”.
  package static let elision = WordClass(rawValue: 1 << 20)

  /// The classes that the weights were learned with, as a feature; a class that is added later leaves them valid.
  package var learned: UInt32 { UInt32(truncatingIfNeeded: rawValue & 0xFFFF) }

  /// Whatever may say that something is said or thought.
  package static let saying: WordClass = [
    .speechVerb, .reportingVerb, .speechNoun, .attitude, .accordingTo, .possibleCue, .openingCue,
  ]
}

/// Words, by the hash of their folded form, with what the tables say about them.
package struct WordTable: Sendable {
  private var keys: [UInt32]
  private var values: [WordClass]
  private var lemmas: [UInt32]
  private var count = 0

  /// A table of nothing.
  package init() {
    keys = Array(repeating: 0, count: 1024)
    values = Array(repeating: [], count: 1024)
    lemmas = Array(repeating: 0, count: 1024)
  }

  /// What the tables say about the word with this hash; nothing for a word that they do not hold.
  @inline(__always)
  package func classes(of word: UInt32) -> WordClass {
    let slot = slot(of: word)
    return keys[slot] == word ? values[slot] : []
  }

  /// The hash of the base form of a verb form that the tables hold; the word itself for any other word.
  @inline(__always)
  package func lemma(of word: UInt32) -> UInt32 {
    let slot = slot(of: word)
    return keys[slot] == word && lemmas[slot] != 0 ? lemmas[slot] : word
  }

  /// The classes of a word and the hash of its base form.
  @inline(__always)
  func entry(of word: UInt32) -> (classes: WordClass, lemma: UInt32) {
    let slot = slot(of: word)
    guard keys[slot] == word else { return ([], word) }
    return (values[slot], lemmas[slot] != 0 ? lemmas[slot] : word)
  }

  @inline(__always)
  private func slot(of word: UInt32) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: word &* 0x9E37_79B1) & mask
    while keys[slot] != 0, keys[slot] != word { slot = (slot + 1) & mask }
    return slot
  }

  /// Adds classes to every word of a list that is parted by white space.
  package mutating func add(_ words: String, _ classes: WordClass) {
    WordList.forEachWord(of: words) { add(WordHash.of($0), classes, lemma: 0) }
  }

  /// Adds classes to a word; `lemma` is the hash of its base form, 0 where that is not known.
  mutating func add(_ word: UInt32, _ classes: WordClass, lemma: UInt32) {
    if (count + 1) * 2 > keys.count { grow() }
    let slot = slot(of: word)
    if keys[slot] == 0 {
      keys[slot] = word
      count += 1
    }
    values[slot].formUnion(classes)
    if lemma != 0, lemmas[slot] == 0 { lemmas[slot] = lemma }
  }

  private mutating func grow() {
    let old = (keys, values, lemmas)
    keys = Array(repeating: 0, count: old.0.count * 2)
    values = Array(repeating: [], count: keys.count)
    lemmas = Array(repeating: 0, count: keys.count)
    for i in old.0.indices where old.0[i] != 0 {
      let slot = slot(of: old.0[i])
      keys[slot] = old.0[i]
      values[slot] = old.1[i]
      lemmas[slot] = old.2[i]
    }
  }
}
