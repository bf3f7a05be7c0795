import Basics

/// The standfirst of a page: the lines between headline and text that sum the article up, wherever its markup has put
/// them.
///
/// No signal decides alone but the name of the element. The others are weighed: what the page gives as its description,
/// where the line stands, and what sets it off from the paragraphs that follow. An ordinary first paragraph stays a
/// paragraph, even where the description repeats it.
struct HTMLStandfirst: Sendable {
  /// Its words; `nil` without one.
  private(set) var text: String?
  /// Its lines, in letters alone.
  private var pieces: Set<String> = []

  /// How much must speak for a line.
  private static let enough: Float = 4.5
  /// More lines than this are no head.
  private static let longest = 60

  /// That of a page without one.
  init() {}

  /// Finds it. `headline` is the element where the headline is printed, `region` the one that holds the text;
  /// `descriptions` are what the page's data say the article is about, `headlines` all forms of the headline in letters.
  init(
    _ tree: HTMLTree, _ survey: HTMLSurvey, headline: Int?, region: Int, descriptions: [String], headlines: [String]
  ) {
    let head = HeadLines(tree, survey, headline: headline, region: region)
    let described = descriptions.map { letters($0) }.filter { $0.utf8.count >= 20 }
    let lines = head.text.lines
    var best: (index: Int, rank: Float, box: Int?)?
    for index in lines.indices.prefix(HTMLStandfirst.longest) {
      let line = lines[index]
      let words = Array(head.text.bytes[line.range])
      let own = letters(String(decoding: words, as: UTF8.self))
      if headlines.contains(own) { continue }
      let isSentence = LineShape(words).endsSentence
      // Where the headline is not found, what is no sentence may be just that, or stand above it.
      if headline == nil, line.owner < region, !isSentence { continue }
      if let evidence = head.evidence(at: index, own, described, tree, survey), evidence.weight >= Self.enough,
        evidence.rank > best?.rank ?? 0
      {
        best = (index, evidence.rank, evidence.box)
      }
      // Behind the first paragraph of the text nothing stands in front of it.
      if line.weight >= 70, line.owner >= region, !line.isLink, isSentence { break }
    }
    if let best { take(best.index, best.box, head, described, tree, survey) }
  }

  /// Whether a line is one of the standfirst's.
  func holds(_ words: [UInt8]) -> Bool {
    guard !pieces.isEmpty, words.count < 2000 else { return false }
    return pieces.contains(letters(String(decoding: words, as: UTF8.self)))
  }

  /// Takes a line and those that share its box.
  private mutating func take(
    _ first: Int, _ box: Int?, _ head: HeadLines, _ described: [String], _ tree: HTMLTree, _ survey: HTMLSurvey
  ) {
    var parts: [String] = []
    var length = 0
    for line in head.text.lines[first...] {
      guard
        line.owner == head.text.lines[first].owner
          || box.map({ $0 <= line.owner && line.owner < tree.after($0) }) ?? false
      else { break }
      let part = head.text.text(line)
      let isOne = line.owner == head.text.lines[first].owner
      length += line.letters
      if !parts.isEmpty, length > 900 || !isOne && line.isLink { break }
      if !isOne, line.letters <= 80, !printedDates(in: part).isEmpty || byline(part)?.isMarked ?? false { continue }
      pieces.insert(letters(part))
      parts.append(HTMLStandfirst.withoutBadge(part, line, described, tree, survey))
    }
    text = parts.reduce("") { all, part in
      if all.isEmpty { return part }
      return all + (LineShape(Array(all.utf8)).endsSentence ? " " : " · ") + part
    }
  }
}

extension HTMLStandfirst {
  /// A line without the badge that it begins with: an element of a word or two that is called one, or that the description
  /// does without.
  fileprivate static func withoutBadge(
    _ line: String, _ place: HTMLLine, _ described: [String], _ tree: HTMLTree, _ survey: HTMLSurvey
  ) -> String {
    guard let first = tree.children(of: place.owner).first(where: { survey.letters[$0] > 0 }),
      tree.nodes[first].tag != .text, tree.nodes[first].tag.isInline, survey.letters[first] <= 20,
      let badge = tree.text(of: first), line.hasPrefix(badge), LineShape(Array(badge.utf8)).wordCount <= 2
    else { return line }
    // “Oxmouth. The ferry …”, “Oxmouth · The ferry …” begin with a place.
    let rest = line.dropFirst(badge.count).drop { " :|".contains($0) }
    guard rest.count > badge.count, !badge.hasSuffix("."), rest.first?.isLetter ?? false else { return line }
    let own = letters(String(rest))
    let isTold = described.contains { $0.hasPrefix(own) || own.hasPrefix($0) }
    return isTold || survey.roles[first].contains(.kicker) ? String(rest) : line
  }
}

