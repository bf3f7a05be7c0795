import GRDB
import Search

/// Names that a user said are one person's: who looks for one of them finds the others.
struct JoinedNames {
  /// The keys of each person with several names, as `SpeakerName.key`.
  private let persons: [[String]]

  /// Nobody.
  static let none = JoinedNames(persons: [])

  private init(persons: [[String]]) { self.persons = persons }

  /// Those of the library; few, because only users make them.
  init(_ db: Database) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person, key FROM person_name
          WHERE person IN (SELECT person FROM person_name WHERE is_joined = 1) ORDER BY person
          """))
    var persons: [Int64: [String]] = [:]
    for row in rows { persons[row[0], default: []].append(row[1]) }
    self.persons = Array(persons.values)
  }

  /// The other names of everybody of whom one name has these words.
  func names(joinedTo phrase: Phrase) -> [String] {
    guard !persons.isEmpty else { return [] }
    let variants = phrase.variants(.folded)
    var found: [String] = []
    for names in persons {
      let isMeant = names.contains { name in
        let name = " \(name) "
        return variants.contains { variant in
          let words = " " + variant.words.joined(separator: " ") + (variant.isPrefix ? "" : " ")
          return name.contains(words)
        }
      }
      if isMeant { found += names }
    }
    return found
  }
}
