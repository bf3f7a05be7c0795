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
    case .furniture(let kind): "furniture: " + kind.rawValue
    case .caption(let index): "caption \(index)"
    case .credit(let index): "credit \(index)"
    case .alt(let index): "alt \(index)"
    case .body(let kind): "body: " + kind.rawValue
    }
  }
}
