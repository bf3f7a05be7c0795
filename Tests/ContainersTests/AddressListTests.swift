import Testing

@testable import Containers

@Suite struct AddressListTests {
  @Test(arguments: [
    // Pocket
    (
      "title,url,time_added,tags,status\nA weir,https://weir.example/1,17,,unread\n\"A \"\"mill\"\",\nleaking\",https://weir.example/2,18,,archive\n",
      2
    ),
    // Instapaper, with a line end of another system and an address twice.
    (
      "\u{FEFF}URL,Title,Selection,Folder,Timestamp\r\nhttps://weir.example/1,A,,Unread,17\r\nhttps://weir.example/1,A,,Unread,17\r\nhttps://weir.example/2,A,,Unread,17",
      2
    ),
    // Browsers
    (
      "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><DT><A HREF=\"https://weir.example/1\">A</A>\n<DT><A HREF=\"javascript:x\">B</A><DT><a href=\"https://weir.example/2\">",
      2
    ),
    // The pages that Pocket and Instapaper gave out.
    (
      "<!DOCTYPE html>\n<html>\n<head><title>Pocket Export</title></head><body><ul><li><a href=\"https://weir.example/1\" time_added=\"17\" tags=\"\">A</a></li>",
      1
    ),
    (
      "<!DOCTYPE html><html><head><meta charset=\"UTF-8\" /><title>Instapaper: Export</title></head><body><h1>Unread</h1><ol><li><a href=\"https://weir.example/1\">A</a>",
      1
    ),
    ("url,title\n", 0),
  ])
  func addressesAreFound(_ text: String, _ count: Int) {
    #expect(AddressList.isCertain(in: Array(text.utf8.prefix(400))) == (count > 0))
    #expect(AddressList.begins(in: Array(text.utf8.prefix(400))))
    #expect(AddressList.addresses(in: Array(text.utf8)) == (1..<count + 1).map { "https://weir.example/\($0)" })
  }

  @Test(arguments: [
    "a.txt\nb.txt", "https://weir.example/a,b\n", "url", "", "<!DOCTYPE html><a href=\"https://weir.example/\">",
  ])
  func otherListsAreNone(_ text: String) {
    #expect(!AddressList.begins(in: Array(text.utf8)))
    #expect(AddressList.addresses(in: Array(text.utf8)) == nil)
    #expect(!AddressList.isCertain(in: Array(text.utf8)))
  }

  @Test func anArticleThatBeginsWithSuchWordsIsNoList() {
    let text = "Name, address, number\n\nThe council asks for all three, and for a stamp, from Monday.\n"
    #expect(!AddressList.isCertain(in: Array(text.utf8)))
  }

  @Test func ampersandsOfBookmarksAreUndone() {
    let text = "<!DOCTYPE NETSCAPE-Bookmark-file-1><A HREF=\"https://weir.example/?a=1&amp;b=2\">"
    #expect(AddressList.addresses(in: Array(text.utf8)) == ["https://weir.example/?a=1&b=2"])
  }
}
