import Testing

@testable import Articles

@Suite struct TextSpanTests {
  @Test func endsBeforeItsEnd() {
    #expect(TextSpan(3, 7).count == 4)
    #expect(TextSpan(3, 3).isEmpty)
  }
}
