import GRDB

extension Row {
  /// What a column holds; throws where that is nothing of this kind, as in a file that was damaged.
  ///
  /// (GRDB's own subscript ends the program there.)
  func value<Value: DatabaseValueConvertible>(_ column: Int) throws -> Value {
    let stored: DatabaseValue = self[column]
    guard let value = Value.fromDatabaseValue(stored) else { throw damage(column) }
    return value
  }

  private func damage(_ column: Int) -> DatabaseError {
    let name = Array(columnNames)[column]
    return DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row has no sensible “\(name)”")
  }
}
