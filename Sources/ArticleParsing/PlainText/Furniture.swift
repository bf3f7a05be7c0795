import Basics

/// A line that belongs to the page and not to the article.
public enum Furniture: String, Sendable, CaseIterable {
  /// “Advertisement”, “Supported by”.
  case advertisement
  /// Buttons for sharing, printing and saving, and what counts their use.
  case share
  /// Calls to subscribe, follow, register or install.
  case signUp = "sign-up"
  /// A line that leads to another article: “Read more: …”, “Related: …”.
  case readMore = "read more"
  /// A heading over a list of other articles: “More from …”, “Most popular”.
  case related
  /// The comments, or a heading over them.
  case comments
  /// Topics, or a heading over them: “Tags”, “Filed under: …”.
  case tags
  /// A heading over words about the author.
  case biography
  /// “© 2025 …”, “All rights reserved”.
  case copyright
  /// Terms, privacy, cookies, disclaimers.
  case legal
  /// Menus and links that move about the site or the page.
  case navigation
  /// “4 min read”.
  case readingTime = "reading time"
  /// The controls and notices of a video player or a gallery.
  case player

  /// Whether it is a heading under which more furniture stands, in lines that give no sign of their own.
  var opensList: Bool {
    switch self {
    case .related, .comments, .tags, .biography: true
    default: false
    }
  }
}

extension Furniture {
  /// Whether it stands between the paragraphs of an article and says nothing about what follows.
  var isPassing: Bool {
    switch self {
    case .advertisement, .share, .signUp, .player, .readMore, .readingTime: true
    default: false
    }
  }
}

/// The kind of page furniture in a cleaned line; `nil` if it may belong to the article.
///
/// It judges the line alone, by the phrases in `FurniturePhrases`. Lines under a heading such as “Most popular” need
/// their context, which the caller has.
public func furniture(_ line: [UInt8]) -> Furniture? { furniture(line[...], LineShape(line)) }

/// The kind of page furniture in a cleaned line; `nil` if it may belong to the article.
public func furniture(_ line: String) -> Furniture? { furniture(Array(line.utf8)) }

func furniture(_ line: ArraySlice<UInt8>, _ shape: LineShape) -> Furniture? {
  if shape.words.isEmpty { return nil }
  if let (section, fit) = FurniturePhrases.table.match(shape), fit == .whole || !isSentence(line, shape, section, fit) {
    return section
  }
  if let label = label(of: line) { return label }
  if isPlayerWithTime(line, shape) { return .player }
  if endsInCall(line, shape) || asksForMail(line, shape) { return .signUp }
  if isMarkedAdvertisement(line) { return .advertisement }
  if shape.wordCount <= 12, shape.words.allSatisfy({ FurniturePhrases.buttons.contains($0) }),
    shape.words.contains(where: { FurniturePhrases.networks.contains($0) })
  {
    return .share
  }
  if shape.wordCount <= 25, FurniturePhrases.calls.contains(shape.words[0]),
    shape.words.count(where: { FurniturePhrases.networks.contains($0) }) >= 2
  {
    return .signUp
  }
  if shape.wordCount <= 4, shape.words.last == FurniturePhrases.logo { return .navigation }
  if isCopyright(line, shape) { return .copyright }
  if isMarkup(line) { return .player }
  return nil
}

/// Whether a line that begins as furniture does goes on as a sentence: “Share prices fell.”, “Loading docks burned.”,
/// or is what somebody said: “Join our movement,” she said.
private func isSentence(
  _ line: ArraySlice<UInt8>, _ shape: LineShape, _ section: Furniture, _ fit: PhraseTable<Furniture>.Fit
) -> Bool {
  guard shape.endsSentence else { return false }
  if shape.wordCount >= 12, hasSpeech(line) { return true }
  if line.first == UInt8(ascii: "\"") || line.starts(with: [0xE2, 0x80, 0x9C]) || line.starts(with: [0xE2, 0x80, 0x98])
  {
    return true
  }
  guard fit == .beginning, line.last == UInt8(ascii: ".") else { return false }
  switch section {
  case .navigation, .player, .share, .advertisement, .tags, .related, .readingTime, .biography: return true
  default: return false
  }
}

