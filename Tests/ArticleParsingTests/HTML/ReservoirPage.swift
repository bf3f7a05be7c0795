import Articles

@testable import ArticleParsing

/// Tests of what stands around one and the same text.
protocol ReservoirPage {}

extension ReservoirPage {
  static var sentences: [String] { reservoirSentences }
  static var text: String { sentences.map { "<p>\($0)</p>" }.joined() }

  func read(_ body: String, head: String = "", lang: String = "en") -> Article {
    let page = "<html lang=\(lang)><head><title>Reservoir runs low</title>\(head)</head><body>\(body)</body></html>"
    return htmlArticle(in: Array(page.utf8), input: "page.html")
  }
}

private let reservoirSentences = [
  "The reservoir above Oxmouth is lower than it has been in any October since the dam was built, the company said.",
  "Nobody will have to carry water home, a spokeswoman said, but gardens and cars should wait for the rain.",
  "The last time the old church tower stood out of the water was in 1976, and people came to look at it then.",
  "The council meets again on Thursday, and wants to hear by then what a pipe from the next valley would cost.",
]
