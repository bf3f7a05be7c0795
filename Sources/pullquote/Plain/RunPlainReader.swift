import Basics
import Configuration
import Fetching
import Library
import Reader
import Search
import Shelves
import Terminal

/// Reads commands from standard input, a line each, and writes their answers until `q` or the end of the input.
///
/// Nothing moves the cursor and nothing has a colour. On a terminal each command is asked for with “> ”.
///
/// - Returns: the exit status: 0, or 1 when something could not be read.
func runPlainReader(_ request: ReaderRequest) throws -> Int32 {
  let output = Output(descriptor: STDOUT_FILENO, isStyled: false)
  let options = try LibraryOptions.parse(request.library.map { ["--library", $0] } ?? [])
  if request.inputs.isEmpty,
    let library = try request.library == nil ? options.openedUnlessEmpty() : options.opened()
  {
    let shelf = LibraryShelf(
      library, threads: { WorkerThread.start($0) }, post: { _ in }, tell: { _ in }, shown: Fetcher.shown,
      kindOfName: SourceKind.ofName)
    try converse(PlainReader(shelf, .library, width: output.readingWidth), from: "list", output)
    shelf.close(isSettled: true)
    return 0
  }
  // What parses is forked, and that wants a program of one thread.
  let parser = request.inputs.isEmpty ? ContainedParser.here : ContainedParser(yields: true)
  let mailbox = try Mailbox<Action>()
  // Corrections that were made before hold here, too.
  let marks = request.keepsState ? Folders.ofUser.marksFile : nil
  let files = FilesShelf(mailbox: mailbox, journal: marks.map { MarksJournal(path: $0) })
  let loader = ArticleLoader(shelf: files, mailbox: mailbox, jobs: request.jobs, parser: parser)
  loader.start(request.inputs)
  waitForArticles(mailbox, output)
  try converse(
    PlainReader(files, .files, width: output.readingWidth), from: request.namesOneArticle ? "open 1" : "list", output)
  let failures = loader.close()
  return failures.isEmpty ? 0 : 1
}

/// Waits until every article is read, and says what cannot be read as it comes.
private func waitForArticles(_ mailbox: Mailbox<Action>, _ output: Output) {
  while true {
    var mail = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    poll(&mail, 1, -1)
    for action in mailbox.take() {
      switch action {
      case .samplesOpened:
        output.writeLine("These articles are samples. Open your own files: pullquote --plain FILE… or FOLDER")
      case .notice(.error, let sentence): InputOptions.complain(sentence)
      case .loadingFinished: return
      default: break
      }
    }
  }
}

/// Answers commands, beginning with one of its own.
private func converse(_ reader: consuming PlainReader, from first: String, _ output: Output) throws {
  var lines = LineReader(STDIN_FILENO, name: "-", limit: 1 << 16)
  let asks = isatty(STDIN_FILENO) != 0
  var command = first
  // One article is read at once, and is the list too.
  if first != "list" { _ = try reader.answer("list") }
  output.writeLine("h lists the commands, q quits.")
  while true {
    do {
      guard let page = try reader.answer(command) else { break }
      output.write(page)
    } catch let error as LibraryError {
      output.writeLine(error.description)
    }
    if asks { output.write("> ") }
    output.flush()
    guard let line = try lines.next() else {
      if asks { output.writeLine("") }
      break
    }
    switch line {
    case .line(let bytes): command = String(decoding: bytes, as: UTF8.self).filter { $0 != "\r" }
    case .tooLong: command = "help"
    }
  }
  output.flush()
}

extension Output {
  /// The columns that articles are wrapped to.
  var readingWidth: Int { min(columns ?? 80, 80) }
}
