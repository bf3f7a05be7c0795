/// The number of columns a text takes on a canvas, counted by cells and not by characters. East Asian wide characters
/// and emoji take two, ambiguous ones one, marks none; see `Typesetter` for the rest.
public func displayWidth(_ text: String) -> Int {
  var typesetter = Typesetter()
  var width = 0
  for scalar in text.unicodeScalars { width += typesetter.width(scalar) }
  return width
}

extension Typesetter {
  /// How many columns the next code point of the text adds.
  @inline(__always)
  mutating func width(_ scalar: Unicode.Scalar) -> Int {
    switch set(scalar) {
    case .base(_, let width): Int(width)
    case .orphan: 1
    case .mark, .nothing: 0
    }
  }
}

/// Where a line stands in the width it has.
public enum Alignment: Hashable, Sendable {
  case leading, centered, trailing

  /// Columns to leave free before a line of `width` columns in `total`.
  func margin(_ width: Int, in total: Int) -> Int {
    switch self {
    case .leading: 0
    case .centered: max(0, (total - width) / 2)
    case .trailing: max(0, total - width)
    }
  }
}

/// A text filled with spaces up to a width in columns; one that is wider is returned as it is.
public func pad(_ text: String, width: Int, alignment: Alignment = .leading) -> String {
  let own = displayWidth(text)
  let margin = alignment.margin(own, in: width)
  return String(repeating: " ", count: margin) + text + String(repeating: " ", count: max(0, width - own - margin))
}

/// The part of a text to cut if it is too wide.
public enum Truncation: Hashable, Sendable {
  case middle, end
}

/// A text cut to a width in columns, with an ellipsis in place of what was cut; one that fits is returned as it is.
///
/// A character is cut with its marks or not at all. At the end, spaces before the ellipsis are cut too. Where not even the
/// ellipsis fits, the result is empty. The text is read only as far as needed when its end is cut.
public func truncate(
  _ text: String, width: Int, ellipsis: String = "…", at place: Truncation = .end
) -> String {
  guard width > 0 else { return "" }
  // A UTF-8 byte never takes more than one column (a wide character has three or four).
  if text.utf8.count <= width { return text }
  let room = width - displayWidth(ellipsis)
  let scalars = text.unicodeScalars
  var typesetter = Typesetter()
  var used = 0
  // The longest beginning that fits in front of the ellipsis.
  let headRoom = place == .end ? room : (room + 1) / 2
  var head = scalars.startIndex
  var headWidth = 0
  var headIsOpen = true
  var fits = true
  var index = scalars.startIndex
  while index < scalars.endIndex {
    used += typesetter.width(scalars[index])
    scalars.formIndex(after: &index)
    if used > headRoom { headIsOpen = false }
    if headIsOpen {
      head = index
      headWidth = used
    }
    if used > width {
      fits = false
      break
    }
  }
  if fits { return text }
  guard room >= 0 else { return "" }
  switch place {
  case .end:
    while head > scalars.startIndex, scalars[scalars.index(before: head)] == " " { head = scalars.index(before: head) }
    return String(scalars[..<head]) + ellipsis
  case .middle:
    return String(scalars[..<head]) + ellipsis + String(scalars[tail(of: scalars, width: room - headWidth)...])
  }
}

/// Where the longest ending of a text begins that fits in a width and does not begin inside a cell.
private func tail(of scalars: String.UnicodeScalarView, width: Int) -> String.Index {
  // One pass over the whole, keeping where the last `width` columns' cells began.
  var starts: [(index: String.Index, column: Int)] = []
  var typesetter = Typesetter()
  var column = 0
  var index = scalars.startIndex
  while index < scalars.endIndex {
    let added = typesetter.width(scalars[index])
    if added > 0 { starts.append((index, column)) }
    column += added
    scalars.formIndex(after: &index)
  }
  return starts.first { column - $0.column <= width }?.index ?? scalars.endIndex
}
