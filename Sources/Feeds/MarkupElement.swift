/// An element of a feed with what is in it.
final class MarkupElement {
  enum Child {
    case text(String)
    case element(MarkupElement)
  }

  let name: FeedName
  /// The name as the document writes it, without its prefix.
  let markup: String
  /// Attributes by name, in small letters and without a prefix but `xml:`.
  let attributes: [MarkupReader.Attribute]
  /// What relative addresses in it lead from; `nil` where no `xml:base` says so.
  let base: String?
  /// The language of its text, by `xml:lang`.
  let language: String?
  private(set) var children: [Child] = []
  /// The elements right below.
  private(set) var elements: [MarkupElement] = []
  /// Their names, apart, and the vocabularies of those, a bit for each: an entry is asked for eighty names, and has some ten.
  private var names: [FeedName] = []
  private var vocabularies: UInt16 = 0

  init(name: FeedName, markup: String, attributes: [MarkupReader.Attribute], in parent: MarkupElement?) {
    self.name = name
    self.markup = markup
    self.attributes = attributes
    let written = attributes.first { $0.name == "xml:base" }?.value.trimmed
    base = written.flatMap { $0.isEmpty ? nil : FeedAddress.absolute($0, base: parent?.base) } ?? parent?.base
    language = attributes.first { $0.name == "xml:lang" }?.value.trimmed ?? parent?.language
  }

  subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute }.map { $0.value.trimmed }
  }

  /// Adds text behind everything in it.
  func append(_ text: String) { children.append(.text(text)) }

  /// Adds an element behind everything in it.
  func append(_ element: MarkupElement) {
    children.append(.element(element))
    elements.append(element)
    names.append(element.name)
    vocabularies |= element.name.vocabulary.bit
  }

  func first(_ vocabulary: FeedName.Vocabulary, _ local: String) -> MarkupElement? {
    place(vocabulary, local).map { elements[$0] }
  }

  func all(_ vocabulary: FeedName.Vocabulary, _ local: String) -> [MarkupElement] {
    guard let first = place(vocabulary, local) else { return [] }
    return elements[first...].filter { $0.name.vocabulary == vocabulary && $0.name.local == local }
  }

  /// Where the first element of a name is.
  private func place(_ vocabulary: FeedName.Vocabulary, _ local: String) -> Int? {
    guard vocabularies & vocabulary.bit != 0 else { return nil }
    return names.firstIndex { $0.vocabulary == vocabulary && $0.local == local }
  }

  /// Whether elements stand in its text.
  var hasMarkup: Bool { !elements.isEmpty }

  /// All of the text in it.
  var text: String {
    if children.count == 1, case .text(let text) = children[0] { return text }
    var output = ""
    var open: [ArraySlice<Child>] = [children[...]]
    while let last = open.indices.last {
      guard let child = open[last].popFirst() else {
        open.removeLast()
        continue
      }
      switch child {
      case .text(let text): output += text
      case .element(let element): open.append(element.children[...])
      }
    }
    return output
  }
}

/// The name of an element, whatever prefix a document gives its vocabulary.
struct FeedName: Hashable {
  /// The vocabularies that feeds are written in.
  enum Vocabulary: UInt8 {
    /// RSS of all versions, and names without a namespace.
    case core
    case atom, dublinCore, dublinCoreTerms, content, rdf, media, itunes, xhtml, other

    /// Its place in a set of them.
    fileprivate var bit: UInt16 { 1 << UInt16(rawValue) }
  }

  let vocabulary: Vocabulary
  /// In small letters.
  let local: String

  init(_ vocabulary: Vocabulary, _ local: String) {
    self.vocabulary = vocabulary
    self.local = local
  }
}

extension FeedName.Vocabulary {
  /// The vocabulary of a namespace. The addresses are those of the specifications, of their drafts, and wrong ones that
  /// were copied widely; a part that all versions share is enough.
  init(namespace: String) {
    let address = namespace.lowercased()
    func has(_ part: String) -> Bool { address.contains(part) }
    switch true {
    case address.isEmpty: self = .core
    case has("w3.org/2005/atom"), has("purl.org/atom"), has("purl.org/pie"), has("purl.org/echo"),
      has("example.com/newformat"), has("example.com/necho"), has("uri/of/echo"):
      self = .atom
    case has("rss/1.0/modules/content"): self = .content
    case has("rss/1.0/modules/rss091"): self = .core
    case has("rss/1.0/modules"): self = .other
    case has("purl.org/rss"), has("purl.org/net/rss"), has("my.netscape.com"), has("channel.netscape.com"),
      has("backend.userland.com"), has("blogs.law.harvard.edu"), has("cyber.law.harvard.edu"), has("rssboard.org"):
      self = .core
    case has("purl.org/dc/terms"): self = .dublinCoreTerms
    case has("purl.org/dc"): self = .dublinCore
    case has("1999/02/22-rdf-syntax"): self = .rdf
    case has("search.yahoo.com/mrss"), has("tools.search.yahoo.com"): self = .media
    case has("itunes.com/dtd"), has("itunes.com/podcast"), has("example.com/dtds/podcast"): self = .itunes
    case has("1999/xhtml"): self = .xhtml
    default: self = .other
    }
  }

  /// The vocabulary that a prefix means where no namespace is declared for it.
  init(undeclaredPrefix prefix: String) {
    switch prefix {
    case "": self = .core
    case "atom": self = .atom
    case "dc": self = .dublinCore
    case "dcterms": self = .dublinCoreTerms
    case "content": self = .content
    case "rdf": self = .rdf
    case "rss": self = .core
    case "media": self = .media
    case "itunes": self = .itunes
    case "xhtml": self = .xhtml
    default: self = .other
    }
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return self }
    guard first.isFeedSpace || last.isFeedSpace else { return self }
    let start = unicodeScalars.drop { $0.isFeedSpace }
    guard let end = start.lastIndex(where: { !$0.isFeedSpace }) else { return "" }
    return String(start[...end])
  }
}

extension Unicode.Scalar {
  var isFeedSpace: Bool { value <= 0x20 || value == 0xA0 || value == 0xFEFF || value == 0x200B }
}
