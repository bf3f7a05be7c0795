import Basics
import Articles

/// The text of a page that is in no part of its article: in pieces, each with why it was left out.
///
/// A piece is a line; short lines beside each other, such as the items of a menu, are one piece. What a browser never
/// shows as text (programs, styles, pictures in markup, `<noscript>`) is none; what the page hides is one, and says so.
struct HTMLLeftOut {
  private let tree: HTMLTree
  private let survey: HTMLSurvey
  private let shown: HTMLShownText
  private let region: Range<Int>
  /// What the article says, to know what is said again.
  private let headlines: Set<UInt64>
  /// How many bytes the letters of the shortest headline have.
  private let shortestHeadline: Int
  private var standfirst: String
  private let blockCount: Int
  /// Why the words of blocks and captions are left out where they come again, by their hashes.
  private let repeated: [UInt64: LeftOut.Reason]

  /// What the open elements say of the text in them.
  private struct Context {
    var reason: LeftOut.Reason
    /// Whether the reason holds whatever the words say.
    var isSure: Bool
    var node: Int
    var end: Int
  }
  private var contexts: [Context] = []

  private var text = SpacedText()
  private var first = -1
  /// What is said of the line by the elements that it begins in.
  private var context: Context?
  private var linked = 0
  private var blocksBefore = 0
  /// Where the last piece's words came from: only what stands together is joined.
  private var lastBox = -1
  private var lastIsShort = false
  private var pieces: [LeftOut] = []

  /// The pieces of a page, in reading order, their spans empty.
  static func pieces(
    _ tree: HTMLTree, _ survey: HTMLSurvey, besides shown: HTMLShownText, of article: Article, headlines: [String],
    region: Range<Int>
  ) -> [LeftOut] {
    var reader = HTMLLeftOut(tree, survey, shown, article, headlines, region)
    reader.read()
    return reader.pieces
  }

  private init(
    _ tree: HTMLTree, _ survey: HTMLSurvey, _ shown: HTMLShownText, _ article: Article, _ headlines: [String],
    _ region: Range<Int>
  ) {
    self.tree = tree
    self.survey = survey
    self.shown = shown
    self.region = region
    let all = headlines.filter { $0.utf8.count >= 8 } + [article.headline.map(letters) ?? ""].filter { !$0.isEmpty }
    self.headlines = Set(all.map { byteHash($0) })
    shortestHeadline = all.map(\.utf8.count).min() ?? .max
    standfirst = article.standfirst ?? ""
    blockCount = article.body.count
    var repeated: [UInt64: LeftOut.Reason] = [:]
    for block in article.body where block.text.utf8.count >= 20 { repeated[byteHash(block.text)] = .repeatedText }
    for caption in article.captions {
      for case let text? in [caption.text, caption.credit, caption.alt] { repeated[byteHash(text)] = .repeatedCaption }
    }
    self.repeated = repeated
  }

  // MARK: Lines

  private mutating func read() {
    var blockEnds: [Int] = []
    var linkEnd = -1
    var index = 0
    let count = tree.nodes.count
    tree.bytes.withUnsafeBufferPointer { bytes in
      while index < count {
        while let end = blockEnds.last, end <= index {
          finishLine()
          blockEnds.removeLast()
        }
        while let top = contexts.last, top.end <= index { contexts.removeLast() }
        let node = tree.nodes[index]
        if node.tag == .text {
          if shown.isShown[index] {
            finishLine()
          } else {
            add(bytes[Int(node.start)..<Int(node.stop)], at: index, isLinked: index < linkEnd)
          }
          index += 1
          continue
        }
        if Self.isNoText[Int(node.tag.rawValue)] {
          index = max(index + 1, Int(node.end))
          continue
        }
        // Two links without a space between them are two entries of a menu.
        if Self.partsLines[Int(node.tag.rawValue)] || node.tag == .a && index == linkEnd {
          finishLine()
          if node.end > index + 1, node.tag != .a { blockEnds.append(Int(node.end)) }
        }
        if node.tag == .a || node.tag == .button { linkEnd = max(linkEnd, Int(node.end)) }
        open(index, node)
        index += 1
      }
    }
    finishLine()
  }

  private mutating func add(_ words: UnsafeBufferPointer<UInt8>.SubSequence, at node: Int, isLinked: Bool) {
    let before = text.letters
    text.add(words, lineStart: 0)
    guard text.letters > before else { return }
    if first < 0 { (first, context) = (node, contexts.last) }
    if isLinked { linked += text.letters - before }
  }

  private mutating func finishLine() {
    defer {
      text.bytes.removeAll(keepingCapacity: true)
      text.startLine()
      text.letters = 0
      (first, context) = (-1, nil)
      linked = 0
    }
    guard first >= 0, text.letters > 0, Self.hasWord(text.bytes) else { return }
    while blocksBefore < shown.blocks.count, shown.blocks[blocksBefore] < first { blocksBefore += 1 }
    // A body that is not the page's own text stands where that should have been.
    let after = shown.blocks.isEmpty && first >= region.lowerBound ? blockCount - 1 : blocksBefore - 1
    let line = String(decoding: text.bytes, as: UTF8.self)
    if takesAsStandfirst(line) { return }
    let reason = reasonOfLine()
    let box = context?.node ?? 0
    let isShort = text.letters <= Self.shortest
    if isShort, lastIsShort, box == lastBox, let last = pieces.last, last.reason == reason, last.after == after,
      last.text.utf8.count + line.utf8.count <= Self.longestOfShort
    {
      pieces[pieces.count - 1].text += " · " + line
    } else {
      pieces.append(LeftOut(reason: reason, text: line, span: TextSpan(0, 0), after: after))
    }
    (lastBox, lastIsShort) = (box, isShort)
  }

