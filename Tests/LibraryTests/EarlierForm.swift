import GRDB

/// A file of today's made into one of an earlier form.
enum EarlierForm {
  /// The form in which persons who were joined were not known apart: 2.
  static func bringBack(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM setting WHERE name = 'spelling rules';
        DROP INDEX article_by_added;
        ALTER TABLE saved_search DROP COLUMN watched;
        DROP TABLE clipping;
        DROP TABLE feed_entry;
        DROP TABLE feed_label;
        DROP TABLE feed;
        DROP TABLE name_word;
        ALTER TABLE article DROP COLUMN place;
        DROP TABLE person_role;
        DROP INDEX person_name_by_spelling;
        ALTER TABLE person_name DROP COLUMN spelling;
        ALTER TABLE person_name DROP COLUMN middle;
        CREATE INDEX person_name_joined ON person_name(person) WHERE is_joined = 1;
        DROP INDEX person_in_article_by_key;
        DROP TABLE person_before;
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
        PRAGMA user_version = 2;
        """)
  }
}
