/// What kind of picture bytes are. Only what is known to be one is given to the program that draws.
enum PictureKind: String, CaseIterable, Sendable {
  case png = "PNG"
  case jpeg = "JPEG"
  case gif = "GIF"
  case webp = "WebP"
  case avif = "AVIF"
  case heif = "HEIF"
  case tiff = "TIFF"
  case svg = "SVG"

  /// How far into a file its kind is looked for.
  private static let head = 1024

  /// The kind of picture; `nil` where it is none of these.
  init?(_ bytes: [UInt8]) {
    func has(_ signature: some Sequence<UInt8>, at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).starts(with: signature)
    }
    if has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if has([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if has("GIF87a".utf8) || has("GIF89a".utf8) {
      self = .gif
    } else if has("RIFF".utf8), has("WEBP".utf8, at: 8) {
      self = .webp
    } else if has("ftyp".utf8, at: 4) {
      let brand = bytes.dropFirst(8).prefix(4)
      if brand.elementsEqual("avif".utf8) || brand.elementsEqual("avis".utf8) {
        self = .avif
      } else if ["heic", "heix", "mif1", "msf1"].contains(where: { brand.elementsEqual($0.utf8) }) {
        self = .heif
      } else {
        return nil
      }
    } else if has([0x49, 0x49, 0x2A, 0]) || has([0x4D, 0x4D, 0, 0x2A]) {
      self = .tiff
    } else {
      let text = String(decoding: bytes.prefix(Self.head), as: UTF8.self)
      let first = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      guard first.hasPrefix("<svg") || first.hasPrefix("<?xml") || first.hasPrefix("<!--"), text.contains("<svg")
      else { return nil }
      self = .svg
    }
  }
}
