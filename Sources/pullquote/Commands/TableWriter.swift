import Drawing

/// Writes a table of any length as its rows come.
///
/// The first rows, `stretch` of them, say how wide the columns are. After them a wider cell widens its column from its own
/// row on, up to the column's limit, so that no more than a stretch is ever kept.
struct TableWriter {
  /// How many rows wait until they are written together.
  static let stretch = 500

  private var table: Table
  private let output: Output
  private let width: Int?
  private var widths: [Int]?
  private var isEmpty = true

  /// - Parameters:
  ///   - table: its headings and limits.
  ///   - width: the terminal's width; `nil` if there is none.
  init(_ table: Table, to output: Output, width: Int?) {
    self.table = table
    self.output = output
    self.width = width
  }

  /// A table as wide as the terminal behind an output.
  init(_ table: Table, to output: Output) { self.init(table, to: output, width: output.columns) }

  /// Adds a row.
  mutating func add(_ row: [Table.Cell]) {
    isEmpty = false
    table.rows.append(row)
    if widths != nil || table.rows.count == Self.stretch { writeRows() }
  }

  /// Shows what has come so far to somebody who sits at a terminal, before a wait. What is to come is not known, so the
  /// columns are as wide as their limits; elsewhere how the table looks must not depend on when its rows came.
  mutating func pause() {
    guard width != nil else { return output.flush() }
    if !table.rows.isEmpty { writeRows(atLeast: table.limits) }
    output.flush()
  }

  /// Ends the table; one that is empty is a sentence on standard error.
  mutating func finish(orSay sentence: String) {
    if isEmpty { sayOnStandardError([sentence]) } else { writeRows() }
    output.flush()
  }

  private mutating func writeRows(atLeast limits: [Int]? = nil) {
    var page = Page()
    var widths: [Int]
    if let known = self.widths {
      widths = known
    } else {
      widths = zip(table.columnWidths(width: width), limits ?? table.limits.map { _ in 0 }).map(max)
      table.addHeadings(widths: widths, width: width, to: &page)
    }
    for row in table.rows {
      for column in widths.indices {
        widths[column] = max(widths[column], min(displayWidth(row[column].text), table.limits[column]))
      }
      table.add(row, widths: widths, width: width, to: &page)
    }
    self.widths = widths
    table.rows.removeAll(keepingCapacity: true)
    output.write(page)
  }
}
