internal import TOMLKit

/// A TOML file whose values know the line they stand on.
struct TOMLFile {
  /// A value and where it is written.
  struct Entry {
    /// The keys that lead to it.
    var path: [String]
    /// Its value.
    var value: any TOMLValueConvertible
    /// Where it stands.
    var place: Place

    /// The last of its keys.
    var key: String { path[path.count - 1] }
  }

  private let table: TOMLTable
  private let lines: TOMLLines
  private let file: String

  /// The longest file that is read, in bytes; the largest theme of ours has 4 kB.
  private static let mostBytes = 1 << 20

  /// Reads a file; `file` is how its reader would name it.
  init(_ bytes: [UInt8], file: String) throws(ConfigurationError) {
    self.file = file
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notText(Place(file: file), offset: Self.validPrefix(of: bytes))
    }
    // toml++ is handed a C string, which a NUL would end without a word.
    if let zero = bytes.firstIndex(of: 0) {
      let line = 1 + bytes[..<zero].count { $0 == 0x0A }
      throw .syntax(Place(file: file, line: line), cause: "there is a NUL character in it")
    }
    guard bytes.count <= Self.mostBytes else {
      throw .syntax(Place(file: file), cause: "it has \(bytes.count) bytes, and the limit is \(Self.mostBytes)")
    }
    do throws(TOMLPrecheck.Fault) {
      try TOMLPrecheck.check(bytes)
    } catch {
      throw .syntax(Place(file: file, line: error.line), cause: error.cause)
    }
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw .syntax(Place(file: file, line: error.source.begin.line), cause: Self.cause(error.description))
    } catch {
      throw .syntax(Place(file: file), cause: "\(error)")
    }
    lines = TOMLLines(bytes)
  }

  /// The values at the top.
  var entries: [Entry] { entries(of: table, path: []) }

  /// The values of a table, in the order in which they are written.
  func entries(of table: TOMLTable, path: [String]) -> [Entry] {
    let entries = table.keys.compactMap { key in
      table[key].map { Entry(path: path + [key], value: $0, place: place(of: path + [key])) }
    }
    return entries.sorted { ($0.place.line ?? 0, $0.key) < ($1.place.line ?? 0, $1.key) }
  }

  /// Where a key or an element of an array is written.
  func place(of path: [String]) -> Place { Place(file: file, line: lines.line(of: path)) }

  /// The cause as toml++ gives it, in the middle of a sentence.
  private static func cause(_ description: String) -> String {
    var text = description
    while text.hasSuffix(".") { text.removeLast() }
    guard let first = text.first, text.dropFirst().first?.isLowercase ?? false else { return text }
    return first.lowercased() + text.dropFirst()
  }

  /// How many bytes at the start are UTF-8.
  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var input = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&input) { count += UTF8.width(scalar) }
    return count
  }
}

extension TOMLFile.Entry {
  /// The string that it must be.
  func string() throws(ConfigurationError) -> String {
    guard let string = value.string else { throw wrongKind("a string") }
    return string
  }

  /// The whole number that it must be.
  func int() throws(ConfigurationError) -> Int {
    guard let int = value.int else { throw wrongKind("a whole number") }
    return int
  }

  /// The truth value that it must be.
  func bool() throws(ConfigurationError) -> Bool {
    guard let bool = value.bool else { throw wrongKind("true or false") }
    return bool
  }

  /// The table that it must be.
  func table() throws(ConfigurationError) -> TOMLTable {
    guard let table = value.table else { throw wrongKind("a table") }
    return table
  }

  /// Whether it is a table.
  var isTable: Bool { value.table != nil }

  /// The error that it is something else than was expected.
  func wrongKind(_ expected: String) -> ConfigurationError {
    .wrongKind(place, key: path.joined(separator: "."), expected: expected, found: value.type.phrase)
  }
}

extension TOMLType {
  /// The kind with its article.
  var phrase: String {
    switch self {
    case .table: "a table"
    case .array: "an array"
    case .string: "a string"
    case .int: "a whole number"
    case .double: "a number"
    case .bool: "true or false"
    case .date: "a date"
    case .time: "a time"
    case .dateTime: "a date and time"
    }
  }
}
