import Articles

/// A picture with all the words that stand with it, before it is told what they are.
struct CaptionDraft: Sendable {
  /// What is known of the picture.
  var caption: HTMLCaption
  /// The words, without controls.
  var pieces: [CaptionPiece]
  /// Whether it is a `<figure>`.
  var isFigure: Bool
  /// Whether it stands in the article's own part of the page.
  var isInside: Bool

  /// The finished caption: which words are its text, and which name its maker.
  func finished(_ credits: CaptionCredits) -> HTMLCaption {
    var caption = caption
    let pieces = withoutLinkBehindCredit()
    // Where brackets hold all pieces, the pieces are parts of one credit.
    let areOne = pieces.count > 1 && isCreditInBrackets(joined(pieces))
    let areCredits = areOne ? pieces.map { _ in false } : credits.areCredits(pieces)
    var named = pieces.indices.filter { areCredits[$0] }.map { pieces[$0] }
    var words = pieces.indices.filter { !areCredits[$0] }.map { pieces[$0] }
    // What stands beside the caption proper is a title of the box or a label, or set on the picture, its owner.
    if named.isEmpty, !areOne, words.contains(where: \.isInCaption),
      let owner = words.first(where: { !$0.isInCaption && $0.isBesidePicture && $0.canBeMaker })
    {
      named = [owner]
    }
    if !areOne, words.contains(where: \.isInCaption) { words.removeAll { !$0.isInCaption } }
    if !words.isEmpty { caption.text = joined(words) }
    if !named.isEmpty { caption.credit = joinedCredits(named.map(\.text)) }
    caption.divide()
    return caption
  }

  /// The pieces without a last one that is a link of its own behind a text that already ends with its credit: “Buy this
  /// picture”, “Licensing”.
  private func withoutLinkBehindCredit() -> [CaptionPiece] {
    guard pieces.count > 1, let last = pieces.last, last.isLink, last.shape.wordCount >= 2, last.shape.numbers == 0,
      last.roles.isDisjoint(with: [.credit, .caption]), !last.isNamedCredit,
      CaptionCredits.creditOfWords(last) == nil
    else { return pieces }
    let before = Array(pieces.dropLast())
    let split = splitCredit(Array(joined(before).utf8))
    return split.credit != nil && !split.text.isEmpty ? before : pieces
  }

  /// “(Photo: Ada Roe, Oxmouth Press)”
  private func isCreditInBrackets(_ words: String) -> Bool {
    let bytes = Array(words.utf8)
    let reader = CreditReader(text: bytes, isCaption: true, isInCaption: true)
    return reader.inBrackets(0..<bytes.count) != nil && reader.split().text.isEmpty
  }

  private func joined(_ words: [CaptionPiece]) -> String {
    var text = ""
    var said: Set<String> = []
    for piece in words {
      // Small and large screens have their own copies.
      let key = letters(piece.text)
      if key.utf8.count >= 12, !said.insert(key).inserted { continue }
      let isApart = piece.hasSpaceBefore || piece.setting != .plain && begins(piece.text, behind: text)
      text += (isApart && !text.isEmpty ? " " : "") + piece.text
    }
    return text
  }

  /// Whether words in an element of their own begin a sentence or a name, and no word goes on in them.
  private func begins(_ words: String, behind text: String) -> Bool {
    guard let first = words.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    return first.properties.isUppercase && (last.properties.isLowercase || ".!?".unicodeScalars.contains(last))
  }

  private func joinedCredits(_ parts: [String]) -> String {
    var credit = ""
    var said: [String] = []
    for part in parts {
      let key = letters(part)
      if key.isEmpty || said.contains(where: { $0 == key || $0.hasSuffix(key) }) { continue }
      said.append(key)
      let joins =
        credit.isEmpty || part.utf8.first.map { $0.isOne(of: "/,") } ?? false || credit.utf8.last == UInt8(ascii: "/")
      credit += (joins ? "" : " ") + part
    }
    return credit
  }
}

extension HTMLCaption {
  /// Splits the credit off the text, and takes labels and brackets off the credit.
  mutating func divide() {
    if let own = credit {
      let bytes = Array(own.utf8)
      let split = splitCredit(bytes)
      // Only labels and brackets go: all of “Ada Roe / EPA - Getty Images” is the credit.
      if let range = split.credit, split.text.isEmpty { credit = String(decoding: bytes[range], as: UTF8.self) }
      credit = credit.map(bareCredit).map(withoutRepetition)
      // A whole caption may be called a credit.
      let words = LineShape(bytes[split.text])
      if text == nil, let range = split.credit, words.wordCount >= 4 || words.wordCount >= 2 && words.endsSentence {
        text = String(decoding: bytes[split.text], as: UTF8.self)
        credit = bareCredit(String(decoding: bytes[range], as: UTF8.self))
      }
      if credit?.isEmpty ?? true { credit = nil }
    }
    guard let words = text else { return }
    if let credit, letters(words) == letters(credit) { return text = nil }
    let bytes = Array(words.utf8)
    let split = splitCredit(bytes)
    if let found = split.credit, credit == nil || letters(words).hasSuffix(letters(credit ?? "")) {
      text = split.text.isEmpty ? nil : String(decoding: bytes[split.text], as: UTF8.self)
      if credit == nil { credit = withoutRepetition(bareCredit(String(decoding: bytes[found], as: UTF8.self))) }
    }
    if credit != nil { text = text.map(withoutLastMark) }
    if let label = text.map({ CaptionOpenings.labelLength(Array($0.utf8)) }), label > 0 {
      text = text.map { String(decoding: Array($0.utf8)[label...], as: UTF8.self) }
    }
    if text?.isEmpty ?? false { text = nil }
  }

  /// “Ada Roe | Ada Roe” names one person.
  private func withoutRepetition(_ credit: String) -> String {
    for mark in ["|", "/", "–", "-", ","] {
      let parts = credit.split(separator: Character(mark)).map { letters(String($0)) }
      guard parts.count == 2, parts[0] == parts[1], !parts[0].isEmpty else { continue }
      return bareCredit(String(credit.split(separator: Character(mark))[0]))
    }
    return credit
  }

  /// Without the dash or comma that stood before the credit.
  private func withoutLastMark(_ text: String) -> String {
    var words = text[...]
    while let last = words.last, [" ", "/", "|", "-", "–", "—", "•", "·", ",", ";", "＝"].contains(last) {
      words.removeLast()
    }
    return String(words)
  }
}
