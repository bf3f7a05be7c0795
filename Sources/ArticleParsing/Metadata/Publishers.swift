import Basics

/// Newspapers, agencies and broadcasters: known by name, or by the words that their names are made of.
enum Publishers {
  /// Whether a line is the name of a known one; “Science” alone is a section, “Sun” a day, “The Sun” a paper.
  static func isKnown(_ shape: LineShape) -> Bool {
    if shape.words.count == 1, ordinary.contains(shape.words[0]) { return false }
    return names[trimmed(shape.words)] != nil
  }

  /// Whether a line has the shape of the name of one: “Sioux Falls Argus Leader”, “Cleveland.com”.
  static func looksLikeOne(_ shape: LineShape) -> Bool {
    guard (2...5).contains(shape.wordCount), shape.numbers == 0, let last = shape.words.last else { return false }
    return lastWords.contains(last) && shape.capitalised >= shape.wordCount - 1
  }

  /// The name as its owner writes it where it is known; else as printed.
  static func name(_ text: String) -> String {
    names[trimmed(LineShape(Array(text.utf8)).words)] ?? text
  }

  /// Without a leading “The”, which papers print and leave out as they like.
  private static func trimmed(_ words: [WordKey]) -> [WordKey] {
    words.count > 1 && words[0] == the ? Array(words.dropFirst()) : words
  }

  /// The known publishers between and behind the dates of a line: “Updated … / CBS News”.
  static func named(between dates: [Range<Int>], in line: [UInt8]) -> [String] {
    var names: [String] = []
    var rest = line
    for date in dates.reversed() { rest.replaceSubrange(date, with: "|".utf8) }
    for piece in rest.split(whereSeparator: { $0.isOne(of: "|/,-") }) {
      let shape = LineShape(piece)
      if isKnown(shape) { names.append(name(trimmedString(piece))) }
    }
    return names
  }

  /// The publisher in “More from The Example”, “Popular on Example”; `nil` where a section or an author is meant.
  static func namedByHeading(_ line: [UInt8]) -> String? {
    var words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard let link = words.firstIndex(where: { $0.lowercased() == "from" || $0.lowercased() == "on" }) else {
      return nil
    }
    words.removeFirst(link + 1)
    while let last = words.last, last.utf8.allSatisfy({ !$0.isASCIILetter && $0 < 0x80 }) { words.removeLast() }
    guard let first = words.first, first.first?.isUppercase ?? false, words.count <= 5 else { return nil }
    let text = words.joined(separator: " ")
    let shape = LineShape(Array(text.utf8))
    if isKnown(shape) { return name(text) }
    return looksLikeOne(shape) || words.count >= 3 && shape.capitalised == shape.wordCount ? text : nil
  }

  /// The holder in “© 2025 The Example. All rights reserved.”.
  static func namedByCopyright(_ line: [UInt8]) -> String? {
    var words: [Substring] = []
    for word in String(decoding: line, as: UTF8.self).split(separator: " ") {
      let letters = word.drop { !$0.isLetter }
      if letters.isEmpty || ["copyright", "c"].contains(letters.lowercased()) {
        if !words.isEmpty { break }
        continue
      }
      let bare = letters.last.map { ".,;|".contains($0) } ?? false ? letters.dropLast() : letters
      if corporate.contains(WordKey(bare)) || !(bare.first?.isUppercase ?? false) { break }
      if ["all", "rights", "reserved"].contains(bare.lowercased()) { break }
      words.append(bare)
      if bare.utf8.count < letters.utf8.count || words.count == 5 { break }
    }
    guard !words.isEmpty else { return nil }
    return name(words.joined(separator: " "))
  }

  /// The agency in “LEEDS, England (AP) — …”.
  static func namedByDateline(_ line: [UInt8]) -> String? {
    let head = line.prefix(60)
    guard let open = head.firstIndex(of: UInt8(ascii: "(")),
      let close = head[open...].firstIndex(of: UInt8(ascii: ")")),
      close + 2 < line.count, line[close + 1] == 0x20
    else { return nil }
    let mark = line[(close + 2)...]
    guard mark.first == UInt8(ascii: "-") || mark.starts(with: [0xE2, 0x80]) else { return nil }
    let shape = LineShape(line[(open + 1)..<close])
    return isKnown(shape) ? name(String(decoding: line[(open + 1)..<close], as: UTF8.self)) : nil
  }

