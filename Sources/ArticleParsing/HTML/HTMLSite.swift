/// Whose page it is, as far as lines of the page speak of that.
struct HTMLSite: Sendable {
  /// Its name in letters alone; empty where it is not known.
  private let name: String
  /// Whether the page says that it is for those who pay.
  let isPaid: Bool

  init(name: String?, isPaid: Bool) {
    let name = letters(name ?? "")
    self.name = name.utf8.count >= 3 ? name : ""
    self.isPaid = isPaid
  }

  /// Whether a line in which the site speaks of itself calls upon its readers: to write to it, to follow it, to take a
  /// letter or a program of its own. `isLinked` says whether it leads anywhere.
  ///
  /// What it says is in any words; what it says it with, it cannot do without: a word for itself, a link or an address,
  /// and what it offers or the names of networks; beside its own name one is enough.
  func calls(_ words: [UInt8], isLinked: Bool) -> Bool {
    let hasAddress = words.contains(UInt8(ascii: "@"))
    guard !hasSpeech(words[...]) else { return false }
    let keys = LineShape(words).words
    // “Follow the Post on Facebook”
    let asks =
      isLinked ? keys.contains(where: HTMLSite.asking.contains) : keys.first.map(HTMLSite.asking.contains) ?? false
    // A biography may end so, too.
    if asks, keys.count <= 20, keys.contains(where: HTMLSite.networks.contains) { return true }
    guard isLinked || hasAddress else { return false }
    guard keys.contains(where: { HTMLSite.ourselves.contains($0) }) else { return false }
    if hasAddress || keys.contains(where: { HTMLSite.offers.contains($0) }) { return true }
    switch keys.count(where: { HTMLSite.networks.contains($0) }) {
    case 0: return false
    case 1: return isNamed(in: words)
    default: return true
    }
  }

  /// Whether a line speaks of the site or of what it offers: its name, its letters, where to find it.
  func isAboutItself(_ words: ArraySlice<UInt8>) -> Bool {
    guard !hasSpeech(words) else { return false }
    let keys = LineShape(words).words
    return keys.contains {
      HTMLSite.offers.contains($0) || HTMLSite.networks.contains($0) || HTMLSite.asking.contains($0)
    }
  }

  /// Whether a line that nobody says has a word for the site itself.
  func speaksOfItself(_ words: ArraySlice<UInt8>) -> Bool {
    !hasSpeech(words) && LineShape(words).words.contains { HTMLSite.ourselves.contains($0) }
  }

  /// Whether a short line that nobody says names a network.
  func namesNetwork(_ words: ArraySlice<UInt8>) -> Bool {
    let shape = LineShape(words)
    return shape.wordCount <= 20 && !hasSpeech(words) && shape.words.contains { HTMLSite.networks.contains($0) }
  }

  /// Whether a line begins with the site's name.
  func begins(_ words: [UInt8]) -> Bool {
    guard !name.isEmpty else { return false }
    let own = letters(String(decoding: words, as: UTF8.self))
    return own.hasPrefix(name) || own.hasPrefix("the" + name)
  }

  /// Whether a line has the site's name.
  func isNamed(in words: [UInt8]) -> Bool {
    !name.isEmpty && letters(String(decoding: words, as: UTF8.self)).contains(name)
  }

  /// “Us” and “our” in the languages of most pages.
  private static let ourselves: Set<WordKey> = keys(
    """
    us our uns unser unsere unserem unseren unserer nous notre nos nosotros nuestro nuestra nuestros nuestras nossa nosso
    nossas nossos nostro nostra nostri nostre ons onze oss vår vårt våra nas nasz nasza naszego naszym нас наш нашем нашей
    """)

  /// What a site offers its readers, by names that hardly differ between languages.
  private static let offers: Set<WordKey> = keys(
    """
    newsletter newsletters newslettern app apps podcast podcasts abo subscription inbox канал telegram whatsapp boletín
    boletines infolettre nieuwsbrief nyhetsbrev newsletterze hírlevél uutiskirje bülten рассылку
    """)

  /// What readers are asked to do there.
  private static let asking: Set<WordKey> = keys(
    """
    follow subscribe join folgen abonnieren abonniere suivez abonnez rejoignez síguenos sigue suscríbete únete siga inscreva
    seguici iscriviti volg abonneer följ følg obserwuj подписывайтесь takip ikuti
    """)

  /// Names of networks that are no other words.
  private static let networks: Set<WordKey> = keys(
    """
    facebook twitter instagram linkedin telegram whatsapp youtube tiktok google reddit bluesky mastodon xing vkontakte
    flipboard pinterest
    """)

  private static func keys(_ words: String) -> Set<WordKey> {
    WordKey.all(of: words)
  }
}
