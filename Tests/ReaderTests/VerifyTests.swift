import Articles
import Drawing
import Search
import Shelves
import Testing

@testable import Reader

/// A draft beside what was printed.
@Suite struct VerifyTests {
  private static func entry(_ pieces: [String], by speaker: String? = nil, _ role: String? = nil) -> DraftEntry {
    DraftEntry(
      input: "draft.md", quotation: DraftQuotation(pieces: pieces, speaker: speaker, role: role),
      shown: "“\(pieces.joined(separator: "” … “"))”")
  }

  /// One of each kind.
  static let draft = [
    entry(["I can promise the ship"], by: "van Aalst"),
    entry(["Nobody should have to sleep in a tent to see a doctor"], by: "Ada Moreau"),
    entry(["It is a start, and I slept well for once"], by: "Ada Moreau"),
    entry(["I can promise the ship. Nobody should have to sleep in a car"], by: "Piet van Aalst"),
    entry(["I cannot promise the people on it", "I can promise the ship"], by: "Piet van Aalst"),
    entry(["Gulls have never asked for a timetable of their own"], by: "Mina Sørby"),
    entry(["Twelve is a number, not a crew"], by: "Mina Sørby", "harbour master"),
  ]

  /// A reader before whom a draft lies.
  static func visit(_ entries: [DraftEntry] = draft, at size: Size = Size(width: 120, height: 40)) -> Visit {
    var visit = State.reading(at: size)
    #expect(reads(reduce(&visit, .execute("verify notes/draft.md"))) == ["notes/draft.md"])
    reduce(&visit, .draft(entries, from: "notes/draft.md"))
    return visit
  }

  private static func reads(_ commands: [Command]) -> [String] {
    commands.compactMap { if case .readDraft(let path) = $0 { path } else { nil } }
  }

  private func verdicts(_ visit: Visit) -> [Finding.Verdict?] {
    visit.screen.verify?.rows.map { $0.finding?.verdict } ?? []
  }

  @Test func eachQuotationSaysWhatItIs() {
    let visit = Self.visit()
    #expect(verdicts(visit) == [.exact, .changed, .otherSpeaker, .joined, .reordered, .notFound, .exact])
    #expect(visit.screen.verify?.rows.last?.finding?.otherRole?.printed == ["union leader"])
    #expect(visit.screenText.contains("7 quotations · 6 to look at"))
  }

  @Test func nGoesToWhatIsNotAsPrinted() {
    var visit = Self.visit()
    var rows: [Int?] = []
    for _ in 0..<7 {
      visit.press("n")
      rows.append(visit.screen.verify?.cursor.selected)
    }
    #expect(rows == [1, 2, 3, 4, 5, 6, 1])
    #expect(visit.notice?.text == "Continued from the top.")
    visit.press("N")
    #expect(visit.screen.verify?.cursor.selected == 6)
    // What is searched for goes before.
    visit.press("/")
    visit.type("gulls")
    visit.press("<enter> n")
    #expect(visit.screen.verify?.cursor.selected == 5)
  }

  @Test func ofADraftThatIsExactNSaysSo() {
    var visit = Self.visit([Self.draft[0]])
    visit.press("n")
    #expect(visit.notice?.text == "Every quotation is exact.")
    #expect(visit.screenText.contains("1 quotation · all exact"))
  }

  @Test func enterGoesToTheQuotation() {
    var visit = Self.visit()
    visit.press("j <enter>")
    #expect(visit.state.quoteText?.contains("sleep in a car") == true)
    visit.press("q")
    #expect(visit.screen.verify?.cursor.selected == 1)
    visit.press("5G j <enter>")
    #expect(visit.notice?.text == "Nothing like this was printed.")
  }

  @Test func whatWasPrintedIsKeptAndCopied() {
    var visit = Self.visit()
    visit.press("j c")
    #expect(visit.notebook.entries.first?.kept.clipping.words.contains("sleep in a car") == true)
    #expect(visit.press("yy").contains { if case .copy(let text) = $0 { text.contains("in a car") } else { false } })
  }

