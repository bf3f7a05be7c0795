/// A page's title by its parts: the headline and, set off by marks, the site and sections of it.
struct TitleParts {
  /// The part that is the headline.
  let headline: String

  /// `site` is the site's name in letters alone; empty where it is not known.
  init(_ title: String, site: String) {
    var words = title[...]
    var cuts = 0
    // Each turn takes a part off; more than a few parts are no titles' habit.
    while cuts < 8, let shorter = TitleParts.shortened(words, site) {
      words = shorter
      cuts += 1
    }
    headline = String(words)
  }

  /// Marks that hardly ever stand inside a headline.
  private static let strong = [" | ", " :: ", " » ", " // ", "ㅣ", "｜", " ㅣ "]
  /// Marks that do.
  private static let weak = [" - ", " – ", " — ", " · ", " • "]

  /// The words without the part before the first or behind the last mark, where that is the site's.
  private static func shortened(_ words: Substring, _ site: String) -> Substring? {
    if isWide(words), let mark = words.lastIndex(of: "_"), isSiteOrSection(words[words.index(after: mark)...]) {
      return words[..<mark]
    }
    for mark in strong + weak {
      guard let last = place(of: mark, in: words, fromEnd: true), let first = place(of: mark, in: words, fromEnd: false)
      else { continue }
      let (head, tail) = (words[..<last.lowerBound], words[last.upperBound...])
      let (front, rest) = (words[..<first.lowerBound], words[first.upperBound...])
      if !site.isEmpty {
        if letters(String(tail)) == site { return withoutSection(head) }
        if letters(String(front)) == site { return rest }
      }
      let isStrong = strong.contains(mark)
      // The site in front: a word or three before a whole headline.
      if isStrong, count(front) <= 3, count(rest) > 3, count(front) < count(tail) { return rest }
      if isStrong && (count(head) >= 2 || isWide(head)) || count(tail) <= 4 && count(head) > 4 {
        return withoutSection(head)
      }
    }
    return nil
  }

  /// Without a section that a hyphen has stuck on in scripts where no word has one: “…하기로-사회”.
  private static func withoutSection(_ words: Substring) -> Substring {
    guard let hyphen = words.lastIndex(of: "-"), hyphen > words.startIndex else { return words }
    let tail = words[words.index(after: hyphen)...]
    guard isWide(tail), tail.count <= 6, !tail.contains(" "), isWide(words[..<hyphen].suffix(1)) else { return words }
    return words[..<hyphen]
  }

  /// “…_教育频道_南湖网”: a few signs without blanks, as sites of China set their names off.
  private static func isSiteOrSection(_ words: Substring) -> Bool {
    (2...10).contains(words.count) && isWide(words) && !words.contains(" ")
  }

  /// Whether all letters are of scripts that set no blanks, or few: Chinese, Japanese, Korean.
  private static func isWide(_ words: Substring) -> Bool {
    !words.isEmpty && words.unicodeScalars.allSatisfy { $0.value >= 0x1100 && $0.value != 0x2013 && $0.value != 0x2014 }
      || words.unicodeScalars.first.map { $0.value >= 0x3040 } ?? false
  }

  private static func count(_ words: Substring) -> Int { words.split(separator: " ").count }

  private static func place(of mark: String, in words: Substring, fromEnd: Bool) -> Range<Substring.Index>? {
    let pattern = Array(mark.utf8)
    var copy = words
    let found: Int? = copy.withUTF8 { bytes in
      guard bytes.count > pattern.count + 1 else { return nil }
      let places = 1..<(bytes.count - pattern.count)
      func isHere(_ at: Int) -> Bool {
        bytes[at] == pattern[0] && bytes[at..<at + pattern.count].elementsEqual(pattern)
      }
      return fromEnd ? places.last(where: isHere) : places.first(where: isHere)
    }
    guard let at = found else { return nil }
    let start = words.utf8.index(words.startIndex, offsetBy: at)
    return start..<words.utf8.index(start, offsetBy: pattern.count)
  }
}
