import Search

/// A full name independent of spelling: names of one form are one person's, unless their initials differ.
///
/// Only safe differences are ignored: omitted middle initials, full stops, hyphens and apostrophes, and the
/// transliterations in `SpellingTables`. Names that are merely similar (“Ann”, “Anne”) have different forms;
/// `NameLikeness` suggests them. The form depends on the name alone, so the order of adding articles does not matter.
struct Spelling: Hashable, Sendable {
  /// Increase this when a name gives a different form than before, or when the rules for surnames change: stored forms
  /// must then be rebuilt.
  static let version = 3

  /// The words of the name in their one spelling, separated by blanks, without initials between them.
  let form: String
  /// The initials between the first name and the last, “hw” for George H. W. Bush.
  let middle: String

  /// The spelling of a full name as printed.
  init(_ name: String) {
    let parts = SpeakerName.parts(of: name)
    let isBody = parts.contains { SpellingTables.wordsOfBodies.contains($0.lowercased()) }
    let isShouted = !parts.contains { $0.contains(where: \.isLowercase) }
    var pieces = parts.flatMap { Self.pieces(of: $0, isShouted: isShouted) }
    // Of a body nothing is left out: its letters are no initials of given names.
    if isBody || name.lowercased().hasPrefix("the ") {
      form = pieces.map(\.word).joined(separator: " ")
      middle = ""
      return
    }
    var suffix = ""
    if pieces.count > 2, let last = pieces.last, let written = SpellingTables.suffixes[last.word] {
      suffix = " " + written
      pieces.removeLast()
    }
    guard pieces.count > 1, let last = pieces.last, !SpellingTables.commonSurnames.contains(last.word) else {
      form = pieces.map(\.word).joined(separator: " ") + suffix
      middle = ""
      return
    }
    var words: [String] = []
    var initials = ""
    for (index, piece) in pieces.dropLast().enumerated() {
      if piece.isInitial, index > 0, !pieces[0].isInitial {
        initials += piece.word
      } else {
        words.append(SpellingTables.givenNames[piece.word] ?? piece.word)
      }
    }
    let surname = Self.surname(last.word)
    let short = words.joined(separator: " ") + " " + surname
    if SpellingTables.namesakes.contains(short) {
      // Nothing but an initial tells them apart.
      form = words.joined(separator: " ") + " " + initials.map { "\($0) " }.joined() + surname + suffix
      middle = ""
    } else {
      form = short + suffix
      middle = initials
    }
  }

  private static func surname(_ word: String) -> String {
    if let known = SpellingTables.surnames[word] { return known }
    for (ending, plain) in SpellingTables.surnameEndings
    where word.count >= ending.count + 3 && word.hasSuffix(ending) {
      return word.dropLast(ending.count) + plain
    }
    return word
  }

  // MARK: Pieces of a name

  private struct Piece {
    var word: String
    var isInitial: Bool
  }

  /// What a part of a name between blanks consists of: “Jean-Claude” of two words, “J.R.” and “JR” of two initials.
  private static func pieces(of part: Substring, isShouted: Bool) -> [Piece] {
    part.split(whereSeparator: { hyphens.contains($0) }).flatMap { piece -> [Piece] in
      let letters = piece.filter(\.isLetter)
      let isStopped = piece.contains(".") && letters.count > 0 && letters.count <= piece.count { $0 == "." }
      let isCapitals = !isShouted && letters.count == piece.count && letters.allSatisfy(\.isUppercase)
      if isStopped || letters.count == 1 && letters.count == piece.count || isCapitals && letters.count <= 3 {
        return letters.flatMap { letter in
          folded(String(letter)).map { Piece(word: $0, isInitial: true) }
        }
      }
      return folded(piece.filter { !apostrophes.contains($0) }).map { Piece(word: $0, isInitial: false) }
    }
  }

  private static func folded(_ text: String) -> [String] { Words.words(of: text, as: .folded).map(\.word) }

  private static let hyphens: Set<Character> = ["-", "‐", "‑", "–"]
  private static let apostrophes: Set<Character> = ["'", "’", "‘", "ʼ", "`"]

  // MARK: Initials

  /// Whether names of one form with these initials may all be one person's: each must be a prefix of the longest.
  /// “George W.” and “George H. W.” are not, and then a George without initials is ambiguous.
  static func areOne(_ initials: some Sequence<String>) -> Bool {
    var longest = ""
    var all: [String] = []
    for middle in initials {
      all.append(middle)
      if middle.count > longest.count { longest = middle }
    }
    return all.allSatisfy { longest.hasPrefix($0) }
  }
}
