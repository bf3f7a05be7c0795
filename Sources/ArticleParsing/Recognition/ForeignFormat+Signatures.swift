import Basics

extension ForeignFormat {
  /// The format whose own bytes stand at the beginning, as the formats' specifications give them.
  static func signed(_ bytes: [UInt8]) -> ForeignFormat? {
    // Most inputs are text, and text has no control characters; formats that are text are few.
    let isBinary = bytes.prefix(512).contains { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B }
    for signature in isBinary ? binarySignatures + textSignatures : textSignatures
    where stands(signature.bytes, at: signature.offset, in: bytes) {
      return signature.format
    }
    guard isBinary else { return nil }
    if stands(Array("PK\u{3}\u{4}".utf8), at: 0, in: bytes) { return zip(bytes) }
    if stands(Array("RIFF".utf8), at: 0, in: bytes) { return riff[name(at: 8, in: bytes)] }
    if stands(Array("ftyp".utf8), at: 4, in: bytes) {
      return pictures.contains(name(at: 8, in: bytes))
        ? ForeignFormat("a HEIF or AVIF picture") : ForeignFormat("a film")
    }
    return nil
  }

  private struct Signature: Sendable {
    var bytes: [UInt8]
    var offset: Int
    var format: ForeignFormat

    init(_ text: String, at offset: Int = 0, _ name: String, advice: String = "") {
      self.init(Array(text.utf8), at: offset, name, advice: advice)
    }

    init(_ bytes: [UInt8], at offset: Int = 0, _ name: String, advice: String = "") {
      self.bytes = bytes
      self.offset = offset
      format = ForeignFormat(name, advice: advice)
    }
  }

  private static let unpack = "Unpack it first."
  private static let toText = "Turn it into text first: “pdftotext FILE - | pullquote -”."

  /// Formats that are text themselves, so that their first words must be telling.
  private static let textSignatures: [Signature] = [
    Signature("%PDF-", "a PDF", advice: toText),
    // A byte order mark or a blank line in front (ISO 32000-1, annex H, note 13).
    Signature("\n%PDF-", "a PDF", advice: toText),
    Signature([0xEF, 0xBB, 0xBF] + Array("%PDF-".utf8), "a PDF", advice: toText),
    Signature("%!PS-", "a PostScript document"),
    Signature("{\\rtf", "an RTF document"),
    Signature("WARC/1.", "a web archive (WARC)"),
    Signature("WARC/0.", "a web archive (WARC)"),
    Signature("filedesc://", "a web archive (ARC)"),
    Signature("HTTP/1.", "the raw answer of a web server", advice: "Save the page without its header lines."),
    Signature("HTTP/2 ", "the raw answer of a web server", advice: "Save the page without its header lines."),
    Signature("HTTP/3 ", "the raw answer of a web server", advice: "Save the page without its header lines."),
    Signature("-----BEGIN PGP ", "an encrypted or signed message"),
  ]

  private static let binarySignatures: [Signature] = [
    Signature("SQLite format 3", "a SQLite database", advice: "A library is opened with --library."),
    Signature([0x1F, 0x8B, 0x08], "compressed with gzip", advice: "Unpack it first: “zcat FILE | pullquote -”."),
    Signature("BZh", "compressed with bzip2", advice: unpack),
    Signature([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "compressed with xz", advice: unpack),
    Signature([0x28, 0xB5, 0x2F, 0xFD], "compressed with Zstandard", advice: unpack),
    Signature([0x04, 0x22, 0x4D, 0x18], "compressed with LZ4", advice: unpack),
    Signature([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive", advice: unpack),
    Signature([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "a RAR archive", advice: unpack),
    Signature("ustar", at: 257, "a tar archive", advice: unpack),
    Signature([0x50, 0x4B, 0x05, 0x06], "an empty zip archive"),
    Signature([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a document of an old Microsoft Office"),
    Signature("BOOKMOBI", at: 60, "a Kindle book"),
    Signature("AT&TFORM", "a DjVu document"),
    Signature("ITSF", "a compiled help file"),
    Signature("bplist00", "a property list, perhaps a .webarchive", advice: "Save the page as HTML."),
    Signature([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    Signature([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture"),
    Signature("GIF87a", "a GIF picture"),
    Signature("GIF89a", "a GIF picture"),
    Signature([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
    Signature([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
    Signature([0x00, 0x00, 0x01, 0x00], "an icon"),
    Signature("ID3", "an MP3 recording"),
    Signature("OggS", "an Ogg recording or film"),
    Signature("fLaC", "a FLAC recording"),
    Signature([0x1A, 0x45, 0xDF, 0xA3], "a Matroska or WebM film"),
    Signature("wOFF", "a font"),
    Signature("wOF2", "a font"),
    Signature("OTTO", "a font"),
    Signature([0x00, 0x01, 0x00, 0x00, 0x00], "a font"),
    Signature([0x7F, 0x45, 0x4C, 0x46], "a program"),
    Signature([0xCF, 0xFA, 0xED, 0xFE], "a program"),
    Signature([0xCA, 0xFE, 0xBA, 0xBE], "a program"),
    Signature([0x00, 0x61, 0x73, 0x6D], "a program"),
    Signature("MZ", "a program for Windows"),
  ]

  private static let riff = [
    "WEBP": ForeignFormat("a WebP picture"), "WAVE": ForeignFormat("a WAV recording"),
    "AVI ": ForeignFormat("an AVI film"),
  ]

  /// Brands of ISO media files that are pictures.
  private static let pictures: Set<String> = ["avif", "avis", "heic", "heix", "hevc", "mif1", "msf1"]

  /// What a zip archive is by its first entries: their names stand uncompressed in front of them.
  private static func zip(_ bytes: [UInt8]) -> ForeignFormat {
    let head = bytes.prefix(4096)
    if head.containsSequence("application/epub+zip") { return ForeignFormat("an EPUB book") }
    if head.containsSequence("application/vnd.oasis.opendocument") {
      return ForeignFormat("an OpenDocument file", advice: "Save it as text or HTML.")
    }
    let names = bytes.prefix(65_536)
    if head.containsSequence("[content_types].xml") || head.containsSequence("_rels/.rels") {
      if names.containsSequence("word/") { return ForeignFormat("a Word document", advice: "Save it as text or HTML.") }
      if names.containsSequence("xl/") { return ForeignFormat("an Excel workbook") }
      if names.containsSequence("ppt/") { return ForeignFormat("a PowerPoint presentation") }
      return ForeignFormat("a Microsoft Office document")
    }
    if head.containsSequence("datapackage.json"), names.containsSequence(".warc") {
      return ForeignFormat("a web archive (WACZ)")
    }
    return ForeignFormat("a zip archive", advice: unpack)
  }

  private static func stands(_ wanted: [UInt8], at offset: Int, in bytes: [UInt8]) -> Bool {
    bytes.count >= offset + wanted.count && bytes[offset..<offset + wanted.count].elementsEqual(wanted)
  }

  private static func name(at offset: Int, in bytes: [UInt8]) -> String {
    String(decoding: bytes.dropFirst(offset).prefix(4), as: UTF8.self)
  }
}
