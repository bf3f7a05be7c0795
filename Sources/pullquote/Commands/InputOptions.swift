import ArgumentParser
import ArticleParsing
import Articles
import Basics

/// What a command reads articles from, and how.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders, addresses of pages (https://…), or “-” for standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read the inputs named in a list: paths and addresses, one per line, a browser’s bookmarks, or the table that Pocket "
        + "or Instapaper exports. “-” is standard input.", valueName: "file"),
    completion: .file())
  var filesFrom: String?

  @Flag(name: [.customShort("0"), .long], help: "The names in that list end in zero bytes, as from “find -print0”.")
  var null = false

  @Option(
    help: ArgumentHelp(
      "What standard input and files hold: an article, or records, each a line with a JSON object that has “html” or “text”. "
        + "By default (auto) the first line decides, and for files also the ending .jsonl or .ndjson.",
      valueName: "format"))
  var inputFormat = InputFormat.auto

  @OptionGroup var workers: WorkerOptions

  func validate() throws {
    if filesFrom != nil, !inputs.isEmpty {
      throw ValidationError("Name inputs or a list of them with --files-from, not both.")
    }
    if null, filesFrom == nil { throw ValidationError("--null needs --files-from: it describes that list.") }
  }

  /// Whether nothing is named at all.
  var isEmpty: Bool { inputs.isEmpty && filesFrom == nil }

  /// Names standard input where no input is named and something is piped in: “cat article.txt | pullquote quotes”.
  ///
  /// It waits until the first byte comes or the pipe is closed with nothing in it. Terminals, devices and sockets are
  /// not looked at: programs that start others often leave those open and never write.
  mutating func nameStandardInputIfPiped() {
    if isEmpty, StandardInput.holdsBytes { inputs = [Input.standardInput.name] }
  }

  /// Throws where nothing is named, for commands that have nothing else to read.
  func validateNamed() throws {
    if isEmpty { throw ValidationError("Name an input: a file, a folder, an address, or “-” for standard input.") }
  }

  /// Parses every input and passes the result of `transform` to `receive`, in the inputs' order.
  ///
  /// Inputs that cannot be read are reported on standard error at their place in the order. If they are records, or
  /// named by a list, they still produce an article, with just an error.
  ///
  /// Without inputs, the samples are read.
  ///
  /// - Parameters:
  ///   - transform: runs on any thread; `nil` results are dropped.
  ///   - receive: runs on the calling thread.
  ///   - idle: runs on the calling thread before it waits.
  /// - Returns: `.success`, or `.failure` if something could not be read.
  func forEachArticle<Value: Sendable>(
    transform: @escaping @Sendable (Article) -> Value?, size: @escaping @Sendable (Value) -> Int = { _ in 0 },
    receive: (Value) -> Void, idle: () -> Void = {}
  ) -> ExitCode {
    forEachInput { reply, _ in
      guard case .article(let contents) = reply else { return ParsedInput(value: nil, failures: []) }
      return ParsedInput(value: transform(contents.article), failures: contents.failures)
    } failed: { name, sentence in
      var article = Article(input: name, format: .text)
      article.diagnostics.append(Diagnostic(.error, sentence))
      return transform(article)
    } size: {
      size($0)
    } receive: {
      receive($0)
    } idle: {
      idle()
    }
  }

  /// Parses every input and passes the result of `transform` for the parser's reply to `receive`, like
  /// `forEachArticle`.
  ///
  /// - Parameter wanted: the request to the parser.
  /// - Parameter parser: a parser started earlier, needed if the program already has other threads; by default a new
  ///   one. It is ended afterwards.
  /// - Parameter failed: makes the replacement for a record or listed input that could not be read, from its name and
  ///   the error message.
  /// - Parameter ahead: how many results per worker may wait for `receive`.
  /// - Parameter complain: receives error messages; by default they go to standard error.
  func forEachInput<Value: Sendable>(
    wanted: ParsingRequest.Wanted = .article, parser: ContainedParser? = nil, ahead: Int = 8,
    transform: @escaping @Sendable (ParsingReply, ParsingRequest.Matter) -> ParsedInput<Value>,
    failed: @escaping @Sendable (String, String) -> Value?, size: @escaping @Sendable (Value) -> Int = { _ in 0 },
    receive: (Value) -> Void, idle: () -> Void = {}, complain: (String) -> Void = InputOptions.complain
  ) -> ExitCode {
    let parser = parser ?? containedParser
    defer { parser.end() }
    let source: InputSource
    do throws(InputError) {
      source = try self.source()
    } catch {
      complain("\(error)")
      return .failure
    }
    @Sendable func outcome(of name: String, _ error: InputError, isListed: Bool) -> ParsedInput<Value> {
      ParsedInput(value: isListed ? failed(name, error.description) : nil, failures: [error.description])
    }
    @Sendable func parsed(_ matter: ParsingRequest.Matter) -> ParsedInput<Value> {
      let reply = parser.reply(to: ParsingRequest(matter: matter, wanted: wanted))
      guard case .failure(let name, let sentence) = reply else { return transform(reply, matter) }
      return ParsedInput(value: failed(name, sentence), failures: [sentence])
    }
    var work = InOrder(jobs: workers.count) {
      source.next()
    } work: { (item: InputSource.Item) -> ParsedInput<Value> in
      switch item {
      case .failure(let name, let error, let isListed):
        return outcome(of: name, error, isListed: isListed)
      case .record(let record): return parsed(.record(record))
      case .input(let input, let isListed):
        do throws(InputError) {
          return parsed(.contents(try input.readArticle()))
        } catch {
          return outcome(of: input.name, error, isListed: isListed)
        }
      }
    } size: { result in
      result.value.map(size) ?? 0
    }
    work.ahead = ahead
    var status = ExitCode.success
    work.run { result in
      if let value = result.value { receive(value) }
      for failure in result.failures {
        complain(failure)
        status = .failure
      }
    } idle: {
      idle()
    }
    return status
  }

  /// What parses the inputs; to be asked for before the program has any other thread.
  var containedParser: ContainedParser { isEmpty ? .here : ContainedParser() }

  /// Says on standard error what could not be read.
  static func complain(_ sentence: String) { Output(descriptor: STDERR_FILENO).writeLine("pullquote: \(sentence)") }

  /// How many articles the inputs of the command line are, where that is known without reading them.
  var knownCount: Int? {
    guard filesFrom == nil, inputFormat != .records, !inputs.contains("-") else { return nil }
    let list = Inputs(arguments: inputs)
    guard !list.list.contains(where: { $0.isCalledRecords || $0.isCalledContainer }) else {
      return nil
    }
    return list.list.count + list.errors.count
  }

  private func source() throws(InputError) -> InputSource {
    if let filesFrom {
      return try InputSource(list: filesFrom, separator: null ? 0 : UInt8(ascii: "\n"), format: inputFormat)
    }
    return inputs.isEmpty ? InputSource(.samples) : InputSource(arguments: inputs, format: inputFormat)
  }
}

extension InputFormat: ExpressibleByArgument {}

/// What became of one input.
struct ParsedInput<Value: Sendable>: Sendable {
  /// What was made of it; `nil` when it could not be read.
  var value: Value?
  /// A sentence for everything that is wrong with it.
  var failures: [String]
}
