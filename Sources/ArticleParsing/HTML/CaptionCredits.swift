/// Which pieces of captions are credits, told from how they are set, what they are called, what they say, and how the
/// page does it elsewhere.
struct CaptionCredits {
  /// What is known of the pieces that share an element's kind and class.
  private struct Usage {
    var credits = 0
    var texts = 0
    /// Of those that are neither for certain: how many end a caption, are short and have words before them.
    var endings = 0
    var others = 0
  }

  private var usages: [UInt64: Usage] = [:]

  /// Learns how a page sets its credits from all of its captions.
  init(learningFrom captions: [[CaptionPiece]]) {
    for pieces in captions where pieces.count > 1 {
      for (index, piece) in pieces.enumerated() {
        guard let look = CaptionCredits.look(piece, in: pieces) else { continue }
        let shape = piece.shape
        if CaptionCredits.isCertain(piece, in: pieces) {
          usages[look, default: Usage()].credits += 1
        } else if shape.wordCount > 10 || shape.endsSentence && shape.wordCount > 4 {
          usages[look, default: Usage()].texts += 1
        } else if index == pieces.count - 1, shape.wordCount <= 6, !shape.endsSentence,
          pieces[index - 1].signature != piece.signature
        {
          usages[look, default: Usage()].endings += 1
        } else {
          usages[look, default: Usage()].others += 1
        }
      }
    }
  }

  /// What tells the pieces of captions apart besides their words: kind and class of their elements, and whether they
  /// stand in the caption proper or beside one; `nil` for bare text.
  private static func look(_ piece: CaptionPiece, in pieces: [CaptionPiece]) -> UInt64? {
    guard piece.signature != 0 else { return nil }
    let isBeside = !piece.isInCaption && pieces.contains(where: \.isInCaption)
    return isBeside ? ~piece.signature : piece.signature
  }

  /// For each piece of a caption, whether it is a credit.
  func areCredits(_ pieces: [CaptionPiece]) -> [Bool] {
    var credits = pieces.map { CaptionCredits.isCertain($0, in: pieces) || isCustomary($0, in: pieces) }
    // “<span>Ada Roe</span>/Oxmouth Press”: what goes on behind a credit with a bar or a comma belongs to it.
    for index in pieces.indices.dropFirst() where credits[index - 1] && !credits[index] {
      let piece = pieces[index]
      credits[index] =
        piece.text.first.map { "/|".contains($0) || $0 == "," && !piece.beginsLine && piece.shape.wordCount <= 4 }
        ?? false
    }
    if !credits.contains(true), pieces.count > 1 {
      if isLikelyAtEnd(pieces) {
        credits[pieces.count - 1] = true
      } else if isLikelyAtStart(pieces) {
        credits[0] = true
      }
    }
    return credits
  }

  /// Whether a name or the words themselves say that a piece is a credit.
  static func isCertain(_ piece: CaptionPiece, in pieces: [CaptionPiece]) -> Bool {
    let bytes = Array(piece.text.utf8)
    guard bytes.count <= 240 else { return false }
    let shape = piece.shape
    if piece.roles.contains(.credit) || piece.isNamedCredit, bytes.count <= 200 {
      // Where everything is called a credit, the name says nothing of its parts.
      let others = pieces.filter { $0.nodes != piece.nodes }
      let isTold =
        others.isEmpty
        ? piece.roles.contains(.credit) : others.contains { !$0.roles.contains(.credit) && !$0.isNamedCredit }
      if isTold, shape.wordCount <= 12 || !shape.endsSentence { return true }
    }
    return creditOfWords(piece) != nil
  }

  /// The credit that the words of a piece are by themselves.
  static func creditOfWords(_ piece: CaptionPiece) -> Range<Int>? {
    creditLine(Array(piece.text.utf8), piece.shape, isInCaption: true)
  }

