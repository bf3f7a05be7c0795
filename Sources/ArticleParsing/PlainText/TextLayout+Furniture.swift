import Articles

extension TextLayout {
  /// Takes out what stands in and behind the body and belongs to the page.
  mutating func findFurniture() {
    // How much running text stands before each line.
    var proseBefore = [Int](repeating: 0, count: lines.count + 1)
    for index in lines.indices {
      proseBefore[index + 1] =
        proseBefore[index] + (index >= bodyStart && isOpenProse(index) ? lines[index].shape.wordCount : 0)
    }
    let total = proseBefore[lines.count]
    let shoutsHeadings = shoutsHeadings
    var judged = 0
    var index = bodyStart
    while index < lines.count {
      guard roles[index] == .open else {
        index += 1
        continue
      }
      guard let furniture = facts[index].furniture else {
        if !shoutsHeadings, isLoudLink(index) { roles[index] = .furniture(.readMore) }
        index += 1
        continue
      }
      roles[index] = .furniture(furniture)
      index += 1
      judged += 1
      if judged <= Self.mostJudged, endsArticle(furniture, at: index - 1, before: proseBefore[index - 1], total: total)
      {
        takeOut(index..<lines.count, as: furniture)
        break
      }
      if furniture == .readMore, lines[index - 1].shape.wordCount <= 3 {
        for title in titles(from: index) { roles[title] = .furniture(.readMore) }
      }
      if furniture.opensList, isList(from: index, before: proseBefore[index]) {
        index = takeOutList(from: index, as: furniture)
      }
    }
    takeOutAddresses()
    findTail()
  }

  /// What speaks to the readers behind the last of a site's calls upon them: “We use your address to …” under a form,
  /// “We encourage discussion on our stories.” under a heading for comments. At most a fifth of the text is so.
  private mutating func takeOutAddresses() {
    let prose = lines.indices.filter { $0 >= bodyStart && isOpenProse($0) }
    let total = prose.reduce(0) { $0 + lines[$1].shape.wordCount }
    var taken = 0
    for index in prose.reversed() {
      taken += lines[index].shape.wordCount
      guard taken * 5 <= total, lines[index].shape.wordCount <= 60,
        !people.names(in: lines[index].bytes, before: index),
        let before = preceding(index), case .furniture(let kind) = roles[before],
        [.signUp, .comments, .legal, .copyright].contains(kind), addressesReaders(index)
      else { return }
      roles[index] = .furniture(kind)
    }
  }

  /// Whether a line has the site's “our” or its readers' “your”, and nobody else is heard.
  private func addressesReaders(_ index: Int) -> Bool {
    let bytes = lines[index].bytes
    for index in bytes.indices {
      let isCurly = bytes[index] == 0xE2 && bytes[index...].starts(with: [0xE2, 0x80, 0x9C])
      if bytes[index] == UInt8(ascii: "\"") || isCurly { return false }
    }
    let shape = lines[index].shape
    return shape.words.contains {
      Self.siteWords.contains($0) || shape.wordCount <= 16 && Self.readerWords.contains($0)
    }
  }

  /// Words for the site and for what is its readers'.
  private static let siteWords: Set<WordKey> = [
    WordKey("our"), WordKey("us"), WordKey("your"), WordKey("unsere"), WordKey("unserer"), WordKey("nos"),
    WordKey("vos"),
  ]

  /// Words for the readers, who in a longer sentence are anybody: “… and you can order them at the door.”
  private static let readerWords: Set<WordKey> = [WordKey("you"), WordKey("Ihre"), WordKey("vous")]

  /// Judging whether the article ends looks at all that follows: enough for a page, bounded for what is none.
  private static let mostJudged = 60
  /// No list of other articles has more lines than this.
  private static let longestList = 400

