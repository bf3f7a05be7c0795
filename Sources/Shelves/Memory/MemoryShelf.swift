import ArticleFormats
import Articles
import Search

/// The articles of open files, kept in memory; it answers the same questions as a library.
///
/// It is a value, and copies are cheap, so questions can be answered from a copy on any thread while articles arrive.
/// Ids are the positions of the inputs in the order they were found, starting at 0.
public struct MemoryShelf: Sendable {
  struct Item: Sendable {
    var input: String
    var status = Status.waiting
    /// Of a waiting or failed input its name alone.
    var kept: KeptArticle
    var listed: ListedFacts
    var kinds = KindCounts()
    /// Who is behind each speaker, as `Persons` numbers them.
    var speakers: [Int] = []
    var isUnread = true
    var isStarred = false
    var tags: [String] = []
    /// What it was parsed from.
    var content: ContentKey?
    /// Where its file is, as an absolute path.
    var path: String?
    /// What its contents were before they changed, where something was done to those.
    var earlier: ContentKey?
    /// Who was said to have said what, by the words of quotations; empty for nobody.
    var given: [String: String] = [:]
    /// Names that are somebody's of their own here, and what those are called.
    var apart: [String: String] = [:]

    var marks: ArticleMarks { ArticleMarks(tags: tags, isUnread: isUnread, isStarred: isStarred) }
  }

  enum Status: Hashable, Sendable {
    case waiting
    case ready
    case failed(String)
  }

  var items: [Item] = []
  /// Articles that are there by date, the newest first, and the oldest first; those without a date come last in both.
  private(set) var newest: [Int] = []
  private(set) var oldest: [Int] = []
  var persons = Persons()
  var wordings = Wordings()
  /// What was done to the files before, and is done now.
  var marks: KeptMarks
  private var unsaved: [KeptMarks.Record] = []
  /// The files that are not as they were when something was done to them, in the order in which they came.
  public private(set) var changedFiles: [ChangedFile] = []
  /// What a speaker's name shows.
  let kindOfName: @Sendable (String) -> SourceKind

  /// An empty shelf.
  ///
  /// - Parameters:
  ///   - marks: marks from earlier runs, applied to inputs as they arrive.
  ///   - kindOfName: the kind of speaker a name shows; a person by default.
  public init(
    marks: KeptMarks = KeptMarks(), kindOfName: @escaping @Sendable (String) -> SourceKind = { _ in .person }
  ) {
    self.marks = marks
    self.kindOfName = kindOfName
  }

  /// The changes since the last call, as lines for `KeptMarks`.
  public mutating func takeUnsaved() -> [UInt8] {
    defer { unsaved = [] }
    return unsaved.isEmpty ? [] : KeptMarks.lines(unsaved)
  }

  /// An article with the corrections made to an earlier copy of its contents, or to what was at its path.
  public func corrected(_ article: Article, _ content: ContentKey?, at path: String? = nil) -> Article {
    marks.corrected(article, content, at: path)
  }

  mutating func keep(_ record: KeptMarks.Record) {
    marks.take(record)
    unsaved.append(record)
  }

  /// Keeps the marks of an article as they are now.
  mutating func keepMarks(of id: Int) {
    let item = items[id]
    guard let content = item.content else { return }
    let before = marks.contents[content]
    var now = KeptMarks.OfContents(
      isRead: !item.isUnread, isStarred: item.isStarred, tags: item.tags, speakers: item.given, apart: item.apart,
      paths: before?.paths ?? [], earlier: item.earlier ?? before?.earlier)
    if now.isNothing, before == nil { return }
    if let path = item.path, !now.paths.contains(path) {
      now.paths = (now.paths + [path]).suffix(KeptMarks.OfContents.mostPaths)
    }
    now.title = item.status == .ready && item.path != nil ? item.kept.title : before?.title
    if before != now { keep(.contents(content, now)) }
  }

