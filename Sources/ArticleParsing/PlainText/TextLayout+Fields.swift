import Articles
import Basics

/// The fields that mail programs and archives of newspapers set above and below a text: “From: …”, “Subject: …”,
/// “LENGTH: 141 words”, “LOAD-DATE: …”.
extension TextLayout {
  /// Takes out what stands in such fields: all of the blocks of mails at the top, and those of an archive, of which one
  /// must be a name that nothing else has.
  mutating func findFields() {
    findFieldsOfMail()
    let found = lines.indices.compactMap { index in field(at: index).map { (index: index, field: $0) } }
    let archived = found.filter { DocumentField.archive.contains($0.field.name) && roles[$0.index] == .open }
    guard archived.count >= 2, archived.contains(where: { DocumentField.certain.contains($0.field.name) }) else {
      return
    }
    for (index, field) in archived {
      if field.name == DocumentField.headline, !isEmpty(index, field) { subject = (index, field.label) }
      // The byline among them is read like any other.
      if !(facts[index].byline?.isMarked ?? false) { roles[index] = .label }
    }
  }

  /// The blocks of fields at the top: those of a mail, and of the mails that it passes on, above which somebody may have
  /// written a few words.
  private mutating func findFieldsOfMail() {
    var index = hasSubject ? 1 : 0
    var start = index
    var words = 0
    while index < min(lines.count, Self.mostFields), words <= Self.mostWordsAbove {
      let block = fieldsOfMail(at: index)
      guard isHead(block, at: index, behindWords: words > 0) else {
        // “---------- Forwarded message ---------” says nothing itself.
        if !isDashed(index) { words += lines[index].shape.wordCount }
        index += 1
        continue
      }
      for line in start..<index { roles[line] = facts[line].isProse ? .body(.paragraph) : .label }
      for (line, field) in block {
        roles[line] = .label
        guard let field else { continue }
        if !facts[line].dates.isEmpty, DocumentField.dates.contains(field.name) { roles[line] = .date }
        if DocumentField.subjects.contains(field.name), !isEmpty(line, field) { subject = (line, field.label) }
      }
      index += block.count
      (start, words) = (index, 0)
    }
  }

  /// The fields of a mail that stand together from a line on. Addresses may go on in a line of their own.
  private func fieldsOfMail(at start: Int) -> [(index: Int, field: DocumentField?)] {
    var block: [(index: Int, field: DocumentField?)] = []
    for index in start..<lines.count where block.isEmpty || !lines[index].isSpaced {
      if let field = field(at: index), DocumentField.mail.contains(field.name) {
        block.append((index, field))
      } else if !block.isEmpty, lines[index].bytes.contains(UInt8(ascii: "@")), !facts[index].isProse {
        block.append((index, nil))
      } else {
        break
      }
    }
    return block
  }

  /// Whether fields are the head of a mail: a sender and one more, or behind words three, or two under a line that announces them:
  /// “-----Original Message-----”, “Begin forwarded message:”.
  private func isHead(_ block: [(index: Int, field: DocumentField?)], at start: Int, behindWords: Bool) -> Bool {
    let fields = block.compactMap(\.field)
    guard fields.count >= 2, fields.contains(where: { DocumentField.senders.contains($0.name) }) else { return false }
    if !behindWords || isDashed(start - 1) { return true }
    let above = lines[start - 1].shape
    return above.endsWithColon && above.wordCount <= 6
      || fields.count >= 3 && fields.contains { DocumentField.subjects.contains($0.name) }
  }

  private func isDashed(_ index: Int) -> Bool {
    lines[index].bytes.starts(with: "----".utf8) || lines[index].bytes.starts(with: "____".utf8)
  }

  /// So many words of whoever passes a mail on may stand above it.
  private static let mostWordsAbove = 60

  /// So many lines of fields are looked for.
  private static let mostFields = 60

  private func isEmpty(_ index: Int, _ field: DocumentField) -> Bool { field.label >= lines[index].bytes.count }

  /// The field that a line is, whatever its name.
  private func field(at index: Int) -> DocumentField? {
    // In the text of a formatted mail names stand between stars: “*From:* Ada Rook”.
    let bytes = lines[index].bytes
    let start = bytes.first == UInt8(ascii: "*") ? 1 : 0
    guard let colon = bytes.prefix(20).firstIndex(of: UInt8(ascii: ":")), colon > start else { return nil }
    // French sets a blank before the colon.
    let name = bytes[start..<colon].reversed().drop { $0 == UInt8(ascii: "*") || $0 == 0x20 }.reversed()
    return DocumentField(
      name: String(decoding: name, as: UTF8.self).lowercased(),
      label: bytes[(colon + 1)...].firstIndex { $0 != 0x20 && $0 != UInt8(ascii: "*") } ?? bytes.count)
  }
}

/// A field, and the names of those of most mail programs and archives.
private struct DocumentField {
  /// What stands before its colon, in small letters.
  var name: String
  /// How many bytes that takes, with the colon and the blank behind it.
  var label: Int

  static let senders = names("from|von|de|da|van|fra|från|od")
  static let subjects = names("subject|betreff|objet|asunto|assunto|oggetto|onderwerp|emne|ämne|temat")
  static let dates = names("date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato|verzonden|sendt|skickat|dato")
  static let mail = senders.union(subjects).union(dates)
    .union(names("to|cc|bcc|reply-to|an|à|para|a|aan|til|till|do|importance|attachments"))
  static let headline = "headline"
  /// Those that no article has.
  static let certain = names("length|load-date|publication-type|journal code|document-type")
  static let archive = certain.union(
    names("byline|section|language|graphic|dateline|headline|edition|source-type|pub-type|highlight"))

  private static func names(_ list: String) -> Set<String> { Set(list.split(separator: "|").map(String.init)) }
}
