extension ManualPage {
  /// The page about the program and all its commands, generated from the argument parser.
  static var ofProgram: ManualPage {
    let program = CommandDescription.program
    var page = ManualPage()
    page.blocks.append(.heading(level: 2, [Run(text: "Synopsis")]))
    page.blocks.append(
      .paragraph([
        Run(text: "pullquote", kind: .code), Run(text: " ["), Run(text: "options", kind: .emphasis), Run(text: "] ["),
        Run(text: "input", kind: .emphasis), Run(text: " ...]"),
      ]))
    page.blocks.append(
      .paragraph([
        Run(text: "pullquote", kind: .code), Run(text: " "), Run(text: "command", kind: .emphasis), Run(text: " ["),
        Run(text: "options", kind: .emphasis), Run(text: "] ["), Run(text: "argument", kind: .emphasis),
        Run(text: " ...]"),
      ]))
    page.blocks.append(.heading(level: 2, [Run(text: "Description")]))
    page.add(discussion: program.discussion)
    page.blocks.append(.heading(level: 2, [Run(text: "Commands")]))
    for command in program.subcommands where command.name != "help" { page.add(command, under: "pullquote") }
    return page
  }

  private mutating func add(_ command: CommandDescription, under parent: String) {
    let name = "\(parent) \(command.name)"
    // A command that only holds others has nothing of its own to say.
    guard command.subcommands.isEmpty else {
      for subcommand in command.subcommands { add(subcommand, under: name) }
      return
    }
    blocks.append(.heading(level: 3, [Run(text: name)]))
    blocks.append(.paragraph([Run(text: command.abstract)]))
    add(discussion: command.discussion)
    let arguments = command.arguments.filter { !["--version", "--help"].contains($0.names.last) }
    if !arguments.isEmpty {
      blocks.append(.table(header: [], rows: arguments.map { [$0.typed, [Run(text: $0.said)]] }))
    }
  }

  /// Adds a command's discussion: paragraphs, and indented lines as code.
  private mutating func add(discussion: String) {
    for paragraph in discussion.split(separator: "\n\n") {
      let lines = paragraph.split(separator: "\n")
      let prose = lines.filter { !$0.hasPrefix("  ") }
      let code = lines.filter { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
      for line in prose { blocks.append(.paragraph([Run(text: String(line))])) }
      if !code.isEmpty { blocks.append(.code(code)) }
    }
  }
}

extension CommandDescription.Argument {
  /// How it is typed: “-0, --null”, “--theme name”, “input ...”.
  fileprivate var typed: ManualPage.Line {
    var line: ManualPage.Line = []
    for name in names where kind != "positional" {
      if !line.isEmpty { line.append(ManualPage.Run(text: ", ")) }
      line.append(ManualPage.Run(text: name, kind: .code))
    }
    if kind != "flag" {
      if !line.isEmpty { line.append(ManualPage.Run(text: " ")) }
      line.append(ManualPage.Run(text: valueName, kind: .emphasis))
    }
    if isRepeating { line.append(ManualPage.Run(text: " ...")) }
    return line
  }

  /// What it is for, its values and its default.
  fileprivate var said: String {
    var said = abstract
    if !values.isEmpty { said += " One of \(values.joined(separator: ", "))." }
    if !standard.isEmpty, kind != "flag" { said += " By default \(standard)." }
    return said
  }
}
