import Basics

/// Lines that say by what stands with them, or how, that they are no part of the text.
extension HTMLBody {
  // MARK: Labels

  /// Labels have no more letters.
  private static let longestLabel = 24
  /// The short lines in no paragraph that come again word by word, each time between paragraphs and beside other
  /// furniture: “Advertisement”, “Hide”. Values in a list of data come again as well, but among their like.
  static func repeatedLabels(_ text: HTMLLines, _ tree: HTMLTree) -> Set<Int> {
    var seen: [UInt64: [Int]] = [:]
    for (index, line) in text.lines.enumerated() where line.letters <= longestLabel && isLabelAlone(line, tree) {
      let words = text.bytes[line.range]
      let shape = LineShape(words)
      if shape.endsSentence || shape.endsWithColon || shape.words.isEmpty || words.starts(with: "—".utf8) { continue }
      seen[words.withUnsafeBytes(byteHash), default: []].append(index)
    }
    let labels = seen.values.filter { places in
      places.count > 1 && places.allSatisfy { isBesideFurniture($0, text, tree) }
    }
    return Set(labels.joined())
  }

  private static func isLabelAlone(_ line: HTMLLine, _ tree: HTMLTree) -> Bool {
    let tag = tree.nodes[line.owner].tag
    return line.kind == .paragraph && line.quoted < 0 && line.strong == 0 && (tag == .div || tag == .span)
  }

  /// Whether a line stands between paragraphs, and another label that is furniture on one side of it.
  private static func isBesideFurniture(_ index: Int, _ text: HTMLLines, _ tree: HTMLTree) -> Bool {
    let isParagraph = { (line: HTMLLine) in line.weight > 60 && tree.nodes[line.owner].tag == .p }
    let before = text.lines[max(0, index - 2)..<index]
    let behind = text.lines[(index + 1)..<min(text.lines.count, index + 3)]
    return before.contains(where: isParagraph) && behind.contains(where: isParagraph)
      && [before.last, behind.first].contains { line in
        guard let line, line.letters <= longestLabel else { return false }
        return furniture(Array(text.bytes[line.range])) != nil
      }
  }

  /// Whether a line is a label set bold and a link, in a box of its own among paragraphs: “**Video** The last ferry leaves”.
  static func isLabelledLinkApart(_ line: HTMLLine, _ text: HTMLLines, _ tree: HTMLTree) -> Bool {
    guard line.kind == .paragraph, tree.nodes[line.owner].tag == .div, line.quoted < 0, line.strong > 0,
      line.linked + line.strong >= line.letters, endsInLink(line, text)
    else { return false }
    return !LineShape(text.bytes[line.range]).endsSentence || line.linked * 10 >= line.letters * 6
  }

  /// Whether a line is a few words set bold that end with a colon or dots: of what follows it is the label.
  static func announces(_ line: HTMLLine, _ text: HTMLLines) -> Bool {
    guard line.kind == .paragraph || line.kind == .heading, line.quoted < 0, line.letters <= 40 else { return false }
    guard line.kind == .heading || line.strong * 10 >= line.letters * 9 else { return false }
    let words = text.bytes[line.range]
    return words.last == UInt8(ascii: ":") || words.suffix(3).elementsEqual("...".utf8)
      || words.suffix(3).elementsEqual("…".utf8)
  }

  /// Whether a line says what a browser must be able to do, in a box of its own: names that are the same in all languages.
  static func isNoticeOfBrowser(
    _ line: HTMLLine, _ words: [UInt8], _ tree: HTMLTree, _ survey: HTMLSurvey
  ) -> Bool {
    guard line.letters <= 200, words.containsSequence("javascript") else {
      return false
    }
    return !hasSpeech(words[...]) && box(around: line.owner, tree, survey) != nil
  }

  /// Whether a line asks its readers to write to an address, and is set apart from the text by its box or its type.
  static func asksForMail(
    _ line: HTMLLine, _ words: [UInt8], _ text: HTMLLines, _ tree: HTMLTree, _ survey: HTMLSurvey
  ) -> Bool {
    guard line.kind == .paragraph, line.quoted < 0, line.letters >= 30, holdsMailAddress(words),
      words.contains(UInt8(ascii: "?")), !hasSpeech(words[...])
    else { return false }
    return line.strong * 10 >= line.letters * 9 || text.isSlanted(line, tree)
      || box(around: line.owner, tree, survey) != nil
  }

