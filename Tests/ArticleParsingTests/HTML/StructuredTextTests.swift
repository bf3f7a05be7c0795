import Testing

@testable import ArticleParsing

/// The text that a page's metadata give, as paragraphs.
@Suite struct StructuredTextTests {
  @Test(arguments: [
    ("The [old mill](https://mill.example/a_b) turns.", "The old mill turns."),
    ("A [paper](/p) in *Mill and Weir*, by the *OVM*{: .small}.", "A paper in Mill and Weir, by the OVM."),
    ("**Ida** said `turn` and __left__.\n[a](b)", "Ida said turn and left."),
    ("It costs 5 * 3 crowns, see snake_case.[a](b)", "It costs 5 * 3 crowns, see snake_case.a"),
    ("An escaped \\*star\\* [a](b)", "An escaped *star* a"),
  ])
  func markdownIsReadAsItsWords(_ text: String, _ expected: String) {
    #expect(structuredBlocks(of: text).first?.text == expected)
  }

  @Test func fencesAndPicturesAreNoParagraphs() {
    let blocks = structuredBlocks(
      of: "+++wide\n\nFirst.\n\n+++\n![alt](/a.jpg)\n[#image: /b]\n## Second\n> Third.\n- Fourth\n{: .note}\n---")
    #expect(blocks.map(\.text) == ["First.", "Second", "Third.", "Fourth"])
    #expect(blocks.map(\.kind) == [.paragraph, .heading, .blockQuotation, .listItem])
  }

  @Test func gluedSentencesArePartedIntoParagraphs() {
    let blocks = structuredBlocks(
      of: "The mill was sold in spring.The buyer bakes. She is from the U.S.A. originally.Her oven is old.")
    #expect(
      blocks.map(\.text) == [
        "The mill was sold in spring.", "The buyer bakes. She is from the U.S.A. originally.", "Her oven is old.",
      ])
  }

  @Test(arguments: ["One line. And more of it.", "See example.Org or mill.It"])
  func plainTextStays(_ text: String) {
    #expect(structuredBlocks(of: text).map(\.text).joined(separator: " ").count >= text.count)
  }
}
