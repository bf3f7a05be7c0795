import ArticleFormats
import Articles
import Search

extension MemoryShelf {
  /// What the quotations of a draft are, compared with everything that is printed in the articles that are there.
  /// How many quotations of a draft are compared before it is said what they are: all that is open is read for them once.
  static let comparedAtOnce = 200

  func findings(for drafts: [DraftQuotation], _ cancellation: Cancellation) -> [Finding] {
    Verifier.findings(for: drafts) {
      printed(like: $0, cancellation)
    } roles: { person in
      persons.root(Int(person.rawValue)).map(roles) ?? []
    }
  }

  /// Quotations that each may quote, the likeliest first. All are read once, whatever the number of drafts.
  private func printed(like drafts: [DraftQuotation], _ cancellation: Cancellation) -> [[PrintedQuotation]] {
    var likely = LikelyPrintings(drafts)
    var hits: [Hit] = []
    for (number, id) in newest.enumerated() {
      if number % Self.patience == 0, cancellation.isCancelled { break }
      items[id].kept.packed.forEachQuotation { words in
        guard words.kind != .indirect else { return }
        likely.add(words.text, at: hits.count)
        hits.append(Hit(article: id, index: words.index))
      }
    }
    return likely.places.map { places in
      listings(places.map { hits[$0] }) { listing, article in
        PrintedQuotation(
          listing: listing, pieces: article.quotations[listing.index].piecesInMarks(in: article), url: article.url)
      }
    }
  }

  /// Every role that is printed with a person.
  private func roles(of root: Int) -> [String] {
    var roles: [String] = []
    for place in persons.places(of: root) {
      let speakers = items[place.article].kept.packed.unpacked().speakers
      guard speakers.indices.contains(place.speaker), let role = speakers[place.speaker].role else { continue }
      if !roles.contains(role) { roles.append(role) }
    }
    return roles
  }
}
