import Articles

/// An article's column including the left-out pieces in their original places, with the mapping between places in both
/// columns.
extension Flow {
  /// The column with a line for each piece, behind the block that it stood behind.
  func showing(_ pieces: [LeftOut]) -> Flow {
    guard !pieces.isEmpty else { return self }
    // Where each block begins; what stands behind the last block comes before the column's own end.
    var starts: [Int: Int] = [:]
    for (index, item) in items.enumerated() {
      if case .body(let block) = item.part, starts[block] == nil { starts[block] = index }
    }
    let behind = (items.lastIndex { $0.part != nil } ?? items.count - 2) + 1
    var inserted: [Int: [LeftOut]] = [:]
    for piece in pieces { inserted[starts[piece.after + 1] ?? behind, default: []].append(piece) }
    var all: [FlowItem] = []
    all.reserveCapacity(items.count + pieces.count)
    for (index, item) in items.enumerated() {
      let here = inserted[index] ?? []
      if !here.isEmpty, !all.isEmpty { all[all.count - 1].hasSpaceAfter = all[all.count - 1].kind != .space }
      for (place, piece) in here.enumerated() {
        let label = piece.reason.words + ": "
        all.append(
          FlowItem(.leftOut(label: label.utf8.count), label + piece.text, spaceAfter: place == here.count - 1))
      }
      all.append(item)
    }
    return Flow(items: all, width: width)
  }

  /// The same place in the column without left-out pieces; inside such a piece, the end of the item before it.
  func placeWithoutLeftOut(_ place: FlowPlace) -> FlowPlace {
    let before = items.prefix(place.item).count { !$0.isLeftOut }
    guard items.indices.contains(place.item), items[place.item].isLeftOut else {
      return FlowPlace(item: before, offset: place.offset)
    }
    return FlowPlace(item: max(0, before - 1), offset: 0)
  }

  /// The place here for one in the column without left-out pieces.
  func placeAmongLeftOut(_ place: FlowPlace) -> FlowPlace {
    var left = place.item
    for (index, item) in items.enumerated() where !item.isLeftOut {
      if left == 0 { return FlowPlace(item: index, offset: place.offset) }
      left -= 1
    }
    return end
  }
}

extension FlowItem {
  /// Whether it is a left-out piece.
  var isLeftOut: Bool {
    if case .leftOut = kind { return true }
    return false
  }
}
