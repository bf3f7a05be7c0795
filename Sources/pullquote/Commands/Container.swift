import Basics
import Containers
import Feeds
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
      source = .members(try ContainerReader(head: head, descriptor: descriptor))
    } catch {
      throw .notUnpacked(name, cause: error.description)
    }
  }

  /// A feed, or a list of saved articles, whose entries are articles.
  ///
  /// - Parameter bytes: all of it.
  init(name: String, feed bytes: [UInt8]) {
    self.name = name
    descriptor = nil
    guard SavedArticles.begins(in: bytes) else {
      let feed = Feed.read(bytes)
      let entries = (feed?.entries ?? []).enumerated().compactMap { index, entry in
        entry.member(at: index + 1, publisher: feed?.title).map { Item.input(Input($0, in: name)) }
      }
      source = .entries(entries[...])
      return
    }
    let (articles, fault) = SavedArticles.list(in: bytes)
    var items = articles.enumerated().map { index, saved in
      guard saved.entry.hasText, let member = saved.entry.member(at: index + 1, publisher: nil) else {
        return Item.passedOver(name: saved.entry.url ?? "\(index + 1)", cause: "the list does not include its text")
      }
      let marks = MarksToAdd(tags: saved.tags, isRead: saved.isRead, isStarred: saved.isStarred)
      return .input(Input(member, in: name, marks: marks))
    }
    if let fault {
      items.append(.passedOver(name: "\(articles.count + 1)", cause: "\(fault), and the rest of the list is lost"))
    }
    source = .entries(items[...])
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
          return .failure(.passedOver(place.isEmpty ? name : "\(name)/\(place)", cause: cause))
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
    switch source {
    case .entries(var entries):
      let item = entries.popFirst()
      source = .entries(entries)
      return item
    case .members(var reader):
      defer { source = .members(reader) }
      switch try reader.next() {
      case .member(let member):
        let input = Input(member, in: name)
        guard let contents = input.contents, contents.isUnreadPDF else { return .input(input) }
        do throws(InputError) {
          stories = try Self.stories(of: contents)[...]
        } catch {
          return .input(input)
        }
        return stories.popFirst().map { .input($0) }
      case .passedOver(let place, let cause): return .passedOver(name: place, cause: cause)
      case nil: return nil
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