  /// Whether nothing of the article can follow: most of it has been, and what follows is no run of paragraphs.
  private func endsArticle(_ furniture: Furniture, at index: Int, before: Int, total: Int) -> Bool {
    let after = total - before
    if after == 0 { return false }
    // Readers' comments are about the same people.
    if furniture != .comments, carriesOn(after: index) { return false }
    switch furniture {
    case .related:
      return after * 100 <= total * 38 && longestRun(from: index) < 3 && !goesOn(after: index)
        && !resumes(after: index)
    case .biography:
      return after * 100 <= total * 38 && longestRun(from: index) < 3
    case .tags:
      return after * 100 <= total * 25 && longestRun(from: index) < 3
    case .comments:
      return after * 100 <= total * 5 || after * 100 <= total * 70 && hasCommenters(after: index)
    case .copyright:
      return after * 100 <= total * 20
    default:
      return false
    }
  }

  /// Whether a paragraph stands behind the list that no title follows: under a title stands a teaser, and under that
  /// the next title; behind the last paragraph of an article stands furniture, or nothing.
  private func goesOn(after index: Int) -> Bool {
    for next in (index + 1)..<max(lines.count, index + 1) {
      guard isOpenProse(next), lines[next].shape.wordCount >= 18, !isTeaser(next), next > index + 1 else { continue }
      if isUnderTitle(next) { continue }
      guard let behind = following(next) else { return true }
      if isOpenProse(behind) || facts[behind].furniture != nil { return true }
    }
    return false
  }

  /// Whether most of what stands behind a line is the article's own: its people go on speaking there, or are spoken of.
  ///
  /// A list of other articles has titles and openings; neither answers a question that the article has asked.
  private func carriesOn(after index: Int) -> Bool {
    var own = 0
    var all = 0
    var run = 0
    var isOwnRun = false
    func settle() {
      if isOwnRun { own += run }
      (run, isOwnRun) = (0, false)
    }
    for next in (index + 1)..<max(lines.count, index + 1) where roles[next] == .open && !facts[next].isSeparator {
      guard facts[next].furniture == nil else { continue }
      let count = lines[next].shape.wordCount
      all += count
      guard facts[next].isProse, !isTeaser(next) else {
        if count >= 4, !lines[next].shape.endsSentence { settle() }
        continue
      }
      run += count
      let bytes = lines[next].bytes
      isOwnRun = isOwnRun || hasSpeech(bytes[...]) || count >= 18 && people.names(in: bytes, before: index)
    }
    settle()
    return own * 2 > all
  }

  /// Whether sentences and nothing else stand behind a heading, to the end or to what belongs to the site; behind a list
  /// of titles there must be two or more, since under a title stands a teaser.
  private func resumes(after index: Int) -> Bool {
    var titles = 0
    var sentences = 0
    for next in (index + 1)..<max(lines.count, index + 1) where !facts[next].isSeparator {
      if facts[next].furniture != nil, sentences > 0 { break }
      guard roles[next] == .open, facts[next].furniture == nil, !isTeaser(next) else { return false }
      if facts[next].isProse || lines[next].shape.endsSentence && (sentences > 0 || hasSpeech(lines[next].bytes[...])) {
        sentences += 1
      } else if sentences > 0 {
        return false
      } else {
        titles += 1
      }
    }
    return titles == 0 ? sentences >= 1 : titles >= 2 && sentences >= 2
  }

  /// How many paragraphs stand together, at most, behind a line; what advertises another article is none.
  private func longestRun(from index: Int) -> Int {
    var longest = 0
    var run = 0
    for next in (index + 1)..<max(lines.count, index + 1) {
      if isOpenProse(next), isUnderTitle(next) {
        run = 0
      } else if isOpenProse(next), lines[next].shape.wordCount >= 14, !isTeaser(next) {
        run += 1
        longest = max(longest, run)
      } else if facts[next].furniture == nil, !facts[next].isSeparator, roles[next] == .open,
        !lines[next].shape.endsSentence
      {
        run = 0
      }
    }
    return longest
  }

  /// Whether comments follow: names with dates, or “Reply”.
  private func hasCommenters(after index: Int) -> Bool {
    var marks = 0
    for next in (index + 1)..<min(lines.count, index + 12) {
      if facts[next].isDateLine || facts[next].furniture == .comments || facts[next].furniture == .readingTime {
        marks += 1
      }
    }
    return marks >= 2
  }

