/// What a page's elements hold: how much prose, how much that is no prose, and what they are by name.
///
/// One pass over the tree finds lines (runs of text between block boundaries) and weighs each; sums over subtrees
/// follow. Weights are in letters of an alphabet; a Chinese or Japanese character counts as two and a half.
struct HTMLSurvey: Sendable {
  /// What each element is by name.
  var roles: [HTMLRoles]
  /// The nearest element that is a block, for each node; itself for a block.
  var block: [Int32]
  /// Whether a node lies in a link.
  var inLink: [Bool]
  /// How much prose stands below each node.
  var prose: [Float]
  /// How much that is no prose: links, scraps.
  var junk: [Float]
  /// How many letters of any kind stand below each node.
  var letters: [Float]
  /// How many of them are in links.
  var linked: [Float]
  /// How many headings that are links stand below each node: each heads another article.
  var teasers: [Int32]
  /// How many running paragraphs stand below each node: lines of a sentence or more that are no links.
  var paragraphs: [Int32]
  /// How much of a form stands below each node: 2 for a field or its label, 1 for a button or a link that is one.
  var controls: [Int32]
  /// Whether a node is no part of the article: furniture, hidden, or silent by its kind.
  var isExcluded: [Bool]
  /// The first `<h1>`, or another heading where the page's title says that it is that; `nil` without one.
  var headline: Int?

  /// How much of the prose is not shown.
  private(set) var hiddenProse: Float = 0
  /// The outermost elements that are not shown.
  private var hiddenElements: [Int] = []

  /// The classes that the page itself sets off the screen.
  private let offScreen: OffScreenClasses

  /// Surveys a page.
  init(_ tree: HTMLTree, offScreen: OffScreenClasses = OffScreenClasses()) {
    self.offScreen = offScreen
    let count = tree.nodes.count
    roles = Array(repeating: [], count: count)
    block = Array(repeating: 0, count: count)
    inLink = Array(repeating: false, count: count)
    prose = Array(repeating: 0, count: count)
    junk = Array(repeating: 0, count: count)
    letters = Array(repeating: 0, count: count)
    teasers = Array(repeating: 0, count: count)
    linked = Array(repeating: 0, count: count)
    paragraphs = Array(repeating: 0, count: count)
    controls = Array(repeating: 0, count: count)
    isExcluded = Array(repeating: false, count: count)
    weigh(tree)
    headline = HTMLHeadline(tree, first: headline)?.node
    accumulate(tree)
    hiddenProse = hiddenElements.reduce(0) { $0 + prose[$1] }
    exclude(tree)
  }

  // MARK: Lines

  /// A line while it is read.
  private struct Line {
    var owner: Int32 = -1
    var letters: Float = 0
    var linked: Float = 0
    var stops = 0
    var commas = 0
  }

  private mutating func weigh(_ tree: HTMLTree) {
    var namings = RecentReadings<HTMLRoles>()
    var hidings = RecentReadings<HTMLHiding?>()
    var hidden: [Int] = []
    var hints = ScreenReaderHints()
    defer { hiddenElements = hidden }
    var line = Line()
    var atBoundary = true
    var index = 0
    let count = tree.nodes.count
    while index < count {
      let node = tree.nodes[index]
      let parent = Int(node.parent)
      if node.tag == .text {
        block[index] = block[parent]
        let linked = inLink[parent]
        inLink[index] = linked
        if atBoundary || block[index] != line.owner {
          settle(&line, tree)
          line = Line(owner: block[index])
          atBoundary = false
        }
        let weight = measure(tree, Int(node.start)..<Int(node.stop), into: &line, linked: linked)
        letters[parent] += weight
        if linked {
          self.linked[parent] += weight
          hints.look(at: index, tree)
        }
        index += 1
        continue
      }
      let isInline = node.tag.isInline
      block[index] = isInline && parent >= 0 ? block[parent] : Int32(index)
      inLink[index] = node.tag == .a || node.tag == .button || (parent >= 0 && inLink[parent])
      if !isInline || node.tag == .br { atBoundary = true }
      if node.stop > node.start { roles[index] = names(of: index, tree, &namings) }
      controls[index] = control(index, node, tree)
      if node.tag.isSilent {
        isExcluded[index] = true
        if node.tag != .form, node.tag != .nav {
          index = Int(node.end)
          continue
        }
      } else {
        hide(index, tree, &hidden, &hidings)
      }
      if headline == nil, node.tag == .h1 { headline = index }
      index += 1
    }
    settle(&line, tree)
    for node in hints.repeated {
      roles[node].insert(.hidden)
      isExcluded[node] = true
    }
  }

