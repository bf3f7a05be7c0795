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

  private static let references = #"""
    [
      {"id": "http://zotero.org/users/1/items/A", "type": "article-newspaper", "abstract": "The weir leaks.",
       "container-title": "The Harbour", "title": "Weir & mill", "URL": "https://weir.example/4",
       "author": [{"family": "Rook", "given": "Ada"}, {"literal": "Harbour staff"}], "language": "en",
       "issued": {"date-parts": [["2026", 3, 4]]}, "accessed": {"date-parts": [[2026, 3, 5]]}},
      {"type": "article-journal", "title": "Tides", "DOI": "10.1000/182", "publisher": "Sea Press", "issued": {"raw": "2025-11"}},
      {"type": "book", "title": "Boats", "issued": {"date-parts": [[1911]]}}
    ]
    """#

  @Test func referencesHaveWhatTheirManagerKnows() {
    #expect(SavedArticles.begins(in: Array(Self.references.utf8)))
    let (articles, fault) = SavedArticles.list(in: Array(Self.references.utf8))
    let entries = articles.map(\.entry)
    #expect(fault == nil)
    #expect(entries.map(\.title) == ["Weir & mill", "Tides", "Boats"])
    #expect(entries.map(\.url) == ["https://weir.example/4", "https://doi.org/10.1000/182", nil])
    #expect(entries.map(\.published) == ["2026-03-04", "2025-11", "1911"])
    #expect(entries[0].authors == ["Ada Rook", "Harbour staff"] && entries[0].summary == "The weir leaks.")
    #expect(articles.map(\.outlet) == ["The Harbour", "Sea Press", nil])
  }

  @Test func attachmentsOfReferencesAreFound() {
    let text = #"""
      {"config": {"label": "BetterBibTeX JSON"}, "items": [
        {"itemType": "newspaperArticle", "title": "Weir", "date": "2026-03-04", "url": "https://weir.example/4",
         "publicationTitle": "The Harbour", "tags": [{"tag": "mill"}],
         "creators": [{"firstName": "Ada", "lastName": "Rook", "creatorType": "author"},
                      {"name": "Sea Board", "creatorType": "contributor"}],
         "attachments": [{"path": "files/1/weir.pdf"}, {"title": "Snapshot", "path": "files/2/weir.html"}]}]}
      """#
    #expect(SavedArticles.begins(in: Array(text.utf8)))
    let article = SavedArticles.list(in: Array(text.utf8)).articles.first
    #expect(article?.snapshot == "files/2/weir.html" && article?.outlet == "The Harbour" && article?.tags == ["mill"])
    #expect(article?.entry.authors == ["Ada Rook"] && article?.entry.published == "2026-03-04")
  }

  @Test func articlesOfOmnivoreHaveTheirPage() {
    let text = #"""
      [{"id": "7", "slug": "weir-1", "title": "Weir", "description": "It leaks.", "author": "Ada Rook", "url":
        "https://weir.example/4", "state": "Archived", "readingProgress": 100, "labels": ["mill"],
        "savedAt": "2026-03-05T09:00:00.000Z", "publishedAt": "2026-03-04T08:00:00.000Z"}]
      """#
    #expect(SavedArticles.begins(in: Array(text.utf8)))
    let article = SavedArticles.list(in: Array(text.utf8)).articles.first
    #expect(article?.snapshot == "content/weir-1.html" && article?.isRead == true && article?.tags == ["mill"])
    #expect(article?.entry.authors == ["Ada Rook"] && article?.entry.published?.hasPrefix("2026-03-04T08:00") == true)
  }

  @Test(arguments: [
    (Self.list, true), ("\u{FEFF} [ {\"is_starred\":1", true), ("[1, 2]", false), ("{\"is_archived\":0}", false),
    ("[{\"url\":\"https://a.example\"}]", false), ("", false), ("[note]{is_archived}", false),
  ])
  func aListIsKnownByItsBeginning(_ text: String, _ isOne: Bool) {
    #expect(SavedArticles.begins(in: Array(text.utf8)) == isOne)
  }
}
