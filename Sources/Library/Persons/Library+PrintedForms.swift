import GRDB
import Search

/// The distinct names and roles that articles print for one person.
public struct PrintedForms: Hashable, Sendable {
  /// The names, most frequent first.
  public var names: [String] = []
  /// The roles, most frequent first.
  public var roles: [String] = []
}

extension Library {
  /// The names and roles of these persons, in order; removed ones have no names.
  ///
  /// For lists: `person` gives much more about one person, and takes longer.
  public func printedForms(of ids: [PersonID]) throws(LibraryError) -> [PrintedForms] {
    try read { db in
      try ids.map { id in
        let rows = try Row.fetchAll(
          db.cachedStatement(
            sql: "SELECT name, role, COUNT(DISTINCT article) FROM appearance WHERE person = ? GROUP BY name, role"),
          arguments: [id.rawValue])
        var names: [String: Int] = [:]
        var roles: [String: Int] = [:]
        for row in rows {
          try names[row.value(0), default: 0] += row.value(2)
          if let role: String = try row.value(1) { roles[role, default: 0] += try row.value(2) }
        }
        return PrintedForms(names: Self.mostFrequentFirst(names), roles: Self.mostFrequentFirst(roles))
      }
    }
  }

  private static func mostFrequentFirst(_ forms: [String: Int]) -> [String] {
    forms.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