/// The lines from the headline to the first paragraphs of the text.
private struct HeadLines {
  let text: HTMLLines
  private let headline: Int?
  private let region: Int

  /// How much of the text is read, in bytes.
  private static let reach = 4000

  init(_ tree: HTMLTree, _ survey: HTMLSurvey, headline: Int?, region: Int) {
    var above = region
    let isBefore = headline.map { $0 < tree.after(region) } ?? false
    self.headline = isBefore ? headline : nil
    self.region = region
    if let headline = self.headline {
      while above > 0, !(above < headline && headline < tree.after(above)) { above = Int(tree.nodes[above].parent) }
    }
    // Where the headline is not found, it may stand anywhere in the article.
    var article = region
    while self.headline == nil, article > 0, tree.nodes[article].tag != .article, tree.nodes[article].tag != .main {
      article = Int(tree.nodes[article].parent)
    }
    if article > 0, article < above { above = article }
    let from = self.headline.map { tree.after($0) } ?? above
    var end = max(region, from)
    var read = 0
    while end < tree.after(region), read < HeadLines.reach {
      let node = tree.nodes[end]
      if node.tag == .text { read += Int(node.stop - node.start) }
      end = node.tag.isSilent ? max(Int(node.end), end + 1) : end + 1
    }
    text = HTMLLines(tree, survey, below: above) { node in
      if node >= end || node != above && tree.after(node) <= from { return true }
      if tree.nodes[node].tag == .figure || tree.nodes[node].tag == .aside || tree.nodes[node].tag == .button {
        return true
      }
      return survey.isHidden(node) || survey.isForeignItself(node, tree)
        || survey.isExcluded[node]
          && (survey.roles[node].contains(.share) || tree.has(.aria_hidden, "true", on: node))
    }
  }

  /// Names of what is never a standfirst.
  private static let others: HTMLRoles = [
    .share, .promotion, .comments, .advertisement, .navigation, .biography, .tags, .consent, .caption, .credit, .byline,
    .author, .media, .picture, .gallery, .hidden, .pullQuote, .post,
  ]

  /// How much speaks for a line, and the box that sets it off; `nil` where it cannot be one.
  func evidence(
    at index: Int, _ own: String, _ described: [String], _ tree: HTMLTree, _ survey: HTMLSurvey
  ) -> (weight: Float, rank: Float, box: Int?)? {
    let line = text.lines[index]
    let words = Array(text.bytes[line.range])
    guard line.letters >= 20 || own.utf8.count >= 40, line.letters <= 900, !line.isLink, line.quoted < 0,
      line.linked * 2 < line.letters, words.first != UInt8(ascii: "(")
    else { return nil }
    let shape = LineShape(words)
    guard furniture(words[...], shape) == nil else { return nil }
    let next = paragraphs(behind: index, tree, survey)
    let (roles, named) = names(of: index, before: next.first, tree, survey)
    if roles.isDisjoint(with: [.standfirst, .lead]), !roles.isDisjoint(with: HeadLines.others) { return nil }
    if isAboutAuthor(line, tree, survey) { return nil }
    if line.letters <= 240, !printedDates(in: words).isEmpty, line.letters <= 60 || !shape.endsSentence { return nil }
    if line.letters <= 100, byline(words)?.isMarked ?? false { return nil }

    var weight: Float = roles.contains(.standfirst) ? 4.5 : roles.contains(.lead) ? 2.5 : 0
    let match = described.map { likeness($0, withoutPlace(own, before: $0)) }.max() ?? 0
    weight += match
    if match == 0, roles.isDisjoint(with: [.standfirst, .lead]), isBesideButton(line, tree, survey) { return nil }
    var box = named
    if let place = place(of: line, before: next, tree) {
      weight += place.weight
      box = box ?? place.box
    }
    if next.count > 0 {
      let isNamed = !roles.isDisjoint(with: [.standfirst, .lead])
      weight += separation(from: index, to: next[0], isNamed: isNamed, tree, survey)
    }
    let isBold = line.strong * 10 >= line.letters * 9 || line.kind == .heading
    if isBold, next.allSatisfy({ $0.strong * 2 < $0.letters }) {
      // The first sentence of a story is set bold too; a summary has more than one, or is short and said in the data.
      let isShort = match >= 3 && line.letters <= 70
      weight += line.kind == .heading ? 1.5 : sentences(words) > 1 ? 3 : isShort ? 1.5 : 1
    }
    if next.count == 2, let (first, second) = (next[0], next[1]) as (HTMLLine, HTMLLine)?,
      look(first.owner, tree) == look(second.owner, tree), look(line.owner, tree) != look(first.owner, tree),
      !isCalledFirst(line.owner, tree)
    {
      weight += 1.5
    }
    // A second headline, longer than those of sections.
    if line.kind == .heading, index == 0, headline != nil, line.letters >= 40 { weight += 1.5 }
    // What is no sentence may be a label.
    if !shape.endsSentence, match == 0, line.weight < 60, !roles.contains(.standfirst) { weight -= 1 }
    if line.letters > 600 { weight -= 1 }
    // A second headline goes behind a sentence, unless it is called a standfirst.
    return (weight, shape.endsSentence || roles.contains(.standfirst) ? weight + 1.5 : weight, box)
  }

