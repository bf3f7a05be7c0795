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

  /// The blocks of fields at the top: those of a mail, and of the mails that it passes on.
  private mutating func findFieldsOfMail() {
    var index = 0
    while index < min(lines.count, Self.mostFields) {
      var block: [(index: Int, field: DocumentField)] = []
      while index + block.count < lines.count, let field = field(at: index + block.count),
        DocumentField.mail.contains(field.name), block.isEmpty || !lines[index + block.count].isSpaced
      {
        block.append((index + block.count, field))
      }
      guard block.count >= 2, block.contains(where: { DocumentField.senders.contains($0.field.name) }) else {
        // “---------- Forwarded message ----------” may stand between two.
        guard lines[index].bytes.starts(with: "----".utf8) else { return }
        roles[index] = .label
        index += 1
        continue
      }
      for (line, field) in block {
        roles[line] = !facts[line].dates.isEmpty && DocumentField.dates.contains(field.name) ? .date : .label
        if DocumentField.subjects.contains(field.name), !isEmpty(line, field) { subject = (line, field.label) }
      }
      index += block.count
    }
  }

  /// So many lines of fields are looked for.
  private static let mostFields = 60

  private func isEmpty(_ index: Int, _ field: DocumentField) -> Bool { field.label >= lines[index].bytes.count }

  /// The field that a line is, whatever its name.
  private func field(at index: Int) -> DocumentField? {
    let bytes = lines[index].bytes
    guard let colon = bytes.prefix(20).firstIndex(of: UInt8(ascii: ":")), colon >= 1 else { return nil }
    return DocumentField(
      name: String(decoding: bytes[..<colon], as: UTF8.self).lowercased(),
      label: bytes[(colon + 1)...].firstIndex { $0 != 0x20 } ?? bytes.count)
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
