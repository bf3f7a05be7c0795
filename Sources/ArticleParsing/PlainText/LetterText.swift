import Articles

/// A mail of plain text: where its words stand in the bytes of the mail, and what its head says.
public struct LetterText: Hashable, Sendable {
  /// Where the value of its subject stands, in bytes; behind a line end a subject goes on.
  public var subjectPlace: Range<Int>?
  /// Where its text stands, in bytes.
  public var textPlace: Range<Int>
  /// Its subject, decoded.
  public var subject: String?
  /// The sender's name.
  public var sender: String?
  /// When it was sent, in ISO 8601.
  public var sent: String?

  /// A mail of plain text.
  public init(
    subjectPlace: Range<Int>?, textPlace: Range<Int>, subject: String? = nil, sender: String? = nil, sent: String? = nil
  ) {
    self.subjectPlace = subjectPlace
    self.textPlace = textPlace
    self.subject = subject
    self.sender = sender
    self.sent = sent
  }

  /// Whether its first line is its subject.
  var hasSubject: Bool { subjectPlace != nil && !(subject ?? "").isEmpty }

  /// The subject, a blank line, and the text, with the way back to the decoded mail.
  func text(of decoded: [UInt8]) -> SourcedText {
    var text = SourcedText()
    if hasSubject, let place = subjectPlace?.clamped(to: 0..<decoded.count), !place.isEmpty {
      appendSubject(of: decoded, at: place, to: &text)
      for _ in 0..<2 { text.append(scalar: 0x0A, replacing: 1, source: place.upperBound - 1) }
    }
    // What is at the end of the file stays there, however many bytes the text takes once it is decoded.
    text.append(decoded[min(textPlace.lowerBound, decoded.count)...], source: min(textPlace.lowerBound, decoded.count))
    return text
  }

  private func appendSubject(of decoded: [UInt8], at place: Range<Int>, to text: inout SourcedText) {
    // “=?utf-8?Q?F=C3=A4hre?=” stands as a whole for each of its characters.
    if decoded[place].containsSequence("=?"), let subject {
      for scalar in subject.unicodeScalars {
        text.append(scalar: scalar.value, replacing: place.count, source: place.lowerBound)
      }
      return
    }
    var start = place.lowerBound
    while start < place.upperBound {
      let end = decoded[start..<place.upperBound].firstIndex(of: 0x0A) ?? place.upperBound
      text.append(decoded[start..<end].filter { $0 != 0x0D }, source: start)
      start = end + 1
    }
  }
}

extension Article {
  /// Takes over what the head of a mail says: it knows better than the text when it was sent, and who sent it unless the
  /// text has a byline.
  mutating func take(_ letter: LetterText) {
    headline = headline ?? letter.subject
    published = letter.sent ?? published
    guard let sender = letter.sender else { return }
    let people = authorNames(in: sender).filter(isPersonal)
    if authors.isEmpty, !people.isEmpty { authors = people } else if people.isEmpty { publisher = publisher ?? sender }
  }
}
