import Articles

extension ArticleVersion {
  /// Versions of an article as JSON, latest first, as included in an exported article.
  package static func json(_ versions: [ArticleVersion]) -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    writer.versions(versions)
    return writer.bytes
  }

  /// The versions in such a list; one without an article gets an empty article.
  package static func list(json: [UInt8]) -> [ArticleVersion] {
    do throws(JSONReader.Fault) {
      var reader = JSONReader(json)
      return try reader.versions()
    } catch { return [] }
  }
}

extension JSONWriter {
  /// Versions, the latest first: its article is that around them, and is not written again. The bytes that were kept are not
  /// written.
  mutating func versions(_ versions: [ArticleVersion]) {
    list(versions.indices) { writer, place in
      let version = versions[place]
      writer.beginObject()
      writer.key("seen")
      writer.string(version.seen)
      writer.evidenceMembers(version.evidence)
      if place > 0 {
        writer.key("article")
        writer.beginObject()
        writer.articleMembers(version.article, leftOut: false)
        writer.key("library")
        writer.beginObject()
        writer.contents(of: version.article)
        writer.endObject()
        writer.endObject()
      }
      writer.endObject()
    }
  }

  /// The origin of bytes, as members of the open object; each is `null` if unknown.
  package mutating func evidenceMembers(_ evidence: Evidence?) {
    key("address")
    string(evidence?.address)
    key("fetched")
    string(evidence?.fetched)
    key("status")
    integer(evidence?.status)
    key("headers")
    strings(evidence?.headers ?? [])
    key("sha256")
    string(evidence?.digest)
    key("bytes")
    integer(evidence?.size)
  }
}

extension JSONReader {
  mutating func versions() throws(Fault) -> [ArticleVersion] {
    try list { (reader) throws(Fault) in try reader.version() }
  }

  private mutating func version() throws(Fault) -> ArticleVersion {
    var version = ArticleVersion(seen: "", article: Article(input: "", format: .text))
    var evidence = Evidence()
    try members { (key, reader) throws(Fault) in
      switch key {
      case "seen": version.seen = try reader.optionalString() ?? ""
      case "address": evidence.address = try reader.optionalString()
      case "fetched": evidence.fetched = try reader.optionalString()
      case "status": evidence.status = try reader.integer()
      case "headers": evidence.headers = try reader.strings()
      case "sha256": evidence.digest = try reader.optionalString()
      case "bytes": evidence.size = try reader.integer()
      case "article":
        var draft = ArticleDraft(isPart: true)
        try draft.read(&reader)
        version.article = draft.finished().article
      default: try reader.skip()
      }
    }
    if evidence != Evidence() { version.evidence = evidence }
    return version
  }
}
