import Basics
import Articles

/// The text of an article that stands only in the data of a page's scripts, as frameworks leave it there to draw the page
/// from: JSON in a `<script>` of its own (`__NEXT_DATA__`), one that a script assigns, and the rows that React streams
/// (`self.__next_f.push([1, "…"])`).
///
/// Such data hold the whole page: menus, words of the interface, other articles. The article is looked for where most of
/// the running text is, from the outside in; which names its keys have hardly matters.
struct ScriptText {
  /// What was found, empty where that is no article.
  private(set) var blocks: [Block] = []
  /// The objects around it, the innermost first: what is said beside the text is said of the article.
  private var around: [JSONValue] = []

  /// So many letters of running text make an article.
  private static let leastProse = 300
  /// How much of the running text a part must have to be looked for the rest in.
  private static let mainShare = 0.6
  /// How deep values are looked into.
  private static let deepest = 64

  init(page: [UInt8]) {
    let values = ScriptData(page: page).values
    guard var node = values.max(by: { prose($0) < prose($1) }), prose(node) >= ScriptText.leastProse else { return }
    while let inner = ScriptText.mainPart(of: node), !ScriptText.isBlock(node) {
      if case .object = node { around.insert(node, at: 0) }
      node = inner
    }
    // Many sentences under as many names are the words of an interface.
    if case .object(let members) = node, members.count(where: { Self.isProse($0.value.text ?? "") }) > 6 { return }
    add(node, depth: 0)
    let letters = blocks.reduce(0) { $0 + ($1.kind == .paragraph ? $1.text.utf8.count : 0) }
    if letters < ScriptText.leastProse { blocks = [] }
  }

  // MARK: What is said of it

  /// Those whom the data name as authors.
  var authors: [String] {
    let found = value(for: ["author", "authors", "byline", "bylines", "creator", "contributors"]) { value in
      let names = value.elements.compactMap { element in
        element.text ?? ["name", "displayName", "fullName", "title"].lazy.compactMap { element[$0]?.text }.first
      }
      let people = names.map(plainText).flatMap(authorNames)
      return people.isEmpty ? nil : people
    }
    return found ?? []
  }

  /// When the data say that it was published, as ISO 8601.
  var published: String? {
    value(for: [
      "datePublished", "publishedAt", "publishDate", "publishedDate", "publicationDate", "firstPublished",
      "firstPublishedAt", "published", "pubDate", "display_date", "date",
    ]) { $0.text.flatMap(isoDate) }
  }

  /// The sentence that sums it up.
  var standfirst: String? {
    value(for: ["standfirst", "dek", "deck", "subheadline", "subHeadline", "subtitle", "excerpt", "summary", "teaser"])
    {
      value in
      let text = value.text.map(plainText) ?? ""
      return text.utf8.count >= 20 && text.utf8.count <= 600 && !blocks.contains { $0.text.hasPrefix(text) }
        ? text : nil
    }
  }

  /// What the nearest object has under one of these names.
  private func value<T>(for names: [String], reading: (JSONValue) -> T?) -> T? {
    for object in around.prefix(3) {
      for name in names {
        if let value = object[name].flatMap(reading) { return value }
      }
    }
    return nil
  }

  // MARK: Where it is

  /// The part that has most of a value's running text; `nil` where no part has, and in a text.
  private static func mainPart(of value: JSONValue) -> JSONValue? {
    let parts = parts(of: value)
    let weights = parts.map { prose($0) }
    guard let most = weights.max(), most >= leastProse,
      Double(most) >= mainShare * Double(weights.reduce(0, +)), let index = weights.firstIndex(of: most)
    else { return nil }
    return parts[index]
  }

  private static func parts(of value: JSONValue) -> [JSONValue] {
    switch value {
    case .object(let members): members.map(\.value)
    case .array(let elements): elements
    default: []
    }
  }

  /// How much running text a value has, in bytes.
  private static func prose(_ value: JSONValue, depth: Int = 0) -> Int {
    guard depth < deepest else { return 0 }
    if case .string(let text) = value { return isProse(text) ? text.utf8.count : 0 }
    if isBlock(value) {
      let text = runs(of: value)
      return isProse(text) ? text.utf8.count : 0
    }
    return parts(of: value).reduce(0) { $0 + prose($1, depth: depth + 1) }
  }

  private func prose(_ value: JSONValue) -> Int { Self.prose(value) }

  /// Whether a text is a sentence and more, and no program, address or style.
  private static func isProse(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count >= 60, !bytes.starts(with: "http".utf8), !bytes.starts(with: "data:".utf8) else { return false }
    var (blanks, stops, signs) = (0, 0, 0)
    for byte in bytes.prefix(2000) {
      switch byte {
      case 0x20: blanks += 1
      case 0x2E, 0x3F, 0x21, 0x82: stops += 1
      case 0x7B, 0x7D, 0x3B, 0x3D, 0x5F: signs += 1
      default: break
      }
    }
    let seen = min(bytes.count, 2000)
    if text.utf8.containsSequence("<p") { return true }
    let isSpaced = blanks * 14 >= seen || bytes.prefix(200).contains { $0 >= 0xE3 && $0 <= 0xED }
    return isSpaced && stops > 0 && signs * 25 < seen
  }

