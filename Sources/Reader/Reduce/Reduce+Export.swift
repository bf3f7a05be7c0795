import Basics
import Shelves

/// Writing what is on the screen to files, and piping it into programs.
extension State {
  /// Writes what has the keys to a file, in the format that its name ends in; `isReplaced` where it may be there already.
  mutating func write(to path: String, isReplaced: Bool) -> [Command] {
    guard !missesMarkedRows(.pipe) else { return [] }
    guard let contents = exportable else { return sayNothingToWrite() }
    guard !path.isEmpty else {
      say(.error, "w needs a file name, whose ending sets the format: \(Self.endings(contents)).")
      return []
    }
    let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last.map { $0.lowercased() }
    guard let format = Export.Format.allCases.first(where: { $0.rawValue == ending }) else {
      say(.error, "“\(path)” does not say which format to write: end it in \(Self.endings(contents)).")
      return []
    }
    guard contents.formats.contains(format) else {
      let key = keymap.shownKey(for: .focusQuotes) ?? ":focus-quotes"
      var sentence = "\(contents.title) can be written as \(Self.endings(contents))"
      if case .articles = contents { sentence += "; .\(format.rawValue) is for its quotes: \(key) goes there" }
      say(.error, sentence + ".")
      return []
    }
    return export(contents, as: format, to: .file(path, isReplaced: isReplaced))
  }

  private mutating func sayNothingToWrite() -> [Command] {
    say(.warning, Requirement.exportable.missing(in: self) ?? "")
    return []
  }

  private static func endings(_ contents: Export.Contents) -> String {
    let endings = contents.formats.map { ".\($0.rawValue)" }
    return endings.dropLast().joined(separator: ", ") + " or " + (endings.last ?? "")
  }

  /// Hands what has the keys to a line for the shell, as plain text.
  mutating func pipe(to line: String) -> [Command] {
    guard line.contains(where: { $0 != " " }) else { return [] }
    guard let contents = exportable else { return sayNothingToWrite() }
    history.add(line, to: .shell)
    commandsRunning += 1
    let stop = keymap.shownKey(for: .cancelLoading).map { " \($0) stops it." } ?? ""
    say(.info, "\(line)…\(stop)")
    return export(contents, as: .text, to: .shell(line))
  }

  private func export(
    _ contents: Export.Contents, as format: Export.Format, to target: Export.Target
  ) -> [Command] {
    var export = Export(contents, as: format, to: target)
    export.remark = exportRemark
    return [.export(export)]
  }

  /// Asks before a file is replaced.
  mutating func askToReplace(_ export: Export) {
    guard case .file(let path, _) = export.target else { return }
    var replacing = export
    replacing.target = .file(path, isReplaced: true)
    prompt = Prompt(purpose: .replaceFile(replacing, path: path))
  }
}
