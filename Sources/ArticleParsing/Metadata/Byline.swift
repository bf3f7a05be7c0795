import Attribution
import Basics

/// Parses a byline in the usual forms: “By A, B and C in Kyiv”, “A, Political Editor”, “By A | Fox News”, “3 May 2024
/// by A”, “Posted by A”, a name alone; `nil` if the line is not a byline.
///
/// Places, job titles, dates, handles and addresses are left out, capitals are lowered (“LISA ROE” → “Lisa Roe”), and
/// functions such as “Staff” or “Newsroom” are not authors. An agency is a publisher, not an author.
public func byline(_ line: [UInt8]) -> Byline? {
  let names = UncasedByline.names(in: line[...])
  return names.isEmpty ? BylineReader(line).byline() : Byline(authors: names, publisher: nil, isMarked: true)
}

/// Reads a byline; see `byline(_:)` for bytes.
public func byline(_ line: String) -> Byline? { byline(Array(line.utf8)) }

/// Reads a byline word by word.
private struct BylineReader {
  private struct Word {
    var text: ArraySlice<UInt8>
    var key: WordKey
    /// What stood behind it: a comma or a stronger mark that ends a name.
    var comma = false
    var stop = false
    /// Whether the mark was a colon, as behind somebody who speaks.
    var colon = false
    /// Whether a remark behind it says that its bearer did something else: “(photos)”.
    var otherWork = false
    /// Whether an office stood behind it, which in scripts without capitals is all that tells a name: “기자”.
    var office = false

    var firstScalar: UInt32 {
      text.withUnsafeBufferPointer { TextUnit(in: $0, at: 0, decodingEscapes: false).scalar }
    }
    var isCapital: Bool { (0x41...0x5A).contains(firstScalar) || firstScalar.lowercased != firstScalar }
  }

  private var words: [Word] = []
  private let isLong: Bool

  init(_ line: [UInt8]) {
    // “(Reporting by A; editing by B)” ends an article, and its editors did not write it.
    isLong = line.count > 240 || line.first == UInt8(ascii: "(")
    guard !isLong else { return }
    var text = line
    for date in printedDates(in: line).reversed() {
      text.replaceSubrange(date.range, with: " | ".utf8)
    }
    for piece in text.split(separator: UInt8(ascii: " ")) { append(piece) }
  }

  /// Adds what one piece between spaces holds: a word, its comma, a separator, or nothing of a name at all.
  private mutating func append(_ piece: ArraySlice<UInt8>) {
    let isPlain = piece.allSatisfy(\.isASCIILetter)  // As most are: no mark stands in them.
    if !isPlain, Self.separators.contains(where: { piece.elementsEqual($0) }) { return endName() }
    var text = piece
    if let at = text.firstIndex(of: UInt8(ascii: "@")) {
      text = text[..<at]
      if text.isEmpty || piece.suffix(4).elementsEqual(".com".utf8) { return endName() }
    }
    if Self.noNames.contains(where: { text.starts(with: $0) }) {
      if text.first == UInt8(ascii: "("), !words.isEmpty, let key = WordKey(firstIn: text.dropFirst()) {
        words[words.count - 1].otherWork = BylineWords.otherWorks.contains(key)
      }
      return endName()
    }
    // “Roe(Oxmouth,”: a remark that lost its blank.
    var isCut = false
    if let open = text.firstIndex(of: UInt8(ascii: "(")) {
      text = text[..<open]
      isCut = true
    }
    defer { if isCut { endName() } }
    // “13:10 Uhr”, beside the date that was taken out.
    if text.first?.isASCIIDigit ?? false, text.contains(UInt8(ascii: ":")) { return endName() }
    if text.elementsEqual("Uhr".utf8) { return endName() }
    while !isPlain, let mark = Self.opening.first(where: { text.starts(with: $0) }) {
      endName()
      text = text.dropFirst(mark.count)
    }
    var (comma, stop) = (false, false)
    // The end of a sentence: “By Ada Rowland. Updated …”; initials and titles are shorter.
    if text.count > 5, text.last == UInt8(ascii: "."), !text.dropLast().contains(UInt8(ascii: ".")) {
      stop = true
      text = text.dropLast()
    }
    while !isPlain, let mark = Self.closing.first(where: { text.suffix($0.count).elementsEqual($0) }) {
      if mark[0] == UInt8(ascii: ",") { comma = true } else { stop = true }
      text = text.dropLast(mark.count)
    }
    if text.elementsEqual("&".utf8) {
      words.append(Word(text: Array("and".utf8)[...], key: BylineWords.and))
      return
    }
    // “ByAda Roe”
    if words.isEmpty, text.count > 3, text.starts(with: "By".utf8), text[text.startIndex + 2].isASCIIUppercase,
      text[text.startIndex + 3].isASCIILowercase
    {
      words.append(Word(text: text.prefix(2), key: WordKey("by")))
      text = text.dropFirst(2)
    }
    let single = Self.unglued(text)
    if single.count < text.count {
      text = single
      isCut = true
    }
    guard !text.isEmpty else {
      if comma || stop, !words.isEmpty { words[words.count - 1].comma = true }
      return
    }
    if !words.isEmpty, text[text.startIndex] >= 0x80, BylineWords.offices.contains(where: text.elementsEqual) {
      words[words.count - 1].office = true
      return endName()
    }
    words.append(
      Word(
        text: text, key: WordKey(firstIn: text) ?? .empty, comma: comma, stop: stop,
        colon: piece.last == UInt8(ascii: ":")))
  }