  /// Inputs that were marked before they were read, so the key for their marks is not known yet.
  public var unkept: [Int] {
    items.indices.filter { id in
      let item = items[id]
      return item.status == .waiting && item.content == nil
        && (!item.isUnread || item.isStarred || !item.tags.isEmpty)
    }
  }

  /// Keeps the marks of an input that will not be read.
  public mutating func keepMarks(of id: Int, as content: ContentKey, at path: String? = nil) {
    guard items.indices.contains(id) else { return }
    items[id].content = content
    items[id].path = path
    restoreMarks(of: id)
    keepMarks(of: id)
  }

  /// Gives an article that has come the marks that were kept, besides those that were set while it was waited for.
  private mutating func restoreMarks(of id: Int) {
    guard let content = items[id].content,
      let found = marks.found(content, at: items[id].path, title: items[id].kept.title)
    else { return }
    let kept: KeptMarks.OfContents
    switch found {
    case .same(let marks): kept = marks
    case .changed(let marks, let earlier):
      kept = marks
      items[id].earlier = earlier
      let texts = Set(items[id].kept.packed.unpacked().quotations.map(\.text))
      note(ChangedFile(input: items[id].input, lostCorrections: kept.speakers.count { !texts.contains($0.key) }), kept)
    case .another(let marks): return note(ChangedFile(input: items[id].input, isAnotherArticle: true), marks)
    }
    items[id].isUnread = items[id].isUnread && !kept.isRead
    items[id].isStarred = items[id].isStarred || kept.isStarred
    items[id].tags = Set(items[id].tags + kept.tags).sorted()
    items[id].given = kept.speakers
    items[id].apart = kept.apart
  }

  /// That something was read before is not worth a word.
  private mutating func note(_ file: ChangedFile, _ marks: KeptMarks.OfContents) {
    if !marks.hasOnlyReading { changedFiles.append(file) }
  }

  /// The number of inputs found.
  public var count: Int { items.count }

  /// Whether there is an input with this id.
  public func has(_ id: ArticleID) -> Bool { items.indices.contains(id.index) }