  /// What is read again keeps the place, and whatever comes to the shelf is compared too.
  @Test func withoutAFileTheLastIsReadAgain() {
    var visit = Self.visit()
    visit.press("j j j j j")
    #expect(Self.reads(reduce(&visit, .execute("verify"))) == ["notes/draft.md"])
    #expect(visit.screen.verify?.rows.count == 7, "What is there stays until then")
    reduce(&visit, .draft(Array(Self.draft.dropFirst(2)), from: "notes/draft.md"))
    #expect(visit.screen.verify?.cursor.selected == 3)
    #expect(verdicts(visit) == [.otherSpeaker, .joined, .reordered, .notFound, .exact])
    visit.library.add([
      Sketch("Gulls", body: ["“Gulls have never asked for a timetable of their own,” said Mina Sørby."])
        .speaker("Mina Sørby").quote("Gulls have never asked for a timetable of their own,", by: 0).article
    ])
    visit.tellOfChange()
    #expect(verdicts(visit)[3] == .exact)
  }

  @Test func whatCannotBeReadLeavesWhatIsThere() {
    var visit = State.reading()
    reduce(&visit, .execute("verify"))
    #expect(visit.notice?.text == "verify needs the name of a file: a draft as text, Markdown or a page.")
    reduce(&visit, .execute("verify no.md"))
    #expect(visit.screenText.contains("Reading no.md…"))
    reduce(&visit, .draftUnreadable("no.md", sentence: "“no.md” could not be read: no such file or directory."))
    #expect(visit.notice?.severity == .error && visit.isAtList)
    var other = Self.visit()
    reduce(&other, .execute("verify no.md"))
    reduce(&other, .draftUnreadable("no.md", sentence: "No."))
    #expect(verdicts(other).count == 7 && other.notice?.text == "No.")
  }

  @Test func xStopsAndLeavingDoes() {
    func stops(_ commands: [Command]) -> Bool { commands.contains { if case .stopDraft = $0 { true } else { false } } }
    var visit = State.reading()
    visit.isSlow = true
    reduce(&visit, .execute("verify draft.md"))
    reduce(&visit, .draft(Self.draft, from: "draft.md"))
    #expect(visit.screenText.contains("7 quotations · 0 compared") && visit.state.isBusy)
    _ = visit.take(.findings([Finding(verdict: .notFound)], from: 0), to: visit.waiting.first?.ticket)
    #expect(visit.screenText.contains("7 quotations · 1 compared"))
    #expect(stops(visit.press("x")))
    #expect(visit.notice?.text == "Stopped: 1 of 7 quotations compared. :verify starts again.")
    #expect(!visit.state.isBusy)
    visit.answer()
    #expect(verdicts(visit).compactMap(\.self).count == 1)
    reduce(&visit, .execute("verify"))
    #expect(stops(visit.press("q")))
    // What comes then is for nobody.
    reduce(&visit, .draft(Self.draft, from: "draft.md"))
    #expect(visit.isAtList)
  }

  @Test func theTableAndTheLinesAreHandedOut() {
    var visit = Self.visit()
    func contents(_ line: String) -> Export.Contents? {
      reduce(&visit, .execute(line)).lazy.compactMap {
        if case .export(let export) = $0 { export.contents } else { nil }
      }
      .first
    }
    guard case .findings(let checked)? = contents("w out.jsonl") else { return #expect(Bool(false)) }
    #expect(checked.map(\.entry) == Self.draft)
    #expect(contents("w out.csv") == nil)
    #expect(visit.notice?.text == "A checked draft can be written as .txt or .jsonl.")
    visit.press("&")
    visit.type("joined")
    visit.press("<enter>")
    guard case .findings(let joined)? = contents("w out.txt") else { return #expect(Bool(false)) }
    #expect(joined.map(\.finding.verdict) == [.joined])
  }

  // MARK: Side by side

  private func comparison(_ row: Int) -> PrintingComparison? {
    guard let row = Self.visit().screen.verify?.rows[row], let finding = row.finding else { return nil }
    return finding.printed.first.map { PrintingComparison(row.entry, finding, $0) }
  }

  /// What a draft does not quote is no difference, and people may be called by a part of their names.
  @Test(arguments: [
    (0, []), (1, ["has “car” for “tent”"]), (2, ["attributes it to Piet van Aalst, not to Ada Moreau"]), (3, []),
    (4, ["prints these words in another order"]), (6, ["calls Mina Sørby “union leader”, not “harbour master”"]),
  ])
  func theDifferenceIsSaidInWords(row: Int, notes: [String]) { #expect(comparison(row)?.notes == notes) }

  @Test func whatADraftJoinedIsMarked() {
    #expect(comparison(3)?.base.different == [])
    #expect(comparison(3)?.other.marked.text.contains("‹I can promise the ship›") == true)
  }
}
