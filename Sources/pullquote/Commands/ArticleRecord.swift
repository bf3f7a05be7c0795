import ArticleFormats
import Articles
import Fetching

/// A line of JSON Lines with an article: `{"url": …, "html": …}`, `{"text": …}`, or a line written by `parse` or
/// `export`, recognised by its `schema`.
///
/// Known members: `html`, a page; `text`, plain text, used if there is no page; `url`, where it came from; and `id`,
/// its name in the archive, a string or a number. Other members are ignored.
struct ArticleRecord: Hashable, Sendable {
  /// Where it stands: “archive.jsonl:12”, or “-:12” on standard input.
  var place: String
  /// The line; `nil` if it is too long.
  var line: [UInt8]?

  /// Its name, even if unreadable, and its contents.
  func contents() -> (name: String, Result<InputContents, InputError>) {
    guard let line else {
      return (place, .failure(.noRecord(place, cause: "it is longer than \(Input.sizeLimit >> 20) MB")))
    }
    var fields = Fields()
    do throws(JSONReader.Fault) {
      try fields.read(line)
    } catch {
      return (place, .failure(.noRecord(place, cause: error.description)))
    }
    let name = fields.id ?? fields.url ?? place
    if fields.isArticle {
      do throws(JSONReader.Fault) {
        let exported = try ExportedArticle(json: line)
        return (exported.article.input, .success(InputContents(name: exported.article.input, exported: exported)))
      } catch {
        return (place, .failure(.noRecord(place, cause: error.description)))
      }
    }
    if let fault = fields.fault { return (name, .failure(.noRecord(name, cause: fault))) }
    // What a string holds is decoded, whatever a page in it says about its encoding.
    if let html = fields.html {
      return (name, .success(InputContents(name: name, bytes: html, encoding: "UTF-8", address: fields.url)))
    }
    if let text = fields.text {
      return (name, .success(InputContents(name: name, bytes: text, format: .text, address: fields.url)))
    }
    return (name, .failure(.emptyRecord(name)))
  }

  /// The page or text in it, and where it came from; `nil` for anything else, an article that was parsed already too.
  var page: (bytes: [UInt8], address: String?)? {
    var fields = Fields()
    guard let line, (try? fields.read(line)) != nil, !fields.isArticle, fields.fault == nil else { return nil }
    return (fields.html ?? fields.text).map { ($0, fields.url) }
  }

  private struct Fields {
    var id: String?
    var url: String?
    var html: [UInt8]?
    var text: [UInt8]?
    /// Whether it is an article that was parsed already: a line of “parse” or “export”.
    var isArticle = false
    /// What is wrong with one of them.
    var fault: String?

    mutating func read(_ line: [UInt8]) throws(JSONReader.Fault) {
      var reader = JSONReader(line)
      guard try reader.next() == .object else {
        fault = "it is not an object"
        return try reader.skip()
      }
      // A closure that throws what it is typed to cannot change what it captures inout, so the fields go along.
      var fields = self
      try reader.object { (key, reader) throws(JSONReader.Fault) in
        let kind = try reader.next()
        switch (key, kind) {
        case ("html", .string): fields.html = try reader.string()
        case ("text", .string): fields.text = try reader.string()
        case ("url", .string): fields.url = fields.filled(try reader.string())
        case ("id", .string): fields.id = fields.filled(try reader.string())
        case ("id", .number): fields.id = try reader.number()
        case ("schema", .number):
          fields.isArticle = true
          try reader.skip()
        case ("html", let kind), ("text", let kind):
          if kind != .null { fields.fault = "its “\(key)” is not a string" }
          try reader.skip()
        default: try reader.skip()
        }
      }
      try reader.end()
      self = fields
    }

    /// A string, unless there is nothing in it; an address without user name and password.
    func filled(_ bytes: [UInt8]) -> String? {
      bytes.isEmpty ? nil : Fetcher.shown(String(decoding: bytes, as: UTF8.self))
    }
  }
}
