import GRDB

/// A file of today's made into one of an earlier form: each step of the schema taken back, the last one first.
enum EarlierForm {
  /// Brings a file back to a form, 1 or more.
  static func bringBack(_ db: Database, to form: Int) throws {
    for step in steps where step.form > form { try db.execute(sql: step.undoing) }
    try db.execute(sql: "PRAGMA user_version = \(form)")
  }

  private static let steps: [(form: Int, undoing: String)] = [
    (13, "ALTER TABLE origin DROP COLUMN outlet"), (12, "ALTER TABLE wording DROP COLUMN variant"),
    (
      11,
      """
      DROP TRIGGER note_mark_to_send;
      DROP TABLE mark_to_send;
      DROP TABLE server_item;
      DROP INDEX feed_by_server;
      ALTER TABLE feed DROP COLUMN server;
      ALTER TABLE feed DROP COLUMN stream;
      ALTER TABLE feed DROP COLUMN user_agent;
      ALTER TABLE feed DROP COLUMN headers;
      ALTER TABLE feed DROP COLUMN cookie_file;
      DROP TABLE server;
      """
    ),
    (10, "DROP TABLE version"),
    (9, "DROP INDEX article_by_added; ALTER TABLE saved_search DROP COLUMN watched"),
    (8, "DROP TABLE clipping"),
    (7, "DROP TABLE feed_entry; DROP TABLE feed_label; DROP TABLE feed"),
    (
      6,
      """
      DROP TABLE name_word;
      ALTER TABLE article DROP COLUMN place;
      DROP TABLE article_words;
      CREATE VIRTUAL TABLE article_words USING fts5(
        headline, body, captions, speakers, authors, outlet, content='', tokenize='ascii');
      """
    ),
    // What the third step made of the table of roles, the fifth made anew.
    (5, "DROP TABLE person_role; DROP TABLE person_before"),
    (4, "DROP INDEX person_in_article_by_key"),
    (
      3,
      """
      DELETE FROM setting WHERE name = 'spelling rules';
      DROP INDEX person_name_by_spelling;
      ALTER TABLE person_name DROP COLUMN spelling;
      ALTER TABLE person_name DROP COLUMN middle;
      CREATE INDEX person_name_joined ON person_name(person) WHERE is_joined = 1;
      UPDATE person_name SET person = (SELECT COALESCE(root, id) FROM person WHERE id = person_name.person);
      DELETE FROM person WHERE root IS NOT NULL;
      ALTER TABLE appearance DROP COLUMN own;
      DROP INDEX person_by_root;
      ALTER TABLE person DROP COLUMN own_name;
      ALTER TABLE person DROP COLUMN printed;
      ALTER TABLE person DROP COLUMN joined;
      ALTER TABLE person DROP COLUMN same;
      ALTER TABLE person DROP COLUMN root;
      ALTER TABLE person DROP COLUMN is_apart;
      """
    ),
    (2, "DROP TABLE word"),
  ]
}
