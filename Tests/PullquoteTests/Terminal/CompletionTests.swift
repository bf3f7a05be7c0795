import Foundation
import PseudoTerminal
import Testing

/// What bash makes of the Tab key; zsh and fish where they are installed.
@Suite struct CompletionTests {
  @Test(arguments: [
    ("pullquote quo", "pullquote quotes"), ("pullquote parse Ti", "pullquote parse Tide-at-Sallow.txt"),
    ("pullquote Ti", "pullquote Tide-at-Sallow.txt"),
    ("pullquote read --files-from Ti", "--files-from Tide-at-Sallow.txt"),
    ("pullquote quotes --format ma", "--format markdown"),
    ("pullquote parse --input-format re", "--input-format records"),
    ("pullquote themes solarized-l", "themes solarized-light"), ("pullquote help que", "help query"),
    ("pullquote Nes", "pullquote Nested/"),
  ])
  func completes(_ typed: String, _ expected: String) throws {
    let scratch = Scratch()
    scratch.write("Tide-at-Sallow.txt", "The tide was late.")
    scratch.write("Nested/a.txt", "It came at last.")
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

  private static let others = [
    "zsh": (
      ["-f", "-i"],
      "autoload -U compinit; compinit -u -D; source <(pullquote --generate-completion-script zsh); PS1='ready> '"
    ),
    "fish": (["-N", "-i"], "pullquote --generate-completion-script fish | source"),
  ]

  @Test(arguments: others.keys.sorted().filter { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") })
  func othersCompleteCommandsAndFiles(_ shell: String) throws {
    let (arguments, setUp) = try #require(Self.others[shell])
    for (typed, expected) in [
      ("quo", "pullquote quotes"), ("Ti", "pullquote Tide-at-Sallow.txt"), ("list --format ma", "--format markdown"),
      ("help que", "help query"),
    ] {
      let scratch = Scratch()
      scratch.write("Tide-at-Sallow.txt", "The tide was late.")
      let program = builtProgram("pullquote")
      let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      let terminal = try PseudoTerminal(
        "/usr/bin/\(shell)", arguments,
        environment: [
          "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": scratch.path, "PATH": "\(folder):/usr/bin:/bin",
          "SWIFT_BACKTRACE": "enable=no",
        ], columns: 120)
      terminal.type("cd \(scratch.path); \(setUp); clear; echo so''urced\r")
      try terminal.wait(forText: "sourced")
      terminal.type("pullquote \(typed)\t")
      try terminal.wait(forText: expected)
    }
  }
}
