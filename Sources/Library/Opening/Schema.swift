import GRDB

/// The tables, and how a file of an older form comes to have them.
///
/// Each step is one transaction that ends with `user_version`, which is read again inside it: of two programs that open an
/// old file at once, one does the step. (GRDB's own migrator decides before its transaction begins: the second would fail.)
enum Schema {
  /// Says in the file's header that it is ours: “PulQ”.
  static let applicationID: Int32 = 0x5075_6C51

  /// The form that this program writes: the number of steps.
  static var version: Int { steps.count }

  /// Brings a file to today's form.
  static func migrate(_ db: Database) throws {
    while try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 < version {
      try db.inTransaction(.immediate) {
        let done = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard done < version else { return .rollback }
        try steps[done](db)
        try db.execute(sql: "PRAGMA user_version = \(done + 1)")
        return .commit
      }
    }
  }

  private static let steps: [@Sendable (Database) throws -> Void] = [
    { db in try db.execute(sql: first) },
    { db in try db.execute(sql: second) },
    { db in
      try db.execute(sql: third)
      try EarlierMerges.take(db)
    },
    { db in try db.execute(sql: fourth) },
    { db in try db.execute(sql: fifth) },
    { db in
      try db.execute(sql: sixth)
      try NameWords(db).noteAll()
      try Listings(db).keepPlaces()
    },
    { db in try db.execute(sql: seventh) },
    { db in try db.execute(sql: eighth) },
    { db in try db.execute(sql: ninth) },
    { db in try db.execute(sql: tenth) },
    { db in try db.execute(sql: eleventh) },
    { db in try WordingLedger.addVariants(to: db) },
    { db in try db.execute(sql: "ALTER TABLE origin ADD COLUMN outlet TEXT") },
  ]

  /// What lists show stands apart from the articles themselves, so that a list reads few pages. The word tables keep no
  /// text (it is in the articles) and are given words that are folded and stemmed already; the order of rows in them is
  /// that of publication, because their rowids are.
  private static let first = """
    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      title TEXT NOT NULL,
      publisher TEXT,
      published TEXT,
      has_address INTEGER NOT NULL,
      is_read INTEGER NOT NULL DEFAULT 0,
      is_starred INTEGER NOT NULL DEFAULT 0,
      quotations INTEGER NOT NULL,
      text_bytes INTEGER NOT NULL,
      text_key INTEGER NOT NULL,
      added INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX article_by_text ON article(text_key);
    CREATE INDEX article_reading ON article(id, is_read);
    CREATE INDEX article_starred ON article(id) WHERE is_starred = 1;

    CREATE TABLE content (
      article INTEGER PRIMARY KEY REFERENCES article(id) ON UPDATE CASCADE ON DELETE CASCADE,
      stored BLOB NOT NULL
    ) STRICT;

    CREATE TABLE origin (
      key INTEGER NOT NULL,
      article INTEGER NOT NULL REFERENCES article(id) ON UPDATE CASCADE ON DELETE CASCADE,
      address TEXT,
      PRIMARY KEY (key, article)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX origin_by_article ON origin(article);

    CREATE TABLE quotation (
      id INTEGER PRIMARY KEY,
      kind INTEGER NOT NULL,
      part INTEGER NOT NULL,
      person INTEGER
    ) STRICT;
    CREATE INDEX quotation_by_person ON quotation(person, id) WHERE person IS NOT NULL;

    CREATE TABLE wording (
      quotation INTEGER PRIMARY KEY,
      number INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX wording_by_number ON wording(number);

    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      is_given INTEGER NOT NULL DEFAULT 0,
      role TEXT,
      quotations INTEGER NOT NULL DEFAULT 0,
      articles INTEGER NOT NULL DEFAULT 0,
      latest INTEGER
    ) STRICT;
    CREATE INDEX person_by_quotations ON person(quotations, id);

    CREATE TABLE person_name (
      key TEXT PRIMARY KEY,
      person INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
      surname TEXT NOT NULL,
      is_joined INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_name_by_surname ON person_name(surname);
    CREATE INDEX person_name_by_person ON person_name(person);
    CREATE INDEX person_name_joined ON person_name(person) WHERE is_joined = 1;

    CREATE TABLE person_in_article (
      article INTEGER NOT NULL REFERENCES article(id) ON UPDATE CASCADE ON DELETE CASCADE,
      key TEXT NOT NULL,
      person INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
      PRIMARY KEY (article, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_in_article_by_person ON person_in_article(person);

    CREATE TABLE appearance (
      person INTEGER NOT NULL,
      article INTEGER NOT NULL,
      speaker INTEGER NOT NULL,
      quotations INTEGER NOT NULL,
      name TEXT NOT NULL,
      role TEXT,
      PRIMARY KEY (person, article, speaker)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE correction (
      article INTEGER NOT NULL REFERENCES article(id) ON UPDATE CASCADE ON DELETE CASCADE,
      words INTEGER NOT NULL,
      speaker TEXT,
      PRIMARY KEY (article, words)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tag (
      article INTEGER NOT NULL REFERENCES article(id) ON UPDATE CASCADE ON DELETE CASCADE,
      key TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (article, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tag_by_key ON tag(key, article, name);

    CREATE TABLE saved_search (
      name TEXT PRIMARY KEY,
      query TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value ANY
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE quotation_words USING fts5(
      said, speaker, outlet, content='', tokenize='ascii', prefix='3');
    CREATE VIRTUAL TABLE article_words USING fts5(
      headline, body, captions, speakers, authors, outlet, content='', tokenize='ascii');
    CREATE VIRTUAL TABLE wording_keys USING fts5(
      keys, content='', tokenize='ascii', detail=none, columnsize=0);
    """

