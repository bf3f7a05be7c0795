import Basics
import Articles

/// Which lines of a region are the article's text, and what those in front of the text say.
struct HTMLBody: Sendable {
  /// The lines that stay.
  private(set) var lines: [HTMLLine] = []
  /// Who the lines in front of the text say wrote it.
  private(set) var authors = PrintedAuthors()
  /// The dates that stand in front of the text.
  private(set) var dates: [PrintedDate] = []
  /// The date that the text itself begins with: “Oxmouth, 3 May 2024 – …”.
  private(set) var dateline: PrintedDate?
  /// Who signed the text at its end.
  private(set) var signature: [String] = []
  /// The one line among the text that is a label of authors and their names, and the names.
  private(set) var labelled: (line: HTMLLine, names: [String])?
  /// The bold line above the text that a byline follows, on a page that calls nothing its headline.
  private(set) var headline: HTMLLine?
  /// The bold line above the text that is a name and nothing else, and the name: a byline, or a heading.
  private(set) var opening: (line: HTMLLine, names: [String])?
  /// Whether a line says that the rest is for subscribers.
  private(set) var isCutShort = false
  /// Lines that are credits or captions of the picture before them, by the index of the line they stand behind.
  private(set) var credits: [(after: Int, owner: Int, text: String)] = []

  /// Whether any line is longer than a label or a heading.
  var holdsProse: Bool { lines.contains { $0.weight > 60 && $0.kind != .heading } }

