/// Where the text of one column goes on in another: how well the end of the one and the beginning of the other fit.
enum Junction {
  /// What it costs to read one line behind another that ends a column: negative if a sentence goes on, positive if it cannot.
  static func cost(from end: String, to start: String) -> Double {
    let isSmall = startsSmall(start)
    if end.last.map(PageSetting.hyphens.contains) == true { return isSmall ? -1 : 1 }
    if endsSentence(end) { return isSmall ? 1 : 0 }
    return isSmall ? -1 : 0.2
  }

  /// What it costs to read lines in their order: what each costs that does not stand right below the one before it.
  static func cost(of lines: [PrintedPage.Line]) -> Double {
    zip(lines, lines.dropFirst()).reduce(0) { sum, pair in
      let (last, line) = pair
      let isBelow =
        line.top > last.top && line.top - last.bottom < line.height * 3
        && PageBox(line).sharedWidth(with: PageBox(last)) > 0.3
      return isBelow ? sum : sum + max(0, cost(from: last.text, to: line.text))
    }
  }

  /// Whether lines that cost so much may be in a wrong order.
  static func isDoubtful(_ cost: Double) -> Bool { cost >= 3 }

  /// Whether the text fits on no account.
  static func isBroken(from end: String, to start: String) -> Bool { cost(from: end, to: start) >= 1 }

  /// Whether a text ends with the end of a sentence.
  static func endsSentence(_ text: String) -> Bool {
    let end = text.reversed().first { !"”’\"'»«)]“".contains($0) }
    return end.map { ".!?…:。！？؟".contains($0) } ?? false
  }

  /// Whether a text begins with a small letter.
  static func startsSmall(_ text: String) -> Bool {
    text.first { $0.isLetter || $0.isNumber }?.isLowercase == true
  }
}