  /// The words themselves, for beginnings of words (see `Vocabulary`).
  private static let second = """
    CREATE TABLE word (term TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE temp.known_words USING fts5vocab(main, quotation_words, row);
    INSERT OR IGNORE INTO word SELECT term FROM temp.known_words;
    DROP TABLE temp.known_words;
    CREATE VIRTUAL TABLE temp.known_words USING fts5vocab(main, article_words, row);
    INSERT OR IGNORE INTO word SELECT term FROM temp.known_words;
    DROP TABLE temp.known_words;
    """

  /// Persons keep their rows when they are merged, so that merging can be undone. `joined` is the person a user merged
  /// it into, `same` the one with another spelling of its name; `root` is the end of that chain, or `NULL` for itself.
  /// Only roots are in `quotation.person` and `appearance.person`; `appearance.own` is the person it would be by
  /// itself, if different. `printed` counts those appearances.
  private static let third = """
    ALTER TABLE person ADD COLUMN own_name TEXT;
    ALTER TABLE person ADD COLUMN printed INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE person ADD COLUMN joined INTEGER;
    ALTER TABLE person ADD COLUMN same INTEGER;
    ALTER TABLE person ADD COLUMN root INTEGER;
    ALTER TABLE person ADD COLUMN is_apart INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX person_by_root ON person(root) WHERE root IS NOT NULL;

    DROP INDEX person_name_joined;
    ALTER TABLE person_name ADD COLUMN spelling TEXT;
    ALTER TABLE person_name ADD COLUMN middle TEXT;
    CREATE INDEX person_name_by_spelling ON person_name(spelling) WHERE spelling IS NOT NULL;

    ALTER TABLE person_in_article ADD COLUMN before INTEGER;
    ALTER TABLE appearance ADD COLUMN own INTEGER;

    CREATE TABLE person_role (
      key TEXT NOT NULL,
      role TEXT NOT NULL,
      person INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
      PRIMARY KEY (key, role)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_role_by_person ON person_role(person);
    """

  /// Surnames that stand alone are looked for; a person's role is the one that most articles print.
  private static let fourth = """
    CREATE INDEX person_in_article_by_key ON person_in_article(key);
    UPDATE person SET role = (
      SELECT a.role FROM appearance a WHERE a.person = person.id AND a.role IS NOT NULL
      GROUP BY a.role ORDER BY COUNT(*) DESC, MAX(a.article) DESC LIMIT 1
    );
    """

