import Attribution
import Basics

/// The people that a text names, where markup or data say that it names the article's author.
///
/// It may be a whole byline, several names, a label and a name, an address with a name in brackets, or a pen name.
/// Empty for dates, addresses, links to a profile and whatever else stands in the place of a name.
func authorNames(in text: String) -> [String] {
  (namesWithoutBlanks(in: text) ?? namesRead(in: text)).filter { !isNoName($0) }
}

/// The names of a list in a script that sets no words apart: “배윤경,이상현”; `nil` for anything else.
private func namesWithoutBlanks(in text: String) -> [String]? {
  guard let first = text.unicodeScalars.first, first.value >= 0x1100 else { return nil }
  let parts = text.split { ",，、".contains($0) }.map { String($0.drop { $0 == " " }) }
  guard parts.count > 1, parts.allSatisfy({ (2...8).contains($0.unicodeScalars.count) }) else { return nil }
  return parts.flatMap(namesRead)
}

/// Whether something that has the shape of a name is an address, a notice of rights, or words of bylines alone: “Full Bio”.
private func isNoName(_ name: String) -> Bool {
  if name.contains("@") && name.contains(".") || name.contains("©") { return true }
  if name.hasSuffix(")") && !name.contains("(") { return true }
  let words = LineShape(Array(name.utf8)).words
  // “Van onze verslaggever”, “De notre correspondante”: no name goes on with small words alone.
  if words.count >= 3, BylineWords.by.contains(words[0]) || BylineWords.particles.contains(words[0]),
    name.split(separator: " ").dropFirst().allSatisfy({ $0.utf8.first?.isASCIILowercase ?? false })
  {
    return true
  }
  if let first = words.first, words.count > 1, BylineWords.controls.contains(first) { return true }
  return words.allSatisfy {
    BylineWords.controls.contains($0) || BylineWords.isAboutAuthors($0) || BylineWords.articles.contains($0)
  }
}

private func namesRead(in text: String) -> [String] {
  var words = halved(bare(unglued(Array(text.utf8)[...])))
  if let name = surnameFirst(words) { return [name] }
  // “desk@paper.example (Ada Roe)”, as feeds have it.
  if let at = words.firstIndex(of: UInt8(ascii: "@")), let open = words[at...].firstIndex(of: UInt8(ascii: "(")),
    words.last == UInt8(ascii: ")")
  {
    words = words[(open + 1)...].dropLast()
  }
  if words.containsSequence("://") || words.count > 240 { return [] }
  // “Ann Lee Contactar”: a button stuck on whatever stands there.
  if LineShape(words).words.last.map({ BylineWords.buttons.contains($0) }) ?? false { return [] }
  if let written = byline(Array(words)), !written.authors.isEmpty { return written.authors }
  words = behindLabel(words)
  if let written = byline(Array(words)), !written.authors.isEmpty { return written.authors }
  if let bar = words.firstIndex(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ",") }),
    let written = byline(Array(words[..<bar])), !written.authors.isEmpty
  {
    return written.authors
  }
  if let colon = words.firstRange(of: [0xEF, 0xBC, 0x9A]) {
    // “作者：…”, but “来源：…” names a source.
    guard !words[..<colon.lowerBound].containsSequence("来源") else { return [] }
    words = words[colon.upperBound...]
  }
  if let marked = markedName(in: words) { words = marked }
  while let last = words.last, last == 0x20 || last == UInt8(ascii: ",") || last == UInt8(ascii: "|") {
    words = words.dropLast()
  }
  words = withoutOffice(words)
  if let listed = listWithAgency(words) { return listed }
  // “Example Verlag, Oxmouth, England”: no byline, so a name and an address.
  if let comma = words.firstIndex(of: UInt8(ascii: ",")), words[(comma + 1)...].contains(UInt8(ascii: ",")) {
    words = words[..<comma]
  }
  return canBeAuthor(words) ? [String(decoding: words, as: UTF8.self)] : []
}

/// “ByAda Roe”, where markup lost the blank: no name goes on with a capital behind these.
private func unglued(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  for mark in ["By", "BY", "Par", "Por"] where words.starts(with: mark.utf8) {
    let rest = words.dropFirst(mark.utf8.count)
    let isWord = rest.first?.isASCIIUppercase ?? false
    if isWord, mark != "BY" || rest.dropFirst().first?.isASCIILowercase ?? false { return rest }
  }
  return words
}