  private mutating func endName() {
    if !words.isEmpty { words[words.count - 1].stop = true }
  }

  /// What stands alone between names.
  private static let separators = marks("| - – — / • · // ／ » › > → +")
  /// What begins a remark, an address or a topic.
  private static let noNames = marks("( http www. #")
  private static let opening = marks("| / • · “ \" ‘")
  private static let closing = marks(", ; : | / ) • · ” \" ’")

  private static func marks(_ list: String) -> [[UInt8]] { list.split(separator: " ").map { Array($0.utf8) } }

  /// “GarberFOXBusiness” → “Garber”: two capitals behind a small letter begin what the scraper stuck on, and so does a
  /// word that stands beside names: “RoePublished”.
  private static func unglued(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let prefix = word.starts(with: "Mac".utf8) ? 4 : word.starts(with: "Mc".utf8) ? 3 : 2
    for index in word.indices.dropFirst(prefix).dropLast(1)
    where word[index - 1].isASCIILowercase && word[index].isASCIIUppercase {
      if word[index + 1].isASCIIUppercase || BylineWords.standsBesideNames(WordKey(firstIn: word[index...])) {
        return word[..<index]
      }
    }
    return word
  }

  func byline() -> Byline? {
    guard !isLong, !words.isEmpty, words.count <= 40 else { return nil }
    let start = markerEnd()
    let names = names(from: start ?? 0, isMarked: start != nil)
    if start != nil, !names.authors.isEmpty || names.publisher != nil || names.isImpersonal {
      return Byline(authors: names.authors, publisher: names.publisher, isMarked: true)
    }
    if start != nil { return nil }
    if let labelled = withLabelInFront() { return labelled }
    guard names.isWhole, !names.authors.isEmpty else { return nil }
    return Byline(authors: names.authors, publisher: names.publisher, isMarked: false)
  }

  /// “Penulis Ada Roe”: a label that nothing sets off, with names and nothing else behind it.
  private func withLabelInFront() -> Byline? {
    guard words.count >= 3, BylineWords.labels.contains(words[0].key), !words[0].stop, !words[0].comma else {
      return nil
    }
    // “Texto de Ada Roe”
    let isLed =
      words.count >= 4 && BylineWords.particles.contains(words[1].key) && !words[1].isCapital
    let names = names(from: isLed ? 2 : 1, isMarked: false)
    guard names.isWhole, !names.authors.isEmpty else { return nil }
    return Byline(authors: names.authors, publisher: names.publisher, isMarked: true)
  }

  /// The index behind “By”, “Words by”, “Posted by” and their like; `nil` where nothing says that this is a byline.
  private func markerEnd() -> Int? {
    var index = 0
    var isMarked = false
    while index < min(words.count, 14) {
      let word = words[index]
      if BylineWords.by.contains(word.key) {
        // “The day by day” is none: what stands before “by” must lead to it, or be cut off from it.
        let leads =
          index == 0 || isMarked || words[index - 1].stop && !words[index - 1].colon
          || BylineWords.leading.contains(words[index - 1].key)
          || words[..<index].allSatisfy { BylineWords.controls.contains($0.key) }
        if !leads || index + 1 >= words.count { return nil }
        if BylineWords.byInside.contains(word.key), !isMarked { return nil }
        return index + 1
      }
      if BylineWords.labels.contains(word.key), word.stop || word.comma, index + 1 < words.count { return index + 1 }
      isMarked = BylineWords.leading.contains(word.key)
      // Only a date, a label or a section may stand before “by”.
      index += 1
    }
    return nil
  }

