import GRDB

/// The spelling rules can change between versions of the program; merging by spelling must then be redone.
extension Library {
  static var spellingRules: String { "\(Spelling.version)" }

  /// The version of the spelling rules in a file.
  static func notedSpellingRules(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'spelling rules'")
  }

  /// Spells every name of a file by today's rules, in one transaction.
  static func remakeSpellings(_ db: Database) throws {
    try db.inTransaction(.immediate) {
      guard try notedSpellingRules(db) != spellingRules else { return .rollback }
      var persons = PersonLedger(db)
      let names = try Row.fetchAll(
        db,
        sql: """
          SELECT key, person, is_given, COALESCE(own_name, name), COALESCE(root, id), spelling
          FROM person_name JOIN person ON person.id = person_name.person
          """)
      for row in names {
        let (key, person): (String, Int64) = try (row.value(0), row.value(1))
        var printed: String = try row.value(3)
        if SpeakerName(name: printed).key != key {
          // A user called the person something else.
          printed =
            try String.fetchOne(
              db.cachedStatement(
                sql: "SELECT name FROM appearance WHERE person = ? AND COALESCE(own, person) = ? LIMIT 1"),
              arguments: [row.value(4) as Int64, person]) ?? key
        }
        let (name, spelling) = (SpeakerName(name: printed), Spelling(printed))
        let form = spelling.form == key ? nil : spelling.form
        try db.cachedStatement(sql: "UPDATE person_name SET surname = ?, spelling = ?, middle = ? WHERE key = ?")
          .execute(arguments: [
            name.surname, form, spelling.middle.isEmpty ? nil : spelling.middle, key,
          ])
        // Who is alone by the old rules and by the new ones need not be looked at.
        if form != nil { persons.spellings.insert(spelling.form) }
        if let before: String = try row.value(5) { persons.spellings.insert(before) }
        persons.surnames.insert(name.surname)
        persons.newSurnames.insert(name.surname)
      }
      try persons.finish()
      try db.execute(
        sql: "INSERT OR REPLACE INTO setting (name, value) VALUES ('spelling rules', ?)", arguments: [spellingRules])
      return .commit
    }
  }
}
