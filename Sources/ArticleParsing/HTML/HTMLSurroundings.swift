/// Bylines and dates that are printed around an article, for pages whose metadata has none.
///
/// The nearest to the headline wins: first what stands between headline and text, then what stands above the headline
/// or behind the text. Elements named after an author or a date count more than the words alone.
struct HTMLSurroundings: Sendable {
  private(set) var authors = PrintedAuthors()
  /// A date that is said to be that of publication, or called a date.
  private(set) var published: PrintedDate?
  /// A date that stands by itself, if there is none of those.
  private(set) var plain: PrintedDate?
  /// When it was last changed, where that is said.
  private(set) var modified: PrintedDate?

  /// How many lines away from headline and text a byline or a date may stand.
  private static let reach = 30
  /// Between headline and text there may be more: captions, buttons, a summary.
  private static let farthest = 60

  /// Looks around the article. `region` is what holds its text, `headline` the element where its headline is printed,
  /// `start` that of the first paragraph.
  init(_ tree: HTMLTree, _ survey: HTMLSurvey, headline: Int?, region: Range<Int>, start: Int?) {
    guard !tree.nodes.isEmpty else { return }
    let text = HTMLLines(tree, survey, below: 0) { survey.isForeignItself($0, tree) || survey.isHidden($0) }
    let start = max(start ?? region.lowerBound, region.lowerBound)
    let top = headline.flatMap { $0 < start ? $0 : nil } ?? region.lowerBound
    let from = text.lines.firstIndex { $0.owner >= top } ?? 0
    let inside = min(
      text.lines.firstIndex { $0.owner >= start } ?? from,
      max(from, text.lines.firstIndex { $0.owner >= region.lowerBound } ?? from) + HTMLSurroundings.farthest)
    let end = text.lines.firstIndex { $0.owner >= region.upperBound } ?? text.lines.count
    var order: [Int] = []
    order += from..<min(max(inside, from) + 4, text.lines.count)
    order += (max(0, from - HTMLSurroundings.reach)..<from).reversed()
    order += max(inside, end - 6)..<min(text.lines.count, end + HTMLSurroundings.reach)
    let inText = order.count
    // Between them only what is called a date counts.
    let middle = min(inside + 4, text.lines.count)
    order += middle..<max(middle, end - 6)
    for (place, index) in order.enumerated() {
      let line = text.lines[index]
      // A post's date is its own.
      guard line.letters <= 200, line.letters >= 2, line.quoted < 0 else { continue }
      if line.owner >= start, tree.isOfAnotherStory(line.owner, survey, headline: headline, region: region) { continue }
      let words = Array(text.bytes[line.range])
      let label = index > 0 ? HTMLSurroundings.label(text.bytes[text.lines[index - 1].range]) : nil
      if published == nil, words.count <= 160 {
        let isNear = line.list < 0 || (index >= from - 3 && index < inside + 4)
        take(
          printedDates(in: words), of: line, labelled: label?.role, words, isNear: isNear, inText: place >= inText,
          tree, survey)
      }
      if authors.isComplete(before: index) {
        if published != nil { break }
        continue
      }
      if place >= inText { continue }
      if !(from..<inside).contains(index), HTMLSurroundings.isInListOfWork(index, text.lines, text) { continue }
      var named = line.authors(words, tree, survey)
      if named.isEmpty, authors.names.isEmpty, line.letters <= 60 {
        if label?.isAuthor ?? false {
          named = authorNames(in: String(decoding: words, as: UTF8.self))
        } else if index < inside, line.owner != headline, !line.isInPicture(tree, survey),
          LineShape(words).isShortLabel, HTMLSurroundings.isByDate(index, text), !tree.isValueOfPair(line.owner, survey)
        {
          named = personNames(words)
        }
      }
      if named.isEmpty, authors.names.isEmpty, line.letters <= 80 { named = HTMLSurroundings.labelled(line, tree) }
      if !named.isEmpty, !(from..<inside).contains(index),
        tree.isInCard(line.owner, survey) || tree.isInForm(line.owner)
      {
        continue
      }
      authors.take(named, line: index)
    }
  }

  /// The people on a line that begins with an element of its own, a label of authors: “<b>Author</b> Ada Roe”.
  private static func labelled(_ line: HTMLLine, _ tree: HTMLTree) -> [String] {
    guard let label = tree.children(of: line.owner).first(where: { tree.nodes[$0].tag != .text }),
      tree.nodes[label].tag.isInline, let words = tree.text(of: label),
      HTMLSurroundings.label(Array(words.utf8)[...])?.isAuthor ?? false, let whole = tree.text(of: line.owner),
      whole.hasPrefix(words)
    else { return [] }
    let rest = whole.dropFirst(words.count).drop { $0 == " " || $0 == ":" }
    return rest.isEmpty ? [] : authorNames(in: String(rest))
  }