  /// Of two decisions about one role the later one stands, and the earlier one again when that is taken back. `person_before` has
  /// who it was in an article before somebody was made of it; they are kept for that.
  private static let fifth = """
    CREATE TABLE person_by_role (
      key TEXT NOT NULL,
      role TEXT NOT NULL,
      person INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
      PRIMARY KEY (key, role, person)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO person_by_role SELECT key, role, person FROM person_role;
    DROP TABLE person_role;
    ALTER TABLE person_by_role RENAME TO person_role;
    CREATE INDEX person_role_by_person ON person_role(person);

    CREATE TABLE person_before (
      article INTEGER NOT NULL REFERENCES article(id) ON UPDATE CASCADE ON DELETE CASCADE,
      key TEXT NOT NULL,
      made INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
      before INTEGER,
      PRIMARY KEY (article, key, made)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_before_by_made ON person_before(made);
    CREATE INDEX person_before_by_before ON person_before(before);
    INSERT INTO person_before SELECT article, key, person, before FROM person_in_article WHERE before IS NOT NULL;
    ALTER TABLE person_in_article DROP COLUMN before;
    """

  /// Indexes for searching while typing: articles get one of word beginnings, like quotations, and names one by word. The origin of an
  /// article without an outlet becomes a column, so lists need not read it. The words of articles must be rebuilt.
  private static let sixth = """
    ALTER TABLE article ADD COLUMN place TEXT;

    CREATE TABLE name_word (
      word TEXT NOT NULL,
      key TEXT NOT NULL,
      PRIMARY KEY (word, key)
    ) STRICT, WITHOUT ROWID;

    DROP TABLE article_words;
    CREATE VIRTUAL TABLE article_words USING fts5(
      headline, body, captions, speakers, authors, outlet, content='', tokenize='ascii', prefix='3');
    UPDATE setting SET value = value || '.articles' WHERE name = 'word rules';
    """

  /// The feeds and the entries seen in them. `key` identifies an entry, `version` its contents. An entry that was once
  /// an article (`was_kept`) but no longer has one was removed by the user, and does not come back.
  private static let seventh = """
    CREATE TABLE feed (
      id INTEGER PRIMARY KEY,
      address TEXT NOT NULL UNIQUE,
      given_title TEXT,
      title TEXT,
      is_hidden INTEGER NOT NULL DEFAULT 0,
      full_text TEXT NOT NULL,
      minutes INTEGER,
      quiet_hours INTEGER NOT NULL DEFAULT 0,
      quiet_days INTEGER NOT NULL DEFAULT 0,
      entity_tag TEXT,
      last_modified TEXT,
      fetched INTEGER,
      error TEXT,
      failures INTEGER NOT NULL DEFAULT 0,
      due INTEGER NOT NULL DEFAULT 0,
      is_gone INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE feed_label (
      feed INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE,
      is_folder INTEGER NOT NULL,
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (feed, is_folder, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE feed_entry (
      feed INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE,
      key INTEGER NOT NULL,
      version INTEGER NOT NULL,
      article INTEGER REFERENCES article(id) ON UPDATE CASCADE ON DELETE SET NULL,
      was_kept INTEGER NOT NULL,
      PRIMARY KEY (feed, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX feed_entry_by_article ON feed_entry(article) WHERE article IS NOT NULL;
    """

  /// What was cut out for notebooks: the article without the rest of it, packed, so that the words stay when it goes.
  private static let eighth = """
    CREATE TABLE clipping (
      id INTEGER PRIMARY KEY,
      notebook TEXT NOT NULL,
      name TEXT NOT NULL,
      place INTEGER NOT NULL,
      article INTEGER REFERENCES article(id) ON UPDATE CASCADE ON DELETE SET NULL,
      kind TEXT NOT NULL,
      number INTEGER NOT NULL,
      part INTEGER NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      span_first INTEGER NOT NULL,
      span_last INTEGER NOT NULL,
      stored BLOB NOT NULL,
      note TEXT NOT NULL,
      added INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX clipping_by_place ON clipping(notebook, place);
    CREATE INDEX clipping_by_article ON clipping(article) WHERE article IS NOT NULL;
    """

