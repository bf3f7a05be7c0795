import Articles

/// What was read of an exported article so far, before its pieces are put together.
struct ArticleDraft {
  private var article = Article(input: "", format: .text)
  private var quotations: [QuotationDraft] = []
  /// For each quotation: content, cue and source, each a list of part, start and end.
  private var passages: [[[[Int]]]] = []
  private var confidences: [Double] = []
  private var blocks: [BlockDraft] = []
  private var isRead: Bool?
  private var isStarred: Bool?
  private var tags: [String] = []
  private var clippings: [KeptClipping] = []
  private var versions: [ArticleVersion] = []
  private var reprints: [Reprint] = []
  /// Whether it stands inside another, as what a clipping has of its article and as an earlier version: it has neither itself.
  private let isPart: Bool

  init(isPart: Bool = false) { self.isPart = isPart }

  private struct QuotationDraft {
    var kind = Quotation.Kind.direct
    var text = ""
    /// Content, cue and source.
    var spans: [[TextSpan]] = [[], [], []]
    var sourceText: String?
    var speaker: String?
    var confidence = 0.0
    var part = ""
    var index = 0
  }

  private struct BlockDraft {
    var attribution: String?
    var links: [Link] = []
  }

  // MARK: Reading

  mutating func read(_ reader: inout JSONReader) throws(JSONReader.Fault) {
    // A closure that throws what it is typed to cannot change what it captures inout, so a copy goes along; here and below.
    var draft = self
    try reader.object { (key, reader) throws(JSONReader.Fault) in
      switch key {
      case "input": draft.article.input = try reader.optionalString() ?? ""
      case "format": draft.article.format = (try reader.optionalString()).flatMap(Article.Format.init) ?? .text
      case "url": draft.article.url = try reader.optionalString()
      case "headline": draft.article.headline = try reader.optionalString()
      case "standfirst": draft.article.standfirst = try reader.optionalString()
      case "authors": draft.article.authors = try reader.strings()
      case "publisher": draft.article.publisher = try reader.optionalString()
      case "published": draft.article.published = try reader.optionalString()
      case "modified": draft.article.modified = try reader.optionalString()
      case "language": draft.article.language = try reader.optionalString()
      case "body":
        draft.article.body = try reader.list { (reader) throws(JSONReader.Fault) in try Self.block(&reader) }
      case "quotations":
        draft.quotations = try reader.list { (reader) throws(JSONReader.Fault) in try Self.quotation(&reader) }
      case "speakers":
        draft.article.speakers = try reader.list { (reader) throws(JSONReader.Fault) in try Self.speaker(&reader) }
      case "captions":
        draft.article.captions = try reader.list { (reader) throws(JSONReader.Fault) in try Self.caption(&reader) }
      case "diagnostics":
        draft.article.diagnostics = try reader.list { (reader) throws(JSONReader.Fault) in
          try Self.diagnostic(&reader)
        }
      case "left_out_pieces":
        draft.article.leftOut = try reader.list { (reader) throws(JSONReader.Fault) in try Self.leftOut(&reader) }
      case "library": try draft.readLibrary(&reader)
      default: try reader.skip()
      }
    }
    self = draft
  }

  private mutating func readLibrary(_ reader: inout JSONReader) throws(JSONReader.Fault) {
    var draft = self
    try reader.members { (key, reader) throws(JSONReader.Fault) in
      switch key {
      case "read": draft.isRead = try reader.optionalBool()
      case "starred": draft.isStarred = try reader.optionalBool()
      case "tags": draft.tags = try reader.strings()
      case "clippings" where !draft.isPart: draft.clippings = try reader.clippings()
      case "versions" where !draft.isPart: draft.versions = try reader.versions()
      case "reprints": draft.reprints = try reader.reprints()
      case "passages":
        draft.passages = try reader.list { (reader) throws(JSONReader.Fault) in
          try reader.list { (reader) throws(JSONReader.Fault) in
            try reader.list { (reader) throws(JSONReader.Fault) in try reader.integers() }
          }
        }
      case "confidences":
        draft.confidences = try reader.list { (reader) throws(JSONReader.Fault) in try reader.real() }
      case "blocks":
        draft.blocks = try reader.list { (reader) throws(JSONReader.Fault) in try Self.blockDraft(&reader) }
      default: try reader.skip()
      }
    }
    self = draft
  }

  private static func block(_ reader: inout JSONReader) throws(JSONReader.Fault) -> Block {
    var block = Block(kind: .paragraph, text: "", span: TextSpan(0, 0))
    try reader.members { (key, reader) throws(JSONReader.Fault) in
      switch key {
      case "kind": block.kind = (try reader.optionalString()).flatMap(Block.Kind.init) ?? .paragraph
      case "text": block.text = try reader.optionalString() ?? ""
      case "span": block.span = try reader.span()
      default: try reader.skip()
      }
    }
    return block
  }

