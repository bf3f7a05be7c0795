import Attribution

/// What people marked in an article, in tokens of its analysis.
struct Gold {
  struct Quote {
    var kind: String
    /// The tokens of its content, in order.
    var content: [Int]
    /// The token that stands for its cue; -1 where none can.
    var cue: Int
    /// All tokens of its cue.
    var cueTokens: [Int]
    /// The tokens of its sources' heads; empty without a source.
    var heads: [Int]
    var hasSource: Bool
  }

  /// What a region is.
  enum Owner {
    case quote(Int)
    case nobody
    case ignored
  }

  var quotes: [Quote] = []
  /// The cue of each candidate token that is one, and the tokens that stand in a cue without being its head.
  var quoteOfCue: [Int: [Int]] = [:]
  var inCue: Set<Int> = []
  var owners: [Owner] = []

  init(_ article: SilverArticle, _ view: ClauseView) {
    let text = view.text
    func tokens(_ ranges: [Range<Int>]) -> [Int] {
      var found: [Int] = []
      for range in ranges {
        var low = 0
        var high = text.tokens.count
        while low < high {
          let middle = (low + high) / 2
          if article.corpusByte(Int(text.tokens[middle].end) - 1) < range.lowerBound {
            low = middle + 1
          } else {
            high = middle
          }
        }
        while low < text.tokens.count, article.corpusByte(Int(text.tokens[low].start)) < range.upperBound {
          found.append(low)
          low += 1
        }
      }
      return found
    }
    for quote in article.corpus.quotes {
      let cue = tokens(quote.cue)
      let content = tokens(quote.content).filter { !text.tokens[$0].is(.punctuation) }
      let heads = tokens(quote.heads.isEmpty ? quote.source : quote.heads).filter { !text.tokens[$0].is(.punctuation) }
      let head = Self.head(of: cue, view)
      if head >= 0 { quoteOfCue[head, default: []].append(quotes.count) }
      inCue.formUnion(cue)
      quotes.append(
        Quote(
          kind: quote.kind, content: content, cue: head, cueTokens: cue, heads: heads, hasSource: !quote.source.isEmpty)
      )
    }
    for region in text.regions {
      let words = region.tokens.filter { !text.tokens[$0].is(.punctuation) }
      let set = Set(words)
      var best = 0.0
      var owner = -1
      for (index, quote) in quotes.enumerated() {
        let covered = quote.content.reduce(0) { $0 + (set.contains($1) ? 1 : 0) }
        let share = Double(covered) / Double(max(words.count, 1))
        if share > best { (best, owner) = (share, index) }
      }
      owners.append(best >= 0.8 ? .quote(owner) : best == 0 ? .nobody : .ignored)
    }
  }

  /// The token of a cue that stands for all of it: its last verb of speech, else of another kind, else any candidate.
  private static func head(of cue: [Int], _ view: ClauseView) -> Int {
    let candidates = cue.filter { CueFeatures.isCandidate($0, in: view) }
    func last(_ classes: WordClass) -> Int? {
      candidates.last { view.text.tokens[$0].tag.isVerb && !view.classes[$0].isDisjoint(with: classes) }
    }
    return last(.speechVerb) ?? last(.reportingVerb) ?? candidates.first { view.text.tokens[$0].tag.isVerb }
      ?? candidates.first { view.classes[$0].contains(.accordingTo) } ?? candidates.last ?? -1
  }
}
