import ArticleFormats
import Articles

extension Feed {
  /// The feed as a line of JSON.
  ///
  /// Unknown values are null, and lists are never missing. A list of subscriptions has “feeds” in place of “entries”.
  /// - Parameter input: what the feed is called.
  public func json(input: String) -> [UInt8] {
    var json = JSONWriter(pretty: false)
    json.beginObject()
    json.key("input")
    json.string(input)
    json.key("format")
    json.string(format.rawValue)
    json.key("title")
    json.string(title)
    if format == .opml {
      json.key("feeds")
      json.beginList()
      for subscription in subscriptions { subscription.write(to: &json) }
      json.endList()
    } else {
      json.key("url")
      json.string(url)
      json.key("description")
      json.string(description)
      json.key("language")
      json.string(language)
      json.key("entries")
      json.beginList()
      for entry in entries { entry.write(to: &json) }
      json.endList()
    }
    json.key("diagnostics")
    json.beginList()
    for diagnostic in diagnostics {
      json.element()
      json.beginObject()
      json.key("severity")
      json.string(diagnostic.severity.rawValue)
      json.key("message")
      json.string(diagnostic.message)
      json.endObject()
    }
    json.endList()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

extension Subscription {
  fileprivate func write(to json: inout JSONWriter) {
    json.element()
    json.beginObject()
    json.key("title")
    json.string(title)
    json.key("url")
    json.string(url)
    json.key("categories")
    json.strings(categories)
    json.endObject()
  }
}

extension FeedEntry {
  fileprivate func write(to json: inout JSONWriter) {
    json.element()
    json.beginObject()
    json.key("id")
    json.string(id)
    json.key("title")
    json.string(title)
    json.key("url")
    json.string(url)
    json.key("published")
    json.string(published)
    json.key("updated")
    json.string(updated)
    json.key("authors")
    json.strings(authors)
    json.key("summary")
    json.string(summary)
    json.key("content_html")
    json.string(contentHTML)
    json.key("enclosures")
    json.beginList()
    for enclosure in enclosures {
      json.element()
      json.beginObject()
      json.key("url")
      json.string(enclosure.url)
      json.key("type")
      json.string(enclosure.type)
      json.key("length")
      json.string(enclosure.length)
      json.endObject()
    }
    json.endList()
    json.key("categories")
    json.strings(categories)
    json.endObject()
  }
}
