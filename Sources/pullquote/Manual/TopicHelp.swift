import ArgumentParser
import Basics

/// `pullquote help TOPIC`: the pages of the manual, on the terminal or as man pages.
///
/// Help about a command alone is the argument parser's.
enum TopicHelp {
  /// Handles requests for a topic or the man pages; throws if the name is neither a command nor a topic.
  ///
  /// - Parameter arguments: the arguments after `pullquote`.
  /// - Returns: whether it was handled.
  static func answers(_ arguments: [String]) throws -> Bool {
    guard arguments.first == "help", let name = arguments.dropFirst().first else { return false }
    if name == "--man-pages" {
      guard arguments.count == 3 else { throw ValidationError("--man-pages needs a folder to write them to.") }
      try ManPages.write(to: arguments[2])
      return true
    }
    guard !name.hasPrefix("-") else { return false }
    let topic = arguments.count == 2 ? Topic(rawValue: name) : nil
    let command = Pullquote.command(named: name)
    guard topic != nil || command != nil || name == "help" else { throw UnknownTopic(name: name) }
    guard let topic else { return false }
    let output = Output(descriptor: STDOUT_FILENO)
    let width = min(output.columns ?? 80, 100)
    var page = Page()
    if let command { page.add(Pullquote.helpMessage(for: command, columns: width) + "\n\n") }
    page.add(topic.page.text(width: width, isStyled: output.isStyled))
    Pager.show(page, on: output)
    return true
  }

  /// Help was asked for about something that is neither a command nor a topic.
  struct UnknownTopic: CommandFailure {
    var name: String
    var status: Int32 { 2 }
    var description: String {
      let commands = Pullquote.configuration.subcommands.compactMap { $0.configuration.commandName }
      return "There is no help on “\(name)”. The commands are \(commands.joined(separator: ", ")); "
        + "the topics are \(Topic.allCases.map(\.rawValue).joined(separator: ", "))."
    }
  }
}

/// The man pages, as files.
enum ManPages {
  /// Every page by the name of its file, “pullquote-query.7”.
  static var all: [(name: String, text: String)] {
    let names = [("pullquote", 1)] + Topic.allCases.map { ($0.manName, $0.section) }
    func others(than name: String) -> [(name: String, section: Int)] {
      names.filter { $0.0 != name }.map { (name: $0.0, section: $0.1) }
    }
    let program = ManualPage.ofProgram.man(
      name: "pullquote", section: 1, abstract: "a terminal news reader that knows who said what",
      also: others(than: "pullquote"))
    return [("pullquote.1", program)]
      + Topic.allCases.map { topic in
        let page = topic.page.man(
          name: topic.manName, section: topic.section, abstract: topic.abstract, also: others(than: topic.manName))
        return ("\(topic.manName).\(topic.section)", page)
      }
  }

  /// Writes every page to a folder that there is.
  static func write(to folder: String) throws {
    for (name, text) in all {
      let path = "\(folder)/\(name)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw NotWritten(path: path, cause: SystemError.words(for: errno)) }
      let output = Output(descriptor: descriptor)
      output.write(ownText: text)
      output.flush()
      close(descriptor)
    }
  }

  /// A page could not be written.
  struct NotWritten: CommandFailure {
    var path: String
    var cause: String
    var status: Int32 { 1 }
    var description: String { "“\(path)” could not be written: \(cause)." }
  }
}
