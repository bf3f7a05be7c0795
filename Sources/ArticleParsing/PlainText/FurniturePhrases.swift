/// The phrases by which furniture is known. The format is `PhraseTable`'s.
enum FurniturePhrases {
  static let table = PhraseTable<Furniture>(english + otherLanguages)

  static let copyright = WordKey("copyright")
  /// What calls upon readers to go to a network.
  static let calls: Set<WordKey> = keys("follow like join find connect subscribe")
  /// Words that mark what is paid for.
  static let advertisements: Set<WordKey> = keys(
    "anzeige werbung advertisement advertorial publicidad reklama sponsored")
  /// What one does with a recording.
  static let players: Set<WordKey> = keys(
    "listen play watch hören anhören ansehen écouter escuchar ouvir ascolta beluister luister lyssna lytt słuchaj слушать dinle"
  )
  /// What headings over other articles begin with that may also stand as a label before one.
  static let related: Set<WordKey> = keys("related more trending")
  static let here = WordKey("here")
  static let callsBeforeHere: Set<WordKey> = keys("click tap up subscribe register")
  static let callsForMail: Set<WordKey> = keys("email e-mail mail write contact")
  static let more = WordKey("more")
  static let logo = WordKey("logo")

  /// Networks, and what else a page offers to send an article with.
  static let networks: Set<WordKey> = keys(
    """
    facebook fb twitter x reddit linkedin whatsapp telegram pinterest flipboard tumblr email e-mail mail print pocket
    messenger instagram youtube google google+ vk vkontakte odnoklassniki xing stumbleupon digg line wechat weibo bluesky
    threads mastodon copy tweet pin hatena snapchat tiktok rss skype viber mix evernote instapaper share shares sms
    """)

  /// Words that a row of share buttons is made of.
  static let buttons: Set<WordKey> = networks.union(
    keys(
      """
      share sharing this on via with to by it the a article story page post link link's icon logo button opens in new
      window click more 0 save submit comment comments follow me us close url friend plus dribbble behance teilen auf
      partager sur compartir en condividi su compartilhar no pint baixar pocket views
      """))

  static let markup: [[UInt8]] = [
    "<script", "<iframe", "<style", "<div", "<img", "<!--", "[button ", "[caption", "[gallery",
  ]
  .map { Array($0.utf8) }

  private static func keys(_ words: String) -> Set<WordKey> {
    WordKey.all(of: words)
  }
}
