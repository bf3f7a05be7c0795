import Articles
import Drawing
import Search
import Shelves

@testable import Reader

/// A reader on a shelf: everything it asks is answered at once, or when the test says so. What can be read of a `State` can be
/// read of a visit.
@dynamicMemberLookup
struct Visit {
  var state: State
  var library: KeptShelf
  /// Whether questions wait in `waiting` until `answer` is called.
  var isSlow = false
  var waiting: [Put] = []

  /// Whether an article that is opened stays open, as it does while nobody hurries.
  var staysInArticles = true

  /// A question that was put.
  struct Put {
    var question: ShelfQuestion
    var ticket: ShelfTicket

    var command: Command { .ask(question, ticket) }
  }

  /// A reader on a library.
  init(_ articles: [Article] = Sketch.all + Sketch.reprints, at size: Size = Size(width: 120, height: 40)) {
    state = State(
      size: size, theme: .test, options: State.Options(themeNames: ["plain", "bright"], awaitsLibrary: true))
    library = KeptShelf(articles, kind: .library)
    run(Reader.reduce(&state, .shelf(.opened(.library, total: articles.count))))
    for answer in library.answers(to: .list(ArticleListRequest())) {
      run(Reader.reduce(&state, .shelf(answer)))
    }
  }

  /// A reader on files, of which none was found yet.
  init(onFilesAt size: Size, options: State.Options = State.Options()) {
    state = State(size: size, theme: .test, options: options)
    library = KeptShelf([], kind: .files)
  }

  subscript<Value>(dynamicMember path: KeyPath<State, Value>) -> Value { state[keyPath: path] }
  subscript<Value>(dynamicMember path: WritableKeyPath<State, Value>) -> Value {
    get { state[keyPath: path] }
    set { state[keyPath: path] = newValue }
  }

  func article(_ id: ArticleID) -> Article { state.article(id) }
  func isUnread(_ id: ArticleID) -> Bool { state.isUnread(id) }
  func isStarred(_ id: ArticleID) -> Bool { state.isStarred(id) }

  /// The search of quotes that was opened last.
  var search: SearchScreen? {
    state.screens.reversed().lazy.compactMap(\.search).first
  }

  // MARK: Doing

  @discardableResult
  mutating func press(_ notation: String) -> [Command] {
    var wanted: [Command] = []
    for chord in notation.split(separator: " ") {
      guard let keys = try? KeyNotation.keys(in: String(chord)) else { fatalError("“\(chord)” is no key") }
      for key in keys { wanted += handle(.key(key)) }
    }
    return wanted
  }

  /// Carries out an event, and whatever happens when nothing follows it.
  mutating func handle(_ event: InputEvent) -> [Command] {
    let commands = run(state.handle(event))
    return state.isPassingRows ? commands + run(Reader.reduce(&state, .timerFired(.handRests))) : commands
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { _ = handle(.key(Key(.character(scalar)))) }
  }

  mutating func resize(_ width: Int, _ height: Int) {
    _ = handle(.resized(Size(width: width, height: height)))
  }

  /// Carries out what is for the shelf; returns the rest.
  @discardableResult
  mutating func run(_ commands: [Command]) -> [Command] {
    var rest: [Command] = []
    for command in commands {
      switch command {
      case .ask(let question, let ticket) where isSlow:
        // As in the program, a later question takes the place of an earlier one about the same.
        if ticket.topic.isReplaced { waiting.removeAll { $0.ticket.topic == ticket.topic } }
        waiting.append(Put(question: question, ticket: ticket))
      case .ask(let question, let ticket): rest += answer(Put(question: question, ticket: ticket))
      case .timer(.articleStays, _) where staysInArticles:
        rest.append(command)
        rest += run(Reader.reduce(&state, .timerFired(.articleStays)))
      case .change(let change): for answer in library.make(change) { rest += take(answer) }
      default: rest.append(command)
      }
    }
    return rest
  }

  /// Takes something that the shelf says.
  mutating func take(_ answer: ShelfAnswer, to ticket: ShelfTicket? = nil) -> [Command] {
    run(Reader.reduce(&state, .shelf(answer, to: ticket)))
  }

  /// Answers a question as the program would.
  private mutating func answer(_ put: Put) -> [Command] {
    var rest: [Command] = []
    for answer in library.answers(to: put.question) { rest += take(answer, to: put.ticket) }
    return rest
  }

  /// Answers one of the questions that wait, while further ones go on waiting.
  mutating func answerOne(_ index: Int) {
    _ = answer(waiting.remove(at: index))
  }

  /// Tells the reader that somebody changed the library.
  mutating func tellOfChange() { _ = take(.changed(total: library.count)) }

  /// Answers what was asked meanwhile.
  mutating func answer() {
    let asked = waiting
    waiting = []
    isSlow = false
    for put in asked { run([put.command]) }
  }

  var screenText: String { state.screenText }
}

/// What happens to files while they are read.
enum Arrival {
  /// Inputs were found.
  case articlesFound([String])
  /// Articles were parsed.
  case articlesParsed([ParsedArticle])
  /// An input could not be read.
  case inputFailed(ArticleID, sentence: String)
}

@discardableResult
func reduce(_ visit: inout Visit, _ action: Action) -> [Command] { visit.run(Reader.reduce(&visit.state, action)) }

/// Does what the program does when files come.
@discardableResult
func reduce(_ visit: inout Visit, _ arrival: Arrival) -> [Command] {
  switch arrival {
  case .articlesFound(let names):
    visit.library.find(names)
    return visit.take(.changed(total: visit.library.count, only: []))
  case .articlesParsed(let parsed):
    visit.library.add(parsed)
    return visit.take(.changed(total: visit.library.count, only: Set(parsed.map { ArticleID($0.id) })))
  case .inputFailed(let id, let sentence):
    visit.library.fail(id, sentence)
    let rest = visit.take(.changed(total: visit.library.count, only: [id]))
    return rest + reduce(&visit, .notice(.error, sentence))
  }
}

func view(_ visit: Visit) -> Frame { Reader.view(visit.state) }

extension Layout {
  init(_ visit: Visit) { self.init(visit.state) }
}
