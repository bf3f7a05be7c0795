import Articles
import Drawing
import Foundation
import LoopbackServer
import PseudoTerminal
import Reader
import Search
import Terminal
import Testing

@testable import pullquote

/// Where pictures are found, and what the program that draws them makes of them: a script in its place.
@Suite struct PictureServiceTests {
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array("not really".utf8)

  /// A program that writes two cells, red above blue. It may write no file, so it makes folders beside itself of what it was told.
  static let drawing = """
    #!/bin/sh
    case "$*" in *20x5*) mkdir "$0.sized";; esac
    case "$*" in *quay*) mkdir "$0.named";; esac
    cmp -s /dev/stdin "$0.expected" && mkdir "$0.given"
    printf '\\033[38;2;255;0;0;48;2;0;0;255m▀▀\\033[0m\\n'

    """

  private let scratch = Scratch()
  private let mailbox = try! Mailbox<PictureNews>()

  private func service(_ script: String = drawing) -> PictureService {
    chmod(scratch.write("chafa", script), 0o755)
    return service(program: "\(scratch.path)/chafa")
  }

  private func service(program: String) -> PictureService {
    PictureService(parser: .here, chafa: Chafa(program: program)) { [mailbox] in mailbox.post($0) }
  }

  private func page(_ images: [String?], input: String? = nil, url: String? = nil) -> PicturePage {
    PicturePage(
      article: 7, input: input ?? "\(scratch.path)/Wall.html", url: url,
      captions: images.map { Caption(kind: .image, text: "A wall", image: $0, after: 0, span: TextSpan(0, 0)) })
  }

  private let key = PictureKey(article: 7, caption: 0, size: Size(width: 20, height: 5), ink: .colors)

  /// What the service says next.
  private func news() throws -> PictureNews {
    var polled = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    try #require(poll(&polled, 1, 30_000) == 1)
    return try #require(mailbox.take().first)
  }

  private func draw(_ page: PicturePage, by service: PictureService, mayFetch: Bool = false) throws -> PictureNews {
    service.begin(.draw(key, page, mayFetch: mayFetch))
    return try news()
  }

  private func isThere(_ name: String) -> Bool { access("\(scratch.path)/\(name)", F_OK) == 0 }

  private func sentence(_ news: PictureNews) -> String? {
    if case .failed(_, let sentence) = news { sentence } else { nil }
  }

  @Test func eachPictureHasItsPlace() throws {
    scratch.write("Wall_files/quay.png", Self.png)
    service().begin(
      .locate(
        page(["Wall_files/quay.png", "Wall_files/none.png", "https://pictures.weir.example:8080/far.jpg", nil])))
    guard case .located(let article, let places, canBeDrawn: let canBeDrawn) = try news() else {
      Issue.record("not located")
      return
    }
    #expect(article == 7)
    #expect(places == [.here, .nowhere, .web(host: "pictures.weir.example:8080"), .nowhere])
    // The stand-in is no program of PATH.
    #expect(!canBeDrawn)
  }

  /// The program is given bytes and no name, and what it writes becomes cells.
  @Test func aFileIsDrawn() throws {
    scratch.write("Wall_files/quay.png", Self.png)
    scratch.write("chafa.expected", Self.png)
    guard case .drawn(key, .cells(let canvas)) = try draw(page(["Wall_files/quay.png"]), by: service()) else {
      Issue.record("not drawn")
      return
    }
    #expect(canvas.size == Size(width: 2, height: 1))
    #expect(canvas[0, 0] == Cell("▀", style: Style(foreground: .rgb(255, 0, 0), background: .rgb(0, 0, 255))))
    #expect(isThere("chafa.given") && isThere("chafa.sized") && !isThere("chafa.named"))
  }

  @Test func whatAPageHoldsItselfIsDrawn() throws {
    let text = "<p>The board met on Tuesday and heard about the wall. It will meet again in March, the chair said.</p>"
    let filler = Self.png + [UInt8](repeating: 0x41, count: 3000)
    let data = Data(filler).base64EncodedString()
    scratch.write(
      "Wall.html",
      "<html><body><article><h1>Wall to be mended</h1>\(text)<figure><img src=\"data:image/png;base64,\(data)\">"
        + "<figcaption>The wall at Port Hale on Monday, before the board met.</figcaption></figure>\(text)</article>")
    scratch.write("chafa.expected", filler)
    let service = service()
    let page = page([nil])
    service.begin(.locate(page))
    guard case .located(_, [.here], canBeDrawn: _) = try news() else {
      Issue.record("not found in the page")
      return
    }
    guard case .drawn = try draw(page, by: service) else {
      Issue.record("not drawn")
      return
    }
    #expect(isThere("chafa.given"))
  }

