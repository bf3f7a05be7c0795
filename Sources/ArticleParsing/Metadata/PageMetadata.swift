import Basics

/// What a page says about its article outside of the article's text, signal by signal.
///
/// Every signal is kept apart; `HTMLArticle` weighs them against each other and against what is printed.
struct PageMetadata: Sendable {
  /// `<meta>` contents by their small-letter name or property; the first of each name, all of authors.
  var tags: [String: [String]] = [:]
  /// What JSON-LD says.
  var structured: StructuredArticle?
  /// The `<title>`.
  var title: String?
  /// The `lang` of the root element.
  var language: String?
  /// `<link rel=canonical>`.
  var canonical: String?
  /// `<base href>`.
  var base: String?
  /// `itemprop=headline` in the page.
  var markedHeadline: String?
  /// Names in `itemprop=author` and `rel=author`, with where they stand.
  var markedAuthors: [MarkedAuthor] = []
  /// `itemprop=datePublished` and `<time datetime>`, in order, with where they stand.
  var times: [Time] = []

  /// A date in the page's markup.
  struct Time: Sendable {
    /// The machine's form, or the text.
    var value: String
    /// The element.
    var node: Int
    /// Whether it is marked as the date of publication.
    var isPublication: Bool
    /// Whether it is marked as the date of a change.
    var isModification: Bool
  }

  /// A name that the page's markup calls an author's.
  struct MarkedAuthor: Sendable {
    /// The name, or what stands in its place.
    var text: String
    /// The element.
    var node: Int
  }

  /// The first content of the first of these tags that has one.
  func tag(_ names: String...) -> String? {
    for name in names {
      if let value = tags[name]?.first { return value }
    }
    return nil
  }

