/// What the signals of a page come to, weighed against each other.
struct MetadataWeighing: Sendable {
  var headline: String?
  var description: String?
  var authors: [String] = []
  /// The publisher, where it is given as the author.
  var bodies: [String] = []
  var publisher: String?
  var published: String?
  var modified: String?
  var url: String?
  var language: String?

  /// Where the headline is printed.
  var headlineNode: Int?
  /// Every form of the headline that the page has, in letters alone.
  var headlineForms: [String] = []

  /// `region` is the element that holds the body, `address` where the page came from.
  init(_ metadata: PageMetadata, _ tree: HTMLTree, _ survey: HTMLSurvey, region: Int?, address: String?) {
    let structured = metadata.structured
    let named = [structured?.url, metadata.canonical, metadata.tag("og:url")].compactMap { $0 }
    // Relative to where the page came from, a canonical address may be a path.
    url =
      named.lazy.compactMap { address == nil ? $0 : absoluteAddress($0, base: address) }
      .first { $0.hasPrefix("http") } ?? address
    publisher = metadata.tag("og:site_name") ?? structured?.publisher ?? metadata.tag("publisher", "application-name")
    description = structured?.description ?? metadata.tag("og:description", "description", "twitter:description")
    weighHeadline(metadata, tree, survey, region: region)
    weighAuthors(metadata)
    let dates =
      [metadata.tag("published"), structured?.published] + metadata.times.filter(\.isPublication).map(\.value)
      + [metadata.tag("date")] + metadata.times.filter { !$0.isModification }.map(\.value)
    published = dates.compactMap { $0 }.lazy.compactMap(machineDate).first ?? url.flatMap(dateInAddress)
    modified =
      ([structured?.modified, metadata.tag("modified")] + metadata.times.filter(\.isModification).map(\.value))
      .compactMap { $0 }.lazy.compactMap(machineDate).first
    language = (metadata.language ?? structured?.language ?? metadata.tag("content-language", "language", "og:locale"))
      .flatMap(languageTag)
  }

  // MARK: Headline

  /// An `<h1>` of the page.
  private struct Printed {
    var node: Int
    var text: String
    var letters: String
  }

  private static func printedHeadlines(_ tree: HTMLTree, _ survey: HTMLSurvey) -> [Printed] {
    var printed: [Printed] = []
    for index in tree.nodes.indices where tree.nodes[index].tag == .h1 && printed.count < 8 {
      guard let text = tree.text(of: index), text.utf8.count < 500 else { continue }
      printed.append(Printed(node: index, text: text, letters: ArticleParsing.letters(text)))
    }
    return printed
  }

  /// What is printed wins when something else says the same, or when it stands right above the text.
  private mutating func weighHeadline(_ metadata: PageMetadata, _ tree: HTMLTree, _ survey: HTMLSurvey, region: Int?) {
    let open = metadata.tag("og:title", "twitter:title", "headline").map {
      MetadataWeighing.withoutSite($0, publisher: publisher)
    }
    let structured = metadata.structured?.headline
    let title = metadata.title.map { MetadataWeighing.withoutSite($0, publisher: publisher) }
    let printed = MetadataWeighing.printedHeadlines(tree, survey)
    let others = [structured, open, title, metadata.title].compactMap { $0 }.map(letters).filter { !$0.isEmpty }
    headlineForms = others + printed.map(\.letters)
    let agreeing = printed.first { candidate in
      candidate.letters.utf8.count >= 8
        && others.contains {
          $0.hasPrefix(candidate.letters) || ($0.utf8.count >= 8 && candidate.letters.hasPrefix($0))
        }
    }
    if let agreeing {
      headline = agreeing.text
      headlineNode = agreeing.node
      return
    }
    // A kicker inside the <h1>: what the others say is its end.
    for candidate in printed {
      if let other = [structured, open].compactMap({ $0 }).first(where: {
        let end = letters($0)
        return end.utf8.count >= 12 && candidate.letters.hasSuffix(end)
      }) {
        headline = other
        headlineNode = candidate.node
        return
      }
    }
    let site = publisher.map(letters) ?? ""
    let near = printed.last { candidate in
      guard let region else { return false }
      return candidate.node < tree.after(region) && !survey.isExcluded[candidate.node]
        && candidate.text.split(separator: " ").count >= 3 && candidate.letters != site
    }
    headlineNode = near?.node ?? printed.first?.node
    headline = metadata.markedHeadline ?? near?.text ?? structured ?? open ?? title ?? printed.first?.text
    if headline?.isEmpty ?? false { headline = nil }
  }

