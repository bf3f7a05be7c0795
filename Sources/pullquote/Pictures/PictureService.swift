import Articles
import Basics
import Containers
import Drawing
import Fetching
import Reader
import Search
import Shelves
import Synchronization

/// Finds the pictures of captions, fetches those that a person asks for, and has them drawn, one after another on a thread of its own.
final class PictureService: Sendable {
  private let parser: ContainedParser
  private let fetcher: Fetcher
  private let chafa: Chafa
  private let post: @Sendable (PictureNews) -> Void
  private let line = WorkQueue { WorkerThread.start($0) }
  /// The number of the picture that is wanted: what has another is given up.
  private let wanted = Atomic(0)
  private let kept = Mutex(Kept())

  /// What need not be read again.
  private struct Kept {
    /// What was fetched, by address, and the addresses, the first first.
    var fetched: [String: [UInt8]] = [:]
    var arrivals: [String] = []
    /// The pictures that the page of an article holds itself.
    var embedded: (article: ArticleID, addresses: [Int: String])?
  }

  /// The most bytes of fetched pictures that are kept.
  private static let mostFetched = 48 << 20
  /// The most bytes of a file that are read as a picture.
  private static let mostRead = 32 << 20

  private static let limits = {
    var limits = FetchLimits()
    limits.bytes = 16 << 20
    limits.connectTime = 10_000
    limits.stallTime = 10_000
    limits.totalTime = 30_000
    return limits
  }()

  /// - Parameters:
  ///   - parser: finds the pictures that pages hold themselves.
  ///   - post: takes what becomes of the work, from any thread.
  init(parser: ContainedParser, chafa: Chafa = Chafa(), post: @escaping @Sendable (PictureNews) -> Void) {
    self.parser = parser
    self.chafa = chafa
    self.post = post
    fetcher = Fetcher(userAgent: "Pullquote/\(Pullquote.version)", limits: Self.limits)
  }

  /// Begins some work, in the place of any drawing that was begun before.
  func begin(_ work: PictureWork) {
    switch work {
    case .stop: wanted.add(1, ordering: .relaxed)
    case .locate(let page): line.put { [self] in locate(page) }
    case .draw(let key, let page, let mayFetch):
      let number = wanted.add(1, ordering: .relaxed).newValue
      line.put { [self] in
        do throws(NoPicture) {
          let picture = try picture(key, page, mayFetch: mayFetch) { wanted.load(ordering: .relaxed) != number }
          post(.drawn(key, picture))
        } catch {
          if let sentence = error.sentence { post(.failed(key, sentence)) }
        }
      }
    }
  }

  /// Gives up everything, and waits until no program runs any more.
  func close() {
    begin(.stop)
    line.waitUntilEmpty(for: .seconds(1))
  }

  /// Why there is no picture: a sentence, or `nil` where nobody wants to know.
  private struct NoPicture: Error { var sentence: String? }

  private func picture(
    _ key: PictureKey, _ page: PicturePage, mayFetch: Bool, unless isUnwanted: () -> Bool
  ) throws(NoPicture) -> DrawnPicture {
    if isUnwanted() { throw NoPicture() }
    let bytes = try bytes(of: key.caption, page, mayFetch: mayFetch, unless: isUnwanted)
    do throws(Chafa.Failure) {
      if case .pixels(let kind, let cell, orElse: _) = key.ink,
        let graphic = try chafa.graphic(
          of: bytes, as: kind, in: PixelRoom(key.size, cell: cell, for: kind), unless: isUnwanted)
      {
        return .graphic(graphic)
      }
      return .cells(Canvas(try chafa.raster(of: bytes, in: key.size, unless: isUnwanted), ink: key.ink))
    } catch {
      throw NoPicture(sentence: error == .unwanted ? nil : error.description)
    }
  }

  // MARK: Where it is

