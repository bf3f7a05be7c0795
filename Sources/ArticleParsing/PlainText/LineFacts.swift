import Basics

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

  /// - Parameter mayBeHead: whether the line stands where the names of authors do.
  init(_ line: TextLine, mayBeHead: Bool) {
    let shape = line.shape
    let bytes = line.bytes
    for word in shape.words { key = (key ^ word.value) &* 0x9E37_79B9_7F4A_7C15 }
    key = key ^ UInt64(shape.wordCount)
    isSeparator = shape.words.isEmpty
    isNumber = !shape.words.isEmpty && shape.words.allSatisfy { $0 == .number } && shape.wordCount == shape.words.count
    if isSeparator { return }
    furniture = ArticleParsing.furniture(bytes[...], shape)
    if furniture == nil, Self.isFileName(bytes) { furniture = .player }
    if furniture == nil, shape.wordCount <= 16, Self.isTrail(bytes) { furniture = .navigation }
    let isShort = shape.wordCount <= 40 && bytes.count <= 400
    if isShort {
      if shape.numbers > 0 {
        dates = DateReader(bytes[...]).dates()
        isDateLine = Self.isDateLine(shape, dates, bytes)
        if shape.wordCount <= 6, dates.isEmpty { time = printedTime(onItsOwn: bytes) }
      }
      if !shape.endsSentence || shape.wordCount <= 24, BylineShape.fits(shape, mayBeHead: mayBeHead) {
        byline = ArticleParsing.byline(bytes)
      }
      credit = creditLine(bytes, shape)
    }
    if shape.wordCount <= 110 {
      isVideo =
        bytes[0].isASCIIUppercase && CaptionOpenings.table.section(of: shape) == .video && Self.hasColonEarly(bytes)
      opensCaption = furniture == nil && CaptionOpenings.opens(bytes, shape)
      if furniture == nil {
        let split = splitCredit(bytes, isCaption: false)
        if let credit = split.credit, !split.text.isEmpty, Self.isSure(credit, bytes, shape) { credited = split }
      }
    }
    isProse = furniture == nil && Self.isRunningText(bytes, shape)
    if furniture == nil, let caption = labelledCaption(bytes, shape) {
      (credited, credit, opensCaption, isProse) = (caption, nil, true, false)
    } else if byline?.isMarked ?? false, byline?.authors.isEmpty == false, !isProse {
      // “Words: A. Photos: B”
      credited = nil
    }
    if furniture == nil, !isProse, saysWhereInPicture(bytes, shape) { opensCaption = true }
    // “By A on Monday, November 18th, 2019 at 11:08 a.m.” ends no sentence.
    if byline?.isMarked ?? false, !dates.isEmpty { isProse = false }
    // “Last updated on 18 November 2019 at 11:08.” is none, whatever it ends with.
    if isProse, isDateLine, dates.contains(where: { $0.role != nil }),
      Self.rest(of: bytes, without: dates).wordCount <= 4
    {
      isProse = false
    }
  }

  private static func isRunningText(_ bytes: [UInt8], _ shape: LineShape) -> Bool {
    guard shape.wordCount >= 8 else { return false }
    if shape.endsSentence || shape.endsWithColon { return true }
    // A list of topics is long and has nothing but commas.
    if shape.wordCount >= 30 { return bytes.count(where: { $0 == UInt8(ascii: ",") }) * 5 < shape.wordCount }
    return shape.wordCount >= 12 && hasInnerSentence(bytes)
  }

  /// Whether a sentence ends inside the line: “… of its advertiser. All opinions are mine #ad”.
  private static func hasInnerSentence(_ bytes: [UInt8]) -> Bool {
    var index = 4
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: "."), bytes[index + 1] == 0x20, bytes[index + 2].isASCIIUppercase,
        bytes[(index - 4)..<index].allSatisfy(\.isASCIILowercase)
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// The name of a picture's file, which stands for an alternative text that nobody wrote.
  private static func isFileName(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 160, !bytes.contains(0x20), bytes.count > 4 else { return false }
    if bytes.contains(UInt8(ascii: "_")), !bytes.contains(UInt8(ascii: "@")), !bytes.contains(UInt8(ascii: ":")) {
      return true
    }
    if bytes.starts(with: "%2F".utf8) { return true }
    let end = bytes.suffix(5).map { $0.isASCIIUppercase ? $0 | 0x20 : $0 }
    return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"].contains {
      end.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// The path of sections above an article: “News » Politics » Budget”, “Blog > Health”.
  private static func isTrail(_ bytes: [UInt8]) -> Bool {
    guard bytes.first != UInt8(ascii: ">") else { return false }
    var marks = 0
    for index in bytes.indices.dropFirst().dropLast() where bytes[index - 1] == 0x20 {
      if bytes[index] == UInt8(ascii: ">"), bytes[index + 1] == 0x20 { marks += 1 }
      if bytes[index] == 0xC2, bytes[index + 1] == 0xBB, index + 2 < bytes.count, bytes[index + 2] == 0x20 {
        marks += 1
      }
    }
    return marks >= 1 && !LineShape(bytes).endsSentence || marks >= 2
  }

  /// A line is there for its date when little else is in it.
  private static func isDateLine(_ shape: LineShape, _ dates: [PrintedDate], _ bytes: [UInt8]) -> Bool {
    guard !dates.isEmpty, shape.wordCount <= 30 else { return false }
    let left = rest(of: bytes, without: dates)
    if dates.contains(where: { $0.role != nil }) { return left.wordCount <= 12 }
    return left.wordCount <= 8 && !(left.endsSentence && left.wordCount > 3)
  }

  /// What else than its dates is in a line.
  private static func rest(of bytes: [UInt8], without dates: [PrintedDate]) -> LineShape {
    var rest = bytes
    for date in dates.reversed() { rest.replaceSubrange(date.range, with: " | ".utf8) }
    return LineShape(rest)
  }

  /// In brackets, “(AP)” behind a long paragraph is the agency that it came from, “(Jane Roe/AP)” a photographer.
  private static func isSure(_ credit: Range<Int>, _ bytes: [UInt8], _ shape: LineShape) -> Bool {
    if shape.wordCount <= 40 { return true }
    return bytes[credit].contains(UInt8(ascii: "/"))
      || CreditWords.photo.section(of: LineShape(bytes[credit])) != nil
      || bytes[..<credit.lowerBound].suffix(16).contains(UInt8(ascii: ":"))
  }

  private static func hasColonEarly(_ bytes: [UInt8]) -> Bool {
    guard let mark = bytes.prefix(28).firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|") }) else {
      return false
    }
    // “Watch the advert below:” announces, and is no caption.
    return mark + 1 < bytes.count && LineShape(bytes[..<mark]).wordCount <= 2
  }
}
