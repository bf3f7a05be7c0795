import Basics
import Articles
import Drawing

/// An article as one column of text: headline, standfirst, byline and body, with the captions marked in place.
///
/// Only the visible part is broken into lines, which are cached, so 20,000 paragraphs cost no more than a screenful.
package struct Flow: Sendable {
  /// The pieces, from top to bottom; never empty.
  let items: [FlowItem]
  /// The first item of each part of the article.
  let itemOfPart: [ArticlePart: Int]
  /// Bytes of text before each item, and at the end of all.
  let starts: [Int]
  private(set) var width: Int
  private var lines: [[Line]?]

  init(items: [FlowItem], width: Int) {
    self.items = items
    self.width = max(1, width)
    var starts = [0]
    starts.reserveCapacity(items.count + 1)
    var itemOfPart: [ArticlePart: Int] = [:]
    for (index, item) in items.enumerated() {
      starts.append(starts[index] + item.length + 1)
      if let part = item.part, itemOfPart[part] == nil { itemOfPart[part] = index }
    }
    self.starts = starts
    self.itemOfPart = itemOfPart
    lines = Array(repeating: nil, count: items.count)
  }

  /// Sets it in another width; the lines are made anew where they are looked at.
  mutating func setWidth(_ width: Int) {
    guard max(1, width) != self.width else { return }
    self.width = max(1, width)
    lines = Array(repeating: nil, count: items.count)
  }

  /// The lines of an item, made now if they are not there.
  mutating func setLines(of item: Int) -> [Line] {
    if let made = lines[item] { return made }
    let made = makeLines(of: item)
    lines[item] = made
    return made
  }

  /// The lines of an item, from the cache or computed.
  func lines(of item: Int) -> [Line] { lines[item] ?? makeLines(of: item) }

  private func makeLines(of item: Int) -> [Line] {
    let text = items[item].text
    guard !text.isEmpty else { return [] }
    // A caption's marker is one line; a column is left for the ellipsis.
    if case .caption = items[item].kind {
      return Array(wrap(text, width: displayWidth(text) <= width ? width : max(1, width - 1)).prefix(1))
    }
    return wrap(text, width: max(1, width - items[item].indent))
  }

  /// How many rows an item takes, with the empty row behind it.
  mutating func rows(of item: Int) -> Int {
    let count = setLines(of: item).count
    return items[item].hasSpaceAfter || count == 0 ? count + 1 : count
  }

  /// Where reading begins: behind the margin at the top.
  var firstLine: FlowPlace { FlowPlace(item: min(1, items.count - 1), offset: 0) }

  /// Where it begins and where it ends.
  var start: FlowPlace { FlowPlace(item: 0, offset: 0) }
  var end: FlowPlace { FlowPlace(item: items.count - 1, offset: items[items.count - 1].length) }

  /// The row of its item that shows a place.
  mutating func row(of place: FlowPlace) -> Int {
    let made = setLines(of: place.item)
    if items[place.item].hasSpaceAfter, place.offset >= items[place.item].length { return made.count }
    // The last line that begins at or before the place.
    return max(0, made.partitionPoint { $0.range.lowerBound > place.offset } - 1)
  }

  /// The place at the start of a row of an item.
  mutating func place(item: Int, row: Int) -> FlowPlace {
    let made = setLines(of: item)
    if row >= made.count { return FlowPlace(item: item, offset: items[item].length) }
    return FlowPlace(item: item, offset: row == 0 ? 0 : made[row].range.lowerBound)
  }

  /// The place a number of rows below (above, if negative), and the actual number, which the ends may limit.
  mutating func move(_ place: FlowPlace, by rows: Int) -> (place: FlowPlace, moved: Int) {
    var item = place.item
    var row = row(of: place)
    var left = abs(rows)
    if rows >= 0 {
      while left > 0 {
        let below = self.rows(of: item) - 1 - row
        if left <= below {
          row += left
          left = 0
        } else if item + 1 < items.count {
          left -= below + 1
          item += 1
          row = 0
        } else {
          row += below
          left -= below
          break
        }
      }
      return (self.place(item: item, row: row), rows - left)
    }
    while left > 0 {
      if left <= row {
        row -= left
        left = 0
      } else if item > 0 {
        left -= row + 1
        item -= 1
        row = self.rows(of: item) - 1
      } else {
        left -= row
        row = 0
        break
      }
    }
    return (self.place(item: item, row: row), rows + left)
  }

  /// How many rows `lower` is below `upper`, counted no further than `limit`; negative when it is above.
  mutating func distance(from upper: FlowPlace, to lower: FlowPlace, limit: Int) -> Int {
    if lower < upper { return -distance(from: lower, to: upper, limit: limit) }
    var item = upper.item
    var rows = -row(of: upper)
    while item < lower.item, rows < limit {
      rows += self.rows(of: item)
      item += 1
    }
    return item < lower.item ? limit : min(limit, rows + row(of: lower))
  }

  /// How far a place is, in thousandths of the text.
  func progress(at place: FlowPlace) -> Int {
    let total = starts[items.count]
    return total == 0 ? 0 : (starts[place.item] + place.offset) * 1000 / total
  }

  /// A place that exists, near one that may not.
  func clamped(_ place: FlowPlace) -> FlowPlace {
    guard items.indices.contains(place.item) else { return place.item < 0 ? start : end }
    return FlowPlace(item: place.item, offset: max(0, min(place.offset, items[place.item].length)))
  }

  /// Where a byte of one of the article's parts is shown.
  func place(of part: ArticlePart, offset: Int) -> FlowPlace? {
    guard var item = itemOfPart[part] else { return nil }
    if case .caption = part { return FlowPlace(item: item, offset: 0) }
    // A part that is set in several pieces: the last that begins at or before the byte.
    while item + 1 < items.count, items[item + 1].part == part, items[item + 1].base <= offset { item += 1 }
    return clamped(FlowPlace(item: item, offset: offset - items[item].base))
  }
}

/// A place in an article's text: a piece of it, and a UTF-8 byte in that. The byte behind the last one stands for the empty
/// row behind the piece.
struct FlowPlace: Hashable, Sendable, Comparable {
  var item: Int
  var offset: Int

  static func < (left: FlowPlace, right: FlowPlace) -> Bool {
    left.item != right.item ? left.item < right.item : left.offset < right.offset
  }
}

/// One piece of a flow.
struct FlowItem: Sendable {
  enum Kind: Hashable, Sendable {
    case kicker
    case headline
    case standfirst
    case byline
    case dateline
    case address
    case paragraph
    case heading
    case listItem
    case blockQuotation
    case attribution
    case preformatted
    case tableRow
    /// Where the caption with this index stands.
    case caption(Int)
    /// A left-out piece; its text begins with the reason, of this many bytes.
    case leftOut(label: Int)
    /// Something to say instead of text.
    case message
    case space
    case end
  }

  var kind: Kind
  var text: String
  /// Bytes of `text`.
  let length: Int
  /// The part of the article that the text is of; `nil` for what the reader adds.
  var part: ArticlePart?
  /// Where the text begins in that part, in bytes.
  var base: Int
  var hasSpaceAfter: Bool

  init(_ kind: Kind, _ text: String, part: ArticlePart? = nil, base: Int = 0, spaceAfter: Bool = true) {
    self.kind = kind
    self.text = text
    length = text.utf8.count
    self.part = part
    self.base = base
    hasSpaceAfter = spaceAfter
  }

  /// Columns left free for the sign before it.
  var indent: Int {
    switch kind {
    case .listItem, .blockQuotation, .attribution, .preformatted, .leftOut: 2
    default: 0
    }
  }
}
