import Articles
import Basics
import Containers
import Feeds
import Synchronization

/// What standard input and files hold.
enum InputFormat: String, CaseIterable, Sendable {
  /// Records where the first line begins an object or the file is called .jsonl or .ndjson; an article otherwise.
  case auto
  /// One article.
  case article
  /// JSON Lines, an article in each.
  case records
}

/// All inputs of a command, one after another: those on its command line, those in a list, and the records in them.
///
/// Nothing is looked up or read before it is requested, so an endless stream takes no memory and its writer waits. May
/// be used from any thread.
final class InputSource: Sendable {
  /// One article's worth of input.
  enum Item: Sendable {
    /// `isListed` where it comes from a list, whose reader counts on an answer for each.
    case input(Input, isListed: Bool)
    case record(ArticleRecord)
    /// What could not be looked at.
    case failure(name: String, InputError, isListed: Bool)
  }

  private struct State {
    var arguments: ArraySlice<String>
    var list: List?
    var items: ArraySlice<Item> = []
    var records: Records?
    var container: Container?
    /// Whether the container was named by a list.
    var isContainerListed = false
  }

  /// A list of names.
  private struct List {
    var reader: LineReader
    var descriptor: Int32
  }

  /// A stream of records.
  private struct Records {
    var reader: LineReader
    var name: String
    var descriptor: Int32
  }

  private let format: InputFormat
  private let state: Mutex<State>

  /// The inputs that a command line names.
  init(arguments: [String], format: InputFormat = .auto) {
    self.format = format
    state = Mutex(State(arguments: arguments[...]))
  }

  /// These inputs.
  init(_ inputs: Inputs) {
    format = .article
    state = Mutex(State(arguments: [], items: InputSource.items(of: inputs, isListed: false)[...]))
  }

  /// The inputs that a list names: a path or an address to a line, bookmarks as browsers write them, or a table with a
  /// column of addresses; `name` is a file or “-”.
  ///
  /// - Parameter separator: the byte behind each name.
  init(list name: String, separator: UInt8, format: InputFormat = .auto) throws(InputError) {
    self.format = format
    let input = name == "-" ? Input.standardInput : Input(path: Array(name.utf8CString))
    let descriptor = try input.opened()
    // No path is longer than some thousand bytes, and no address either.
    var reader = LineReader(descriptor, name: name, separator: separator, limit: 1 << 16)
    let addresses = separator == 0 ? nil : try reader.addresses()
    guard let addresses else {
      state = Mutex(State(arguments: [], list: List(reader: reader, descriptor: descriptor)))
      return
    }
    InputSource.close(descriptor)
    let items = addresses.map { Item.input(Input(address: $0), isListed: true) }
    state = Mutex(State(arguments: [], items: items[...]))
  }

  /// The next one; `nil` if there are no more.
  func next() -> Item? {
    state.withLock { state in
      while true {
        if state.container != nil {
          if let item = nextMember(&state) { return item }
        } else if state.records != nil {
          if let item = nextRecord(&state) { return item }
        } else if let item = state.items.popFirst() {
          guard case .input(let input, let isListed) = item, let item = begin(input, isListed, &state) else {
            if case .failure = item { return item }
            continue
          }
          return item
        } else if let argument = state.arguments.popFirst() {
          state.items = InputSource.items(of: Inputs(arguments: [argument]), isListed: false)[...]
        } else if state.list != nil {
          nextName(&state)
        } else {
          return nil
        }
      }
    }
  }

  private static func items(of inputs: Inputs, isListed: Bool) -> [Item] {
    inputs.errors.map { .failure(name: $0.name, $0, isListed: isListed) }
      + inputs.list.map { .input($0, isListed: isListed) }
  }

  /// An input as it is, or `nil` where it is a stream of records or a container, which is then begun.
  private func begin(_ input: Input, _ isListed: Bool, _ state: inout State) -> Item? {
    let holdsRecords: Bool
    switch format {
    case .article: holdsRecords = false
    case .records: holdsRecords = !input.isFetched
    case .auto: holdsRecords = input == .standardInput || input.isCalledRecords
    }
    do throws(InputError) {
      guard holdsRecords else {
        state.container = try input.container()
        state.isContainerListed = isListed
        return state.container == nil ? .input(input, isListed: isListed) : nil
      }
      let descriptor = try input.opened()
      var reader = LineReader(descriptor, name: input.name)
      if format == .auto, input == .standardInput, try !reader.beginsWithRecord() {
        let head = try reader.head()
        guard Container.begins(in: head) else {
          return .input(Input(name: input.name, contents: try reader.rest()), isListed: isListed)
        }
        state.container =
          if PDF.begins(in: head) {
            try Container(name: input.name, pdf: try reader.rest())
          } else if Container.holdsEntries(head: head) {
            Container(name: input.name, feed: try reader.rest())
          } else {
            try Container(name: input.name, head: reader.buffered, descriptor: descriptor)
          }
        state.isContainerListed = isListed
        return nil
      }
      state.records = Records(reader: reader, name: input.name, descriptor: descriptor)
      return nil
    } catch {
      return .failure(name: input.name, error, isListed: isListed)
    }
  }

  private func nextMember(_ state: inout State) -> Item? {
    let isListed = state.isContainerListed
    switch state.container?.next() {
    case .success(let input): return .input(input, isListed: isListed)
    case .failure(let error): return .failure(name: error.name, error, isListed: isListed)
    case nil:
      state.container?.close()
      state.container = nil
      return nil
    }
  }

  private func nextRecord(_ state: inout State) -> Item? {
    do throws(InputError) {
      while let line = try state.records?.reader.next(), let records = state.records {
        let place = "\(records.name):\(records.reader.number)"
        switch line {
        case .tooLong: return .record(ArticleRecord(place: place, line: nil))
        case .line(var line):
          if records.reader.number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
          if line.contains(where: { $0 > 0x20 }) { return .record(ArticleRecord(place: place, line: line)) }
        }
      }
      InputSource.close(state.records?.descriptor)
      state.records = nil
      return nil
    } catch {
      let name = state.records?.name ?? ""
      InputSource.close(state.records?.descriptor)
      state.records = nil
      return .failure(name: name, error, isListed: true)
    }
  }

  /// Puts what the list names next in the place of nothing, or ends the list.
  private func nextName(_ state: inout State) {
    do throws(InputError) {
      switch try state.list?.reader.next() {
      case .line(var name):
        if name.last == UInt8(ascii: "\r") { name.removeLast() }
        if !name.isEmpty { state.items = InputSource.items(of: Inputs(listed: name), isListed: true)[...] }
      case .tooLong:
        let place = "line \(state.list?.reader.number ?? 0) of the list"
        state.items = [.failure(name: place, .unreadable(place, cause: ENAMETOOLONG), isListed: true)]
      case nil:
        InputSource.close(state.list?.descriptor)
        state.list = nil
      }
    } catch {
      state.items = [.failure(name: "the list", error, isListed: false)]
      InputSource.close(state.list?.descriptor)
      state.list = nil
    }
  }

  private static func close(_ descriptor: Int32?) {
    if let descriptor, descriptor != STDIN_FILENO { Glibc.close(descriptor) }
  }
}