  private func names(
    from start: Int, isMarked: Bool
  ) -> (authors: [String], publisher: String?, isWhole: Bool, isImpersonal: Bool) {
    var authors: [String] = []
    var publisher: String?
    var isImpersonal = false
    var isWhole = true
    var piece: [Word] = []
    // Behind a mark such as “|” only people by their first names go on with a byline, behind some words nobody.
    var hasEnded = false
    var isCut = false
    var isFirst = true
    // “A in X and B in Y”: how many names have come behind “in”. The first is the place, others may have written it too.
    var behindPlace: Int?

    func finish(beforePlace: Bool = false) {
      guard !piece.isEmpty else { return }
      defer { (piece, behindPlace) = ([], behindPlace.map { $0 + 1 }) }
      let text = Array(piece.map(\.text).joined(separator: [0x20]))
      let shape = LineShape(text)
      if Publishers.isKnown(shape) || Publishers.looksLikeOne(shape) {
        if publisher == nil { publisher = Publishers.name(String(decoding: text, as: UTF8.self)) }
        return
      }
      if hasEnded, behindPlace ?? 0 > 0, (2...3).contains(piece.count),
        beforePlace || GivenNames.all.contains(piece[0].key),
        let name = Self.name(of: piece, allowingOneWord: false)
      {
        if !authors.contains(name) { authors.append(name) }
        return
      }
      if hasEnded || piece[piece.count - 1].otherWork { return }
      // “Ada Roe, Last Updated: 3 May 2024”: another label.
      if isMarked, !authors.isEmpty, piece[piece.count - 1].colon {
        hasEnded = true
        return
      }
      if let word = piece.first, BylineWords.otherWorks.contains(word.key) {
        // “Photos: Ben Doe”, “photographs Ben Doe”: what others did.
        if !authors.isEmpty { hasEnded = true }
        isWhole = isWhole && !authors.isEmpty
        return
      }
      if isCut {
        if piece.count <= 3, GivenNames.all.contains(piece[0].key),
          let name = Self.name(of: piece, allowingOneWord: false), !authors.contains(name)
        {
          authors.append(name)
        }
        return
      }
      if (2...4).contains(piece.count), piece[0].text.first?.isASCIIDigit ?? false { return }  // “4 min read”
      // “Jane Roe Staff Reporter”: what alone is nobody begins a title there.
      let isTitleBegun = { (index: Int) in
        BylineWords.impersonal.contains(piece[index].key) && index + 1 < piece.count
          && BylineWords.jobs.contains(piece[index + 1].key)
      }
      if piece.indices.contains(where: { BylineWords.impersonal.contains(piece[$0].key) && !isTitleBegun($0) }) {
        isImpersonal = true
        return
      }
      // “Ada Roe, Projektleiterin der Hafengesellschaft”: an office and whose it is.
      if !authors.isEmpty, piece.count >= 3, BylineWords.genitives.contains(piece[1].key),
        !GivenNames.all.contains(piece[0].key)
      {
        return
      }
      if piece.contains(where: { BylineWords.jobs.contains($0.key) }) {
        // A title may follow a name without a comma: “Jane Roe Political Editor”.
        let isTitle = { (word: Word) in BylineWords.jobs.contains(word.key) || BylineWords.fields.contains(word.key) }
        if let first = piece.indices.first(where: { isTitle(piece[$0]) || isTitleBegun($0) }), first >= 2,
          let name = Self.name(of: Array(piece[..<first]), allowingOneWord: false)
            ?? (isMarked && first > 2 ? Self.leadingName(of: Array(piece[..<first])) : nil)
        {
          // “By Ada Roe Post Staff Writer”
          authors.append(name)
        } else if let name = Self.name(behindTitle: piece.drop(while: isTitle)) {
          authors.append(name)
        }
        return
      }
      defer { isFirst = false }
      let isNamed = isMarked && isFirst || piece.last?.office ?? false
      if let name = Self.name(of: piece, allowingOneWord: isNamed) {
        if !authors.contains(name) { authors.append(name) }
      } else if isMarked, piece.count > 4 || piece.count > 2 && GivenNames.all.contains(piece[0].key),
        let name = Self.leadingName(of: piece)
      {
        authors.append(name)
      } else if !authors.isEmpty, Self.isSuffix(piece) {
        return
      } else {
        isWhole = false
      }
    }

    var isInPlace = false
    for word in words[start...] {
      if isInPlace {
        isInPlace = !word.comma && !word.stop
        continue
      }
      if BylineWords.and.value == word.key.value || BylineWords.conjunctions.contains(word.key) {
        if piece.isEmpty { isCut = false }
        finish()
        continue
      }
      if BylineWords.ending.contains(word.key), !piece.isEmpty || !authors.isEmpty,
        !word.isCapital || Self.isShouted(word, behind: piece)
      {
        finish(beforePlace: BylineWords.places.contains(word.key))
        // “Par notre correspondante à Oxmouth, Ada Roe”: only a place, as long as nobody is named.
        if authors.isEmpty, publisher == nil { isInPlace = !word.comma && !word.stop } else { hasEnded = true }
        behindPlace = isMarked && BylineWords.places.contains(word.key) ? 0 : nil
        continue
      }
      // “Ada Roe Email the author”, “Ada Roe Publié le”: a button or another part of the byline stuck on.
      if piece.count >= 2, BylineWords.buttons.contains(word.key) || BylineWords.published.contains(word.key) {
        finish()
        hasEnded = true
        continue
      }
      if BylineWords.by.contains(word.key), isMarked {
        // “by Ada Roe, by Ben Doe”, but “von Ada von Roe”.
        if piece.isEmpty || !BylineWords.particles.contains(word.key) {
          finish()
          isCut = false
          continue
        }
      }
      // “Autor: Ada Roe Quelle: …”, where the ends of lines were lost: another label.
      if word.colon, piece.count >= 2, BylineWords.sources.contains(word.key) || BylineWords.pictures.contains(word.key)
      {
        // “Words: Ada Fenn. Photos: …”
        if let last = piece.last, last.text.count > 3, last.text.last == UInt8(ascii: ".") {
          piece[piece.count - 1].text = last.text.dropLast()
        }
        finish()
        hasEnded = true
        continue
      }
      piece.append(word)
      if word.comma || word.stop { finish() }
      if word.stop, !word.office, isMarked, !authors.isEmpty { isCut = true }
    }
    finish()
    return (authors, publisher, isWhole, isImpersonal)
  }

