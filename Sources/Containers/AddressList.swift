import Basics

/// Addresses saved to read later: browsers' bookmark files, the pages of links that Pocket and Instapaper exported, and the CSV exports
/// of Pocket, Instapaper, Raindrop and Readwise, recognised by a column name.
public enum AddressList {
  /// The addresses in `bytes`, in order, each once; `nil` if they are neither.
  public static func addresses(in bytes: [UInt8]) -> [String]? {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let found = isBookmarks(text) ? bookmarks(text) : column(of: text) else { return nil }
    var known: Set<String> = []
    return found.filter { isAddress($0) && known.insert($0).inserted }
  }

  /// Whether a list that begins like this has addresses; a plain list of names begins with a name.
  ///
  /// - Parameter head: its first bytes, at least some hundred if available.
  public static func begins(in head: [UInt8]) -> Bool {
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    return isBookmarks(text) || addressColumn(of: firstRow(of: text)) != nil
  }

  /// Whether what begins like this is certainly such a list, and no article whose first line has commas: a table has an address in its
  /// first row, too.
  ///
  /// - Parameter head: its first bytes, some thousand if available.
  public static func isCertain(in head: [UInt8]) -> Bool {
    var rest = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    if isBookmarks(rest) { return true }
    guard let column = addressColumn(of: row(&rest)) else { return false }
    let first = row(&rest)
    return column < first.count && isAddress(first[column])
  }

  private static func isAddress(_ text: String) -> Bool {
    text.lowercased().hasPrefix("http://") || text.lowercased().hasPrefix("https://")
  }

  // MARK: Bookmarks

  private static func isBookmarks(_ text: ArraySlice<UInt8>) -> Bool {
    let head = text.prefix(1024)
    return ["<!doctype netscape-bookmark-file", "<title>pocket export</title>", "<title>instapaper: export</title>"]
      .contains {
        head.containsSequence($0)
      }
  }

  private static func bookmarks(_ text: ArraySlice<UInt8>) -> [String] {
    var addresses: [String] = []
    var rest = text
    while let name = rest.firstRange(of: "href=\"") {
      rest = rest[name.upperBound...]
      let value = rest.prefix { $0 != UInt8(ascii: "\"") }
      addresses.append(String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&"))
      rest = rest[value.endIndex...]
    }
    return addresses
  }

  // MARK: Tables (RFC 4180)

  private static func firstRow(of text: ArraySlice<UInt8>) -> [String] {
    var rest = text
    return row(&rest)
  }

  /// The column that holds addresses, of a table with this first row.
  private static func addressColumn(of row: [String]) -> Int? {
    guard row.count > 1 else { return nil }
    return row.firstIndex { ["url", "link", "address"].contains($0.lowercased()) }
  }

  private static func column(of text: ArraySlice<UInt8>) -> [String]? {
    var rest = text
    guard let column = addressColumn(of: row(&rest)) else { return nil }
    var values: [String] = []
    while !rest.isEmpty {
      let row = row(&rest)
      if column < row.count { values.append(row[column]) }
    }
    return values
  }

  /// Takes the fields of a row off `rest`. Between quotation marks commas and line ends are part of a field.
  private static func row(_ rest: inout ArraySlice<UInt8>) -> [String] {
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && rest.first == UInt8(ascii: "\""):
        fields[fields.count - 1].append(byte)
        rest = rest.dropFirst()
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: fields.append([])
      case 0x0A where !isQuoted: return fields.map { String(decoding: $0[...].withoutBlanks, as: UTF8.self) }
      case 0x0D where !isQuoted: continue
      default: fields[fields.count - 1].append(byte)
      }
    }
    return fields.map { String(decoding: $0[...].withoutBlanks, as: UTF8.self) }
  }
}
