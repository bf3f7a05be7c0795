import Glibc
import Synchronization

/// A web server on 127.0.0.1 that does exactly what a test tells it, well or badly.
public final class LoopbackServer: Sendable {
  /// One thing that it does with a connection.
  public enum Step: Sendable {
    /// Sends bytes.
    case bytes([UInt8])
    /// Sends bytes over and over until nobody takes them any more.
    case bytesForEver([UInt8])
    /// Sends bytes one at a time, with a pause after each.
    case drip([UInt8], milliseconds: UInt32)
    /// Says nothing until the other side has gone.
    case hang
    /// Ends the connection as a crash does, by a reset.
    case reset

    /// Sends text.
    public static func text(_ text: String) -> Step { .bytes(Array(text.utf8)) }

    /// A whole answer.
    ///
    /// - Parameter isLast: whether the connection is closed behind it.
    public static func answer(
      _ body: [UInt8], type: String? = "text/html; charset=utf-8", status: String = "200 OK", headers: [String] = [],
      isLast: Bool = true
    ) -> Step {
      var lines = [
        "HTTP/1.1 \(status)", "Content-Length: \(body.count)", "Connection: \(isLast ? "close" : "keep-alive")",
      ]
      if let type { lines.append("Content-Type: \(type)") }
      let head = (lines + headers).joined(separator: "\r\n") + "\r\n\r\n"
      return .bytes(Array(head.utf8) + body)
    }

    /// A redirect.
    public static func redirect(to address: String, headers: [String] = []) -> Step {
      answer([], type: nil, status: "302 Found", headers: ["Location: \(address)"] + headers)
    }
  }

  /// What somebody asked for.
  public struct Request: Hashable, Sendable {
    /// The path, with what stands behind “?”.
    public var path: String
    /// All of the request's head.
    public var head: String
    /// What was sent with it.
    public var body: [UInt8] = []
  }

  /// The port that it listens on.
  public let port: UInt16
  private let connections: Connections

  /// Starts a server that does for a request whatever `answer` says; afterwards the connection is closed.
  ///
  /// - Parameter keepsOpen: whether another request is waited for instead.
  public init(keepsOpen: Bool = false, answer: @escaping @Sendable (Request) -> [Step]) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, size) == 0 && listen(listener, 64) == 0 && getsockname(listener, address, &size) == 0
      }
    }
    precondition(isListening, "There is no port to be had on 127.0.0.1.")
    port = UInt16(bigEndian: address.sin_port)
    let connections = Connections(listener: listener)
    self.connections = connections
    Thread.start {
      while let client = connections.next() {
        Thread.start {
          connections.noteConnection()
          while let request = Connections.request(from: client) {
            connections.note(request)
            let isOpen = answer(request).allSatisfy { Connections.take($0, to: client) }
            if !keepsOpen || !isOpen { break }
          }
          connections.end(client)
        }
      }
    }
  }

  deinit { connections.stop() }

  /// The address of a path on it.
  public func address(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

  /// How many connections were made to it so far.
  public var connectionCount: Int { connections.count }

  /// What was asked for so far.
  public var requests: [Request] { connections.requests }
}

/// The connections of one server.
private final class Connections: Sendable {
  private struct State {
    var isOpen = true
    var clients: Set<Int32> = []
    var requests: [LoopbackServer.Request] = []
    var connections = 0
  }

  private let listener: Int32
  private let state = Mutex(State())

  init(listener: Int32) { self.listener = listener }

  var requests: [LoopbackServer.Request] { state.withLock { $0.requests } }

  var count: Int { state.withLock { $0.connections } }

  func noteConnection() { state.withLock { $0.connections += 1 } }

  func note(_ request: LoopbackServer.Request) { state.withLock { $0.requests.append(request) } }

  /// The next client; `nil` once there are no more.
  func next() -> Int32? {
    while true {
      let client = accept(listener, nil, nil)
      if client < 0, errno == EINTR || errno == ECONNABORTED { continue }
      return state.withLock { state in
        guard client >= 0, state.isOpen else {
          close(listener)
          if client >= 0 { close(client) }
          return nil
        }
        state.clients.insert(client)
        return client
      }
    }
  }

  func end(_ client: Int32) {
    state.withLock { state in
      state.clients.remove(client)
      close(client)
    }
  }

  func stop() {
    state.withLock { state in
      state.isOpen = false
      for client in state.clients { shutdown(client, Int32(SHUT_RDWR)) }
      // Whoever waits in accept is let go, and closes it.
      shutdown(listener, Int32(SHUT_RDWR))
    }
  }

  /// The head of a request, empty where it is one for an encrypted connection; `nil` where none comes.
  static func request(from client: Int32) -> LoopbackServer.Request? {
    var head: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    let end = Array("\r\n\r\n".utf8)
    var bodyStart: Int?
    while bodyStart == nil {
      let count = recv(client, &chunk, chunk.count, 0)
      guard count > 0, head.count < 1 << 20 else { return nil }
      head += chunk[..<count]
      // The handshake of TLS: whatever follows is nothing that this server can read.
      if head[0] == 0x16 { return LoopbackServer.Request(path: "", head: "") }
      bodyStart = head.firstRange(of: end)?.upperBound
    }
    guard let bodyStart else { return nil }
    let text = String(decoding: head[..<bodyStart], as: UTF8.self)
    var body = Array(head[bodyStart...])
    while body.count < length(in: text) {
      let count = recv(client, &chunk, chunk.count, 0)
      guard count > 0, body.count < 1 << 24 else { return nil }
      body += chunk[..<count]
    }
    guard let path = text.split(separator: " ").dropFirst().first else { return nil }
    return LoopbackServer.Request(path: String(path), head: text, body: body)
  }

  /// How many bytes are sent with a request.
  private static func length(in head: String) -> Int {
    for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-length:") {
      return Int(line.dropFirst("content-length:".count).drop { $0 == " " }) ?? 0
    }
    return 0
  }

  /// Takes a step; false when the other side has gone.
  static func take(_ step: LoopbackServer.Step, to client: Int32) -> Bool {
    switch step {
    case .bytes(let bytes): return send(bytes[...], to: client)
    case .bytesForEver(let bytes):
      while send(bytes[...], to: client) {}
      return false
    case .drip(let bytes, let milliseconds):
      for index in bytes.indices {
        guard send(bytes[index...index], to: client) else { return false }
        usleep(milliseconds * 1000)
      }
      return true
    case .hang:
      var byte: UInt8 = 0
      while recv(client, &byte, 1, 0) > 0 {}
      return false
    case .reset:
      var abrupt = linger(l_onoff: 1, l_linger: 0)
      setsockopt(client, SOL_SOCKET, SO_LINGER, &abrupt, socklen_t(MemoryLayout<linger>.size))
      return false
    }
  }

  private static func send(_ bytes: ArraySlice<UInt8>, to client: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { Glibc.send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if sent > 0 { rest = rest.dropFirst(sent) } else if errno != EINTR { return false }
    }
    return true
  }
}

/// A thread that nobody waits for.
private enum Thread {
  static func start(_ work: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(work))
    let failure = pthread_create(
      &thread, nil,
      { context in
        Unmanaged<Box>.fromOpaque(context!).takeRetainedValue().work()
        return nil
      }, box.toOpaque())
    precondition(failure == 0, "There is no thread to be had.")
    pthread_detach(thread)
  }

  private final class Box: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
}