  /// Searches that are watched: `watched` is the last second whose articles were told of.
  private static let ninth = """
    ALTER TABLE saved_search ADD COLUMN watched INTEGER;
    CREATE INDEX article_by_added ON article(added);
    """

  /// Where articles came from, and what they were before they were printed otherwise (see `VersionLedger`). `headers` are lines;
  /// `original` has the bytes, deflated.
  private static let tenth = """
    CREATE TABLE version (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article(id) ON UPDATE CASCADE ON DELETE CASCADE,
      seen INTEGER NOT NULL,
      address TEXT,
      fetched TEXT,
      status INTEGER,
      headers TEXT,
      digest TEXT,
      size INTEGER,
      original BLOB,
      stored BLOB
    ) STRICT;
    CREATE INDEX version_by_article ON version(article);
    CREATE INDEX version_earlier ON version(article) WHERE stored IS NOT NULL;
    """

  /// Servers that articles and marks are kept in step with, and the articles that they have. `password` is one itself, a command or a
  /// file, as `password_from` says. `is_read` and `is_starred` of a `server_item` are what both sides had last: what a side has otherwise
  /// was changed there since. `mark_to_send` has the articles of which that may be so here. A feed's `headers` are lines.
  private static let eleventh = """
    CREATE TABLE server (
      id INTEGER PRIMARY KEY,
      address TEXT NOT NULL,
      user TEXT NOT NULL,
      password_from TEXT NOT NULL,
      password TEXT NOT NULL,
      authorization TEXT,
      synced INTEGER,
      error TEXT,
      UNIQUE (address, user)
    ) STRICT;
    ALTER TABLE feed ADD COLUMN server INTEGER REFERENCES server(id) ON DELETE SET NULL;
    ALTER TABLE feed ADD COLUMN stream TEXT;
    ALTER TABLE feed ADD COLUMN user_agent TEXT;
    ALTER TABLE feed ADD COLUMN headers TEXT;
    ALTER TABLE feed ADD COLUMN cookie_file TEXT;
    CREATE INDEX feed_by_server ON feed(server) WHERE server IS NOT NULL;

    CREATE TABLE server_item (
      server INTEGER NOT NULL REFERENCES server(id) ON DELETE CASCADE,
      item INTEGER NOT NULL,
      feed INTEGER REFERENCES feed(id) ON DELETE CASCADE,
      article INTEGER REFERENCES article(id) ON UPDATE CASCADE ON DELETE SET NULL,
      is_read INTEGER NOT NULL,
      is_starred INTEGER NOT NULL,
      PRIMARY KEY (server, item)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX server_item_by_article ON server_item(article) WHERE article IS NOT NULL;
    CREATE INDEX server_item_by_feed ON server_item(feed) WHERE feed IS NOT NULL;
    CREATE INDEX server_item_unread ON server_item(server, item) WHERE is_read = 0;
    CREATE INDEX server_item_starred ON server_item(server, item) WHERE is_starred = 1;

    CREATE TABLE mark_to_send (
      article INTEGER PRIMARY KEY REFERENCES article(id) ON UPDATE CASCADE ON DELETE CASCADE
    ) STRICT;
    CREATE TRIGGER note_mark_to_send AFTER UPDATE OF is_read, is_starred ON article
    WHEN (OLD.is_read <> NEW.is_read OR OLD.is_starred <> NEW.is_starred)
      AND EXISTS (SELECT 1 FROM server_item WHERE article = NEW.id)
    BEGIN
      INSERT OR IGNORE INTO mark_to_send (article) VALUES (NEW.id);
    END;
    """
}
