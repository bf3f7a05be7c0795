import Basics

/// The pages and texts of a file that holds several, or one that is compressed: archives, mailboxes, web archives,
/// books.
///
/// It is read from the beginning, one member at a time, so memory use does not grow with the file.
public struct ContainerReader {
  /// The next item.
  public enum Item: Hashable, Sendable {
    case member(Member)
    /// Something that may have been an article, and why it could not be read: “it is larger than 64 MB”.
    case passedOver(name: String, cause: String)
  }

  /// The maximum size of a member, in bytes.
  public static let sizeLimit = 64 << 20

  /// The number of bytes needed to recognise a container.
  public static let headLength = 4096

  /// What is being read, the innermost last.
  private var layers: [Layer] = []

  private struct Layer {
    /// The path to it from the file's own name; empty for the file itself.
    var path: String
    var content: Content

    enum Content {
      case archive(Archive)
      case web(WARCReader)
      case mailbox(MailboxReader)
      case members(ArraySlice<Member>)
    }
  }

  /// How deep containers may stand in containers.
  private static let deepest = 4

  /// Whether a file that begins like this is a container.
  ///
  /// - Parameter head: the first bytes, at most `headLength`.
  public static func isContainer(head: [UInt8]) -> Bool { kind(of: head) != nil }

  /// Reads a container.
  ///
  /// - Parameters:
  ///   - head: its first bytes.
  ///   - descriptor: where it continues, or the whole file; `nil` if `head` is all of it.
  /// - Throws: if the library that unpacks it is missing.
  public init(head: [UInt8], descriptor: Int32? = nil) throws(ContainerFault) {
    if let content = try Self.content(head: head, descriptor: descriptor) {
      layers = [Layer(path: "", content: content)]
    }
  }

  /// The members of an archive with paths that are wanted; none of anything else. All of it is read for that.
  ///
  /// - Parameters:
  ///   - head: its first bytes.
  ///   - descriptor: where it continues.
  public static func files(
    head: [UInt8], descriptor: Int32, where isWanted: (String) -> Bool
  ) throws(ContainerFault) -> [(path: String, bytes: [UInt8])] {
    guard kind(of: head) == .archive else { return [] }
    let archive = try Archive(head: head, descriptor: descriptor)
    var files: [(path: String, bytes: [UInt8])] = []
    while let path = try archive.next() {
      if !archive.isAlone, isWanted(path), let bytes = try archive.rest(limit: sizeLimit) {
        files.append((path, bytes))
      }
    }
    return files
  }

  /// The next page or text; `nil` after the last.
  ///
  /// - Throws: if the container is broken, which ends it.
  public mutating func next() throws(ContainerFault) -> Item? {
    while let layer = layers.last {
      do throws(ContainerFault) {
        if let item = try nextItem(of: layer) { return item }
      } catch {
        layers.removeLast()
        // What stands around a broken one goes on.
        guard !layers.isEmpty else { throw error }
        return .passedOver(name: layer.path, cause: error.description)
      }
    }
    return nil
  }

  private mutating func nextItem(of layer: Layer) throws(ContainerFault) -> Item? {
    let place = layers.count - 1
    var item: Item?
    switch layer.content {
    case .archive(let archive): return try nextItem(of: archive, path: layer.path)
    case .web(var reader):
      layers[place].content = .members([])
      item = try reader.next()
      layers[place].content = .web(reader)
    case .mailbox(var reader):
      layers[place].content = .members([])
      item = try reader.next()
      layers[place].content = .mailbox(reader)
    case .members(var members):
      item = members.popFirst().map { .member($0) }
      layers[place].content = .members(members)
    }
    guard let item else {
      layers.removeLast()
      return nil
    }
    switch item {
    case .member(var member):
      // An address is a name of its own.
      if member.address == nil || member.name != member.address { member.name = Self.joined(layer.path, member.name) }
      return .member(member)
    case .passedOver(let name, let cause): return .passedOver(name: Self.joined(layer.path, name), cause: cause)
    }
  }

