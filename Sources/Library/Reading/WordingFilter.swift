import GRDB
import Search

/// Passes only the first of all that say exactly the same if a list should have the same words once, and otherwise everything.
///
/// Earlier pages are looked up in the file, since nothing is kept between pages.
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
      let variant = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT variant FROM wording WHERE quotation = ?"), arguments: [number])
    else { return true }
    guard seen.insert(variant).inserted else { return false }
    guard let last else { return true }
    guard let earlier = list.selection(like: number, variant: variant, through: last) else { return true }
    return try earlier.fetchOne(db) == nil
  }
}
