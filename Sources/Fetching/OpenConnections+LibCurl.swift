import CLibCurl
import Synchronization

/// Connections that stay open between one request and the next, and what is known of names and encryption: whoever asks a site again does
/// not begin anew. May be used from any thread.
///
/// Each of libcurl’s “multi” handles is used by one thread at a time, and keeps its own connections.
final class OpenConnections: Sendable {
  /// A handle, which one thread at a time has.
  struct Line: @unchecked Sendable {
    fileprivate(set) var multi: UnsafeMutableRawPointer
    /// The site that it leads to, or led to last.
    fileprivate(set) var site: String
  }

  /// What all handles share; libcurl locks it.
  struct Share: @unchecked Sendable {
    fileprivate(set) var pointer: OpaquePointer
  }

  private struct State: Sendable {
    var share: Share?
    /// Those that nobody uses, the one that was used last at the end.
    var idle: [Line] = []
    var library: HTTPLibrary?
  }

  private let state = Mutex(State())

  /// How many handles are kept, and how many connections of each.
  private static let mostIdle = 32
  private static let connections = 2

  deinit {
    state.withLock { state in
      guard let library = state.library?.functions else { return }
      let holdsSignal = lc_hold_sigpipe()
      for line in state.idle { lc_multi_cleanup(library, line.multi) }
      if let share = state.share { lc_share_free(library, share.pointer) }
      if holdsSignal { lc_release_sigpipe() }
    }
  }

  /// A handle for a site, which has to be given back; `nil` where there is no memory left.
  func line(of library: HTTPLibrary, for site: String) -> Line? {
    let known = state.withLock { state -> Line? in
      state.library = library
      if let place = state.idle.lastIndex(where: { $0.site == site }) { return state.idle.remove(at: place) }
      return state.idle.count >= Self.mostIdle ? state.idle.removeFirst() : nil
    }
    if var known {
      known.site = site
      return known
    }
    guard let multi = lc_multi_init(library.functions) else { return nil }
    lc_multi_keep(library.functions, multi, Self.connections)
    return Line(multi: multi, site: site)
  }

  /// Takes a handle back.
  func give(_ line: Line, _ library: HTTPLibrary) {
    let old = state.withLock { state -> Line? in
      state.idle.append(line)
      return state.idle.count > Self.mostIdle ? state.idle.removeFirst() : nil
    }
    if let old { lc_multi_cleanup(library.functions, old.multi) }
  }

  /// What all of them share; `nil` where there is no memory left.
  func share(of library: HTTPLibrary) -> Share? {
    state.withLock { state in
      if state.share == nil { state.share = lc_share_new(library.functions).map { Share(pointer: $0) } }
      return state.share
    }
  }
}
