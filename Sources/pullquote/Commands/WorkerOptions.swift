import ArgumentParser
import ArticleParsing
import Articles
import Glibc

/// How many articles are parsed at once, for every command that reads articles.
struct WorkerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How many articles to parse at once; all processors by default.", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of 1 or more, not \(jobs).") }
  }

  /// The number to use.
  var count: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Parses every input and hands what `transform` makes of it to `receive`, in the inputs' order.
  ///
  /// What cannot be read is said on standard error at its place in the order.
  ///
  /// - Parameters:
  ///   - transform: runs on any thread.
  ///   - receive: runs on the calling thread.
  /// - Returns: `.success`, or `.failure` when something could not be read.
  func forEachArticle<Value: Sendable>(
    in inputs: Inputs, transform: @escaping @Sendable (Article) -> Value, receive: (Value) -> Void
  ) -> ExitCode {
    let parser = ArticleParser()
    return forEachInput(in: inputs) { name, bytes in
      let article = parser.article(in: bytes, input: name)
      let failures = article.diagnostics.filter { $0.severity == .error }.map(\.message)
      return ParsedInput(value: transform(article), failures: failures)
    } receive: {
      receive($0)
    }
  }

  /// Reads every input and hands what `transform` makes of its name and its bytes to `receive`, as `forEachArticle` does.
  func forEachInput<Value: Sendable>(
    in inputs: Inputs, transform: @escaping @Sendable (String, [UInt8]) -> ParsedInput<Value>,
    receive: (Value) -> Void
  ) -> ExitCode {
    let complaints = Output(descriptor: STDERR_FILENO)
    var status = ExitCode.success
    func complain(_ sentence: String) {
      complaints.writeLine("pullquote: \(sentence)")
      status = .failure
    }
    for error in inputs.errors { complain("\(error)") }

    let list = inputs.list
    let work = InOrder<ParsedInput<Value>>(jobs: count) { index in
      let input = list[index]
      do throws(InputError) {
        return transform(input.name, try input.read())
      } catch {
        return ParsedInput(value: nil, failures: [error.description])
      }
    }
    work.run(count: list.count) { _, result in
      if let value = result.value { receive(value) }
      for failure in result.failures { complain(failure) }
    }
    return status
  }
}

/// What became of one input.
struct ParsedInput<Value: Sendable>: Sendable {
  /// What was made of it; `nil` when it could not be read.
  var value: Value?
  /// A sentence for everything that is wrong with it.
  var failures: [String]
}
