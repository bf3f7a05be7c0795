import ArgumentParser
import ArticleFormats
import Articles
import ArticleParsing
import Basics
import Library
import Search

/// `pullquote add`: articles into the library.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add articles to the library.",
    discussion: """
      Parses the articles in the inputs on all processors and saves them a few hundred at a time; saved articles \
      stay, however the run ends. An article that is already there, with the same address or text, is updated and \
      keeps its tags, stars and corrections.

      Inputs that cannot be read are listed at the end, and the exit status is 1; the rest are still added. After \
      Control-C, saved articles stay, and the same command picks up from there.

      The library records where each article came from: its address, when it was fetched, what the server said, and \
      the SHA-256 of its bytes. When the page at an address comes in again with different text, its earlier version \
      is kept: see “pullquote versions”.

      Articles written by “pullquote export” are added as they were, with their tags, stars and notebook clippings.

      EXAMPLES
        pullquote add article.txt page.html
        pullquote add archive/ https://example.org/story
        curl -s https://example.org/story.txt | pullquote add -
        find archive -name '*.html' -print0 | pullquote add --files-from - -0
        pullquote add --tag election --library research.db election/
        pullquote export > all.jsonl; pullquote add --library copy.db all.jsonl
      """)

  @OptionGroup var inputs: InputOptions

  @Option(help: ArgumentHelp("Give the articles this tag; may be repeated.", valueName: "tag"))
  var tag: [String] = []

  @Flag(help: "Also keep the bytes of each page or file; “pullquote original” prints them.")
  var keepOriginal = false

  @Flag(name: .shortAndLong, help: "Print only what went wrong.")
  var quiet = false

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    try inputs.validateNamed()
    try validateTags(tag)
  }

  func run() throws {
    let parser = inputs.containedParser
    let library = try library.opened(.creating)
    let progress = AddProgress(
      total: quiet ? nil : inputs.knownCount, style: quiet ? .silent : AddProgress.Style.ofStandardError)
    // The thread that waits for signals must not keep the library open.
    progress.endOnSignals { [path = library.path] in Library.fold(path) }
    defer { try? library.close() }
    var batch = Batch(library, tags: tag, progress)
    var complaints = ComplaintList()
    var failure: (any Error)?
    // While one batch is kept, the workers parse the next.
    let status = inputs.forEachInput(parser: parser, ahead: 256) {
      [keepOriginal] (reply: ParsingReply, matter) -> ParsedInput<ParsedArticleToAdd> in
      guard case .article(let contents) = reply else { return ParsedInput(value: nil, failures: []) }
      let article = contents.article
      let failures = contents.failures
      let isEmpty = article.body.isEmpty && article.headline == nil
      guard failures.isEmpty, !isEmpty else {
        return ParsedInput(
          value: nil, failures: failures.isEmpty ? ["“\(contents.name)” contains no article."] : failures)
      }
      let original = Original(of: matter)
      return ParsedInput(
        value: ParsedArticleToAdd(
          input: contents.name,
          article: PreparedArticle(
            article, evidence: original?.evidence ?? contents.exported.versions.first?.evidence,
            original: keepOriginal ? original?.bytes : nil, path: matter.path),
          exported: contents.exported, marks: matter.marks), failures: [])
    } failed: { _, _ in
      nil
    } size: { _ in
      1 << 15
    } receive: { parsed in
      guard failure == nil else { return }
      if let shortfall = parsed.article.shortfall { complaints.add("“\(parsed.input)”: \(shortfall)") }
      do { try batch.add(parsed) } catch { failure = error }
    } complain: { sentence in
      complaints.add(sentence)
      progress.count(unreadable: 1)
    }
    if failure == nil {
      do {
        try batch.commit()
        try batch.order()
      } catch { failure = error }
    }
    progress.finish(isWhole: failure == nil)
    complaints.write()
    if let failure { throw failure }
    if status != .success { throw status }
  }

  /// An article that is ready to be kept, and the marks that it brings along.
  struct ParsedArticleToAdd: Sendable {
    /// The name of the input.
    var input: String
    var article: PreparedArticle
    var exported: ExportedArticle?
    /// What was done with it where it was kept before.
    var marks: MarksToAdd
  }

  /// Articles that are kept in one transaction.
  private struct Batch {
    private let library: Library
    private let tags: [String]
    private let progress: AddProgress
    private var waiting: [ParsedArticleToAdd] = []
    private var since = ContinuousClock.now
    private var changed = 0

    /// Articles in one transaction: each more costs less than the one before, up to some hundred.
    private static let size = 512
    /// How long an article waits for others when inputs come slowly.
    private static let patience = Duration.seconds(2)

    init(_ library: Library, tags: [String], _ progress: AddProgress) {
      self.library = library
      self.tags = tags
      self.progress = progress
    }

    mutating func add(_ article: ParsedArticleToAdd) throws {
      if waiting.isEmpty { since = .now }
      waiting.append(article)
      if waiting.count >= Self.size || since.duration(to: .now) > Self.patience { try commit() }
    }

    mutating func commit() throws {
      guard !waiting.isEmpty else { return }
      let report = try library.add(waiting.map(\.article), marks: waiting.map(marks(of:)))
      waiting.removeAll(keepingCapacity: true)
      changed += report.added + report.updated
      progress.count(added: report.added, updated: report.updated, unchanged: report.unchanged)
    }

    /// Puts the word index in order where that makes searches faster than it costs.
    func order() throws {
      guard changed >= 1000 else { return }
      progress.say("Optimising the index")
      try library.optimize()
    }

    /// The tags of the command line, and the marks that an exported article brings along.
    private func marks(of article: ParsedArticleToAdd) -> MarksToAdd {
      MarksToAdd(
        tags: tags + article.marks.tags + (article.exported?.tags ?? []),
        isRead: article.marks.isRead || article.exported?.isRead == true,
        isStarred: article.marks.isStarred || article.exported?.isStarred == true,
        clippings: article.exported?.clippings ?? [], versions: article.exported?.versions ?? [],
        reprints: article.exported?.reprints ?? [])
    }
  }
}

/// Messages to print at the end, up to a limit.
private struct ComplaintList {
  private var sentences: [String] = []
  private var count = 0
  private static let most = 10_000

  mutating func add(_ sentence: String) {
    count += 1
    if sentences.count < Self.most { sentences.append(sentence) }
  }

  func write() {
    let output = Output(descriptor: STDERR_FILENO)
    for sentence in sentences { output.writeLine("pullquote: \(sentence)") }
    if count > sentences.count { output.writeLine("pullquote: … and \(count - sentences.count) more.") }
  }
}
