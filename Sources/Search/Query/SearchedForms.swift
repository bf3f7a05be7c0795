import Articles

// What a search looks at in an article. The library keeps the words of exactly these, so that it finds what a search of the article itself finds.

extension Article {
  /// The names for the source of a quotation: the speaker's name, role and aliases, with whoever says it together with them,
  /// or else the source as printed.
  public func speakerForms(of quotation: Quotation) -> [String] {
    guard let index = quotation.speaker, speakers.indices.contains(index) else {
      return quotation.sourceText.map { [$0] } ?? []
    }
    let speaker = speakers[index]
    return [speaker.name] + (speaker.role.map { [$0] } ?? []) + speaker.aliases
      + (quotation.sourceText.map { Quotation.namesTwo(in: $0.utf8) ? [$0] : [] } ?? [])
  }

  /// The forms of the outlet's name: the publisher, and the host of the article's address.
  public var outletForms: [String] {
    var forms = publisher.map { [$0] } ?? []
    if let host = url.flatMap(WebAddress.host) { forms.append(host) }
    return forms
  }

  /// The names that a search of articles looks at besides their texts: the authors and the forms of the outlet's name.
  public var listedNames: [String] { authors + outletForms }

  /// The texts of one of the places named by `in:`; for quotations, the texts of all of them.
  public func texts(in place: Query.Place) -> [String] {
    switch place {
    case .quotes: quotations.map(\.text)
    case .headline: [headline, standfirst].compactMap { $0 }
    case .body: body.map(\.text)
    case .captions: captions.flatMap { [$0.text, $0.credit, $0.alt].compactMap { $0 } }
    }
  }
}
