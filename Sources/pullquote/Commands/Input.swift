import ArticleFormats
import Articles
import ArticleParsing
import Fetching
import Basics
import Containers
import Library
import Shelves

/// Something to read an article from: a file, a page of the web, or standard input.
struct Input: Hashable, Sendable {
  private enum Place: Hashable, Sendable {
    /// The path for system calls, ending in a zero.
    case file([CChar])
    /// An address, with whatever is only for its server.
    case web(String)
    case standardInput
    /// What is in memory already; apart, since it is large and most inputs are files.
    indirect case memory(InputContents)
  }

  /// Its name as given, or as found in its folder; invalid UTF-8 is shown as U+FFFD.
  let name: String
  private let place: Place

  /// Standard input.
  static let standardInput = Input(name: "-", place: .standardInput)

  /// A file.
  init(path: [CChar]) {
    self.init(name: path.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }, place: .file(path))
  }

  /// A page of the web.
  init(address: String) { self.init(name: Fetcher.shown(address), place: .web(address)) }

  /// Bytes in memory, under a name.
  init(name: String, contents: [UInt8]) {
    self.init(name: name, place: .memory(InputContents(name: name, bytes: contents)))
  }

  /// Something that a container of this name holds: called by its address, or by where it stands inside.
  ///
  /// - Parameter marks: what the container says was done with it.
  /// - Parameter evidence: where the container came from, if the bytes were made of a part of it.
  init(_ member: Member, in container: String, marks: MarksToAdd = MarksToAdd(), evidence: Evidence? = nil) {
    let name =
      if let address = member.address, address == member.name {
        Fetcher.shown(address)
      } else {
        member.name.isEmpty ? container : "\(container)/\(member.name)"
      }
    var contents = InputContents(name: name, member)
    contents.marks = marks
    contents.listEvidence = evidence
    self.init(name: name, place: .memory(contents))
  }

  /// A page or text in memory.
  init(_ contents: InputContents) { self.init(name: contents.name, place: .memory(contents)) }

  /// A story of a PDF.
  init(_ story: Member, of pdf: InputContents) {
    var contents = pdf
    if !story.name.isEmpty { contents.name += "/\(story.name)" }
    contents.story = story
    self.init(name: contents.name, place: .memory(contents))
  }

  private init(name: String, place: Place) {
    self.name = name
    self.place = place
  }

  /// Whether it is a file of records, by its name.
  var isCalledRecords: Bool {
    guard case .file = place else { return false }
    return name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson")
  }

  /// How many bytes of it are in memory already.
  var sizeInMemory: Int {
    contents.map { ($0.story?.bytes ?? $0.bytes).count } ?? 0
  }

  /// What it holds, where that is in memory already.
  var contents: InputContents? {
    if case .memory(let contents) = place { contents } else { nil }
  }

  /// Where it lies, as an absolute path, with the name of what it is inside of that; `nil` for what is in no file.
  var path: String? {
    switch place {
    case .file: TypedPath.absolute(name)
    case .memory(let contents): contents.address == nil ? TypedPath.absoluteInside(name) : nil
    case .web, .standardInput: nil
    }
  }

  /// Whether it is a file of the system.
  var isFile: Bool {
    if case .file = place { true } else { false }
  }

  /// Whether it is fetched, which may take long and costs this machine next to nothing.
  var isFetched: Bool {
    if case .web = place { true } else { false }
  }

  /// The most bytes that are read as one article; a longer input is an error rather than a machine out of memory.
  static let sizeLimit = 64 << 20

  /// Reads all of it. For a web page, `isCancelled` is called about ten times a second, and `true` ends the wait.
  func read(unless isCancelled: () -> Bool = { false }) throws(InputError) -> InputContents {
    switch place {
    case .memory(let contents): return contents
    case .standardInput: return InputContents(name: name, bytes: try readToEnd(of: STDIN_FILENO))
    case .web(let address): return try fetch(address, unless: isCancelled)
    case .file:
      let descriptor = try opened()
      defer { close(descriptor) }
      return InputContents(name: name, bytes: try readToEnd(of: descriptor))
    }
  }

  /// Reads all of it as one article; what lists the addresses of articles is none.
  func readArticle(unless isCancelled: () -> Bool = { false }) throws(InputError) -> InputContents {
    let contents = try read(unless: isCancelled)
    guard contents.format == nil, AddressList.isCertain(in: Array(contents.bytes.prefix(ContainerReader.headLength)))
    else { return contents }
    throw .listOfAddresses(name)
  }

  /// A descriptor that a file's bytes are read from; the caller closes it.
  func opened() throws(InputError) -> Int32 {
    guard case .file(let path) = place else { return STDIN_FILENO }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(name, cause: errno) }
    return descriptor
  }

  private func fetch(_ address: String, unless isCancelled: () -> Bool) throws(InputError) -> InputContents {
    do throws(FetchError) {
      let page = try Fetcher(userAgent: "Pullquote/\(Pullquote.version)")
        .page(at: address, unless: isCancelled)
      return InputContents(name: name, page)
    } catch {
      throw .notFetched(error)
    }
  }

  private func readToEnd(of descriptor: Int32) throws(InputError) -> [UInt8] {
    do throws(FileBytes.Failure) {
      return try FileBytes.rest(of: descriptor, most: Input.sizeLimit)
    } catch {
      throw error.code == EFBIG ? .tooLarge(name) : .unreadable(name, cause: error.code)
    }
  }
}

/// The contents of an input, and what is known about it without parsing.
struct InputContents: Hashable, Sendable {
  /// The name of the input, or of the record in it.
  var name: String
  var bytes: [UInt8] = []
  /// What the bytes are, where that is known.
  var format: Article.Format?
  /// The encoding that came with them.
  var encoding: String?
  /// The address that they came from.
  var address: String?
  /// What the mail that it came in says of itself.
  var letter: Member.Letter?
  /// What the list that it is in says of it.
  var facts: EntryFacts?
  /// Where the feed or list came from that the bytes were made of; `nil` for bytes that somebody sent or saved so.
  var listEvidence: Evidence?
  /// Where the text stands in the bytes, if they are a mail.
  var text: LetterText?
  /// What the answer of the web that they came in says of itself.
  var receipt: WebReceipt?
  /// What was done with it where it was kept before.
  var marks = MarksToAdd()
  /// What is doubtful in how it was read, in a sentence.
  var remark: String?
  /// What of a PDF is meant, where it was read already.
  var story: Member?
  /// What was parsed already.
  var exported: ExportedArticle?

  /// What it is known by, whatever it is called: what a file holds, and where a page of the web, which changes, came from.
  var key: ContentKey {
    if let address { return ContentKey("page \(address)".utf8) }
    // A PDF of one story is known as a whole.
    return ContentKey(story.flatMap { $0.name.isEmpty ? nil : $0.bytes } ?? bytes)
  }
}
