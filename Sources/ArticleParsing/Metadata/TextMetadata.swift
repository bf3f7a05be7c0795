import Articles

/// What the lines about an article say of it: who wrote it, when, for whom.
struct TextMetadata: Sendable {
  var authors: [String] = []
  var publisher: String?
  var published: String?
  var modified: String?

  init(_ layout: TextLayout) {
    readAuthors(layout)
    readDates(layout)
    readPublisher(layout)
  }

  private mutating func readAuthors(_ layout: TextLayout) {
    let bylines = layout.roles.indices.filter { layout.roles[$0] == .byline }
    // Where one line says “By …”, a name alone is the same author again, or a section.
    let marked = bylines.filter { layout.facts[$0].byline?.isMarked ?? false }
    for index in marked.isEmpty ? bylines : marked {
      for author in layout.facts[index].byline?.authors ?? [] where !authors.contains(author) { authors.append(author) }
    }
    if authors.isEmpty {
      for index in bylines { authors += layout.facts[index].byline?.authors ?? [] }
    }
  }

  private mutating func readDates(_ layout: TextLayout) {
    for index in layout.lines.indices {
      switch layout.roles[index] {
      case .date, .byline: break
      default: continue
      }
      for (position, date) in layout.facts[index].dates.enumerated() {
        // Behind “Updated 18 November 2019”, a second date without a word is the one of the article.
        let role = date.role ?? (position == 0 ? labelled(before: index, layout) : nil)
        let iso = date.hasTime ? date.iso : date.iso + time(behind: index, layout)
        if role == .modified {
          if modified == nil { modified = iso }
        } else if published == nil {
          published = iso
        }
      }
    }
  }

  /// What a label on the line before a date says that it is.
  private func labelled(before index: Int, _ layout: TextLayout) -> PrintedDate.Role? {
    guard index > 0, layout.lines[index - 1].shape.wordCount <= 3 else { return nil }
    return DateReader.role(of: layout.lines[index - 1].shape)
  }

  /// The time that stands on the line behind a date.
  private func time(behind index: Int, _ layout: TextLayout) -> String {
    guard let next = layout.following(index), layout.facts[index].dates.count == 1, let time = layout.facts[next].time,
      layout.roles[next] == .date
    else { return "" }
    return "T" + time
  }

  private mutating func readPublisher(_ layout: TextLayout) {
    var votes: [(name: String, weight: Int)] = []
    func vote(_ name: String, _ weight: Int) {
      if let known = votes.firstIndex(where: {
        LineShape(Array($0.name.utf8)).words == LineShape(Array(name.utf8)).words
      }) {
        votes[known].weight += weight
      } else {
        votes.append((name, weight))
      }
    }
    for index in layout.lines.indices {
      let line = layout.lines[index]
      switch layout.roles[index] {
      case .byline:
        if let publisher = layout.facts[index].byline?.publisher { vote(publisher, 4) }
      case .date:
        for name in Publishers.named(between: layout.facts[index].dates.map(\.range), in: line.bytes) { vote(name, 4) }
      case .publisher:
        vote(Publishers.name(String(decoding: line.bytes, as: UTF8.self)), 3)
      case .furniture(.related) where layout.facts[index].furniture == .related:
        if let name = Publishers.namedByHeading(line.bytes) { vote(name, 6) }
      case .furniture(.copyright):
        if let name = Publishers.namedByCopyright(line.bytes) { vote(name, 5) }
      default: break
      }
    }
    if votes.isEmpty, let first = layout.roles.firstIndex(where: { if case .body = $0 { true } else { false } }),
      let agency = Publishers.namedByDateline(layout.lines[first].bytes)
    {
      vote(agency, 1)
    }
    publisher = votes.max { $0.weight < $1.weight }?.name
  }
}