  /// Reads a page's metadata.
  init(_ tree: HTMLTree, _ survey: HTMLSurvey) {
    var blocks: [JSONValue] = []
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      switch node.tag {
      case .text, .other: continue
      case .html: language = language ?? tree.string(.lang, of: index) ?? tree.string(.xml_lang, of: index)
      case .title:
        // An <svg> has titles too.
        if title == nil, tree.nodes[Int(node.parent)].tag != .svg {
          title = tree.titleText(of: index)
        }
      case .base: base = base ?? tree.string(.href, of: index)
      case .link:
        if tree.lists(.rel, "canonical", on: index) { canonical = canonical ?? tree.string(.href, of: index) }
      case .meta: addTag(tree, index)
      case .script:
        if blocks.count < 32, index + 1 < Int(node.end) {
          let script = tree.nodes[index + 1]
          blocks += JSONValue.values(in: tree.bytes[Int(script.start)..<Int(script.stop)])
        }
      case .time: addTime(tree, survey, index)
      default: if node.stop > node.start { addMarked(tree, survey, index) }
      }
    }
    if !blocks.isEmpty {
      let printed = [tag("og:title"), title, survey.headline.flatMap { tree.text(of: $0) }].compactMap { $0 }.map(
        letters)
      structured = StructuredArticle(blocks: blocks) { headline in
        let wanted = letters(headline)
        return !wanted.isEmpty && printed.contains { $0.hasPrefix(wanted) || wanted.hasPrefix($0) && !$0.isEmpty }
      }
    }
  }

  private mutating func addTag(_ tree: HTMLTree, _ index: Int) {
    guard let content = tree.value(.content, of: index), !content.isEmpty else { return }
    for attribute in [HTMLAttribute.property, .name, .itemprop, .http_equiv] {
      guard let name = tree.string(attribute, of: index)?.lowercased(), name.utf8.count <= 64 else { continue }
      for name in name.utf8.split(separator: 0x20) {
        guard let wanted = PageMetadata.wantedTag(String(Substring(name))) else { continue }
        let value = ArticleParsing.plainText(String(decoding: tree.bytes[content], as: UTF8.self))
        guard !value.isEmpty else { continue }
        if wanted == "author", attribute == .itemprop {
          // Authors of a list of sources have the same name.
          if markedAuthors.count < 8 { markedAuthors.append(MarkedAuthor(text: value, node: index)) }
        } else if tags[wanted, default: []].count < (wanted == "author" ? 64 : 16) {
          tags[wanted, default: []].append(value)
        }
      }
    }
  }

  /// Names under which sites give the same thing; `nil` for those of no use.
  private static func wantedTag(_ name: String) -> String? {
    if let known = synonyms[name] { return known }
    return wanted.contains(name) ? name : nil
  }

  private static let wanted: Set<String> = [
    "og:title", "og:description", "og:site_name", "og:url", "og:locale", "og:image", "twitter:title",
    "twitter:description", "description", "author", "publisher", "content-language", "language", "twitter:site",
    "headline", "application-name", "title", "date", "twitter:label1", "twitter:data1",
  ]

  /// What each name stands for. “published” is the protocol's own date of publication, “pubdate” what sites made up.
  private static let synonyms: [String: String] = {
    var names: [String: String] = [:]
    for line in synonymTable.utf8.split(separator: 0x0A) {
      let words = line.split(separator: 0x20).map { String(Substring($0)) }
      for word in words.dropFirst() { names[word] = words[0] }
    }
    return names
  }()

  private static let synonymTable = """
    published article:published_time article:published og:published_time og:article:published_time
    pubdate datepublished pubdate publish-date publish_date publication_date publicationdate article.published
    pubdate parsely-pub-date sailthru.date dc.date.issued dcterms.issued rnews:datepublished ptime displaydate
    pubdate article_date_original originalpublicationdate cxenseparse:recs:publishtime bt:pubdate
    pubdate citation_publication_date citation_date citation_online_date prism.publicationdate pub_date
    date dc.date dcterms.created dcterms.date dc.date.created rdate
    modified last-modified article:modified_time og:updated_time og:article:modified_time datemodified lastmod
    modified article:modified
    articleauthor article:author og:article:author
    author dc.creator dcterms.creator dc.contributor byl parsely-author sailthru.author creator citation_author
    author rnews:author content_author article.author cxenseparse:author authors shareaholic:article_author_name og:author
    title dc.title dcterms.title
    headline hdl sailthru.title parsely-title citation_title
    publisher cre dc.publisher dcterms.publisher citation_journal_title
    language dc.language dcterms.language inlanguage
    og:site_name og:sitename
    application-name al:android:app_name
    """

  private mutating func addTime(_ tree: HTMLTree, _ survey: HTMLSurvey, _ index: Int) {
    guard times.count < 40, !survey.isForeign(index, tree), !tree.isInCard(index, survey) else { return }
    let value = tree.string(.datetime, of: index) ?? tree.string(.content, of: index) ?? tree.text(of: index)
    guard let value else { return }
    times.append(
      Time(
        value: value, node: index,
        isPublication: tree.lists(.itemprop, "datePublished", on: index) || tree.value(.pubdate, of: index) != nil
          || tree.lists(.class, "published", on: index) || tree.lists(.class, "entry-date", on: index),
        isModification: tree.lists(.itemprop, "dateModified", on: index)
          || tree.lists(.class, "updated", on: index)
            && !tree.lists(.class, "published", on: index)
      ))
  }

  /// Whether an element stands in what belongs to another article. A byline may stand in a `<nav>`.
  private func isOthers(_ node: Int, _ tree: HTMLTree, _ survey: HTMLSurvey) -> Bool {
    var node = node
    while node >= 0 {
      if tree.nodes[node].tag != .nav, survey.isForeignItself(node, tree) { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  /// Whether what an element names is a picture's: who took it is marked as its author.
  private func isOfPicture(_ index: Int, _ tree: HTMLTree, _ survey: HTMLSurvey) -> Bool {
    var node = index
    for _ in 0..<4 where node >= 0 {
      if tree.nodes[node].tag == .figure { return tree.isPicture(node) }
      if survey.roles[node].isOfPicture, survey.letters[node] < 400 { return true }
      if tree.lists(.itemprop, "image", on: node) { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  private mutating func addMarked(_ tree: HTMLTree, _ survey: HTMLSurvey, _ index: Int) {
    let roles = survey.roles[index]
    guard !roles.isDisjoint(with: [.headline, .author, .date]) else { return }
    let isMarked = tree.value(.itemprop, of: index) != nil || tree.value(.property, of: index) != nil
    if roles.contains(.headline), isMarked, markedHeadline == nil, tree.lists(.itemprop, "headline", on: index) {
      markedHeadline = tree.string(.content, of: index) ?? tree.text(of: index)
    }
    if roles.contains(.author), markedAuthors.count < 8 {
      if tree.lists(.rel, "author", on: index) || tree.lists(.itemprop, "author", on: index) {
        if let name = tree.markedName(index), name.utf8.count <= 120, !survey.isForeign(index, tree),
          !isOfPicture(index, tree, survey)
        {
          markedAuthors.append(MarkedAuthor(text: name, node: index))
        }
      }
    }
    let isPublication = tree.lists(.itemprop, "datePublished", on: index)
    if roles.contains(.date), isPublication || tree.lists(.itemprop, "dateModified", on: index), times.count < 40,
      !isOthers(index, tree, survey),
      let value = tree.string(.content, of: index) ?? tree.string(.datetime, of: index)
        ?? tree.string(.title, of: index).flatMap(machineDate) ?? tree.text(of: index)
    {
      times.append(Time(value: value, node: index, isPublication: isPublication, isModification: !isPublication))
    }
  }
}

extension HTMLTree {
  /// The text of a `<title>`.
  fileprivate func titleText(of node: Int) -> String? {
    guard node + 1 < after(node), nodes[node + 1].tag == .text else { return nil }
    let text = ArticleParsing.plainText(
      String(decoding: bytes[Int(nodes[node + 1].start)..<Int(nodes[node + 1].stop)], as: UTF8.self))
    return text.isEmpty ? nil : text
  }

  /// The name in an element marked as the author: its `itemprop=name`, its `content`, or its text.
  fileprivate func markedName(_ node: Int) -> String? {
    if let content = string(.content, of: node) { return content }
    var index = node + 1
    while index < after(node) {
      if nodes[index].tag != .text, lists(.itemprop, "name", on: index) {
        return string(.content, of: index) ?? text(of: index)
      }
      index += 1
    }
    return text(of: node)
  }
}

/// The letters and digits of a text, small: for finding out whether two texts say the same.
func letters(_ text: String) -> String {
  var text = text
  return String(decoding: text.withUTF8 { letters($0) }, as: UTF8.self)
}

/// The letters and digits of valid UTF-8, small.
func letters(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  // No letter grows to more than three bytes for two when it is made small: U+0130 does, and U+023A.
  [UInt8](unsafeUninitializedCapacity: text.count * 2) { output, written in
    var count = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        let small = byte.asciiLowercased
        output[count] = small
        count += small &- 97 < 26 || small &- 48 < 10 ? 1 : 0
        index += 1
        continue
      }
      let unit = TextUnit(in: text, at: index, decodingEscapes: false)
      switch unit.scalar {
      // What most texts have besides ASCII: small and large letters of Latin-1, typographic marks, small letters of Greek
      // and Cyrillic, Arabic ones, kana, Chinese and Korean characters.
      case 0xC0...0xD6, 0xD8...0xDE:
        output[count] = byte
        output[count + 1] = text[index + 1] | 0x20
        count += 2
      case 0xDF...0xF6, 0xF8...0xFF, 0x3B1...0x3C9, 0x430...0x45F, 0x620...0x64A, 0x3041...0x3096, 0x30A1...0x30FA,
        0x4E00...0x9FA5, 0xAC00...0xD7A3:
        for byte in text[index..<unit.end] {
          output[count] = byte
          count += 1
        }
      case 0x2000...0x206F: break
      default:
        for byte in smallLetter(unit.scalar).utf8 {
          output[count] = byte
          count += 1
        }
      }
      index = unit.end
    }
    written = count
  }
}

/// A letter or number, small; empty for another code point.
private func smallLetter(_ scalar: UInt32) -> String {
  guard let properties = Unicode.Scalar(scalar)?.properties,
    properties.isAlphabetic || properties.numericType != nil
  else { return "" }
  return properties.lowercaseMapping
}
