import Basics
import Testing

@testable import Search

/// Regular expressions as they find in a text.
@Suite struct PatternTests {
  @Test(arguments: [
    ("ferry", "The Ferry", "Ferry"), ("Ferry", "the ferry Ferry", "Ferry"), ("f.rry", "the furry ferry", "furry"),
    ("ferr(y|ies)", "two ferries", "ferries"), ("boats?", "a boat, boats", "boat"), ("a+", "baaad", "aaa"),
    ("[0-9]+ (tonnes|tons)", "some 300 tons", "300 tons"), ("\\d{4}", "in 2026", "2026"), ("\\d{2,3}", "12345", "123"),
    ("x{2}", "x xxx", "xx"), ("[^a-z ]+", "a (b)", "("), ("^the", "the other", "the"),
    ("end$", "end of the end", "end"),
    ("<art>", "party art", "art"), ("<été>", "l’été dernier", "été"), ("caf\\w", "Café", "Café"),
    ("\\(b\\)", "a (b)", "(b)"), ("a|ab|abc", "abcd", "abc"), ("(a*)*b", "aaab", "aaab"),
    ("said.*night", "she said that at night, at night", "said that at night, at night"),
    ("[]x]+", "a]x", "]x"), ("[a-]+", "b-a", "-a"), ("\\S+@\\S+", "write to a@b.c now", "a@b.c"), ("夜.", "港の夜行", "夜行"),
    ("ΩΣ", "ωσ ΩΣ", "ΩΣ"),
  ])
  func finds(_ pattern: String, _ text: String, _ found: String) throws {
    let needle = Needle(try Pattern(pattern))
    let bytes = Array(text.utf8)
    #expect(needle.first(in: text).map { String(decoding: bytes[$0], as: UTF8.self) } == found)
  }

  @Test(arguments: [
    ("ferry", "boat"), ("^b", "ab"), ("a$", "ab"), ("<art", "party"), ("art>", "party"), ("a*", "bcd"), ("", "abc"),
    ("Ferry", "ferry"), ("\\D", "123"), ("[^a]", "aaa"), ("a{3}", "aa"),
  ])
  func doesNotFind(_ pattern: String, _ text: String) throws {
    #expect(Needle(try Pattern(pattern)).first(in: text) == nil)
  }

  @Test(arguments: [
    ("(a", "a parenthesis is not closed"), ("a)", "a closing parenthesis has no opening one"),
    ("[a", "a bracket is not closed"),
    ("*a", "“*” has nothing before it to repeat"), ("a{x}", "braces need numbers, as in {2,3}"),
    ("a{101}", "a number in braces is above 100"), ("a\\", "it ends with a backslash"),
    ("[z-a]", "a range in brackets runs backwards"), ("((a{100}){100}){100}", "it is too long"),
  ])
  func whatIsWrongIsSaid(_ pattern: String, _ fault: String) {
    #expect(throws: Pattern.Fault(description: fault)) { try Pattern(pattern) }
  }

  /// Backtracking takes two to the power of thirty steps for these.
  @Test func nothingTakesLong() throws {
    let text = String(repeating: "a", count: 20_000) + "c"
    for pattern in ["(a*)*b", "(a|a)*b", "(a?){50}b", "(.*)(.*)(.*)b"] {
      #expect(Needle(try Pattern(pattern)).first(in: text) == nil)
    }
  }

  @Test func everyPlaceIsFoundOnce() throws {
    let needle = Needle(try Pattern("[a-z]+ed>"))
    #expect(needle.all(in: "needed, fed and redder") == [0..<6, 8..<11])
  }

  @Test func brokenUTF8IsOnlyNotFound() throws {
    let needle = Needle(try Pattern("(é|<.)+x>"))
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let bytes = (0..<20).map { _ in UInt8.random(in: 0...255, using: &generator) }
      bytes.withUnsafeBufferPointer { _ = needle.first(in: $0) }
    }
  }
}
