import Articles
import Drawing
import Search

/// The pictures of captions.
extension State {
  /// Asks for the picture that there is a place for, once the hand rests on it.
  mutating func askForPictures() {
    guard let reading, !isPassingRows, articles.has(reading.article), !reading.content.captions.isEmpty else {
      pictures.whole = nil
      return pictures.want(nil, through: &outbox)
    }
    if pictures.whole.map({ !isInArticle || $0.article != reading.article }) ?? false { pictures.whole = nil }
    let page = PicturePage(
      article: reading.article, input: reading.content.input, url: reading.content.url,
      captions: reading.content.captions)
    let layout = Layout(self)
    if pictures.whole != nil || layout.captions != nil { pictures.locate(page, through: &outbox) }
    pictures.want(pictureWithRoom(layout), through: &outbox)
    pictures.ask(page, through: &outbox)
  }

  /// The picture that the screen has a place for, and how large that is.
  private func pictureWithRoom(_ layout: Layout) -> PictureKey? {
    guard let reading else { return nil }
    let size: Size
    let caption: Int
    if let whole = pictures.whole {
      guard let room = WholePicture(self)?.room else { return nil }
      (caption, size) = (whole.caption, Size(width: room.width, height: room.height))
    } else {
      guard let room = layout.picture, let current = reading.caption,
        pictures.place(of: current, in: reading.article) == .here
      else { return nil }
      (caption, size) = (current, Size(width: room.width, height: room.height))
    }
    guard size.width > 1, size.height > 0 else { return nil }
    return PictureKey(article: reading.article, caption: caption, size: size, ink: ink)
  }

  /// What pictures are shown with: pixels where the terminal has them and they are wanted; shades turn with the theme.
  private var ink: PictureInk {
    let cells = if case .shades = options.ink { PictureInk.shades(onLight: theme.isLight) } else { options.ink }
    guard let kind = options.images.kind(on: options.graphics), let cell = options.graphics.cell else { return cells }
    return .pixels(kind, cell: cell, orElse: cells)
  }

  /// Shows the picture of the current caption over the whole screen.
  mutating func showPicture() {
    guard let reading, let caption = reading.caption else { return }
    pictures.forgetFailures()
    pictures.whole = Pictures.Whole(article: reading.article, caption: caption)
  }

  /// What a key does while a picture fills the screen.
  mutating func pressInPicture(_ key: Key) -> [Command] {
    if case .action(.redraw) = keymap.meaning(of: [key], focus: focus) { return [.redraw] }
    pictures.whole = nil
    return []
  }

  mutating func take(_ news: PictureNews) {
    switch news {
    case .located(let article, let places, let canBeDrawn):
      pictures.take(places, of: article, canBeDrawn: canBeDrawn)
    case .drawn(let key, let picture): pictures.take(.drawn(picture), of: key)
    case .failed(let key, let sentence):
      pictures.take(.failed(sentence), of: key)
      guard let whole = pictures.whole, whole.article == key.article, whole.caption == key.caption else { return }
      pictures.whole = nil
      say(.error, sentence)
    }
  }

  /// Why the current caption has no picture to show; `nil` if it may have one.
  var noPictureSentence: String? {
    guard let reading, let caption = reading.caption else { return nil }
    let isText = reading.content.format == .text && reading.content.captions[caption].image == nil
    if isText { return "Plain text has no pictures, only their captions." }
    return pictures.place(of: caption, in: reading.article) == .nowhere
      ? "This caption’s picture is not in the page or beside it, and has no address." : nil
  }
}
