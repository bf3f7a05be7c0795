import ArticleParsing
import ArticleFormats
import Articles
import Containers
import Library

/// A request to a parser, in this process or another.
struct ParsingRequest: Sendable {
  /// What there is to look at.
  enum Matter: Sendable {
    case contents(InputContents)
    case record(ArticleRecord)

    /// The whole path of the file that it was read in, or of its place in one; `nil` for what came in a pipe, from the web, or
    /// was parsed before.
    var path: String? {
      guard case .contents(let contents) = self, contents.address == nil, contents.exported == nil,
        contents.name != "-",
        !contents.name.hasPrefix("-/")
      else { return nil }
      return TypedPath.absolute(contents.name)
    }

    /// What was done with it where it was kept before.
    var marks: MarksToAdd {
      if case .contents(let contents) = self { contents.marks } else { MarksToAdd() }
    }
  }

  /// The wanted result.
  enum Wanted: Hashable, Sendable {
    case article
    /// The output of one stage of the parser.
    case stage(ParsingStage)
    /// What it is called, and nothing else.
    case name
    /// The pictures that a page holds itself: lines with the index of a caption, a blank and the address that holds its picture.
    case pictures
  }

  var matter: Matter
  var wanted = Wanted.article

  /// Its name, as far as it is known without opening it.
  var place: String {
    switch matter {
    case .contents(let contents): contents.name
    case .record(let record): record.place
    }
  }

  /// Looks at it, here and now.
  func reply(by parser: ArticleParser) -> ParsingReply {
    let contents: InputContents
    switch matter {
    case .contents(let given): contents = given
    case .record(let record):
      let (name, result) = record.contents()
      if wanted == .name { return .text(name) }
      switch result {
      case .success(let found): contents = found
      case .failure(let error): return .failure(name: name, sentence: error.description)
      }
    }
    switch wanted {
    case .article:
      return .article(ParsedContents(name: contents.name, exported: contents.exportedArticle(by: parser)))
    case .stage(let stage):
      let page = contents.unwrapped
      return .text(parser.describe(stage, of: page.bytes, letter: page.text))
    case .name: return .text(contents.name)
    case .pictures:
      let page = contents.unwrapped
      let pictures = embeddedPictures(in: page.bytes, encoding: page.encoding, address: page.address)
      return .text(pictures.map { "\($0) \($1)" }.joined(separator: "\n"))
    }
  }
}

/// What a parser found.
enum ParsingReply: Sendable {
  case article(ParsedContents)
  case text(String)
  /// It is nothing that could be parsed.
  case failure(name: String, sentence: String)
}

extension ParsingReply {
  /// An empty article with the reason as its diagnostic.
  init(failing error: InputError) {
    var article = Article(input: error.name, format: .text)
    article.diagnostics.append(Diagnostic(.error, error.description))
    self = .article(ParsedContents(name: error.name, exported: ExportedArticle(article)))
  }
}

/// The article of an input.
struct ParsedContents: Sendable {
  /// The name of the input, or of the record in it.
  var name: String
  /// The article, with the marks that it brought along.
  var exported: ExportedArticle

  var article: Article { exported.article }

  /// A sentence for everything because of which it could not be read.
  var failures: [String] { article.diagnostics.filter { $0.severity == .error }.map(\.message) }
}

// MARK: From process to process

extension ParsingRequest {
  private static let record: UInt8 = 1
  private static let contents: UInt8 = 2
  private static let pictures = "pictures"

  var parcel: Parcel {
    let wanted: String? =
      switch wanted {
      case .article: nil
      case .stage(let stage): stage.rawValue
      case .name: ""
      case .pictures: Self.pictures
      }
    switch matter {
    case .record(let record):
      return Parcel([[Self.record], Self.bytes(wanted), Self.bytes(record.place), record.line])
    case .contents(let contents):
      return Parcel([
        [Self.contents], Self.bytes(wanted), Self.bytes(contents.name), contents.bytes,
        Self.bytes(contents.format?.rawValue), Self.bytes(contents.encoding), Self.bytes(contents.address),
        Self.bytes(contents.letter?.subject), Self.bytes(contents.letter?.sender), Self.bytes(contents.letter?.sent),
        Self.bytes(contents.remark), contents.facts?.bytes,
      ])
    }
  }

