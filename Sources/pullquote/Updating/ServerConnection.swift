import Basics
import Feeds
import Fetching
import Shelves
import Synchronization

/// Asks a server of the Google Reader API, and signs in where that is needed. May be asked from any thread.
final class ServerConnection: Sendable {
  private struct Secrets {
    var authorization: String?
    var token: String?
  }

  private let server: SyncServer
  private let fetcher: Fetcher
  private let cancellation: Cancellation
  private let pause: Duration
  private let secrets: Mutex<Secrets>

  /// How often something is asked for that does not come, or not whole.
  private static let tries = 3
  /// The longest rest that a server asks for and is waited for.
  private static let longestRest = 10

  /// - Parameter pause: how long it waits before it asks again for what did not come.
  init(
    to server: SyncServer, fetcher: Fetcher, cancellation: Cancellation = Cancellation(), pause: Duration = .seconds(1)
  ) {
    self.server = server
    self.fetcher = fetcher
    self.cancellation = cancellation
    self.pause = pause
    secrets = Mutex(Secrets(authorization: server.authorization))
  }

  /// Where it is, as sentences say it.
  var shownAddress: String { Fetcher.shown(server.address) }

  /// By what the server knows whoever has signed in.
  var authorization: String? { secrets.withLock { $0.authorization } }

  /// What the server answers, as `read` reads it. What it does not accept any more is asked for again, once.
  func answer<Value>(
    to request: ServerRequest, _ read: ([UInt8]) throws(ServerAnswer.Fault) -> Value
  ) throws(SyncError) -> Value {
    var wasRefused = false
    var left = Self.tries
    while true {
      let authorization = try self.signedIn()
      let token = request.needsToken ? try self.token(authorization) : nil
      let answer = try sent(request.path, token.flatMap(request.form) ?? request.form, authorization)
      if answer.status == 401 {
        guard !wasRefused else { throw refusal }
        wasRefused = true
        forget(authorization)
        continue
      }
      guard (200..<300).contains(answer.status) else { throw failure(answer) }
      do throws(ServerAnswer.Fault) {
        return try read(answer.bytes)
      } catch {
        left -= 1
        if left <= 0 { throw .garbled(address: shownAddress, error) }
        try rest(for: Self.tries - left)
      }
    }
  }

  /// Whether there is such a server: one says that whoever asks has to sign in.
  func isThere() throws(SyncError) -> Bool { try sent(ServerRequest.token.path, nil, nil).status == 401 }

  /// Signs in, where that was not done yet.
  @discardableResult
  func signedIn() throws(SyncError) -> String {
    // Whoever else comes meanwhile waits, and takes what came of it.
    try secrets.withLock { secrets throws(SyncError) in
      if let authorization = secrets.authorization { return authorization }
      let request = ServerRequest.signIn(user: server.user, password: try server.password.read())
      let answer = try sent(request.path, request.form, nil)
      switch answer.status {
      case 200..<300:
        guard let authorization = ServerAnswer.authorization(in: answer.bytes) else {
          throw .garbled(address: shownAddress, .lacks("“Auth=”"))
        }
        secrets.authorization = authorization
        return authorization
      case 401, 403: throw refusal
      default: throw failure(answer)
      }
    }
  }

  /// The token for changes.
  private func token(_ authorization: String) throws(SyncError) -> String {
    try secrets.withLock { secrets throws(SyncError) in
      if let token = secrets.token { return token }
      let answer = try sent(ServerRequest.token.path, nil, authorization)
      // Where it is not accepted, the request itself is not either, and tells.
      guard answer.status != 401 else { return "" }
      guard (200..<300).contains(answer.status) else { throw failure(answer) }
      guard let token = ServerAnswer.token(in: answer.bytes) else {
        throw .garbled(address: shownAddress, .lacks("token"))
      }
      secrets.token = token
      return token
    }
  }

  private func forget(_ authorization: String) {
    secrets.withLock { secrets in
      // Another thread may have signed in anew by now.
      if secrets.authorization == authorization { secrets = Secrets() }
    }
  }

  // MARK: Asking

  /// What is answered at last: what did not come, or was the server's fault, is asked for again.
  private func sent(_ path: String, _ form: String?, _ authorization: String?) throws(SyncError) -> FetchAnswer {
    var request = FetchRequest(address: server.address + path, accepted: "application/json,text/plain;q=0.9,*/*;q=0.1")
    request.form = form
    request.followsRedirects = false
    if let authorization { request.extraHeaders = ["Authorization: GoogleLogin auth=\(authorization)"] }
    var tried = 0
    while true {
      tried += 1
      let answer = fetched(request)
      switch answer {
      case .success(let answer) where answer.status < 500 || answer.retryAfter ?? 0 > Self.longestRest:
        if (300..<400).contains(answer.status), let location = answer.location {
          throw .leadsElsewhere(address: shownAddress, to: location)
        }
        return answer
      case .success(let answer) where tried >= Self.tries: return answer
      case .failure(let error) where tried >= Self.tries || !error.cause.mayPass: throw .notFetched(error)
      default: try rest(for: tried)
      }
    }
  }

  private func fetched(_ request: FetchRequest) -> Result<FetchAnswer, FetchError> {
    do throws(FetchError) {
      return .success(try fetcher.answer(to: request) { cancellation.isCancelled })
    } catch {
      return .failure(FetchError(address: shownAddress, cause: error.cause))
    }
  }

  private func rest(for turns: Int) throws(SyncError) {
    if cancellation.wait(for: pause * turns) { throw .cancelled }
  }

  private var refusal: SyncError { .refused(address: shownAddress, user: server.user) }

  private func failure(_ answer: FetchAnswer) -> SyncError {
    .notAnswered(sentence: answer.complaint(about: server.address))
  }
}

extension FetchError.Cause {
  /// Whether the same may come the next time.
  fileprivate var mayPass: Bool {
    switch self {
    case .brokenOff, .noAnswer, .broken, .stalled, .tooSlow, .noConnection, .connectTimedOut: true
    default: false
    }
  }
}