  /// Takes the dates of a line.
  private mutating func take(
    _ dates: [PrintedDate], of line: HTMLLine, labelled label: PrintedDate.Role?, _ words: [UInt8], isNear: Bool,
    inText: Bool, _ tree: HTMLTree, _ survey: HTMLSurvey
  ) {
    if modified == nil { modified = dates.first { $0.role == .modified } }
    guard let found = PublicationDate.first(of: dates), label != .modified else {
      if modified == nil, label == .modified { modified = dates.first }
      return
    }
    if found.role == .published || label == .published
      || isNear && !inText && !line.rolesAround(tree, survey).isDisjoint(with: [.date, .byline])
    {
      published = found
    } else if plain == nil, !inText {
      let rest = line.letters - words[found.range].count { $0 > 0x20 && $0 & 0xC0 != 0x80 }
      let begins = found.range.lowerBound <= 12 && words.dropFirst(found.range.upperBound).first { $0 != 0x20 } == 0x7C
      // A date in a list behind the text may be that of a note or of another article.
      if rest <= (isNear ? 24 : 8) || begins, found.iso >= "1990" { plain = found }
    }
  }

  /// Whether a line has a date, or stands beside one that is little else.
  private static func isByDate(_ index: Int, _ text: HTMLLines) -> Bool {
    for near in max(0, index - 2)...min(index + 2, text.lines.count - 1) where text.lines[near].letters <= 60 {
      if !printedDates(in: Array(text.bytes[text.lines[near].range])).isEmpty { return true }
    }
    return false
  }

  /// Whether a line is the label of an author among several labels, which are about a book or another work.
  static func isInListOfWork(_ index: Int, _ lines: [HTMLLine], _ text: HTMLLines) -> Bool {
    guard let own = labelInFront(of: text.bytes[lines[index].range]), label(own)?.isAuthor ?? false else {
      return false
    }
    let near = max(0, index - 2)...min(index + 2, lines.count - 1)
    return near.count { $0 != index && isOfWork(text.bytes[lines[$0].range]) } >= 2
  }

  /// Whether a line has a label that stands beside no byline: “Publisher: …”, but not “Photos: …”, “Source: …”.
  static func isOfWork(_ words: ArraySlice<UInt8>) -> Bool {
    guard words.count <= 120, let own = labelInFront(of: words), let known = label(own) else { return false }
    return !known.isAuthor && known.role == nil
      && LineShape(own).words.allSatisfy {
        !BylineWords.otherWorks.contains($0) && !BylineWords.pictures.contains($0) && !BylineWords.sources.contains($0)
      }
  }

  /// What stands before a colon at the beginning of a line.
  static func labelInFront(of words: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    words.prefix(24).firstIndex(of: UInt8(ascii: ":")).map { words[..<$0] }
  }

  /// What a line says of the one below it: “Published:”, “Author”; `nil` when it is no label.
  static func label(_ words: ArraySlice<UInt8>) -> (role: PrintedDate.Role?, isAuthor: Bool)? {
    guard words.count <= 32 else { return nil }
    let shape = LineShape(words)
    guard (1...3).contains(shape.wordCount) else { return nil }
    let isAuthor =
      shape.words.allSatisfy(BylineWords.isAboutAuthors)
      && shape.words.contains {
        BylineWords.labels.contains($0) || BylineWords.by.contains($0) && !BylineWords.codes.contains($0)
      }
    return (DateReader.role(of: shape), isAuthor)
  }
}

extension HTMLTree {
  /// Whether an element is the second of two that are all of the one around them, the first a word or two: “Minister | Ada
  /// Roe”, “Company | Oxmouth Ferries”.
  fileprivate func isValueOfPair(_ node: Int, _ survey: HTMLSurvey) -> Bool {
    let parent = Int(nodes[node].parent)
    guard parent > 0 else { return false }
    let parts = children(of: parent).filter { survey.letters[$0] > 0 }
    guard parts.count == 2, parts[1] == node, nodes[parts[0]].tag != .text, !nodes[parts[0]].tag.isHeading,
      nodes[parts[0]].tag != .time, let label = text(of: parts[0]), let value = text(of: node),
      !letters(label).contains(letters(value))
    else { return false }
    return LineShape(Array(label.utf8)).wordCount <= 2 && printedDates(in: label).isEmpty
  }
}

extension LineShape {
  /// Whether it is a few words and no sentence, as a name beside a date is.
  fileprivate var isShortLabel: Bool { wordCount <= 8 && !endsSentence }
}
