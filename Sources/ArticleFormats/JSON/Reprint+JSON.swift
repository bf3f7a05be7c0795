import Articles

extension Reprint {
  /// An article's other addresses as JSON: “[{"outlet":…,"url":…}…]”.
  package static func json(_ reprints: [Reprint]) -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    writer.reprints(reprints)
    return writer.bytes
  }

  /// The addresses in such a list.
  package static func list(json: [UInt8]) -> [Reprint] {
    do throws(JSONReader.Fault) {
      var reader = JSONReader(json)
      return try reader.reprints()
    } catch { return [] }
  }
}

extension JSONWriter {
  mutating func reprints(_ reprints: [Reprint]) {
    list(reprints) { writer, reprint in
      writer.beginObject()
      writer.key("outlet")
      writer.string(reprint.outlet)
      writer.key("url")
      writer.string(reprint.url)
      writer.endObject()
    }
  }
}

extension JSONReader {
  /// A list of other addresses; what has no address is left out.
  mutating func reprints() throws(Fault) -> [Reprint] {
    try list { (reader) throws(Fault) in
      var reprint = Reprint(url: "")
      try reader.members { (key, reader) throws(Fault) in
        switch key {
        case "outlet": reprint.outlet = try reader.optionalString()
        case "url": reprint.url = try reader.optionalString() ?? ""
        default: try reader.skip()
        }
      }
      return reprint
    }.filter { !$0.url.isEmpty }
  }
}
