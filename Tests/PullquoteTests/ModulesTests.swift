import Foundation
import Testing

/// The map of the modules is true: what it names is there, and nothing imports what it does not list.
@Suite struct ModulesTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let pages = root.appending(path: "Sources/pullquote/Pullquote.docc")

  private static func text(_ url: URL) throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }

  /// What stands between backticks.
  private static func names(in text: some StringProtocol) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().compactMap {
      $0.offset % 2 == 1 ? String($0.element) : nil
    }
  }

  private static func files(in folder: URL, endingIn ending: String) -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    return (files ?? []).filter { $0.path.hasSuffix(ending) }
  }

  @Test func everyFileOfThePagesIsThere() throws {
    let pages = Self.files(in: Self.pages, endingIn: ".md")
    #expect(!pages.isEmpty)
    for page in pages + [Self.root.appending(path: "Sources/CLanguages/README.md")] {
      for name in Self.names(in: try Self.text(page)) where name.hasPrefix("Sources/") || name.hasPrefix("Tests/") {
        #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: name).path), "\(name)")
      }
    }
  }

  /// The names of the types that stand at the left margin of the sources, and their files; and those of all types, tests included.
  private static func types() throws -> (seen: [Substring: Set<String>], all: Set<Substring>) {
    var seen: [Substring: Set<String>] = [:]
    var all: Set<Substring> = []
    let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "actor", "typealias"]
    let manners: Set<Substring> = ["public", "package", "private", "fileprivate", "final", "indirect"]
    for folder in ["Sources", "Tests"] {
      for file in Self.files(in: Self.root.appending(path: folder), endingIn: ".swift") {
        for line in try Self.text(file).split(separator: "\n") {
          let words = line.split(separator: " ").drop { manners.contains($0) || $0.first == "@" }
          guard let kind = words.first, kinds.contains(kind), let word = words.dropFirst().first else { continue }
          let name = word.prefix { $0.isLetter || $0.isNumber }
          all.insert(name)
          if folder == "Sources", line.first != " " { seen[name, default: []].insert(file.path) }
        }
      }
    }
    return (seen, all)
  }

  /// What the pages call by a name of Swift's making is a type of the package.
  @Test func everyTypeOfThePagesIsThere() throws {
    let types = try Self.types().all
    let folders = try Set(
      ["", "Sources", "Tests"].flatMap {
        try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: $0).path)
      } + ["Package"])
    var known = 0
    for page in ["Modules.md", "Building.md"] {
      for name in Self.names(in: try Self.text(Self.pages.appending(path: page))) {
        let type = name.prefix { $0.isLetter || $0.isNumber }
        guard name == type || name.dropFirst(type.count).first == ".", type.first?.isUppercase == true,
          type.contains(where: \.isLowercase), !folders.contains(String(type))
        else { continue }
        let isThere = types.contains(type)
        #expect(isThere, "\(page) names \(name)")
        known += 1
      }
    }
    #expect(known > 20)
  }

  /// The rows of the table: a module and what it may import.
  private static func table() throws -> [(module: String, imports: Set<String>)] {
    try text(pages.appending(path: "Modules.md")).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      guard cells.count == 6, let module = names(in: cells[1]).first else { return nil }
      return (module, Set(names(in: cells[4])))
    }
  }

  @Test func modulesImportWhatTheTableSays() throws {
    let table = try Self.table()
    #expect(table.count > 10)
    let sources = Self.root.appending(path: "Sources")
    let folders = try FileManager.default.contentsOfDirectory(at: sources, includingPropertiesForKeys: nil)
    let ours = Set(folders.filter(\.hasDirectoryPath).map(\.lastPathComponent) + ["Themes"])
    // Arrows point one way: a module knows those above it, and what C has to say.
    var above: Set<String> = ["Themes"]
    for (module, imports) in table where module != "pullquote" {
      #expect(imports.filter { !$0.hasPrefix("C") || $0 == "Configuration" }.isSubset(of: above), "\(module)")
      above.insert(module)
    }
    for (module, allowed) in table where module != "pullquote" {
      for file in Self.files(in: Self.root.appending(path: "Sources/\(module)"), endingIn: ".swift") {
        for line in try Self.text(file).split(separator: "\n") where line.hasPrefix("import ") {
          let name = String(line.dropFirst("import ".count))
          #expect(
            !ours.contains(name) || allowed.contains(name), "\(module) imports \(name): \(file.lastPathComponent)")
        }
      }
    }
    // Every module of ours is in the table, but for programs beside this one and what C has to say.
    let listed = Set(table.map(\.module))
    for module in ours where !module.hasPrefix("C") && !["benchmark", "packaging", "train", "Themes"].contains(module) {
      #expect(listed.contains(module), "\(module) is not in the table.")
    }
    #expect(listed.contains("Configuration"))
  }
  /// What is seen at the top; the package manager's note of versions is no part of the project.
  @Test func nothingElseStandsAtTheTop() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.root.path).filter { !$0.hasPrefix(".") }
    #expect(
      Set(names).subtracting(["Package.resolved"]) == ["Package.swift", "README.md", "Sources", "Tests", "Themes"])
  }

  /// Longer files are tables.
  @Test func filesAreShort() throws {
    let longer = ["FurniturePhrases+English.swift", "PersonWords+English.swift"]
    let folders = ["Sources", "Tests", "Themes"].map { Self.root.appending(path: $0) }
    for file in folders.flatMap({ Self.files(in: $0, endingIn: ".swift") })
    where !longer.contains(file.lastPathComponent) {
      let lines = try Self.text(file).split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 400, "\(file.lastPathComponent) has \(lines) lines.")
    }
  }

  /// One name for one thing: no two types of the package share one, be they private. Types inside of others may: a `Kind` is one of its
  /// own.
  @Test func typesHaveNamesOfTheirOwn() throws {
    let places = try Self.types().seen
    #expect(places.count > 500)
    for (name, files) in places { #expect(files.count == 1, "\(name): \(files.sorted())") }
  }
}
