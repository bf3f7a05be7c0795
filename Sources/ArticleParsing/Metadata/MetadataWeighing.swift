import Articles

/// What the signals of a page come to, weighed against each other.
struct MetadataWeighing: Sendable {
  var headline: String?
  /// What the data say the article is about, each of the forms.
  var descriptions: [String] = []
  /// Who is given as the author.
  let signals: AuthorSignals
  var publisher: String?
  /// What the data calls the date of publication.
  var published: String?
  /// A date in the data that is not said to be that.
  var dated: String?
  var modified: String?
  var url: String?
  var language: String?

  /// Whether nothing but the `<title>` says what the headline is.
  var isHeadlineUnsure = false
  /// Where the headline is printed.
  var headlineNode: Int?
  /// Every form of the headline that the page has, in letters alone.
  var headlineForms: [String] = []

  /// `region` is the element that holds the body, `address` where the page came from.
  init(_ metadata: PageMetadata, _ tree: HTMLTree, _ survey: HTMLSurvey, region: Int?, address: String?) {
    let structured = metadata.structured
    let named = [structured?.url, metadata.canonical, metadata.tag("og:url")].compactMap { $0 }
    // Relative to where the page came from, or says that it stands, a canonical address may be a path.
    let base = address ?? metadata.base
    url =
      named.lazy.compactMap { base == nil ? cleanAddress($0) : absoluteAddress($0, base: base) }
      .map(WebAddress.canonical).first { $0.hasPrefix("http") }
      ?? address.map { WebAddress.canonical(cleanAddress($0)) }
    publisher = metadata.tag("og:site_name") ?? structured?.publisher ?? metadata.tag("publisher", "application-name")
    descriptions =
      [structured?.description, metadata.tag("og:description"), metadata.tag("description")].compactMap { $0 }
      + (metadata.tags["twitter:description"] ?? [])
    signals = AuthorSignals(
      metadata, tree, survey, url: url, publisher: publisher, region: region)
    weighHeadline(metadata, tree, survey, region: region)
    published =
      ([metadata.tag("published"), structured?.published] + metadata.times.filter(\.isPublication).map(\.value)
      + [metadata.tag("pubdate")])
      .compactMap { $0 }.lazy.compactMap(machineDate).first
    dated =
      (metadata.times.filter { !$0.isModification }.map(\.value) + [metadata.tag("date")].compactMap { $0 })
      .lazy.compactMap(machineDate).first
    modified =
      ([structured?.modified, metadata.tag("modified")] + metadata.times.filter(\.isModification).map(\.value))
      .compactMap { $0 }.lazy.compactMap(machineDate).first
    language = (metadata.language ?? structured?.language ?? metadata.tag("content-language", "language", "og:locale"))
      .flatMap(languageTag)
  }

  // MARK: Headline

  /// An `<h1>` of the page.
  private struct Printed {
    var node: Int
    var text: String
    var letters: String
  }

  private static func printedHeadlines(_ tree: HTMLTree, _ survey: HTMLSurvey) -> [Printed] {
    var printed: [Printed] = []
    if let node = survey.headline, tree.nodes[node].tag != .h1, let text = tree.text(of: node) {
      let own = tree.headlineText(of: node, survey) ?? text
      printed.append(Printed(node: node, text: own, letters: ArticleParsing.letters(text)))
    }
    for index in tree.nodes.indices where tree.nodes[index].tag == .h1 && printed.count < 8 {
      guard let text = tree.text(of: index), text.utf8.count < 500 else { continue }
      let own = tree.headlineText(of: index, survey) ?? text
      printed.append(Printed(node: index, text: own, letters: ArticleParsing.letters(text)))
    }
    return printed
  }

  /// What is printed wins when something else says the same, or when it stands right above the text.
  private mutating func weighHeadline(_ metadata: PageMetadata, _ tree: HTMLTree, _ survey: HTMLSurvey, region: Int?) {
    let open = metadata.tag("og:title", "twitter:title", "headline").map {
      MetadataWeighing.withoutSite($0, publisher: publisher)
    }
    let structured = metadata.structured?.headline
    let title = metadata.title.map { MetadataWeighing.withoutSite($0, publisher: publisher) }
    let printed = MetadataWeighing.printedHeadlines(tree, survey)
    let others = [structured, open, title, metadata.title].compactMap { $0 }.map(letters).filter { !$0.isEmpty }
    headlineForms = others + printed.map(\.letters) + printed.map { letters($0.text) }
    // The title has told which heading it is.
    if let told = printed.first, told.node == survey.headline, tree.nodes[told.node].tag != .h1 {
      headline = told.text
      headlineNode = told.node
      return
    }
    let agreeing = printed.first { candidate in
      candidate.letters.utf8.count >= 8
        && others.contains {
          $0.hasPrefix(candidate.letters) || ($0.utf8.count >= 8 && candidate.letters.hasPrefix($0))
        }
    }
    if let agreeing {
      headline = MetadataWeighing.parted(
        agreeing.text, agreeing.letters, tree, agreeing.node, [structured, open, title])
      headlineNode = agreeing.node
      return
    }
    // A kicker inside the <h1>: what the others say is its end.
    for candidate in printed {
      if let other = [structured, open].compactMap({ $0 }).first(where: {
        let end = letters($0)
        return end.utf8.count >= 12 && candidate.letters.hasSuffix(end)
      }) {
        headline = letters(candidate.text) == letters(other) ? candidate.text : other
        headlineNode = candidate.node
        return
      }
    }
    let site = publisher.map(letters) ?? ""
    let near = printed.last { candidate in
      guard let region else { return false }
      return candidate.node < tree.after(region) && !survey.isExcluded[candidate.node]
        && candidate.text.split(separator: " ").count >= 3 && candidate.letters != site
        && !HTMLHeadline.leadsToFront(candidate.node, tree)
    }
    isHeadlineUnsure = printed.isEmpty && structured == nil && open == nil && metadata.markedHeadline == nil
    headlineNode = near?.node ?? printed.first { !HTMLHeadline.leadsToFront($0.node, tree) }?.node
    headline = metadata.markedHeadline ?? near?.text ?? structured ?? open ?? title ?? printed.first?.text
    if headline?.isEmpty ?? false { headline = nil }
  }

  /// A printed headline of several parts, kicker and title, as the data write it where they say the same letter by
  /// letter: there the parts are set off by a mark, in the page by their looks alone.
  private static func parted(
    _ text: String, _ whole: String, _ tree: HTMLTree, _ node: Int, _ others: [String?]
  ) -> String {
    let hasParts = (node + 1..<max(node + 1, tree.after(node))).contains { tree.nodes[$0].tag != .text }
    guard hasParts else { return text }
    return others.lazy.compactMap { $0 }.first { letters($0) == whole && $0.utf8.count > whole.utf8.count } ?? text
  }

  /// A title without the name of the site at its end or its beginning.
  static func withoutSite(_ title: String, publisher: String?) -> String {
    TitleParts(title, site: publisher.map(letters) ?? "").headline
  }
}
