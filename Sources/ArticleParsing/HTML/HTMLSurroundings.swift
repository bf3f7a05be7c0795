/// Bylines and dates that are printed around an article, for pages whose metadata has none.
///
/// The nearest to the headline wins: first what stands between headline and text, then what stands above the headline
/// or behind the text. Elements named after an author or a date count more than the words alone.
struct HTMLSurroundings: Sendable {
  private(set) var authors: [String] = []
  private(set) var published: PrintedDate?

  /// How many lines away from headline and text a byline or a date may stand.
  private static let reach = 30

  /// Looks around the article. `region` is its text, `headline` the element where its headline is printed.
  init(_ tree: HTMLTree, _ survey: HTMLSurvey, headline: Int?, region: Range<Int>) {
    guard !tree.nodes.isEmpty else { return }
    let text = HTMLLines(tree, survey, below: 0) { node in
      survey.isExcluded[node]
        && (tree.nodes[node].tag == .nav || !survey.roles[node].isDisjoint(with: HTMLSurroundings.foreign))
    }
    let top = headline ?? region.lowerBound
    let from = text.lines.firstIndex { $0.owner >= min(top, region.lowerBound) } ?? 0
    let inside = text.lines.firstIndex { $0.owner >= region.lowerBound } ?? from
    let end = text.lines.firstIndex { $0.owner >= region.upperBound } ?? text.lines.count
    var order: [Int] = []
    order += from..<min(max(inside, from) + 4, text.lines.count)
    order += (max(0, from - HTMLSurroundings.reach)..<from).reversed()
    order += max(inside, end - 6)..<min(text.lines.count, end + HTMLSurroundings.reach)
    var plainDate: PrintedDate?
    for index in order {
      let line = text.lines[index]
      guard line.letters <= 200, line.letters >= 2 else { continue }
      let roles = HTMLSurroundings.roles(of: line, tree, survey)
      let words = Array(text.bytes[line.range])
      if published == nil, words.count <= 160,
        let found = printedDates(in: words).first(where: { $0.role != .modified })
      {
        if !roles.isDisjoint(with: [.date, .byline]) || found.role == .published {
          published = found
        } else if plainDate == nil, line.letters <= 60 {
          plainDate = found
        }
      }
      if authors.isEmpty { authors = HTMLSurroundings.namedAuthors(in: line, tree, survey) }
      if authors.isEmpty {
        let isNamed = !roles.isDisjoint(with: [.author, .byline])
        if let written = byline(words), written.isMarked || isNamed, !written.authors.isEmpty {
          authors = written.authors
        } else if roles.contains(.author), line.letters <= 40, HTMLSurroundings.isName(words) {
          authors = [String(decoding: words, as: UTF8.self)]
        }
      }
      if !authors.isEmpty, published != nil { break }
    }
    published = published ?? plainDate
  }

  /// What belongs to other articles, or to no article.
  private static let foreign: HTMLRoles = [
    .related, .comments, .navigation, .consent, .advertisement, .promotion, .hidden,
  ]

  /// What a line and the elements right around it are by name.
  private static func roles(of line: HTMLLine, _ tree: HTMLTree, _ survey: HTMLSurvey) -> HTMLRoles {
    var roles: HTMLRoles = []
    var node = line.owner
    for _ in 0..<3 where node >= 0 && survey.letters[node] <= 160 {
      roles.formUnion(survey.roles[node])
      node = Int(tree.nodes[node].parent)
    }
    // Inside the line: <span class=author>.
    for inner in line.owner..<min(tree.after(line.owner), line.owner + 12) where tree.nodes[inner].tag.isInline {
      roles.formUnion(survey.roles[inner].intersection([.author, .date, .byline]))
    }
    return roles
  }

  /// The people in the parts of a line that are named after an author, or that lead to an author's page.
  private static func namedAuthors(in line: HTMLLine, _ tree: HTMLTree, _ survey: HTMLSurvey) -> [String] {
    var found: [String] = []
    var index = line.owner + 1
    let end = min(tree.after(line.owner), line.owner + 60)
    while index < end {
      let node = tree.nodes[index]
      guard node.tag != .text, survey.letters[index] >= 2, survey.letters[index] <= 60,
        survey.roles[index].isDisjoint(with: .comments),
        survey.roles[index].contains(.author) || (node.tag == .a && leadsToAuthor(index, tree))
      else {
        index += 1
        continue
      }
      if let text = tree.text(of: index) {
        let words = Array(text.utf8)
        if let written = byline(words), !written.authors.isEmpty {
          found += written.authors
        } else if isName(words), printedDates(in: words).isEmpty {
          found.append(text)
        }
      }
      index = Int(node.end)
    }
    return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func leadsToAuthor(_ link: Int, _ tree: HTMLTree) -> Bool {
    guard let range = tree.value(.href, of: link), range.count < 300 else { return false }
    let address = tree.bytes[range]
    return authorPaths.contains { address.containsSequence($0) }
  }

  private static let authorPaths: [StaticString] = [
    "/author/", "/authors/", "/autor/", "/autoren/", "/autores/", "/auteur/", "/autore/", "/journalist/", "/by/",
    "/redakteur/", "/contributor/", "/columnist/", "/reporter/",
  ]

  /// One to four words without a digit at the start, no sentence, no address: a name or a pen name.
  private static func isName(_ words: [UInt8]) -> Bool {
    let shape = LineShape(words)
    return (1...4).contains(shape.wordCount) && !shape.endsSentence && !shape.endsWithColon
      && !words.contains(0x2F) && !words.contains(0x40) && furniture(words[...], shape) == nil
  }
}
