import Basics
import Reader
import Terminal

/// Opens the reader and runs it until its user quits.
///
/// What could not be read is said on standard error afterwards, when the terminal is there to show it. A signal that
/// ends the reader ends the process.
///
/// - Returns: the exit status: 0, or 1 when something could not be read.
/// - Throws: a `ScreenError` where no screen can be had, a `LibraryError` where the library that was named cannot.
func runReader(_ request: ReaderRequest) throws -> Int32 {
  // First of all: what parses is forked, and that wants a program of one thread.
  let parser = ContainedParser(yields: true)
  var settings = ReaderSettings(request)
  let mailbox = try Mailbox<Action>()
  let journal = request.keepsState ? settings.folders.marksFile.map { MarksJournal(path: $0) } : nil
  let files = FilesShelf(mailbox: mailbox, journal: journal)
  let loader = ArticleLoader(
    shelf: files, mailbox: mailbox, jobs: request.jobs, parser: request.inputs.isEmpty ? .here : parser)
  let opening = try LibraryOpening(request, folders: settings.folders, parser: parser, mailbox: mailbox)
  if let opening { opening.start { loader.start([]) } }
  var screen = try Screen(mouse: settings.mouse)
  if opening == nil { loader.start(request.inputs) }
  // Only who has two themes waits for the answer: terminals give it within a millisecond, or never.
  if let pair = settings.themePair, screen.hasLightBackground(within: 10) == true { settings.theme = pair.light }
  let adding = LibraryAdding(path: settings.folders.libraryFile, mailbox: mailbox)
  let pictures = PictureService(parser: parser) { mailbox.post(.pictures($0)) }
  let loop = EventLoop(
    screen, settings: settings, request: request, keepsMarks: journal != nil, mailbox: mailbox, loader: loader,
    files: files, library: opening, adding: adding, drafts: DraftReading(parser: parser) { mailbox.post($0) },
    pictures: pictures)
  let watch = SettingsWatch(request, folders: settings.folders) { mailbox.post(.settingsSaved) }
  loop.settingsWatch = watch
  let ending = loop.run()
  let (filesService, exporting) = (loop.filesService, loop.exporting)
  var left = settings.memory
  loop.remember(in: &left)
  // The terminal is given back first: nobody shall wait for a parser in front of a dead screen.
  _ = consume loop
  pictures.close()
  let complaints = Output(descriptor: STDERR_FILENO)
  opening?.feeds?.close()
  let isWritten =
    opening?.service?.close {
      complaints.writeLine("pullquote: Saving the last marks…")
      complaints.flush()
    } ?? true
  filesService.close()
  exporting.close()
  adding.close()
  let failures = loader.close()
  let unkept = files.keepRest(loader.input)
  settings.memoryFile?.keep { memory in left.take(over: &memory, opened: settings.memoryFile?.opened) }
  if case .signal(let signal) = ending { Screen.endProcess(by: signal) }
  if !isWritten {
    complaints.writeLine("pullquote: Another program has locked the library: the last marks were not saved.")
  }
  // What went wrong at the very end can be shown nowhere else.
  for case .notice(.error, let sentence) in mailbox.take() { complaints.writeLine("pullquote: \(sentence)") }
  for sentence in unkept { complaints.writeLine("pullquote: \(sentence)") }
  for failure in failures { complaints.writeLine("pullquote: \(failure)") }
  complaints.flush()
  return failures.isEmpty && isWritten ? 0 : 1
}

extension ScreenError: CommandFailure {
  /// The exit status that the program ends with.
  var status: Int32 { 1 }
}

extension ReaderRequest {
  /// Whether it is one article, given by name, rather than some to choose from.
  var namesOneArticle: Bool {
    guard inputs.count == 1 else { return false }
    var status = stat()
    return inputs[0] == "-" || stat(inputs[0], &status) != 0 || status.st_mode & S_IFMT != S_IFDIR
  }
}
