import Articles
import Drawing
import GoldenScreens
import Search
import Testing

@testable import Reader

/// The pictures of captions, drawn by whoever the test has in the place of the program.
@Suite struct PicturesTests {
  /// The ferry's story as a page, with a picture beside it, one on the web and one that is nowhere.
  static let article = {
    var article = Sketch.ferry.article
    article.format = .html
    article.captions[0].image = "ferry_files/quay.jpg"
    article.captions[1].image = "https://pictures.example/crossing.jpg"
    return article
  }()
  static let places: [PicturePlace] = [.here, .web(host: "pictures.example"), .nowhere]

  /// A red sail on a blue sky above the sea, as large as a room allows in the shape three to two.
  static func picture(in room: Size, ink: PictureInk = .colors) -> Canvas {
    let width = min(room.width, room.height * 3)
    var raster = Raster(size: Size(width: width, height: max(1, width / 3)))
    for y in 0..<2 * raster.size.height {
      for x in 0..<width {
        let isSail = x > width / 3 && x < width / 3 + y / 2 && 3 * y < 4 * raster.size.height
        let isSea = 3 * y >= 4 * raster.size.height
        raster[x, y] =
          isSail ? .init(208, 74, 58) : isSea ? .init(20, 60, 80) : .init(90, 150, UInt8(min(180 + y / 8 * 8, 255)))
      }
    }
    return Canvas(raster, ink: ink)
  }

  private func visit(_ size: Size, ink: PictureInk = .colors) -> Visit {
    State.reading([Self.article, Sketch.crew.article], at: size, options: State.Options(ink: ink))
  }

  /// Answers work on pictures as the program would, until there is none; what was to be drawn.
  @discardableResult
  private func answer(_ commands: [Command], in visit: inout Visit) -> [PictureKey] {
    var drawn: [PictureKey] = []
    var waiting = commands
    while !waiting.isEmpty {
      switch waiting.removeFirst() {
      case .timer(.pictureIsDue, _): waiting += reduce(&visit, .timerFired(.pictureIsDue))
      case .pictures(.locate(let page)):
        waiting += reduce(&visit, .pictures(.located(page.article, Self.places, canBeDrawn: true)))
      case .pictures(.draw(let key, _, _)):
        drawn.append(key)
        waiting += reduce(&visit, .pictures(.drawn(key, .cells(Self.picture(in: key.size, ink: key.ink)))))
      default: break
      }
    }
    return drawn
  }

  private func work(_ commands: [Command]) -> [PictureWork] {
    commands.compactMap { if case .pictures(let work) = $0 { work } else { nil } }
  }

  // MARK: Beside the captions

  @Test(arguments: [(80, 24), (120, 40), (200, 60)], [PictureInk.colors, .shades(onLight: false)])
  func looksAsRecorded(_ size: (Int, Int), _ ink: PictureInk) {
    var visit = visit(Size(width: size.0, height: size.1), ink: ink)
    answer(visit.press("<enter> 3"), in: &visit)
    let name = ink == .colors ? "colours" : "mono"
    func expect(_ screen: String) {
      expectGolden(
        ink == .colors ? view(visit).canvas.annotatedText : visit.screenText,
        named: "\(screen)-\(name)-\(size.0)x\(size.1)")
    }
    expect("picture")
    answer(visit.press("I"), in: &visit)
    expect("picture-whole")
  }

