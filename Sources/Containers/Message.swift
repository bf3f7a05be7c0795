import Basics
import Encodings

/// A mail, or a page that a browser saved as one (MHTML): RFC 5322, 2045–2047, 2557.
struct Message {
  private let fields: HeaderFields
  private let bytes: [UInt8]
  private let body: ArraySlice<UInt8>

  /// How deep parts may stand in parts.
  private static let deepest = 12

  /// The message that `bytes` are.
  init(_ bytes: [UInt8]) {
    let (fields, end) = HeaderFields.read(bytes)
    self.fields = fields
    self.bytes = bytes
    body = bytes[end...]
  }

  /// Whether `bytes` begin like one: header lines, of which a machine wrote at least one.
  static func stands(in bytes: [UInt8]) -> Bool {
    let head = Array(bytes.prefix(1 << 15))
    guard let first = head.first, first > 0x20, first < 0x7F else { return false }
    let line = head.prefix { $0 != 0x0A }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0,
      line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return false }
    let fields = HeaderFields.read(head).fields
    return fields.list.count >= 2 && fields.list.contains { machineFields.contains($0.name) }
  }

  private static let machineFields: Set<String> = [
    "mime-version", "received", "message-id", "return-path", "delivered-to", "content-transfer-encoding",
    "snapshot-content-location", "dkim-signature", "x-mailer",
  ]

  /// The page or text in it; `nil` if it has neither.
  var member: Member? {
    guard let part = Part(fields: fields, body: body, start: 0).readable(depth: 0) else { return nil }
    var member = part.member
    member.places = places(of: part)
    let page = fields["snapshot-content-location"] ?? part.fields["content-location"]
    if let page, page.hasPrefix("http") { member.address = page }
    // A page that was saved says itself who wrote it, and when.
    guard fields["snapshot-content-location"] == nil, fields["from"]?.contains("<Saved by") != true else {
      return member
    }
    member.letter = Member.Letter(
      subject: fields.bytes("subject").map(EncodedWords.text).flatMap { $0.isEmpty ? nil : $0 },
      sender: fields.bytes("from").map(EncodedWords.text).flatMap(Self.name), sent: fields["date"].flatMap(MailDate.iso)
    )
    return member
  }

  /// Where a text and the subject stand in the mail, if a reader of the file finds them there: the text not encoded, and all
  /// before it in ASCII, so that it begins at the same character in whatever encoding the text is.
  private func places(of part: Part) -> Member.Places? {
    guard let text = part.place, bytes[..<text.lowerBound].allSatisfy({ $0 < 0x80 }),
      // An encoding may change where it ends, unless that is where the file ends.
      text.upperBound == bytes.count || bytes[text].allSatisfy({ $0 < 0x80 })
    else { return nil }
    return Member.Places(subject: placeOfSubject, text: text)
  }

  /// Where the value of the subject stands, with its further lines.
  private var placeOfSubject: Range<Int>? {
    let name = "subject:".utf8
    var line = 0
    while line < body.startIndex {
      let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
      if bytes[line..<end].prefix(name.count).map(\.asciiLowercased).elementsEqual(name) {
        var last = end
        while last + 1 < body.startIndex, bytes[last + 1] == 0x20 || bytes[last + 1] == 0x09 {
          last = bytes[(last + 1)...].firstIndex(of: 0x0A) ?? bytes.count
        }
        return (line + name.count)..<last
      }
      line = end + 1
    }
    return nil
  }

  /// The name beside an address: “"The Skerry Post" <news@skerrypost.example>”, “ada@weir.example (Ada Rook)”.
  private static func name(of sender: String) -> String? {
    if let at = sender.firstIndex(of: "@"), let open = sender[at...].firstIndex(of: "("), sender.hasSuffix(")") {
      return String(sender[sender.index(after: open)...].dropLast())
    }
    let name = sender.prefix { $0 != "<" }.filter { $0 != "\"" }
    let trimmed = String(decoding: Array(name.utf8)[...].withoutBlanks, as: UTF8.self)
    return trimmed.isEmpty || trimmed.contains("@") ? nil : trimmed
  }

  /// A part of a message, which may have parts itself.
  private struct Part {
    let fields: HeaderFields
    let body: ArraySlice<UInt8>
    /// Where the bytes that its body is part of begin in the mail; `nil` if they were encoded in it.
    let start: Int?

    /// Where its body stands in the mail, if it is a text that is not encoded.
    var place: Range<Int>? {
      let encoding = fields["content-transfer-encoding"]?.lowercased() ?? "7bit"
      guard let start, !isPage, encoding != "quoted-printable", encoding != "base64" else { return nil }
      return (start + body.startIndex)..<(start + body.endIndex)
    }

    /// The part that somebody reads: of versions the page, else the first that is a page or a text.
    func readable(depth: Int) -> Part? {
      let type = fields.parameters("content-type") ?? ("text/plain", [:])
      if type.value.hasPrefix("multipart/") {
        guard depth < Message.deepest, let boundary = type.parameters["boundary"], !boundary.isEmpty else { return nil }
        let parts = parts(between: Array(boundary.utf8)).compactMap { $0.readable(depth: depth + 1) }
        return parts.first { $0.isPage } ?? parts.first
      }
      if type.value == "message/rfc822" {
        guard depth < Message.deepest else { return nil }
        let inner = Message(bytes)
        return Part(fields: inner.fields, body: inner.body, start: place?.lowerBound)
          .readable(depth: depth + 1)
      }
      let isAttached = fields.parameters("content-disposition")?.value == "attachment"
      return type.value.hasPrefix("text/") && type.value != "text/css" && type.value != "text/calendar" && !isAttached
        || isPage ? self : nil
    }

    var isPage: Bool {
      let type = fields.parameters("content-type")?.value
      return type == "text/html" || type == "application/xhtml+xml"
    }

    var member: Member {
      var member = Member(name: "", bytes: bytes, encoding: fields.parameters("content-type")?.parameters["charset"])
      member.isText = !isPage
      return member
    }

    /// What it holds, its transfer encoding undone.
    private var bytes: [UInt8] {
      switch fields["content-transfer-encoding"]?.lowercased() {
      case "quoted-printable": TransferEncoding.fromQuotedPrintable(body)
      case "base64": TransferEncoding.fromBase64(body)
      default: Array(body)
      }
    }

    /// What stands between the lines that begin with “--” and the boundary. The last need not be there.
    private func parts(between boundary: [UInt8]) -> [Part] {
      let mark = [0x2D, 0x2D] + boundary
      var parts: [Part] = []
      var start: Int?
      var line = body.startIndex
      while line <= body.endIndex {
        let end = body[min(line, body.endIndex)...].firstIndex(of: 0x0A) ?? body.endIndex
        let isEnd = line >= body.endIndex
        if isEnd || body[line..<end].starts(with: mark) {
          if let start, start < line {
            var stop = min(line, body.endIndex)
            if !isEnd {
              // The line's end in front of a boundary belongs to it.
              if stop > start, body[stop - 1] == 0x0A { stop -= 1 }
              if stop > start, body[stop - 1] == 0x0D { stop -= 1 }
            }
            parts.append(Part(Array(body[start..<stop]), start: self.start.map { $0 + start }))
          }
          if isEnd || body[line..<end].dropFirst(mark.count).starts(with: [0x2D, 0x2D]) { break }
          start = end + 1
        }
        line = end + 1
      }
      return parts
    }

    init(fields: HeaderFields, body: ArraySlice<UInt8>, start: Int?) {
      self.fields = fields
      self.body = body
      self.start = start
    }

    private init(_ bytes: [UInt8], start: Int?) {
      let (fields, end) = HeaderFields.read(bytes)
      self.init(fields: fields, body: bytes[end...], start: start)
    }
  }
}

