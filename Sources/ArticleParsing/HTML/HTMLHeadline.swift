import Basics

/// The heading that is an article's headline, as the page's title tells.
///
/// The first `<h1>` is, on most pages. On others it is the name of the site, and the headline an `<h2>` that the title
/// begins with, or ends with where the first heading leads to the front page.
struct HTMLHeadline: Sendable {
  /// The heading.
  let node: Int

  /// How many headings are compared with the title.
  private static let most = 60

  /// Finds it. `first` is the first `<h1>`.
  init?(_ tree: HTMLTree, first: Int?) {
    let title =
      tree.nodes.indices.lazy.prefix(400).first { tree.nodes[$0].tag == .title }
      .flatMap { tree.text(of: $0) }.map(letters) ?? ""
    guard title.utf8.count >= 8 else {
      guard let first else { return nil }
      node = first
      return
    }
    let own = first.flatMap { tree.text(of: $0) }.map(letters) ?? ""
    let isFront = first.map { HTMLHeadline.leadsToFront($0, tree) } ?? true
    if let first, own.utf8.count >= 8, title.utf8.count >= own.utf8.count, Array(title.utf8).holds(Array(own.utf8)),
      !isFront
    {
      node = first
      return
    }
    var seen = 0
    var ending: Int?
    for index in tree.nodes.indices
    where tree.nodes[index].tag.rawValue >= HTMLTag.h1.rawValue
      && tree.nodes[index].tag.rawValue <= HTMLTag.h3.rawValue
    {
      guard seen < HTMLHeadline.most, index != first else { continue }
      seen += 1
      guard let text = tree.text(of: index), text.utf8.count >= 12, text.utf8.count <= 400 else { continue }
      let key = letters(text)
      guard key.utf8.count >= 12, key != own else { continue }
      if title.hasPrefix(key) {
        node = index
        return
      }
      if ending == nil, isFront, title.hasSuffix(key) { ending = index }
    }
    if let ending {
      node = ending
      return
    }
    guard let first else { return nil }
    node = first
  }

  /// Whether a heading is a link to the front page: then it names the site.
  static func leadsToFront(_ heading: Int, _ tree: HTMLTree) -> Bool {
    for index in heading..<tree.after(heading) where tree.nodes[index].tag == .a {
      guard let address = tree.string(.href, of: index) else { continue }
      if address == "/" || address.hasSuffix("/index.html") || address.hasSuffix("/index.php") { return true }
      // “https://paper.example” and “https://paper.example/”.
      let parts = address.split(separator: "/", omittingEmptySubsequences: true)
      if parts.count == 2, parts[0].hasSuffix(":") { return true }
    }
    return false
  }
}

extension HTMLTree {
  /// The words of a heading that are the headline: without the kicker above it, a subtitle, a date; where one part of
  /// it is called the headline, that part.
  func headlineText(of heading: Int, _ survey: HTMLSurvey) -> String? {
    guard let whole = text(of: heading) else { return nil }
    let isBeside: (Int) -> Bool = { node in
      self.nodes[node].tag == .small || self.nodes[node].tag == .time
        || !survey.roles[node].isDisjoint(with: [.kicker, .standfirst, .date, .hidden, .comments])
        || self.nodes[node].tag == .a && self.isCountOrSign(node)
    }
    var own = text(of: heading, skipping: isBeside)
    let named = ((heading + 1)..<max(heading + 1, after(heading))).filter {
      nodes[$0].tag != .text && survey.roles[$0].contains(.headline)
    }
    // Several are its parts.
    if let inner = named.first, named.allSatisfy({ $0 < after(inner) }) { own = text(of: inner, skipping: isBeside) }
    own = own.map { unglued($0, in: heading) }
    guard var own, own.utf8.count >= 12 || own.utf8.count * 2 >= whole.utf8.count else { return whole }
    // “23.01.2025 - …”
    if let date = printedDates(in: own).first, date.range.lowerBound == 0, date.range.upperBound + 12 < own.utf8.count {
      let rest = own.utf8.dropFirst(date.range.upperBound).drop { $0 == 0x20 }
      if rest.first == 0x2D || rest.first == 0x7C || rest.first == 0x3A {
        own = String(Substring(rest.dropFirst()).drop { $0 == " " })
      }
    }
    return own
  }

  /// Whether a link says no word: “12”, “¶”.
  private func isCountOrSign(_ link: Int) -> Bool {
    guard let words = text(of: link), words.utf8.count <= 6 else { return false }
    return words.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
  }

  /// A heading's words with a blank where one element ends and the next begins without any.
  private func unglued(_ words: String, in heading: Int) -> String {
    var result = words
    var previous: String?
    for child in children(of: heading) {
      let own = text(of: child)
      defer { previous = own }
      guard let before = previous, let own, before.last?.isLowercase ?? false, own.first?.isUppercase ?? false,
        let range = result.firstRange(of: before + own)
      else { continue }
      result.replaceSubrange(range, with: before + " " + own)
    }
    return result
  }
}
