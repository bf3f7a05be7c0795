import Articles

extension Citation {
  /// An item of a CSL-JSON list, as an object on one line: `article-newspaper` if the outlet is known, `webpage` if it
  /// has an address, or else `document`. `container-title` is the outlet, or the host of the address; `source` is the
  /// file of a document. What has no date has no `issued`: styles then write “n.d.” in their language; `note` says it
  /// to whoever reads the list. The quoted words are in `annote`.
  ///
  /// - Parameter id: the item's id.
  public func cslJSON(id: String) -> String {
    var writer = JSONWriter(pretty: false)
    writer.beginObject()
    writer.key("id")
    writer.string(id)
    writer.key("type")
    let isOnline = article.url != nil || WebAddress.host(of: article.input) != nil
    writer.string(article.publisher != nil ? "article-newspaper" : isOnline ? "webpage" : "document")
    writer.key("title")
    writer.string(article.headline ?? article.fileName)
    writer.key(article.publisher != nil || isOnline ? "container-title" : "source")
    writer.string(article.provenance)
    if !article.authors.isEmpty { authors(to: &writer) }
    if !article.date.isEmpty {
      writer.key("issued")
      writer.beginObject()
      writer.key("date-parts")
      writer.beginList()
      writer.element()
      writer.beginList()
      for number in article.date {
        writer.element()
        writer.integer(number)
      }
      writer.endList()
      writer.endList()
      writer.endObject()
    }
    if article.date.isEmpty {
      writer.key("note")
      writer.string(article.printedDate)
    }
    if let url = article.url {
      writer.key("URL")
      writer.string(url)
    }
    if let language = article.language {
      writer.key("language")
      writer.string(language)
    }
    writer.key("annote")
    writer.string(annotation)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func authors(to writer: inout JSONWriter) {
    writer.key("author")
    writer.beginList()
    for author in article.authors {
      let name = PersonName(author)
      writer.element()
      writer.beginObject()
      if let given = name.given {
        writer.key("family")
        writer.string(name.family)
        writer.key("given")
        writer.string(given)
        if let particle = name.particle {
          writer.key("non-dropping-particle")
          writer.string(particle)
        }
        if let suffix = name.suffix {
          writer.key("suffix")
          writer.string(suffix)
        }
      } else {
        writer.key("literal")
        writer.string(name.family)
      }
      writer.endObject()
    }
    writer.endList()
  }
}
