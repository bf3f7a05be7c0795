import Fetching
import Testing

@Suite struct CookieFileTests {
  @Test(arguments: [
    ("# Netscape HTTP Cookie File\n", true), ("ness.example\tTRUE\t/\tFALSE\t0\tday\t1\n", true),
    ("#HttpOnly_ness.example\tFALSE\t/\tTRUE\t9\tday\t1\r\n\r\n# more\r\n", true),
    ("ness.example\tTRUE\t/\tFALSE\t0\tday\t\n", true), ("ness.example\tTRUE\t/\tFALSE\t0\tday\n", true),
    ("ness.example TRUE / FALSE 0 day 1\n", false), ("#HttpOnly_ness.example\n", false), ("\n \n", false),
    ("ness.example\tyes\t/\tno\t0\tday\t1\n", false), ("<!doctype html>\n", false),
  ])
  func cookiesAreKnownByTheirLines(_ text: String, _ isOne: Bool) {
    #expect(CookieFile.isOne(Array(text.utf8)) == isOne)
  }
}
