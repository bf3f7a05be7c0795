import Articles

/// What a line of scraped text is.
enum LineRole: Hashable, Sendable {
  /// Not judged yet.
  case open
  case headline
  case standfirst
  case byline
  case date
  /// The name of the paper.
  case publisher
  /// A section, a menu entry, whatever stands about the head of an article and belongs to the site.
  case label
  /// A mark that separates other lines: “|”, “•”, “***”.
  case separator
  case furniture(Furniture)
  /// The headline once more, alone or behind the path to it.
  case repeatedHeadline
  /// A line that the text has already.
  case repeated
  /// A line of the caption with this index, by what it gives.
  case caption(Int)
  case credit(Int)
  case alt(Int)
  case body(Block.Kind)

  /// What `--stage roles` prints.
  var name: String {
    switch self {
    case .open: "open"
    case .headline: "headline"
    case .standfirst: "standfirst"
    case .byline: "byline"
    case .date: "date"
    case .publisher: "publisher"
    case .label: "label"
    case .separator: "separator"
    case .repeatedHeadline: "headline again"
    case .repeated: "again"
    case .furniture(let kind): "furniture: " + kind.rawValue
    case .caption(let index): "caption \(index)"
    case .credit(let index): "credit \(index)"
    case .alt(let index): "alt \(index)"
    case .body(let kind): "body: " + kind.rawValue
    }
  }
}

extension LineRole {
  /// Why a line of this kind is in no part of the article; `nil` when it is in one, or holds no word.
  var leftOut: LeftOut.Reason? {
    switch self {
    case .headline, .standfirst, .body, .separator: nil
    case .open, .label: .label
    case .byline: .byline
    case .date: .date
    case .publisher: .publisher
    case .furniture(let kind): kind.leftOut
    case .repeatedHeadline: .repeatedHeadline
    case .repeated: .repeatedText
    case .caption, .credit, .alt: .repeatedCaption
    }
  }
}

extension Furniture {
  /// The reason in the words of what was left out.
  var leftOut: LeftOut.Reason {
    switch self {
    case .advertisement: .advertisement
    case .share: .share
    case .signUp: .signUp
    case .readMore: .readMore
    case .related: .related
    case .comments: .comments
    case .tags: .tags
    case .biography: .biography
    case .copyright: .copyright
    case .legal: .legal
    case .navigation: .navigation
    case .readingTime: .readingTime
    case .player: .player
    }
  }
}
