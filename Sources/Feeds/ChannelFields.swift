import Articles

/// What a feed says of itself, and what its entries take from it.
struct ChannelFields {
  let head: MarkupElement
  let root: MarkupElement
  /// Where the feed came from.
  let address: String?

  init(_ head: MarkupElement, root: MarkupElement, address: String?) {
    self.head = head
    self.root = root
    self.address = address
  }

  func fill(_ feed: inout Feed) {
    feed.title =
      text([(.atom, "title"), (.core, "title"), (.dublinCore, "title"), (.media, "title"), (.itunes, "title")])
      ?? imageTitle
    feed.description = text([
      (.atom, "subtitle"), (.core, "subtitle"), (.atom, "tagline"), (.core, "tagline"), (.core, "description"),
      (.dublinCore, "description"), (.itunes, "summary"), (.itunes, "subtitle"), (.atom, "info"),
    ])
    feed.ownAddress = AtomLink.itself(in: head)
    feed.rhythm = FeedRhythm(head)
    let own = address ?? feed.ownAddress
    feed.url = site.map { FeedAddress.absolute($0, base: own) ?? $0 }
    feed.language = language
    let base = own ?? feed.url
    let authors = feed.format == .atom ? FeedAuthors.of(head) : []
    for index in feed.entries.indices {
      if let url = feed.entries[index].url { feed.entries[index].url = FeedAddress.absolute(url, base: base) ?? url }
      for file in feed.entries[index].enclosures.indices {
        let url = feed.entries[index].enclosures[file].url
        feed.entries[index].enclosures[file].url = FeedAddress.absolute(url, base: base) ?? url
      }
      if feed.entries[index].authors.isEmpty { feed.entries[index].authors = authors }
    }
  }

  private func text(_ names: [(FeedName.Vocabulary, String)]) -> String? {
    for (vocabulary, local) in names {
      for found in head.all(vocabulary, local) {
        if let text = TextConstruct(found).plain.nonEmpty { return text }
      }
    }
    return nil
  }

  /// The name of the feed's picture is that of the feed.
  private var imageTitle: String? {
    let image = head.first(.core, "image") ?? root.first(.core, "image")
    return image?.first(.core, "title").flatMap { TextConstruct($0).plain.nonEmpty }
  }

  private var site: String? {
    if let link = AtomLink.alternate(in: head) { return link }
    for link in head.all(.core, "link") {
      if let address = FeedAddress.absolute(link.text, base: link.base) { return address }
    }
    return nil
  }

  private var language: String? {
    for (vocabulary, local) in [(FeedName.Vocabulary.core, "language"), (.dublinCore, "language")] {
      if let text = head.first(vocabulary, local)?.text, let tag = MarkupText.clean(text).nonEmpty { return tag }
    }
    return (head.language ?? root.language).flatMap { MarkupText.clean($0).nonEmpty }
  }
}

/// A list of subscriptions (OPML 1.0 and 2.0).
struct SubscriptionList {
  private let root: MarkupElement

  init(_ root: MarkupElement) { self.root = root }

  func fill(_ feed: inout Feed) {
    let head = root.elements.first { $0.name.local == "head" }
    feed.title = head?.elements.first { $0.name.local == "title" }.flatMap { MarkupText.clean($0.text).nonEmpty }
    for body in root.elements where body.name.local == "body" {
      for outline in body.elements { add(outline, in: [], to: &feed.subscriptions) }
    }
  }

  /// Goes at most as deep as the reader tells elements apart.
  private func add(_ outline: MarkupElement, in folders: [String], to list: inout [Subscription]) {
    let title = (outline["text"]?.nonEmpty ?? outline["title"]?.nonEmpty).map(MarkupText.clean)
    let type = outline["type"]?.lowercased() ?? "rss"
    guard let url = (outline["xmlurl"] ?? outline["url"])?.nonEmpty, type != "source", type != "include" else {
      let inner = outline.elements.isEmpty ? folders : folders + [title].compactMap { $0 }
      for child in outline.elements { add(child, in: inner, to: &list) }
      return
    }
    let own = (outline["category"] ?? "").split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    let address = MarkupText.clean(url)
    if let row = list.firstIndex(where: { $0.url == address }) {
      list[row].categories += (folders + own).filter { !list[row].categories.contains($0) }
    } else {
      list.append(Subscription(title: title, url: address, folders: folders, categories: folders + own))
    }
    for child in outline.elements { add(child, in: folders, to: &list) }
  }
}
