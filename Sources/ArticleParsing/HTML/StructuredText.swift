import Basics
import Articles

/// The blocks of an article's text as metadata give it (JSON-LD `articleBody`): a piece of a page, plain lines, Markdown,
/// or sentences glued together where the paragraphs ended.
///
/// Markup of Markdown and its dialects goes, words stay: links become their words, fences and attributes vanish.
func structuredBlocks(of text: String) -> [Block] {
  if text.utf8.containsSequence("&lt;p"), !text.utf8.containsSequence("<p") {
    // Markup that was escaped once more.
    return structuredBlocks(of: String(decoding: JSONValue.unescaped(Array(text.utf8)[...]), as: UTF8.self))
  }
  if text.utf8.containsSequence("<p") || text.utf8.containsSequence("<br") {
    let inner = HTMLTree(page: Array(text.utf8))
    guard !inner.nodes.isEmpty else { return [] }
    let lines = HTMLLines(inner, HTMLSurvey(inner), below: 0) { _ in false }
    return lines.lines.map { Block(kind: $0.kind, text: lines.text($0), span: TextSpan(0, 0)) }
  }
  let isMarkdown =
    text.utf8.containsSequence("](") || text.split(separator: "\n").contains { isFence(Array($0.utf8)[...]) }
  let lines = text.split(whereSeparator: \.isNewline)
  let parts = lines.count == 1 ? ungluedParagraphs(of: Array(text.utf8)) : lines.map { Array($0.utf8) }
  return parts.compactMap { isMarkdown ? markdownBlock($0) : block(.paragraph, $0) }
}

private func block(_ kind: Block.Kind, _ line: [UInt8]) -> Block? {
  let words = plainText(String(decoding: line, as: UTF8.self))
  return words.isEmpty ? nil : Block(kind: kind, text: words, span: TextSpan(0, 0))
}

/// Splits a text that has no line breaks where a sentence begins right behind the end of another: “since spring.The
/// engineers”. A text whose sentences are all set apart is one paragraph.
private func ungluedParagraphs(of text: [UInt8]) -> [[UInt8]] {
  var parts: [[UInt8]] = []
  var from = 0
  var index = 2
  while index + 2 < text.count {
    // Behind a small letter and before a word with a capital: “U.S.” and “example.org” have no such place.
    let isStop = text[index] == 0x2E || text[index] == 0x3F || text[index] == 0x21
    if isStop, isSmall(text[index - 1]), isSmall(text[index - 2]), isCapital(text[index + 1]), text[index + 2] != 0x2E {
      parts.append(Array(text[from...index]))
      from = index + 1
    }
    index += 1
  }
  return parts + [Array(text[from...])]
}

private func isSmall(_ byte: UInt8) -> Bool { (byte >= 97 && byte <= 122) || byte >= 0x80 }
private func isCapital(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }

/// Whether a line is a mark of Markdown alone: `+++`, `:::note`, `---`, `{: .small}`.
private func isFence(_ line: ArraySlice<UInt8>) -> Bool {
  let line = line.drop { $0 == 0x20 }
  guard let first = line.first, line.count >= 3 else { return false }
  if first == UInt8(ascii: "{") { return line.last == UInt8(ascii: "}") && line.dropFirst().first == UInt8(ascii: ":") }
  guard first.isOne(of: "+:-*=`~") else { return false }
  return line.prefix(3).allSatisfy { $0 == first } && !line.contains(0x20)
}

/// One line of Markdown as a block; `nil` when nothing of it is text.
private func markdownBlock(_ line: [UInt8]) -> Block? {
  var line = line.drop { $0 == 0x20 }
  guard !isFence(line) else { return nil }
  // An embedded picture: “![alt](address)”, “[#image: address]”.
  if line.starts(with: "![".utf8) || line.starts(with: "[#".utf8), let last = line.last(where: { $0 != 0x20 }),
    last == 0x29 || last == 0x5D
  {
    return nil
  }
  var kind = Block.Kind.paragraph
  let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
  if (1...6).contains(hashes), line.dropFirst(hashes).first == 0x20 {
    kind = .heading
    line = line.dropFirst(hashes + 1)
  } else if line.starts(with: "> ".utf8) {
    kind = .blockQuotation
    line = line.dropFirst(2)
  } else if line.starts(with: "- ".utf8) || line.starts(with: "* ".utf8) {
    kind = .listItem
    line = line.dropFirst(2)
  }
  return block(kind, inlineText(line))
}

/// The words of a line of Markdown: no links, emphasis, attributes or escapes.
private func inlineText(_ line: ArraySlice<UInt8>) -> [UInt8] {
  var words: [UInt8] = []
  var index = line.startIndex
  while index < line.endIndex {
    let byte = line[index]
    switch byte {
    case UInt8(ascii: "\\") where index + 1 < line.endIndex && isMark(line[index + 1]):
      words.append(line[index + 1])
      index += 2
    case UInt8(ascii: "["), UInt8(ascii: "!"):
      if let link = link(at: index, line) {
        if byte == UInt8(ascii: "[") { words += inlineText(link.words) }
        index = link.end
      } else {
        words.append(byte)
        index += 1
      }
    case UInt8(ascii: "{") where line[index...].dropFirst().first == UInt8(ascii: ":"):
      if let end = line[index...].firstIndex(of: UInt8(ascii: "}")) {
        index = end + 1
      } else {
        words.append(byte)
        index += 1
      }
    case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "_"):
      let after = line[index...].drop { $0 == byte }
      if !isEmphasis(byte, before: words.last, after: after.first) {
        words.append(contentsOf: line[index..<after.startIndex])
      }
      index = after.startIndex
    default:
      words.append(byte)
      index += 1
    }
  }
  return words
}

/// Whether a mark stands at an edge of a word: one between blanks is a sign, and `_` within a word a part of it.
private func isEmphasis(_ mark: UInt8, before: UInt8?, after: UInt8?) -> Bool {
  let opens = after.map { $0 > 0x20 } ?? false
  let closes = before.map { $0 > 0x20 } ?? false
  return mark == UInt8(ascii: "_") ? isWord(before) != isWord(after) : opens || closes
}

private func isWord(_ byte: UInt8?) -> Bool { byte.map { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 } ?? false }

private func isMark(_ byte: UInt8) -> Bool { byte.isOne(of: "\\*_`[](){}#+-.!>") }

/// A link or a picture, `[words](address)`; its words and one past its end.
private func link(at start: Int, _ line: ArraySlice<UInt8>) -> (words: ArraySlice<UInt8>, end: Int)? {
  let open = line[start] == UInt8(ascii: "!") ? start + 1 : start
  guard open < line.endIndex, line[open] == UInt8(ascii: "["),
    let close = line[open...].prefix(2000).firstIndex(of: UInt8(ascii: "]")), close + 1 < line.endIndex,
    line[close + 1] == UInt8(ascii: "("), let end = line[close...].prefix(2000).firstIndex(of: UInt8(ascii: ")"))
  else { return nil }
  return (line[open + 1..<close], end + 1)
}
