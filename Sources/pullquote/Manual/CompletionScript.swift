/// The argument parser's completion scripts, and what it cannot know about this program.
enum CompletionScript {
  /// The script, extended so that a file can be completed in place of a command, and commands and topics after `help`;
  /// other text is returned unchanged.
  static func completed(_ script: String) -> String {
    if script.hasPrefix("#!/bin/bash") {
      let help = "_pullquote_help() {\n"
      return script.replacing("complete -o filenames -F", with: "complete -o default -o filenames -F")
        .replacing(help, with: help + "    COMPREPLY+=($(compgen -W '\(helpWords)' -- \"${cur}\"))\n")
    }
    if script.hasPrefix("#compdef") {
      let commands = "_describe -V subcommand subcommands && ret=0\n"
      return script.replacing(commands, with: commands + "        _files && ret=0\n", maxReplacements: 1)
        .replacing("'*:subcommands:'", with: "'*:subcommands:(\(helpWords))'")
    }
    let first = "complete -c 'pullquote' -f\n"
    let condition = "__pullquote_should_offer_completions_for_positional \"pullquote\" -eq 1"
    return script.replacing(
      first,
      with: first + "complete -c 'pullquote' -n '\(condition)' -F\n"
        + "complete -c 'pullquote' -n '__fish_seen_subcommand_from help' -fa '\(helpWords)'\n",
      maxReplacements: 1)
  }

  /// What can follow `pullquote help`.
  private static var helpWords: String {
    let commands = Pullquote.configuration.subcommands.compactMap { $0.configuration.commandName }
    return (commands + Topic.allCases.map(\.rawValue).filter { !Pullquote.isCommand($0) }).joined(separator: " ")
  }
}