  @Test func aPictureIsAskedForWhenTheHandRests() {
    var visit = visit(Size(width: 120, height: 40))
    var commands = visit.press("<enter> 3")
    guard case .locate(let page)? = work(commands).first else {
      Issue.record("not located")
      return
    }
    #expect(page.input == "stories/ferry.txt" && page.captions.count == 3)
    commands = reduce(&visit, .pictures(.located(0, [.here, .here, .nowhere], canBeDrawn: true)))
    #expect(work(commands).isEmpty && visit.state.pictures.shown == nil)
    // Two more captions before the timer runs out: only the last is drawn.
    #expect(work(visit.press("j")).isEmpty)
    commands = reduce(&visit, .timerFired(.pictureIsDue))
    guard case .draw(let key, _, mayFetch: false)? = work(commands).first else {
      Issue.record("not drawn")
      return
    }
    #expect(key.caption == 1 && key.size.width > 30)
    // Moving on gives it up; what comes of it all the same is kept.
    guard case .stop? = work(visit.press("k")).first else {
      Issue.record("not given up")
      return
    }
    _ = reduce(&visit, .pictures(.drawn(key, .cells(Self.picture(in: key.size)))))
    #expect(visit.state.pictures.shown == nil)
    #expect(work(visit.press("j")).isEmpty && visit.state.pictures.shown == nil)
    #expect(work(reduce(&visit, .timerFired(.pictureIsDue))).isEmpty)
    guard case .drawn? = visit.state.pictures.shown else {
      Issue.record("not shown")
      return
    }
  }

  @Test func aPictureIsDrawnAnewInAnotherSize() {
    var visit = visit(Size(width: 120, height: 40))
    let first = answer(visit.press("<enter> 3"), in: &visit)
    let second = answer(visit.handle(.resized(Size(width: 80, height: 24))), in: &visit)
    #expect(first.count == 1 && second.count == 1 && first[0].size != second[0].size)
    // The first is still there.
    #expect(answer(visit.handle(.resized(Size(width: 120, height: 40))), in: &visit).isEmpty)
  }

  /// Without the program that draws, pictures take no room from words.
  @Test func withoutTheProgramThereIsNoRoomForPictures() {
    var visit = visit(Size(width: 120, height: 40))
    visit.press("<enter> 3")
    let before = Layout(visit).captions
    _ = reduce(&visit, .pictures(.located(0, Self.places, canBeDrawn: false)))
    #expect(Layout(visit).picture == nil && Layout(visit).captions == before)
    #expect(visit.screenText.contains("I shows the picture"))
  }

  @Test func picturesCanBeSwitchedOff() {
    var visit = visit(Size(width: 120, height: 40))
    answer(visit.press("<enter> 3"), in: &visit)
    #expect(Layout(visit).picture != nil)
    _ = reduce(&visit, .execute("set images off"))
    #expect(Layout(visit).picture == nil && visit.screenText.contains("I shows the picture"))
    _ = reduce(&visit, .execute("set images maybe"))
    #expect(visit.state.notice?.text == "images must be on, off, cells, sixel or kitty; it is off now.")
    // The key asks for it all the same.
    #expect(answer(visit.press("I"), in: &visit).count == 1)
    visit.press("I")
    answer(reduce(&visit, .execute("set images on")), in: &visit)
    #expect(Layout(visit).picture != nil)
  }

  @Test func whatIsOnTheWebIsOfferedAndNotFetched() {
    var visit = visit(Size(width: 120, height: 40))
    answer(visit.press("<enter> 3"), in: &visit)
    #expect(answer(visit.press("j"), in: &visit).isEmpty)
    #expect(visit.screenText.contains("This picture is at pictures.example."))
    let commands = visit.press("I")
    guard case .draw(let key, _, mayFetch: true)? = work(commands).first else {
      Issue.record("not fetched")
      return
    }
    #expect(key.caption == 1 && visit.screenText.contains("Fetching the picture from pictures.example…"))
    answer(commands, in: &visit)
    // Once it is here, it has its place beside the captions as well.
    #expect(answer(visit.press("I"), in: &visit).map(\.caption) == [1])
  }

  // MARK: Over the whole screen

  @Test(arguments: ["q", "<esc>", "j", "Q", ":", "^c", "<space>", "I", "x"])
  func anyKeyGoesBack(_ key: String) {
    var visit = visit(Size(width: 120, height: 40))
    answer(visit.press("<enter> ]c"), in: &visit)
    let before = visit.screenText
    answer(visit.press("I"), in: &visit)
    #expect(visit.screenText.contains("Any key goes back") && !visit.screenText.contains("Captions"))
    let commands = answer(visit.press(key), in: &visit)
    #expect(commands.isEmpty && visit.screenText == before)
  }

