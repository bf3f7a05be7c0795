import ArgumentParser
import Drawing

/// How a list is written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table
  case jsonl
  case csv
  case markdown
}

/// Comma-separated values (RFC 4180, with line feeds for line ends, as Unix tools expect them).
///
/// What spreadsheets would take for a formula gets an apostrophe before it: the words are an article's, and could do anything there.
enum CommaSeparated {
  /// One record and its line end.
  static func record(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\n"
  }

  private static func field(_ text: String) -> String {
    let isFormula = isFormula(text)
    guard isFormula || text.utf8.contains(where: isSpecial) else { return text }
    var needsMarks = false
    var bytes: [UInt8] = isFormula ? [UInt8(ascii: "'")] : []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""):
        needsMarks = true
        bytes.append(byte)
      case UInt8(ascii: ","): needsMarks = true
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        // A line break inside a field is allowed, but every line-based tool trips over it.
        bytes.append(UInt8(ascii: " "))
        continue
      default: break
      }
      bytes.append(byte)
    }
    let inner = String(decoding: bytes, as: UTF8.self)
    return needsMarks ? "\"\(inner)\"" : inner
  }

  /// Whether a spreadsheet may take a text for a formula, judging by its first character other than white space.
  private static func isFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) {
    // The full-width ones are the same to a spreadsheet in Japanese or Chinese.
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): true
    default: false
    }
  }
}

/// Rows under headings, the last column as wide as it needs.
struct Table {
  /// One cell: its text and how it looks.
  struct Cell {
    var text: String
    var style: TextStyle = .plain
    /// Stretches of the text that stand out, in UTF-8 bytes.
    var marks: [Range<Int>] = []
  }

  var headings: [String]
  /// The maximum width of each table column if the width is limited; the last one takes the rest.
  var limits: [Int]
  var rows: [[Cell]] = []

  /// The table's text.
  ///
  /// - Parameter width: the columns that there are; long cells are cut, and the last one wraps. `nil` keeps every row on
  ///   a line of its own, whole, for other programs.
  func page(width: Int?) -> Page {
    let widths = columnWidths(width: width)
    var page = Page()
    addHeadings(widths: widths, width: width, to: &page)
    for row in rows { add(row, widths: widths, width: width, to: &page) }
    return page
  }

  /// How wide the rows make each column but the last.
  func columnWidths(width: Int?) -> [Int] {
    headings.indices.dropLast().map { column in
      let natural = rows.reduce(displayWidth(headings[column])) { max($0, displayWidth($1[column].text)) }
      // Without a terminal a column may be wider, but not as wide as whatever somebody called an outlet.
      return min(natural, width == nil ? 2 * limits[column] : limits[column])
    }
  }

  /// Adds the headings, as a line of their own.
  func addHeadings(widths: [Int], width: Int?, to page: inout Page) {
    add(headings.map { Cell(text: $0, style: .faint) }, widths: widths, width: width, to: &page)
  }

  /// Adds a row. Without a width, a cell that is wider than its column moves the rest of the row to the right.
  func add(_ row: [Cell], widths: [Int], width: Int?, to page: inout Page) {
    for (cell, columns) in zip(row, widths) {
      page.add(width == nil ? cell.text : truncate(cell.text, width: columns), cell.style)
      page.add(String(repeating: " ", count: max(0, columns - displayWidth(cell.text)) + 2))
    }
    guard let last = row.last else { return }
    let indent = widths.reduce(0) { $0 + $1 + 2 }
    guard let width else {
      addMarked(last, range: 0..<last.text.utf8.count, to: &page)
      return page.addLine()
    }
    for (number, line) in wrap(last.text, width: max(16, width - indent)).enumerated() {
      if number > 0 { page.add(String(repeating: " ", count: indent)) }
      addMarked(last, range: line.range, to: &page)
      page.addLine()
    }
  }

  /// Adds a stretch of a cell, with its marks.
  private func addMarked(_ cell: Cell, range: Range<Int>, to page: inout Page) {
    func text(_ range: Range<Int>) -> String { String(decoding: Array(cell.text.utf8)[range], as: UTF8.self) }
    var position = range.lowerBound
    for mark in cell.marks where mark.overlaps(range) {
      let mark = mark.clamped(to: range)
      guard mark.lowerBound >= position else { continue }
      page.add(text(position..<mark.lowerBound), cell.style)
      page.add(text(mark), .match)
      position = mark.upperBound
    }
    page.add(text(position..<range.upperBound), cell.style)
  }
}
