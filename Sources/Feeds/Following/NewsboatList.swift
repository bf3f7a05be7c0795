/// A list of feeds as newsboat keeps it in `urls` (newsboat.org/releases/2.40/docs/newsboat.html): an address to a line, and tags behind
/// it, in quotation marks where they hold blanks.
public enum NewsboatList {
  /// What a list holds, and a sentence for each line that cannot be taken over.
  ///
  /// - Parameter name: what sentences call the file.
  public static func read(_ bytes: [UInt8], name: String) -> (feeds: [FollowedFeed], complaints: [String]) {
    var feeds: [FollowedFeed] = []
    var complaints: [String] = []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let words = words(of: line)
      guard let address = words.first, !address.hasPrefix("#") else { continue }
      func refuse(_ cause: String) { complaints.append("\(name), line \(index + 1): \(cause)") }
      switch address.prefix(while: { $0 != ":" }) {
      case "http", "https":
        var feed = FollowedFeed(address: address)
        for tag in words.dropFirst() {
          if tag.hasPrefix("~") {
            feed.givenTitle = String(tag.dropFirst())
          } else if tag.hasPrefix("!") {
            // Any tag that begins so hides it there.
            feed.isHidden = true
            if tag != "!" { feed.tags.append(String(tag.dropFirst())) }
          } else if !feed.tags.contains(tag) {
            feed.tags.append(tag)
          }
        }
        feeds.append(feed)
      case "exec": refuse("Feeds made by a program (exec:) cannot be followed, only addresses.")
      case "filter": refuse("Feeds filtered by a program (filter:) cannot be followed, only addresses.")
      case "query": refuse("Searches (query:) cannot be followed; use “pullquote list” to search.")
      default: refuse("“\(address)” is not a web address.")
      }
    }
    return (feeds, complaints)
  }

  /// The words of a line; those in quotation marks may hold blanks, and quotation marks behind a backslash.
  private static func words(of line: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if isQuoted, character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
        word = word ?? ""
      } else if character.isWhitespace, !isQuoted {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }
}
