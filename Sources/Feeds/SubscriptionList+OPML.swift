extension SubscriptionList {
  /// A list of feeds as OPML 2.0, each in its folders.
  ///
  /// - Parameter shown: what of an address may leave the library.
  static func opml(_ feeds: [FollowedFeed], shown: (String) -> String) -> String {
    let root = Folder()
    for feed in feeds { root.folder(at: feed.folders[...]).feeds.append(feed) }
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
        <head>
          <title>Feeds of Pullquote</title>
        </head>
        <body>

      """
    root.write(to: &text, indent: "    ", shown: shown)
    return text + "  </body>\n</opml>\n"
  }

  private final class Folder {
    var folders: [(name: String, folder: Folder)] = []
    var feeds: [FollowedFeed] = []

    func folder(at path: ArraySlice<String>) -> Folder {
      guard let name = path.first else { return self }
      if let known = folders.first(where: { $0.name == name }) { return known.folder.folder(at: path.dropFirst()) }
      let folder = Folder()
      folders.append((name, folder))
      return folder.folder(at: path.dropFirst())
    }

    func write(to text: inout String, indent: String, shown: (String) -> String) {
      for feed in feeds {
        let address = shown(feed.address)
        text += "\(indent)<outline type=\"rss\" text=\"\(MarkupText.escapedAttribute(feed.name ?? address))\""
        text += " xmlUrl=\"\(MarkupText.escapedAttribute(address))\""
        if !feed.tags.isEmpty {
          text += " category=\"\(MarkupText.escapedAttribute(feed.tags.joined(separator: ",")))\""
        }
        text += "/>\n"
      }
      for (name, folder) in folders {
        text += "\(indent)<outline text=\"\(MarkupText.escapedAttribute(name))\">\n"
        folder.write(to: &text, indent: indent + "  ", shown: shown)
        text += "\(indent)</outline>\n"
      }
    }
  }
}

extension Feed {
  /// A list of feeds as OPML 2.0, each in its folders.
  ///
  /// - Parameter shown: what of an address may leave the library.
  public static func list(of feeds: [FollowedFeed], shown: (String) -> String) -> String {
    SubscriptionList.opml(feeds, shown: shown)
  }
}