/// Words of a header that ASCII cannot spell: “=?utf-8?Q?Fähre?=” (RFC 2047).
enum EncodedWords {
  /// A value as text.
  static func text(of value: [UInt8]) -> String {
    var text = ""
    var index = 0
    // Blanks between two encoded words are no part of the text.
    var lastEnd: Int?
    while index < value.count {
      if value[index] == UInt8(ascii: "="), let (word, end) = word(in: value, at: index) {
        if let lastEnd, value[lastEnd..<index].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          text.unicodeScalars.removeLast(index - lastEnd)
        }
        text += word
        index = end
        lastEnd = end
        continue
      }
      let next = value[(index + 1)...].firstIndex(of: UInt8(ascii: "=")) ?? value.count
      text += String(decoding: value[index..<next], as: UTF8.self)
      index = next
    }
    return text
  }

  private static func word(in value: [UInt8], at start: Int) -> (String, end: Int)? {
    let rest = value[start...]
    guard rest.starts(with: "=?".utf8), let first = rest.dropFirst(2).firstIndex(of: 0x3F),
      let second = rest[(first + 1)...].firstIndex(of: 0x3F), second == first + 2,
      let end = rest[(second + 1)...].indices.first(where: {
        value[$0] == 0x3F && $0 + 1 < value.count && value[$0 + 1] == 0x3D
      })
    else { return nil }
    let written = value[(second + 1)..<end]
    let bytes: [UInt8]
    switch value[first + 1] | 0x20 {
    case UInt8(ascii: "q"): bytes = TransferEncoding.fromQuotedPrintable(written, isHeader: true)
    case UInt8(ascii: "b"): bytes = TransferEncoding.fromBase64(written)
    default: return nil
    }
    // A language may stand behind the name: “utf-8*en”.
    let name = String(decoding: value[(start + 2)..<first].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
    let canonical = Encoding.canonicalName(name)
    let text = canonical == "UTF-8" ? bytes : Encoding.decode(bytes, as: canonical)?.text ?? bytes
    return (String(decoding: text, as: UTF8.self), end + 2)
  }
}

