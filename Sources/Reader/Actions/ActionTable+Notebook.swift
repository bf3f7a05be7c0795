extension ActionEntry {
  /// Actions of the notebook and of exports.
  static let notebook: [ActionEntry] = [
    ActionEntry(
      .keep, "c", "Keep the quote, caption or marked words in the notebook, or take them out",
      short: "keep", in: .notebook, needs: [.keepable]),
    ActionEntry(
      .note, "e", "Write a note about it, adding it to the notebook if needed", short: "note",
      in: .notebook, needs: [.keepable]),
    ActionEntry(
      .noteInEditor, "E", newsboat: "^e", "Write the note in your editor ($VISUAL or $EDITOR)", short: "note in editor",
      in: .notebook,
      needs: [.keepable]),
    ActionEntry(
      .markWords, "v", "Mark words in the body: w b j k move, o goes to the other end, y copies, Esc cancels",
      short: "mark words", in: .notebook, needs: [.article, .body]),
    ActionEntry(
      .notebook, "B", "Show the notebook (:notebook NAME switches to another)", short: "notebook", in: .notebook),
    ActionEntry(
      .takeOut, "d <delete>", "Take the selected clipping out of the notebook", short: "take out", in: .notebook,
      needs: [.clipping]),
    ActionEntry(
      .moveLater, ">", "Move the selected clipping down", short: "move down", in: .notebook, needs: [.clipping]),
    ActionEntry(
      .moveEarlier, "<lt>", "Move the selected clipping up", short: "move up", in: .notebook,
      needs: [.clipping]),
    ActionEntry(
      .pipe, "| !", "Pipe the notebook, article, quotes or hits into a command (:w FILE writes them)",
      short: "pipe", in: .notebook, needs: [.exportable]),
  ]
}
