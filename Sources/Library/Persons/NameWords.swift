import GRDB
import Search

/// An index of names by word, so that a list of persons is filtered without scanning every name.
///
/// Names no longer in use stay in it: callers look up who has a name now.
struct NameWords {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Notes a name, by its key.
  func note(_ key: String) throws {
    for word in key.split(separator: " ") {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO name_word (word, key) VALUES (?, ?)")
        .execute(arguments: [String(word), key])
    }
  }

  /// Notes every name of a file.
  func noteAll() throws {
    let keys = try String.fetchAll(
      db, sql: "SELECT key FROM person_name UNION SELECT key FROM person_in_article")
    for key in keys { try note(key) }
  }

  /// Conditions on `person.id` for persons with a name that has all of some words, the last of which may be a prefix.
  struct Wanted {
    private let words: [String]
    private let db: Database

    /// `nil` if there are no words.
    init?(_ text: String, _ db: Database) {
      words = Words.ofName(text)
      self.db = db
      if words.isEmpty { return nil }
    }

    /// More names than this are so common that the first persons of a list are found by looking at one after the other.
    private static let mostNames = 2000

    /// Whether many names have the words.
    func isCommon() throws -> Bool {
      try SQLRequest<Int>(
        literal: "SELECT COUNT(*) FROM (SELECT 1 FROM (\(names)) LIMIT \(Self.mostNames))"
      ).fetchOne(db) == Self.mostNames
    }

    /// The condition where each person is looked at: for the first of many.
    var each: SQL {
      func has(_ person: SQL) -> SQL {
        """
        EXISTS (SELECT 1 FROM person_name n WHERE n.person = \(person) AND \(hasAll))
        OR EXISTS (SELECT 1 FROM person_in_article n WHERE n.person = \(person) AND \(hasAll))
        """
      }
      return """
        (\(has("person.id"))
          OR EXISTS (SELECT 1 FROM person member WHERE member.root = person.id AND (\(has("member.id")))))
        """
    }

    /// The condition where the names are looked up: for all of few.
    var all: SQL {
      """
      person.id IN (
        SELECT COALESCE(named.root, named.id) FROM (\(names)) found
        CROSS JOIN person_name n ON n.key = found.key CROSS JOIN person named ON named.id = n.person
        UNION ALL
        SELECT COALESCE(named.root, named.id) FROM (\(names)) found
        CROSS JOIN person_in_article n ON n.key = found.key CROSS JOIN person named ON named.id = n.person
      )
      """
    }

    /// The names, looked up by a whole word if there is one.
    private var names: SQL {
      if words.count > 1 { return "SELECT n.key AS key FROM name_word n WHERE n.word = \(words[0]) AND \(hasAll)" }
      return """
        SELECT DISTINCT n.key AS key FROM name_word n WHERE n.word >= \(words[0]) AND n.word < \(words[0] + "\u{10FFFF}")
        """
    }

    /// The words in a key.
    private var hasAll: SQL {
      words.indices.map { index -> SQL in
        let pattern = "% \(words[index])\(index == words.count - 1 ? "" : " ")%"
        return "' ' || n.key || ' ' LIKE \(pattern)"
      }.joined(separator: " AND ")
    }
  }
}
