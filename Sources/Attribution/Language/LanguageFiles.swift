import CLanguages

/// The folders of languages that the program holds.
package enum LanguageFiles {
  /// The BCP 47 codes that have a file; some share one.
  static let codes: [String] = (0..<pullquote_language_count()).map { String(cString: pullquote_language($0).code) }

  /// The text of the file with that number in `codes`.
  static func file(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let file = pullquote_language(index)
    return UnsafeBufferPointer(start: file.bytes, count: file.size)
  }

  /// By which small words a text is known to be in a language, and whether a dash opens speech there, for each file.
  ///
  /// Both stand at the start of a file, and only that is read.
  package static let signs: [(code: String, smallWords: String, opensWithDash: Bool)] = {
    var signs: [(code: String, smallWords: String, opensWithDash: Bool)] = []
    var last: UnsafePointer<UInt8>?
    for (index, code) in codes.enumerated() {
      let file = file(index)
      defer { last = file.baseAddress }
      guard file.baseAddress != last else { continue }
      let (words, traits) = head(file)
      signs.append(
        (code, words, traits.utf8.split(separator: 0x20).contains { $0.elementsEqual("opens-with-dash".utf8) }))
    }
    return signs
  }()

  /// The words of each section of a language's file.
  static func sections(of code: String) -> [String: [String]] {
    guard let index = codes.firstIndex(of: code) else { return [:] }
    var sections: [String: [String]] = [:]
    var section = ""
    for line in file(index).split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      if line.first == UInt8(ascii: "[") {
        section = String(decoding: line.dropFirst().prefix { $0 != UInt8(ascii: "]") }, as: UTF8.self)
      } else {
        sections[section, default: []] += line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      }
    }
    return sections
  }

  /// The sections “small words” and “traits” of a file.
  private static func head(_ file: UnsafeBufferPointer<UInt8>) -> (words: String, traits: String) {
    var words = ""
    var traits = ""
    var section = ""
    var start = 0
    while start < file.count {
      let end = file[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.count
      let line = file[start..<end]
      start = end + 1
      if line.first == UInt8(ascii: "[") {
        section = String(decoding: line.dropFirst().prefix { $0 != UInt8(ascii: "]") }, as: UTF8.self)
        if section != "small words", section != "traits", section != "like" { break }
      } else if section == "small words" {
        words += String(decoding: line, as: UTF8.self) + " "
      } else if section == "traits" {
        traits += String(decoding: line, as: UTF8.self) + " "
      }
    }
    return (words, traits)
  }
}