  private static func leftOut(_ reader: inout JSONReader) throws(JSONReader.Fault) -> LeftOut {
    var piece = LeftOut(reason: .boilerplate, text: "", span: TextSpan(0, 0), after: -1)
    try reader.members { (key, reader) throws(JSONReader.Fault) in
      switch key {
      case "reason": piece.reason = (try reader.optionalString()).flatMap(LeftOut.Reason.init) ?? .boilerplate
      case "text": piece.text = try reader.optionalString() ?? ""
      case "span": piece.span = try reader.span()
      case "after": piece.after = try reader.integer() ?? -1
      default: try reader.skip()
      }
    }
    return piece
  }

  private static func blockDraft(_ reader: inout JSONReader) throws(JSONReader.Fault) -> BlockDraft {
    var block = BlockDraft()
    try reader.members { (key, reader) throws(JSONReader.Fault) in
      switch key {
      case "attribution": block.attribution = try reader.optionalString()
      case "links":
        block.links = try reader.list { (reader) throws(JSONReader.Fault) in
          var link = Link(range: 0..<0, target: "")
          try reader.members { (key, reader) throws(JSONReader.Fault) in
            switch key {
            case "range":
              let ends = try reader.integers()
              if ends.count == 2, ends[0] >= 0, ends[0] <= ends[1] { link.range = ends[0]..<ends[1] }
            case "target": link.target = try reader.optionalString() ?? ""
            default: try reader.skip()
            }
          }
          return link
        }
      default: try reader.skip()
      }
    }
    return block
  }

  private static func quotation(_ reader: inout JSONReader) throws(JSONReader.Fault) -> QuotationDraft {
    var quotation = QuotationDraft()
    try reader.members { (key, reader) throws(JSONReader.Fault) in
      switch key {
      case "kind": quotation.kind = (try reader.optionalString()).flatMap(Quotation.Kind.init) ?? .direct
      case "text": quotation.text = try reader.optionalString() ?? ""
      case "content": quotation.spans[0] = try reader.spans()
      case "cue": quotation.spans[1] = try reader.spans()
      case "source": quotation.spans[2] = try reader.spans()
      case "source_text": quotation.sourceText = try reader.optionalString()
      case "speaker": quotation.speaker = try reader.optionalString()
      case "confidence": quotation.confidence = try reader.real()
      case "part": quotation.part = try reader.optionalString() ?? ""
      case "index": quotation.index = try reader.integer() ?? 0
      default: try reader.skip()
      }
    }
    return quotation
  }

  private static func speaker(_ reader: inout JSONReader) throws(JSONReader.Fault) -> Speaker {
    var speaker = Speaker(id: "", name: "")
    try reader.members { (key, reader) throws(JSONReader.Fault) in
      switch key {
      case "id": speaker.id = try reader.optionalString() ?? ""
      case "name": speaker.name = try reader.optionalString() ?? ""
      case "role": speaker.role = try reader.optionalString()
      case "aliases": speaker.aliases = try reader.strings()
      default: try reader.skip()
      }
    }
    return speaker
  }

  private static func caption(_ reader: inout JSONReader) throws(JSONReader.Fault) -> Caption {
    var caption = Caption(kind: .image, text: nil, after: -1, span: TextSpan(0, 0))
    try reader.members { (key, reader) throws(JSONReader.Fault) in
      switch key {
      case "kind": caption.kind = (try reader.optionalString()).flatMap(Caption.Kind.init) ?? .image
      case "text": caption.text = try reader.optionalString()
      case "credit": caption.credit = try reader.optionalString()
      case "alt": caption.alt = try reader.optionalString()
      case "image": caption.image = try reader.optionalString()
      case "after": caption.after = try reader.integer() ?? -1
      case "span": caption.span = try reader.span()
      default: try reader.skip()
      }
    }
    return caption
  }

  private static func diagnostic(_ reader: inout JSONReader) throws(JSONReader.Fault) -> Diagnostic {
    var diagnostic = Diagnostic(.note, "")
    try reader.members { (key, reader) throws(JSONReader.Fault) in
      switch key {
      case "severity":
        diagnostic.severity = (try reader.optionalString()).flatMap(Diagnostic.Severity.init) ?? .note
      case "message": diagnostic.message = try reader.optionalString() ?? ""
      default: try reader.skip()
      }
    }
    return diagnostic
  }

  // MARK: Putting together