/// “Listen | 21:40”: what a player does, and how long it takes.
private func isPlayerWithTime(_ line: ArraySlice<UInt8>, _ shape: LineShape) -> Bool {
  guard shape.numbers == 2, shape.wordCount <= 5, let last = line.last, last.isASCIIDigit else { return false }
  let time = line.reversed().prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
  guard (4...5).contains(time.count), time.contains(UInt8(ascii: ":")) else { return false }
  let words = LineShape(line.dropLast(time.count))
  guard let first = words.words.first, words.numbers == 0 else { return false }
  return FurniturePhrases.players.contains(first) || FurniturePhrases.table.section(of: words) == .player
}

/// What the label of a line says: “Read more: …”, “Related stories: …”, “Filed under: …”.
private func label(of line: ArraySlice<UInt8>) -> Furniture? {
  guard let colon = line.prefix(36).firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.endIndex else { return nil }
  let shape = LineShape(line[..<colon])
  // “MORE: How to claim”
  if shape.wordCount == 1, shape.isShouted, shape.words.first == FurniturePhrases.more { return .readMore }
  guard let first = shape.words.first, let section = FurniturePhrases.table.section(of: shape) else { return nil }
  switch section {
  case .readMore, .tags: return section
  case .related where FurniturePhrases.related.contains(first): return .readMore
  default: return nil
  }
}

/// “To join our channel, click here.”: a call that ends in what would be a link.
private func endsInCall(_ line: ArraySlice<UInt8>, _ shape: LineShape) -> Bool {
  guard (3...18).contains(shape.wordCount), shape.words.count == shape.wordCount,
    shape.words[shape.words.count - 1] == FurniturePhrases.here,
    FurniturePhrases.callsBeforeHere.contains(shape.words[shape.words.count - 2])
  else { return false }
  return !hasQuotationMark(line)
}

/// “Have you been affected? Email news@paper.example”
private func asksForMail(_ line: ArraySlice<UInt8>, _ shape: LineShape) -> Bool {
  guard (4...30).contains(shape.wordCount), line.contains(UInt8(ascii: "@")), line.contains(UInt8(ascii: "?")),
    !hasQuotationMark(line), HTMLBody.holdsMailAddress(Array(line))
  else { return false }
  return shape.words.contains { FurniturePhrases.callsForMail.contains($0) }
}

private func hasQuotationMark(_ line: ArraySlice<UInt8>) -> Bool {
  line.contains(UInt8(ascii: "\"")) || line.containsSequence("“") || line.containsSequence("„")
}

/// “ANZEIGE – …”, “Advertisement: …”: what is marked as paid for, whatever follows.
private func isMarkedAdvertisement(_ line: ArraySlice<UInt8>) -> Bool {
  let word = line.prefix { $0.isASCIILetter }
  guard (6...13).contains(word.count), FurniturePhrases.advertisements.contains(WordKey(firstIn: word) ?? .empty) else {
    return false
  }
  let rest = line[word.endIndex...].drop { $0 == UInt8(ascii: " ") }
  return rest.first == UInt8(ascii: ":") || rest.starts(with: Array("- ".utf8)) || rest.starts(with: Array("– ".utf8))
}

/// “© 2025 The Daily Example” but not “© Reuters”, which credits a picture.
private func isCopyright(_ line: ArraySlice<UInt8>, _ shape: LineShape) -> Bool {
  guard shape.wordCount <= 40, let first = line.first else { return false }
  let hasYear = shape.words.prefix(3).contains(.number)
  if line.starts(with: [0xC2, 0xA9]) || line.starts(with: Array("(c) ".utf8)) { return hasYear }
  return first | 0x20 == UInt8(ascii: "c") && shape.words[0] == FurniturePhrases.copyright && hasYear
}

/// Markup that a scraper took for text.
private func isMarkup(_ line: ArraySlice<UInt8>) -> Bool {
  guard line.first == UInt8(ascii: "<") || line.first == UInt8(ascii: "[") else { return false }
  return FurniturePhrases.markup.contains { line.starts(with: $0) }
}
