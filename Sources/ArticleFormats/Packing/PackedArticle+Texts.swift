import Articles

extension PackedArticle {
  /// The kind of a text in an article.
  public enum TextPlace: Sendable {
    /// The headline or the standfirst.
    case headline
    case body
    /// The text, the credit or the alternative text of a caption.
    case caption
  }

  /// Calls a closure with each text of the article, in UTF-8, without unpacking it, until a call returns `false`. The
  /// bytes are valid only during the call.
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
