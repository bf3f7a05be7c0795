import Testing

@testable import Feeds

/// The Google Reader API as bytes and values.
@Suite struct ServerAnswerTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(
    arguments: [
      ("tag:google.com,2005:reader/item/000000000000001f", 31), ("000000000000001f", 31), ("31", 31),
      ("0000000000000031", 0x31), ("1712345678901234", 1_712_345_678_901_234),
      ("tag:google.com,2005:reader/item/1712345678901234", 0x1712_3456_7890_1234),
      ("tag:google.com,2005:reader/item/ffffffffffffffff", -1), ("-1", -1), ("18446744073709551615", -1),
    ] as [(String, Int64)])
  func anArticleHasOneNumberInAllForms(_ text: String, _ number: Int64) {
    #expect(ServerItemID(text)?.rawValue == number)
    let id = ServerItemID(rawValue: number)
    #expect(ServerItemID(id.longForm) == id && id.longForm.utf8.count == 48)
  }

  @Test(arguments: ["", "x", "tag:google.com,2005:reader/item/", "1.5", "99999999999999999999999", "tag:else/12"])
  func whatIsNoNumberIsNone(_ text: String) { #expect(ServerItemID(text) == nil) }

  @Test func whatIsAskedIsSpelledOut() {
    let signIn = ServerRequest.signIn(user: "ada", password: "a&b=ü +%")
    #expect(signIn.form == "Email=ada&Passwd=a%26b%3D%C3%BC%20%2B%25&service=reader")
    #expect(
      ServerRequest.ids(of: .unread, since: 7, after: "x/y").path
        == "/reader/api/0/stream/items/ids?output=json&n=10000&s=user%2F-%2Fstate%2Fcom.google%2Freading-list"
        + "&xt=user%2F-%2Fstate%2Fcom.google%2Fread&ot=7&c=x%2Fy")
    let mark = ServerRequest.mark([ServerItemID(rawValue: 31)], as: .starred(false))
    #expect(
      mark.form(token: "t&t") == "r=user%2F-%2Fstate%2Fcom.google%2Fstarred"
        + "&i=tag%3Agoogle.com%2C2005%3Areader%2Fitem%2F000000000000001f&T=t%26t")
  }

  @Test func signingInGivesWhatFitsIntoAHeader() {
    #expect(ServerAnswer.authorization(in: bytes("SID=a\nLSID=null\nAuth=ada/12\n")) == "ada/12")
    #expect(ServerAnswer.authorization(in: bytes("SID=a\r\nAuth=ada/12\r\n")) == "ada/12")
    for text in ["", "Error=BadAuthentication", "Auth=", "Auth=a b", "Auth=\u{1}", "<html>Auth=x"] {
      #expect(ServerAnswer.authorization(in: bytes(text)) == nil)
    }
    #expect(ServerAnswer.token(in: bytes("ab12ZZ\n")) == "ab12ZZ" && ServerAnswer.token(in: bytes("\n")) == nil)
  }

  @Test func feedsHaveTheirFolders() throws {
    let feeds = try ServerAnswer.subscriptions(
      in: bytes(
        #"""
        {"subscriptions":[
        {"id":"feed/52","title":"Sea ＆ Harbour","categories":[{"id":"user/-/label/News","label":"News","type":"folder"},{"label":"boats"}],"url":"https://example.org/feed"},
        {"id":"feed/https://example.org/old","title":"Old","categories":[]},
        {"id":"feed/3","title":"No web","url":"file:///etc/passwd"}, 7,
        {"title":"No number","url":"https://example.org/x"}]}
        """#))
    #expect(feeds.map(\.stream) == ["feed/52", "feed/https://example.org/old"])
    #expect(feeds.map(\.address) == ["https://example.org/feed", "https://example.org/old"])
    #expect(feeds[0].title == "Sea & Harbour")
    #expect(feeds[0].followed.folders == ["News"] && feeds[0].followed.tags == ["boats"])
  }

  @Test func numbersComeInPages() throws {
    let page = try ServerAnswer.ids(
      in: bytes(#"{"itemRefs":[{"id":"31","directStreamIds":[]},{"id":32},{"id":"?"}],"continuation":"32"}"#))
    #expect(page.ids.map(\.rawValue) == [31, 32] && page.continuation == "32")
    #expect(try ServerAnswer.ids(in: bytes(#"{"itemRefs":[],"continuation":""}"#)).continuation == nil)
  }

  @Test func articlesAreEntriesOfTheirFeeds() throws {
    let items = try ServerAnswer.items(
      in: bytes(
        #"""
        {"items":[{"id":"tag:google.com,2005:reader/item/000000000000001f","title":"Fog &amp; ice","published":1712345678,
        "canonical":[{"href":"https://example.org/1"}],"author":"Ada Roe; Ben Sand",
        "categories":["user/-/state/com.google/reading-list","user/1/state/com.google/read"],
        "origin":{"streamId":"feed/52"},"summary":{"content":"<p>Fog.</p>"}},
        {"id":"32","title":"","alternate":[{"href":"javascript:x"},{"href":"https://example.org/2"}],
        "categories":["user/-/state/com.google/starred","user/-/label/read"],"content":{"content":"<p>Ice.</p>"}},
        {"title":"nobody"}]}
        """#))
    #expect(items.map(\.id.rawValue) == [31, 32] && items.map(\.stream) == ["feed/52", nil])
    #expect(items.map(\.isRead) == [true, false] && items.map(\.isStarred) == [false, true])
    #expect(items.map(\.entry.title) == ["Fog & ice", nil])
    #expect(items.map(\.entry.url) == ["https://example.org/1", "https://example.org/2"])
    #expect(items.map(\.entry.contentHTML) == ["<p>Fog.</p>", "<p>Ice.</p>"])
    #expect(items[0].entry.published == "2024-04-05T19:34:38Z" && items[0].entry.authors == ["Ada Roe", "Ben Sand"])
  }

  @Test func whatIsCutOffOrSomethingElseIsRefusedWithAClause() {
    let whole = #"{"itemRefs":[{"id":"31"},{"id":"32"}]}"#
    for length in 0..<whole.utf8.count {
      #expect(throws: ServerAnswer.Fault.self) { try ServerAnswer.ids(in: Array(bytes(whole).prefix(length))) }
    }
    #expect(throws: ServerAnswer.Fault.lacks("“itemRefs”")) { try ServerAnswer.ids(in: bytes(#"{"error":"no"}"#)) }
    #expect(throws: ServerAnswer.Fault.lacks("“items”")) { try ServerAnswer.items(in: bytes(#"{"items":{}}"#)) }
    #expect(throws: ServerAnswer.Fault.lacks("“subscriptions”")) { try ServerAnswer.subscriptions(in: bytes("[]")) }
    let fault = #expect(throws: ServerAnswer.Fault.self) { try ServerAnswer.items(in: bytes("<html>Sign in")) }
    #expect(fault?.description == "what came is no JSON: at byte 0 there should be a value")
    let deep = #"{"items":"# + String(repeating: "[", count: 1_000_000)
    #expect(throws: ServerAnswer.Fault.self) { try ServerAnswer.items(in: bytes(deep)) }
  }

  @Test func theAPIIsLookedForWhereItMayBe() {
    let fresh = ["https://a.example/fr", "https://a.example/fr/api/greader.php"]
    #expect(SyncServer.candidates(for: "https://a.example/fr/") == fresh)
    #expect(SyncServer.candidates(for: "https://a.example/fr/reader/api/0/") == fresh)
    #expect(
      SyncServer.candidates(for: "https://a.example/fr/i/")
        == ["https://a.example/fr/i", "https://a.example/fr/api/greader.php"])
    #expect(SyncServer.candidates(for: fresh[1]) == [fresh[1]])
  }
}