  private func locate(_ page: PicturePage) {
    let places = page.captions.indices.map { index -> PicturePlace in
      if file(of: index, page) != nil || embedded(in: page)[index] != nil { return .here }
      guard let address = Self.address(of: index, page) else { return .nowhere }
      if kept.withLock({ $0.fetched[address] }) != nil { return .here }
      let site = WebPlace(address)?.site ?? address
      return .web(host: site.split(separator: "/").last.map(String.init) ?? site)
    }
    post(.located(page.article, places, canBeDrawn: chafa.isThere))
  }

  /// The address that a picture has on the web.
  private static func address(of caption: Int, _ page: PicturePage) -> String? {
    guard let image = page.captions[caption].image, let scheme = WebAddress.scheme(of: image) else { return nil }
    return scheme == "http" || scheme == "https" ? image : nil
  }

  private func file(of caption: Int, _ page: PicturePage) -> String? {
    guard let image = page.captions[caption].image else { return nil }
    return PictureFiles.candidates(for: image, besides: page.input, url: page.url).first { path in
      var status = stat()
      // What is there and no file is said when it is to be drawn.
      return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    }
  }

  /// The addresses of the pictures that a page holds itself, by the indices of its captions.
  private func embedded(in page: PicturePage) -> [Int: String] {
    guard page.captions.contains(where: { $0.image == nil }), !Fetcher.isAddress(page.input) else { return [:] }
    if let known = kept.withLock({ $0.embedded }), known.article == page.article { return known.addresses }
    var found: [Int: String] = [:]
    if let bytes = (try? FileBytes.of(page.input, most: Input.sizeLimit)), bytes.containsSequence("data:image/"),
      case .text(let lines) = parser.reply(
        to: ParsingRequest(matter: .contents(InputContents(name: page.input, bytes: bytes)), wanted: .pictures))
    {
      for line in lines.split(separator: "\n") {
        let parts = line.split(separator: " ", maxSplits: 1)
        if parts.count == 2, let caption = Int(parts[0]) { found[caption] = String(parts[1]) }
      }
    }
    kept.withLock { [found] in $0.embedded = (page.article, found) }
    return found
  }

  // MARK: What it is

  private func bytes(
    of caption: Int, _ page: PicturePage, mayFetch: Bool, unless isUnwanted: () -> Bool
  ) throws(NoPicture) -> [UInt8] {
    guard page.captions.indices.contains(caption) else { throw NoPicture() }
    if let path = file(of: caption, page) {
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
        throw NoPicture(sentence: "What lies in the picture’s place is a pipe or a device, and no file.")
      }
      guard let bytes = try? FileBytes.of(path, most: Self.mostRead) else {
        throw NoPicture(sentence: "The picture could not be read, or is larger than \(Self.mostRead >> 20) MB.")
      }
      return bytes
    }
    if let address = embedded(in: page)[caption], let bytes = DataAddress.contents(of: address) { return bytes }
    guard let address = Self.address(of: caption, page) else {
      throw NoPicture(sentence: "This caption’s picture is not in the page or beside it, and has no address.")
    }
    if let known = kept.withLock({ $0.fetched[address] }) { return known }
    guard mayFetch else {
      // It was let go of: the reader is to know that it is on the web again.
      locate(page)
      throw NoPicture()
    }
    return try fetch(address, for: page, unless: isUnwanted)
  }

  private func fetch(
    _ address: String, for page: PicturePage, unless isUnwanted: () -> Bool
  ) throws(NoPicture) -> [UInt8] {
    do throws(FetchError) {
      // Only the address that a person gave is believed: what a page says of its own would let it lead anywhere.
      let origin = Fetcher.isAddress(page.input) ? page.input : nil
      let bytes = try fetcher.picture(at: address, of: origin, unless: isUnwanted).bytes
      kept.withLock { kept in
        kept.fetched[address] = bytes
        kept.arrivals.append(address)
        var size = kept.fetched.values.reduce(0) { $0 + $1.count }
        while size > Self.mostFetched, kept.arrivals.count > 1 {
          size -= kept.fetched.removeValue(forKey: kept.arrivals.removeFirst())?.count ?? 0
        }
      }
      return bytes
    } catch {
      throw NoPicture(sentence: error.cause == .cancelled ? nil : error.description)
    }
  }
}
