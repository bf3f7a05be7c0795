import Foundation
import GoldenScreens
import Testing

@testable import Reader

/// The page that lists every key is made from the table of actions.
@Suite struct EveryKeyTests {
  @Test func thePageIsTheTable() {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/pullquote/Pullquote.docc/EveryKey.md").standardized
    expectRecorded(Self.page, at: page)
  }

  private static var page: String {
    var page = """
      # Every key

      The keys of the standard keymap, and those that `--keymap newsboat` uses instead. Use the name to bind the action to another
      key in `config.toml`, or to run it as a command after `:`.

      <!-- made from the table of actions -->

      """
    for group in ActionEntry.Group.allCases {
      page += "\n## \(group.rawValue)\n\n| Keys | newsboat | Name | |\n|---|---|---|---|\n"
      for entry in ActionEntry.table where entry.group == group {
        let newsboat = entry.newsboat.map(cell) ?? ""
        let places = entry.places.map(\.rawValue).joined(separator: ", ")
        let place = places.isEmpty ? "" : " (\(places))"
        page += "| \(cell(entry.keys))\(place) | \(newsboat) | `\(entry.name.rawValue)` | \(entry.help) |\n"
      }
    }
    return page
  }

  /// Chords as a cell of a table; a bar in one would end it.
  private static func cell(_ keys: String) -> String {
    keys.split(separator: " ").map { $0.contains("`") ? "`` \($0) ``" : "`\($0.replacing("|", with: "\\|"))`" }
      .joined(separator: " ")
  }
}
