/// What each line of a text says when it is judged alone; the layout weighs these against each other.
struct LineFacts {
  var dates: [PrintedDate] = []
  /// Whether the line is there for its date.
  var isDateLine = false
  /// The time, where the line is one.
  var time: String?
  var byline: Byline?
  var furniture: Furniture?
  /// The credit, where the whole line is one.
  var credit: Range<Int>?
  /// The line as caption and credit, where it cannot be running text.
  var credited: CreditedText?
  /// Whether it begins as captions do.
  var opensCaption = false
  /// Whether it announces a video.
  var isVideo = false
  /// Whether it is a sentence or more of running text.
  var isProse = false
  /// Whether it has no letter and no digit.
  var isSeparator = false
  /// Whether it has no letter.
  var isNumber = false
  /// Equal lines have equal keys.
  var key: UInt64 = 0

  init(_ line: TextLine) {
    let shape = line.shape
    let bytes = line.bytes
    for word in shape.words { key = (key ^ word.value) &* 0x9E37_79B9_7F4A_7C15 }
    key = key ^ UInt64(shape.wordCount)
    isSeparator = shape.words.isEmpty
    isNumber = !shape.words.isEmpty && shape.words.allSatisfy { $0 == .number } && shape.wordCount == shape.words.count
    if isSeparator { return }
    furniture = ArticleParsing.furniture(bytes[...], shape)
    let isShort = shape.wordCount <= 40 && bytes.count <= 400
    if isShort {
      if shape.numbers > 0 {
        dates = DateReader(bytes[...]).dates()
        isDateLine = Self.isDateLine(shape, dates, bytes)
        if shape.wordCount <= 6, dates.isEmpty { time = printedTime(onItsOwn: bytes) }
      }
      if !shape.endsSentence || shape.wordCount <= 24 { byline = ArticleParsing.byline(bytes) }
      credit = creditLine(bytes, shape)
    }
    if shape.wordCount <= 110 {
      isVideo = CaptionOpenings.table.section(of: shape) == .video && Self.hasColonEarly(bytes)
      opensCaption = CaptionOpenings.opens(bytes, shape)
      if furniture == nil {
        let split = splitCredit(bytes, isCaption: false)
        if let credit = split.credit, !split.text.isEmpty, Self.isSure(credit, bytes, shape) { credited = split }
      }
    }
    isProse =
      furniture == nil
      && (shape.endsSentence && shape.wordCount >= 8 || shape.wordCount >= 30
        || shape.endsWithColon && shape.wordCount >= 8)
  }

  /// A line is there for its date when little else is in it.
  private static func isDateLine(_ shape: LineShape, _ dates: [PrintedDate], _ bytes: [UInt8]) -> Bool {
    guard !dates.isEmpty, shape.wordCount <= 30 else { return false }
    var rest = bytes
    for date in dates.reversed() { rest.replaceSubrange(date.range, with: " | ".utf8) }
    let left = LineShape(rest)
    if dates.contains(where: { $0.role != nil }) { return left.wordCount <= 12 }
    return left.wordCount <= 8 && !(left.endsSentence && left.wordCount > 3)
  }

  /// In brackets, “(AP)” behind a long paragraph is the agency that it came from, “(Jane Roe/AP)” a photographer.
  private static func isSure(_ credit: Range<Int>, _ bytes: [UInt8], _ shape: LineShape) -> Bool {
    if shape.wordCount <= 40 { return true }
    return bytes[credit].contains(UInt8(ascii: "/"))
      || CreditWords.photo.section(of: LineShape(bytes[credit])) != nil
      || bytes[..<credit.lowerBound].suffix(16).contains(UInt8(ascii: ":"))
  }

  private static func hasColonEarly(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(28).contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|") }
  }
}
