import Articles

/// Where the parts of an article from a page stand in its text, and what stands where in each.
///
/// A page has no text that a reader could count in, so the article's own is counted: the blocks joined by one blank
/// line; behind them headline, standfirst, captions and what was left out, each set off by one blank line.
struct HTMLSpans {
  /// One part: where it begins in the article, and how many code points lie before every 512th of its bytes.
  private struct Part {
    var start: Int
    var bytes: [UInt8]
    var landmarks: [Int] = []
    var count = 0

    static let stride = 512

    init(_ text: String, start: Int) {
      self.start = start
      bytes = Array(text.utf8)
      var at = 0
      while at < bytes.count {
        landmarks.append(count)
        let end = min(at + Part.stride, bytes.count)
        count += Part.codePoints(bytes[at..<end])
        at = end
      }
    }

    static func codePoints(_ bytes: ArraySlice<UInt8>) -> Int {
      bytes.withUnsafeBufferPointer { bytes in
        var count = 0
        for byte in bytes { count += byte & 0xC0 == 0x80 ? 0 : 1 }
        return count
      }
    }

    func codePoints(before offset: Int) -> Int {
      let slot = offset / Part.stride
      guard slot < landmarks.count else { return count }
      return landmarks[slot] + Part.codePoints(bytes[slot * Part.stride..<offset])
    }
  }

  private var parts: [ArticlePart: Part] = [:]
  private var next = 0

  /// Sets the spans of an article's blocks, captions and pieces left out.
  init(of article: inout Article) {
    for index in article.body.indices { article.body[index].span = add(.body(index), article.body[index].text) }
    if let headline = article.headline { _ = add(.headline, headline) }
    if let standfirst = article.standfirst { _ = add(.standfirst, standfirst) }
    for index in article.captions.indices {
      article.captions[index].span = add(.caption(index), article.text(of: .caption(index)))
    }
    for index in article.leftOut.indices {
      let count = Part.codePoints(Array(article.leftOut[index].text.utf8)[...])
      article.leftOut[index].span = TextSpan(next, next + count)
      next += count + 2
    }
  }

  private mutating func add(_ name: ArticlePart, _ text: String) -> TextSpan {
    let part = Part(text, start: next)
    parts[name] = part
    next += part.count + 2
    return TextSpan(part.start, part.start + part.count)
  }

  /// The span of a range of a part's text, in UTF-8 bytes.
  func span(of range: Range<Int>, in name: ArticlePart) -> TextSpan {
    guard let part = parts[name] else { return TextSpan(0, 0) }
    return TextSpan(
      part.start + part.codePoints(before: range.lowerBound), part.start + part.codePoints(before: range.upperBound))
  }
}
