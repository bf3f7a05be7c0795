import CManual

/// Something that `pullquote help` explains, and that has a man page: a page of the documentation.
enum Topic: String, CaseIterable, Sendable {
  case query
  case json
  case config
  case keys
  case themes
  case library
  case reading
  case commands
  case archives
  case feeds
  case notebook
  case drafts

  /// The file of its page in the documentation.
  var file: String {
    switch self {
    case .query: "Query.md"
    case .json: "JSON.md"
    case .config: "Config.md"
    case .keys: "EveryKey.md"
    case .themes: "Themes.md"
    case .library: "Library.md"
    case .reading: "ManyArticles.md"
    case .commands: "Commands.md"
    case .archives: "Archives.md"
    case .feeds: "Feeds.md"
    case .notebook: "Notebook.md"
    case .drafts: "Drafts.md"
    }
  }

  /// What it is about, as lists of topics say it.
  var abstract: String {
    switch self {
    case .query: "the query language of searches and filters"
    case .json: "what pullquote parse writes"
    case .config: "settings, files and environment variables"
    case .keys: "every key in the reader"
    case .themes: "colours, and your own themes"
    case .library: "storing articles in one file"
    case .reading: "lists, searches, people and other printings in the reader"
    case .commands: "commands and their inputs"
    case .archives: "processing millions of articles as JSON Lines"
    case .feeds: "following and reading feeds"
    case .notebook: "keeping what you want to quote, and exporting it"
    case .drafts: "checking a draft against printed articles"
    }
  }

  /// The section of the manual: 5 for what files hold, 7 for everything else.
  var section: Int {
    switch self {
    case .json, .config, .themes: 5
    default: 7
    }
  }

  /// The name of its man page.
  var manName: String { "pullquote-\(rawValue)" }

  /// The topic whose page a file is.
  init?(file: String) {
    guard let topic = Topic.allCases.first(where: { $0.file == file }) else { return nil }
    self = topic
  }

  /// Its page; empty where the program was built without it, which a test makes sure of.
  var page: ManualPage {
    var number: CInt = 0
    while let text = manual_text(number) {
      if String(cString: text.pointee.name) == file {
        let bytes = UnsafeBufferPointer(start: text.pointee.bytes, count: text.pointee.count)
        return ManualPage(markdown: String(decoding: bytes, as: UTF8.self))
      }
      number += 1
    }
    return ManualPage()
  }

  /// A line for each topic.
  static var list: String {
    allCases.map { topic in
      "  " + topic.rawValue + String(repeating: " ", count: 12 - topic.rawValue.count) + topic.abstract
    }.joined(separator: "\n")
  }
}