  /// The next member of an archive that is wanted, or `nil` if there is none or it is a container, which is begun.
  private mutating func nextItem(of archive: Archive, path: String) throws(ContainerFault) -> Item? {
    while let member = try archive.next() {
      // What was compressed alone is called as its file is.
      let isAlone = archive.isAlone
      guard isAlone || Self.isWanted(member) else { continue }
      let name = isAlone ? "" : member
      var stream = ByteStream { () throws(ContainerFault) -> [UInt8] in try archive.read(1 << 16) }
      let head = Array(try stream.ahead(Self.headLength))
      let kind = Self.kind(of: head)
      if kind == .warc || kind == .mailbox, layers.count < Self.deepest {
        layers.append(
          Layer(
            path: Self.joined(path, name),
            content: kind == .warc ? .web(WARCReader(stream)) : .mailbox(MailboxReader(stream))))
        return nil
      }
      if kind == .archive, layers.count < Self.deepest,
        head.starts(with: [0x1F, 0x8B]) || head.starts(with: [0x28, 0xB5])
      {
        do throws(ContainerFault) {
          let inner = try Archive(inside: archive, head: stream.buffered)
          layers.append(Layer(path: Self.joined(path, name), content: .archive(inner)))
          return nil
        } catch {
          return .passedOver(name: Self.joined(path, name), cause: error.description)
        }
      }
      let bytes = try stream.take(Self.sizeLimit + 1)
      guard bytes.count <= Self.sizeLimit else {
        // Nothing comes behind it, and to look would unpack all of it.
        if isAlone { layers.removeLast() }
        return .passedOver(name: Self.joined(path, name), cause: "it is larger than \(Self.sizeLimit >> 20) MB")
      }
      if kind != nil, layers.count < Self.deepest {
        do throws(ContainerFault) {
          guard let content = try Self.content(head: bytes, descriptor: nil) else { continue }
          layers.append(Layer(path: Self.joined(path, name), content: content))
          return nil
        } catch {
          return .passedOver(name: Self.joined(path, name), cause: error.description)
        }
      }
      return .member(Member(name: Self.joined(path, name), bytes: bytes))
    }
    layers.removeLast()
    return nil
  }

  private static func joined(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : name.isEmpty ? path : "\(path)/\(name)"
  }

  // MARK: Telling what it is

  private enum Kind {
    case archive, book, document, warc, mailbox
  }

  private static func kind(of head: [UInt8]) -> Kind? {
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      // What offices write is an archive too. Of which of theirs it is the members tell, which are not all seen yet.
      if head.containsSequence("[content_types].xml") || head.containsSequence("_rels/.rels") { return .document }
      if head.containsSequence("application/vnd.oasis.opendocument") {
        return head.containsSequence("opendocument.text") ? .document : nil
      }
      return head.containsSequence("application/epub+zip") ? .book : .archive
    }
    if head.starts(with: "WARC/1.".utf8) { return .warc }
    if MailboxReader.isBegun(by: head) { return .mailbox }
    let signatures: [[UInt8]] = [
      [0x1F, 0x8B, 0x08], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD],
      [0x04, 0x22, 0x4D, 0x18], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
    ]
    if signatures.contains(where: { head.starts(with: $0) }) { return .archive }
    return head.count > 262 && head[257..<262].elementsEqual("ustar".utf8) ? .archive : nil
  }

  private static func content(head: [UInt8], descriptor: Int32?) throws(ContainerFault) -> Layer.Content? {
    switch kind(of: head) {
    case nil: return nil
    case .archive: return .archive(try Archive(head: head, descriptor: descriptor))
    case .book: return .members(try chapters(of: try Archive(head: head, descriptor: descriptor))[...])
    case .document: return .members(try text(of: try Archive(head: head, descriptor: descriptor))[...])
    case .warc: return .web(WARCReader(ByteStream(head, descriptor: descriptor)))
    case .mailbox: return .mailbox(MailboxReader(ByteStream(head, descriptor: descriptor)))
    }
  }

  /// The text that a word processor saved.
  private static func text(of archive: Archive) throws(ContainerFault) -> [Member] {
    while let path = try archive.next() {
      guard OfficeDocument.paths.contains(path) else { continue }
      guard let bytes = try archive.rest(limit: sizeLimit) else {
        throw ContainerFault("its text is larger than \(sizeLimit >> 20) MB")
      }
      if let member = OfficeDocument.member(of: bytes) { return [member] }
    }
    throw ContainerFault("it is an office file without running text, such as a spreadsheet or slides")
  }

  private static func chapters(of archive: Archive) throws(ContainerFault) -> [Member] {
    var files: [String: [UInt8]] = [:]
    var room = sizeLimit
    let endings = [".xhtml", ".html", ".htm", ".opf", ".xml"]
    while let path = try archive.next() {
      guard endings.contains(where: { path.lowercased().hasSuffix($0) }) else { continue }
      guard let bytes = try archive.rest(limit: room) else {
        throw ContainerFault("its text is larger than \(sizeLimit >> 20) MB")
      }
      room -= bytes.count
      files[path] = bytes
    }
    guard let book = Book(files) else { throw ContainerFault("it does not list its chapters") }
    return book.chapters
  }

  /// Whether a member of an archive may be an article, by its path: as in a folder, what is hidden is none, nor is what
  /// a browser saved beside a page.
  private static func isWanted(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") || $0 == "__MACOSX" }),
      !parts.dropLast().contains(where: { $0.hasSuffix("_files") })
    else { return false }
    return FileEnding(of: name) != nil
  }
}
