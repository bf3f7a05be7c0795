/// Who a page's data and markup say wrote the article.
struct AuthorSignals: Sendable {
  /// People, by the first signal that names any; of a later one that names the same and more, all.
  private(set) var people: [String] = []
  /// Those named as authors who are no people: the publisher under some name, a desk, an agency.
  private(set) var bodies: [String] = []
  /// News agencies that the data name as authors beside people, as they write them.
  private(set) var agencies: [String] = []
  /// The site by its address, where the data give that for an author.
  private(set) var address: String?
  /// Whether the people are one account of the site, whoever may write with it.
  private(set) var isAccount = false
  /// Whether nothing names the people but marks in the page behind the headline and its byline.
  private(set) var isFarMark = false
  /// Whether nothing names the people but a tag that many sites fill with the same name on every page.
  private(set) var isTagOnly = false

  /// The site's address and names in letters alone.
  private let host: String
  private let sites: [String]
  private let hostName: String

  /// Weighs the signals. `headline` and `region` are nodes: names marked between them are nearest to the article.
  init(
    _ metadata: PageMetadata, _ tree: HTMLTree, _ survey: HTMLSurvey, url: String?, publisher: String?, region: Int?
  ) {
    host = url.map { letters(String($0.split(separator: "/").dropFirst().first ?? "").withoutWWW) } ?? ""
    hostName =
      url.map {
        letters(String(String($0.split(separator: "/").dropFirst().first ?? "").withoutWWW.prefix { $0 != "." }))
      }
      ?? ""
    let structured = metadata.structured
    sites = [publisher, structured?.publisher, metadata.tag("publisher"), metadata.tag("application-name")]
      .compactMap { $0 }.map(letters).filter { !$0.isEmpty }
    add(structured?.authors ?? [])
    add(structured?.creators ?? [])
    // This one is the article's by its name; the other may be the site's owner.
    add(metadata.tags["articleauthor"] ?? [])
    isAccount = people.count == 1 && structured?.isByAccount ?? false
    isTagOnly = people.isEmpty
    add(metadata.tags["author"] ?? [])
    isTagOnly = isTagOnly && !people.isEmpty
    if let label = metadata.tag("twitter:label1"), AuthorSignals.isWrittenBy(label) {
      add(metadata.tags["twitter:data1"] ?? [])
    }
    let marked = metadata.markedAuthors.filter { AuthorSignals.isShort($0.text) }
    if people.isEmpty || isTagOnly && !people.contains(where: isPersonal) {
      let own = marked.filter {
        !tree.isOfAnotherStory(
          $0.node, survey, headline: survey.headline, region: region.map { $0..<tree.after($0) })
      }
      let between = own.filter { $0.node > survey.headline ?? 0 && $0.node < region ?? .max }
      if people.isEmpty {
        add((between.isEmpty ? AuthorSignals.nearest(own, tree, headline: survey.headline) : between).map(\.text))
        isFarMark = between.isEmpty && !people.isEmpty
      } else if between.contains(where: { $0.text.contains(" ") }) {
        // The tag names nobody; right below the headline somebody is marked.
        let tagged = people
        people = []
        add(between.map(\.text))
        if people.isEmpty { people = tagged } else { isTagOnly = false }
      }
    }
    var known = Set(bodies.map(letters))
    for body in structured?.bodies ?? [] where known.insert(letters(body)).inserted { bodies.append(body) }
    if !people.isEmpty {
      var taken = Set(people.map(letters))
      let beside = (structured?.authors ?? []) + (metadata.tags["author"] ?? [])
      for agency in (structured?.bodies ?? []) + beside.compactMap(AuthorSignals.lastPart) {
        let key = letters(agency)
        guard isAgency(agency), taken.insert(key).inserted else { continue }
        agencies.append(agency)
      }
      // Whoever else the list of authors holds, but for the site by its own name.
      let listed = (structured?.authors ?? []) + (structured?.bodies ?? [])
      guard listed.contains(where: { taken.contains(letters($0)) }) else { return }
      for other in listed {
        let key = letters(other)
        let isNamed = bodies.contains { letters($0) == key } && !sites.contains(key) && key != host && key != hostName
        if isNamed, taken.insert(key).inserted { agencies.append(other) }
      }
    }
  }

  /// Whether a name is that of a publisher other than this one, whose text it may be.
  func isAgency(_ name: String) -> Bool {
    Publishers.isKnown(LineShape(Array(name.utf8))) && !isSite(name, letters(name))
  }

  /// The people, besides those whom the page's own byline names.
  ///
  /// A first name or a user's name says less than a printed byline, and so does a mark far from the headline. Who is
  /// printed beside all of them wrote it with them.
  func people(besides printed: [String]) -> [String] {
    guard printed.contains(where: { $0.contains(" ") }) || people.isEmpty else { return people }
    if isAccount, let account = people.first {
      let others = printed.filter { letters($0) != letters(account) }
      return others.isEmpty ? people : others
    }
    if people.allSatisfy(isAccountName) { return printed }
    let all = Set(printed.map(letters))
    let isDoubtful = isFarMark || isTagOnly || !people.contains(where: isPersonal)
    if isDoubtful, printed.contains(where: isPersonal), all.isDisjoint(with: people.map(letters)) { return printed }
    return printed.count > people.count && all.isSuperset(of: people.map(letters)) ? printed : people
  }