  /// Sifts the lines of a region. `headlines` are all forms of the headline, in letters alone; `site` is whose page it is.
  init(
    _ text: HTMLLines, _ tree: HTMLTree, _ survey: HTMLSurvey, headlines: [String], standfirst: HTMLStandfirst,
    authors known: [String], site: HTMLSite
  ) {
    var linkLists = HTMLBody.listsOfLinks(text)
    let repeated = HTMLBody.repeatedQuotes(text, tree, survey).union(HTMLBody.repeatedLabels(text, tree))
    var calls: [Int] = []
    var appeals: [Int] = []
    var textParent: Int32 = -1
    // Where hardly anything else is there, they are the article.
    let listed = text.lines.reduce(0) { $0 + (linkLists.contains($1.list) ? $1.letters : 0) }
    let isLinkList = listed > 200 && listed * 10 > text.lines.reduce(0) { $0 + $1.letters } * 8
    if isLinkList { linkLists = [] }
    var prose = 0
    var isUnderFurniture: Int?
    var end = 0
    for (index, line) in text.lines.enumerated() {
      if linkLists.contains(line.list) {
        // The heading right above a list of links says what they are.
        if let last = lines.last, last.kind == .heading, end + 1 == index { lines.removeLast() }
        continue
      }
      if repeated.contains(index) { continue }
      if prose == 0, isAboveHeadline(line, text, tree, survey) { continue }
      let words = Array(text.bytes[line.range])
      if prose < 3, HTMLBody.isHeadline(words, line, headlines, tree) { continue }
      let judged = line.kind != .preformatted && line.kind != .tableRow
      if prose < 3, standfirst.holds(words) { continue }
      if prose == 0, !isLinkList, judged, line.letters <= 120, line.linked * 10 >= line.letters * 6,
        line.kind != .heading
      {
        continue
      }
      if judged, line.letters <= 80, prose == 0 || HTMLBody.isTime(line, text, tree), HTMLBody.isClockLine(words) {
        continue
      }
      if judged, line.letters <= 160, HTMLBody.isLabel(line, text, atTop: prose == 0, tree, survey) { continue }
      if judged, line.letters <= 240, takeByline(words, line, index, atTop: prose == 0, tree, survey) {
        if lines.count == 1, end + 1 == index, HTMLBody.canBeHeadline(lines[0], text) { headline = lines[0] }
        continue
      }
      if judged, line.kind != .listItem, HTMLBody.isLabelledLink(line, text) { continue }
      if prose > 0, HTMLBody.isLabelledLinkApart(line, text, tree) { continue }
      if prose > 0, HTMLBody.isBeforeAdvertisement(line, words, tree, survey) { continue }
      if line.isLink, line.kind == .paragraph || line.kind == .blockQuotation, !HTMLBody.isAddress(words) {
        if let last = lines.last, end + 1 == index, HTMLBody.announces(last, text) { lines.removeLast() }
        continue
      }
      if prose > 1, judged, HTMLBody.isLabelOfBox(line, words, text.lines, index, tree, survey) { continue }
      // Where the paragraphs of the text stand, nothing is a box.
      if prose > 0, appeals.count < HTMLBody.mostAppeals, line.kind == .paragraph, line.quoted < 0,
        tree.nodes[line.owner].parent != textParent, site.speaksOfItself(words[...])
      {
        appeals.append(line.owner)
      }
      if judged, line.letters <= 400, line.letters > 0 {
        let shape = LineShape(words)
        if PaywallPhrases.isPaywall(shape) {
          isCutShort = true
          continue
        }
        if line.kind == .paragraph, line.letters <= 160, HTMLBody.announcesVideo(words, shape) { continue }
        if HTMLBody.isNoticeOfBrowser(line, words, tree, survey) {
          calls.append(line.owner)
          continue
        }
        if prose > 0, HTMLBody.asksForMail(line, words, text, tree, survey) { continue }
        if let kind = furniture(words[...], shape) {
          if kind.opensList { isUnderFurniture = line.owner }
          if kind == .signUp || kind == .player { calls.append(line.owner) }
          continue
        }
        if line.quoted < 0, line.letters <= 120, line.kind == .paragraph, let credit = creditLine(words, shape) {
          credits.append((lines.count - 1, line.owner, String(decoding: words[credit], as: UTF8.self)))
          continue
        }
      }
      if let heading = isUnderFurniture {
        // Below such a heading its own box is furniture to the end; where it stands among the text, only what looks it.
        let box = Int(tree.nodes[heading].parent)
        let isBox = box >= 0 && line.owner < tree.after(box) && survey.prose[box] < 0.5 * survey.prose[0]
        if isBox || line.linked * 2 >= line.letters || (line.list >= 0 && line.letters < 120) { continue }
        isUnderFurniture = nil
      }
      // Printed twice, one behind the other, in two boxes.
      if let last = lines.last, line.letters > 60, last.letters == line.letters,
        tree.nodes[last.owner].parent != tree.nodes[line.owner].parent, text.bytes[last.range].elementsEqual(words)
      {
        continue
      }
      if line.kind == .paragraph, line.weight > 60 {
        prose += 1
        if textParent < 0 { textParent = tree.nodes[line.owner].parent }
      }
      lines.append(line)
      end = index
    }
    for box in boxesOfCalls(around: calls, text, tree, survey, site)
      + boxesOfAppeals(around: appeals, text, tree, survey, site)
    {
      lines.removeAll { box.contains($0.owner) }
    }
    while let last = lines.last,
      last.kind == .heading || lines.count > 2 && isClosing(last, text, tree, survey, site)
        || last.letters <= 12 && letters(text.text(last)).isEmpty
    {
      lines.removeLast()
    }
    let people = Set(known)
    let signed = Set(known.map(letters))
    while let last = lines.last, lines.count > 2, last.quoted < 0,
      isBiography(Array(text.bytes[last.range]), of: people)
        || last.letters <= 60 && last.kind == .paragraph && signed.contains(letters(text.text(last)))
    {
      lines.removeLast()
    }
    lines.removeLast(colophon(in: text))
    lines.removeLast(labelsAtEnd(text, tree))
    dateline = lines.prefix(2).lazy.compactMap { printedDateline(Array(text.bytes[$0.range])) }.first
    if authors.names.isEmpty {
      // Some of them are no part of the text: “Source: …”.
      takeLabelled(text)
      let last = text.lines[max(0, end - 2)..<min(text.lines.count, end + 4)]
      for line in last.reversed() where signature.isEmpty && line.quoted < 0 && !line.isLink {
        if isLabelled(line, text), lines.contains(where: { $0.range == line.range }) { continue }
        signature = signedNames(
          Array(text.bytes[line.range]),
          isSetApart: line.strong * 10 >= line.letters * 8 || text.isSetApart(line, tree))
      }
    }
  }