  /// A title without the name of the site at its end or its beginning.
  static func withoutSite(_ title: String, publisher: String?) -> String {
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " // "] {
      guard let at = title.lastRange(of: separator) else { continue }
      let head = String(title[..<at.lowerBound])
      let tail = String(title[at.upperBound...])
      let site = publisher.map(letters) ?? ""
      if !site.isEmpty, letters(tail) == site { return withoutSite(head, publisher: publisher) }
      if !site.isEmpty, letters(head) == site { return tail }
      if separator == " | " || separator == " :: " || separator == " » " || separator == " // "
        || tail.split(separator: " ").count <= 4 && head.split(separator: " ").count > 4
      {
        return head.split(separator: " ").count >= 2 ? withoutSite(head, publisher: publisher) : title
      }
    }
    return title
  }

  // MARK: Authors

  /// The people that a signal names: it may be a whole byline.
  private static func people(_ text: String) -> [String] {
    if let written = byline(text), !written.authors.isEmpty { return written.authors }
    return [text]
  }

  /// The people of the first signal that names any; those that are the publisher under another name are kept apart.
  private mutating func weighAuthors(_ metadata: PageMetadata) {
    let host = url.map { letters(String($0.split(separator: "/").dropFirst().first ?? "")) } ?? ""
    let site = publisher.map(letters) ?? ""
    func isSite(_ key: String) -> Bool {
      key == site
        || (key.utf8.count >= 4 && (host.hasPrefix(key) || host.hasPrefix("www" + key) || site.hasPrefix(key)))
        || (site.utf8.count >= 4 && key.hasPrefix(site))
    }
    let signals = [
      metadata.structured?.authors ?? [], metadata.tags["author"] ?? [], metadata.tags["articleauthor"] ?? [],
      metadata.markedAuthors.filter(MetadataWeighing.isShort),
    ]
    for signal in signals where authors.isEmpty {
      var seen: Set<String> = []
      for name in signal.flatMap(MetadataWeighing.people)
      where !MetadataWeighing.isAddress(name) && name.utf8.count <= 100 {
        let key = letters(name)
        guard !key.isEmpty, !MetadataWeighing.notNames.contains(key), seen.insert(key).inserted else { continue }
        if isSite(key) {
          if bodies.isEmpty { bodies.append(name) }
        } else {
          authors.append(name)
        }
      }
    }
  }

  /// Whether a text in the page that is marked as an author can be a name: a few words, no arrow, no sentence.
  private static func isShort(_ text: String) -> Bool {
    let shape = LineShape(Array(text.utf8))
    return shape.wordCount <= 12 && !text.unicodeScalars.contains { (0x2190...0x21FF).contains($0.value) || $0 == "»" }
  }

  /// What pages put where an author's name belongs.
  private static let notNames: Set<String> = [
    "admin", "administrator", "editor", "editorial", "redaktion", "redaction", "redaccion", "redazione", "redacao",
    "staff", "webmaster", "author", "unknown", "none", "null", "root", "user", "www",
  ]

  /// “jungle.example”, “mail@paper.example”, “https://…”: no space, and a dot or an at sign inside.
  private static func isAddress(_ name: String) -> Bool {
    if name.contains("://") || name.hasPrefix("www.") { return true }
    guard !name.contains(" ") else { return false }
    return name.utf8.contains(0x40) || name.utf8.dropLast().contains(0x2E)
  }
}

extension String {
  /// Where `wanted` stands last.
  fileprivate func lastRange(of wanted: String) -> Range<String.Index>? {
    let pattern = Array(wanted.utf8)
    let bytes = Array(utf8)
    guard bytes.count > pattern.count else { return nil }
    var at = bytes.count - pattern.count
    while at > 0 {
      if bytes[at..<at + pattern.count].elementsEqual(pattern) {
        let start = utf8.index(startIndex, offsetBy: at)
        return start..<utf8.index(start, offsetBy: pattern.count)
      }
      at -= 1
    }
    return nil
  }
}

