import Basics
import Search

extension PrintingComparison {
  /// A draft's quotation beside a printed one, compared like printings. Words before and after the quoted part are not
  /// differences.
  init(_ entry: DraftEntry, _ finding: Finding, _ printed: PrintedQuotation) {
    var own = entry.listing
    own.kind = printed.listing.kind
    switch finding.verdict {
    case .joined:
      // Of each the words that the draft took. A few that are the same elsewhere were not taken.
      let same = WordingComparison(own.text, printed.listing.text).stretches.filter { $0.kind == .same }
      let long = same.filter { $0.second.map { Self.wordCount(printed.listing.text, $0) >= 4 } ?? false }
      let taken = long.isEmpty ? same : long
      self.init(
        base: Side(text: own.text, different: []),
        other: Side(text: printed.listing.text, different: taken.compactMap(\.second)), hasOtherAttribution: false,
        summary: "", notes: [])
    case .exact:
      self.init(
        base: Side(text: own.text, different: []), other: Side(text: printed.listing.text, different: []),
        hasOtherAttribution: false, summary: "", notes: [])
    case .changed, .otherSpeaker, .reordered, .notFound:
      self.init(own, printed.listing, isExcerpt: true)
      // A draft may call people by less than their whole names.
      if hasOtherAttribution, !finding.hasOtherSpeaker { notes.removeLast() }
      hasOtherAttribution = finding.hasOtherSpeaker
      if finding.verdict == .reordered { notes = ["prints these words in another order"] }
    }
    if let role = finding.otherRole {
      notes.append("calls \(printed.listing.speaker ?? "the speaker") \(role.printedInMarks), not “\(role.draft)”")
    }
  }
}

extension DraftEntry {
  /// The draft's quotation as a row.
  var listing: QuotationListing {
    QuotationListing(
      article: -1, index: 0, kind: .direct, text: shown, speaker: quotation.speaker, role: quotation.role, title: "",
      provenance: "The draft")
  }
}
