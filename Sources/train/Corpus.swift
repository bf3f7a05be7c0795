import Attribution
import Articles
import Foundation

/// One article of the corpus with what people marked in it, all positions in UTF-8 bytes of `text`.
struct CorpusArticle {
  struct Quote {
    var kind: String
    var content: [Range<Int>]
    var cue: [Range<Int>]
    var source: [Range<Int>]
    var heads: [Range<Int>]
    var speaker: String?
  }

  var id: String
  var text: String
  var quotes: [Quote]
  /// The start of each code point in bytes, and the end of the text.
  var byteOf: [Int]
}

enum Corpus {
  /// Reads the articles of a JSON Lines file.
  static func articles(at path: String) throws -> [CorpusArticle] {
    try lines(at: path).map { line in
      guard let object = try JSONSerialization.jsonObject(with: escapingByteOrderMarks(line)) as? [String: Any],
        let id = object["id"] as? String, let text = object["text"] as? String
      else { throw CorpusError.malformed(path) }
      var byteOf: [Int] = []
      byteOf.reserveCapacity(text.utf8.count)
      var byte = 0
      for scalar in text.unicodeScalars {
        byteOf.append(byte)
        byte += UTF8.width(scalar)
      }
      byteOf.append(byte)
      func ranges(_ value: Any?) -> [Range<Int>] {
        (value as? [[Int]] ?? []).map { byteOf[min($0[0], byteOf.count - 1)]..<byteOf[min($0[1], byteOf.count - 1)] }
      }
      let quotes = (object["quotes"] as? [[String: Any]] ?? []).map { quote in
        CorpusArticle.Quote(
          kind: quote["kind"] as? String ?? "", content: ranges(quote["content"]), cue: ranges(quote["cue"]),
          source: ranges(quote["source"]), heads: ranges(quote["source_head"]),
          speaker: quote["speaker"] as? String)
      }
      return CorpusArticle(id: id, text: text, quotes: quotes, byteOf: byteOf)
    }
  }

  /// Foundation drops U+FEFF from a string unless it is escaped, and every later position would be off by one.
  private static func escapingByteOrderMarks(_ line: Data) -> Data {
    guard line.range(of: Data([0xEF, 0xBB, 0xBF])) != nil else { return line }
    return Data(
      String(decoding: line, as: UTF8.self).unicodeScalars.reduce(into: "") { text, scalar in
        if scalar == "\u{FEFF}" { text += "\\uFEFF" } else { text.unicodeScalars.append(scalar) }
      }.utf8)
  }

  /// The lines of a file, of what `xz` unpacks where its name ends so.
  static func lines(at path: String) throws -> [Data] {
    let data: Data
    if path.hasSuffix(".xz") {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["xz", "-dc", path]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
    } else {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    }
    return data.split(separator: 0x0A).map { Data($0) }
  }
}

enum CorpusError: Error { case malformed(String) }

extension CorpusArticle {
  /// The article as the plain-text path would see it at its simplest: each line that is not blank is a paragraph.
  func article() -> (article: Article, starts: [Int]) {
    var article = Article(input: id, format: .text)
    var starts: [Int] = []
    let bytes = Array(text.utf8)
    var line = 0
    while line < bytes.count {
      var stop = line
      while stop < bytes.count, bytes[stop] != 0x0A { stop += 1 }
      let slice = bytes[line..<stop]
      if slice.contains(where: { $0 > 0x20 }) {
        article.body.append(
          Block(kind: .paragraph, text: String(decoding: slice, as: UTF8.self), span: TextSpan(0, 0)))
        starts.append(line)
      }
      line = stop + 1
    }
    return (article, starts)
  }
}
