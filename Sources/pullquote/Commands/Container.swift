import Articles
import Basics
import Containers
import Feeds
import Fetching
import Library

/// What a file or a pipe wraps, one input after another: the members of a container, the entries of a feed, the stories of a PDF.
struct Container {
  /// Its name.
  let name: String
  private var source: Source
  /// What it is read from; `nil` where all of it was read.
  private let descriptor: Int32?
  /// The stories of a PDF in it that are left.
  private var stories: ArraySlice<Input> = []
  /// The articles of a list that are left, with their places in it.
  private var saved: ArraySlice<(place: Int, article: SavedArticles.Saved)> = []
  /// Where the entries of a feed or list came from.
  private var evidence: Evidence?
  /// What lists in it say of its pages, by their paths, in the order of the lists.
  private var listed: [String: (place: Int, article: SavedArticles.Saved)] = [:]
  private var hasLists = false
  private var isEmpty = true
  private var hasEnded = false

  private enum Source {
    case members(ContainerReader)
    case entries(ArraySlice<Item>)
  }

  /// - Parameters:
  ///   - head: its first bytes, or all that was read from a pipe.
  ///   - descriptor: where it continues; closed by `close`, unless it is standard input.
  init(name: String, head: [UInt8], descriptor: Int32) throws(InputError) {
    self.name = name
    self.descriptor = descriptor
    do throws(ContainerFault) {
      let lists = Self.lists(head: head, descriptor: descriptor)
      hasLists = !lists.isEmpty
      for (place, article) in lists.enumerated() {
        listed[article.snapshot ?? "\(place)"] = (place + 1, article)
      }
      source = .members(try ContainerReader(head: head, descriptor: descriptor))
    } catch {
      throw .notUnpacked(name, cause: error.description)
    }
  }

  /// The articles in the lists of Omnivore's export, which may stand behind the pages that they name: so they are looked for first, where
  /// an archive begins as one of Omnivore's.
  private static func lists(head: [UInt8], descriptor: Int32) -> [SavedArticles.Saved] {
    guard
      head.containsSequence("metadata_") || head.containsSequence("content/") || head.containsSequence("highlights/"),
      lseek(descriptor, 0, SEEK_CUR) == head.count
    else { return [] }
    // What is broken is said where its pages are read.
    let files = try? ContainerReader.files(head: head, descriptor: descriptor) {
      $0.hasPrefix("metadata_") && $0.hasSuffix(".json")
    }
    lseek(descriptor, off_t(head.count), SEEK_SET)
    return (files ?? []).flatMap { file in
      SavedArticles.begins(in: Array(file.bytes.prefix(ContainerReader.headLength)))
        ? SavedArticles.list(in: file.bytes).articles : []
    }
  }

  /// A feed, or a list of saved articles, whose entries are articles.
  ///
  /// - Parameter bytes: all of it.
  init(name: String, feed bytes: [UInt8]) {
    self.name = name
    descriptor = nil
    let evidence = Evidence(digest: Original.digest(of: bytes), size: bytes.count)
    self.evidence = evidence
    guard SavedArticles.begins(in: Array(bytes.prefix(ContainerReader.headLength))) else {
      let feed = Feed.read(bytes)
      let entries = (feed?.entries ?? []).enumerated().compactMap { index, entry in
        entry.member(at: index + 1, publisher: feed?.title).map { Item.input(Input($0, in: name, evidence: evidence)) }
      }
      source = .entries(entries[...])
      return
    }
    let (articles, fault) = SavedArticles.list(in: bytes)
    saved = articles.enumerated().map { ($0 + 1, $1) }[...]
    let rest = fault.map {
      Item.passedOver(name: "\(articles.count + 1)", cause: "\($0), and the rest of the list is lost")
    }
    source = .entries([rest].compactMap { $0 }[...])
  }

  /// A saved article: the page that was saved of it, else what the list has of it.
  private func item(of saved: SavedArticles.Saved, at place: Int) -> Item {
    var remark: String?
    if let path = saved.snapshot {
      do throws(InputError) {
        return .input(try snapshot(at: path, of: saved))
      } catch { remark = error.description }
    }
    guard !saved.isIncomplete, saved.entry.hasText || saved.entry.url != nil,
      var member = saved.entry.member(at: place, publisher: saved.outlet)
    else {
      let what = saved.isIncomplete ? "does not include its text" : "has neither its text nor its address"
      return .passedOver(name: saved.entry.url ?? "\(place)", cause: "the list \(what)")
    }
    member.remark = remark
    return .input(Input(member, in: name, marks: saved.marks, evidence: evidence))
  }

