import ArgumentParser
import ArticleFormats
import Articles
import Basics
import Library

/// `pullquote stats`: what the library holds.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Show what the library holds and how much space it takes.",
    discussion: """
      EXAMPLES
        pullquote stats
        pullquote stats --library research.db
      """)

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let library = try library.opened()
    let statistics = try library.statistics()
    let output = Output(descriptor: STDOUT_FILENO)
    var rows: [(String, String)] = [
      ("Library", library.path),
      (
        "Articles",
        "\(grouped(statistics.articles)), \(grouped(statistics.unread)) unread, \(grouped(statistics.starred)) starred"
      ),
      ("Quotations", "\(grouped(statistics.quotations)), \(grouped(statistics.attributed)) with a known speaker"),
      ("Speakers", grouped(statistics.persons)),
      ("Printed more than once", counted(statistics.sharedWordings, "quotation")),
      ("Tags", grouped(statistics.tags)),
    ]
    if let earliest = statistics.earliest, let latest = statistics.latest {
      rows.append(("Published", "\(HumanDate.long(earliest)) to \(HumanDate.long(latest))"))
    }
    var room = "\(size(statistics.fileBytes)) for \(size(statistics.textBytes)) of text"
    // An empty library has a size of its own, which says nothing about what articles take.
    if statistics.textBytes >= 1_000_000 {
      let tenths = Int((Double(statistics.fileBytes) / Double(statistics.textBytes) * 10).rounded())
      room += " (\(tenths / 10).\(tenths % 10) times)"
    }
    rows.append(("Size", room))
    for (index, publisher) in statistics.publishers.enumerated() {
      let name = publisher.name.isEmpty ? "no outlet known" : publisher.name
      rows.append((index == 0 ? "Outlets" : "", "\(name) \(grouped(publisher.articles))"))
    }
    let width = rows.map(\.0.utf8.count).max() ?? 0
    for (name, value) in rows {
      output.writeLine(name + String(repeating: " ", count: width + 2 - name.utf8.count) + value)
    }
    output.flush()
  }

  /// “12.3 MB”.
  private func size(_ bytes: Int) -> String {
    var value = Double(bytes)
    var unit = 0
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    while value >= 1000, unit < units.count - 1 {
      value /= 1000
      unit += 1
    }
    if unit == 0 { return "\(bytes) bytes" }
    let tenths = Int((value * 10).rounded())
    return "\(grouped(tenths / 10)).\(tenths % 10) \(units[unit])"
  }
}

/// `pullquote check`: whether the library is sound.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read the whole library and check that it is sound.",
    discussion: """
      Changes nothing. Any damage is described on standard error, and the exit status is then 1.

      EXAMPLES
        pullquote check
        pullquote check --library research.db
      """)

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let library = try library.opened(.writing)
    let isShown = isatty(STDERR_FILENO) != 0
    let report = try library.check { share in
      guard isShown else { return }
      let text = Array("\r\(Int(share * 100)) % checked\u{1B}[K".utf8)
      _ = Glibc.write(STDERR_FILENO, text, text.count)
    }
    if isShown { _ = Glibc.write(STDERR_FILENO, Array("\r\u{1B}[K".utf8), 4) }
    guard report.isSound else {
      sayOnStandardError(report.faults)
      throw ExitCode.failure
    }
    let output = Output(descriptor: STDOUT_FILENO)
    output.writeLine(
      "The library is sound: \(counted(report.articles, "article")) with \(counted(report.quotations, "quotation")).")
    output.flush()
  }
}

/// `pullquote vacuum`: the library in as little room as it can be.
struct VacuumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vacuum", abstract: "Shrink the library’s file.",
    discussion: """
      Useful after removing many articles. Needs as much free space as the file takes.

      EXAMPLES
        pullquote vacuum
      """)

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let library = try library.opened(.writing)
    let (before, after) = try library.vacuum()
    let output = Output(descriptor: STDOUT_FILENO)
    output.writeLine("The library took \(grouped(before)) bytes and now takes \(grouped(after)).")
    output.flush()
  }
}
