import Articles

/// A clipping in a notebook.
public struct KeptClipping: Hashable, Sendable {
  /// The name of the notebook.
  public var notebook: String
  /// Its place in the notebook, starting at 1.
  public var place: Int
  /// The clipping.
  public var clipping: Clipping
  /// The user's note.
  public var note: String

  /// A clipping in a notebook.
  public init(notebook: String, place: Int, clipping: Clipping, note: String = "") {
    self.notebook = notebook
    self.place = place
    self.clipping = clipping
    self.note = note
  }

  /// A list of clippings as JSON, as included in an exported article.
  package static func json(_ kept: [KeptClipping]) -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    writer.clippings(kept)
    return writer.bytes
  }

  /// The clippings in such a list; inconsistent ones are left out.
  package static func list(json: [UInt8]) -> [KeptClipping] {
    do throws(JSONReader.Fault) {
      var reader = JSONReader(json)
      return try reader.clippings()
    } catch { return [] }
  }
}

extension JSONWriter {
  mutating func clippings(_ kept: [KeptClipping]) {
    list(kept) { writer, kept in
      let (clipping, passage) = (kept.clipping, kept.clipping.passage)
      writer.beginObject()
      writer.key("notebook")
      writer.string(kept.notebook)
      writer.key("place")
      writer.integer(kept.place)
      writer.key("note")
      writer.string(kept.note)
      writer.key("kind")
      writer.string(clipping.kind.rawValue)
      writer.key("number")
      writer.integer(clipping.number)
      writer.key("passage")
      writer.integers([
        passage.part.number, passage.range.lowerBound, passage.range.upperBound, passage.span.start, passage.span.end,
      ])
      writer.key("article")
      writer.beginObject()
      writer.articleMembers(clipping.article, leftOut: false)
      writer.key("library")
      writer.beginObject()
      writer.contents(of: clipping.article)
      writer.endObject()
      writer.endObject()
      writer.endObject()
    }
  }
}

extension JSONReader {
  mutating func clippings() throws(Fault) -> [KeptClipping] {
    try list { (reader) throws(Fault) in try reader.clipping() }.compactMap { $0 }
  }

  private mutating func clipping() throws(Fault) -> KeptClipping? {
    var kept = (
      notebook: "", place: 0, note: "", kind: Clipping.Kind?.none, number: 0, passage: [Int](), article: Article?.none
    )
    try members { (key, reader) throws(Fault) in
      switch key {
      case "notebook": kept.notebook = try reader.optionalString() ?? ""
      case "place": kept.place = try reader.integer() ?? 0
      case "note": kept.note = try reader.optionalString() ?? ""
      case "kind": kept.kind = (try reader.optionalString()).flatMap(Clipping.Kind.init)
      case "number": kept.number = try reader.integer() ?? 0
      case "passage": kept.passage = try reader.integers()
      case "article":
        var draft = ArticleDraft(isPart: true)
        try draft.read(&reader)
        kept.article = draft.finished().article
      default: try reader.skip()
      }
    }
    let numbers = kept.passage
    guard let kind = kept.kind, let article = kept.article, numbers.count == 5,
      let part = ArticlePart(number: numbers[0]),
      numbers[1] >= 0, numbers[1] <= numbers[2], !kept.notebook.isEmpty,
      let clipping = Clipping(
        kept: kind, number: kept.number, article: article,
        passage: Passage(part: part, range: numbers[1]..<numbers[2], span: TextSpan(numbers[3], numbers[4])))
    else { return nil }
    return KeptClipping(notebook: kept.notebook, place: kept.place, clipping: clipping, note: kept.note)
  }
}