  /// The inputs by name; of two with the same name, the first.
  public var idsByName: [String: ArticleID] {
    Dictionary(items.indices.map { (items[$0].input, ArticleID($0)) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Coming

  /// Adds inputs, by name, that were found and will be parsed.
  public mutating func find(_ names: [String]) {
    items.reserveCapacity(items.count + names.count)
    for name in names {
      let article = Article(input: name, format: .text)
      items.append(Item(input: name, kept: KeptArticle(article), listed: ListedFacts(article, title: name)))
    }
  }

  /// Puts articles in place of their inputs.
  public mutating func add(_ parsed: [ParsedArticle]) {
    var came: [Int] = []
    for article in parsed where items.indices.contains(article.id) {
      let id = article.id
      if items[id].status == .ready {
        wordings.remove(id)
        persons.leave(items[id].kept.packed.unpacked().quotedSpeakers, of: id, as: items[id].speakers)
        newest.removeAll { $0 == id }
        oldest.removeAll { $0 == id }
      }
      items[id].status = .ready
      items[id].kept = article.kept
      items[id].listed = article.listed
      items[id].kinds = article.kinds
      items[id].content = article.content
      items[id].path = article.path
      restoreMarks(of: id)
      keepMarks(of: id)
      items[id].speakers = persons.enter(article.speakers, of: id, apart: items[id].apart, marks)
      addWordings(article.wordings)
      came.append(id)
    }
    newest = merged(newest, came, by: isNewer)
    oldest = merged(oldest, came, by: isOlder)
  }

  /// Records that an input could not be read; the sentence says which and why.
  public mutating func fail(_ id: Int, sentence: String) {
    guard items.indices.contains(id), items[id].status != .ready else { return }
    items[id].status = .failed(sentence)
  }

  private mutating func addWordings(_ marks: [Wordings.Mark]) {
    let items = self.items
    wordings.add(marks) { place in
      let id = Wordings.article(of: place)
      return items.indices.contains(id) ? items[id].kept.packed.quotationText(Wordings.index(of: place)) : nil
    }
  }

  private func merged(_ old: [Int], _ came: [Int], by comes: (Int, Int) -> Bool) -> [Int] {
    guard !came.isEmpty else { return old }
    let new = came.sorted(by: comes)
    var merged: [Int] = []
    merged.reserveCapacity(old.count + new.count)
    var next = 0
    for id in old {
      while next < new.count, comes(new[next], id) {
        merged.append(new[next])
        next += 1
      }
      merged.append(id)
    }
    merged += new[next...]
    return merged
  }

  /// ISO 8601 sorts as text.
  func isNewer(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (items[one].kept.published ?? "", items[other].kept.published ?? "")
    return first == second ? one < other : first > second
  }

  func isOlder(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (items[one].kept.published ?? "~", items[other].kept.published ?? "~")
    return first == second ? one < other : first < second
  }

  // MARK: Answering

  /// Answers a question, in several parts if the first is needed early.
  public func answer(_ question: ShelfQuestion, _ cancellation: Cancellation, _ post: (ShelfAnswer) -> Void) {
    switch question {
    case .list(let request): list(request, cancellation, post)
    case .matches(let request, _):
      let found = order(request, cancellation)
      post(.matches(found.ids, isWhole: true, slips: found.slips))
    case .rows(let ids):
      post(.rows(ids.filter(has).map { row($0.index) }))
    case .articles(let ids):
      for id in ids where !cancellation.isCancelled {
        if has(id) { article(id.index).map { post(.article($0)) } } else { post(Self.missing(id)) }
      }
    case .quotations(let request, let last, let through, let limit):
      post(
        .quotations(
          quotations(request, after: last, through: through, limit: limit, cancellation)))
    case .counts(let request, let most):
      post(.counts(counts(request, upTo: most, cancellation)))
    case .persons(let words, let range):
      let all = persons.roots(named: words)
      let rows = all.dropFirst(range.lowerBound).prefix(range.count).map(personListing)
      post(.persons(rows, from: range.lowerBound, total: all.count))
    case .choices(let words, let like):
      post(.choices(choices(named: words, like: like)))
    case .person(let person, let name):
      let root = persons.root(Int(person.rawValue)).flatMap { persons.quotations(of: $0).total > 0 ? $0 : nil }
      let page = (root ?? persons.root(named: name)).flatMap { personPage($0, cancellation) }
      post(.person(page))
    case .parts(let person, let article, let index):
      post(.parts(parts(of: person, seenFrom: article.index, index)))
    case .printings(let article, let index):
      post(.printings(printings(of: article.index, index)))
    case .next(let person, let isForward, let article, let index):
      post(.next(next(of: person, isForward: isForward, article.index, index), isForward: isForward))
    case .names:
      let tags = Set(items.flatMap(\.tags)).sorted()
      post(.names(tags: tags, searches: marks.searches))
    // Files come from no feed.
    case .feeds: post(.feeds([], now: ""))
    case .sources(let kinds, let grouping): post(.sources(sources(kinds, by: grouping, cancellation)))
    // Files are read as they are now: what they were before, nobody kept.
    case .versions: post(.versions([]))
    case .verify(let drafts):
      for start in stride(from: 0, to: drafts.count, by: Self.comparedAtOnce) {
        let some = Array(drafts[start..<min(drafts.count, start + Self.comparedAtOnce)])
        let found = findings(for: some, cancellation)
        guard !cancellation.isCancelled else { return }
        post(.findings(found, from: start))
      }
    case .notebook(let name):
      post(.notebook(NotebookContents(name: name, entries: notebook(named: name), all: marks.notebooks.listings)))
    case .watches: post(.watches([:]))
    }
  }

  private static func missing(_ id: ArticleID) -> ShelfAnswer {
    .missing(id, sentence: "This article is no longer open.")
  }
}

extension PackedArticle {
  /// The words of a quotation; `nil` when there are no so many.
  func quotationText(_ index: Int) -> String? {
    var text: String?
    forEachQuotation { words in
      if words.index == index { text = String(decoding: words.text, as: UTF8.self) }
    }
    return text
  }
}
