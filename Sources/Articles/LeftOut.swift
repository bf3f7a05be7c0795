/// A piece of an article's source that is not part of the article: a button, a menu, the title of another article.
///
/// The head, the body, the captions and these pieces together are the whole text of the source, so anything missing
/// from the article can be found here.
public struct LeftOut: Hashable, Sendable {
  /// Why a piece was left out. Add new reasons at the end: the packed form depends on their order.
  public enum Reason: String, Sendable, CaseIterable {
    /// Paid content, or content labelled as such.
    case advertisement
    /// Buttons for sharing, printing and saving.
    case share
    /// Calls to subscribe, follow, register or install.
    case signUp = "sign_up"
    /// A line that leads to another article.
    case readMore = "read_more"
    /// Other articles, or a heading above them.
    case related
    /// Readers' comments, or a heading above them.
    case comments
    /// Topics.
    case tags
    /// A note about the author.
    case biography
    case copyright
    /// Terms, privacy, cookies, disclaimers.
    case legal
    /// Menus and links for navigating the site or the page.
    case navigation
    case readingTime = "reading_time"
    /// The controls and notices of a player or a gallery.
    case player
    /// The byline, whose names are among the article's authors.
    case byline
    /// The line with the article's date.
    case date
    /// The name of the publication.
    case publisher
    /// A short label at the head of an article: its section or series.
    case label
    case repeatedHeadline = "repeated_headline"
    case repeatedCaption = "repeated_caption"
    case repeatedText = "repeated_text"
    /// Text that the page does not show, or shows only to screen readers.
    case hidden
    /// A request to pay to read on.
    case paywall
    /// A picture credit on a line that belongs to no caption.
    case credit
    /// Anything else that belongs to the page.
    case boilerplate
  }

  /// Why it was left out.
  public var reason: Reason
  /// Its text, cleaned like a block's. Short neighbours of one kind, as in a menu, are one piece, separated by “ · ”.
  public var text: String
  /// Where it stands in the source; for pages counted like a caption's, after the captions.
  public var span: TextSpan
  /// The index of the body block before it; -1 if it comes before the first.
  public var after: Int

  /// A piece.
  public init(reason: Reason, text: String, span: TextSpan, after: Int) {
    self.reason = reason
    self.text = text
    self.span = span
    self.after = after
  }
}

extension LeftOut.Reason {
  /// The reason in words: “sign-up”, “read more”, “repeated headline”.
  public var words: String {
    switch self {
    case .signUp: "sign-up"
    default: String(decoding: rawValue.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, as: UTF8.self)
    }
  }
}
