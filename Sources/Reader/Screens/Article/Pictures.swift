import Drawing
import Search

/// The pictures of captions: where they are, and those that were drawn.
struct Pictures: Sendable {
  /// What became of one that was asked for.
  enum Outcome: Sendable {
    case drawn(DrawnPicture)
    case failed(String)
  }

  /// The one that fills the screen.
  struct Whole: Hashable, Sendable {
    let article: ArticleID
    /// The index of its caption in the article.
    let caption: Int
  }

  /// The one that fills the screen, if any.
  var whole: Whole?
  /// Whether the requested picture is full screen.
  private var isWhole = false
  /// The one that the screen has a place for now.
  private(set) var wanted: PictureKey?
  /// The one that may be drawn: the hand has rested on it.
  private(set) var due: PictureKey?
  private var asked: PictureKey?

  /// Where the pictures of an article are; `nil` until that was found out.
  private(set) var places: [PicturePlace]?
  private(set) var located: ArticleID?
  /// Whether there is a program that draws them.
  private var canBeDrawn = false

  private var outcomes: [PictureKey: Outcome] = [:]
  /// The keys of `outcomes`, the one that came first at the front.
  private var arrivals: [PictureKey] = []
  /// How many cells of pictures are kept, or what takes as much.
  private(set) var keptCells = 0

  /// How many cells of pictures are kept at most, of some 30 bytes each.
  static let mostCells = 300_000

  /// What became of the picture that there is a place for; `nil` while the hand moves on or it is on its way.
  var shown: Outcome? { wanted == due ? due.flatMap { outcomes[$0] } : nil }

  /// Where the picture of a caption is; `nil` if not known yet.
  func place(of caption: Int, in article: ArticleID) -> PicturePlace? {
    guard located == article, let places, places.indices.contains(caption) else { return nil }
    return places[caption]
  }

  /// Whether a picture of an article is on this machine, and can be drawn.
  func areHere(in article: ArticleID) -> Bool { canBeDrawn && located == article && places?.contains(.here) ?? false }

  // MARK: Asking

  /// Asks where the pictures of an article are, once.
  mutating func locate(_ page: PicturePage, through outbox: inout Outbox) {
    guard located != page.article else { return }
    located = page.article
    places = nil
    outbox.append(.pictures(.locate(page)))
  }

  /// Makes another picture the one that there is a place for. It is drawn when the hand rests; one that is to fill the screen, or did,
  /// at once.
  mutating func want(_ key: PictureKey?, through outbox: inout Outbox) {
    let isAtOnce = isWhole != (whole != nil)
    isWhole = whole != nil
    guard key != wanted else { return }
    wanted = key
    due = isAtOnce ? key : nil
    if asked != nil {
      asked = nil
      outbox.append(.pictures(.stop))
    }
    if key != nil, !isAtOnce { outbox.append(.timer(.pictureIsDue, milliseconds: Self.handRests)) }
  }

  /// How long a picture waits for another to be wanted, in ms: a key that is held comes more often.
  static let handRests = 120

  /// The hand rests.
  mutating func rest() { due = wanted }

  /// Asks for the picture that is due, once.
  mutating func ask(_ page: PicturePage, through outbox: inout Outbox) {
    guard let due, due == wanted, due.article == page.article, outcomes[due] == nil, asked != due else { return }
    asked = due
    outbox.append(.pictures(.draw(due, page, mayFetch: whole != nil)))
  }

  /// Forgets failures, so drawing is tried again.
  mutating func forgetFailures() {
    for key in arrivals { if case .failed = outcomes[key] { remove(key) } }
    arrivals.removeAll { outcomes[$0] == nil }
  }

  /// Lets go of an article that has become another.
  mutating func forget() { located = nil }

  // MARK: Taking

  mutating func take(_ places: [PicturePlace], of article: ArticleID, canBeDrawn: Bool) {
    self.canBeDrawn = canBeDrawn
    if located == article { self.places = places }
  }

  mutating func take(_ outcome: Outcome, of key: PictureKey) {
    if asked == key { asked = nil }
    if outcomes[key] != nil { remove(key) } else { arrivals.append(key) }
    outcomes[key] = outcome
    if case .drawn(let picture) = outcome {
      keptCells += picture.weight
      if located == key.article, places?.indices.contains(key.caption) ?? false { places?[key.caption] = .here }
    }
    while keptCells > Self.mostCells || arrivals.count > 256, let first = arrivals.first, first != key {
      remove(first)
      arrivals.removeFirst()
    }
  }

  private mutating func remove(_ key: PictureKey) {
    if case .drawn(let picture) = outcomes[key] { keptCells -= picture.weight }
    outcomes[key] = nil
  }
}
