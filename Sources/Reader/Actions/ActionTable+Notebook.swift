extension ActionEntry {
  /// What is kept, and what is handed on.
  static let notebook: [ActionEntry] = [
    ActionEntry(
      .keep, "c", "Keep the quote, the caption or the marked words in the notebook, or take them out again",
      short: "keep", in: .notebook, needs: [.keepable]),
    ActionEntry(
      .note, "e", "Write a note of your own to it; what is not in the notebook comes into it", short: "note",
      in: .notebook, needs: [.keepable]),
    ActionEntry(
      .noteInEditor, "E", newsboat: "^e", "Write the note in your editor ($VISUAL or $EDITOR)", short: "note in editor",
      in: .notebook,
      needs: [.keepable]),
    ActionEntry(
      .markWords, "v", "Mark words in the body: w b j k move, o goes to the other end, y copies, Esc leaves",
      short: "mark words", in: .notebook, needs: [.article, .body]),
    ActionEntry(
      .notebook, "B", "Show the notebook (:notebook NAME takes another one)", short: "notebook", in: .notebook),
    ActionEntry(
      .takeOut, "d <delete>", "Take what is selected out of the notebook", short: "take out", in: .notebook,
      needs: [.clipping]),
    ActionEntry(
      .moveLater, ">", "Move what is selected on in the notebook", short: "move on", in: .notebook, needs: [.clipping]),
    ActionEntry(
      .moveEarlier, "<lt>", "Move what is selected back in the notebook", short: "move back", in: .notebook,
      needs: [.clipping]),
    ActionEntry(
      .pipe, "|", "Hand the notebook, the article or its quotes, or the hits to a command (:w FILE writes them)",
      short: "pipe", in: .notebook, needs: [.exportable]),
  ]
}
