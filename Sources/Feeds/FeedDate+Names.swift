extension FeedDate {
  /// What words in dates mean.
  enum Names {
    /// The number of a month by its name, or its beginning, in English and what else feeds are written in.
    static func month(_ word: String) -> Int? {
      guard word.unicodeScalars.count >= 3 else { return nil }
      return months[String(word.prefix(4))] ?? months[String(word.prefix(3))]
    }

    /// Whether a word is the name of a day.
    static func isDay(_ word: String) -> Bool { days.contains(String(word.prefix(3))) }

    private static let days: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private static let months: [String: Int] = {
      // English, German, French, Spanish, Italian, Portuguese, Dutch, Hungarian, by their first letters.
      let names = [
        "jan ene gen", "feb fév fev", "mar mär mrt mér", "apr avr abr ápr", "may mai maj mei mag máj",
        "jun juin giu jún",
        "jul juil lug júl", "aug aoû ago", "sep set sze", "oct okt ott out", "nov", "dec dez déc dic",
      ]
      var table: [String: Int] = [:]
      for (row, list) in names.enumerated() {
        for name in list.split(separator: " ") { table[String(name)] = row + 1 }
      }
      return table
    }()

    /// Names of zones (RFC 822, 5.1, and those that feeds were seen to use) as ISO 8601 has them.
    static let zones: [String: String] = {
      var table = ["z": "Z", "ut": "Z", "utc": "Z", "gmt": "Z"]
      let offsets = """
        ast -04:00 adt -03:00 at -04:00 est -05:00 edt -04:00 et -05:00 cst -06:00 cdt -05:00 ct -06:00 mst -07:00 mdt -06:00
        mt -07:00 pst -08:00 pdt -07:00 pt -08:00 akst -09:00 akdt -08:00 hst -10:00 nst -03:30 ndt -02:30 brt -03:00
        art -03:00 wet +00:00 west +01:00 bst +01:00 cet +01:00 cest +02:00 met +01:00 mest +02:00 mez +01:00 mesz +02:00
        eet +02:00 eest +03:00 sast +02:00 msk +03:00 ist +05:30 pkt +05:00 ict +07:00 hkt +08:00 sgt +08:00 awst +08:00
        jst +09:00 kst +09:00 acst +09:30 acdt +10:30 aest +10:00 aedt +11:00 nzst +12:00 nzdt +13:00
        """
      let fields = offsets.split { $0 == " " || $0 == "\n" }
      for index in stride(from: 0, to: fields.count - 1, by: 2) {
        table[String(fields[index])] = String(fields[index + 1])
      }
      return table
    }()
  }
}