  // MARK: What it says

  /// The kind of block that a value is by the name that it gives itself: `{"type": "paragraph"}`, `["$", "h2", …]`.
  private static func kind(of value: JSONValue) -> Block.Kind? {
    var name: String?
    if case .array(let elements) = value, elements.count >= 4, elements[0].text == "$" { name = elements[1].text }
    for key in ["type", "nodeType", "_type", "__typename", "kind", "tag", "blockType", "component"]
    where name == nil {
      if case .string(let text)? = value[key] { name = text }
    }
    guard let name = name?.lowercased() else { return nil }
    switch name {
    case "p", "paragraph", "text-block", "textblock": return .paragraph
    case "li", "list-item", "listitem", "list_item": return .listItem
    case "blockquote", "quote", "pullquote": return .blockQuotation
    case "h2", "h3", "h4", "h5", "h6": return .heading
    default: break
    }
    if name.contains("heading") || name.contains("header") { return .heading }
    return name.contains("paragraph") ? .paragraph : nil
  }

  private static func isBlock(_ value: JSONValue) -> Bool { kind(of: value) != nil }

  private mutating func add(_ value: JSONValue, depth: Int) {
    guard depth < ScriptText.deepest else { return }
    if case .string(let text) = value { return addText(text) }
    guard let kind = ScriptText.kind(of: value) else {
      for part in ScriptText.parts(of: value) { add(part, depth: depth + 1) }
      return
    }
    let text = plainText(ScriptText.runs(of: value))
    if !text.isEmpty { blocks.append(Block(kind: kind, text: text, span: TextSpan(0, 0))) }
  }

  /// What names the running text of a block has.
  private static let textKeys: Set<String> = [
    "text", "value", "content", "children", "html", "body", "paragraph", "data", "props", "model", "nodes", "items",
    "spans", "runs", "elements", "contents", "title", "leaf", "leaves",
  ]

  private static func runs(of block: JSONValue) -> String {
    var runs: [String] = []
    takeRuns(block, into: &runs, depth: 0)
    return runs.joined()
  }

  /// The pieces that a block's text is made of: set bold, linked, plain.
  private static func takeRuns(_ value: JSONValue, into runs: inout [String], depth: Int) {
    guard depth < deepest else { return }
    switch value {
    case .string(let text): runs.append(text)
    case .array(let elements) where elements.count >= 4 && elements[0].text == "$":
      takeRuns(elements[3], into: &runs, depth: depth + 1)
    case .array(let elements): for element in elements { takeRuns(element, into: &runs, depth: depth + 1) }
    case .object(let members):
      for member in members where textKeys.contains(member.key) {
        takeRuns(member.value, into: &runs, depth: depth + 1)
      }
    default: break
    }
  }

  private mutating func addText(_ text: String) {
    guard ScriptText.isProse(text) else { return }
    blocks += structuredBlocks(of: text)
  }
}

/// The values of JSON that stand in a page's scripts.
private struct ScriptData {
  private(set) var values: [JSONValue] = []
  /// What React's scripts stream, put together.
  private var flight: [UInt8] = []

  init(page: [UInt8]) {
    forEachScript(in: page) { tag, body in
      if tag.containsSequence("ld+json") { return }
      if tag.containsSequence("json") {
        values += JSONValue.values(in: body)
      } else if let push = body.firstRange(of: "__next_f.push(") {
        for case .array(let chunk) in JSONValue.values(in: body[push.upperBound...]) where chunk.count > 1 {
          if case .string(let text) = chunk[1] { flight += text.utf8 }
        }
      } else if let start = Self.assignment(in: body) {
        values += JSONValue.values(in: body[start...])
      }
    }
    addRows()
  }

  /// Where the value begins that a script does nothing but assign: “window.__STATE__ = {…”.
  private static func assignment(in body: ArraySlice<UInt8>) -> Int? {
    let head = body.prefix(120)
    guard body.count > 400, let sign = head.firstIndex(of: 0x3D),
      let open = body[(sign + 1)...].first(where: { $0 > 0x20 }), open == 0x7B || open == 0x5B,
      head[..<sign].allSatisfy({ $0 != 0x28 && $0 != 0x7B })
    else { return nil }
    return sign + 1
  }

  /// Reads what was streamed: rows of `1a:JSON`, and texts of a given length, `1b:T4f3,…`.
  private mutating func addRows() {
    var rest = flight[...]
    while let colon = rest.prefix(16).firstIndex(of: 0x3A) {
      let row = rest[(colon + 1)...]
      if row.first == UInt8(ascii: "T"), let comma = row.prefix(12).firstIndex(of: 0x2C),
        let length = Int(String(decoding: row[(row.startIndex + 1)..<comma], as: UTF8.self), radix: 16), length >= 0
      {
        let text = row[(comma + 1)...].prefix(length)
        values.append(.string(String(decoding: text, as: UTF8.self)))
        rest = row[text.endIndex...]
      } else {
        let line = row.prefix { $0 != 0x0A }
        values += JSONValue.values(in: line)
        rest = row[line.endIndex...].dropFirst()
      }
    }
  }
}
