import GRDB

/// Before the third format, merging only moved names to the other person. Each name except the person's own becomes a
/// merged person again, so that it can be split off.
enum EarlierMerges {
  static func take(_ db: Database) throws {
    let merged = try Int64.fetchAll(db, sql: "SELECT person FROM person_name GROUP BY person HAVING COUNT(*) > 1")
    for person in merged { try part(person, db) }
    try db.execute(
      sql: """
        UPDATE person SET printed = (SELECT COUNT(*) FROM appearance a WHERE a.person = person.id AND a.own IS NULL)
        WHERE root IS NULL
        """)
  }

  private static func part(_ person: Int64, _ db: Database) throws {
    let shown = try String.fetchOne(db, sql: "SELECT name FROM person WHERE id = ?", arguments: [person]) ?? ""
    var forms: [String: [String: Int]] = [:]
    for row in try Row.fetchAll(
      db, sql: "SELECT name, COUNT(*) FROM appearance WHERE person = ? GROUP BY name", arguments: [person])
    {
      try forms[SpeakerName(name: row.value(0)).key, default: [:]][row.value(0)] = row.value(1)
    }
    func printed(_ key: String) -> Int { forms[key]?.values.reduce(0, +) ?? 0 }
    let keys = try String.fetchAll(db, sql: "SELECT key FROM person_name WHERE person = ?", arguments: [person])
    let own = SpeakerName(name: shown).key
    let kept = keys.contains(own) ? own : keys.max { (printed($0), $1) < (printed($1), $0) }
    for key in keys where key != kept {
      let name = forms[key]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? key
      try db.execute(
        sql: "INSERT INTO person (name, printed, joined, root) VALUES (?, ?, ?, ?)",
        arguments: [name, printed(key), person, person])
      let new = db.lastInsertedRowID
      try db.execute(sql: "UPDATE person_name SET person = ? WHERE key = ?", arguments: [new, key])
      for form in (forms[key] ?? [:]).keys {
        try db.execute(
          sql: "UPDATE appearance SET own = ? WHERE person = ? AND name = ?", arguments: [new, person, form])
      }
    }
  }
}
