import Articles
import Search

/// What two printings of the same words do not have in common.
struct PrintingComparison: Hashable, Sendable {
  /// A printing's words, and what of them the other has not.
  struct Side: Hashable, Sendable {
    var text: String
    /// In UTF-8 bytes of `text`, in order.
    var different: [Range<Int>]

    /// The words with what is different in ‹ ›, and where that then stands.
    var marked: (text: String, marks: [Range<Int>]) {
      var bytes: [UInt8] = []
      var marks: [Range<Int>] = []
      let plain = Array(text.utf8)
      var end = 0
      for range in different {
        bytes += plain[end..<range.lowerBound]
        let start = bytes.count
        bytes += "‹".utf8
        bytes += plain[range]
        bytes += "›".utf8
        marks.append(start..<bytes.count)
        end = range.upperBound
      }
      bytes += plain[end...]
      return (String(decoding: bytes, as: UTF8.self), marks)
    }
  }

  var base: Side
  var other: Side
  var hasOtherAttribution: Bool
  /// In a few words, for a list.
  var summary: String
  /// Each difference as the end of a sentence about the other printing: “leaves out “long””.
  var notes: [String]
}

extension PrintingComparison {
  /// How many words of a printing are compared: those of a quotation of several paragraphs.
  private static let mostWords = 400

  /// Compares two printings word by word; case, accents and marks do not count.
  init(_ base: QuotationListing, _ other: QuotationListing) {
    let left = Array(Words.words(of: base.text, as: .folded).prefix(Self.mostWords))
    let right = Array(Words.words(of: other.text, as: .folded).prefix(Self.mostWords))
    let gaps = Self.gaps(between: left.map(\.word), right.map(\.word))
    self.base = Side(text: base.text, different: gaps.compactMap { Self.bytes(left, $0.left) })
    self.other = Side(text: other.text, different: gaps.compactMap { Self.bytes(right, $0.right) })

    var counts = Counts()
    var notes: [String] = []
    for gap in gaps {
      let gone = Self.words(base.text, left, gap.left)
      let new = Self.words(other.text, right, gap.right)
      let isShortened = Self.hasEllipsis(other.text, right, at: gap.right)
      switch (gone, new) {
      case (let gone?, let new?):
        counts.changed += max(gap.left.count, gap.right.count)
        notes.append("has \(new) for \(gone)")
      case (let gone?, nil):
        counts.gone += gap.left.count
        if isShortened {
          counts.ellipses += 1
          notes.append("puts an ellipsis for \(gone)")
        } else if gap.left.lowerBound == 0 {
          notes.append("begins later, without \(gone)")
        } else if gap.left.upperBound == left.count {
          notes.append("breaks off before \(gone)")
        } else {
          notes.append("leaves out \(gone)")
        }
      case (nil, let new?):
        counts.added += gap.right.count
        if gap.left.lowerBound == 0 {
          notes.append("begins earlier, with \(new)")
        } else if gap.left.lowerBound == left.count {
          notes.append("goes on with \(new)")
        } else {
          notes.append("adds \(new)")
        }
      case (nil, nil): break
      }
    }
    if base.kind != other.kind {
      switch other.kind {
      case .direct: notes.append("quotes it word for word")
      case .mixed: notes.append("quotes only a part of it")
      case .indirect: notes.append("puts it in its own words")
      }
    }
    let names = (Self.name(base), Self.name(other))
    hasOtherAttribution =
      base.person == nil || base.person != other.person
      ? Folding.key(names.0 ?? "") != Folding.key(names.1 ?? "") : false
    if hasOtherAttribution {
      switch names {
      case (let one?, let two?): notes.append("attributes it to \(two), not to \(one)")
      case (let one?, nil): notes.append("does not say that \(one) said it")
      case (nil, let two?): notes.append("attributes it to \(two)")
      case (nil, nil): break
      }
    }
    self.notes = notes
    summary = counts.summary(speaker: hasOtherAttribution ? names.1 ?? "nobody named" : nil)
  }

  private struct Counts {
    var gone = 0
    var added = 0
    var changed = 0
    var ellipses = 0

    func summary(speaker: String?) -> String {
      var pieces: [String] = []
      if gone > 0 { pieces.append("−\(State.counted(gone, "word"))\(ellipses > 0 ? " (…)" : "")") }
      if added > 0 { pieces.append("+\(State.counted(added, "word"))") }
      if changed > 0 { pieces.append("≠\(State.counted(changed, "word"))") }
      if pieces.isEmpty { pieces.append("the same words") }
      if let speaker { pieces.append("said by \(speaker)") }
      return pieces.joined(separator: ", ")
    }
  }

  private static func name(_ listing: QuotationListing) -> String? { listing.speaker ?? listing.sourceText }

  private typealias Word = (word: String, range: Range<Int>)

  /// Stretches of words that only one of two texts has, between those that both have: the longest common subsequence.
  private static func gaps(between left: [String], _ right: [String]) -> [(left: Range<Int>, right: Range<Int>)] {
    let width = right.count + 1
    var lengths = [UInt16](repeating: 0, count: (left.count + 1) * width)
    for i in left.indices.reversed() {
      for j in right.indices.reversed() {
        lengths[i * width + j] =
          left[i] == right[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var gaps: [(left: Range<Int>, right: Range<Int>)] = []
    var (i, j) = (0, 0)
    var (start, other) = (0, 0)
    func close(_ i: Int, _ j: Int) { if i > start || j > other { gaps.append((start..<i, other..<j)) } }
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        close(i, j)
        i += 1
        j += 1
        (start, other) = (i, j)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    close(left.count, right.count)
    return gaps
  }

  private static func bytes(_ words: [Word], _ range: Range<Int>) -> Range<Int>? {
    range.isEmpty ? nil : words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
  }

  /// The words of a stretch as printed, in quotation marks, not too many.
  private static func words(_ text: String, _ words: [Word], _ range: Range<Int>) -> String? {
    guard let bytes = bytes(words, range) else { return nil }
    let whole = String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
    let cut = Flow.firstBytes(100, of: whole)
    return cut == whole ? "“\(whole)”" : "“\(cut)…”"
  }

  /// Whether an ellipsis stands where words are missing.
  private static func hasEllipsis(_ text: String, _ words: [Word], at range: Range<Int>) -> Bool {
    guard range.isEmpty else { return false }
    let start = range.lowerBound > 0 ? words[range.lowerBound - 1].range.upperBound : 0
    let end = range.lowerBound < words.count ? words[range.lowerBound].range.lowerBound : text.utf8.count
    guard start < end else { return false }
    let between = String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
    return between.contains("…") || between.contains("...") || between.contains(". . .")
  }
}