  @Test func aKeyThatPaintsAnewKeepsIt() {
    var visit = visit(Size(width: 120, height: 40))
    answer(visit.press("<enter> I"), in: &visit)
    guard case .redraw? = visit.press("^l").first else {
      Issue.record("not painted anew")
      return
    }
    _ = visit.handle(.paste("q"))
    #expect(visit.screenText.contains("Any key goes back"))
    _ = visit.handle(.click(Point(x: 3, y: 3)))
    #expect(!visit.screenText.contains("Any key goes back"))
  }

  @Test func whatCannotBeShownIsSaidAndTriedAgain() {
    var visit = visit(Size(width: 120, height: 40))
    for _ in 0..<2 {
      let commands = visit.press("<enter> I")
      guard case .draw(let key, _, _)? = work(commands).last else {
        Issue.record("not asked for")
        return
      }
      _ = reduce(&visit, .pictures(.failed(key, "chafa cannot draw this picture.")))
      #expect(visit.state.notice == Notice(.error, "chafa cannot draw this picture."))
      #expect(!visit.screenText.contains("Any key goes back"))
    }
  }

  @Test func whyThereIsNoneIsSaid() {
    var visit = visit(Size(width: 120, height: 40))
    answer(visit.press("<enter> 3 G"), in: &visit)
    #expect(answer(visit.press("I"), in: &visit).isEmpty)
    #expect(
      visit.state.notice?.text
        == "This caption’s picture is not in the page or beside it, and has no address.")
    var text = State.reading(at: Size(width: 120, height: 40))
    text.press("<enter> I")
    #expect(text.state.notice?.text == "Plain text has no pictures, only their captions.")
  }

  /// However many there are, the cells that are kept have a bound.
  @Test func whatIsKeptHasABound() {
    var pictures = Pictures()
    for caption in 0..<100 {
      let key = PictureKey(article: 0, caption: caption, size: Size(width: 200, height: 60), ink: .colors)
      pictures.take(.drawn(.cells(Canvas(size: key.size))), of: key)
    }
    #expect(pictures.keptCells <= Pictures.mostCells && pictures.keptCells >= Pictures.mostCells - 12_000)
  }

  @Test func smallScreensHoldUp() {
    for (width, height) in [(1, 1), (19, 4), (20, 5), (21, 6), (30, 8), (300, 5), (24, 70)] {
      var visit = visit(Size(width: 120, height: 40))
      answer(visit.press("<enter> 3"), in: &visit)
      answer(visit.handle(.resized(Size(width: width, height: height))), in: &visit)
      _ = visit.screenText
      answer(visit.press("I"), in: &visit)
      #expect(visit.screenText.split(separator: "\n").count <= height)
    }
  }

  // MARK: In pixels

  private static let pixels = TerminalGraphics(kinds: [.sixel], cell: Size(width: 9, height: 18))

  /// What is wished, what the terminal says, and what draws.
  static let wishes: [(ImagesSetting, TerminalGraphics, Graphic.Kind?)] = [
    (.on, TerminalGraphics(), nil),
    (.on, TerminalGraphics(kinds: [.sixel]), .sixel),
    (.on, TerminalGraphics(kinds: [.sixel, .kitty]), .kitty),
    (.off, TerminalGraphics(kinds: [.sixel]), .sixel),
    (.cells, TerminalGraphics(kinds: [.sixel, .kitty]), nil),
    (.sixel, TerminalGraphics(kinds: [.sixel, .kitty]), .sixel),
    (.sixel, TerminalGraphics(kinds: [.kitty]), nil),
    (.kitty, TerminalGraphics(kinds: [.sixel]), nil),
    (.on, TerminalGraphics(kinds: [.sixel], isRelayed: true), nil),
    (.sixel, TerminalGraphics(kinds: [.sixel], isRelayed: true), .sixel),
  ]

  @Test(arguments: wishes)
  func onlyWhatTheTerminalSaysIsDrawn(_ wish: ImagesSetting, _ terminal: TerminalGraphics, _ kind: Graphic.Kind?) {
    #expect(wish.kind(on: terminal) == kind)
  }

  /// Draws in pixels what is to be drawn so.
  private func answerInPixels(_ commands: [Command], in visit: inout Visit) {
    for key in drawKeys(commands, in: &visit) {
      guard case .pixels(let kind, cell: _, orElse: .colors) = key.ink else {
        Issue.record("not in pixels")
        continue
      }
      let graphic = Graphic(kind: kind, size: Size(width: 12, height: 4), bytes: Array("\(key.caption)".utf8))
      _ = reduce(&visit, .pictures(.drawn(key, .graphic(graphic))))
    }
  }

  private func drawKeys(_ commands: [Command], in visit: inout Visit) -> [PictureKey] {
    var keys: [PictureKey] = []
    var waiting = commands
    while !waiting.isEmpty {
      switch waiting.removeFirst() {
      case .timer(.pictureIsDue, _): waiting += reduce(&visit, .timerFired(.pictureIsDue))
      case .pictures(.locate(let page)):
        waiting += reduce(&visit, .pictures(.located(page.article, Self.places, canBeDrawn: true)))
      case .pictures(.draw(let key, _, _)): keys.append(key)
      default: break
      }
    }
    return keys
  }

  @Test func aPictureInPixelsStandsOnBlankCells() throws {
    var visit = visit(Size(width: 120, height: 40))
    answer(visit.press("<enter> 3"), in: &visit)
    #expect(view(visit).graphic == nil)
    // The terminal has answered: the picture is drawn anew.
    answerInPixels(reduce(&visit, .graphicsKnown(Self.pixels)), in: &visit)
    let frame = view(visit)
    let graphic = try #require(frame.graphic)
    let room = try #require(Layout(visit).picture)
    #expect(graphic.area.intersection(room) == graphic.area && frame.canvas.isBlank(in: graphic.area))
    #expect(!visit.screenText.contains("▀"))
    // Help is read in its place, and leaves it as it was.
    visit.press("?")
    #expect(view(visit).graphic == nil)
    visit.press("<esc>")
    #expect(view(visit).graphic == graphic)
    // Keys in other panes leave it alone.
    visit.press("1 j")
    #expect(view(visit).graphic == graphic)
    visit.press("3 j")
    #expect(view(visit).graphic == nil)
    visit.press("k")
    _ = reduce(&visit, .timerFired(.pictureIsDue))
    #expect(view(visit).graphic == graphic)
    visit.press("q")
    #expect(view(visit).graphic == nil)
  }

  @Test func aPictureInPixelsFillsTheScreen() throws {
    var visit = visit(Size(width: 80, height: 24))
    _ = reduce(&visit, .graphicsKnown(Self.pixels))
    answerInPixels(visit.press("<enter> ]c I"), in: &visit)
    #expect(view(visit).graphic != nil && visit.screenText.contains("Any key goes back"))
    visit.press("I")
    #expect(view(visit).graphic == nil)
  }

  @Test func whatTheTerminalDoesNotSayIsNotAskedOfIt() {
    var visit = visit(Size(width: 120, height: 40))
    answer(visit.press("<enter> 3"), in: &visit)
    _ = reduce(&visit, .execute("set images sixel"))
    #expect(
      visit.state.notice
        == Notice(.warning, "This terminal does not say that it draws sixel: pictures are drawn in characters."))
    answerInPixels(reduce(&visit, .graphicsKnown(Self.pixels)), in: &visit)
    #expect(view(visit).graphic != nil)
    answer(reduce(&visit, .execute("set images cells")), in: &visit)
    #expect(view(visit).graphic == nil && visit.screenText.contains("▀"))
  }

  /// A caption that has no room for all its words beside a picture says so.
  @Test func aCaptionThatIsCutEndsInThreePoints() {
    var article = Self.article
    article.captions[0].text = String(repeating: "The quay at Port Hale was empty. ", count: 40) + "Last words."
    var visit = State.reading([article], at: Size(width: 120, height: 30))
    answer(visit.press("<enter> 3"), in: &visit)
    #expect(Layout(visit).picture != nil)
    #expect(visit.screenText.contains("…") && !visit.screenText.contains("Last words."))
  }
}
