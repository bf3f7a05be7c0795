import GRDB
import Search

/// The names and roles that articles print of one person, as far as they differ in any letter.
public struct PrintedForms: Hashable, Sendable {
  /// The names, that of most articles first.
  public var names: [String] = []
  /// The roles, that of most articles first.
  public var roles: [String] = []
}

extension Library {
  /// What the articles call these persons, in their order; those that are gone have no names.
  ///
  /// For lists: `person` says much more of one person, and takes as much longer.
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
