import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

@Suite struct RegionsTests {
  /// Regions stand in ⟦ ⟧ in the sample.
  @Test(arguments: [
    "He said “⟦we won’t⟧”, then “⟦maybe⟧”.",
    "He said \"⟦we won't⟧\" and \"⟦maybe.⟧\"",
    "''⟦Two apostrophes,⟧'' she said. ''⟦They mean it.⟧''",
    "“⟦A paragraph that goes on in the next",
    "Mayor calls plan ‘⟦a disgrace⟧’ as workers’ anger grows",
    "Mayor calls plan '⟦a disgrace⟧' as workers' anger grows",
    "Ministers' pledge 'will be kept'".replacing("'will be kept'", with: "'⟦will be kept⟧'"),
    "‘⟦I told him “no” today,⟧’ he said.",
    "“⟦She told me ‘go home’ and I went,⟧” he said.",
    "Er sagte: „⟦Das geht nicht⟧“ und ging.",
    "Er nannte es „⟦Unsinn⟧“. Dann ging er. „⟦Nie⟧“, rief er.",
    "Er sagte: »⟦Das geht nicht⟧« und ging.",
    "Il a dit «\u{A0}⟦jamais⟧\u{A0}» hier.",
    "首相は「⟦やらない⟧」と述べた。",
    "He is 5'8\" tall and it's the '90s.",
    "The students’ union and the teachers’ union agreed.",
    "“⟦Never closed, “⟦he said.",
  ])
  func areFoundByTheirMarks(sample: String) {
    let (text, starts, ends) = marked(sample)
    let regions = analysis(text).regions
    #expect(regions.map(\.bytes.lowerBound) == starts)
    #expect(regions.filter(\.isClosed).map(\.bytes.upperBound) == ends)
  }
}

/// A sample without the marks ⟦ and ⟧ that stand where its regions begin and end, and where that is, in UTF-8 bytes.
func marked(_ sample: String) -> (text: String, starts: [Int], ends: [Int]) {
  var text = ""
  var starts: [Int] = []
  var ends: [Int] = []
  for character in sample {
    switch character {
    case "⟦": starts.append(text.utf8.count)
    case "⟧": ends.append(text.utf8.count)
    default: text.append(character)
    }
  }
  return (text, starts, ends)
}