  /// Looks for “Author: Ada Roe, …” among the text.
  private mutating func takeLabelled(_ text: HTMLLines) {
    for (index, line) in lines.enumerated() where line.kind == .paragraph {
      guard isLabelled(line, text) else { continue }
      let names = byline(Array(text.bytes[line.range])).map { $0.isMarked ? $0.authors : [] } ?? []
      guard labelled == nil, !names.isEmpty, !HTMLSurroundings.isInListOfWork(index, lines, text) else {
        labelled = nil
        return
      }
      labelled = (line, names)
    }
  }

  /// Whether a short line begins with a label that says that authors follow.
  private func isLabelled(_ line: HTMLLine, _ text: HTMLLines) -> Bool {
    guard line.quoted < 0, line.letters <= 120 else { return false }
    return HTMLSurroundings.labelInFront(of: text.bytes[line.range]).flatMap(HTMLSurroundings.label)?.isAuthor ?? false
  }

  /// Takes the line that names the authors by a label, or by itself above the text, out of the text, where these are the
  /// ones.
  mutating func removeLabelled(of authors: [String]) {
    for found in [labelled, opening].compactMap({ $0 }) where !Set(found.names).isDisjoint(with: authors) {
      lines.removeAll { $0.range == found.line.range }
    }
  }

  /// Takes a name alone above the text out of it, where it is the author's.
  mutating func removeNames(of authors: [String], _ text: HTMLLines) {
    let names = Set(authors.map(letters))
    while let first = lines.first, lines.count > 1, first.letters <= 60, first.kind == .paragraph {
      let own = text.text(first)
      // “Ada Roe in Oxmouth”
      let isPlaced = byline(own).map { !$0.authors.isEmpty && names.isSuperset(of: $0.authors.map(letters)) } ?? false
      guard names.contains(letters(own)) || isPlaced && !LineShape(text.bytes[first.range]).endsSentence else { break }
      lines.removeFirst()
    }
  }

  // MARK: Lines by their links

  /// Lists most of whose items are links.
  private static func listsOfLinks(_ text: HTMLLines) -> Set<Int> {
    var items: [Int: (all: Int, links: Int, leads: Int, letters: Int, linked: Int)] = [:]
    for line in text.lines where line.list >= 0 && line.quoted < 0 {
      var count = items[line.list] ?? (0, 0, 0, 0, 0)
      count.all += 1
      count.letters += line.letters
      count.linked += line.linked
      if line.isLink || isLabelledLink(line, text) { count.links += 1 }
      if endsInLink(line, text) { count.leads += 1 }
      items[line.list] = count
    }
    return Set(
      items.filter {
        $0.value.links * 10 >= $0.value.all * 7 || $0.value.linked * 10 >= $0.value.letters * 8
          || $0.value.all >= 3 && $0.value.leads == $0.value.all
      }.keys)
  }

  /// Whether a line is a bold label and a link, which is most of it and its end: “**The harbour:** Ferries stay in port”.
  static func endsInLink(_ line: HTMLLine, _ text: HTMLLines) -> Bool {
    if line.isLink { return true }
    guard line.linked * 2 >= line.letters, line.strong > 0, let last = text.links[line.links].last else { return false }
    return line.links.count == 1 && last.range.upperBound >= line.range.upperBound
  }

  /// A word or two that end with a colon, and a link: “Related: …”.
  private static func isLabelledLink(_ line: HTMLLine, _ text: HTMLLines) -> Bool {
    guard line.linked > 0, line.letters - line.linked <= 24, line.linked * 10 >= line.letters * 6,
      let first = text.links[line.links].first, first.range.lowerBound >= line.range.lowerBound
    else { return false }
    let label = text.bytes[line.range.lowerBound..<min(first.range.lowerBound, line.range.upperBound)]
    guard label.count(where: { $0 & 0xC0 != 0x80 }) <= 30, let last = label.last(where: { $0 != 0x20 }) else {
      return false
    }
    if last == 0x3A { return true }
    // “READ MORE” alone is a label as well, where the link is the rest of the line.
    return first.range.upperBound >= line.range.upperBound && furniture(label, LineShape(label)) != nil
  }

  /// Whether a line says what a video shows that stands behind it: “WATCH | The ferry comes in”.
  private static func announcesVideo(_ words: [UInt8], _ shape: LineShape) -> Bool {
    guard let mark = words.prefix(28).firstIndex(where: { $0 == 0x3A || $0 == 0x7C }), mark + 1 < words.count,
      CaptionOpenings.table.section(of: shape) == .video
    else { return false }
    return LineShape(words[..<mark]).wordCount <= 2
  }

