import Basics
import Articles
import Search

/// What two printings of the same words do not have in common.
struct PrintingComparison: Hashable, Sendable {
  /// A printing's words, and what of them the other has not.
  struct Side: Hashable, Sendable {
    var text: String
    /// In UTF-8 bytes of `text`, in order.
    var different: [Range<Int>]

    /// The words with the differences in ‹ ›, and their places.
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
  /// Compares two printings: their words, their quotation marks and their speakers.
  ///
  /// - Parameter isExcerpt: whether the first is an excerpt of the other, with open omissions.
  init(_ base: QuotationListing, _ other: QuotationListing, isExcerpt: Bool = false) {
    var stretches = WordingComparison(base.text, other.text).stretches
    if isExcerpt {
      if stretches.last?.kind == .added { stretches.removeLast() }
      if stretches.first?.kind == .added { stretches.removeFirst() }
      stretches.removeAll { $0.kind == .ellipsis }
    }
    let differences = stretches.filter { $0.kind != .same }
    self.base = Side(text: base.text, different: differences.compactMap(\.first))
    self.other = Side(text: other.text, different: differences.compactMap(\.second))

    var counts = Counts()
    var notes: [String] = []
    for (index, stretch) in stretches.enumerated() where stretch.kind != .same {
      counts.count(stretch, base.text, other.text)
      let isFirst = index == 0
      let isLast = index == stretches.count - 1
      let gone = Self.words(base.text, stretch.first)
      let new = Self.words(other.text, stretch.second)
      switch stretch.kind {
      case .same: break
      case .changed: notes.append("has \(new) for \(gone)")
      case .dropped:
        notes.append(
          isFirst ? "begins later, without \(gone)" : isLast ? "breaks off before \(gone)" : "leaves out \(gone)")
      case .added:
        notes.append(isFirst ? "begins earlier, with \(new)" : isLast ? "goes on with \(new)" : "adds \(new)")
      case .ellipsis:
        let isTheirs = stretch.second.map { Self.isEllipsis(other.text, $0) } ?? false
        notes.append(isTheirs ? "puts an ellipsis for \(gone)" : "prints \(new) where the other has an ellipsis")
      }
    }
    if base.kind != other.kind {
      switch other.kind {
      case .direct: notes.append("quotes it word for word")
      case .mixed: notes.append("quotes only part of it")
      case .indirect: notes.append("paraphrases it")
      }
    }
    let names = (Self.name(base), Self.name(other))
    hasOtherAttribution =
      base.person == nil || base.person != other.person
      ? Folding.key(names.0 ?? "") != Folding.key(names.1 ?? "") : false
    if hasOtherAttribution {
      switch names {
      case (let one?, let two?): notes.append("attributes it to \(two), not to \(one)")
      case (let one?, nil): notes.append("does not attribute it to \(one)")
      case (nil, let two?): notes.append("attributes it to \(two)")
      case (nil, nil): break
      }
    }
    self.notes = notes
    summary = counts.summary(speaker: hasOtherAttribution ? names.1 ?? "nobody named" : nil)
  }

  /// How many words differ.
  private struct Counts {
    private var gone = 0
    private var added = 0
    private var changed = 0
    private var ellipses = 0

    mutating func count(_ stretch: WordingComparison.Stretch, _ base: String, _ other: String) {
      let left = stretch.first.map { PrintingComparison.wordCount(base, $0) } ?? 0
      let right = stretch.second.map { PrintingComparison.wordCount(other, $0) } ?? 0
      switch stretch.kind {
      case .same: break
      case .dropped: gone += left
      case .added: added += right
      case .changed: changed += max(left, right)
      case .ellipsis: ellipses += 1
      }
    }

    func summary(speaker: String?) -> String {
      var pieces: [String] = []
      if gone > 0 { pieces.append("\(counted(gone, "word")) left out") }
      if added > 0 { pieces.append("\(counted(added, "word")) more") }
      if changed > 0 { pieces.append("\(counted(changed, "word")) changed") }
      if ellipses > 0 { pieces.append(ellipses == 1 ? "an ellipsis" : "\(ellipses) ellipses") }
      if pieces.isEmpty { pieces.append("the same words") }
      if let speaker { pieces.append("said by \(speaker)") }
      return pieces.joined(separator: ", ")
    }
  }

  private static func name(_ listing: QuotationListing) -> String? { listing.speaker ?? listing.sourceText }

  static func wordCount(_ text: String, _ range: Range<Int>) -> Int {
    Words.words(of: printed(text, range), as: .folded).count
  }

  private static func printed(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  private static func isEllipsis(_ text: String, _ range: Range<Int>) -> Bool {
    printed(text, range).utf8.allSatisfy { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: " ") || $0 >= 0x80 }
  }

  /// The words of a stretch as printed, in quotation marks, not too many.
  private static func words(_ text: String, _ range: Range<Int>?) -> String {
    guard let range else { return "nothing" }
    let whole = printed(text, range)
    let cut = Flow.firstBytes(100, of: whole)
    return cut == whole ? "“\(whole)”" : "“\(cut)…”"
  }
}
