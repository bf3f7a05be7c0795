import Testing

@testable import Terminal

@Suite struct BackgroundReplyTests {
  @Test(arguments: [
    ("\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", true), ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", false),
    ("\u{1B}]11;rgb:fd/f6/e3\u{7}", true), ("\u{1B}]11;rgb:00/2b/36\u{1B}\\", false),
    ("\u{1B}]11;rgba:f/f/f/f\u{7}", true), ("jk\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{7}q", false),
  ])
  func aWholeAnswerIsRead(_ reply: String, _ isLight: Bool) {
    #expect(BackgroundReply.isLight(in: Array(reply.utf8)) == isLight)
  }

  @Test(arguments: [
    "", "j", "\u{1B}]11;rgb:ffff/ffff/ffff", "\u{1B}]11;rgb:ffff/ffff\u{7}", "\u{1B}]11;rgb:x/y/z\u{7}",
  ])
  func nothingElseIs(_ reply: String) {
    #expect(BackgroundReply.isLight(in: Array(reply.utf8)) == nil)
  }
}