  /// Whether a short line in a box of its own stands right before an advertisement: it says that the text goes on behind.
  static func isBeforeAdvertisement(
    _ line: HTMLLine, _ words: [UInt8], _ tree: HTMLTree, _ survey: HTMLSurvey
  ) -> Bool {
    guard line.kind == .paragraph, line.quoted < 0, line.strong == 0, line.letters <= 60 else { return false }
    var node = line.owner
    while node > 0, tree.nodes[node].parent > 0, survey.letters[Int(tree.nodes[node].parent)] == survey.letters[node] {
      node = Int(tree.nodes[node].parent)
    }
    guard node != line.owner, !LineShape(words).endsSentence else { return false }
    var next = tree.after(node)
    while next < tree.nodes.count, tree.nodes[next].tag == .text, tree.nodes[next].parent == tree.nodes[node].parent {
      next += 1
    }
    return next < tree.nodes.count && tree.nodes[next].parent == tree.nodes[node].parent && survey.isExcluded[next]
      && survey.roles[next].contains(.advertisement)
  }

  // MARK: Boxes

  /// A box among the text has no more letters.
  static let largestBox: Float = 500

  /// The smallest box around a line that stands by itself among the text: nothing beside it that holds a paragraph is of the
  /// same kind.
  static func box(
    around owner: Int, _ tree: HTMLTree, _ survey: HTMLSurvey, letters largest: Float = largestBox,
    paragraphs: Int32 = 2
  ) -> Int? {
    var node = owner
    var box: Int?
    for _ in 0..<4 {
      switch tree.nodes[node].tag {
      case .div, .section, .ul, .ol, .aside:
        if survey.letters[node] > survey.letters[owner] || node == owner { box = node }
      default: break
      }
      if box != nil { break }
      node = Int(tree.nodes[node].parent)
      guard node > 0, survey.letters[node] <= largest else { return nil }
    }
    guard var box, survey.paragraphs[box] <= paragraphs, survey.letters[box] <= largest, tree.nodes[box].parent >= 0
    else {
      return nil
    }
    // An element that holds nothing else, or a sign beside it, is a wrapper.
    while let above = Optional(Int(tree.nodes[box].parent)), above > 0,
      survey.letters[above] <= survey.letters[box] + 2
    {
      box = above
    }
    let own = tree.signature(of: box)
    var siblings = 0
    for child in tree.children(of: Int(tree.nodes[box].parent))
    where child != box && tree.nodes[child].tag != .text && survey.paragraphs[child] > 0 {
      if tree.signature(of: child) == own { return nil }
      siblings += 1
    }
    return siblings > 0 ? box : nil
  }

  /// The boxes around lines that call upon readers in which everything else looks like more of that: short lines, and those
  /// in which the site speaks of itself or of what it offers.
  func boxesOfCalls(
    around owners: [Int], _ text: HTMLLines, _ tree: HTMLTree, _ survey: HTMLSurvey, _ site: HTMLSite
  ) -> [Range<Int>] {
    let boxes = Set(owners.compactMap { HTMLBody.box(around: $0, tree, survey) })
    return boxes.map { $0..<tree.after($0) }.filter { box in
      let isList = tree.nodes[box.lowerBound].tag == .ul || tree.nodes[box.lowerBound].tag == .ol
      let rest = lines.filter { box.contains($0.owner) }
      return rest.count <= 4
        && rest.allSatisfy { line in
          guard line.quoted < 0, !hasSpeech(text.bytes[line.range]) else { return false }
          if isList { return line.linked > 0 && site.isAboutItself(text.bytes[line.range]) }
          return line.letters <= 60 || site.isAboutItself(text.bytes[line.range])
        }
    }
  }

  /// So many lines are looked at for an appeal.
  static let mostAppeals = 16

  /// The boxes in which the site asks for help or offers itself in paragraphs: nobody else speaks there, most of them are
  /// about the site, and there is a button, what it offers by name, or a short question.
  func boxesOfAppeals(
    around owners: [Int], _ text: HTMLLines, _ tree: HTMLTree, _ survey: HTMLSurvey, _ site: HTMLSite
  ) -> [Range<Int>] {
    let boxes = Set(owners.compactMap { HTMLBody.box(around: $0, tree, survey, letters: 1200, paragraphs: 6) })
    return boxes.map { $0..<tree.after($0) }.filter { box in
      let own = lines.filter { box.contains($0.owner) }
      guard own.count <= 8, own.allSatisfy({ $0.quoted < 0 && !hasSpeech(text.bytes[$0.range]) }) else { return false }
      let long = own.filter { $0.letters > 60 }
      let isShort = own.reduce(0) { $0 + $1.letters } <= 160
      let speaking = (isShort ? own : long).filter { site.speaksOfItself(text.bytes[$0.range]) }
      guard !speaking.isEmpty, speaking.count * 2 >= long.count else { return false }
      return survey.controls[box.lowerBound] > 0 || own.contains { site.isAboutItself(text.bytes[$0.range]) }
        || isShort && own.contains { text.bytes[$0.range].contains(UInt8(ascii: "?")) }
    }
  }
}
