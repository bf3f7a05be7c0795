/// What schema.org data in JSON-LD says of an article.
struct StructuredArticle: Sendable {
  /// A picture it names.
  struct Image: Sendable {
    var url: String?
    var caption: String?
    var credit: String?
  }

  var headline: String?
  var description: String?
  /// The people it calls authors.
  var authors: [String] = []
  /// The people it calls creators.
  var creators: [String] = []
  /// The organisations it calls authors.
  var bodies: [String] = []
  /// Whether the page of its only author is that of an office and not of a person: “…/author/admin/”.
  var isByAccount = false
  var publisher: String?
  var published: String?
  var modified: String?
  var url: String?
  var language: String?
  var body: String?
  var images: [Image] = []
  /// Whether it says that the text is not free to read.
  var isPaid = false

  /// Reads the article out of the JSON-LD blocks of a page, wherever in them it stands; `nil` when there is none. Of
  /// several, the one whose headline `fits`, else the first.
  init?(blocks: [JSONValue], fits: (String) -> Bool) {
    var objects: [JSONValue] = []
    for block in blocks { StructuredArticle.collect(block, into: &objects, depth: 0) }
    let named = Dictionary(
      objects.compactMap { object in object["@id"]?.text.map { ($0, object) } },
      uniquingKeysWith: { first, second in first["name"] == nil && first["url"] == nil ? second : first })
    let articles = objects.filter(StructuredArticle.isArticle)
    let site = objects.first {
      StructuredArticle.types(of: $0).contains { $0 == "WebSite" || $0.hasSuffix("Organization") }
    }
    guard
      let article = articles.first(where: { ($0["headline"] ?? $0["name"])?.text.map(fits) ?? false })
        ?? articles.first
    else { return nil }
    headline = (article["headline"] ?? article["name"])?.text.map(plainText)
    description = article["description"]?.text.map(plainText)
    authors = article["author"].map { StructuredArticle.names($0, named, of: .people) } ?? []
    creators = article["creator"].map { StructuredArticle.names($0, named, of: .people) } ?? []
    bodies = article["author"].map { StructuredArticle.names($0, named, of: .organisations) } ?? []
    isByAccount = article["author"].map { StructuredArticle.isAccount($0, named) } ?? false
    let siteName = site?["name"]?.text.map(plainText)
    publisher =
      article["publisher"].flatMap { StructuredArticle.names($0, named).first }
      // An organisation may be one that wrote the article.
      ?? siteName.flatMap { bodies.contains($0) ? nil : $0 }
    published = article["datePublished"]?.text ?? article["dateCreated"]?.text
    modified = article["dateModified"]?.text
    url = article["url"]?.text ?? article["mainEntityOfPage"]?.text ?? article["mainEntityOfPage"]?["@id"]?.text
    language = article["inLanguage"]?.text ?? article["inLanguage"]?["alternateName"]?.text
    body = article["articleBody"]?.text
    if case .bool(false)? = article["isAccessibleForFree"] { isPaid = true }
    if let flag = article["isAccessibleForFree"]?.text?.lowercased(), flag == "false" { isPaid = true }
    for value in (article["image"] ?? .null).elements + (article["associatedMedia"] ?? .null).elements {
      let image = value["@id"]?.text.flatMap { named[$0] } ?? value
      let caption = (image["caption"] ?? image["description"])?.text.map(plainText)
      let credit = (image["creditText"] ?? image["copyrightHolder"]?["name"] ?? image["author"]?["name"])?.text
      images.append(
        Image(
          url: image.text ?? image["url"]?.text ?? image["contentUrl"]?.text, caption: caption,
          credit: credit.map(plainText)))
    }
  }

  private static let articleTypes: Set<String> = [
    "Article", "NewsArticle", "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "ReviewNewsArticle",
    "BackgroundNewsArticle", "AskPublicNewsArticle", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting",
    "TechArticle",
    "ScholarlyArticle", "Report", "AdvertiserContentArticle", "SatiricalArticle", "MedicalScholarlyArticle", "Recipe",
    "Review", "DiscussionForumPosting", "Interview", "CreativeWork", "ClaimReview", "HowTo", "VideoObject", "WebPage",
  ]

  /// Types that are an article only when they say as much as one.
  private static let weakTypes: Set<String> = ["CreativeWork", "VideoObject", "WebPage", "Review"]

  private static func types(of object: JSONValue) -> [String] {
    (object["@type"]?.elements ?? []).compactMap(\.text).map { type in
      type.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) ?? type
    }
  }

  private static func isArticle(_ object: JSONValue) -> Bool {
    let types = types(of: object)
    guard types.contains(where: articleTypes.contains) else { return false }
    if types.allSatisfy(weakTypes.contains) {
      return object["headline"] != nil && (object["datePublished"] != nil || object["author"] != nil)
    }
    return object["headline"] != nil || object["datePublished"] != nil || object["name"] != nil
  }

  private static func collect(_ value: JSONValue, into objects: inout [JSONValue], depth: Int) {
    guard depth < 8, objects.count < 400 else { return }
    switch value {
    case .array(let elements): for element in elements { collect(element, into: &objects, depth: depth + 1) }
    case .object(let members):
      objects.append(value)
      for member in members where member.key != "review" && member.key != "comment" && member.key != "hasPart" {
        switch member.value {
        case .object, .array: collect(member.value, into: &objects, depth: depth + 1)
        default: break
        }
      }
    default: break
    }
  }

  /// Whether an author's address ends with a word that stands in the place of a name.
  private static func isAccount(_ value: JSONValue, _ named: [String: JSONValue]) -> Bool {
    guard let author = value.elements.first, value.elements.count == 1 else { return false }
    let person = author["@id"]?.text.flatMap { named[$0] } ?? author
    return [person["url"], person["@id"], author["@id"]].contains { address in
      let parts = address?.text?.split(separator: "/") ?? []
      return parts.count > 2 && BylineWords.placeholders.contains(letters(String(parts[parts.count - 1])))
    }
  }

  private enum Named {
    case people, organisations, any
  }

  private static func names(
    _ value: JSONValue, _ named: [String: JSONValue], of kind: Named = .any
  ) -> [String] {
    value.elements.flatMap { element -> [String] in
      if case .array = element { return names(element, named, of: kind) }
      if let text = element.text { return kind == .organisations ? [] : [plainText(text)] }
      let person = element["name"] == nil ? element["@id"]?.text.flatMap { named[$0] } ?? element : element
      if kind != .any {
        let isOrganisation = types(of: person).contains { $0.hasSuffix("Organization") }
        guard isOrganisation == (kind == .organisations) else { return [] }
      }
      return (person["name"]?.elements ?? []).compactMap(\.text).map(plainText)
    }.filter { !$0.isEmpty }
  }
}

/// Text out of an attribute or JSON: tags and entities that were escaped twice taken out, white space folded.
func plainText(_ text: String) -> String {
  let utf8 = Array(text.utf8)
  if !utf8.contains(0x26), !utf8.contains(0x3C) {
    var folded = SpacedText()
    utf8.withUnsafeBufferPointer { folded.add($0[...], lineStart: 0) }
    return String(decoding: folded.bytes, as: UTF8.self)
  }
  return HTMLTree(page: Array("<p>".utf8) + utf8).plainText
}

extension HTMLTree {
  /// All of its text on one line; empty when there is none.
  var plainText: String { nodes.isEmpty ? "" : text(of: 0) ?? "" }
}
