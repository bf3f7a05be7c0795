// What a text says of itself where it begins and where it ends.

/// The date that a text begins with, before its first sentence: “29.11.2025 – …”, “Oxmouth, 3 May 2024. …”, “Press release
/// of 3 May 2024 | …”; `nil` where a date is part of a sentence.
func printedDateline(_ line: [UInt8]) -> PrintedDate? {
  guard line.count > 80, let date = printedDates(in: Array(line.prefix(120))).first, date.range.lowerBound <= 48,
    date.role != .modified
  else { return nil }
  var before = line[..<date.range.lowerBound]
  while before.last == 0x20 { before = before.dropLast() }
  let isOpened = before.isEmpty || before.last == UInt8(ascii: ",") || before.last == UInt8(ascii: "(")
  let last = before.split(separator: 0x20).last.flatMap { WordKey(firstIn: $0) }
  guard isOpened || last.map({ datelineWords.contains($0) }) ?? false, LineShape(before).wordCount <= 5 else {
    return nil
  }
  let after = line[date.range.upperBound...].drop { $0 == 0x20 || $0 == UInt8(ascii: ")") }
  let marks = ["–", "—", "-", ".", ":", "|", "/"]
  return marks.contains { after.starts(with: Array($0.utf8)) } ? date : nil
}

/// What leads to the date in a dateline that is not just a place: “Pressemitteilung vom …”.
private let datelineWords = Set("vom den of del du".split(separator: " ").map { WordKey($0) })

/// Who signed a text, by one of its last lines: “Ada Roe” set apart, “Author: Ada Roe, …”, “… of the valley. (Ada Roe)”.
func signedNames(_ line: [UInt8], isSetApart: Bool) -> [String] {
  if let names = namesInClosingBrackets(line) { return names }
  if line.starts(with: "（".utf8), let name = UncasedByline.name(alone: line[...], isCalledAuthor: false) {
    return [name]
  }
  if let name = nameOfAddress(in: line) { return [name] }
  guard line.count <= 160 else { return [] }
  for dash in ["— ", "– "] where line.count <= 60 && line.starts(with: dash.utf8) {
    return personNames(Array(line.dropFirst(dash.utf8.count)))
  }
  let shape = LineShape(line)
  guard let written = byline(line), !written.authors.isEmpty else {
    guard line.count <= 60, line.first != UInt8(ascii: "("), let first = shape.words.first,
      BylineWords.sources.contains(first), let colon = line.firstIndex(of: UInt8(ascii: ":"))
    else { return [] }
    return authorNames(in: String(decoding: line[(colon + 1)...].drop { $0 == 0x20 }, as: UTF8.self))
  }
  // “Por su parte, Ada Roe …” begins a sentence.
  if written.isMarked { return shape.endsSentence && shape.wordCount > 10 ? [] : written.authors }
  return isSetApart && line.count <= 60 && shape.wordCount <= 5 ? personNames(line) : []
}

/// The people named by the brackets that a paragraph ends with, where they hold little else: a place behind a name, a date.
private func namesInClosingBrackets(_ line: [UInt8]) -> [String]? {
  var end = line.count
  while end > 0, line[end - 1] == 0x20 || line[end - 1] == UInt8(ascii: "+") || line[end - 1] == UInt8(ascii: ".") {
    end -= 1
  }
  guard end > 0, line[end - 1] == UInt8(ascii: ")"),
    let open = line[..<(end - 1)].lastIndex(of: UInt8(ascii: "(")), end - open <= 120
  else { return nil }
  let inner = Array(line[(open + 1)..<(end - 1)])
  if inner.count <= 60, let written = byline(inner), !written.authors.isEmpty,
    written.isMarked || LineShape(inner).wordCount <= 8, inner.count(where: { $0 == UInt8(ascii: ",") }) == 0
  {
    return written.authors
  }
  var names: [String] = []
  for piece in inner.split(separator: UInt8(ascii: ",")) {
    let words = piece.split(separator: 0x20)
    let own = words.prefix { word in WordKey(firstIn: word).map { !BylineWords.ending.contains($0) } ?? true }
    guard !own.isEmpty else { return nil }
    let text = Array(own.joined(separator: [0x20]))
    if !printedDates(in: Array(piece)).isEmpty, byline(text)?.authors.isEmpty ?? true { continue }
    guard let written = byline(text), !written.authors.isEmpty, own.count <= 6 else {
      // An agency beside the names.
      if own.count == 1, !names.isEmpty { continue }
      return nil
    }
    names += written.authors.filter { !names.contains($0) }
  }
  return (1...6).contains(names.count) ? names : nil
}

/// Whether a paragraph at a text's end tells about one of its authors: “Ada Roe is a reporter in Oxmouth.”, “Ada Roe
/// schreibt über …”, “Ada Roe, geboren 1970, …”.
func isBiography(_ line: [UInt8], of authors: Set<String>) -> Bool {
  guard line.count <= 900 else { return false }
  // The author's name ends at a comma or a blank behind its first blank.
  guard let first = line.firstIndex(of: 0x20) else { return false }
  for end in (first + 1)..<max(first + 1, min(line.count, longestName))
  where line[end] == 0x20 || line[end] == UInt8(ascii: ",") {
    guard authors.contains(String(decoding: line[..<end], as: UTF8.self)) else { continue }
    if line[end] == UInt8(ascii: ",") { return true }
    guard let next = line[end...].split(separator: 0x20, maxSplits: 1).first, let word = WordKey(firstIn: next) else {
      continue
    }
    if biographyWords.contains(word) { return true }
  }
  return false
}

/// The longest name that is looked for, in bytes: no other is taken for an author's.
private let longestName = 240

/// What follows a name where a person is introduced.
private let biographyWords = Set(
  """
  is was has writes covers lives leads joined works holds studied reports ist war hat schreibt lebt leitet arbeitet studierte
  est était a écrit vit dirige es era ha escribe vive trabaja è scrive lavora é foi escreve jest był pisze
  """.split(whereSeparator: \.isWhitespace).map { WordKey($0) })
