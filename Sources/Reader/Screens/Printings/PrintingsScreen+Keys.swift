import Drawing
import Search
import Shelves

/// The same words in other articles.
extension State {
  mutating func openPrintings() {
    guard let hit = currentQuote else { return }
    guard screen.printings?.origin != hit else {
      return say(.info, "These are the articles that print these words.")
    }
    keepBookmark()
    screens.append(.rows(PrintingsScreen(origin: hit)))
  }

  fileprivate mutating func askForPrintings(_ screen: inout PrintingsScreen) {
    guard screen.isStale || screen.ticket != nil && !outbox.isLast(screen.ticket) else { return }
    screen.isStale = false
    screen.ticket = outbox.ask(.printings(screen.origin.article, index: screen.origin.quote))
  }

  mutating func takePrintings(_ printings: [Printing], _ ticket: ShelfTicket?) {
    for index in screens.indices {
      guard var screen = screens[index].printings, let asked = screen.ticket, asked == ticket else { continue }
      screen.ticket = nil
      guard printings.contains(where: { screen.isOrigin($0) }) else {
        // What was there can still be read.
        if screen.printings.isEmpty { screens.remove(at: index) } else { screens[index].printings = screen }
        return say(.warning, "This quote no longer exists.")
      }
      screen.take(printings)
      screens[index].printings = screen
    }
  }
}

extension PrintingsScreen {
  func perform(_ action: ActionName, times _: Int, in state: inout State) -> [Command]? {
    switch action {
    case .focusNext, .focusPrevious:
      if rowCount < 2 { state.say(.info, "No other article prints these words.") }
      state.screen.printings?.compareNext(by: action == .focusNext ? 1 : -1)
    case .changeOrder: state.say(.info, "Printings are sorted by date, earliest first.")
    default: return nil
    }
    return []
  }

  func click(_ point: Point, _ layout: Layout, in state: inout State) -> [Command] {
    state.clickRow(point, in: layout.speakers, top: cursor.top, height: Self.rowHeight, layout)
  }

  func exportable(in _: State) -> Export.Contents? {
    printings.isEmpty ? nil : .quotations(printings.map(Self.hit))
  }

  mutating func ask(in state: inout State) { state.askForPrintings(&self) }
}
