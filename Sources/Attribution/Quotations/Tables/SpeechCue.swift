/// Words that say that something was said, and the phrase that names who said it.
struct SpeechCue {
  enum Kind: UInt8 {
    /// A verb of saying: “sagte Moos”.
    case says
    /// A verb that says something of what stands in marks: “nannte das „…“”.
    case calls
    /// “so Moos”.
    case so
    /// “laut Moos”, “nach Angaben der Polizei”.
    case according
    /// “heißt es in der Erklärung”.
    case itSays
  }

  var kind: Kind
  /// The finite verb, or the first of the words.
  var verb: Int
  /// The last of its words: the participle, or the verb itself.
  var last: Int
  /// Who says it; `nil` where no phrase could be it.
  var source: NounPhrase?
  /// How much speaks for that source.
  var sourceScore: Float = 0
  /// Whether its verb has no subject of its own there.
  var isBare = false
  /// Whether its clause stands beside all that is said: “wie die Polizei mitteilte”.
  var isParenthetic = false

  /// The tokens from the first to the last of cue and source.
  var extent: Range<Int> {
    let start = min(verb, source?.range.lowerBound ?? verb)
    return start..<max(max(verb, last) + 1, source?.range.upperBound ?? 0)
  }
}