/// Without what stands around a name and is none of it: marks and arrows before it, an address or a mark behind it.
private func bare(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var words = words
  while let first = words.first, " |-*:>/".utf8.contains(first) { words = words.dropFirst() }
  while let space = words.lastIndex(of: 0x20), let at = words[space...].firstIndex(of: UInt8(ascii: "@")),
    at > space + 1, words[at...].contains(UInt8(ascii: ".")), words.last != UInt8(ascii: ")")
  {
    words = words[..<space]
  }
  while let last = words.last, " |-,".utf8.contains(last) { words = words.dropLast() }
  // “Ada Roe 1”: the number of a note.
  if let last = words.last, last.isASCIIDigit, words.dropLast().last == 0x20, words.count(where: { $0 == 0x20 }) >= 2 {
    words = words.dropLast(2)
  }
  return withoutNumber(words)
}

/// “Ada Roe” for “Ada Roe4711”, “Ada Roe (4711)”, “Ada Roe #4711”, “4711 Ada Roe”: the number of an account, stuck on a name of
/// two words or more.
private func withoutNumber(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var name = words
  let digits = name.prefix { $0.isASCIIDigit }
  if digits.count >= 3, name.dropFirst(digits.count).first == 0x20 { name = name.dropFirst(digits.count + 1) }
  let isClosed = name.last.map { $0.isOne(of: ")]") } ?? false
  if isClosed { name = name.dropLast() }
  let end = name.count
  while let last = name.last, last.isASCIIDigit { name = name.dropLast() }
  let count = end - name.count
  if count > 0 || isClosed {
    guard count >= 2, let mark = name.last else { return words }
    // “Radio Oxmouth 24” ends so; five digits are no name. “(Oxmouth 24)” is a remark.
    let isMarked = mark.isOne(of: "#-_([")
    let isGlued = !isClosed && (mark > 0x40 || mark == 0x20 && count >= 5)
    guard isMarked || isGlued else { return words }
    while let last = name.last, last.isOne(of: " #-_([") { name = name.dropLast() }
  }
  guard name.count < words.count, name.contains(0x20) else { return words }
  // “posted by catlover77” is one of another kind.
  return byline(Array(name))?.authors.last?.contains(" ") ?? false ? name : words
}

/// “Ada Roe” for “Ada RoeAda Roe”, where what is read aloud stands beside what is shown.
private func halved(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let half = words.count / 2
  guard half >= 5, words.prefix(half).contains(0x20), words.prefix(half).elementsEqual(words.suffix(half)),
    words.count == 2 * half || words[words.startIndex + half] == 0x20
  else { return words }
  return words.prefix(half)
}

/// The parts of a list that has an agency among them: “Oxmouth Online, dpa, jr”.
private func listWithAgency(_ words: ArraySlice<UInt8>) -> [String]? {
  let parts = words.split(separator: UInt8(ascii: ",")).map(trimmed)
  guard (2...6).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.count <= 40 }),
    parts.contains(where: { Publishers.isKnown(LineShape($0)) })
  else { return nil }
  return parts.map { String(decoding: $0, as: UTF8.self) }
}

/// “Ada Roe” for “Roe, Ada”: one comma, a given name behind it and none before it.
private func surnameFirst(_ words: ArraySlice<UInt8>) -> String? {
  let parts = words.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
  guard parts.count == 2 else { return nil }
  let (surname, given) = (trimmed(parts[0]), trimmed(parts[1]))
  let wordsOf = { (part: ArraySlice<UInt8>) in part.split(separator: 0x20) }
  guard (1...2).contains(wordsOf(surname).count), (1...2).contains(wordsOf(given).count),
    let first = wordsOf(given).first.flatMap({ WordKey(firstIn: $0) }), GivenNames.all.contains(first),
    let front = wordsOf(surname).first.flatMap({ WordKey(firstIn: $0) }), !GivenNames.all.contains(front),
    !BylineWords.by.contains(front) || wordsOf(surname).count == 2 && BylineWords.particles.contains(front),
    let name = byline(Array(given) + [0x20] + Array(surname))?.authors.first
  else { return nil }
  return name
}

private func trimmed(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var part = part.drop { $0 == 0x20 }
  while part.last == 0x20 { part = part.dropLast() }
  return part
}

/// A name without the office that stands behind it in scripts without capitals: “기자” (reporter), “記者”.
private func withoutOffice(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  for office in BylineWords.offices {
    guard let at = words.firstRange(of: office), at.lowerBound > words.startIndex else { continue }
    let rest = words[at.upperBound...]
    // An address may follow, but no more of the name.
    guard rest.isEmpty || rest.first == 0x20 || rest.first == UInt8(ascii: "(") else { continue }
    return trimmed(words[..<at.lowerBound])
  }
  return words
}