  /// The names that a page prints, without the site's own and what stands in the place of one.
  func people(among printed: [String]) -> [String] {
    let names = printed.filter { name in
      let key = letters(name)
      return !key.isEmpty && !BylineWords.placeholders.contains(key) && !isSite(name, key)
    }
    return names.isEmpty ? printed.compactMap(behindSite) : names
  }

  /// “Ada Roe” for “Oxmouth Post Ada Roe”, where the page is the Oxmouth Post.
  private func behindSite(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count >= 3 else { return nil }
    for count in 1...(words.count - 2) {
      let key = letters(words[..<count].joined(separator: " "))
      guard sites.contains(key) || key.utf8.count >= 3 && key == hostName else { continue }
      let rest = words[count...].joined(separator: " ")
      return byline(rest)?.authors == [rest] && !isImpersonal(rest) ? rest : nil
    }
    return nil
  }

  /// What stands behind the last comma of a byline: “Ada Roe, dpa”.
  private static func lastPart(of text: String) -> String? {
    guard let comma = text.lastIndex(of: ",") else { return nil }
    return String(text[text.index(after: comma)...].drop { $0 == " " })
  }

  /// Of the names that the page marks, those of one byline: the first from the headline on, and what stands right behind
  /// it.
  private static func nearest(
    _ own: [PageMetadata.MarkedAuthor], _ tree: HTMLTree, headline: Int?
  ) -> [PageMetadata.MarkedAuthor] {
    let behind = own.filter { $0.node > headline ?? 0 }
    let order = behind.isEmpty ? own : behind
    var group: [PageMetadata.MarkedAuthor] = []
    for author in order {
      if let last = group.last, author.node >= tree.after(last.node) {
        let gap = (tree.after(last.node)..<author.node).reduce(0) { sum, node in
          tree.nodes[node].tag == .text ? sum + Int(tree.nodes[node].stop - tree.nodes[node].start) : sum
        }
        if gap > 400 { break }
      }
      group.append(author)
    }
    return group
  }

  /// Takes the names of one signal.
  private mutating func add(_ signal: [String]) {
    var names: [String] = []
    var keys: Set<String> = []
    var known = Set(bodies)
    for name in signal.flatMap(authorNames).map(withoutOutlet) {
      if AuthorSignals.isAddress(name) {
        if !name.contains("/"), isSite(name, letters(name)) { address = address ?? name }
        continue
      }
      let key = letters(name)
      guard !key.isEmpty, !BylineWords.placeholders.contains(key), keys.insert(key).inserted else { continue }
      if isSite(name, key) || isImpersonal(name) {
        if known.insert(name).inserted { bodies.append(name) }
        keys.remove(key)
      } else {
        names.append(name)
      }
    }
    if people.isEmpty || (names.count > people.count && names.count <= 6 && keys.isSuperset(of: people.map(letters))) {
      people = names
    }
  }

  /// Whether a name is the publisher's or the site's.
  private func isSite(_ name: String, _ key: String) -> Bool {
    if sites.contains(key) { return true }
    if key.utf8.count >= 4, host.hasPrefix(key) || sites.contains(where: { $0.hasPrefix(key) }) { return true }
    if sites.contains(where: { $0.utf8.count >= 4 && key.hasPrefix($0) }) { return true }
    if let first = name.split(separator: " ").first.map({ letters(String($0)) }) {
      if isHost(first) || first.utf8.count >= 3 && sites.contains(first) { return true }
      // “OX West”: a broadcaster's two letters.
      if sites.contains(first), !name.utf8.contains(where: \.isASCIILowercase) { return true }
    }
    return host.utf8.count >= 6 && key.hasPrefix(host)
  }

  /// Whether a word is the first part of the site's address, as outlets call themselves: “cnbc” of cnbc.example.
  private func isHost(_ word: String) -> Bool { word.utf8.count >= 3 && !hostName.isEmpty && word == hostName }

  /// A name without the outlet that is stuck on its end: “Ada Roe CNBC”.
  private func withoutOutlet(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count >= 3,
      let place = words.indices.dropFirst(2).first(where: { index in
        let word = letters(String(words[index]))
        return isHost(word) || !hostName.isEmpty && word.hasPrefix(hostName) && words[index].contains(".")
      })
    else { return name }
    return words[..<place].joined(separator: " ")
  }

  /// “Written by”, in the languages that a common content system is set in.
  private static func isWrittenBy(_ label: String) -> Bool {
    let words = LineShape(Array(label.utf8)).words
    return words.contains { BylineWords.by.contains($0) || BylineWords.labels.contains($0) }
  }

  /// Whether a text in the page that is marked as an author can be a name: a few words, no arrow, no sentence.
  private static func isShort(_ text: String) -> Bool {
    let shape = LineShape(Array(text.utf8))
    return shape.wordCount <= 12 && !text.unicodeScalars.contains { (0x2190...0x21FF).contains($0.value) || $0 == "»" }
  }

  /// “jungle.example”, “mail@paper.example”, “https://…”: no space, and a dot or an at sign inside.
  private static func isAddress(_ name: String) -> Bool {
    if name.contains("://") || name.hasPrefix("www.") { return true }
    guard !name.contains(" ") else { return false }
    return name.utf8.contains(0x40) || name.utf8.dropLast().contains(0x2E)
  }
}

extension String {
  fileprivate var withoutWWW: String { hasPrefix("www.") ? String(dropFirst(4)) : self }
}
