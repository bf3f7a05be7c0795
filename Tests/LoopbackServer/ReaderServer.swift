import Synchronization

/// A server of a feed reader that speaks the Google Reader API as FreshRSS or as Miniflux does, and fails as a test asks it to.
///
/// FreshRSS (p/api/greader.php) has numbers of sixteen decimal digits, continues behind a number, writes states with “-”, texts as
/// “summary”. Miniflux (internal/googlereader) has small numbers, continues by counting, names its user in states and writes texts as
/// “content”.
public final class ReaderServer: Sendable {
  /// Whose way it is.
  public enum Kind: String, CaseIterable, Sendable {
    case freshRSS
    case miniflux

    /// Where the API is on the server.
    public var path: String { self == .freshRSS ? "/api/greader.php" : "" }
  }

  /// A feed that it follows.
  public struct Feed: Sendable {
    fileprivate var number: Int
    fileprivate var address: String
    fileprivate var title: String
    fileprivate var label: String

    /// A feed, by its number, and the folder that it lies in.
    public init(_ number: Int, _ address: String, _ title: String, label: String) {
      (self.number, self.address, self.title, self.label) = (number, address, title, label)
    }
  }

  /// An article that it has.
  public struct Item: Sendable {
    /// By what the server knows it.
    public var number: Int64
    fileprivate var feed: Int
    /// Its headline.
    public var title: String
    /// Where it is.
    public var url: String
    /// What it says, as HTML.
    public var text: String
    /// Seconds since 1970; also when it came.
    public var published: Int64
    /// Whether it was read.
    public var isRead = false
    /// Whether it has a star.
    public var isStarred = false

    /// An article.
    public init(
      _ number: Int64, of feed: Int, _ title: String, url: String, text: String, published: Int64, isRead: Bool = false
    ) {
      (self.number, self.feed, self.title, self.url, self.text) = (number, feed, title, url, text)
      (self.published, self.isRead) = (published, isRead)
    }
  }

  /// What it has.
  public struct Contents: Sendable {
    /// The feeds that it follows.
    public var feeds: [Feed] = []
    /// The articles that it has.
    public var items: [Item] = []
    /// The numbers of those that it names, and does not send.
    public var withheld: Set<Int64> = []
    /// What whoever has signed in is known by; another one is another day's.
    public var authorization = "ada/0123456789abcdef"
    /// What changes have to be sent with.
    public var token = "token-of-today"

    /// Nothing.
    public init() {}
  }

  private let kind: Kind
  private let contents: Mutex<Contents>
  private let user: String
  private let password: String
  /// Asked before each request; what it gives is done in its place.
  private let fault: @Sendable (LoopbackServer.Request) -> [LoopbackServer.Step]?

  /// A server that lets one user in.
  public init(
    _ kind: Kind, user: String = "ada", password: String = "salt & pepper", _ contents: Contents,
    fault: @escaping @Sendable (LoopbackServer.Request) -> [LoopbackServer.Step]? = { _ in nil }
  ) {
    self.kind = kind
    self.user = user
    self.password = password
    self.contents = Mutex(contents)
    self.fault = fault
  }

  /// What it has now.
  public var now: Contents {
    get { contents.withLock { $0 } }
    set { contents.withLock { $0 = newValue } }
  }

  /// Changes what it has.
  public func change(_ body: (inout Contents) -> Void) { contents.withLock { body(&$0) } }

  /// Begins to serve.
  public func serve() -> LoopbackServer { LoopbackServer { [self] in fault($0) ?? answer(to: $0) } }

  // MARK: Requests

  private typealias Fields = [(name: String, value: String)]

  private func answer(to request: LoopbackServer.Request) -> [LoopbackServer.Step] {
    let parts = request.path.split(separator: "?", maxSplits: 1).map(String.init)
    guard let path = parts.first, path.hasPrefix(kind.path + "/") else { return Self.failed("404 Not Found") }
    let query = Self.fields(parts.count > 1 ? parts[1] : "")
    let form = Self.fields(String(decoding: request.body, as: UTF8.self))
    let call = path.dropFirst(kind.path.count)
    if call == "/accounts/ClientLogin" { return signIn(form) }
    let now = now
    guard request.head.contains("Authorization: GoogleLogin auth=\(now.authorization)\r\n") else { return unauthorized }
    let posts = request.head.hasPrefix("POST ")
    if posts, form.first(where: { $0.name == "T" })?.value != now.token {
      return [
        .answer(
          Array("Unauthorized!".utf8), type: "text/plain", status: "401 Unauthorized",
          headers: ["X-Reader-Google-Bad-Token: true"])
      ]
    }
    switch call {
    case "/reader/api/0/token": return Self.text(now.token + "\n")
    case "/reader/api/0/subscription/list": return Self.json(subscriptions(now))
    case "/reader/api/0/stream/items/ids": return Self.json(ids(now, query))
    case "/reader/api/0/stream/items/contents" where posts: return Self.json(items(now, form))
    case "/reader/api/0/edit-tag" where posts: return edit(form)
    default: return Self.failed("404 Not Found")
    }
  }

  private func signIn(_ form: Fields) -> [LoopbackServer.Step] {
    guard form.contains(where: { $0 == ("Email", user) }), form.contains(where: { $0 == ("Passwd", password) }) else {
      return unauthorized
    }
    let authorization = now.authorization
    return Self.text("SID=\(authorization)\nLSID=null\nAuth=\(authorization)\n")
  }