  /// Whether a paragraph stands under a title that is printed twice, for its picture and for itself: a teaser.
  private func isUnderTitle(_ index: Int) -> Bool {
    guard let title = preceding(index), case .caption = roles[title], lines[title].shape.wordCount <= 16,
      let picture = preceding(title), case .alt = roles[picture]
    else { return false }
    return facts[picture].key == facts[title].key
  }

  /// A paragraph that was cut short: “Two people have been diagnosed with…”.
  private func isTeaser(_ index: Int) -> Bool {
    let bytes = lines[index].bytes
    return bytes.suffix(3).elementsEqual("...".utf8) || bytes.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
  }

  private mutating func takeOut(_ range: Range<Int>, as furniture: Furniture) {
    for index in range where roles[index] == .open || roles[index] == .separator {
      roles[index] = .furniture(facts[index].furniture ?? furniture)
    }
  }

  /// Whether what stands under a heading is a list of titles and not the article itself, as in an article that is a
  /// list: then it is longer than all text before it.
  private func isList(from start: Int, before: Int) -> Bool {
    var words = 0
    for index in start..<min(start + Self.longestList, lines.count) {
      if facts[index].isProse, !isTeaser(index) { break }
      words += lines[index].shape.wordCount
      if words > 60, words > 2 * before { return false }
    }
    return true
  }

  /// Takes out the titles under a heading such as “Most popular”; returns where running text goes on.
  private mutating func takeOutList(from start: Int, as furniture: Furniture) -> Int {
    var index = start
    while index < lines.count {
      let shape = lines[index].shape
      if roles[index] == .open, facts[index].furniture == nil {
        let isTitle = !facts[index].isProse || isTeaser(index) || isTitleInListOf(index, from: start)
        if !isTitle || shape.endsSentence && shape.wordCount < 8 && !facts[index].isDateLine && index > start {
          return index
        }
        // Under “Tags” stand words, under “Comments” and “About the author” names; a heading may follow them.
        if furniture == .tags || furniture == .comments || furniture == .biography, shape.wordCount > 4 { return index }
        if startsWithQuote(index), shape.endsSentence { return index }
      } else if case .caption = roles[index] {
        // A picture in the list belongs to the list, but taking it out would lose one of the article's.
      }
      if roles[index] == .open { roles[index] = .furniture(facts[index].furniture ?? furniture) }
      index += 1
    }
    return index
  }

  /// The titles right under a heading such as “Read more”, as long as there are two and more: one may be a sub-heading.
  private func titles(from start: Int) -> Range<Int> {
    var end = start
    while end < lines.count, end - start < 12, roles[end] == .open, facts[end].furniture == nil, !facts[end].isProse,
      !facts[end].isDateLine, !lines[end].shape.endsSentence, !lines[end].shape.endsWithColon,
      (2...24).contains(lines[end].shape.wordCount), ListMark.length(in: lines[end].bytes[...]) == nil
    {
      end += 1
    }
    return end - start >= 2 ? start..<end : start..<start
  }

  /// Whether a sentence stands right under the heading and titles go on behind it: a headline with a full stop.
  private func isTitleInListOf(_ index: Int, from start: Int) -> Bool {
    guard lines[index].shape.wordCount <= 16, index + 1 < lines.count, sentenceCount(index) == 1 else { return false }
    let next = index + 1
    return !facts[next].isProse && !lines[next].shape.endsSentence && lines[next].shape.wordCount >= 5
      && facts[next].furniture == nil && index - start < 12
  }

  /// A line in capitals of the length of a headline, among paragraphs: a link to another article.
  private func isLoudLink(_ index: Int) -> Bool {
    let shape = lines[index].shape
    guard shape.isShouted, shape.wordCount >= 7, !facts[index].isProse, !shape.endsWithColon, !shape.endsSentence,
      !startsWithQuote(index), ListMark.length(in: lines[index].bytes[...]) == nil
    else { return false }
    return index < lastProse
  }

