import Articles

/// Finds where the quotations of a record stand in the texts of its article.
///
/// Quotations come in reading order, so each is looked for behind the one before, then from the start of its text. All
/// of it costs a bounded number of comparisons: what is left over then has no place, as if its words were not there.
struct WordsFinder {
  /// How many bytes may still be compared: a long article with all its quotations takes about 100,000.
  private var budget = 1 << 26
  /// Where in each part the last words ended.
  private var ends: [ArticlePart: Int] = [:]

  /// Where words stand in the text of a part, in UTF-8 bytes.
  mutating func place(of words: String, in part: ArticlePart, of article: Article) -> Range<Int>? {
    var (words, text) = (words, article.text(of: part))
    let from = ends[part] ?? 0
    let found = words.withUTF8 { words in
      text.withUTF8 { text in
        first(of: words, in: text, from: from) ?? (from > 0 ? first(of: words, in: text, from: 0) : nil)
      }
    }
    if let found { ends[part] = found.upperBound }
    return found
  }

  private mutating func first(
    of words: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from: Int
  ) -> Range<Int>? {
    guard !words.isEmpty, words.count <= text.count - from else { return nil }
    for start in from...text.count - words.count {
      var same = 0
      while same < words.count, text[start + same] == words[same] { same += 1 }
      if same == words.count { return start..<start + same }
      budget -= same + 1
      if budget <= 0 { return nil }
    }
    return nil
  }
}
