import PseudoTerminal
import Testing

/// What bash makes of the Tab key.
@Suite struct CompletionTests {
  @Test(arguments: [
    ("pullquote quo", "pullquote quotes"), ("pullquote parse st", "pullquote parse story-of-the-tide.txt"),
    ("pullquote st", "pullquote story-of-the-tide.txt"),
    ("pullquote read --files-from st", "--files-from story-of-the-tide.txt"),
    ("pullquote quotes --format ma", "--format markdown"),
    ("pullquote parse --input-format re", "--input-format records"),
    ("pullquote themes solarized-l", "themes solarized-light"), ("pullquote ne", "pullquote nested/"),
  ])
  func completes(_ typed: String, _ expected: String) throws {
    let scratch = Scratch()
    scratch.write("story-of-the-tide.txt", "The tide was late.")
    scratch.write("nested/a.txt", "It came at last.")
    let program = builtProgram("pullquote")
    let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"],
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": scratch.path, "PS1": "ready> ",
        "PATH": "\(folder):/usr/bin:/bin",
        "SWIFT_BACKTRACE": "enable=no",
      ], columns: 120)
    terminal.type("cd \(scratch.path); source <(pullquote --generate-completion-script bash); clear; echo so''urced\r")
    try terminal.wait(forText: "sourced")
    terminal.type("\(typed)\t")
    try terminal.wait(forText: expected)
  }
}