  init(_ parcel: Parcel) {
    let name = ParsingRequest.text(parcel[2]) ?? ""
    if parcel[0] == [Self.record] {
      matter = .record(ArticleRecord(place: name, line: parcel[3]))
    } else {
      let letter = Member.Letter(
        subject: ParsingRequest.text(parcel[7]), sender: ParsingRequest.text(parcel[8]),
        sent: ParsingRequest.text(parcel[9]))
      matter = .contents(
        InputContents(
          name: name, bytes: parcel[3] ?? [],
          format: ParsingRequest.text(parcel[4]).flatMap { Article.Format(rawValue: $0) },
          encoding: ParsingRequest.text(parcel[5]), address: ParsingRequest.text(parcel[6]),
          letter: letter == Member.Letter() ? nil : letter, facts: parcel[11].map { EntryFacts(bytes: $0) },
          remark: ParsingRequest.text(parcel[10])))
    }
    if let asked = ParsingRequest.text(parcel[1]) {
      wanted = asked == Self.pictures ? .pictures : ParsingStage(rawValue: asked).map { .stage($0) } ?? .name
    }
  }

  fileprivate static func bytes(_ text: String?) -> [UInt8]? { text.map { Array($0.utf8) } }
  fileprivate static func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
}

extension ParsingReply {
  private static let article: UInt8 = 1
  private static let text: UInt8 = 2
  private static let failure: UInt8 = 3

  var parcel: Parcel {
    switch self {
    case .article(let contents):
      let exported = contents.exported
      return Parcel([
        [Self.article], ParsingRequest.bytes(contents.name), PackedArticle(exported.article).bytes,
        [Self.number(exported.isRead), Self.number(exported.isStarred)],
        exported.tags.isEmpty ? nil : Self.bytes(ofTags: exported.tags),
        exported.clippings.isEmpty ? nil : KeptClipping.json(exported.clippings),
        exported.versions.isEmpty ? nil : ArticleVersion.json(exported.versions),
        exported.reprints.isEmpty ? nil : Reprint.json(exported.reprints),
      ])
    case .text(let text): return Parcel([[Self.text], ParsingRequest.bytes(text)])
    case .failure(let name, let sentence):
      return Parcel([[Self.failure], ParsingRequest.bytes(name), ParsingRequest.bytes(sentence)])
    }
  }

  /// What a parcel of ours holds.
  init(_ parcel: Parcel) {
    let first = ParsingRequest.text(parcel[1]) ?? ""
    switch parcel[0] {
    case [Self.article]:
      let marks = parcel[3] ?? []
      self = .article(
        ParsedContents(
          name: first,
          exported: ExportedArticle(
            PackedArticle(bytes: parcel[2] ?? []).unpacked(),
            isRead: Self.truth(marks.first), isStarred: Self.truth(marks.last),
            tags: parcel[4].map(Self.tags) ?? [],
            clippings: parcel[5].map(KeptClipping.list) ?? [],
            versions: parcel[6].map(ArticleVersion.list) ?? [],
            reprints: parcel[7].map(Reprint.list) ?? [])))
    case [Self.failure]: self = .failure(name: first, sentence: ParsingRequest.text(parcel[2]) ?? "")
    default: self = .text(first)
    }
  }

  private static func number(_ truth: Bool?) -> UInt8 { truth.map { $0 ? 1 : 0 } ?? 2 }
  private static func truth(_ number: UInt8?) -> Bool? { number.flatMap { $0 == 2 ? nil : $0 == 1 } }

  /// Each tag behind its length in four bytes.
  private static func bytes(ofTags tags: [String]) -> [UInt8] {
    tags.flatMap { tag in
      let utf8 = Array(tag.utf8)
      return withUnsafeBytes(of: UInt32(clamping: utf8.count).littleEndian) { Array($0) } + utf8
    }
  }

  private static func tags(_ bytes: [UInt8]) -> [String] {
    var tags: [String] = []
    var rest = bytes[...]
    while rest.count >= 4 {
      let length = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      tags.append(String(decoding: rest.dropFirst(4).prefix(length), as: UTF8.self))
      rest = rest.dropFirst(4 + length)
    }
    return tags
  }
}