  private var unauthorized: [LoopbackServer.Step] {
    kind == .freshRSS
      ? [.answer(Array("Unauthorized!".utf8), type: "text/plain", status: "401 Unauthorized")]
      : [
        .answer(
          Array(#"{"error_message":"Access Unauthorized"}"#.utf8), type: "application/json", status: "401 Unauthorized")
      ]
  }

  // MARK: Answers

  private func subscriptions(_ now: Contents) -> String {
    let feeds = now.feeds.map { feed in
      let type = kind == .miniflux ? #","type":"folder""# : ""
      return """
        {"id":"feed/\(feed.number)","title":\(Self.string(feed.title)),"categories":[{"id":"user/-/label/x","label":\
        \(Self.string(feed.label))\(type)}],"url":\(Self.string(feed.address)),"htmlUrl":"","iconUrl":""}
        """
    }
    return #"{"subscriptions":[\#(feeds.joined(separator: ","))]}"#
  }

  private func ids(_ now: Contents, _ query: Fields) -> String {
    func value(_ name: String) -> String? { query.first { $0.name == name }?.value }
    var items = now.items
    if value("s")?.hasSuffix("/starred") == true { items = items.filter(\.isStarred) }
    if value("xt")?.hasSuffix("/read") == true { items = items.filter { !$0.isRead } }
    if let since = value("ot").flatMap(Int64.init) { items = items.filter { $0.published >= since } }
    items.sort { $0.number > $1.number }
    var start = 0
    if let continuation = value("c") {
      start =
        kind == .miniflux
        ? Int(continuation) ?? 0 : items.firstIndex { "\($0.number)" == continuation } ?? items.count
    }
    let page = items.dropFirst(start).prefix(value("n").flatMap { Int($0) } ?? 20)
    let references = page.map { item in
      kind == .miniflux ? #"{"id":"\#(item.number)","directStreamIds":[]}"# : #"{"id":"\#(item.number)"}"#
    }
    var text = #"{"itemRefs":[\#(references.joined(separator: ","))]"#
    if page.endIndex < items.count {
      let next = kind == .miniflux ? "\(page.endIndex)" : "\(items[page.endIndex].number)"
      text += #","continuation":"\#(next)""#
    }
    return text + "}"
  }

  private func items(_ now: Contents, _ form: Fields) -> String {
    let wanted = Set(form.filter { $0.name == "i" }.compactMap { Self.number($0.value) }).subtracting(now.withheld)
    let user = kind == .miniflux ? "1" : "-"
    let items = now.items.filter { wanted.contains($0.number) }.map { item in
      let digits = String(item.number, radix: 16)
      let long = String(repeating: "0", count: 16 - digits.count) + digits
      var states = ["user/\(user)/state/com.google/reading-list", "user/\(user)/label/\(now.label(of: item.feed))"]
      if item.isRead { states.append("user/\(user)/state/com.google/read") }
      if item.isStarred { states.append("user/\(user)/state/com.google/starred") }
      let text = Self.string(item.text)
      let body =
        kind == .miniflux ? #""content":{"direction":"ltr","content":\#(text)}"# : #""summary":{"content":\#(text)}"#
      return """
        {"id":"tag:google.com,2005:reader/item/\(long)","title":\(Self.string(item.title)),"published":\(item.published),\
        "canonical":[{"href":\(Self.string(item.url))}],"alternate":[{"href":\(Self.string(item.url)),"type":"text/html"}],\
        "categories":[\(states.map(Self.string).joined(separator: ","))],"author":"Ada Roe; Ben Sand",\
        "origin":{"streamId":"feed/\(item.feed)","title":"x"},\(body)}
        """
    }
    return
      #"{"direction":"ltr","id":"user/-/state/com.google/reading-list","items":[\#(items.joined(separator: ","))]}"#
  }

  // MARK: Changes

  private func edit(_ form: Fields) -> [LoopbackServer.Step] {
    let wanted = Set(form.filter { $0.name == "i" }.compactMap { Self.number($0.value) })
    change { contents in
      for index in contents.items.indices where wanted.contains(contents.items[index].number) {
        for (name, value) in form where name == "a" || name == "r" {
          if value.hasSuffix("/read") { contents.items[index].isRead = name == "a" }
          if value.hasSuffix("/starred") { contents.items[index].isStarred = name == "a" }
        }
      }
    }
    return Self.text("OK")
  }

  // MARK: Forms

  /// A number in any of its forms, as each server reads them.
  private static func number(_ text: String) -> Int64? {
    let prefix = "tag:google.com,2005:reader/item/"
    return text.hasPrefix(prefix) ? Int64(text.dropFirst(prefix.count), radix: 16) : Int64(text)
  }

  private static func text(_ text: String) -> [LoopbackServer.Step] { [.answer(Array(text.utf8), type: "text/plain")] }

  private static func json(_ text: String) -> [LoopbackServer.Step] {
    [.answer(Array(text.utf8), type: "application/json; charset=UTF-8")]
  }

  private static func failed(_ status: String) -> [LoopbackServer.Step] { [.answer([], type: nil, status: status)] }

  private static func fields(_ text: String) -> Fields {
    text.split(separator: "&").map { field in
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(decoded)
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func string(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}

extension ReaderServer.Contents {
  fileprivate func label(of feed: Int) -> String { feeds.first { $0.number == feed }?.label ?? "" }

  /// An article, by its number.
  public func item(_ number: Int64) -> ReaderServer.Item? { items.first { $0.number == number } }
}
