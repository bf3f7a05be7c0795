import Articles

/// Finds what was said in an article and by whom: fills its `quotations` and `speakers`.
///
/// It reads the headline, the standfirst, the body and the captions that are there already.
///
/// - Parameter locate: where a range of a part's text, in UTF-8 bytes, stands in the source.
func attributeQuotations(in article: inout Article, locate: (ArticlePart, Range<Int>) -> TextSpan) {
}
