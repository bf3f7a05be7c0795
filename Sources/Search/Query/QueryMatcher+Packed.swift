import Articles

extension QueryMatcher {
  /// The quotations of a packed article that a query finds, by their indices, in reading order; as
  /// `quotations(of:marks:)`, and without unpacking the article where the query asks only for what was said and by whom.
  public func quotations(of packed: PackedArticle, marks: ArticleMarks = ArticleMarks()) -> [Int] {
    guard isOfQuotationsAlone else { return quotations(of: packed.unpacked(), marks: marks) }
    var bySpeaker: [Held] = []
    var found: [Int] = []
    var progress = noProgress
    packed.forEachQuotation { speaker, name in
      while bySpeaker.count <= speaker { bySpeaker.append(0) }
      bySpeaker[speaker] |= held(inName: name)
    } _: { quotation in
      var held = held(by: quotation.kind)
      if let speaker = quotation.speakerIndex {
        held |= bySpeaker[speaker]
      } else if let source = quotation.source {
        held |= self.held(inName: source)
      }
      if holds(of: quotation.text, held, &progress) { found.append(quotation.index) }
    }
    return found
  }
}