  /// Whether the article's sub-headings are in capitals: short lines of capitals stand among its paragraphs.
  private var shoutsHeadings: Bool {
    guard firstProse < lastProse else { return false }
    return (firstProse..<lastProse).contains { index in
      let shape = lines[index].shape
      return shape.isShouted && (2...6).contains(shape.wordCount) && facts[index].furniture == nil
        && roles[index] == .open && facts[index + 1].isProse
    }
  }

  /// What stands behind the last paragraph: the first furniture there takes the unpunctuated lines behind it along, and
  /// a column of a few words a line is one of topics.
  private mutating func findTail() {
    guard let last = lines.indices.last(where: { $0 >= bodyStart && isOpenProse($0) }) else { return }
    var seen: Furniture?
    // “The results:” and an advertisement before them.
    let isAnnounced = lines[last].shape.endsWithColon
    for index in (last + 1)..<max(lines.count, last + 1) {
      if case .furniture(let kind) = roles[index] { seen = kind }
      guard roles[index] == .open else { continue }
      let shape = lines[index].shape
      if facts[index].isDateLine, shape.wordCount <= 12, !isInList(index, after: last) {
        roles[index] = .date
      } else if let seen, !shape.endsSentence || shape.wordCount <= 4, !(isAnnounced && seen.isPassing) {
        roles[index] = .furniture(seen)
      } else if facts[index].isNumber || facts[index].byline?.isMarked ?? false {
        roles[index] = .furniture(.navigation)
      }
    }
    takeOutTopics(after: last)
    takeOutBiography()
  }

  /// Whether lines of the same kind stand beside a date, as in a list of matches.
  private func isInList(_ index: Int, after last: Int) -> Bool {
    let neighbours = (max(last + 1, index - 2)...min(lines.count - 1, index + 2)).filter { $0 != index }
    return neighbours.filter { facts[$0].furniture == nil && lines[$0].shape.numbers > 0 && !facts[$0].isDateLine }
      .count >= 2
  }

  private mutating func takeOutTopics(after last: Int) {
    let open = ((last + 1)..<max(lines.count, last + 1)).filter { roles[$0] == .open }
    guard open.count >= 2, !signsParts(before: last) else { return }
    let areTopics = open.allSatisfy {
      let shape = lines[$0].shape
      return shape.wordCount <= 4 && shape.numbers == 0 && !shape.endsSentence && !shape.endsWithColon
        && ListMark.length(in: lines[$0].bytes[...]) == nil
    }
    if areTopics { for index in open { roles[index] = .furniture(.tags) } }
  }

  /// Whether two and more short lines stand behind a paragraph inside the body: who wrote a letter, and where. Behind the
  /// last paragraph they then say the same.
  private func signsParts(before last: Int) -> Bool {
    func isShort(_ index: Int) -> Bool {
      roles[index] == .open && facts[index].furniture == nil && !facts[index].isProse
        && !lines[index].shape.endsSentence
        && lines[index].shape.wordCount <= 5
    }
    return (bodyStart..<max(last, bodyStart)).dropLast(2).contains {
      facts[$0].isProse && isShort($0 + 1) && isShort($0 + 2)
    }
  }

  /// A last paragraph that begins with the author's name and says who that is.
  private mutating func takeOutBiography() {
    let authors = roles.indices.filter { roles[$0] == .byline }.flatMap { facts[$0].byline?.authors ?? [] }
    guard !authors.isEmpty else { return }
    let prose = lines.indices.filter { $0 >= bodyStart && isOpenProse($0) }
    guard prose.count >= 4, let last = prose.last else { return }
    for author in authors {
      let words = WordKey.phrase(author)
      let shape = lines[last].shape
      if words.count >= 2, shape.begins(with: words), shape.words.count > words.count,
        Self.beingWords.contains(shape.words[words.count])
      {
        roles[last] = .furniture(.biography)
      }
    }
  }

  private static let beingWords: Set<WordKey> = [
    WordKey("is"), WordKey("was"), WordKey("has"), WordKey("covers"), WordKey("writes"), WordKey("ist"), WordKey("est"),
  ]
}
