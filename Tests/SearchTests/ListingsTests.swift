import Search
import Testing

@Test func aLaterNumberIsOfALaterDay() {
  #expect(StoredArticleID(rawValue: 1) < StoredArticleID(rawValue: 2))
}
