/// The stories of a document, joined over its pages.
struct PrintedStories {
  /// Each with its paragraphs, the headline first.
  private(set) var stories: [[String]] = []
  /// The numbers of pages on which the order is a guess, from 1.
  private(set) var doubtful: [Int] = []

  /// The stories of pages without running heads.
  init(_ pages: [PrintedPage], setting: PageSetting) {
    let pieces = pages.map { PagePieces($0, height: setting.height) }
    let largest = pieces.reduce(0) { max($0, $1?.largestHeadline ?? 0) }
    let layouts = pieces.map { $0.map { PageStories($0, height: setting.height, largest: largest) } }
    let headlines = layouts.reduce(0) { $0 + ($1?.parts.count { $0.headline != nil } ?? 0) }
    if headlines > 1, layouts.contains(where: { $0?.parts.count ?? 0 > 1 }) {
      findStories(in: layouts, of: pages, setting)
    } else {
      let parted = zip(pages, pieces).map { page, pieces in
        var page = page
        if let pieces { page.blocks = pieces.pieces.map { PrintedPage.Block(lines: $0.lines) } }
        return page
      }
      findStory(in: layouts, of: parted, setting)
    }
  }

  /// All of the pages as one story, column by column.
  private mutating func findStory(in layouts: [PageStories?], of pages: [PrintedPage], _ setting: PageSetting) {
    var ordered = pages
    var extras: [String] = []
    for (number, layout) in layouts.enumerated() {
      guard let layout, layout.hasColumns, let part = layout.parts.first, layout.parts.count == 1 else { continue }
      let (own, given) = (layout.text.flatMap(\.lines), pages[number].blocks.flatMap(\.lines))
      let (cost, usual) = (Junction.cost(of: own), Junction.cost(of: given))
      if Junction.isDoubtful(min(cost, usual)) { doubtful.append(number + 1) }
      guard cost <= usual else { continue }
      ordered[number].blocks = layout.text
      extras += part.extras
    }
    let paragraphs = PrintedText(ordered, setting: setting).paragraphs + extras
    if !paragraphs.isEmpty { stories = [paragraphs] }
  }

  private mutating func findStories(in layouts: [PageStories?], of pages: [PrintedPage], _ setting: PageSetting) {
    var found = StoriesSoFar()
    for (number, layout) in layouts.enumerated() {
      if let layout {
        let isSure = found.add(layout.parts)
        if layout.isDoubtful || !isSure { doubtful.append(number + 1) }
      } else {
        // What nobody set in columns is taken as it comes.
        var part = PageStories.Part()
        part.legs = pages[number].blocks.map { Leg(PagePiece($0.lines)) }
        found.add([part])
        doubtful.append(number + 1)
      }
    }
    stories = found.stories.map { PageStories.paragraphs(of: $0, setting) }.filter { !$0.isEmpty }
  }
}

/// The stories of the pages that were looked at, each with its parts.
struct StoriesSoFar {
  private(set) var stories: [[PageStories.Part]] = []
  /// Those that are on the page that was looked at last.
  private var here: [Int] = []
  /// Those that say on which page they go on, the last of them last.
  private var announced: [Int] = []

  /// As many are remembered that say on which page they go on.
  private static let mostAnnounced = 40

  /// Adds the parts of a page: to stories before where they go on, and as stories of their own.
  ///
  /// - Returns: whether it is clear where each belongs.
  @discardableResult mutating func add(_ parts: [PageStories.Part]) -> Bool {
    let before = here
    here = []
    var isSure = true
    for part in parts {
      var place: Int?
      if part.headline == nil || JumpLine.opens(part) {
        let (found, isKnown) = self.place(of: part, before: before)
        if !isKnown { isSure = false }
        place = found
      }
      if let place {
        stories[place].append(part)
        announced.removeAll { $0 == place }
      } else {
        stories.append([part])
      }
      let story = place ?? stories.count - 1
      here.append(story)
      if JumpLine.closes(part) { announced = announced.suffix(Self.mostAnnounced) + [story] }
    }
    return isSure
  }

  /// The story that goes on in a part without a headline of its own.
  private func place(of part: PageStories.Part, before: [Int]) -> (Int?, isKnown: Bool) {
    if JumpLine.opens(part) {
      if announced.count == 1 { return (announced[0], true) }
      let words = Set(part.keywords)
      let shares = announced.map { words.intersection(stories[$0][0].keywords).count }
      if let most = shares.max(), let best = shares.firstIndex(of: most) { return (announced[best], most > 0) }
    }
    guard part.headline == nil, let first = part.legs.first?.first.text else { return (nil, true) }
    let open = before.filter { stories[$0].last?.legs.last.map { !Junction.endsSentence($0.last.text) } ?? false }
    if Junction.startsSmall(first), open.count == 1 { return (open[0], true) }
    if before.count == 1 { return (before[0], true) }
    if let place = open.last ?? before.last { return (place, false) }
    return (nil, true)
  }
}

extension PageStories.Part {
  /// The longer words of its headline, and of the lines that say where it goes on or began.
  fileprivate var keywords: [String] {
    let lines = [headline?.text, legs.first?.first.text, legs.last?.last.text].compactMap { $0 }
    return lines.joined(separator: " ").lowercased().split { !$0.isLetter }.filter { $0.count > 3 }.map(String.init)
  }

  /// What stands beside its text. A pull quote says once more what stands in it.
  fileprivate var extras: [String] {
    let own = pullQuotes.isEmpty ? [] : legs.flatMap(\.lines).map(\.text).joined(separator: " ").lettersAlone
    let quotes = pullQuotes.map(\.text).filter { own.firstRange(of: $0.lettersAlone) == nil }
    return quotes + captions.map { "Image caption \($0.text)" } + footnotes.map(\.text)
  }
}

extension PageStories {
  /// The text of a page of one story in the order in which it is read.
  fileprivate var text: [PrintedPage.Block] {
    let (heads, feet) = furniture
    let head = heads + parts.flatMap { [$0.headline].compactMap { $0 } + $0.decks }
    return (head + parts.flatMap(\.legs).flatMap(\.pieces) + feet).map { PrintedPage.Block(lines: $0.lines) }
  }

  /// A story's headline, standfirst, text and captions, paragraph by paragraph.
  fileprivate static func paragraphs(of parts: [Part], _ setting: PageSetting) -> [String] {
    var paragraphs = parts[0].headline.map { [$0.text] } ?? []
    paragraphs += parts[0].decks.map(\.text)
    var pages: [PrintedPage] = []
    for (index, part) in parts.enumerated() {
      var blocks = part.legs.map { PrintedPage.Block(lines: $0.lines.filter { !JumpLine.isOne($0.text) }) }
      blocks.removeAll { $0.lines.isEmpty }
      if index == 0, let first = blocks.first?.lines.first, first.isByline, blocks[0].lines.count > 1 {
        paragraphs.append(first.text)
        blocks[0].lines.removeFirst()
      }
      pages.append(PrintedPage(width: .infinity, blocks: blocks))
    }
    return paragraphs + PrintedText(pages, setting: setting).paragraphs + parts.flatMap(\.extras)
  }
}
