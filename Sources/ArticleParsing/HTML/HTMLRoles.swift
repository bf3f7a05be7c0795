import Basics

/// What an element's `class`, `id`, `role`, `itemprop` and the like say that it is.
struct HTMLRoles: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  /// Other articles: “related”, “more from”, teasers.
  static let related = HTMLRoles(rawValue: 1 << 0)
  /// Share buttons, follow us.
  static let share = HTMLRoles(rawValue: 1 << 1)
  /// Newsletters, subscriptions, apps, donations.
  static let promotion = HTMLRoles(rawValue: 1 << 2)
  /// What readers wrote, and the form to write more.
  static let comments = HTMLRoles(rawValue: 1 << 3)
  /// Advertisements.
  static let advertisement = HTMLRoles(rawValue: 1 << 4)
  /// Menus, breadcrumbs, pages, search.
  static let navigation = HTMLRoles(rawValue: 1 << 5)
  /// Byline, date, reading time, counts.
  static let byline = HTMLRoles(rawValue: 1 << 6)
  /// About the author.
  static let biography = HTMLRoles(rawValue: 1 << 7)
  /// Tags, categories, topics.
  static let tags = HTMLRoles(rawValue: 1 << 8)
  /// What a picture shows.
  static let caption = HTMLRoles(rawValue: 1 << 9)
  /// Who took a picture.
  static let credit = HTMLRoles(rawValue: 1 << 10)
  /// Read on when you have paid.
  static let paywall = HTMLRoles(rawValue: 1 << 11)
  /// Not shown, or for screen readers alone.
  static let hidden = HTMLRoles(rawValue: 1 << 12)
  /// Cookie and consent walls.
  static let consent = HTMLRoles(rawValue: 1 << 13)
  /// Page furniture of no other kind: sidebars, footers, widgets, pop-ups.
  static let furniture = HTMLRoles(rawValue: 1 << 14)
  /// The headline.
  static let headline = HTMLRoles(rawValue: 1 << 15)
  /// The standfirst.
  static let standfirst = HTMLRoles(rawValue: 1 << 16)
  /// The article's text, by name.
  static let body = HTMLRoles(rawValue: 1 << 17)
  /// The article's text, by a standard: `itemprop=articleBody`.
  static let articleBody = HTMLRoles(rawValue: 1 << 18)
  /// A post from somewhere else.
  static let post = HTMLRoles(rawValue: 1 << 19)
  /// A line of the article set large.
  static let pullQuote = HTMLRoles(rawValue: 1 << 20)
  /// An author's name.
  static let author = HTMLRoles(rawValue: 1 << 21)
  /// A date of publication.
  static let date = HTMLRoles(rawValue: 1 << 22)
  /// A picture, a gallery, a player.
  static let media = HTMLRoles(rawValue: 1 << 23)
  /// A box inside the text: facts, key points. Says nothing by itself.
  static let box = HTMLRoles(rawValue: 1 << 24)

  /// A part of a page builder, whose “widgets” are the page's own text.
  static let builder = HTMLRoles(rawValue: 1 << 25)

  /// A picture and what belongs to it.
  static let picture = HTMLRoles(rawValue: 1 << 26)

  /// Pictures one behind another, with words to each. They stay where they are all there is.
  static let gallery = HTMLRoles(rawValue: 1 << 27)

  /// A word or two above a headline.
  static let kicker = HTMLRoles(rawValue: 1 << 28)

  /// A button, or a link that looks like one.
  static let button = HTMLRoles(rawValue: 1 << 29)

  /// Shown, but where nobody sees it: a word or two for screen readers.
  static let offScreen = HTMLRoles(rawValue: 1 << 30)

  /// The large first letter of a paragraph.
  static let dropCap = HTMLRoles(rawValue: 1 << 31)
  /// A lead: a standfirst on many sites, on others the first paragraph, a story, a picture.
  static let lead = HTMLRoles(rawValue: 1 << 32)

  /// A film or a recording, and what belongs to it.
  static let player = HTMLRoles(rawValue: 1 << 34)

  /// Where somebody is or reports from.
  static let place = HTMLRoles(rawValue: 1 << 33)

  /// All that is no part of an article.
  static let unwanted: HTMLRoles = [
    .related, .share, .promotion, .comments, .advertisement, .navigation, .biography, .tags, .paywall, .hidden,
    .consent, .furniture,
  ]

  /// The roles that a `class` or `id` names: of its words, and of pairs of words that follow each other.
  ///
  /// Words end at anything but an ASCII letter and before a capital: “articleBody__text-2” is article, body, text.
  init(naming value: UnsafeBufferPointer<UInt8>.SubSequence) {
    var roles: HTMLRoles = []
    let table = HTMLRoles.words
    var previous: UInt64 = 0
    var hash = StableHash.start
    var joined: UInt64 = 0
    var length = 0
    var wasSmall = false
    var prefix: HTMLRoles?
    var pending: HTMLRoles = []
    func finish() {
      guard length > 1 else { return }
      if previous != 0, HTMLRoles.harmless[joined] != nil {
        // Two words that together say something else: “label-hidden” hides a label.
        pending = []
      } else {
        roles.formUnion(pending)
        pending = table[hash] ?? prefix ?? []
        if previous != 0, let found = table[joined] { roles.formUnion(found) }
      }
      previous = hash
    }
    for byte in value {
      let small = byte.asciiLowercased
      guard small >= 97, small <= 122 else {
        finish()
        if byte <= 0x20 { previous = 0 }
        hash = StableHash.start
        length = 0
        wasSmall = false
        continue
      }
      if wasSmall, byte != small {
        finish()
        hash = StableHash.start
        length = 0
      }
      if length == 0 { prefix = nil }
      if length == 0 { joined = previous == 0 ? StableHash.start : previous }
      StableHash.add(small, to: &hash)
      StableHash.add(small, to: &joined)
      length += 1
      if length >= 6, let found = HTMLRoles.prefixes[hash] { prefix = found }
      wasSmall = byte == small
    }
    finish()
    roles.formUnion(pending)
    self = roles
  }

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private static let words = WordRoles(roleWordTable)
  private static let harmless = WordRoles([([], harmlessPairs)])
  private static let prefixes = WordRoles(rolePrefixTable)
}

/// Finds the role of a word by its hash.
private struct WordRoles: Sendable {
  private var slots: [(hash: UInt64, roles: UInt64)]
  private let mask: Int

  init(_ table: [(HTMLRoles, String)]) {
    slots = Array(repeating: (0, 0), count: 2048)
    mask = 2047
    for (roles, words) in table {
      WordList.forEachWord(of: words) { word in
        let hash = word.reduce(into: StableHash.start) { StableHash.add($1, to: &$0) }
        var slot = Int(truncatingIfNeeded: hash >> 20) & mask
        while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
        slots[slot] = (hash, slots[slot].roles | roles.rawValue)
      }
    }
  }

  @inline(__always)
  subscript(hash: UInt64) -> HTMLRoles? {
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return HTMLRoles(rawValue: slots[slot].roles) }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
