import ArticleFormats
import Articles
import Drawing

/// Marking words in the body: moving extends the marked range, until it is kept, copied or dropped.
extension State {
  /// Starts at the current match, at the current quotation if it begins in the reading line, or else at that line's
  /// first word.
  mutating func beginMarking() {
    guard case .article = screen, let reading, articles.has(reading.article) else {
      return say(.info, "Open an article first to mark words in its body.")
    }
    pane = .body
    settle()
    guard let now = self.reading else { return }
    var flow = now.flow
    let line = flow.place(item: now.line.item, row: flow.row(of: now.line))
    let below = flow.move(line, by: 1).place
    var place = line
    if let match = now.match { place = FlowPlace(item: match.item, offset: match.range.lowerBound) }
    if now.match == nil, let row = now.quoteRow, now.quotePlaces[row] > line, now.quotePlaces[row] < below {
      place = now.quotePlaces[row]
    }
    marking = Marking(at: place, in: flow)
    guard let marking else { return say(.info, "There are no words here.") }
    self.reading?.show(marking.head.place)
  }

  /// A key while words are marked.
  mutating func pressInMarking(_ key: Key) -> [Command] {
    guard let now = marking, let reading else { return [] }
    let times = max(1, min(count ?? 1, 9_999))
    if case .character(let scalar) = key.code, !key.control, !key.alt {
      if ("0"..."9").contains(scalar), scalar != "0" || count != nil {
        count = min(99_999, (count ?? 0) * 10 + Int(scalar.value) - 48)
        return []
      }
      switch scalar {
      case "w", "l": return moveMark(times) { $0.move(byWords: $1, in: reading.flow) }
      case "b", "h": return moveMark(-times) { $0.move(byWords: $1, in: reading.flow) }
      case "o":
        count = nil
        return moveMark(0) { mark, _ in (mark.anchor, mark.head) = (now.head, now.anchor) }
      case "y": return copyMarked()
      case "v": return endMarking()
      default: break
      }
    }
    count = nil
    guard case .action(let name) = keymap.meaning(of: [key], focus: .body) else {
      return sayMarking(key)
    }
    switch name {
    case .forward: return moveMark(times) { $0.move(byWords: $1, in: reading.flow) }
    case .back: return moveMark(-times) { $0.move(byWords: $1, in: reading.flow) }
    case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp:
      let page = max(1, reading.height / (name == .halfPageDown || name == .halfPageUp ? 2 : 1))
      let isFar = name != .lineDown && name != .lineUp
      let isDown = name == .lineDown || name == .pageDown || name == .halfPageDown
      var flow = reading.flow
      return moveMark((isDown ? times : -times) * (isFar ? page : 1)) { $0.move(byLines: $1, in: &flow) }
    case .goToStart: return moveMark(0) { mark, _ in mark.moveToEnd(ofParagraph: false, in: reading.flow) }
    case .goToEnd: return moveMark(0) { mark, _ in mark.moveToEnd(ofParagraph: true, in: reading.flow) }
    case .leave, .markWords, .close: return endMarking()
    case .keep, .note, .noteInEditor, .notebook, .help, .command, .redraw, .suspend, .quit, .pipe:
      return perform(name)
    default: return sayMarking(key)
    }
  }

  private mutating func moveMark(_ steps: Int, _ move: (inout Marking, Int) -> Void) -> [Command] {
    count = nil
    guard var now = marking else { return [] }
    move(&now, steps)
    marking = now
    reading?.show(now.head.place)
    reading?.followBody()
    return []
  }

  private mutating func endMarking() -> [Command] {
    marking = nil
    count = nil
    return []
  }

  private mutating func sayMarking(_ key: Key) -> [Command] {
    let keep = keymap.shownKey(for: .keep) ?? ":keep"
    say(
      .info,
      "\(KeyNotation.shown(key)) does nothing here: w b j k move, \(keep) keeps the words, y copies them, Esc leaves.")
    return []
  }

  /// Copies the marked words, with “…” for omitted words of the paragraph.
  private mutating func copyMarked() -> [Command] {
    let words = entries(of: .marked).map(\.kept.clipping.words)
    marking = nil
    count = nil
    guard !words.isEmpty else {
      say(.warning, "These words are not part of the article.")
      return []
    }
    say(.info, "Copied the words.")
    return [.copy(Citation.safe(words.joined(separator: "\n\n")))]
  }

  /// How many words are marked.
  var markedWords: Int {
    guard let reading, let marking else { return 0 }
    return marking.passages(in: reading.flow, of: reading.content).reduce(0) { count, passage in
      let text = Painter.slice(reading.content.text(of: passage.part), passage.range)
      return count + text.split(whereSeparator: \.isWhitespace).count
    }
  }
}