  private static func trimmedString(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes.drop { $0 == 0x20 }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let corporate: Set<WordKey> = Set(
    "llc inc ltd limited plc gmbh ag pvt co corp corporation interactive group holdings division".split(separator: " ")
      .map { WordKey($0) })

  private static let the = WordKey("the")

  /// Names that are words too, of sections, of days and of anything: alone they say nothing of the paper.
  private static let ordinary: Set<WordKey> = Set(
    "age billboard dawn fortune hill metro nature science slate sun time times variety wired".split(separator: " ")
      .map { WordKey($0) })

  private static let lastWords: Set<WordKey> = Set(
    """
    news times post press journal gazette herald tribune telegraph chronicle observer courier dispatch examiner
    mercury bulletin echo star sun mirror express guardian independent leader mail record register sentinel standard
    today com magazine media network radio television tv broadcasting wire agency argus eagle citizen
    """.split { $0 == " " || $0 == "\n" }.map { WordKey($0) })

  private static let names: [[WordKey]: String] = {
    var table: [[WordKey]: String] = [:]
    for line in known.utf8.split(separator: 0x0A) {
      let forms = line.split(separator: UInt8(ascii: "=")).map { Substring($0) }
      for form in forms { table[trimmed(WordKey.phrase(form))] = String(forms[0]) }
    }
    return table
  }()

  /// One a line, as its owner writes it; behind “=” other forms.
  private static let known = """
    Associated Press=AP=AP News
    Reuters=Thomson Reuters
    AFP=Agence France-Presse=Agence France Presse
    PA Media=PA=Press Association=PA News Agency
    dpa
    EFE
    ANSA
    TASS
    Xinhua
    Kyodo News=Kyodo
    The Canadian Press=Canadian Press=CP
    Australian Associated Press=AAP
    UPI=United Press International
    Bloomberg=Bloomberg News
    BBC News=BBC
    BBC Sport
    ITV News=ITV
    Sky News
    Sky Sports
    Channel 4 News
    GB News=GBNEWS=GB NEWS
    CNN
    CBS News
    NBC News
    ABC News
    Fox News
    Fox Business
    MSNBC
    CNBC
    NPR
    PBS NewsHour=PBS
    CBC News=CBC
    CTV News
    Global News
    RTÉ News=RTE=RTÉ
    Al Jazeera
    Deutsche Welle=DW
    France 24
    Euronews
    RT
    Radio Free Europe=RFE/RL
    Voice of America=VOA
    The New York Times=New York Times=NYT
    The Washington Post=Washington Post
    The Wall Street Journal=Wall Street Journal=WSJ
    Los Angeles Times=LA Times
    USA Today
    New York Post
    Chicago Tribune
    The Boston Globe=Boston Globe
    The Hill
    Politico
    Axios
    Vox
    Slate
    HuffPost=Huffington Post=The Huffington Post
    BuzzFeed News=BuzzFeed
    Breitbart=Breitbart News
    National Review
    Washington Examiner
    The Atlantic
    The New Yorker
    Time
    Newsweek
    Forbes
    Fortune
    Business Insider=Insider
    MarketWatch
    The Guardian=Guardian
    The Observer
    The Times
    The Sunday Times
    The Daily Telegraph=Telegraph=The Telegraph=Daily Telegraph
    The Independent=Independent
    Daily Mail=MailOnline=Mail Online
    Daily Mirror
    Daily Express
    The Sun
    Evening Standard=London Evening Standard=The Standard
    Financial Times=FT
    The Economist
    Metro
    The Scotsman
    The Herald
    The Irish Times=Irish Times
    Irish Independent
    Belfast Telegraph
    Toronto Star
    The Globe and Mail=Globe and Mail
    National Post
    The Sydney Morning Herald=Sydney Morning Herald
    The Age
    The Australian
    ABC
    The New Zealand Herald=NZ Herald
    RNZ
    The Times of India=Times of India
    The Hindu
    Hindustan Times
    The Indian Express=Indian Express
    NDTV
    Dawn
    South China Morning Post=SCMP
    The Straits Times=Straits Times
    The Japan Times=Japan Times
    The Jerusalem Post
    Haaretz
    The Times of Israel
    Der Spiegel=Spiegel
    Die Zeit
    Süddeutsche Zeitung
    Frankfurter Allgemeine Zeitung=FAZ
    Tagesschau
    Le Monde
    Le Figaro
    Libération
    El País
    El Mundo
    Corriere della Sera
    la Repubblica
    Wired
    The Verge
    Ars Technica
    TechCrunch
    Engadget
    Gizmodo
    ZDNet
    CNET
    Mashable
    ESPN
    The Athletic
    Sports Illustrated
    Sportsnet
    Billboard
    Variety
    Rolling Stone
    The Hollywood Reporter
    IndieWire
    Nature
    Science
    New Scientist
    Live Science
    Scientific American
    """
}
