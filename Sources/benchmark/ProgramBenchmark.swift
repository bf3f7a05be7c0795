import Basics
import PseudoTerminal
import SampleArticles

/// The built program on a terminal of its own: when its first frame is there, and what memory it takes.
struct ProgramBenchmark {
  private let count: Int

  /// - Parameter articles: how many files to open for the figure of memory.
  init(articles: Int) { count = articles }

  func run() throws {
    try firstFrame()
    try memory()
  }

  private func firstFrame() throws {
    // What a terminal, a new process and its first words cost without any work.
    let echo = try (0..<20).map { _ in
      try milliseconds { try PseudoTerminal("/bin/echo", ["ready"], environment: [:]).wait(forText: "ready") }
    }.percentile(0.5)
    let frame = try (0..<20).map { _ in
      try milliseconds { try start([]).wait(forText: "Ferry crews") }
    }.percentile(0.5)
    Figure(
      name: "first frame, the samples", value: "\(rounded(frame)) ms",
      reference: "first words of /bin/echo \(rounded(echo)) ms", ratio: frame / echo
    ).report()
  }

  private func memory() throws {
    var template = Array("/tmp/pullquote-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      return print("No folder could be made: \(SystemError.words(for: errno))")
    }
    let folder = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    let paths = (0..<count).map { "\(folder)/\($0).txt" }
    defer {
      for path in paths { unlink(path) }
      rmdir(folder)
    }
    let samples = SampleArticles.all.map(\.bytes)
    var bytes = 0
    for (index, path) in paths.enumerated() {
      // No two are the same, so that nothing can be shared.
      let text = samples[index % samples.count] + Array("\n\nThis is copy number \(index).\n".utf8)
      bytes += text.count
      guard let file = fopen(path, "w") else { continue }
      fwrite(text, 1, text.count, file)
      fclose(file)
    }

    var list = 0.0
    var terminal: PseudoTerminal?
    list = try milliseconds {
      let started = try start([folder])
      try started.wait(for: "frame") { screen in screen.lines.contains { $0.contains(" ") && $0.count > 20 } }
      terminal = started
    }
    guard let terminal else { return }
    let load = milliseconds { while terminal.receive(for: 1500) {} } + list - 1500
    guard let peak = terminal.status("VmHWM") else { return print("/proc does not say how much memory was used.") }
    terminal.type("Q")
    _ = try terminal.waitForEnd()

    let megabytes = Double(bytes) / 1e6
    let echo = try milliseconds { _ = try PseudoTerminal("/bin/ls", ["-f", folder], environment: [:]).waitForEnd() }
    Figure(
      name: "first frame, \(count) files", value: "\(rounded(list)) ms", reference: "ls -f of them \(rounded(echo)) ms",
      ratio: list / echo
    ).report()
    Figure(
      name: "all of them parsed after", value: "\(rounded(load / 1e3)) s", reference: "first frame \(rounded(list)) ms",
      ratio: load / list
    ).report()
    Figure(
      name: "peak memory, \(count) open", value: "\(rounded(Double(peak) / 1024)) MiB",
      reference: "their own text \(rounded(megabytes)) MB", ratio: Double(peak) * 1024 / Double(bytes)
    ).report()
  }

  private func start(_ arguments: [String]) throws -> PseudoTerminal {
    let environment = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"]
    return try PseudoTerminal(
      builtProgram("pullquote"), ["--no-state"] + arguments, environment: environment, columns: 200, rows: 60)
  }
}