  /// Whether a short word is in capitals and the name before it is not, “Ada Roe IN Fashion”, or is whole and in capitals
  /// too: “ADA ROE IN OXMOUTH”.
  private static func isShouted(_ word: Word, behind name: [Word]) -> Bool {
    guard word.text.count >= 2, word.text.allSatisfy(\.isASCIIUppercase), let last = name.last else { return false }
    return last.text.contains(where: \.isASCIILowercase)
      || name.count >= 2 && name.allSatisfy { $0.text.count >= 2 && !$0.text.contains(where: \.isASCIILowercase) }
  }

  /// “MS”, “PhD”, “Jr”: letters behind a name.
  private static func isSuffix(_ piece: [Word]) -> Bool {
    piece.count == 1 && piece[0].text.count <= 5
  }

  /// The name behind a title, “Political Editor Ada Roe”, where the first name is known to be one: a title may also be
  /// followed by a place or a desk.
  private static func name(behindTitle piece: ArraySlice<Word>) -> String? {
    guard let first = piece.first, piece.count <= 4, GivenNames.all.contains(first.key) else { return nil }
    return name(of: Array(piece), allowingOneWord: false)
  }

  private static func leadingName(of piece: [Word]) -> String? {
    var full = 0
    for (index, word) in piece.enumerated() {
      if word.text.count(where: { $0 != UInt8(ascii: ".") }) > 1, !BylineWords.particles.contains(word.key) {
        full += 1
      }
      if full == 2 { return name(of: Array(piece[...index]), allowingOneWord: false) }
    }
    return nil
  }

  /// A person's name: two to five words with capitals, initials and particles among them.
  private static func name(of piece: [Word], allowingOneWord: Bool) -> String? {
    guard piece.count >= (allowingOneWord ? 1 : 2), piece.count <= 5 else { return nil }
    var capitals = 0
    for word in piece {
      if BylineWords.isNoName(word.key, behind: piece.count > 1 ? piece[0].key : nil) { return nil }
      let first = word.firstScalar
      if word.text.contains(where: { $0.isASCIIDigit || $0.isOne(of: "!?%$=<>\"") }) { return nil }
      let isCapital = word.isCapital
      let isUncased = first >= 0x600
      if isCapital || isUncased {
        capitals += 1
      } else if !BylineWords.particles.contains(word.key) {
        return nil
      }
    }
    if piece.count > 3, capitals > 4 { return nil }
    guard capitals >= (allowingOneWord ? 1 : 2), let last = piece.last,
      !BylineWords.particles.contains(last.key) || piece.count > 1
    else { return nil }
    return piece.map { calmed(String(decoding: $0.text, as: UTF8.self)) }.joined(separator: " ")
  }
}
