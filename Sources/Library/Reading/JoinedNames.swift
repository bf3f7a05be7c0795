import GRDB
import Search
import Synchronization

/// Names that are one person's: who looks for one of them finds the others.
struct JoinedNames {
  private let db: Database
  private let cache: Cache

  /// Those of the library, which are read when somebody asks for a speaker.
  init(_ db: Database, _ cache: Cache) {
    self.db = db
    self.cache = cache
  }

  /// For everybody with a name that has these words, their names without them.
  func names(joinedTo phrase: Phrase) throws -> [String] {
    let variants = phrase.variants(.folded).map { variant in
      " " + variant.words.joined(separator: " ") + (variant.isPrefix ? "" : " ")
    }
    var found: [String] = []
    for names in try cache.persons(in: db) {
      let others = names.filter { name in !variants.contains { name.contains($0) } }
      if others.count < names.count { found += others.map { String($0.dropFirst().dropLast()) } }
      // A beginning of a name has more persons than can be asked for, and will have fewer with the next key.
      if found.count > Self.mostNames { return [] }
    }
    return found
  }

  private static let mostNames = 64

  /// The persons of a full name whom articles with only the surname were found to mean, and that surname; `nil` if
  /// there are none.
  func bearers(of phrase: Phrase) throws -> (persons: [Int64], surname: String)? {
    var found: (persons: [Int64], surname: String)?
    for variant in phrase.variants(.folded) where variant.words.count > 1 {
      guard let surname = variant.words.last else { continue }
      let persons = try Int64.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT DISTINCT COALESCE(root, id) AS bearer
            FROM person_name CROSS JOIN person ON person.id = person_name.person
            WHERE surname = ?1 AND ' ' || key || ' ' LIKE ?2 AND EXISTS (
              SELECT 1 FROM person_in_article link CROSS JOIN person linked ON linked.id = link.person
              WHERE link.key = ?1 AND COALESCE(linked.root, linked.id) = bearer)
            """), arguments: [surname, "% " + variant.words.joined(separator: " ") + " %"])
      if !persons.isEmpty, found == nil { found = (persons, surname) }
    }
    return found
  }

  /// The names of everybody who has several, as they were after some change of the library.
  final class Cache: Sendable {
    private let kept = Mutex<(version: Int, persons: [[String]])?>(nil)

    /// The keys of each person with several names, as `SpeakerName.key`, each between blanks.
    fileprivate func persons(in db: Database) throws -> [[String]] {
      let version =
        try Int.fetchOne(
          db.cachedStatement(sql: "SELECT value FROM setting WHERE name = 'changes'")) ?? 0
      if let kept = kept.withLock({ $0 }), kept.version == version { return kept.persons }
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT COALESCE(root, id), key FROM person JOIN person_name ON person_name.person = person.id
            WHERE person.id IN (
              SELECT id FROM person WHERE root IS NOT NULL UNION SELECT root FROM person WHERE root IS NOT NULL)
            """))
      var persons: [Int64: [String]] = [:]
      for row in rows { try persons[row.value(0), default: []].append(" \(row.value(1) as String) ") }
      let several = persons.values.filter { $0.count > 1 }
      kept.withLock { $0 = (version, several) }
      return several
    }
  }
}
