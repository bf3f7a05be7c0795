/// A stretch of a text that looks different: a quotation, a search match.
public struct Highlight: Hashable, Sendable {
  /// Where in the text, in UTF-8 bytes.
  public var range: Range<Int>
  /// What is laid over the style of the text there.
  public var style: Style

  /// A highlight.
  public init(range: Range<Int>, style: Style) {
    self.range = range
    self.style = style
  }
}

extension Line {
  /// The pieces of the line with the style of each, to be put on a canvas. Highlights may overlap and stand in any order; a
  /// later one is laid over an earlier one. One that begins or ends inside a character takes in all of it or nothing.
  public func runs(of whole: String, style: Style = Style(), highlights: [Highlight] = []) -> [(String, Style)] {
    let touching = highlights.filter { $0.range.overlaps(range) }
    var cuts = [range.lowerBound, range.upperBound]
    for highlight in touching {
      cuts += [highlight.range.lowerBound, highlight.range.upperBound].filter(range.contains)
    }
    cuts.sort()
    let utf8 = whole.utf8
    var runs: [(String, Style)] = []
    var index = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    for (cut, next) in zip(cuts, cuts.dropFirst()) where cut < next {
      let end = utf8.index(index, offsetBy: next - cut)
      let patched = touching.reduce(style) {
        $1.range.lowerBound <= cut && $1.range.upperBound >= next ? $0.patched(by: $1.style) : $0
      }
      runs.append((String(whole.unicodeScalars[index..<end]), patched))
      index = end
    }
    if isHyphenated { runs.append(("-", runs.last?.1 ?? style)) }
    return runs
  }
}
