import Articles

extension Quotation {
  /// Its words in quotation marks: “A” … “B” if other words come between. Several paragraphs are on separate lines,
  /// each with an opening mark.
  ///
  /// A partly paraphrased quotation keeps the marks that the article gave it, including those at its ends; a full
  /// paraphrase has none.
  public func inMarks(in article: Article) -> String {
    guard kind != .indirect else { return text }
    let pieces = content.map { ($0.part, Self.words(of: $0, in: article, withMarks: kind == .mixed)) }
    let isWhole = pieces.allSatisfy { !$0.1.isEmpty } && !pieces.isEmpty
    if kind == .mixed {
      let words = isWhole ? pieces.map(\.1).joined(separator: " … ") : text
      return Self.hasMarks(words) ? words : "“\(words)”"
    }
    guard pieces.count > 1, isWhole else { return "“\(text)”" }
    var words = "“" + pieces[0].1
    for (before, piece) in zip(pieces, pieces.dropFirst()) {
      words += (before.0 == piece.0 ? "” … “" : "\n“") + piece.1
    }
    return words + "”"
  }

  /// The pieces in quotation marks, without the outer marks: all of a direct quotation, and of a partly paraphrased one
  /// the parts that the article has in marks.
  public func piecesInMarks(in article: Article) -> [String] {
    let pieces = content.map { Self.words(of: $0, in: article, withMarks: kind == .mixed) }.filter { !$0.isEmpty }
    guard kind == .mixed else { return pieces }
    let marked = pieces.flatMap { piece in
      // Every other stretch between marks is inside; a piece without a mark at its start begins outside.
      let stretches = piece.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: Self.isMark)
      return stretches.enumerated().compactMap { $0 % 2 == 1 && !$1.isEmpty ? String($1) : nil }
    }
    return marked.isEmpty ? pieces : marked
  }

  /// Who said it, in a few words: the speaker's name, or else the source as printed, or else “unattributed”.
  public func attribution(in article: Article) -> String {
    if let speaker, article.speakers.indices.contains(speaker) { return article.speakers[speaker].name }
    return sourceText ?? "unattributed"
  }

  /// What must be said with it, so that nobody takes it for more than it is: that it is a paraphrase, and that it is doubtful who said
  /// it. Empty where nothing must.
  var reservations: String {
    let words = [kind == .indirect ? "paraphrased" : nil, isDoubtful ? "doubtful" : nil].compactMap { $0 }
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  /// Who said it, with their role and any doubt about it.
  public func credit(in article: Article) -> String {
    var credit = attribution(in: article)
    if let role = role(in: article) { credit += ", \(role)" }
    return credit + reservations
  }

  /// The role of the speaker as the article prints it.
  public func role(in article: Article) -> String? {
    speaker.flatMap { article.speakers.indices.contains($0) ? article.speakers[$0].role : nil }
  }

  /// The words of a passage as printed, if wanted with the quotation marks that touch them.
  private static func words(of passage: Passage, in article: Article, withMarks: Bool) -> String {
    guard article.has(passage.part) else { return "" }
    let text = article.text(of: passage.part)
    let utf8 = text.utf8
    guard passage.range.lowerBound >= 0, passage.range.upperBound <= utf8.count else { return "" }
    var start = utf8.index(utf8.startIndex, offsetBy: passage.range.lowerBound)
    var end = utf8.index(start, offsetBy: passage.range.count)
    let scalars = text.unicodeScalars
    // Between the bytes of a code point there is nothing to show.
    guard start.samePosition(in: scalars) != nil, end.samePosition(in: scalars) != nil else { return "" }
    if withMarks {
      if start > scalars.startIndex, isMark(scalars[scalars.index(before: start)]) {
        start = scalars.index(before: start)
      }
      if end < scalars.endIndex, isMark(scalars[end]) { end = scalars.index(after: end) }
    }
    return String(scalars[start..<end])
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x201C...0x201F, 0xAB, 0xBB, 0x300C...0x300F: true
    default: false
    }
  }

  private static func hasMarks(_ text: String) -> Bool { text.unicodeScalars.contains(where: isMark) }
}

extension Article {
  /// Whether it has a part of this place.
  func has(_ part: ArticlePart) -> Bool {
    switch part {
    case .headline, .standfirst: true
    case .body(let index): body.indices.contains(index)
    case .caption(let index): captions.indices.contains(index)
    }
  }
}
