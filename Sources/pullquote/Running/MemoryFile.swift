import Configuration
import Basics
import Reader
import Shelves

/// The file with what the reader remembers between runs.
struct MemoryFile: Sendable {
  private let file: StateFile
  /// The name of the current inputs; `nil` if they cannot be opened again.
  let opened: String?

  /// The file at a path, for what a request opens.
  init(path: String, request: ReaderRequest, folders: Folders) {
    file = StateFile(path: path)
    opened = Self.name(of: request, folders)
  }

  /// What was remembered; nothing where that cannot be read, since nothing of it is needed.
  func load() -> ReaderMemory {
    (try? file.contents()).flatMap { $0.map { ReaderMemory(lines: $0) } } ?? ReaderMemory()
  }

  /// Saves the reader's position, merged with what other readers saved meanwhile. If that fails, the next reader starts
  /// at the top, which is not worth a message.
  func keep(_ change: (inout ReaderMemory) -> Void) {
    try? file.replace { bytes in
      var memory = ReaderMemory(lines: bytes)
      change(&memory)
      let lines = memory.lines
      return lines == bytes ? nil : lines
    }
  }

  /// What a request opens, wherever it is made.
  private static func name(of request: ReaderRequest, _ folders: Folders) -> String? {
    guard !request.inputs.contains("-") else { return nil }
    guard !request.inputs.isEmpty else { return request.library.map(TypedPath.absolute) ?? folders.libraryFile }
    let all = request.inputs.map(TypedPath.absolute).joined(separator: "\n")
    // Somebody may name ten thousand files.
    return all.utf8.count <= 400 ? all : "\(request.inputs.count) inputs, \(ContentKey(Array(all.utf8)).text)"
  }
}
