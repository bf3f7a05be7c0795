/// A piece of an article's source that is no part of the article: a button, a menu, the title of another article.
///
/// Together with the head, the body and the captions these pieces are all the text of a source: what is missing from an
/// article can be looked up here.
public struct LeftOut: Hashable, Sendable {
  /// Why a piece was left out. New reasons come last: the packed form counts on their order.
  public enum Reason: String, Sendable, CaseIterable {
    /// What was paid for, or says that it was.
    case advertisement
    /// Buttons for sharing, printing and saving.
    case share
    /// Calls to subscribe, follow, register or install.
    case signUp = "sign_up"
    /// A line that leads to another article.
    case readMore = "read_more"
    /// Other articles, or a heading over them.
    case related
    /// What readers wrote, or a heading over it.
    case comments
    /// Topics.
    case tags
    /// Words about the author.
    case biography
    case copyright
    /// Terms, privacy, cookies, disclaimers.
    case legal
    /// Menus, and links that move about the site or the page.
    case navigation
    case readingTime = "reading_time"
    /// The controls and notices of a player or a gallery.
    case player
    /// The line that names the author, whose name is among the article's authors.
    case byline
    /// The line with the date, which is the article's.
    case date
    /// The name of the paper.
    case publisher
    /// A word or two about the head of an article: its section, its series.
    case label
    case repeatedHeadline = "repeated_headline"
    case repeatedCaption = "repeated_caption"
    case repeatedText = "repeated_text"
    /// What the page does not show, or only to screen readers.
    case hidden
    /// Read on when you have paid.
    case paywall
    /// Who took a picture, in a line that belongs to no caption.
    case credit
    /// Whatever else belongs to the page.
    case boilerplate
  }

  /// Why it was left out.
  public var reason: Reason
  /// Its text, cleaned as a block's; short neighbours of one kind, as in a menu, are one piece, parted by “ · ”.
  public var text: String
  /// Where it stands in the source; as that of a caption for pages, behind the captions.
  public var span: TextSpan
  /// The index of the body block that it stands behind; -1 before the first.
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
  /// The reason in a person's words: “sign-up”, “read more”, “repeated headline”.
  public var words: String {
    switch self {
    case .signUp: "sign-up"
    default: String(decoding: rawValue.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, as: UTF8.self)
    }
  }
}
