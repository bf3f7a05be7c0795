import Basics

/// What a server is asked by the Google Reader API, as FreshRSS, Miniflux and others speak it: a value, which knows nothing of
/// connections.
public struct ServerRequest: Hashable, Sendable {
  /// What stands behind the address of the API.
  public var path: String
  /// What is sent, as a form; `nil` for a request that only asks.
  public var form: String?
  /// Whether the form needs the token that a server gives for changes.
  public var needsToken = false

  /// How many numbers of articles are asked for at once.
  static let mostIDs = 10_000

  /// Whether an address is one of the API: a server answers 401 to whoever has not signed in.
  public static let token = ServerRequest(path: "/reader/api/0/token")

  /// Signs in.
  public static func signIn(user: String, password: String) -> ServerRequest {
    ServerRequest(
      path: "/accounts/ClientLogin", form: fields([("Email", user), ("Passwd", password), ("service", "reader")]))
  }

  /// The feeds that the server follows.
  public static let subscriptions = ServerRequest(path: "/reader/api/0/subscription/list?output=json")

  /// The numbers of articles.
  ///
  /// - Parameters:
  ///   - since: seconds since 1970; those that came before are left out.
  ///   - continuation: where the page before ended.
  public static func ids(
    of stream: Stream, since: Int64? = nil, after continuation: String? = nil
  ) -> ServerRequest {
    var query = [("output", "json"), ("n", "\(mostIDs)")]
    switch stream {
    case .all: query.append(("s", State.all))
    case .unread: query += [("s", State.all), ("xt", State.read)]
    case .starred: query.append(("s", State.starred))
    }
    if let since { query.append(("ot", "\(since)")) }
    if let continuation { query.append(("c", continuation)) }
    return ServerRequest(path: "/reader/api/0/stream/items/ids?" + fields(query))
  }

  /// Articles themselves.
  public static func contents(of ids: [ServerItemID]) -> ServerRequest {
    ServerRequest(
      path: "/reader/api/0/stream/items/contents?output=json", form: fields(ids.map { ("i", $0.longForm) }),
      needsToken: true)
  }

  /// Marks articles.
  public static func mark(_ ids: [ServerItemID], as mark: ServerMark) -> ServerRequest {
    let state =
      switch mark {
      case .read(let isRead): (isRead ? "a" : "r", State.read)
      case .starred(let isStarred): (isStarred ? "a" : "r", State.starred)
      }
    return ServerRequest(
      path: "/reader/api/0/edit-tag", form: fields([state] + ids.map { ("i", $0.longForm) }), needsToken: true)
  }

  /// Articles that belong together.
  public enum Stream: Hashable, Sendable {
    case all
    case unread
    case starred
  }

  private enum State {
    static let all = "user/-/state/com.google/reading-list"
    static let read = "user/-/state/com.google/read"
    static let starred = "user/-/state/com.google/starred"
  }

  /// The form with the token for changes.
  public func form(token: String) -> String? { form.map { $0 + "&" + Self.fields([("T", token)]) } }

  private static func fields(_ fields: [(name: String, value: String)]) -> String {
    fields.map { "\($0.name)=\(percentEncoded($0.value))" }.joined(separator: "&")
  }
}

/// What is noted of an article on both sides.
public enum ServerMark: Hashable, Sendable {
  case read(Bool)
  case starred(Bool)
}
