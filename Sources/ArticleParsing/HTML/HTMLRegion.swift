/// Where on a page the article's text stands.
struct HTMLRegion: Sendable {
  /// The element that holds it.
  var node: Int
  /// Whether a standard says so, rather than the text.
  var isMarked: Bool
  /// How much prose it holds, what is excluded left out; in letters.
  var prose: Float = 0

  /// How much a letter of junk takes away from a letter of prose.
  private static let junkWeight: Float = 1

  /// Finds it: the element with the most prose over junk, nothing that is furniture counted; what is marked as the
  /// article's body where that holds enough of it.
  init?(_ tree: HTMLTree, _ survey: HTMLSurvey) {
    guard !tree.nodes.isEmpty else { return nil }
    let sums = HTMLRegion.sums(tree, survey)
    var best = 0
    for index in tree.nodes.indices where HTMLRegion.mayHoldText(tree.nodes[index].tag) && sums[index].counts {
      // Of equals the deeper one, which comes later.
      if !sums[best].counts || sums[index].value >= sums[best].value { best = index }
    }
    // Into what holds nearly all of it, or most of it and is called the article's text.
    var index = best + 1
    var end = Int(tree.nodes[best].end)
    while index < end {
      let share =
        sums[index].counts && HTMLRegion.mayHoldText(tree.nodes[index].tag)
        ? sums[index].prose / max(sums[best].prose, 1) : 0
      if share >= 0.88 || (share >= 0.65 && HTMLRegion.isOnlyBody(index, in: best, tree, survey, sums)) {
        best = index
        end = Int(tree.nodes[index].end)
        index += 1
      } else {
        index = share >= 0.65 ? index + 1 : tree.after(index)
      }
    }
    best = HTMLRegion.mainArticle(in: best, tree, survey, sums) ?? best
    if sums[best].prose <= 0 { best = HTMLRegion.namedArticle(tree, survey, sums) ?? best }
    node = best
    isMarked = false
    var marked: Int?
    for index in best..<Int(tree.nodes[best].end) where survey.roles[index].contains(.articleBody) && sums[index].counts
    {
      if sums[index].prose > (marked.map { sums[$0].prose } ?? 0) { marked = index }
    }
    if let marked, sums[marked].prose >= 0.6 * sums[best].prose {
      node = marked
      isMarked = true
    }
    if sums[node].prose < HTMLRegion.leastProse, let named = HTMLRegion.namedBody(besides: node, tree, survey, sums) {
      node = named
      isMarked = true
    }
    prose = sums[node].prose
  }

  /// Whether an element may hold the whole text: no word in bold, and no link in it.
  private static func mayHoldText(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .text, .a, .b, .strong, .i, .em, .u, .s, .small, .sub, .sup, .mark, .code, .abbr, .time, .label, .q, .cite:
      false
    default: true
    }
  }

  /// With less prose than this, an element's name says more than its text.
  private static let leastProse: Float = 150

  /// The `<article>`, or `<main>` where there is none, that holds the most letters: where nothing on the page is prose, such as
  /// on one of a single short sentence, only the markup says where the article is.
  private static func namedArticle(_ tree: HTMLTree, _ survey: HTMLSurvey, _ sums: [Sum]) -> Int? {
    for tag in [HTMLTag.article, .main] {
      let named = tree.nodes.indices.filter { tree.nodes[$0].tag == tag && sums[$0].counts && survey.letters[$0] > 0 }
      if let largest = named.max(by: { survey.letters[$0] < survey.letters[$1] }) { return largest }
    }
    return nil
  }

  /// What is called the article's text and holds the most letters, where it holds clearly more than `node`: a list of
  /// links, a recipe, a few words to pictures.
  private static func namedBody(besides node: Int, _ tree: HTMLTree, _ survey: HTMLSurvey, _ sums: [Sum]) -> Int? {
    var best: Int?
    for index in tree.nodes.indices
    where sums[index].counts && !survey.roles[index].isDisjoint(with: [.body, .articleBody]) {
      guard tree.nodes[index].tag != .body, tree.nodes[index].tag != .html else { continue }
      if survey.letters[index] > (best.map { survey.letters[$0] } ?? 100) { best = index }
    }
    guard let best, survey.letters[best] > 1.5 * survey.letters[node] else { return nil }
    return best
  }

  /// Whether an element is called the article's text, and no other one beside it is.
  private static func isOnlyBody(
    _ index: Int, in best: Int, _ tree: HTMLTree, _ survey: HTMLSurvey, _ sums: [Sum]
  ) -> Bool {
    guard !survey.roles[index].isDisjoint(with: [.body, .articleBody]) else { return false }
    var other = best + 1
    while other < tree.after(best) {
      if other <= index, index < tree.after(other) {
        other = other == index ? tree.after(index) : other + 1
        continue
      }
      if sums[other].counts, sums[other].prose >= 0.04 * sums[best].prose {
        if !survey.roles[other].isDisjoint(with: [.body, .articleBody]) { return false }
        other += 1
      } else {
        other = tree.after(other)
      }
    }
    return true
  }

  /// Of several `<article>`s beside each other, the one that is the page's own: it has most of the prose, or the headline
  /// and some of it. A live blog's entries are articles of equal right; then there is none.
  private static func mainArticle(
    in node: Int, _ tree: HTMLTree, _ survey: HTMLSurvey, _ sums: [Sum]
  ) -> Int? {
    guard tree.nodes[node].tag != .article else { return nil }
    var articles: [Int] = []
    var index = node + 1
    while index < tree.after(node) {
      if tree.nodes[index].tag == .article, sums[index].counts {
        if sums[index].prose > 0 { articles.append(index) }
        index = tree.after(index)
      } else {
        index += 1
      }
    }
    guard articles.count > 1 else { return nil }
    if let headline = survey.headline,
      let own = articles.first(where: { $0 < headline && headline < tree.after($0) && sums[$0].prose >= 300 })
    {
      return own
    }
    let all = articles.reduce(0) { $0 + sums[$1].prose }
    return articles.first { sums[$0].prose >= 0.6 * sums[node].prose && sums[$0].prose >= 0.5 * all }
  }

  private struct Sum {
    var prose: Float = 0
    var junk: Float = 0
    var counts = false
    var value: Float { prose - HTMLRegion.junkWeight * junk }
  }

  /// Prose and junk below each node, what is excluded left out.
  private static func sums(_ tree: HTMLTree, _ survey: HTMLSurvey) -> [Sum] {
    var sums = [Sum](repeating: Sum(), count: tree.nodes.count)
    var index = 0
    while index < tree.nodes.count {
      if survey.isExcluded[index] {
        index = tree.after(index)
        continue
      }
      if tree.nodes[index].tag != .text {
        // The survey's sums hold what stands below; take away the children's to have the element's own.
        sums[index] = Sum(prose: survey.prose[index], junk: survey.junk[index], counts: true)
      }
      index += 1
    }
    // Take excluded subtrees out of everything above them.
    index = 0
    while index < tree.nodes.count {
      guard survey.isExcluded[index] else {
        index += 1
        continue
      }
      var above = Int(tree.nodes[index].parent)
      while above >= 0 {
        sums[above].prose -= survey.prose[index]
        sums[above].junk -= survey.junk[index]
        above = Int(tree.nodes[above].parent)
      }
      index = tree.after(index)
    }
    return sums
  }
}
