import ArticleFormats
import Articles
import Basics
import Foundation
import GRDB
import Search
import Shelves

/// One notebook in the file. The column `place` only says what comes first; the places that are shown are 1, 2, 3 …
struct Clippings {
  private let db: Database
  private let key: String
  private let name: String

  init(_ db: Database, notebook name: String) {
    self.db = db
    self.name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    key = Query.key(ofTag: name)
  }

  func entries() throws -> [NotebookEntry] {
    var entries = try Self.entries(db, where: "notebook = \(key)")
    entries.number()
    return entries
  }

  /// Every notebook, in alphabetical order.
  static func names(_ db: Database) throws -> [NotebookListing] {
    try Row.fetchAll(
      db, sql: "SELECT MIN(name), COUNT(*), MAX(added) FROM clipping GROUP BY notebook ORDER BY notebook"
    ).map { NotebookListing(name: try $0.value(0), entries: try $0.value(1), latest: Timestamp.iso(try $0.value(2))) }
  }

  /// Makes a change, unless its clipping is gone or already there.
  func make(_ edit: NotebookEdit) throws {
    let entries = try entries()
    guard edit.inverse(in: entries) != nil else { return }
    func place(of entry: NotebookEntry) -> Int { (entries.firstIndex { $0.isSame(as: entry) } ?? 0) + 1 }
    switch edit {
    case .put(let entry):
      let kept = entry.kept
      guard try append(kept.clipping, of: entry.article?.rawValue, note: kept.note) else { return }
      if kept.place <= entries.count { _ = try move(from: entries.count + 1, to: kept.place) }
    case .takeOut(let entry): _ = try remove(at: [place(of: entry)])
    case .note(let entry, let note): _ = try setNote(note, at: place(of: entry))
    case .move(let entry, let to): _ = try move(from: place(of: entry), to: to)
    }
  }

  static func entries(_ db: Database, where condition: SQL) throws -> [NotebookEntry] {
    let rows = try SQLRequest<Row>(
      literal: """
        SELECT name, place, article, kind, number, part, first, last, span_first, span_last, stored, note, added
        FROM clipping WHERE \(condition) ORDER BY notebook, place, id
        """
    ).fetchAll(db)
    return try rows.map { row in
      let numbers: [Int] = try (4...9).map { try row.value($0) }
      let stored: Data = try row.value(10)
      guard let kind = Clipping.Kind(rawValue: try row.value(3)), let part = ArticlePart(number: numbers[1]),
        numbers[2] >= 0, numbers[2] <= numbers[3], let source = StoredContent.article(stored),
        let clipping = Clipping(
          kept: kind, number: numbers[0], article: source,
          passage: Passage(part: part, range: numbers[2]..<numbers[3], span: TextSpan(numbers[4], numbers[5])))
      else { throw damage }
      let article: Int64? = try row.value(2)
      return NotebookEntry(
        kept: KeptClipping(
          notebook: try row.value(0), place: try row.value(1), clipping: clipping, note: try row.value(11)),
        article: article.map { ArticleID($0) }, added: Timestamp.iso(try row.value(12)))
    }
  }

  /// Puts in what an exported article brings along.
  static func give(_ kept: [KeptClipping], to id: ArticleID, in db: Database) throws {
    for kept in kept {
      _ = try Clippings(db, notebook: kept.notebook)
        .append(kept.clipping, of: id.rawValue, note: kept.note, at: kept.place)
    }
  }

  private static var damage: DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a clipping cannot be read")
  }

  /// Puts a clipping at a place or, without one, at the end; `false` where the notebook has it.
  func append(_ clipping: Clipping, of article: Int64?, note: String, at place: Int? = nil) throws -> Bool {
    let (passage, stored) = (clipping.passage, Data(Deflate.compressed(PackedArticle(clipping.article).stored)))
    let isThere = try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM clipping WHERE notebook = ? AND article IS ? AND kind = ? AND number = ? AND stored = ?
            AND first = ? AND last = ?)
          """),
      arguments: [
        key, article, clipping.kind.rawValue, clipping.number, stored, passage.range.lowerBound,
        passage.range.upperBound,
      ])
    guard isThere != true else { return false }
    try db.cachedStatement(
      sql: """
        INSERT INTO clipping (notebook, name, place, article, kind, number, part, first, last, span_first, span_last, stored,
          note, added)
        VALUES (?1, ?2, COALESCE(?3, (SELECT MAX(place) + 1 FROM clipping WHERE notebook = ?1), 1),
          (SELECT id FROM article WHERE id = ?4), ?5, ?6, ?7, ?8, ?9,
          ?10, ?11, ?12, ?13, ?14)
        """
    ).execute(arguments: [
      key, name, place, article, clipping.kind.rawValue, clipping.number, passage.part.number, passage.range.lowerBound,
      passage.range.upperBound, passage.span.start, passage.span.end, stored, note, Int64(time(nil)),
    ])
    return true
  }

  /// The numbers of its rows, in its order.
  private func rows() throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM clipping WHERE notebook = ? ORDER BY place, id"), arguments: [key])
  }

  func setNote(_ note: String, at place: Int) throws -> Bool {
    let rows = try rows()
    guard rows.indices.contains(place - 1) else { return false }
    try db.cachedStatement(sql: "UPDATE clipping SET note = ? WHERE id = ?").execute(arguments: [note, rows[place - 1]])
    return true
  }

  func move(from place: Int, to other: Int) throws -> Bool {
    var rows = try rows()
    guard rows.indices.contains(place - 1) else { return false }
    let moved = rows.remove(at: place - 1)
    rows.insert(moved, at: min(max(other - 1, 0), rows.count))
    for (index, row) in rows.enumerated() {
      try db.cachedStatement(sql: "UPDATE clipping SET place = ? WHERE id = ?").execute(arguments: [index + 1, row])
    }
    return true
  }

  func remove(at places: [Int]) throws -> [Int] {
    let rows = try rows()
    let missing = places.filter { !rows.indices.contains($0 - 1) }
    guard missing.isEmpty else { return missing }
    for place in Set(places) {
      try db.cachedStatement(sql: "DELETE FROM clipping WHERE id = ?").execute(arguments: [rows[place - 1]])
    }
    return []
  }
}
