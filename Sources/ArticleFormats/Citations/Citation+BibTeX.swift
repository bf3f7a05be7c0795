import Articles

extension Citation {
  /// A BibTeX entry: `@article` if the outlet is known, or else `@misc`, whose `howpublished` is the host of its address
  /// or the name of its file. Styles print `note`, which says where there is no date, as they write nothing for a missing
  /// year. The quoted words are in `annote`, which annotated styles print and others omit.
  ///
  /// - Parameter key: the entry's key; only characters that occur in `Citation.key`.
  public func bibTeX(key: String) -> String {
    var fields: [(name: String, value: String)] = []
    if !article.authors.isEmpty {
      fields.append(("author", "{" + article.authors.map(BibTeX.name).joined(separator: " and ") + "}"))
    }
    // The second pair of braces keeps the capitals of names and countries.
    fields.append(("title", "{{" + BibTeX.escaped(article.headline ?? article.fileName) + "}}"))
    let place = article.publisher == nil ? "howpublished" : "journal"
    fields.append((place, "{" + BibTeX.escaped(article.provenance) + "}"))
    let date = article.date
    if date.isEmpty { fields.append(("note", "{" + BibTeX.escaped(article.printedDate) + "}")) }
    if let year = date.first { fields.append(("year", "{\(year)}")) }
    if date.count > 1 { fields.append(("month", BibTeX.months[date[1] - 1])) }
    if date.count > 2 { fields.append(("day", "{\(date[2])}")) }
    if let url = article.url { fields.append(("url", "{" + BibTeX.address(url) + "}")) }
    if let language = article.language { fields.append(("language", "{" + BibTeX.escaped(language) + "}")) }
    fields.append(("annote", "{" + BibTeX.escaped(annotation) + "}"))
    let lines = fields.map { "  \($0.name) = \($0.value)" }.joined(separator: ",\n")
    return "@\(article.publisher == nil ? "misc" : "article"){\(key),\n\(lines)\n}"
  }
}

/// Text inside of braces in a BibTeX file.
private enum BibTeX {
  /// BibTeX's own names of the months, which a style writes in its language.
  static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Text as LaTeX prints it. A brace becomes a command: BibTeX counts braces, also those behind a backslash.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in Citation.safe(text).unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\textbackslash{}"
      case "{": escaped += "\\textbraceleft{}"
      case "}": escaped += "\\textbraceright{}"
      case "~": escaped += "\\textasciitilde{}"
      case "^": escaped += "\\textasciicircum{}"
      case "$", "&", "#", "%", "_": escaped += "\\\(scalar)"
      case "\n": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// An address: verbatim, but for what would end it or could not be in one.
  static func address(_ url: String) -> String {
    var address = ""
    for byte in url.utf8 {
      switch byte {
      case 0...0x20, 0x7F..., UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"):
        let digits = Array("0123456789ABCDEF")
        address += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      default: address.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return address
  }

  /// “van Aalst, Piet”; “Rook, Jr, Ada”; a body in braces of its own, so that it is not taken apart.
  static func name(_ printed: String) -> String {
    let name = PersonName(printed)
    guard let given = name.given else { return "{" + escaped(name.family) + "}" }
    let family = (name.particle.map { $0 + " " } ?? "") + name.family
    let parts = [family, name.suffix, given].compactMap { $0 }
    return parts.map(escaped).joined(separator: ", ")
  }
}
