import Search
import Testing

@Test func aLaterNumberIsOfALaterDay() {
  #expect(ArticleID(rawValue: 1) < ArticleID(rawValue: 2))
}