  /// The page of a saved article, which lies beside the list or in a folder there; other paths of the list are not followed.
  private func snapshot(
    at path: String, of saved: SavedArticles.Saved
  ) throws(InputError) -> Input {
    guard name != "-", !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
      throw .unreadable(path, cause: ENOENT)
    }
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    var contents = try Input(path: Array((folder + path).utf8CString)).read()
    contents.take(saved)
    return Input(contents)
  }

  /// A PDF.
  init(name: String, pdf bytes: [UInt8]) throws(InputError) {
    self.name = name
    descriptor = nil
    source = .entries([])
    stories = try Self.stories(of: InputContents(name: name, bytes: bytes))[...]
  }

  private static func stories(of pdf: InputContents) throws(InputError) -> [Input] {
    try pdf.stories().map { Input($0, of: pdf) }
  }

  /// Whether what begins so is a container or a feed.
  static func begins(in head: [UInt8]) -> Bool {
    ContainerReader.isContainer(head: head) || holdsEntries(head: head) || PDF.begins(in: head)
  }

  /// Whether what begins so is a feed, or a list of saved articles.
  static func holdsEntries(head: [UInt8]) -> Bool { Feed.begins(in: head) || SavedArticles.begins(in: head) }

  /// The next page or text, or what could not be read; `nil` behind the last.
  mutating func next() -> Result<Input, InputError>? {
    if hasEnded { return nil }
    do throws(ContainerFault) {
      if let item = try nextItem() {
        isEmpty = false
        switch item {
        case .input(let input): return .success(input)
        case .passedOver(let place, let cause):
          return .failure(.passedOver(place.isEmpty ? name : "\(name)/\(Fetcher.shown(place))", cause: cause))
        }
      }
      hasEnded = true
      return isEmpty ? .failure(.emptyContainer(name)) : nil
    } catch {
      hasEnded = true
      return .failure(.notUnpacked(name, cause: error.description))
    }
  }

  private enum Item {
    case input(Input)
    case passedOver(name: String, cause: String)
  }

  private mutating func nextItem() throws(ContainerFault) -> Item? {
    if let story = stories.popFirst() { return .input(story) }
    if let (place, article) = saved.popFirst() { return item(of: article, at: place) }
    switch source {
    case .entries(var entries):
      let item = entries.popFirst()
      source = .entries(entries)
      return item
    case .members(var reader):
      defer { source = .members(reader) }
      var next = try reader.next()
      while hasLists, case .member(let member) = next, member.name.hasPrefix("highlights/") { next = try reader.next() }
      switch next {
      case .member(let member):
        if let (_, article) = listed.removeValue(forKey: member.name) {
          var contents = InputContents(name: "\(name)/\(member.name)", member)
          contents.take(article)
          return .input(Input(contents))
        }
        let input = Input(member, in: name)
        guard let contents = input.contents, contents.isUnreadPDF else { return .input(input) }
        do throws(InputError) {
          stories = try Self.stories(of: contents)[...]
        } catch {
          return .input(input)
        }
        return stories.popFirst().map { .input($0) }
      case .passedOver(let place, let cause): return .passedOver(name: place, cause: cause)
      case nil:
        // What a list names and the archive does not hold.
        saved = listed.values.sorted { $0.place < $1.place }[...]
        listed = [:]
        return saved.popFirst().map { item(of: $0.article, at: $0.place) }
      }
    }
  }

  /// Closes what it is read from.
  func close() {
    if let descriptor, descriptor != STDIN_FILENO { Glibc.close(descriptor) }
  }
}

extension Input {
  /// Whether it is called like a container. In a folder of thousands of files only such are looked into beforehand.
  var isCalledContainer: Bool { FileEnding(of: name) == .container }

  /// The container in a file; `nil` if it is not one, or cannot be opened.
  func container() throws(InputError) -> Container? {
    guard isFile, let descriptor = try? opened() else { return nil }
    // Only an ordinary file can be read from its beginning again.
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    let head = [UInt8](unsafeUninitializedCapacity: ContainerReader.headLength) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
    guard Container.begins(in: head) else {
      close(descriptor)
      return nil
    }
    if Container.holdsEntries(head: head) {
      close(descriptor)
      return Container(name: name, feed: try self.read().bytes)
    }
    if PDF.begins(in: head) {
      close(descriptor)
      return try Container(name: name, pdf: try self.read().bytes)
    }
    do throws(InputError) {
      return try Container(name: name, head: head, descriptor: descriptor)
    } catch {
      close(descriptor)
      throw error
    }
  }
}
