/// The names of months, weekdays and zones, as papers print them.
enum Calendar {
  /// The month, 1…12, that a word names.
  static func month(_ word: WordKey) -> Int? { months[word] }

  /// Whether a word names a day of the week.
  static func isWeekday(_ word: WordKey) -> Bool { weekdays.contains(word) }

  /// The ISO 8601 offset of a zone; those that mean several places (IST, AMT) and those that leave summer time open
  /// (ET) have none, because choosing one would be a guess.
  static func offset(_ zone: WordKey) -> String? { offsets[zone] }

  /// Whether a word names a zone, whether its offset is known or not.
  static func isZone(_ word: WordKey) -> Bool { offsets[word] != nil || vagueZones.contains(word) }

  private static let months: [WordKey: Int] = {
    var table: [WordKey: Int] = [:]
    for line in monthNames.utf8.split(separator: 0x0A) {
      let words = line.split(separator: 0x20)
      let month = Int(Substring(words[0]))
      for word in words.dropFirst() { table[WordKey(Substring(word))] = month }
    }
    return table
  }()

  /// English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Polish, Russian, Indonesian, Czech, Turkish,
  /// Finnish, Hungarian, Romanian, Ukrainian, Greek, Arabic, Danish, Catalan, Slovak.
  private static let monthNames = """
    1 january jan januar jänner janvier janv enero ene janeiro gennaio gen januari stycznia января янв ledna ocak tammikuuta január ianuarie січня ιανουαρίου يناير gener januára
    2 february feb febr februar février févr febrero fevereiro fev febbraio februari lutego февраля фев února şubat helmikuuta február februarie лютого φεβρουαρίου فبراير febrer februára
    3 march mar märz mär mars marzo março maart mrt marca марта мар maret března mart maaliskuuta március martie березня μαρτίου مارس marts març
    4 april apr avril avr abril abr aprile kwietnia апреля апр dubna nisan huhtikuuta április aprilie квітня απριλίου أبريل apríla
    5 may mai mayo maio maggio mag mei maja мая května mayıs toukokuuta május травня μαΐου مايو maj maig mája
    6 june jun juni juin junio junho giugno giu czerwca июня июн června haziran kesäkuuta június iunie червня ιουνίου يونيو juny júna
    7 july jul juli juillet juil julio julho luglio lug lipca июля июл července temmuz heinäkuuta július iulie липня ιουλίου يوليو juliol júla
    8 august aug août agosto ago augustus augusti sierpnia августа авг agustus srpna ağustos elokuuta augusztus серпня αυγούστου أغسطس agost
    9 september sep sept septembre septiembre setembro set settembre września сентября сен сент září eylül syyskuuta szeptember septembrie вересня σεπτεμβρίου سبتمبر setembre septembra
    10 october oct oktober okt octobre octubre outubro out ottobre ott października октября окт října ekim lokakuuta október octombrie жовтня οκτωβρίου أكتوبر októbra
    11 november nov novembre noviembre novembro listopada ноября ноя listopadu kasım marraskuuta noiembrie листопада νοεμβρίου نوفمبر
    12 december dec dezember dez décembre déc diciembre dic dezembro dicembre desember grudnia декабря дек prosince aralık joulukuuta decembrie грудня δεκεμβρίου ديسمبر desembre decembra
    """

  private static let weekdays: Set<WordKey> = Set(
    weekdayNames.split { $0 == " " || $0 == "\n" }.map { WordKey($0) })

  private static let weekdayNames = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    segunda terça quarta quinta sexta feira lunedì martedì mercoledì giovedì venerdì sabato domenica
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    """

  private static let offsets: [WordKey: String] = {
    var table: [WordKey: String] = [:]
    let fields = zoneOffsets.split { $0 == " " || $0 == "\n" }
    for index in stride(from: 0, to: fields.count - 1, by: 2) {
      table[WordKey(fields[index])] = String(fields[index + 1])
    }
    return table
  }()

  private static let zoneOffsets = """
    z Z gmt Z utc Z bst +01:00 cet +01:00 cest +02:00 mez +01:00 mesz +02:00 eet +02:00 eest +03:00 msk +03:00
    est -05:00 edt -04:00 cst -06:00 cdt -05:00 mst -07:00 mdt -06:00 pst -08:00 pdt -07:00 akst -09:00 akdt -08:00
    hst -10:00 nst -03:30 ndt -02:30 adt -03:00 aest +10:00 aedt +11:00 acst +09:30 acdt +10:30 awst +08:00
    nzst +12:00 nzdt +13:00 jst +09:00 kst +09:00 hkt +08:00 sgt +08:00 sast +02:00
    """

  private static let vagueZones: Set<WordKey> = Set(
    "et ct mt pt ist amt ast uhr eastern central pacific mountain".split(separator: " ").map { WordKey($0) })
}
