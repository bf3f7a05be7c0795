import Attribution

/// Attribution without anything learned but the syntax: what the weights are measured against.
enum Rules {
  /// The cues that tables and marks show, with the subject or the nearest noun as source and the clause as content.
  static func cues(in view: ClauseView) -> [Cue] {
    let text = view.text
    var found: [Cue] = []
    var heads: [Int] = []
    for i in text.tokens.indices where CueFeatures.isCandidate(i, in: view) {
      let classes = view.classes[i]
      let sentence = view.sentence(of: i)
      let isQuoting = sentence.contains { text.tokens[$0].is(.quoted) }
      let chance: Float =
        !classes.isDisjoint(with: [.speechVerb, .accordingTo])
        ? 0.9
        : classes.contains(.reportingVerb) && text.tokens[i].tag.isVerb ? (isQuoting ? 0.7 : 0.45) : 0
      guard chance > 0 else { continue }
      var cue = Cue(token: i, probability: chance)
      SourceFeatures.candidates(i, in: view, into: &heads)
      let subject = view.subject(i)
      cue.source =
        heads.contains(subject)
        ? subject
        : heads.last { $0 < i && i - $0 <= 8 } ?? heads.first { $0 > i && $0 - i <= 4 } ?? -1
      cue.namedSource = cue.source
      cue.sourceProbability = 0.8
      cue.namedProbability = 0.8
      let complement = view.complement(i)
      if complement > i {
        cue.content.right = max(i + 1, view.first(complement))..<view.last(complement)
      } else if complement >= 0 {
        cue.content.left = view.first(complement)..<min(i, view.last(complement))
      } else if i + 1 < sentence.upperBound {
        cue.content.right = i + 1..<sentence.upperBound
      }
      cue.contentProbability = 0.8
      found.append(cue)
    }
    return found
  }

  /// Each region to the nearest cue of its sentence, else to that of the region before in its paragraph.
  static func owners(cues: [Cue], in view: ClauseView) -> [(cue: Int, probability: Float)] {
    var owners: [(cue: Int, probability: Float)] = []
    for (r, region) in view.text.regions.enumerated() {
      let sentences =
        view.text.tokens[region.tokens.lowerBound].sentence...view.text.tokens[region.tokens.upperBound - 1].sentence
      let near = cues.indices.filter { sentences.contains(view.text.tokens[cues[$0].token].sentence) }
      func distance(_ c: Int) -> Int {
        max(region.tokens.lowerBound - cues[c].token, cues[c].token - region.tokens.upperBound)
      }
      var choice = near.min { distance($0) < distance($1) } ?? -1
      if choice < 0, r > 0, region.part - view.text.regions[r - 1].part <= 1 { choice = owners[r - 1].cue }
      owners.append((choice, 0.8))
    }
    return owners
  }
}
