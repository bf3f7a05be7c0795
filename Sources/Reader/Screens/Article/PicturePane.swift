import Articles
import Drawing

/// A picture over the whole screen: where it stands, and the words below it.
struct WholePicture {
  let caption: Caption
  /// Where the picture is, on this machine or the web; `nil` if not known yet.
  let place: PicturePlace?
  /// What it may take.
  let room: Rect
  /// Where the words are, and what they are.
  let words: Rect
  let text: String
  let lines: [Line]

  /// The most rows of words.
  private static let mostLines = 2

  /// The picture that fills the screen; `nil` if none does.
  init?(_ state: State) {
    guard let whole = state.pictures.whole, let reading = state.reading, reading.article == whole.article,
      reading.content.captions.indices.contains(whole.caption)
    else { return nil }
    caption = reading.content.captions[whole.caption]
    place = state.pictures.place(of: whole.caption, in: whole.article)
    var rest = Rect(x: 0, y: 0, width: state.size.width, height: max(0, state.size.height - 1))
    let column = rest.inset(columns: rest.width > 40 ? 2 : 0)
    let said = [caption.text ?? caption.alt, caption.credit.map { "(\($0))" }].compactMap { $0 }
    text = Flow.firstBytes(Self.mostLines * max(1, column.width) * 4, of: said.joined(separator: " "))
    lines = text.isEmpty ? [] : Array(wrap(text, width: max(1, column.width)).prefix(Self.mostLines))
    let words = rest.takeBottom(min(lines.count, rest.height / 4))
    self.words = Rect(x: column.x, y: words.y, width: column.width, height: words.height)
    room = rest
  }
}

extension Painter {
  /// What may be done about the picture of the current caption, where it is neither shown nor has a place to be.
  var pictureHint: String {
    guard layout.picture == nil, state.isInArticle, let reading = state.reading, let caption = reading.caption,
      let key = state.keymap.shownKey(for: .showPicture)
    else { return "" }
    switch state.pictures.place(of: caption, in: reading.article) {
    case .web: return "\(key) fetches the picture"
    case .here: return "\(key) shows the picture"
    case .nowhere, nil: return ""
    }
  }

  /// The picture of the current caption, in its place below the captions.
  mutating func paintPicture(in room: Rect) {
    switch state.pictures.shown {
    case .drawn(let picture): paint(picture, in: room)
    case .failed(let sentence): paintEmpty([sentence], in: room)
    case nil:
      guard let reading = state.reading, let caption = reading.caption else { return }
      switch state.pictures.place(of: caption, in: reading.article) {
      case .web(let host):
        let key = state.keymap.shownKey(for: .showPicture) ?? ":show-picture"
        paintEmpty(["This picture is at \(host).", "\(key) fetches it."], in: room)
      case .nowhere: paintEmpty(["This picture is not available."], in: room)
      case .here, nil: break
      }
    }
  }

  mutating func paint(_ whole: WholePicture) {
    let status = layout.status
    switch state.pictures.shown {
    case .drawn(let picture): paint(picture, in: whole.room)
    case .failed, nil:
      var sentence = "Reading the picture…"
      if case .web(let host) = whole.place { sentence = "Fetching the picture from \(host)…" }
      paintEmpty([sentence], in: whole.room)
    }
    for (row, line) in whole.lines.prefix(whole.words.height).enumerated() {
      var shown = line.text(of: whole.text)
      if row == whole.words.height - 1, line.range.upperBound < whole.text.utf8.count {
        shown = truncate(shown, width: max(1, whole.words.width - 1))
        if !shown.hasSuffix("…") { shown += "…" }
      }
      canvas.put(shown, in: whole.words, row: row, alignment: .centered, style: theme[.captionText])
    }
    canvas.fill(status, style: theme[.uiStatus])
    let mode = theme[.uiStatusMode].patched(by: Style(modifiers: .bold))
    let x = canvas.put(" PICTURE ", x: status.x, y: status.y, width: status.width, style: mode) + 1
    canvas.put("Any key goes back", in: Rect(x: x, y: status.y, width: max(0, status.width - x), height: 1))
    cursor = Point(x: 0, y: status.y)
  }

  private mutating func paint(_ picture: DrawnPicture, in room: Rect) {
    let place = room.centered(picture.size)
    let point = Point(x: place.x, y: place.y)
    switch picture {
    case .cells(let picture): canvas.clipped(to: room) { $0.draw(picture, at: point, showsThrough: true) }
    case .graphic(let picture): if place.height >= picture.size.height { graphic = PlacedGraphic(picture, at: point) }
    }
  }
}
