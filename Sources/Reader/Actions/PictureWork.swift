import Articles
import Drawing
import Search

/// The parts of an article needed to find the pictures of its captions.
public struct PicturePage: Sendable {
  /// Its number.
  public var article: ArticleID
  /// The name of its input.
  public var input: String
  /// Its own address.
  public var url: String?
  /// Its captions.
  public var captions: [Caption]

  /// An article.
  public init(article: ArticleID, input: String, url: String?, captions: [Caption]) {
    self.article = article
    self.input = input
    self.url = url
    self.captions = captions
  }
}

/// Work to do with pictures. The program does it and posts `Action.pictures`.
public enum PictureWork: Sendable {
  /// Looks where the pictures of an article are.
  case locate(PicturePage)
  /// Draws one, unless another is requested meanwhile.
  ///
  /// - Parameter mayFetch: whether the user asked for it, so it may be fetched from the web.
  case draw(PictureKey, PicturePage, mayFetch: Bool)
  /// Cancels drawing and fetching.
  case stop
}

/// A picture at the size it is drawn.
public struct PictureKey: Hashable, Sendable {
  /// The article.
  public var article: ArticleID
  /// The index of the caption in the article.
  public var caption: Int
  /// Its maximum size in cells.
  public var size: Size
  /// The colours and characters it is drawn with.
  public var ink: PictureInk

  /// A picture.
  public init(article: ArticleID, caption: Int, size: Size, ink: PictureInk) {
    self.article = article
    self.caption = caption
    self.size = size
    self.ink = ink
  }
}

/// A picture as it comes on the screen.
public enum DrawnPicture: Hashable, Sendable {
  /// In characters.
  case cells(Canvas)
  /// In pixels, over blank cells.
  case graphic(Graphic)

  /// How many cells it takes.
  var size: Size {
    switch self {
    case .cells(let canvas): canvas.size
    case .graphic(let graphic): graphic.size
    }
  }

  /// How many cells take as much memory, with some 30 bytes each.
  var weight: Int {
    switch self {
    case .cells(let canvas): canvas.size.width * canvas.size.height
    case .graphic(let graphic): graphic.bytes.count / 30
    }
  }
}

/// Where a picture is.
public enum PicturePlace: Hashable, Sendable {
  /// On this machine.
  case here
  /// On the web, at this host.
  case web(host: String)
  /// Nobody knows.
  case nowhere
}

/// The result of work on pictures.
public enum PictureNews: Sendable {
  /// Where the pictures of an article are, by the indices of its captions, and whether there is a program that draws them.
  case located(ArticleID, [PicturePlace], canBeDrawn: Bool)
  /// A picture, no larger than was asked for.
  case drawn(PictureKey, DrawnPicture)
  /// It cannot be had, for this reason: a whole sentence.
  case failed(PictureKey, String)
}