/// The people that words name and nothing else, where nothing says that they are authors: the first name must be one.
func personNames(_ words: [UInt8]) -> [String] {
  guard let written = byline(words), !written.isMarked else { return [] }
  return written.authors.allSatisfy(beginsWithGivenName) ? written.authors : []
}

/// The people among the parts of a line that is called a byline: “Politics · Ada Roe, Ben Doe”, “Ada Roe, Oxmouth”. Only
/// those count whose first name is one.
func peopleAmong(_ words: [UInt8]) -> [String] {
  guard words.count <= 160 else { return [] }
  var names: [String] = []
  var piece: [UInt8] = []
  func finish() {
    let whole = personNames(piece)
    for name in whole.isEmpty ? peopleApart(piece) : whole where !names.contains(name) { names.append(name) }
    piece = []
  }
  for word in words.split(separator: 0x20) {
    // A mark that stands alone.
    if word.count <= 3, !word.contains(where: { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0xC3 && $0 < 0xE2 }) {
      finish()
      continue
    }
    let isLast = word.last.map { $0.isOne(of: ",;:|") } ?? false
    if !piece.isEmpty { piece.append(0x20) }
    piece += isLast ? word.dropLast() : word
    if isLast { finish() }
  }
  finish()
  return names
}

/// Two people or more that small words set apart: “Ada Roe im Gespräch mit Ben Doe”, “Ada Roe talks to Ben Doe”.
private func peopleApart(_ words: [UInt8]) -> [String] {
  guard LineShape(words).wordCount <= 12, words.last != UInt8(ascii: ".") else { return [] }
  var names: [String] = []
  var run: [ArraySlice<UInt8>] = []
  for word in words.split(separator: 0x20) + [[]] {
    let isSmall = word.first.map { $0.isASCIILowercase } ?? true
    if isSmall, !(WordKey(firstIn: word).map(BylineWords.particles.contains) ?? false) {
      names += personNames(Array(run.joined(separator: [0x20])))
      run = []
    } else {
      run.append(word)
    }
  }
  return names.count > 1 ? names : []
}

/// The person whose e-mail address a line gives beside the name: the surname is in the address, as in “Ada Rowland can be
/// reached at arowland@paper.example”.
func nameOfAddress(in words: [UInt8]) -> String? {
  guard words.count <= 240, words.contains(UInt8(ascii: "@")) else { return nil }
  // “Contact: …” is whom to ask.
  if words.prefix(16).contains(UInt8(ascii: ":")), let first = WordKey(firstIn: words[...]),
    BylineWords.buttons.contains(first)
  {
    return nil
  }
  let tokens = words.split(separator: 0x20)
  guard
    let address = tokens.first(where: { token in
      guard let at = token.firstIndex(of: UInt8(ascii: "@")), at > token.startIndex else { return false }
      return token[at...].dropLast().contains(UInt8(ascii: "."))
    })
  else { return nil }
  let owner = letters(String(decoding: address.prefix { $0 != UInt8(ascii: "@") }, as: UTF8.self))
  // Further in, the name is somebody's of whom the line speaks.
  for index in tokens.indices.dropFirst().prefix(3) {
    let surname = letters(String(decoding: tokens[index], as: UTF8.self))
    guard surname.utf8.count >= 3, surname.utf8.count < owner.utf8.count + 1, owner.contains(surname),
      !tokens[index].contains(UInt8(ascii: "@")),
      let written = byline(Array(tokens[index - 1] + [0x20] + tokens[index])), written.authors.count == 1
    else { continue }
    return written.authors[0]
  }
  return nil
}

/// Whether a name is written as those of accounts are, “oxadmin7”, and no name of a person.
func isLogin(_ name: String) -> Bool {
  name.utf8.allSatisfy { $0.isASCIILowercase || $0.isASCIIDigit || $0.isOne(of: "._-") }
}

/// Whether a name has no blank, as those of users have none; in scripts that set no words apart, no name has one.
func isAccountName(_ name: String) -> Bool { name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 } }

/// Whether a name is that of a person, as far as its words tell: it begins with a given name, or is written in letters
/// of which the tables have no given names.
func isPersonal(_ name: String) -> Bool {
  guard let first = name.unicodeScalars.first?.value else { return false }
  if first >= 0x1100 { return name.unicodeScalars.count <= 8 }
  return name.contains(" ") && (first >= 0x370 || beginsWithGivenName(name))
}

private func beginsWithGivenName(_ name: String) -> Bool {
  WordKey(firstIn: Array(name.utf8.prefix { $0 != 0x20 })[...]).map { GivenNames.all.contains($0) } ?? false
}

