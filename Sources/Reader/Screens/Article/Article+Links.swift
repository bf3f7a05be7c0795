import ArticleFormats
import Articles
import Drawing

extension State {
  /// Labels the links that the body shows.
  mutating func beginLinks(_ purpose: LinkHints.Purpose) -> [Command] {
    var commands: [Command] = []
    if Layout(self).body == nil { commands = focus(.body) }
    settle()
    let links = linksOnScreen()
    guard !links.isEmpty else {
      say(.info, "There are no links on the screen.")
      return commands
    }
    let labels = LinkHints.labels(links.count)
    hints = LinkHints(
      purpose: purpose,
      hints: zip(labels, links).map { LinkHints.Hint(label: $0, place: $1.place, target: $1.target) })
    return commands
  }

  /// The links that begin, or go on, in the lines that the body shows, from top to bottom.
  private func linksOnScreen() -> [(place: FlowPlace, target: String)] {
    guard let reading else { return [] }
    var flow = reading.flow
    let top = reading.top
    let below = flow.move(top, by: reading.height)
    // With the last row in sight nothing is left below it.
    let end = below.moved == reading.height ? below.place : FlowPlace(item: flow.items.count, offset: 0)
    var links: [(place: FlowPlace, target: String)] = []
    for index in top.item...min(end.item, flow.items.count - 1) {
      let item = flow.items[index]
      guard case .body(let block) = item.part, reading.content.body.indices.contains(block) else { continue }
      let first = index == top.item ? top.offset : 0
      let last = index == end.item ? end.offset : item.length
      for link in reading.content.body[block].links {
        let start = max(first, link.range.lowerBound - item.base)
        guard start < min(last, link.range.upperBound - item.base), start < item.length else { continue }
        links.append((FlowPlace(item: index, offset: start), link.target))
      }
    }
    return links.sorted { $0.place < $1.place }
  }

  mutating func pressInLinks(_ key: Key) -> [Command] {
    guard var now = hints else { return [] }
    hints = nil
    guard !key.control, !key.alt else { return [] }
    switch key.code {
    case .backspace where !now.typed.isEmpty: now.typed.removeLast()
    case .character(let scalar): now.typed += String(scalar).lowercased()
    default: return []
    }
    let left = now.left
    guard !left.isEmpty else {
      say(.info, "No link is labelled “\(now.typed)”.")
      return []
    }
    guard let hint = left.first(where: { $0.label == now.typed }) else {
      hints = now
      return []
    }
    let target = Citation.safe(hint.target)
    switch now.purpose {
    case .open:
      say(.info, "Opening \(target)")
      return [.openURL(target)]
    case .copy:
      say(.info, "Copied \(target)")
      return [.copy(target)]
    }
  }
}
