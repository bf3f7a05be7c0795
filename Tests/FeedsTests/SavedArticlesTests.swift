import Feeds
import Testing

@Suite struct SavedArticlesTests {
  private static let list = #"""
    [
      {"is_archived": 1, "is_starred": 0, "tags": ["weir"], "id": 4, "title": "Weir & mill", "url":
      "https://weir.example/4", "content": "<p>“It leaks,” said Ada Rook.<\/p>", "created_at": "2026-03-03T09:00:00+01:00",
      "published_at": "2026-03-02T08:00:00+01:00", "published_by": ["Tomas Ellery", ""], "language": null},
      7,
      {"is_archived": 0, "url": "javascript:alert(1)", "title": null, "content": "", "published_by": null},
      {"title": "Cut off
    """#

  @Test func entriesHaveWhatTheListSays() {
    let (articles, fault) = SavedArticles.list(in: Array(Self.list.utf8))
    let entries = articles.map(\.entry)
    #expect(fault != nil)
    #expect(articles.map(\.isRead) == [true, false] && articles.map(\.tags) == [["weir"], []])
    #expect(entries.map(\.title) == ["Weir & mill", nil])
    #expect(entries[0].url == "https://weir.example/4")
    #expect(entries[0].contentHTML == "<p>“It leaks,” said Ada Rook.</p>")
    #expect(entries[0].published == "2026-03-02T08:00:00+01:00" && entries[0].authors == ["Tomas Ellery"])
    #expect(entries[1].contentHTML == nil)
  }

  @Test(arguments: [
    (Self.list, true), ("\u{FEFF} [ {\"is_starred\":1", true), ("[1, 2]", false), ("{\"is_archived\":0}", false),
    ("[{\"url\":\"https://a.example\"}]", false), ("", false), ("[note]{is_archived}", false),
  ])
  func aListIsKnownByItsBeginning(_ text: String, _ isOne: Bool) {
    #expect(SavedArticles.begins(in: Array(text.utf8)) == isOne)
  }
}
