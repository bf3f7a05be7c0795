import Basics

/// Weighs lines that consist of names and that nothing calls a byline: no “by”, no class, no link to a person's page.
///
/// Each thing that can be seen of such a line speaks for a byline or against it; none of them decides alone. Where the
/// line stands and what stands beside it count as much as the names themselves. A name whose first name no list knows is
/// left alone: on pages of other outlets such lines are sections and places as often.
struct UnmarkedByline {
  let text: HTMLLines
  let tree: HTMLTree
  let survey: HTMLSurvey
  /// The words of the headline and of the article's sentences: whoever is in them is written about.
  private lazy var subjects: Set<WordKey> = readSubjects()
  private let headline: Int?
  private let region: Range<Int>
  /// Whether the page's data name an organisation as the author.
  private let isBodyStated: Bool
  /// The lines that weigh enough.
  private var found: [(index: Int, names: [String], weight: Float)] = []

  /// Where a line stands.
  enum Place {
    case aboveHeadline, behindHeadline, belowText
  }

  /// What the line must weigh to be taken.
  private static let enough: Float = 3.5

  /// The weights, set by hand on invented pages and saved ones, and checked on others of both kinds.
  private enum Weight {
    static let givenNames: Float = 3
    static let capitals: Float = 1.5
    static let behindHeadline: Float = 1.5
    static let belowText: Float = -1.5
    static let aboveHeadline: Float = -0.5
    static let dateInLine: Float = 2
    static let dateBeside: Float = 1.5
    static let dateNear: Float = 1
    static let job: Float = 1.5
    static let publisher: Float = 1
    static let portrait: Float = 1
    static let address: Float = 2.5
    static let called: Float = 2
    static let heading: Float = -2
    static let linkElsewhere: Float = -2
    static let subject: Float = -2
    static let item: Float = -0.5
    static let bodyStated: Float = -1.5
  }

  init(
    _ text: HTMLLines, _ tree: HTMLTree, _ survey: HTMLSurvey, headline: Int?, region: Range<Int>, isBodyStated: Bool
  ) {
    self.isBodyStated = isBodyStated
    self.text = text
    self.tree = tree
    self.survey = survey
    self.headline = headline
    self.region = region
  }

  private func readSubjects() -> Set<WordKey> {
    var subjects: Set<WordKey> = []
    if let headline, let words = tree.text(of: headline) { subjects.formUnion(LineShape(Array(words.utf8)).words) }
    // The last lines may tell about the author.
    for line in text.lines.filter({ $0.letters >= 70 && region.contains($0.owner) }).prefix(80).dropLast(3) {
      subjects.formUnion(LineShape(text.bytes[line.range]).words)
    }
    return subjects
  }

  /// Looks at a line, and keeps it when it weighs enough.
  mutating func look(at index: Int, _ place: Place) {
    guard let (names, weight) = names(at: index, place), weight >= Self.enough else { return }
    found.append((index, names, weight))
  }

  /// The heaviest line that was kept and those right behind it; none is kept any longer.
  mutating func best() -> [(index: Int, names: [String])] {
    defer { found = [] }
    guard let heaviest = found.max(by: { $0.weight < $1.weight }) else { return [] }
    return found.filter { $0.index >= heaviest.index }.map { ($0.index, $0.names) }
  }

  /// The names of a line and how much speaks for a byline; `nil` where it cannot be one.
  private mutating func names(at index: Int, _ place: Place) -> (names: [String], weight: Float)? {
    let line = text.lines[index]
    guard (5...100).contains(line.letters), line.quoted < 0 else { return nil }
    let roles = line.rolesAround(tree, survey)
    guard roles.isDisjoint(with: [.tags, .related, .navigation, .share, .comments, .kicker, .headline, .advertisement])
    else { return nil }
    if line.isInPicture(tree, survey) { return nil }
    let plain = Array(text.bytes[line.range])
    let words = line.parted(plain, tree, survey) ?? plain
    guard LineShape(words).wordCount <= 16, !words.containsSequence("›"), !line.isOtherWork(words),
      !words.contains(where: UncasedByline.isLeading),
      let written = byline(words), !written.isMarked, (1...6).contains(written.authors.count),
      written.authors.allSatisfy({
        isPersonal($0) && (2...4).contains($0.split(separator: " ").count) && $0.utf8.count <= 48
      })
    else { return nil }
    var weight: Float = 0
    switch place {
    case .behindHeadline: weight += Weight.behindHeadline
    case .belowText: weight += Weight.belowText
    case .aboveHeadline: weight += Weight.aboveHeadline
    }
    weight += weightOfForm(written.authors)
    weight += date(near: index, words)
    if hasJob(words) || [index - 1, index + 1].contains(where: isJob) { weight += Weight.job }
    if written.publisher != nil { weight += Weight.publisher }
    let parts = max(0, line.owner - 4)..<min(tree.after(line.owner), line.owner + 40)
    if parts.contains(where: { tree.nodes[$0].tag == .img }) { weight += Weight.portrait }
    if text.links[line.links].contains(where: { leadsToPerson($0.node) }) {
      weight += Weight.address
    } else if line.linked * 2 > line.letters {
      weight += Weight.linkElsewhere
    }
    if !roles.isDisjoint(with: [.author, .byline, .biography]) { weight += Weight.called }
    switch tree.nodes[line.owner].tag {
    case .h1, .h2, .h3, .h4: weight += Weight.heading
    default: break
    }
    if line.list >= 0 { weight += Weight.item }
    if isBodyStated { weight += Weight.bodyStated }
    let known = written.authors.flatMap(surnames)
    weight += Weight.subject * Float(min(2, known.count(where: subjects.contains)))
    return (written.authors, weight)
  }

  /// What the names themselves say: lists know first names in Latin letters; in others that have capitals, two capitals
  /// say something as well, and in those without, nothing does.
  private func weightOfForm(_ names: [String]) -> Float {
    let first = names.compactMap { $0.unicodeScalars.first?.value }.max() ?? 0
    return first < 0x370 ? Weight.givenNames : first < 0x590 ? Weight.capitals : 0
  }

  /// The words of a name that tell whose it is: all but a first name that many people have.
  private func surnames(of name: String) -> ArraySlice<WordKey> {
    let words = LineShape(Array(name.utf8)).words
    return isPersonal(name) ? words.dropFirst() : words[...]
  }

  private func date(near index: Int, _ words: [UInt8]) -> Float {
    if !printedDates(in: words).isEmpty { return Weight.dateInLine }
    let isDate = { (near: Int) in
      text.lines.indices.contains(near) && text.lines[near].letters <= 60
        && !printedDates(in: Array(text.bytes[text.lines[near].range])).isEmpty
    }
    if isDate(index - 1) || isDate(index + 1) { return Weight.dateBeside }
    return isDate(index - 2) || isDate(index + 2) ? Weight.dateNear : 0
  }

  /// Whether a line beside a name says what its bearer does.
  private func isJob(_ index: Int) -> Bool {
    guard text.lines.indices.contains(index), text.lines[index].letters <= 60 else { return false }
    return hasJob(Array(text.bytes[text.lines[index].range]))
  }

  private func hasJob(_ words: [UInt8]) -> Bool {
    let shape = LineShape(words)
    return !shape.endsSentence && shape.words.contains(where: BylineWords.jobs.contains)
  }

  private func leadsToPerson(_ link: Int) -> Bool {
    if tree.leadsToAuthor(link) { return true }
    return tree.value(.href, of: link).map { tree.bytes[$0].starts(with: "mailto:".utf8) } ?? false
  }
}
