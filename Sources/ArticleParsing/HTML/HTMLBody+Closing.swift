import Basics

extension HTMLBody {
  /// Whether a last line is about the article rather than of it: who wrote it and when, how to write to its makers, how
  /// to cite it, where to follow them.
  func isClosing(
    _ line: HTMLLine, _ text: HTMLLines, _ tree: HTMLTree, _ survey: HTMLSurvey, _ site: HTMLSite
  ) -> Bool {
    if HTMLBody.isClosing(line, text, tree, site) { return true }
    let words = text.bytes[line.range]
    // In a box of its own the site speaks of “our work”, or of where to follow it, in whatever language.
    if line.quoted < 0, site.speaksOfItself(words) || site.namesNetwork(words),
      HTMLBody.box(around: line.owner, tree, survey) != nil
    {
      return true
    }
    // “article-disclaimer”: what is called so and stands last, where nothing else is.
    guard line.quoted < 0, line.letters <= 400, line.kind == .paragraph,
      survey.roles[line.owner].contains(.furniture), tree.nodes[line.owner].tag == .p
    else { return false }
    return !lines.dropLast().contains { survey.roles[$0.owner].contains(.furniture) }
      && !hasSpeech(words)
  }

  /// How many of the last lines are a colophon and what stands behind it, where that is short and nobody says it.
  func colophon(in text: HTMLLines) -> Int {
    for back in [2, 3] where lines.count > back + 2 {
      let line = lines[lines.count - back]
      if line.kind == .paragraph, UncasedByline.isColophon(text.bytes[line.range]),
        lines.suffix(back - 1).allSatisfy({ $0.letters <= 100 && !hasSpeech(text.bytes[$0.range]) })
      {
        return back
      }
    }
    return 0
  }

  /// How many of the last lines are labels of the article: two and more of a word or a few, in elements of one kind beside each
  /// other, none of them a paragraph, behind running text. Who signs a letter stands so as well, but not at the end of a text
  /// that has several.
  func labelsAtEnd(_ text: HTMLLines, _ tree: HTMLTree) -> Int {
    func isLabel(_ line: HTMLLine) -> Bool {
      guard line.kind == .paragraph, line.quoted < 0, line.letters <= 30, line.list < 0 else { return false }
      let tag = tree.nodes[line.owner].tag
      let words = text.bytes[line.range]
      let shape = LineShape(words)
      return (tag == .div || tag == .span) && (1...4).contains(shape.wordCount) && shape.numbers == 0
        && !shape.endsSentence && !shape.endsWithColon && !words.contains(where: { $0.isOne(of: ",\"") })
    }
    guard let last = lines.last, isLabel(last) else { return 0 }
    let (parent, look) = (tree.nodes[last.owner].parent, tree.signature(of: last.owner))
    let isAlike = { (line: HTMLLine) in
      tree.nodes[line.owner].parent == parent && tree.signature(of: line.owner) == look
    }
    let count = lines.reversed().prefix { isLabel($0) && isAlike($0) }.count
    let rest = lines.dropLast(count)
    guard count >= 2, rest.count(where: { $0.weight > 60 }) >= 2, let before = rest.last, before.weight > 60,
      !isAlike(before), !rest.contains(where: isLabel)
    else { return 0 }
    return count
  }

  private static func isClosing(_ line: HTMLLine, _ text: HTMLLines, _ tree: HTMLTree, _ site: HTMLSite) -> Bool {
    guard line.quoted < 0, line.letters <= 400 else { return false }
    let words = Array(text.bytes[line.range])
    // Bold or in italics the site tells what it is, and where to help it.
    if line.linked > 0, line.letters >= 30, site.begins(words), !hasSpeech(words[...]),
      line.strong * 10 >= line.letters * 9 || text.isSlanted(line, tree)
    {
      return true
    }
    if isContact(line, words, text, tree) || site.calls(words, isLinked: line.linked > 0) { return true }
    if line.letters <= 300, words.containsSequence("https://"), line.linked * 2 < line.letters,
      !printedDates(in: words).isEmpty
    {
      return true
    }
    if HTMLBody.isLabelledAddress(words) { return true }
    guard line.letters <= 160 else { return false }
    if site.isPaid, PaywallPhrases.namesSubscribers(words) { return true }
    guard line.kind == .paragraph else { return false }
    if UncasedByline.isColophon(words[...]) || words.containsSequence("ⓒ") || words.starts(with: [0xC2, 0xA9]) {
      return true
    }
    let shape = LineShape(words)
    if line.letters <= 120, isQuestionWithLink(line, words, text) || isSource(words, shape) { return true }
    // A label whose list was left out.
    if shape.endsWithColon { return shape.wordCount <= 5 }
    if line.letters <= 120, isBroadcast(words) { return true }
    // “All rights reserved © Oxmouth Post”, “Provided by _Oxmouth University_”, “Get the app of the Post”
    if !shape.endsSentence, line.letters <= 80 {
      if shape.wordCount <= 10, words.containsSequence("©") { return true }
      if line.links.count == 1, line.linked * 2 >= line.letters, line.strong == 0, !line.isLink { return true }
      if site.isNamed(in: words), site.isAboutItself(words[...]) { return true }
    }
    return !shape.endsSentence && line.letters <= 100 && (isSignOff(words, shape) || isSignature(words))
  }

