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
  /// Whether a node is no part of the article: furniture, hidden, or silent by its kind.
  var isExcluded: [Bool]
  /// The first `<h1>`, or another heading where the page's title says that it is that; `nil` without one.
  var headline: Int?

  /// How much of the prose is not shown.
  private var hiddenProse: Float = 0
  /// The outermost elements that are not shown.
  private var hiddenElements: [Int] = []

  /// Surveys a page.
  init(_ tree: HTMLTree) {
    let count = tree.nodes.count
    roles = Array(repeating: [], count: count)
    block = Array(repeating: 0, count: count)
    inLink = Array(repeating: false, count: count)
    prose = Array(repeating: 0, count: count)
    junk = Array(repeating: 0, count: count)
    letters = Array(repeating: 0, count: count)
    teasers = Array(repeating: 0, count: count)
    linked = Array(repeating: 0, count: count)
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
    var hidden: [Int] = []
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
        if linked { self.linked[parent] += weight }
        index += 1
        continue
      }
      let isInline = node.tag.isInline
      block[index] = isInline && parent >= 0 ? block[parent] : Int32(index)
      inLink[index] = node.tag == .a || node.tag == .button || (parent >= 0 && inLink[parent])
      if !isInline || node.tag == .br { atBoundary = true }
      if node.stop > node.start { roles[index] = names(of: index, tree) }
      if node.tag.isSilent {
        isExcluded[index] = true
        if node.tag != .form, node.tag != .nav {
          index = Int(node.end)
          continue
        }
      } else if isHidden(index, tree) {
        isExcluded[index] = true
        // What is hidden from screen readers alone is shown, and often said elsewhere in another form.
        if !tree.has(.aria_hidden, "true", on: index) { roles[index].insert(.hidden) }
        if hidden.isEmpty || index >= Int(tree.nodes[hidden[hidden.count - 1]].end) { hidden.append(index) }
      }
      if headline == nil, node.tag == .h1 { headline = index }
      index += 1
    }
    settle(&line, tree)
  }

  /// Adds a run of text to a line.
  private func measure(_ tree: HTMLTree, _ range: Range<Int>, into line: inout Line, linked: Bool) -> Float {
    var letters = 0
    var wide = 0
    tree.bytes.withUnsafeBufferPointer { bytes in
      for index in range {
        let byte = bytes[index]
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
    }
  }

  // MARK: Names

  private func names(of index: Int, _ tree: HTMLTree) -> HTMLRoles {
    var roles: HTMLRoles = []
    let node = tree.nodes[index]
    tree.bytes.withUnsafeBufferPointer { bytes in
      for attribute in tree.attributes[Int(node.start)..<Int(node.stop)] {
        let value = bytes[Int(attribute.start)..<Int(attribute.stop)]
        switch attribute.name {
        case .class, .id, .data_component, .data_testid, .data_module, .data_cy, .data_qa, .data_type:
          if value.count <= 400 { roles.formUnion(HTMLRoles(naming: value)) }
        case .itemprop:
          roles.formUnion(HTMLRoles.itemprop(value))
        case .role:
          if value.elementsEqual("navigation".utf8) || value.elementsEqual("search".utf8) {
            roles.formUnion(.navigation)
          } else if value.elementsEqual("complementary".utf8) || value.elementsEqual("dialog".utf8)
            || value.elementsEqual("contentinfo".utf8) || value.elementsEqual("banner".utf8)
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

  /// Whether an element is not shown.
  private func isHidden(_ index: Int, _ tree: HTMLTree) -> Bool {
    let node = tree.nodes[index]
    guard node.stop > node.start else { return false }
    for attribute in tree.attributes[Int(node.start)..<Int(node.stop)] {
      switch attribute.name {
      case .hidden: return true
      case .style:
        let value = tree.bytes[Int(attribute.start)..<Int(attribute.stop)]
        if value.count >= 11, value.count < 2000, hidesByStyle(value) { return true }
      case .aria_hidden:
        if tree.bytes[Int(attribute.start)..<Int(attribute.stop)].elementsEqual("true".utf8) { return true }
      default: break
      }
    }
    return false
  }

  /// `display:none`, `visibility:hidden`, white space anywhere.
  private func hidesByStyle(_ value: ArraySlice<UInt8>) -> Bool {
    let tight = value.filter { $0 > 0x20 }
    return tight.containsSequence("display:none") || tight.containsSequence("visibility:hidden")
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

  // MARK: What is no part of the article

  /// Excludes furniture, from the outside in.
  ///
  /// A name can mislead (“has-sidebar”, “with-comments” on the element that holds everything), so what has a large part
  /// of the page's prose is kept when something shows that the article is in it, and in any case when nearly all is.
  private mutating func exclude(_ tree: HTMLTree, isLenient: Bool = false) {
    guard let root = tree.nodes.indices.first else { return }
    let evidence = evidenceBelow(tree)
    let all = max(prose[root], 1)
    let shown = max(all - hiddenProse, 1)
    var index = 0
    let count = tree.nodes.count
    while index < count {
      let node = tree.nodes[index]
      guard node.tag != .text,
        isExcluded[index]
          || (isLenient
            ? isCertainlyUnwanted(index, node.tag)
            : isUnwanted(index, node.tag) || isListOfTeasers(index, evidence[index], shown))
      else {
        index += 1
        continue
      }
      let isHidden = isExcluded[index] && !node.tag.isSilent
      if !isHidden, roles[index].contains(.gallery), shown - prose[index] >= 800, !evidence[index] {
        isExcluded[index] = true
        index = Int(node.end)
        continue
      }
      let limit: Float
      if node.tag.isSilent, node.tag != .form, node.tag != .nav {
        limit = .infinity
      } else if isHidden {
        limit = shown < 200 ? 0.5 * all : .infinity
      } else if isPlainProse(index, node.tag) {
        limit = 300
      } else if evidence[index] {
        limit = 0.25 * shown
      } else if roles[index].contains(.consent), shown - prose[index] >= 80 {
        // A consent wall may be longer than the article.
        limit = .infinity
      } else if roles[index].contains(.comments), shown - prose[index] >= max(200, 0.15 * shown) {
        // There may be any number of comments.
        limit = .infinity
      } else {
        limit = 0.75 * shown
      }
      if prose[index] < max(limit, 40) {
        isExcluded[index] = true
        index = Int(node.end)
      } else {
        isExcluded[index] = false
        index += 1
      }
    }
  }

  /// Excludes again, only what is furniture beyond doubt: for pages whose text is in what is named after something else.
  mutating func excludeLess(_ tree: HTMLTree) {
    for index in tree.nodes.indices where isExcluded[index] {
      isExcluded[index] = tree.nodes[index].tag.isSilent || roles[index].contains(.hidden)
    }
    exclude(tree, isLenient: true)
  }

  private func isCertainlyUnwanted(_ index: Int, _ tag: HTMLTag) -> Bool {
    tag == .footer
      || !roles[index].isDisjoint(with: [.comments, .consent, .advertisement, .navigation, .promotion])
        && tag != .body && tag != .html
  }

  /// Whether what is in an element contradicts its name: “teaser” or “read-more” without a link in it is the article's own
  /// lead or rest, and a menu is not mostly prose.
  private func isMisnamed(_ index: Int, _ roles: HTMLRoles) -> Bool {
    switch roles.intersection(.unwanted) {
    case .related: junk[index] == 0 && prose[index] >= 40 && linked[index] == 0
    case .navigation: prose[index] >= 300 && junk[index] < 0.5 * prose[index]
    default: false
    }
  }

  /// Whether an element is a list of other articles, whatever its name: headings that are links, with little under each.
  private func isListOfTeasers(_ index: Int, _ isEvident: Bool, _ shown: Float) -> Bool {
    guard teasers[index] >= 3, !isEvident, roles[index].isDisjoint(with: [.body, .articleBody]) else { return false }
    return prose[index] < 250 * Float(teasers[index]) && shown - prose[index] >= 250
  }

  /// Whether an element that furniture gave its name holds running text and hardly anything else. Boxes of links,
  /// calls and teasers never do; comments, biographies and notices may.
  private func isPlainProse(_ index: Int, _ tag: HTMLTag) -> Bool {
    guard tag != .aside, tag != .footer, tag != .nav, prose[index] >= 300, junk[index] <= 0.06 * prose[index] else {
      return false
    }
    return roles[index].isDisjoint(with: [.comments, .biography, .consent, .paywall, .promotion])
  }

  /// For each element, whether something in it says that the article is there: its headline, its marked body.
  private func evidenceBelow(_ tree: HTMLTree) -> [Bool] {
    var evidence = [Bool](repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() {
      let node = tree.nodes[index]
      guard node.tag != .text else { continue }
      if index == headline || node.tag == .main || (node.tag == .article && prose[index] > 400) {
        evidence[index] = true
      } else if !roles[index].isDisjoint(with: [.articleBody, .body]), prose[index] > 200 {
        evidence[index] = true
      }
      // What is called a text among the comments is a comment's; a consent wall has a text of its own.
      if evidence[index], !roles[index].isDisjoint(with: [.comments, .related, .consent]),
        roles[index].isDisjoint(with: .articleBody)
      {
        evidence[index] = headline.map { $0 >= index && $0 < Int(node.end) } ?? false
      }
      if evidence[index], node.parent >= 0 { evidence[Int(node.parent)] = true }
    }
    return evidence
  }

  /// Whether an element is furniture by kind or name, before its weight is looked at.
  private func isUnwanted(_ index: Int, _ tag: HTMLTag) -> Bool {
    var roles = self.roles[index]
    if roles.contains(.builder) { roles.subtract(.furniture) }
    switch tag {
    case .html, .body, .article, .main, .b, .strong, .i, .em, .br, .td, .tr, .tbody: return false
    case .aside, .footer: return true
    case .header: return !roles.contains(.body)
    case _ where isMisnamed(index, roles): return false
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .span, .a:
      return !roles.isDisjoint(
        with: [
          .related, .share, .promotion, .advertisement, .comments, .tags, .paywall, .hidden, .biography,
        ])
    default:
      if roles.contains(.articleBody) { return false }
      return roles.contains(.gallery) || !roles.isDisjoint(with: .unwanted)
    }
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
      } else if word.elementsEqual("datePublished".utf8) {
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
