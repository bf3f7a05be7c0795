import Basics
import Articles

extension ResolvedSpeakers {
  /// Gives what a headline, a standfirst or a caption quotes of somebody to whoever says the same words in the body: “Storm:
  /// ‘we had four minutes’”, and below it “We had four minutes,” said Ada Lind.
  mutating func nameRepeated(_ attributions: [Attribution], in text: AnalyzedArticle) {
    var looked = 0
    var isNamed = false
    for index in attributions.indices where choices[index] == nil && attributions[index].kind != .indirect {
      guard looked < Self.mostLooked else { break }
      guard let first = attributions[index].content.first, !text.isBody(atByte: first.lowerBound) else { continue }
      looked += 1
      let words = text.quotedWords(of: attributions[index])
      guard words.count >= Self.fewestWords else { continue }
      for other in attributions.indices where other != index && attributions[other].kind != .indirect {
        guard let choice = choices[other], let byte = attributions[other].content.first?.lowerBound,
          text.isBody(atByte: byte), Self.holds(text.quotedWords(of: attributions[other]), words)
        else { continue }
        choices[index] = (choice.speaker, choice.confidence * Self.chance)
        isNamed = true
        break
      }
    }
    if isNamed { settle() }
  }

  private static func holds(_ all: [UInt32], _ words: [UInt32]) -> Bool {
    guard all.count >= words.count else { return false }
    return (0...all.count - words.count).contains {
      all[$0] == words[0] && all[$0..<$0 + words.count].elementsEqual(words)
    }
  }

  /// Fewer words may be anybody's.
  private static let fewestWords = 3
  /// So many quotations outside the body are looked for in it.
  private static let mostLooked = 16
  /// How likely it is that who says the words in the body is quoted above it.
  private static let chance = 0.9
}

extension AnalyzedArticle {
  fileprivate func isBody(atByte byte: Int) -> Bool {
    if case .body = parts[partIndex(ofByte: byte)].part { return !parts[partIndex(ofByte: byte)].isHeadline }
    return false
  }

  /// The words of an attribution that stand in quotation marks.
  fileprivate func quotedWords(of attribution: Attribution) -> [UInt32] {
    var words: [UInt32] = []
    for piece in attribution.content {
      var low = tokens.partitionPoint { Int($0.start) >= piece.lowerBound }
      while low < tokens.count, Int(tokens[low].end) <= piece.upperBound {
        if tokens[low].is([.word, .quoted]) { words.append(tokens[low].word) }
        low += 1
      }
    }
    return words
  }
}