/// When a mail was sent: “Tue, 3 Feb 2026 09:00:00 +0100” (RFC 5322, 3.3).
enum MailDate {
  /// In ISO 8601; `nil` if it is not a such date.
  static func iso(_ text: String) -> String? {
    // What is in brackets is a comment.
    var words = text.prefix { $0 != "(" }.split { $0 == " " || $0 == "," || $0 == "\t" }
    if let first = words.first, first.first?.isLetter == true { words.removeFirst() }
    guard words.count >= 4, let day = Int(words[0]), (1...31).contains(day),
      let month = months.firstIndex(of: words[1].prefix(3).lowercased()), var year = Int(words[2]), year >= 0,
      year < 10_000
    else { return nil }
    if year < 100 { year += year < 50 ? 2000 : 1900 }
    let clock = words[3].split(separator: ":").map { Int($0) ?? 99 }
    guard clock.count >= 2, clock[0] < 24, clock[1] < 60, clock.allSatisfy({ $0 >= 0 && $0 < 61 }) else { return nil }
    let seconds = clock.count > 2 ? clock[2] : 0
    return
      "\(digits(year, 4))-\(digits(month + 1))-\(digits(day))T\(digits(clock[0])):\(digits(clock[1])):\(digits(seconds))"
      + zone(words.count > 4 ? words[4] : "")
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static func zone(_ word: Substring) -> String {
    guard let sign = word.first, sign == "+" || sign == "-", word.count == 5, word.dropFirst().allSatisfy(\.isNumber)
    else {
      return "Z"
    }
    return word.dropFirst() == "0000" ? "Z" : "\(sign)\(word.dropFirst().prefix(2)):\(word.suffix(2))"
  }

  private static func digits(_ number: Int, _ count: Int = 2) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
