/// File name extensions that articles may have. The bytes decide what a file is; among thousands of files, the
/// extension says whether to look.
public enum FileEnding: Sendable {
  /// A text or a page.
  case article
  /// A mail, a page in one file, or a PDF: one article in something else.
  case envelope
  /// What holds many articles, or is compressed.
  case container
  /// What may well be an article and is not read. Passed over it would be lost without a word, so it is refused with a sentence.
  case foreign

  /// The kind of file by its extension; `nil` for any other. A name without an extension counts as text.
  public init?(of name: some StringProtocol) {
    let file = name.split(separator: "/" as Character).last.map { String($0) } ?? ""
    guard let dot = file.lastIndex(of: ".") else {
      self = .article
      return
    }
    switch file[file.index(after: dot)...].lowercased() {
    case "txt", "text", "md", "html", "htm", "xhtml": self = .article
    case "eml", "mht", "mhtml", "webarchive", "pdf": self = .envelope
    case "gz", "tgz", "bz2", "xz", "zst", "lz4", "zip", "7z", "tar", "epub", "docx", "odt", "mbox", "warc", "wacz",
      "rss",
      "atom", "xml":
      self = .container
    case "mobi", "djvu", "rtf", "doc", "rar", "opml": self = .foreign
    default: return nil
    }
  }
}
