import Articles
import Testing

@testable import ArticleParsing

/// Clippings and notes in Markdown are articles like others: nothing of the markup is shown, nothing of the text is lost.
struct MarkdownTests {
  private func article(_ text: String) -> Article {
    ArticleParser().article(in: Array(text.utf8), input: "note.md")
  }

  private static let story = """
    # Lamp keeper asks for a second ladder

    ![The lamp at dusk](lamp.jpg)
    *The lamp of Quill Head at dusk. Photo: Ines Marrow*

    The keeper of the lamp on **Quill Head** has asked the [harbour board](https://board.test/about "The board") for a
    second ladder, because the first one *ends two rungs* below the window.

    “I have asked for it since the year of the whale,” said Odo Fenn, the keeper.

    ## An answer on Friday

    > “A ladder is a ladder,” said Maud Tarrow, who chairs the board. “We shall measure it.”

    - The first ladder has 31 rungs.
    - The window is 9 metres up.
      It was 8 before the new step.

    Nothing is decided yet, and the keeper jumps.
    """

  @Test func readsAClipping() {
    let article = article(
      """
      ---
      title: "Lamp keeper asks for a second ladder"
      source: https://quill.test/lamp
      author:
        - "[[Nell Sarrow]]"
        - Ivo Brandt
      published: 2026-02-03
      site: The Quill Head Echo
      tags: [clippings, lamps]
      ---

      """ + Self.story)
    #expect(article.format == .markdown)
    #expect(article.headline == "Lamp keeper asks for a second ladder")
    #expect(article.authors == ["Nell Sarrow", "Ivo Brandt"])
    #expect(article.url == "https://quill.test/lamp")
    #expect(article.published == "2026-02-03")
    #expect(article.publisher == "The Quill Head Echo")
    #expect(article.captions.map(\.text) == ["The lamp of Quill Head at dusk."])
    #expect(article.captions.first?.credit == "Ines Marrow")
    #expect(article.captions.first?.alt == "The lamp at dusk")
    #expect(
      article.body.map(\.text) == [
        "The keeper of the lamp on Quill Head has asked the harbour board for a second ladder, because the first one "
          + "ends two rungs below the window.",
        "“I have asked for it since the year of the whale,” said Odo Fenn, the keeper.",
        "An answer on Friday",
        "“A ladder is a ladder,” said Maud Tarrow, who chairs the board. “We shall measure it.”",
        "The first ladder has 31 rungs.", "The window is 9 metres up. It was 8 before the new step.",
        "Nothing is decided yet, and the keeper jumps.",
      ])
    #expect(
      article.body.map(\.kind) == [
        .paragraph, .paragraph, .heading, .blockQuotation, .listItem, .listItem, .paragraph,
      ])
    #expect(article.body[0].links.map(\.target) == ["https://board.test/about"])
    #expect(article.speakers.map(\.name) == ["Odo Fenn", "Maud Tarrow"])
  }

  @Test func readsWhatHasNoFrontMatter() {
    let article = article(Self.story)
    #expect(article.format == .markdown)
    #expect(article.headline == "Lamp keeper asks for a second ladder")
    #expect(article.speakers.count == 2)
  }

  @Test func readsFrontMatterOfSiteMakers() {
    let article = article(
      """
      +++
      title = "The lamp \\"Ada\\" is lit"
      date = 2026-03-04T10:00:00Z
      authors = ["Nell Sarrow"]
      +++

      The lamp on the head is lit again, the keeper said on Monday, after a week of fog.

      Ships see it from the reef, which they did not before the mirror was cleaned.
      """)
    #expect(article.headline == "The lamp \"Ada\" is lit")
    #expect(article.authors == ["Nell Sarrow"])
    #expect(article.published == "2026-03-04T10:00:00Z")
    #expect(article.body.count == 2)
  }

  @Test(arguments: [
    ("a \\*star\\* and a_name_here", "a *star* and a_name_here"),
    ("**bold**, *slanted*, ***both***, ~~gone~~ and ==marked==", "bold, slanted, both, gone and marked"),
    ("2 * 3 = 6 * 1, snake_case_name, 5 < 6 & 7 > 2", "2 * 3 = 6 * 1, snake_case_name, 5 < 6 & 7 > 2"),
    ("see [the report][r] and [[places/head|Quill Head]] or [[Reef]]", "see the report and Quill Head or Reef"),
    ("a note[^1] and `*code*` and [brackets] alone", "a note and *code* and [brackets] alone"),
    ("[a (b) c](https://x.test/a_(b)) and <https://y.test/>", "a (b) c and https://y.test/"),
    ("unclosed **bold and [link](https://x.test", "unclosed bold and [link](https://x.test"),
  ])
  func writesTheWordsOfALine(_ markdown: String, _ words: String) {
    let inline = MarkdownInline(Array(markdown.utf8)[...], definitions: [Array("r".utf8): Array("https://r.test".utf8)])
    let text = article(
      "<html><body><p>\(String(decoding: inline.html, as: UTF8.self)) and enough words for a paragraph.</p>")
    #expect(text.body.first?.text == words + " and enough words for a paragraph.")
  }

  @Test(arguments: [
    "#1 in the charts\n\nThe band *Lamp* plays on Monday, said the keeper of the hall.",
    "* * *\n\nThe lamp was lit on Monday, said the keeper, and the fog went.",
    "---\n\nThe lamp was lit on Monday, said the keeper, and the fog went.\n\n---\n\nShips see it again from the reef.",
    "The lamp **was** lit on Monday, said the keeper [sic] (and the fog went).",
    "Lamp lit\n=====\n\nThe lamp was lit on Monday, said the keeper, and the fog went.",
  ])
  func leavesTextAlone(_ text: String) { #expect(article(text).format == .text) }

  /// Whatever is in a note, its reading ends, and nothing that steers a terminal comes out of it.
  @Test(arguments: ["[", "![", "[a](", "**", "> ", "- ", "# ", "`", "[[", "<", "---\n", "|-|\n", "***", "[a]: b.c\n"])
  func survivesWhatNobodyWrites(_ piece: String) {
    let lines = article("# a\n\n# b\n\n" + String(repeating: piece, count: 4000) + "\u{1B}[2J")
    #expect(lines.format == .markdown)
    #expect(!lines.body.contains { $0.text.contains("\u{1B}") })
  }
}
