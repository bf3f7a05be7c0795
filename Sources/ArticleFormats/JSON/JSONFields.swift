import Articles

/// The members of a flat JSON object, by kind; others are ignored.
package struct JSONFields {
  /// The strings.
  package var texts: [String: String] = [:]
  /// The truth values.
  package var flags: [String: Bool] = [:]
  /// The lists of strings.
  package var lists: [String: [String]] = [:]

  /// The members of a line; `nil` if the line is not an object or is cut off.
  package init?(line: [UInt8]) {
    do throws(JSONReader.Fault) {
      var reader = JSONReader(line)
      try read(&reader)
      try reader.end()
    } catch { return nil }
  }

  private mutating func read(_ reader: inout JSONReader) throws(JSONReader.Fault) {
    var (texts, flags, lists) = (texts, flags, lists)
    try reader.object { (name, reader) throws(JSONReader.Fault) in
      switch try reader.next() {
      case .string: texts[name] = String(decoding: try reader.string(), as: UTF8.self)
      case .bool: flags[name] = try reader.bool()
      case .array:
        var list: [String] = []
        try reader.array { (reader) throws(JSONReader.Fault) in
          list.append(String(decoding: try reader.string(), as: UTF8.self))
        }
        lists[name] = list
      default: try reader.skip()
      }
    }
    (self.texts, self.flags, self.lists) = (texts, flags, lists)
  }
}
