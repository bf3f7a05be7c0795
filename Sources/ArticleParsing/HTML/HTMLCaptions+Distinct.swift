import Articles

extension HTMLCaptions {
  /// Captions that have so many letters in common from the first on are one, cut or told on differently.
  private static let opening = 100

  /// The captions, each once, without those that say what the headline says or are furniture, and with what the page's
  /// data adds to them.
  ///
  /// A gallery shows its pictures twice, a player has the article's headline. `headlines` are forms of the headline in
  /// letters alone; `data` are the pictures that JSON-LD names.
  func distinct(headlines: [String], data: [StructuredArticle.Image]) -> [HTMLCaption] {
    // The first picture of each file.
    let named = Dictionary(
      data.compactMap { image in image.url.map { (fileName(of: $0), image) } }, uniquingKeysWith: { first, _ in first })
    var known: [String: Int] = [:]
    var openings: [Substring: Int] = [:]
    var distinct: [HTMLCaption] = []
    for var caption in captions {
      if let image = caption.image, !named.isEmpty { caption.complete(from: named, image: fileName(of: image)) }
      let key = caption.text.map(letters) ?? ""
      if let words = caption.text {
        if headlines.contains(key) || furniture(words) != nil {
          caption.text = nil
          guard caption.credit != nil || caption.alt != nil else { continue }
        } else if key.utf8.count >= 16, let index = known[key] ?? openings[key.prefixBytes(Self.opening)] {
          distinct[index].credit = distinct[index].credit ?? caption.credit
          continue
        }
      }
      if caption.text != nil, key.utf8.count >= 16 { known[key] = distinct.count }
      if caption.text != nil, key.utf8.count > Self.opening { openings[key.prefixBytes(Self.opening)] = distinct.count }
      distinct.append(caption)
    }
    return distinct
  }
}

extension HTMLCaption {
  /// Takes words and credit from the data of the same picture, where the page prints none.
  fileprivate mutating func complete(from data: [Substring: StructuredArticle.Image], image: Substring) {
    guard image.utf8.count >= 8, text == nil || credit == nil, let same = data[image] else { return }
    if text == nil, let caption = same.caption {
      var whole = HTMLCaption(node: node, kind: kind, text: caption, credit: credit ?? same.credit)
      whole.divide()
      (text, credit) = (whole.text, whole.credit)
    }
    credit = credit ?? same.credit
  }
}

/// The last part of an address, without what follows a question mark: pictures come from many hosts in many sizes.
private func fileName(of address: String) -> Substring {
  let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
  return Substring(path.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path)
}
