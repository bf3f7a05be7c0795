import Articles

/// Completions for a query being typed: fields and their values.
public struct QueryCompletion: Sendable {
  /// Known names of speakers, most likely first.
  public var speakers: [String]
  /// Known names of outlets.
  public var outlets: [String]
  /// Known tags.
  public var tags: [String]

  /// What is known.
  public init(speakers: [String] = [], outlets: [String] = [], tags: [String] = []) {
    self.speakers = speakers
    self.outlets = outlets
    self.tags = tags
  }

  /// The field in the last word of a query, and the start of its value; `nil` if it has none.
  public static func value(in typed: String) -> (field: String, value: String)? {
    let word = lastWord(of: typed)
    guard let colon = word.firstIndex(of: ":"), QueryField(named: word[..<colon].lowercased()) != nil else {
      return nil
    }
    return (word[..<colon].lowercased(), String(word[word.index(after: colon)...].drop { $0 == "\"" }))
  }

  /// The query with its last word completed in several ways; each line is the whole query.
  ///
  /// - Parameter typed: the query up to the cursor.
  public func lines(for typed: String) -> [String] {
    let word = Self.lastWord(of: typed)
    let before = String(typed[..<word.startIndex])
    guard let (name, value) = Self.value(in: typed), let field = QueryField(named: name) else {
      guard !word.isEmpty, !word.contains("\"") else { return [] }
      let beginning = word.lowercased()
      return QueryField.allCases.map { $0.rawValue + ":" }.filter { $0.hasPrefix(beginning) }.map { before + $0 }
    }
    let beginning = Folding.key(value)
    let values = self.values(of: field)
    // Those that begin so first, then those of which another word does.
    let first = values.filter { Folding.key($0).hasPrefix(beginning) }
    let others = values.filter { other in
      !first.contains(other) && Folding.key(other).split(separator: " ").contains { $0.hasPrefix(beginning) }
    }
    return (first + others).map { value in
      before + name + ":" + (value.contains(" ") ? "\"\(value.replacing("\"", with: ""))\"" : value)
    }.filter { $0 != typed }
  }

  private func values(of field: QueryField) -> [String] {
    switch field {
    case .speaker: speakers
    case .outlet: outlets
    case .tag: tags
    case .since, .until: ["today", "yesterday", "7d", "1m", "1y"]
    case .kind: Quotation.Kind.allCases.map(\.rawValue)
    case .in: Query.Place.allCases.map(\.rawValue)
    case .is: ["unread", "read", "starred"]
    }
  }

  /// The last word, from behind a blank, a parenthesis or a minus; a value in quotation marks that are open belongs to it.
  private static func lastWord(of typed: String) -> Substring {
    var start = typed.startIndex
    var isOpen = false
    for index in typed.indices {
      switch typed[index] {
      case "\"": isOpen.toggle()
      case " " where !isOpen, "(" where !isOpen: start = typed.index(after: index)
      case "-" where !isOpen && index == start: start = typed.index(after: index)
      default: break
      }
    }
    return typed[start...]
  }
}
