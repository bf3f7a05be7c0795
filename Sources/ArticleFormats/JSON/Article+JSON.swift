import Articles

extension Article {
  /// The version of the JSON contract that `json(pretty:)` writes.
  public static var jsonSchema: Int { 1 }

  /// This article as one JSON object and a line feed, in UTF-8.
  ///
  /// The keys are stable and always in this order; unknown values are `null`, and lists are always present. Spans are
  /// `[start,end]`, half-open, in code points (`TextSpan`). A quotation's `speaker` is the speaker's `id`, and its
  /// `index` is that of the block or caption it begins in. Control, bidi and separator characters are escaped, so the
  /// bytes are safe to show in a terminal.
  ///
  /// The number of left-out pieces is always included; the pieces themselves only on request.
  ///
  /// - Parameters:
  ///   - pretty: whether every member is on its own line; otherwise the object is one line.
  ///   - leftOut: whether `left_out_pieces` lists what was left out.
  public func json(pretty: Bool = false, leftOut: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    writer.beginObject()
    writer.articleMembers(self, leftOut: leftOut)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}

extension Quotation {
  /// This quotation as one JSON object and a line feed, in UTF-8, preceded by where it was printed: `input`,
  /// `headline`, `publisher` and `published` of the article, then the keys of the article contract, with the speaker
  /// written out as an object.
  ///
  /// - Parameters:
  ///   - id: its id in a library; the member is omitted if `nil`.
  ///   - watch: the watch it is new in; the member is omitted if `nil`.
  ///   - printings: how many articles print these words; the member is omitted if `nil`.
  ///   - reprints: the article's other addresses; the member is omitted if there are none.
  ///   - vanished: since when it is no longer printed, ISO 8601; the member is omitted if `nil`.
  public func json(
    in article: Article, id: String? = nil, watch: String? = nil, printings: Int? = nil, reprints: [Reprint] = [],
    vanished: String? = nil
  ) -> [UInt8] {
    var writer = JSONWriter(pretty: false, room: 1024)
    writer.beginObject()
    if let watch {
      writer.key("watch")
      writer.string(watch)
    }
    if let id {
      writer.key("id")
      writer.string(id)
    }
    writer.key("input")
    writer.string(article.input)
    writer.key("headline")
    writer.string(article.headline)
    writer.key("publisher")
    writer.string(article.publisher)
    writer.key("published")
    writer.string(article.published)
    writer.key("url")
    writer.string(article.url)
    if let printings {
      writer.key("printings")
      writer.integer(printings)
    }
    if !reprints.isEmpty {
      writer.key("reprints")
      writer.reprints(reprints)
    }
    if let vanished {
      writer.key("vanished")
      writer.string(vanished)
    }
    writer.quotationMembers(self, in: article) { writer in
      guard let speaker else { return writer.string(nil) }
      writer.speaker(article.speakers[speaker], quotations: nil)
    }
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}

extension JSONWriter {
  /// The members of the contract.
  mutating func articleMembers(_ article: Article, leftOut: Bool) {
    key("schema")
    integer(Article.jsonSchema)
    key("input")
    string(article.input)
    key("format")
    string(article.format.rawValue)
    key("url")
    string(article.url)
    key("headline")
    string(article.headline)
    key("standfirst")
    string(article.standfirst)
    key("authors")
    strings(article.authors)
    key("publisher")
    string(article.publisher)
    key("published")
    string(article.published)
    key("modified")
    string(article.modified)
    key("language")
    string(article.language)
    key("body")
    list(article.body) { $0.block($1) }
    key("quotations")
    list(article.quotations) { writer, quotation in
      writer.beginObject()
      writer.quotationMembers(quotation, in: article) { writer in
        writer.string(quotation.speaker.map { article.speakers[$0].id })
      }
      writer.endObject()
    }
    key("speakers")
    var counts = Array(repeating: 0, count: article.speakers.count)
    for quotation in article.quotations {
      if let speaker = quotation.speaker { counts[speaker] += 1 }
    }
    list(article.speakers.indices) { $0.speaker(article.speakers[$1], quotations: counts[$1]) }
    key("captions")
    list(article.captions) { $0.caption($1) }
    key("left_out")
    integer(article.leftOut.count)
    if leftOut {
      key("left_out_pieces")
      list(article.leftOut) { $0.leftOut($1) }
    }
    key("diagnostics")
    list(article.diagnostics) { $0.diagnostic($1) }
  }

  private mutating func block(_ block: Block) {
    beginObject()
    key("kind")
    string(block.kind.rawValue)
    key("text")
    string(block.text)
    key("span")
    span(block.span)
    endObject()
  }

  fileprivate mutating func quotationMembers(
    _ quotation: Quotation, in article: Article, speaker writeSpeaker: (inout JSONWriter) -> Void
  ) {
    key("kind")
    string(quotation.kind.rawValue)
    key("text")
    string(quotation.text)
    key("content")
    spans(quotation.content)
    key("cue")
    spans(quotation.cue)
    key("source")
    spans(quotation.source)
    key("source_text")
    string(quotation.sourceText)
    key("speaker")
    writeSpeaker(&self)
    key("confidence")
    fraction(quotation.confidence)
    key("part")
    string(quotation.part.name)
    key("index")
    integer(quotation.part.index)
  }

  fileprivate mutating func speaker(_ speaker: Speaker, quotations: Int?) {
    beginObject()
    key("id")
    string(speaker.id)
    key("name")
    string(speaker.name)
    key("role")
    string(speaker.role)
    key("aliases")
    strings(speaker.aliases)
    if let quotations {
      key("quotations")
      integer(quotations)
    }
    endObject()
  }

  private mutating func caption(_ caption: Caption) {
    beginObject()
    key("kind")
    string(caption.kind.rawValue)
    key("text")
    string(caption.text)
    key("credit")
    string(caption.credit)
    key("alt")
    string(caption.alt)
    key("image")
    string(caption.image)
    key("after")
    integer(caption.after)
    key("span")
    span(caption.span)
    endObject()
  }

  private mutating func leftOut(_ piece: LeftOut) {
    beginObject()
    key("reason")
    string(piece.reason.rawValue)
    key("text")
    string(piece.text)
    key("span")
    span(piece.span)
    key("after")
    integer(piece.after)
    endObject()
  }

  private mutating func diagnostic(_ diagnostic: Diagnostic) {
    beginObject()
    key("severity")
    string(diagnostic.severity.rawValue)
    key("message")
    string(diagnostic.message)
    endObject()
  }

  package mutating func list<Elements: Sequence>(
    _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    beginList()
    for value in elements {
      element()
      write(&self, value)
    }
    endList()
  }
}

extension ArticlePart {
  /// Its name in the JSON contract.
  public var name: String {
    switch self {
    case .headline: "headline"
    case .standfirst: "standfirst"
    case .body: "body"
    case .caption: "caption"
    }
  }

  /// Its index in the list of blocks or captions; `nil` for the headline and the standfirst.
  public var index: Int? {
    switch self {
    case .headline, .standfirst: nil
    case .body(let index), .caption(let index): index
    }
  }
}
