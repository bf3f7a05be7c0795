/// How far a page is read, for those who measure what each stage costs.
package enum PageStage: String, CaseIterable, Sendable {
  case tree = "decoding, libxml2, tree"
  case signals = "survey, metadata"
  case article = "body, byline, captions"
  case quotations = "quotations, speakers"
}

/// Parses a page like `htmlArticle`, up to a stage.
package func readPage(_ bytes: [UInt8], upTo stage: PageStage) {
  switch stage {
  case .tree:
    _ = HTMLTree(leanly: HTMLDecoding(bytes, transport: nil).bytes)
  case .signals:
    _ = HTMLArticleReader(bytes, input: "", encoding: nil, address: nil)
  case .article:
    var reader = HTMLArticleReader(bytes, input: "", encoding: nil, address: nil)
    _ = reader.article()
  case .quotations:
    _ = htmlArticle(in: bytes, input: "")
  }
}
