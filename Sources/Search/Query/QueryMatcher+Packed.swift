import Articles

extension QueryMatcher {
  /// The quotations of a packed article that a query finds, by their indices, in reading order; as
  /// `quotations(of:marks:)`, and without unpacking the article where the query asks only for what was said and by whom.
  public func quotations(of packed: PackedArticle, marks: ArticleMarks = ArticleMarks()) -> [Int] {
    guard isOfQuotationsAlone else { return quotations(of: packed.unpacked(), marks: marks) }
    let kinds = packed.attributions.map(\.kind)
    guard !kinds.isEmpty else { return [] }
    let none = [Bool?](repeating: false, count: leafCount)
    var bySpeaker: [[Bool?]] = []
    if looksAtNames {
      packed.forEachSpeaker { forms in
        var facts = none
        for form in forms { findNames(in: form) { facts[$0] = true } }
        bySpeaker.append(facts)
      }
    }
    var found: [Int] = []
    var progress = noProgress
    packed.forEachQuotation { quotation in
      var facts = none
      if let speaker = quotation.speakerIndex {
        if bySpeaker.indices.contains(speaker) { facts = bySpeaker[speaker] }
      } else if looksAtNames, let source = quotation.source {
        findNames(in: source) { facts[$0] = true }
      }
      setKind(kinds[quotation.index], in: &facts)
      find(in: quotation.text, &progress) { facts[$0] = true }
      if isTrue(facts) { found.append(quotation.index) }
    }
    return found
  }
}
