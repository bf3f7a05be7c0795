import Articles
import Search
import Testing

@testable import Shelves

/// What a draft’s quotations are, where articles are in memory.
@Suite struct VerificationTests {
  private func findings(_ drafts: [DraftQuotation]) -> [Finding] {
    var found: [Finding] = []
    Sample.shelf().answer(.verify(drafts), Cancellation()) { if case .findings(let all, from: 0) = $0 { found = all } }
    return found
  }

  @Test func eachIsComparedWithAllThatIsThere() {
    let found = findings([
      DraftQuotation(pieces: [Sample.promise], speaker: "Moreau"),
      DraftQuotation(pieces: ["We shall mend the new pier before the first ice"], speaker: "Moreau"),
      DraftQuotation(pieces: ["Nobody asked the gulls"], speaker: "Tom Ashby"),
      DraftQuotation(pieces: ["It is cold out there. Nobody asked the gulls"]),
      DraftQuotation(pieces: ["Nobody will ever paint this lighthouse"]),
    ])
    #expect(found.map(\.verdict) == [.exact, .changed, .otherSpeaker, .joined, .notFound])
    #expect(found[1].differences.map(\.draft) == ["new"] && found[1].differences.map(\.printed) == ["old"])
    #expect(found[3].printed.map(\.listing.speaker) == ["Ada Moreau", "Mina Holm"])
    #expect(found[0].printed.first?.listing.title == "Ice on the pier" || found[0].printed.count == 1)
  }

  /// Roles are compared with those of every article: “spoke for What was promised” stands in another than the words do.
  @Test(arguments: [
    ("Ice on the pier", []), ("someone promised", []), ("mayor", ["Ice on the pier", "Pier to be mended"]),
  ])
  func rolesAreThoseOfEveryArticle(role: String, printed: [String]) {
    let found = findings([DraftQuotation(pieces: ["It is cold out there"], speaker: "Ada Moreau", role: role)])
    #expect(found.first?.verdict == .exact)
    let roles = found.first?.otherRole?.printed.map { $0.dropFirst("spoke for ".count) } ?? []
    for wanted in printed { #expect(roles.contains { $0 == wanted }) }
    #expect(roles.isEmpty == printed.isEmpty)
  }

  @Test func whatIsCancelledSaysNothing() {
    var shelf = MemoryShelf()
    shelf.find(["a"])
    let cancellation = Cancellation()
    cancellation.cancel()
    var isAnswered = false
    shelf.answer(.verify([DraftQuotation(pieces: ["a word"])]), cancellation) { _ in isAnswered = true }
    #expect(!isAnswered)
  }
}