  /// What a line and the elements right around it are called, and the outermost that is called a standfirst.
  private func names(
    of index: Int, before next: HTMLLine?, _ tree: HTMLTree, _ survey: HTMLSurvey
  ) -> (roles: HTMLRoles, box: Int?) {
    let line = text.lines[index]
    var roles: HTMLRoles = []
    var box: Int?
    var node = line.owner
    let parent = Int(tree.nodes[line.owner].parent)
    for _ in 0..<3 where node > 0 && survey.letters[node] <= 900 {
      // What holds the text as well is no name for the line; points one behind the other may be long.
      if let next, next.owner < tree.after(node), !arePoints(from: index, within: node, tree) { break }
      let own = survey.roles[node]
      // Farther out a name may speak of something else that stands there.
      roles.formUnion(node == line.owner || node == parent ? own : own.intersection([.standfirst, .lead]))
      if !own.isDisjoint(with: [.standfirst, .lead]) { box = node }
      node = Int(tree.nodes[node].parent)
    }
    return (roles, box)
  }

  /// Whether an element holds short lines from this one on, as a list of points does.
  private func arePoints(from index: Int, within node: Int, _ tree: HTMLTree) -> Bool {
    let lines = text.lines[index...].prefix { $0.owner < tree.after(node) }
    return (2...6).contains(lines.count) && lines.allSatisfy { $0.letters <= 180 }
  }

  /// Whether a paragraph stands in one box with buttons and says what they do: “You have saved too many articles.”
  private func isBesideButton(_ line: HTMLLine, _ tree: HTMLTree, _ survey: HTMLSurvey) -> Bool {
    let parent = Int(tree.nodes[line.owner].parent)
    return line.kind == .paragraph && line.letters <= 80 && parent > 0 && survey.controls[parent] > 1
      && survey.letters[parent] <= 300
  }

