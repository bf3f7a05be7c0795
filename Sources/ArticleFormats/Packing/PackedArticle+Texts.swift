import Articles

extension PackedArticle {
  /// What a text of an article is.
  public enum TextPlace: Sendable {
    /// The headline or the standfirst.
    case headline
    case body
    /// The text, the credit or the alternative text of a caption.
    case caption
  }

  /// Calls a closure with each text that the article prints, in UTF-8, without unpacking it, until one call returns `false`.
  /// The bytes are good only while the closure runs.
  public func forEachText(_ body: (TextPlace, UnsafeBufferPointer<UInt8>) -> Bool) {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PackingReader(bytes)
      reader.passAttributions(reader.count())
      let texts = reader.texts()
      func goesOn(_ place: TextPlace, _ range: Range<Int>?) -> Bool {
        range.map { body(place, UnsafeBufferPointer(rebasing: bytes[$0])) } ?? true
      }
      guard goesOn(.headline, texts.headline), goesOn(.headline, texts.standfirst) else { return }
      for range in texts.body { guard goesOn(.body, range) else { return } }
      for caption in texts.captions {
        guard goesOn(.caption, caption.text), goesOn(.caption, caption.credit), goesOn(.caption, caption.alt) else {
          return
        }
      }
    }
  }
}
