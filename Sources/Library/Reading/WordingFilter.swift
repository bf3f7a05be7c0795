import GRDB
import Search

/// Lets the first of every wording through where a list is to have the same words once, and else everything.
///
/// What stands in the list before its own stretch is asked of the file: an answer is read in stretches, and nobody keeps
/// what the earlier ones had.
struct WordingFilter {
  private let db: Database
  private let list: QuotationStatement
  /// The last quotation of the stretch before; `nil` when the list is read from its first.
  private let last: Int64?
  private var seen: Set<Int64> = []

  init(_ list: QuotationStatement, behind last: Int64?, _ db: Database) {
    self.db = db
    self.list = list
    self.last = last
  }

  /// Whether nothing before a quotation of the list has the same words; to be asked of one after the other.
  mutating func letsThrough(_ number: Int64) throws -> Bool {
    guard list.isGrouped,
      let wording = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT number FROM wording WHERE quotation = ?"), arguments: [number])
    else { return true }
    guard seen.insert(wording).inserted else { return false }
    guard let last else { return true }
    guard let earlier = list.selection(wording: wording, through: last) else { return true }
    return try earlier.fetchOne(db) == nil
  }
}