  @Test func withoutTheProgramASentenceNamesThePackage() throws {
    scratch.write("Wall_files/quay.png", Self.png)
    let news = try draw(page(["Wall_files/quay.png"]), by: service(program: "no-such-chafa"))
    #expect(
      sentence(news)
        == "Pictures need the program chafa, which is not installed (on Debian the package chafa).")
  }

  @Test(arguments: ["#!/bin/sh\nexit 2\n", "#!/bin/sh\nkill -9 $$\n", "#!/bin/sh\necho ; exit 0\n"])
  func whatCannotBeDrawnIsSaid(_ script: String) throws {
    scratch.write("Wall_files/quay.png", Self.png)
    let said = sentence(try draw(page(["Wall_files/quay.png"]), by: service(script)))
    #expect(said?.hasPrefix("chafa could not draw this picture (PNG): it is damaged") == true)
  }

  /// What is no picture never comes before the program.
  @Test func whatIsNoPictureIsNotDrawn() throws {
    scratch.write("Wall_files/quay.png", "push graphic-context\nimage over 0,0 1,1 'text:/etc/passwd'\n")
    #expect(sentence(try draw(page(["Wall_files/quay.png"]), by: service())) == "This is not a picture.")
    #expect(!isThere("chafa.sized"))
  }

  /// A pipe that nobody writes to holds nothing up, and is called what it is.
  @Test func aPipeIsNoPicture() throws {
    scratch.write("Wall_files/other.png", Self.png)
    mkfifo("\(scratch.path)/Wall_files/quay.png", 0o644)
    #expect(
      sentence(try draw(page(["Wall_files/quay.png"]), by: service()))
        == "What lies in the picture’s place is a pipe or a device, and no file.")
  }

  /// A picture that somebody moved on from ends the program at once, and nothing is said of it.
  @Test func whatIsNotWantedAnyMoreIsGivenUp() throws {
    scratch.write("Wall_files/quay.png", Self.png)
    let service = service(
      "#!/bin/sh\nif [ ! -e \"$0.first\" ]; then : > \"$0.first\"; exec sleep 300; fi\nprintf '▀\\n'\n")
    service.begin(.draw(key, page(["Wall_files/quay.png"]), mayFetch: false))
    let deadline = ContinuousClock.now + .seconds(60)
    while scratch.read("chafa.first") == nil {
      try #require(ContinuousClock.now < deadline, "The program was not started.")
      usleep(5000)
    }
    let start = ContinuousClock.now
    guard case .drawn = try draw(page(["Wall_files/quay.png"]), by: service) else {
      Issue.record("not drawn")
      return
    }
    #expect(ContinuousClock.now - start < .seconds(9))
  }

  // MARK: From the web

  @Test func thePictureOfAPageIsFetchedOnceAndOnlyWhenAsked() throws {
    let server = LoopbackServer { _ in [.answer(Self.png, type: "image/png")] }
    let service = service()
    let page = page([server.address("/quay.png")], input: server.address("/wall"))
    guard case .located(_, let places, canBeDrawn: _) = try draw(page, by: service) else {
      Issue.record("asked for without being told to")
      return
    }
    #expect(places == [.web(host: "127.0.0.1:\(server.port)")] && server.requests.isEmpty)
    for mayFetch in [true, false] {
      guard case .drawn = try draw(page, by: service, mayFetch: mayFetch) else {
        Issue.record("not drawn")
        return
      }
    }
    #expect(server.requests.map(\.path) == ["/quay.png"])
    #expect(server.requests.first?.head.contains("Accept: image/png") == true)
  }

  /// A page, whatever it says of its own address, leads to no machine of this network.
  @Test func aSavedPageLeadsToNoMachineOfThisNetwork() throws {
    let server = LoopbackServer { _ in [.answer(Self.png)] }
    let page = page([server.address("/quay.png")], url: server.address("/wall"))
    let said = sentence(try draw(page, by: service(), mayFetch: true))
    #expect(said?.contains("a machine on your own network, and was not followed") == true)
    #expect(server.requests.isEmpty)
  }

  @Test func whatTheServerDoesNotHaveIsSaid() throws {
    let server = LoopbackServer { _ in [.text("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")] }
    let address = server.address("/quay.png")
    let said = sentence(try draw(page([address], input: server.address("/wall")), by: service(), mayFetch: true))
    #expect(said == "“\(address)” could not be fetched: there is no such page (404).")
  }
}