  /// Lines of at most so many letters are joined with others beside them: “Home”, “News”, “Sign in”.
  private static let shortest = 28
  /// But not to more than so many bytes.
  private static let longestOfShort = 320

  /// Whether there is a letter or a digit in a line: marks between other lines say nothing.
  private static func hasWord(_ bytes: [UInt8]) -> Bool {
    var isPlain = true
    for byte in bytes {
      if byte.isASCIILetter || byte.isASCIIDigit { return true }
      if byte >= 0x80 { isPlain = false }
    }
    return !isPlain && !LineShape(bytes).words.isEmpty
  }

  /// The standfirst, where it stands first, is the article's.
  private mutating func takesAsStandfirst(_ line: String) -> Bool {
    guard !standfirst.isEmpty, line == standfirst, !(context?.isSure ?? false) else { return false }
    standfirst = ""
    return true
  }

  // MARK: Reasons

  private mutating func open(_ index: Int, _ node: HTMLTree.Node) {
    guard node.end > index + 1 else { return }
    let outer = contexts.last
    if let outer, outer.isSure, outer.reason != .boilerplate { return }
    guard let reason = reason(of: index, node.tag) else { return }
    let isSure = (outer?.isSure ?? false) || survey.isExcluded[index]
    contexts.append(
      Context(
        reason: reason, isSure: isSure && !Self.isLoose(reason), node: index, end: Int(node.end)))
  }

  /// Whether a line's own words say more than such a name around it.
  private static func isLoose(_ reason: LeftOut.Reason) -> Bool {
    switch reason {
    case .boilerplate, .label, .byline, .date, .player, .legal: true
    default: false
    }
  }

  /// What an element says of its text by its kind and its names.
  private func reason(of index: Int, _ tag: HTMLTag) -> LeftOut.Reason? {
    if survey.isHidden(index) { return .hidden }
    switch tag {
    case .html, .body, .article, .main: return nil
    case .nav, .select: return .navigation
    case .amp_ad: return .advertisement
    default: break
    }
    let roles = survey.roles[index]
    for (role, reason) in Self.reasons where roles.contains(role) { return reason }
    switch tag {
    case .footer, .aside, .dialog: return .boilerplate
    case .button where !contexts.isEmpty: return nil
    case .figure, .figcaption, .video, .audio: return .player
    case .button, .form: return .boilerplate
    default: return nil
    }
  }

  /// From what says most to what says least.
  private static let reasons: [(HTMLRoles, LeftOut.Reason)] = [
    (.comments, .comments), (.advertisement, .advertisement), (.related, .related), (.share, .share),
    (.promotion, .signUp), (.consent, .legal), (.paywall, .paywall), (.navigation, .navigation), (.tags, .tags),
    (.biography, .biography), (.byline, .byline), (.author, .byline), (.date, .date), (.kicker, .label),
    (.caption, .player), (.credit, .credit), (.gallery, .player), (.furniture, .boilerplate),
  ]

  private func reasonOfLine() -> LeftOut.Reason {
    if context?.reason == .hidden { return .hidden }
    if let reason = repeated[text.bytes.withUnsafeBytes(byteHash)] { return reason }
    if text.letters >= 8, text.bytes.count >= shortestHeadline, text.bytes.count <= 500, isHeadline {
      return .repeatedHeadline
    }
    if let context, context.isSure { return context.reason }
    if text.letters <= 400 {
      let shape = LineShape(text.bytes)
      if PaywallPhrases.isPaywall(shape) { return .paywall }
      if let furniture = furniture(text.bytes[...], shape) { return furniture.leftOut }
      if let context { return context.reason }
      if linked * 10 >= text.letters * 6 { return text.letters >= 25 ? .related : .navigation }
      if text.letters <= 140 {
        if creditLine(text.bytes, shape) != nil { return .credit }
        if shape.numbers > 0, !printedDates(in: text.bytes).isEmpty { return .date }
        if first < region.lowerBound, byline(text.bytes)?.isMarked ?? false { return .byline }
      }
    }
    if let context { return context.reason }
    // Under a heading such as “More on this” stands more of the same.
    if region.contains(first), let last = pieces.last, [.related, .comments, .biography, .tags].contains(last.reason) {
      return last.reason
    }
    return .boilerplate
  }

  private var isHeadline: Bool {
    let own = text.bytes.withUnsafeBufferPointer { letters($0) }
    return headlines.contains(own.withUnsafeBytes(byteHash))
  }

  // MARK: Elements

  /// What holds no text that is shown, whatever is in it.
  private static let isNoText = table([
    .head, .title, .meta, .link, .base, .script, .style, .noscript, .template, .svg, .canvas, .math, .map, .area,
    .input,
    .iframe, .embed, .object, .param, .track, .colgroup, .col, .source, .progress, .meter, .textarea,
  ])

  /// What stands on lines of its own.
  private static let partsLines: [Bool] = HTMLTag.allCases.map { tag in
    switch tag {
    case .br, .button, .select, .option: true
    default: !tag.isInline
    }
  }

  private static func table(_ tags: [HTMLTag]) -> [Bool] { HTMLTag.allCases.map(tags.contains) }
}