  /// The article, in which every index and range names something that is there.
  func finished() -> ExportedArticle {
    var article = article
    for (index, block) in blocks.enumerated() where article.body.indices.contains(index) {
      article.body[index].attribution = block.attribution
      let length = article.body[index].text.utf8.count
      article.body[index].links = block.links.filter { $0.range.upperBound <= length }
    }
    for index in article.captions.indices {
      article.captions[index].after = min(max(article.captions[index].after, -1), article.body.count - 1)
    }
    var lost = 0
    var finder = WordsFinder()
    let speakers = Dictionary(
      article.speakers.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, draft) in quotations.enumerated() {
      let places = index < passages.count && passages[index].count == 3 ? passages[index] : [[], [], []]
      if var quotation = quotation(draft, at: places, in: article, speakers: speakers, &finder) {
        if index < confidences.count { quotation.confidence = min(max(confidences[index], 0), 1) }
        article.quotations.append(quotation)
      } else {
        lost += 1
      }
    }
    if lost > 0 {
      article.diagnostics.append(
        Diagnostic(.warning, "\(lost) quotations of the record stand in no part of its article, and were left out."))
    }
    return ExportedArticle(
      article, isRead: isRead, isStarred: isStarred, tags: tags, clippings: clippings, versions: versions,
      reprints: reprints)
  }

  private func quotation(
    _ draft: QuotationDraft, at places: [[[Int]]], in article: Article, speakers: [String: Int],
    _ finder: inout WordsFinder
  ) -> Quotation? {
    let part: ArticlePart
    switch draft.part {
    case "headline": part = .headline
    case "standfirst": part = .standfirst
    case "body": part = .body(draft.index)
    case "caption": part = .caption(draft.index)
    default: return nil
    }
    guard article.has(part) else { return nil }
    func passages(_ which: Int) -> [Passage] {
      draft.spans[which].enumerated().map { index, span in
        if index < places[which].count, let passage = Self.passage(places[which][index], span, in: article) {
          return passage
        }
        return Passage(part: part, range: 0..<0, span: span)
      }
    }
    var content = passages(0)
    if content.isEmpty { content = [Passage(part: part, range: 0..<0, span: TextSpan(0, 0))] }
    if content.count == 1, content[0].range.isEmpty {
      content[0].range = finder.place(of: draft.text, in: part, of: article) ?? 0..<0
    }
    return Quotation(
      kind: draft.kind, text: draft.text, content: content, cue: passages(1), source: passages(2),
      sourceText: draft.sourceText, speaker: draft.speaker.flatMap { speakers[$0] },
      confidence: min(max(draft.confidence, 0), 1))
  }

  /// A passage, where an article has it.
  private static func passage(_ numbers: [Int], _ span: TextSpan, in article: Article) -> Passage? {
    guard numbers.count == 3, let part = ArticlePart(number: numbers[0]), article.has(part), numbers[1] >= 0,
      numbers[1] <= numbers[2], numbers[2] <= article.text(of: part).utf8.count
    else { return nil }
    return Passage(part: part, range: numbers[1]..<numbers[2], span: span)
  }
}

extension JSONReader {
  /// Reads the members of an object; of anything else none.
  mutating func members(_ member: (String, inout JSONReader) throws(Fault) -> Void) throws(Fault) {
    if try next() == .object { try object(member) } else { try skip() }
  }

  /// Reads a list; of anything else none.
  mutating func list<Element>(_ element: (inout JSONReader) throws(Fault) -> Element) throws(Fault)
    -> [Element]
  {
    guard try next() == .array else {
      try skip()
      return []
    }
    var elements: [Element] = []
    try array { (reader) throws(Fault) in elements.append(try element(&reader)) }
    return elements
  }

  mutating func optionalString() throws(Fault) -> String? {
    guard try next() == .string else {
      try skip()
      return nil
    }
    return String(decoding: try string(), as: UTF8.self)
  }

  mutating func optionalBool() throws(Fault) -> Bool? {
    guard try next() == .bool else {
      try skip()
      return nil
    }
    return try bool()
  }

  mutating func strings() throws(Fault) -> [String] {
    try list { (reader) throws(Fault) in try reader.optionalString() }.compactMap { $0 }
  }

  mutating func real() throws(Fault) -> Double {
    guard try next() == .number else {
      try skip()
      return 0
    }
    return Double(try number()) ?? 0
  }

  mutating func integer() throws(Fault) -> Int? {
    guard try next() == .number else {
      try skip()
      return nil
    }
    return Int(try number())
  }

  mutating func integers() throws(Fault) -> [Int] {
    try list { (reader) throws(Fault) in try reader.integer() ?? -9 }
  }

  mutating func span() throws(Fault) -> TextSpan {
    let ends = try integers()
    return ends.count == 2 ? TextSpan(ends[0], ends[1]) : TextSpan(0, 0)
  }

  mutating func spans() throws(Fault) -> [TextSpan] {
    try list { (reader) throws(Fault) in try reader.span() }
  }
}