  /// Whether other captions of the page have their credits in such an element.
  private func isCustomary(_ piece: CaptionPiece, in pieces: [CaptionPiece]) -> Bool {
    guard pieces.count > 1, let usage = CaptionCredits.look(piece, in: pieces).flatMap({ usages[$0] }) else {
      return false
    }
    let shape = piece.shape
    guard shape.wordCount <= 12, !shape.endsSentence || shape.wordCount <= 5 else { return false }
    if usage.credits > 0, usage.texts == 0 { return true }
    return usage.endings >= 2 && usage.texts == 0 && usage.others == 0 && piece.nodes == pieces[pieces.count - 1].nodes
  }

  /// Whether the last piece is set and looks like a credit.
  private func isLikelyAtEnd(_ pieces: [CaptionPiece]) -> Bool {
    let (last, before) = (pieces[pieces.count - 1], pieces[pieces.count - 2])
    let bare = bareCredit(last.text)
    let shape = LineShape(Array(bare.utf8))
    guard !shape.words.isEmpty, isNoOtherName(last, in: pieces) else { return false }
    let isSetOff = bare.utf8.count < last.text.utf8.count
    let others = pieces.dropLast().reduce(0) { $0 + $1.text.utf8.count }
    // Without capitals it takes more to tell a name from other words.
    let isName =
      isNameOfCredit(Array(bare.utf8)[...]) && (shape.capitalised > 0 || others >= max(24, 2 * bare.utf8.count))
    switch last.setting {
    case .minor:
      return shape.wordCount <= 10 && (!shape.endsSentence || shape.wordCount <= 5)
    case .apart:
      guard bare.utf8.count < others else { return false }
      return isName
        || shape.wordCount == 1 && shape.numbers == 0 && !shape.endsSentence && !shape.endsWithColon
          && !shape.words.contains(where: CreditWords.kinds.contains) && bare.utf8.count * 2 < others
    case .stressed, .plain:
      let isParted =
        last.beginsLine || before.shape.endsSentence || isSetOff || last.setting == .plain && before.setting == .apart
      return isName && isParted && bare.utf8.count < others
    }
  }

  /// Whether the first piece is one: a name, and behind it a sentence on a line of its own.
  private func isLikelyAtStart(_ pieces: [CaptionPiece]) -> Bool {
    let (first, next) = (pieces[0], pieces[1])
    let bare = bareCredit(first.text)
    guard isNoOtherName(first, in: pieces) else { return false }
    if first.setting == .minor { return isNameOfCredit(Array(bare.utf8)[...]) }
    return first.setting == .apart && next.beginsLine && isNameOfCredit(Array(bare.utf8)[...], longest: 4)
      && first.roles.isDisjoint(with: [.headline, .kicker, .standfirst]) && next.shape.endsSentence
      && next.shape.wordCount >= 8
  }

  /// Whether no name of its element says that it is the caption itself, or something else.
  private func isNoOtherName(_ piece: CaptionPiece, in pieces: [CaptionPiece]) -> Bool {
    piece.roles.isDisjoint(with: [.date, .share, .navigation, .tags])
      && (!piece.roles.contains(.caption) || pieces.allSatisfy { $0.roles.contains(.caption) })
  }
}

/// A credit without the brackets around it and the marks before and behind it.
func bareCredit(_ credit: String) -> String {
  var words = credit[...]
  let marks: Set<Character> = ["/", "|", "-", "–", "—", "•", "·", ",", ";", " ", "＝"]
  while true {
    let count = words.utf8.count
    while let first = words.first, marks.contains(first) { words.removeFirst() }
    while let last = words.last, marks.contains(last) { words.removeLast() }
    for (open, close) in [("(", ")"), ("[", "]"), ("（", "）"), ("［", "］"), ("【", "】")] as [(Character, Character)]
    where words.first == open && words.last == close && words.filter({ $0 == open }).count == 1 {
      words = words.dropFirst().dropLast()
    }
    if words.utf8.count == count { return String(words) }
  }
}