extension GivenNames {
  /// Those of men and women.
  static let all: Set<WordKey> = {
    var all: [WordKey] = []
    for list in male + female {
      WordList.forEachWord(of: list) { word in
        let count = all.count
        WordKey.append(word, to: &all)
        // Of “jean-pierre” the first name alone.
        if all.count > count { all.removeLast(all.count - count - 1) }
      }
    }
    return Set(all)
  }()
}

/// Whether a text names an organisation rather than a person, as far as its words say: “Example newsroom”.
func isImpersonal(_ name: String) -> Bool {
  let words = LineShape(Array(name.utf8)).words
  // “Ada Staff”: a surname that is such a word.
  let first = words.count == 2 && GivenNames.all.contains(words[0]) ? 1 : 0
  return words.dropFirst(first).contains {
    BylineWords.impersonal.contains($0) && first == 0 || BylineWords.organisations.contains($0)
  }
}

/// What stands behind a label: “Autor: Ada Roe”, “Interview: Ada Roe”.
private func behindLabel(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard let colon = text.prefix(32).firstIndex(of: UInt8(ascii: ":")), colon + 2 < text.endIndex else { return text }
  let label = text[..<colon]
  // “Today, 17:05”
  guard label.count(where: { $0 == 0x20 }) <= 2, !(label.last?.isASCIIDigit ?? false) else { return text }
  return text[(colon + 1)...].drop { $0 == 0x20 }
}

/// What stands behind “by” in a byline that names nobody by the rules of names: “posted by catlover77”.
private func markedName(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  let shape = LineShape(text)
  guard let by = shape.words.prefix(4).firstIndex(where: { BylineWords.by.contains($0) }),
    shape.words[..<by].allSatisfy({ BylineWords.leading.contains($0) })
  else { return nil }
  var rest = text
  for _ in 0...by { rest = rest.drop { $0 != 0x20 }.drop { $0 == 0x20 } }
  return rest.isEmpty ? nil : rest
}

/// Whether words can be an author's name of any kind, an organisation's and a pen name among them.
private func canBeAuthor(_ words: ArraySlice<UInt8>) -> Bool {
  let shape = LineShape(words)
  guard (1...10).contains(shape.wordCount), !shape.words.allSatisfy({ $0 == .number }), !shape.endsWithColon,
    words.count <= 100
  else { return false }
  if words.first.map({ "/#@".utf8.contains($0) }) ?? true { return false }
  // “14.8 KB”, “3 min”
  if shape.wordCount <= 3, words.first?.isASCIIDigit ?? false, words.contains(0x20) { return false }
  if words.indices.dropFirst().dropLast().contains(where: {
    words[$0] == UInt8(ascii: ":") && words[$0 - 1].isASCIIDigit && words[$0 + 1].isASCIIDigit
  }) {
    return false
  }
  // “Views (23925)”: a count.
  if let open = words.lastIndex(of: UInt8(ascii: "(")), words.last == UInt8(ascii: ")"),
    words[(open + 1)...].dropLast().allSatisfy({ $0.isASCIIDigit || $0.isOne(of: ".,") })
  {
    return false
  }
  if BylineWords.placeholders.contains(letters(String(decoding: words, as: UTF8.self))) { return false }
  if shape.words.contains(where: { BylineWords.controls.contains($0) }) { return false }
  if shape.words.allSatisfy({ BylineWords.isAboutAuthors($0) }) { return false }
  if shape.endsSentence, shape.wordCount > 5 { return false }
  return printedDates(in: Array(words)).isEmpty && furniture(words, shape) == nil
}

/// A name in capitals as it is written elsewhere: “LISA” → “Lisa”, “O'NEILL” → “O'Neill”; initials stay.
func calmed(_ word: String) -> String {
  if !word.hasPrefix("Mc"), word.utf8.contains(where: \.isASCIILowercase) { return word }
  guard word.unicodeScalars.contains(where: { $0.properties.isUppercase }) else { return word }
  let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
  guard letters.count >= 3 || BylineWords.particles.contains(WordKey(word)), !word.contains(".") else { return word }
  // “McCAFFREY” is in capitals too.
  let prefix = word.hasPrefix("Mc") && letters.count > 4 ? 2 : 0
  guard !letters.dropFirst(prefix).contains(where: { $0.properties.isLowercase }) else { return word }
  var result = ""
  var startsName = true
  for scalar in word.unicodeScalars {
    result += startsName ? String(scalar) : scalar.properties.lowercaseMapping
    startsName = !scalar.properties.isAlphabetic || letters.count > 4 && result == "Mc"
  }
  return result
}