  /// “Spotted a mistake? Tell us”: a question, and a link that is all of the rest.
  private static func isQuestionWithLink(_ line: HTMLLine, _ words: [UInt8], _ text: HTMLLines) -> Bool {
    guard line.linked > 0, let mark = words.firstIndex(of: UInt8(ascii: "?")), LineShape(words[..<mark]).wordCount <= 6,
      let link = text.links[line.links].first, text.links[line.links].count == 1
    else { return false }
    let start = link.range.lowerBound - line.range.lowerBound
    return start > mark && words[(mark + 1)..<min(start, words.count)].allSatisfy { !$0.isASCIILetter && $0 < 0x80 }
      && link.range.upperBound + 1 >= line.range.upperBound
  }

  /// “Article address: https://…”, “More from Oxmouth: https://…”: a few words, a colon, and an address that ends the line.
  private static func isLabelledAddress(_ words: [UInt8]) -> Bool {
    guard let last = words.lastIndex(of: 0x20), words[(last + 1)...].starts(with: "http".utf8), last >= 2,
      words[last - 1] == UInt8(ascii: ":")
    else { return false }
    return LineShape(words[..<last]).wordCount <= 5
  }

  /// “Source: Oxmouth Press”
  private static func isSource(_ words: [UInt8], _ shape: LineShape) -> Bool {
    guard (2...5).contains(shape.wordCount), let first = shape.words.first, BylineWords.sources.contains(first) else {
      return false
    }
    // “SOURCE Oxmouth Marine”, as press releases end.
    let isShouted = words.prefix { $0 > 0x20 }.allSatisfy(\.isASCIIUppercase)
    return words.prefix(12).contains(UInt8(ascii: ":")) || isShouted && !shape.endsSentence
  }

  /// Whether a line gives an address to write to.
  private static func isContact(_ line: HTMLLine, _ words: [UInt8], _ text: HTMLLines, _ tree: HTMLTree) -> Bool {
    if line.letters <= 160, line.linked * 4 >= line.letters {
      let isMail = text.links[line.links].contains { link in
        tree.string(.href, of: link.node)?.lowercased().hasPrefix("mailto:") ?? false
      }
      if isMail { return true }
    }
    return line.letters <= 240 && holdsMailAddress(words) && !hasSpeech(words[...])
  }

  /// Whether a word of a line is an address for mail.
  static func holdsMailAddress(_ words: [UInt8]) -> Bool {
    guard let at = words.firstIndex(of: UInt8(ascii: "@")), at > 0, words[at - 1] > 0x20 else { return false }
    return words[at...].prefix { $0 > 0x20 }.dropLast().contains(UInt8(ascii: "."))
  }

  /// Whether a line says who wrote the text, or when, and nothing else: “Text: Ada Roe”, “As of 3 May 2024”.
  private static func isSignature(_ words: [UInt8]) -> Bool {
    if byline(words)?.isMarked ?? false { return true }
    let dates = printedDates(in: words)
    return dates.count == 1 && words.count - dates[0].range.count <= 24
  }

  /// Whether a line is the sign of a newsroom, alone or with who wrote for it in brackets: “OXN”, “OXN (roe, Ann Bell)”.
  private static func isSignOff(_ words: [UInt8], _ shape: LineShape) -> Bool {
    // “with DPA”
    if shape.wordCount <= 3, let space = words.firstIndex(of: 0x20),
      CreditWords.agencies.section(of: LineShape(words[(space + 1)...])) != nil
    {
      return true
    }
    // “(OPA/roe)”, “OPA roe/bell”: an agency or a newsroom, and signs for names.
    if words.count <= 24, shape.wordCount <= 4, words.contains(UInt8(ascii: "/")),
      words.allSatisfy({ $0.isASCIILetter || $0.isOne(of: "/() ") }),
      words.split(whereSeparator: { $0.isOne(of: "/() ") }).allSatisfy({ $0.count <= 4 })
    {
      return true
    }
    guard words.count <= 80, (2...6).contains(words.prefix { $0.isASCIIUppercase }.count) else { return false }
    let rest = words.drop { $0.isASCIIUppercase }.drop { $0 == 0x20 }
    if rest.isEmpty { return true }
    return rest.first == UInt8(ascii: "(") && rest.last == UInt8(ascii: ")") && LineShape(rest).wordCount <= 8
      && rest.dropFirst().allSatisfy { !$0.isOne(of: "(.!?:") }
  }

  /// Whether a line says when something was or will be on the air: a label, a few words, a day and a time.
  private static func isBroadcast(_ words: [UInt8]) -> Bool {
    guard let colon = words.prefix(48).firstIndex(of: UInt8(ascii: ":")), colon + 1 < words.count,
      LineShape(words[..<colon]).wordCount <= 5, let date = printedDates(in: words).last, date.iso.contains("T"),
      date.range.lowerBound > colon, words.count - date.range.upperBound <= 8
    else { return false }
    return LineShape(words[colon + 1..<date.range.lowerBound]).wordCount <= 6
  }
}
