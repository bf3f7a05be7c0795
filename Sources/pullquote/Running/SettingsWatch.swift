import Basics
import Configuration
import Synchronization

/// Reads the user's settings again whenever their file is saved, on a thread of its own.
///
/// The folder is watched (inotify, which costs nothing while nothing happens), since editors put a new file in the place
/// of the old one; of a file that is a link elsewhere, the folder of that, too. A folder that is not there when the reader
/// starts is not watched.
final class SettingsWatch: Sendable {
  private let saved = Mutex<ReaderSettings?>(nil)

  /// Watches the file that a request reads; `nil` if there is nothing to watch.
  ///
  /// - Parameter changed: called on another thread once settings can be taken.
  init?(_ request: ReaderRequest, folders: Folders, changed: @escaping @Sendable () -> Void) {
    guard let path = request.configuration ?? folders.configurationFile else { return nil }
    let events = inotify_init1(Int32(IN_CLOEXEC))
    guard events >= 0 else { return nil }
    var names: Set<String> = []
    for place in Set([path, Self.target(of: path) ?? path]) {
      let slash = place.lastIndex(of: "/")
      let folder = slash.map { $0 == place.startIndex ? "/" : String(place[..<$0]) } ?? "."
      guard inotify_add_watch(events, folder, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO)) >= 0 else { continue }
      names.insert(slash.map { String(place[place.index(after: $0)...]) } ?? place)
    }
    // What was chosen in the reader is another matter: only what the file says is read.
    var request = request
    request.keepsState = false
    guard !names.isEmpty, WorkerThread.begin({ [names, request, self] in wait(events, names, request, changed) }) else {
      close(events)
      return nil
    }
  }

  /// Takes what was read last, once.
  func take() -> ReaderSettings? {
    saved.withLock { saved in
      defer { saved = nil }
      return saved
    }
  }

  private func wait(_ events: Int32, _ names: Set<String>, _ request: ReaderRequest, _ changed: () -> Void) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(events, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      guard Self.names(in: buffer[..<count]).contains(where: names.contains) else { continue }
      let settings = ReaderSettings(request)
      saved.withLock { $0 = settings }
      changed()
    }
  }

  /// The names of files in what inotify(7) reports: records of four numbers of 32 bits, of which the last is the length of
  /// the name behind them, filled up with zeros.
  static func names(in bytes: ArraySlice<UInt8>) -> [String] {
    var names: [String] = []
    var rest = bytes
    while rest.count >= 16 {
      let length = rest.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: 12, as: UInt32.self)) }
      rest = rest.dropFirst(16)
      names.append(String(decoding: rest.prefix(length).prefix { $0 != 0 }, as: UTF8.self))
      rest = rest.dropFirst(length)
    }
    return names
  }

  /// The file that a path leads to; `nil` if there is none.
  private static func target(of path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
