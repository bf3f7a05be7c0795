import Articles

/// Finds who is behind the source of each attribution.
package func resolveSpeakers(
  of attributions: [Attribution], in text: AnalyzedArticle, of article: Article
) -> ResolvedSpeakers {
  ResolvedSpeakers(speakers: [], choices: Array(repeating: nil, count: attributions.count))
}
