import Basics
import Containers

/// What a file or a pipe wraps, one input after another.
struct Container {
  /// Its name.
  let name: String
  private var reader: ContainerReader
  private let descriptor: Int32
  private var isEmpty = true
  private var hasEnded = false

  /// - Parameters:
  ///   - head: its first bytes, or as much as was read of a pipe.
  ///   - descriptor: where it goes on; closed by `close`, unless it is standard input.
  init(name: String, head: [UInt8], descriptor: Int32) throws(InputError) {
    self.name = name
    self.descriptor = descriptor
    do throws(ContainerFault) {
      reader = try ContainerReader(head: head, descriptor: descriptor)
    } catch {
      throw .notUnpacked(name, cause: error.description)
    }
  }

  /// The next page or text, or what could not be read; `nil` behind the last.
  mutating func next() -> Result<Input, InputError>? {
    if hasEnded { return nil }
    do throws(ContainerFault) {
      if let item = try reader.next() {
        isEmpty = false
        switch item {
        case .member(let member): return .success(Input(member, in: name))
        case .passedOver(let place, let cause):
          return .failure(.passedOver(place.isEmpty ? name : "\(name)/\(place)", cause: cause))
        }
      }
      hasEnded = true
      return isEmpty ? .failure(.emptyContainer(name)) : nil
    } catch {
      hasEnded = true
      return .failure(.notUnpacked(name, cause: error.description))
    }
  }

  /// Closes what it is read from.
  func close() {
    if descriptor != STDIN_FILENO { Glibc.close(descriptor) }
  }
}

extension Input {
  /// Endings of what is often a container. What one is is told from its bytes; in a folder of thousands of files only
  /// those with such an ending are looked into beforehand.
  private static let containerEndings: Set<String> = [
    "gz", "tgz", "bz2", "xz", "zst", "lz4", "zip", "7z", "tar", "epub", "docx", "odt", "mbox", "warc", "wacz",
  ]

  /// Whether it is called like a container.
  var isCalledContainer: Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return Self.containerEndings.contains(name[name.index(after: dot)...].lowercased())
  }

  /// The container that a file is; `nil` where it is none, or cannot be looked into.
  func container() throws(InputError) -> Container? {
    guard isFile, let descriptor = try? opened() else { return nil }
    // Only an ordinary file can be read from its beginning again.
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    let head = [UInt8](unsafeUninitializedCapacity: ContainerReader.headLength) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
    guard ContainerReader.isContainer(head: head) else {
      close(descriptor)
      return nil
    }
    do throws(InputError) {
      return try Container(name: name, head: head, descriptor: descriptor)
    } catch {
      close(descriptor)
      throw error
    }
  }
}