  /// Adds a run of text to a line.
  private func measure(_ tree: HTMLTree, _ range: Range<Int>, into line: inout Line, linked: Bool) -> Float {
    var letters = 0
    var wide = 0
    tree.bytes.withUnsafeBufferPointer { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var index = range.lowerBound
      while index < range.upperBound {
        // Eight bytes of ASCII are counted at once, and looked at one by one only where some are no letters.
        if index + 8 <= range.upperBound {
          let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          if eight & 0x8080_8080_8080_8080 == 0 {
            let (shown, letter) = (eight &+ 0x5F5F_5F5F_5F5F_5F5F, eight &+ 0x3F3F_3F3F_3F3F_3F3F)
            letters += (shown & 0x8080_8080_8080_8080).nonzeroBitCount
            if shown & ~letter & 0x8080_8080_8080_8080 != 0 {
              for byte in bytes[index..<index + 8] {
                if byte == 0x2E || byte == 0x3F || byte == 0x21 { line.stops += 1 }
                if byte == 0x2C { line.commas += 1 }
              }
            }
            index += 8
            continue
          }
        }
        let byte = bytes[index]
        defer { index += 1 }
        if byte < 0x80 {
          if byte > 0x40 {
            letters += 1
          } else if byte > 0x20 {
            letters += 1
            if byte == 0x2E || byte == 0x3F || byte == 0x21 { line.stops += 1 }
            if byte == 0x2C { line.commas += 1 }
          }
        } else if byte >= 0xC0 {
          letters += 1
          if byte >= 0xE3, byte <= 0xED { wide += 3 }
          // The ideographic full stop (E3 80 82) and comma (E3 80 81).
          if byte == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
            if bytes[index + 2] == 0x82 { line.stops += 1 }
            if bytes[index + 2] == 0x81 { line.commas += 1 }
          }
        }
      }
    }
    let weight = Float(letters) + Float(wide) * 0.5
    line.letters += weight
    if linked { line.linked += weight }
    return weight
  }

  /// Puts a finished line where it belongs.
  private mutating func settle(_ line: inout Line, _ tree: HTMLTree) {
    guard line.owner >= 0, line.letters > 0 else { return }
    let owner = Int(line.owner)
    let plain = line.letters - line.linked
    if line.linked > 0.66 * line.letters, tree.nodes[owner].tag != .pre {
      junk[owner] += min(line.letters, 80)
      if line.letters >= 12, tree.nodes[owner].tag.isHeading { teasers[owner] += 1 }
      return
    }
    switch tree.nodes[owner].tag {
    case .h1, .h2, .h3, .h4, .h5, .h6, .figcaption, .caption: return
    case .pre, .code: prose[owner] += plain * 0.5
    default: break
    }
    if line.letters >= 60, line.stops > 0 || line.commas > 1 || line.letters >= 160 {
      prose[owner] += plain
      paragraphs[owner] += 1
      return
    }
    switch tree.nodes[owner].tag {
    case .p, .blockquote: prose[owner] += plain * (line.letters >= 25 || line.stops > 0 ? 0.7 : 0.3)
    // Short items and cells say little for a region, but nothing against it.
    case .li, .dd, .dt, .td, .th: prose[owner] += plain * 0.25
    default: junk[owner] += min(line.letters, 40) * 0.3
    }
  }

  private mutating func accumulate(_ tree: HTMLTree) {
    for index in stride(from: tree.nodes.count - 1, to: 0, by: -1) {
      let parent = Int(tree.nodes[index].parent)
      prose[parent] += prose[index]
      junk[parent] += junk[index]
      letters[parent] += letters[index]
      teasers[parent] += teasers[index]
      linked[parent] += linked[index]
      paragraphs[parent] += paragraphs[index]
      controls[parent] += controls[index]
    }
  }

  /// How much of a form an element is. Buttons that open a picture or an answer are none.
  func control(_ index: Int, _ node: HTMLTree.Node, _ tree: HTMLTree) -> Int32 {
    switch node.tag {
    case .input: return tree.has(.type, "hidden", on: index) ? 0 : 2
    case .select, .textarea, .label: return 2
    case .button: return tree.value(.aria_expanded, of: index) == nil && !isInPictureOrHeading(node, tree) ? 1 : 0
    case .a:
      let isButton =
        roles[index].contains(.button) || tree.has(.role, "button", on: index) || tree.has(.href, "#", on: index)
      return isButton && !isInPictureOrHeading(node, tree) ? 1 : 0
    default: return 0
    }
  }

  private func isInPictureOrHeading(_ node: HTMLTree.Node, _ tree: HTMLTree) -> Bool {
    var above = Int(node.parent)
    for _ in 0..<4 where above >= 0 {
      switch tree.nodes[above].tag {
      case .figure, .picture, .video, .audio, .summary: return true
      case let tag where tag.isHeading: return true
      default: above = Int(tree.nodes[above].parent)
      }
    }
    return false
  }

  // MARK: Names

  private func names(
    of index: Int, _ tree: HTMLTree, _ namings: inout RecentReadings<HTMLRoles>
  ) -> HTMLRoles {
    var roles: HTMLRoles = []
    let node = tree.nodes[index]
    tree.bytes.withUnsafeBufferPointer { bytes in
      for attribute in tree.attributes[Int(node.start)..<Int(node.stop)] {
        let value = bytes[Int(attribute.start)..<Int(attribute.stop)]
        switch attribute.name {
        case .class, .id, .data_component, .data_testid, .data_module, .data_cy, .data_qa, .data_type:
          if value.count <= 400 { roles.formUnion(namings.reading(of: value) { HTMLRoles(naming: value) }) }
        case .data_gu_name, .data_name, .data_element, .data_role, .data_block:
          // Other words in them name parts of a program.
          guard value.count <= 40 else { break }
          roles.formUnion(namings.reading(of: value) { HTMLRoles(naming: value) }.intersection(.standfirst))
        case .itemprop:
          roles.formUnion(HTMLRoles.itemprop(value))
        case .role:
          if value.elementsEqual("navigation".utf8) || value.elementsEqual("search".utf8) {
            roles.formUnion(.navigation)
          } else if value.elementsEqual("dialog".utf8) || value.elementsEqual("alertdialog".utf8) {
            // It lies over the page, as consent walls do.
            roles.formUnion([.furniture, .consent])
          } else if value.elementsEqual("complementary".utf8) || value.elementsEqual("contentinfo".utf8)
            || value.elementsEqual("banner".utf8)
          {
            roles.formUnion(.furniture)
          }
        case .rel:
          if value.elementsEqual("author".utf8) { roles.formUnion(.author) }
          if value.elementsEqual("tag".utf8) { roles.formUnion(.tags) }
        default: break
        }
      }
    }
    return roles
  }

  /// Notes whether an element is not shown, or not where anybody sees it.
  private mutating func hide(
    _ index: Int, _ tree: HTMLTree, _ hidden: inout [Int], _ hidings: inout RecentReadings<HTMLHiding?>
  ) {
    let node = tree.nodes[index]
    for attribute in tree.attributes[Int(node.start)..<Int(node.stop)] {
      let range = Int(attribute.start)..<Int(attribute.stop)
      switch attribute.name {
      case .hidden: roles[index].insert(.hidden)
      case .style where range.count >= 9 && range.count < 2000:
        let hiding = tree.bytes.withUnsafeBufferPointer { bytes in
          hidings.reading(of: bytes[range]) { HTMLHiding(bytes[range]) }
        }
        switch hiding {
        case .notShown: roles[index].insert(.hidden)
        case .offScreen:
          roles[index].insert(.offScreen)
          continue
        case nil: continue
        }
      case .class:
        if offScreen.isEmpty { continue }
        let isOffScreen = tree.bytes.withUnsafeBufferPointer { offScreen.contains(anyOf: $0[range]) }
        if isOffScreen { roles[index].insert(.offScreen) }
        continue
      // What is hidden from screen readers alone is shown, and often said elsewhere in another form.
      case .aria_hidden where tree.bytes[range].elementsEqual("true".utf8): break
      default: continue
      }
      isExcluded[index] = true
      if hidden.isEmpty || index >= Int(tree.nodes[hidden[hidden.count - 1]].end) { hidden.append(index) }
    }
  }

  // MARK: What belongs to something else

  /// What belongs to other articles, or to no article.
  static let foreign: HTMLRoles = [
    .related, .comments, .navigation, .consent, .advertisement, .promotion,
  ]

  /// Whether an excluded element belongs to something other than the article, as far as its name says: a byline is the
  /// article's own, even when its box is called a teaser's.
  func isForeignItself(_ node: Int, _ tree: HTMLTree) -> Bool {
    guard isExcluded[node] else { return false }
    if tree.nodes[node].tag == .nav { return true }
    if roles[node].contains(.comments) { return true }
    // What holds the headline is no list of other articles, whatever it is called.
    if let headline, headline > node, headline < tree.after(node) { return false }
    return !roles[node].isDisjoint(with: HTMLSurvey.foreign)
      && roles[node].isDisjoint(with: [.byline, .author, .date, .headline])
  }

  /// Whether an element is one that is not shown.
  func isHidden(_ node: Int) -> Bool { isExcluded[node] && roles[node].contains(.hidden) }

  /// Whether a node stands in something other than the article: in comments, a list of other articles, a menu.
  func isForeign(_ node: Int, _ tree: HTMLTree) -> Bool {
    var node = node
    while node >= 0 {
      if isForeignItself(node, tree) { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }
}

extension HTMLRoles {
  /// The role that schema.org's property names give.
  static func itemprop(_ value: UnsafeBufferPointer<UInt8>.SubSequence) -> HTMLRoles {
    var roles: HTMLRoles = []
    for word in value.split(whereSeparator: { $0 <= 0x20 }) {
      if word.elementsEqual("articleBody".utf8) {
        roles.formUnion(.articleBody)
      } else if word.elementsEqual("headline".utf8) {
        roles.formUnion(.headline)
      } else if word.elementsEqual("author".utf8) || word.elementsEqual("creator".utf8) {
        roles.formUnion(.author)
      } else if word.elementsEqual("datePublished".utf8) || word.elementsEqual("dateModified".utf8) {
        roles.formUnion(.date)
      } else if word.elementsEqual("caption".utf8) {
        roles.formUnion(.caption)
      } else if word.elementsEqual("comment".utf8) {
        roles.formUnion(.comments)
      } else if word.elementsEqual("keywords".utf8) {
        roles.formUnion(.tags)
      }
    }
    return roles
  }
}