  /// A bare address, linked: the writer's own words.
  private static func isAddress(_ words: [UInt8]) -> Bool {
    words.starts(with: Array("http".utf8)) || words.starts(with: Array("www.".utf8))
  }

  // MARK: Lines above the text

  /// Whether a line is set bold and has the length of a headline.
  private static func canBeHeadline(_ line: HTMLLine, _ text: HTMLLines) -> Bool {
    (12...160).contains(line.letters) && line.strong * 10 >= line.letters * 9 && line.kind == .paragraph
      && !LineShape(text.bytes[line.range]).endsSentence
  }

  /// Takes the headline out of the text; its words.
  mutating func removeHeadline(_ text: HTMLLines) -> String? {
    guard let headline else { return nil }
    lines.removeAll { $0.range == headline.range }
    return text.text(headline)
  }

  /// Whether a short line that is no sentence stands above the headline: a kicker, a label, a number.
  private func isAboveHeadline(_ line: HTMLLine, _ text: HTMLLines, _ tree: HTMLTree, _ survey: HTMLSurvey) -> Bool {
    guard let headline = survey.headline, line.owner < headline,
      text.nodes[line.nodes].allSatisfy({ $0.node < headline })
    else { return false }
    return line.letters <= 60 && !LineShape(text.bytes[line.range]).endsSentence
  }

  /// The headline again.
  private static func isHeadline(_ words: [UInt8], _ line: HTMLLine, _ headlines: [String], _ tree: HTMLTree) -> Bool {
    guard words.count <= 500, !headlines.isEmpty else { return false }
    let own = letters(String(decoding: words, as: UTF8.self))
    guard !own.isEmpty else { return false }
    if headlines.contains(own) { return true }
    guard tree.nodes[line.owner].tag == .h1, own.utf8.count >= 8 else { return false }
    return headlines.contains { $0.hasPrefix(own) || own.hasPrefix($0) || $0.hasSuffix(own) }
  }

  /// Byline and date: by the name of the element when there is little in it, above the text also by the words.
  private mutating func takeByline(
    _ words: [UInt8], _ line: HTMLLine, _ index: Int, atTop: Bool, _ tree: HTMLTree, _ survey: HTMLSurvey
  ) -> Bool {
    guard line.quoted < 0 else { return false }
    let isNamed = HTMLBody.isNamedByline(line, tree, survey)
    guard isNamed || line.letters <= (atTop ? 140 : 60) else { return false }
    let found = printedDates(in: words)
    if !isNamed, !atTop {
      // “Last updated on 3 May 2024”, wherever it stands.
      guard let date = found.first, date.role != nil, words.count - date.range.count <= 32 else { return false }
      dates += found
      return true
    }
    let dated = found.reduce(0) { $0 + $1.range.count }
    let written = byline(words)
    let isByline = written.map { $0.isMarked || isNamed } ?? false
    let isDate = !found.isEmpty && (words.count - dated <= 60 || isByline)
    if opening == nil, lines.isEmpty, let written, !written.authors.isEmpty, line.kind == .paragraph,
      line.strong * 10 >= line.letters * 9,
      letters(written.authors.joined()) == letters(String(decoding: words, as: UTF8.self))
    {
      opening = (line, written.authors)
    }
    if atTop, line.letters <= 40, line.kind == .paragraph, BylineWords.areTitle(LineShape(words).words) { return true }
    guard isNamed || isByline || isDate else { return false }
    dates += found
    authors.take(line.authors(words, tree, survey), line: index)
    return true
  }

  private static func isNamedByline(_ line: HTMLLine, _ tree: HTMLTree, _ survey: HTMLSurvey) -> Bool {
    guard line.letters <= 200, line.kind != .heading else { return false }
    var node = line.owner
    for _ in 0..<4 {
      guard node >= 0, survey.letters[node] <= 300 else { return false }
      if !survey.roles[node].isDisjoint(with: [.byline, .author, .date, .biography, .credit]) {
        return line.letters <= 100 || survey.prose[node] < 120
      }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }
}