/// A language tag as BCP 47 writes it: “en_US” becomes “en-US”; `nil` when it is none.
func languageTag(_ text: String) -> String? {
  let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == "," || $0 == " " || $0 == ";" })
  guard let first = parts.first, first.utf8.count == 2 || first.utf8.count == 3 else { return nil }
  guard first.utf8.allSatisfy({ ($0 | 32) >= 97 && ($0 | 32) <= 122 }) else { return nil }
  let language = first.lowercased()
  guard parts.count > 1, parts[1].utf8.count == 2, text.utf8.count <= 12, !text.contains(",") else { return language }
  return "\(language)-\(parts[1].uppercased())"
}

/// A date in metadata: a machine's, or one as papers print it.
func machineDate(_ text: String) -> String? { isoDate(text) ?? printedDates(in: text).first?.iso }

/// A machine's date as ISO 8601, in the precision and zone it came in; `nil` when it is none.
func isoDate(_ text: String) -> String? {
  let bytes = Array(text.utf8.drop { $0 <= 0x20 })
  func digits(_ from: Int, _ count: Int) -> Int? {
    guard from >= 0, from + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[from..<from + count] {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }
  func pad(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
  guard let year = digits(0, 4), year >= 1800, year <= 2100 else { return nil }
  var month: Int?
  var day: Int?
  var at: Int
  if bytes.count > 4, bytes[4] == 0x2D || bytes[4] == 0x2F || bytes[4] == 0x2E {
    month = digits(5, 2)
    day = bytes.count > 7 && bytes[7] == bytes[4] ? digits(8, 2) : nil
    at = day == nil ? 7 : 10
  } else {
    month = digits(4, 2)
    day = digits(6, 2)
    at = 8
  }
  guard let month, (1...12).contains(month) else { return nil }
  guard let day else { return at == 7 && bytes.count <= 8 ? "\(year)-\(pad(month))" : nil }
  guard (1...31).contains(day) else { return nil }
  var result = "\(year)-\(pad(month))-\(pad(day))"
  while at < bytes.count, bytes[at] == 0x20 || bytes[at] == UInt8(ascii: "T") || bytes[at] == UInt8(ascii: "t") {
    at += 1
  }
  guard let hour = digits(at, 2), hour < 24, at + 2 < bytes.count else { return result }
  let hasColon = bytes[at + 2] == 0x3A
  guard let minute = digits(at + (hasColon ? 3 : 2), 2), minute < 60 else { return result }
  at += hasColon ? 5 : 4
  result += "T\(pad(hour)):\(pad(minute))"
  if at < bytes.count, bytes[at] == 0x3A || (!hasColon && digits(at, 2) != nil),
    let second = digits(at + (bytes[at] == 0x3A ? 1 : 0), 2), second < 61
  {
    at += bytes[at] == 0x3A ? 3 : 2
    if second > 0 || hasColon { result += ":\(pad(second))" }
    if at < bytes.count, bytes[at] == 0x2E || bytes[at] == 0x2C {
      at += 1
      while at < bytes.count, bytes[at] >= 48, bytes[at] <= 57 { at += 1 }
    }
  }
  while at < bytes.count, bytes[at] == 0x20 { at += 1 }
  guard at < bytes.count else { return result }
  if bytes[at] == UInt8(ascii: "Z") || bytes[at] == UInt8(ascii: "z") { return result + "Z" }
  if bytes[at] == 0x2B || bytes[at] == 0x2D, let hours = digits(at + 1, 2), hours <= 14 {
    let minutes = digits(at + 3, 2) ?? digits(at + 4, 2) ?? 0
    return result + (bytes[at] == 0x2B ? "+" : "-") + pad(hours) + ":" + pad(minutes)
  }
  return result
}

/// The date in an address such as “…/2025/11/26/…” or “…-2025-11-26”; `nil` without one.
func dateInAddress(_ address: String) -> String? {
  let bytes = Array(address.utf8)
  var at = 0
  while at + 8 <= bytes.count {
    defer { at += 1 }
    guard bytes[at] == 0x2F || bytes[at] == 0x2D else { continue }
    let rest = String(decoding: bytes[(at + 1)...].prefix(10), as: UTF8.self)
    guard rest.utf8.count == 10 else { continue }
    let text = Array(rest.utf8)
    guard text[4] == 0x2F || text[4] == 0x2D, text[7] == text[4] else { continue }
    if rest.hasPrefix("19") || rest.hasPrefix("20"), let date = isoDate(rest) { return date }
  }
  return nil
}