  /// Whether a line stands in what tells about an author.
  private func isAboutAuthor(_ line: HTMLLine, _ tree: HTMLTree, _ survey: HTMLSurvey) -> Bool {
    var node = line.owner
    for _ in 0..<4 where node > 0 && survey.letters[node] <= 300 {
      if !survey.roles[node].isDisjoint(with: [.biography, .author]) { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  /// The next two paragraphs of running text. The second may be short, where it is a sentence and no caption.
  private func paragraphs(behind index: Int, _ tree: HTMLTree, _ survey: HTMLSurvey) -> [HTMLLine] {
    var found: [HTMLLine] = []
    for line in text.lines[(index + 1)...]
    where line.weight >= (found.isEmpty ? 70 : 40) && !line.isLink && line.kind == .paragraph && line.owner >= region {
      if line.weight < 70 {
        guard LineShape(text.bytes[line.range]).endsSentence,
          line.rolesAround(tree, survey).isDisjoint(with: HeadLines.others)
        else { continue }
      }
      found.append(line)
      if found.count == 2 { break }
    }
    return found
  }

  /// How far a line stands from the paragraphs that follow: in a box with the headline, or outside of what holds them.
  private func place(of line: HTMLLine, before next: [HTMLLine], _ tree: HTMLTree) -> (weight: Float, box: Int)? {
    guard let first = next.first else { return nil }
    if let headline, let shared = common(headline, line.owner, tree), !(first.owner < tree.after(shared)) {
      // The nearest element that is called a header says it best.
      var node = line.owner
      var isHeader = false
      while node >= shared, node > 0 {
        if tree.nodes[node].tag == .header { isHeader = true }
        node = Int(tree.nodes[node].parent)
      }
      return (isHeader ? 4.5 : 3.5, line.list >= 0 ? line.list : line.owner)
    }
    guard next.count == 2, let container = common(first.owner, next[1].owner, tree), first.owner != next[1].owner,
      line.owner < container
    else { return nil }
    // The child, beside the paragraphs, in which the line stands.
    guard let shared = common(line.owner, container, tree) else { return nil }
    var box = line.owner
    while Int(tree.nodes[box].parent) > shared { box = Int(tree.nodes[box].parent) }
    return (1.5, box)
  }

  /// The innermost element that holds both.
  private func common(_ one: Int, _ other: Int, _ tree: HTMLTree) -> Int? {
    var node = min(one, other)
    let far = max(one, other)
    while node >= 0, far >= tree.after(node) { node = Int(tree.nodes[node].parent) }
    return node >= 0 ? node : nil
  }

  /// How much a byline or a picture parts a line from a paragraph. `isNamed`: the line is called a lead.
  private func separation(
    from index: Int, to paragraph: HTMLLine, isNamed: Bool, _ tree: HTMLTree, _ survey: HTMLSurvey
  ) -> Float {
    for line in text.lines[(index + 1)...] {
      if line.range.lowerBound >= paragraph.range.lowerBound { break }
      guard line.letters <= 160 else { continue }
      if !line.rolesAround(tree, survey).isDisjoint(with: [.byline, .author, .date]) { return 1.5 }
      let words = Array(text.bytes[line.range])
      if !printedDates(in: words).isEmpty || byline(words)?.isMarked ?? false { return 1.5 }
    }
    let from = tree.after(text.lines[index].owner)
    guard from < paragraph.owner else { return 0 }
    // Any picture may stand between paragraphs, but behind what is called a lead the text begins below it.
    return (from..<paragraph.owner).contains {
      tree.nodes[$0].tag == .figure || isNamed && tree.nodes[$0].tag == .img
    } ? 1 : 0
  }

  /// How an element looks: its tag and its class.
  private func look(_ node: Int, _ tree: HTMLTree) -> [UInt8] {
    [UInt8(truncatingIfNeeded: tree.nodes[node].tag.rawValue)]
      + (tree.value(.class, of: node).map { Array(tree.bytes[$0]) } ?? [])
  }

  /// Whether an element's class says that it is the first paragraph.
  private func isCalledFirst(_ node: Int, _ tree: HTMLTree) -> Bool {
    guard let range = tree.value(.class, of: node) else { return false }
    let name = tree.bytes[range].map(\.asciiLowercased)[...]
    return name.containsSequence("first") || name.containsSequence("dropcap") || name.containsSequence("drop-cap")
  }

  /// A line without the place that it begins with, where the description begins behind it: “Oxmouth. The ferry …”.
  private func withoutPlace(_ own: String, before described: String) -> String {
    let start = Array(described.utf8.prefix(24))
    guard let found = Array(own.utf8.prefix(64)).firstRange(of: start), found.lowerBound > 0 else { return own }
    return String(decoding: own.utf8.dropFirst(found.lowerBound), as: UTF8.self)
  }

  /// How well a line agrees with a description: wholly, or as far as one of them goes.
  private func likeness(_ described: String, _ own: String) -> Float {
    if described == own { return 3 }
    let (short, long) = described.utf8.count < own.utf8.count ? (described, own) : (own, described)
    guard short.utf8.count >= 40 else { return 0 }
    let shared = zip(short.utf8, long.utf8).prefix { $0 == $1 }.count
    let tail = zip(short.utf8.reversed(), long.utf8.reversed()).prefix { $0 == $1 }.count
    if min(shared + tail, short.utf8.count) * 10 >= long.utf8.count * 9 { return 3 }
    if tail == short.utf8.count, short.utf8.count * 10 >= long.utf8.count * 6 { return 3 }
    // A description that is cut is often the beginning of the text.
    return shared * 10 >= short.utf8.count * 9 || shared >= 100 ? 1.5 : 0
  }

  /// How many sentences a line has.
  private func sentences(_ words: [UInt8]) -> Int {
    var count = 0
    for index in words.indices where words[index].isOne(of: ".!?") {
      if index + 1 == words.count || words[index + 1] == 0x20 { count += 1 }
    }
    return count
  }
}
