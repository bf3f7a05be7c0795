import Basics

/// The words of picture credits, in plain tables.
enum CreditWords {
  /// What labels call a picture.
  static let pictureLabels = BylineWords.pictures.union(
    [WordKey("picture"), WordKey("pictures"), WordKey("photograph"), WordKey("photographs")])

  enum Agency: String, Sendable {
    /// A line that is this and nothing else is a credit.
    case name
    /// Words that make a short line a credit when they stand in it.
    case mention
    /// A caption's part that is this and nothing else is a credit; a line of its own may be something else.
    case inCaptions
  }

  enum Photo: String, Sendable {
    case photo
  }

  static let photographer = WordKey("photographer")
  static let via = WordKey("via")

  /// What stands before a credit.
  struct Label: Sendable {
    /// Its letters.
    var bytes: [UInt8]
    /// Whether it needs no colon or comma behind it.
    var standsAlone: Bool
    /// Whether it is one only in what is known to be a caption: elsewhere “Source: …” may be a line of the text.
    var isForCaptions: Bool
    /// Whether a name alone may follow it: “foto di Ada Roe”, but “foto di gruppo”.
    var needsName: Bool
  }

  /// The labels that begin with a byte, case aside; the longer ones first where one begins the other.
  static func labels(beginningWith first: UInt8) -> [Label] {
    labelsByFirst[first.isASCIIUppercase ? first | 0x20 : first] ?? []
  }

  private static let labelsByFirst = Dictionary(grouping: labels) { $0.bytes[0] }

  private static let labels: [Label] = labelTable.utf8.split(separator: 0x0A).map { line in
    Label(
      bytes: line.filter { !$0.isOne(of: "!?~") }, standsAlone: line.contains(UInt8(ascii: "!")),
      isForCaptions: line.contains(UInt8(ascii: "?")), needsName: line.contains(UInt8(ascii: "~")))
  }

  /// What a caption may end with and mean by it where it is from.
  static let endings: [[UInt8]] = [
    "submitted photo", "file photo", "contributed photo", "courtesy photo", "handout photo", "supplied photo",
    "photo provided", "photo supplied", "stock photo", "stock image", "getty images", "ap photo",
  ].map { Array($0.utf8) }

  /// What stands behind the maker of a picture in scripts that set no words apart: “山根葉子撮影”, “李闻 摄”.
  /// “Our paper”, before the office of its photographer.
  static let ownPaper: [[UInt8]] = ["本报", "本報", "本刊", "本网", "本社", "本紙"].map { Array($0.utf8) }
  static let verbsBehind: [[UInt8]] = ["提供", "撮影", "제공", "촬영", "摄", "攝", "拍摄"].map { Array($0.utf8) }

  /// What in brackets is a credit though it names nobody: “(file photo)”, “(Image via X)”.
  static let photo = PhraseTable<Photo>(
    """
    [photo]
    photo …10
    photos …10
    photograph …10
    picture …10
    pictures …10
    image …10
    images …10
    file photo
    file
    file picture
    file image
    stock image
    stock photo
    library image
    credit …10
    courtesy …10
    supplied …3
    handout …3
    provided by …6
    submitted …3
    screenshot …6
    screengrab …6
    illustration …6
    """)

  /// Whether the `class` or `id` of an element says that it names a maker, an owner or a source.
  ///
  /// Inside a caption only: elsewhere “author” and “source” are something else.
  static func nameMaker(_ value: ArraySlice<UInt8>) -> Bool {
    var word: [UInt8] = []
    var wasSmall = false
    func isMaker() -> Bool {
      guard word.count >= 2 else { return false }
      return makers.contains(word) || makerStems.contains { word.count >= $0.count && word.holds($0) }
    }
    for byte in value {
      let small = byte.asciiLowercased
      if !small.isASCIILetter || wasSmall && byte != small {
        if isMaker() { return true }
        word.removeAll(keepingCapacity: true)
      }
      if small.isASCIILetter { word.append(small) }
      wasSmall = byte == small
    }
    return isMaker()
  }

  /// What the word for a maker has in it, in one language or another.
  private static let makerStems: [[UInt8]] = words(
    "credit copyright photographer fotograaf fotografo urheber attribution distributor")

  /// Such words that are too short, or too often a part of others, to be looked for inside them.
  private static let makers: Set<[UInt8]> = Set(
    words(
      """
      author authors imageauthor photoauthor autor autoren autore auteur auteurs forfatter source sources imagesource
      photosource mediasource picturesource quelle bildquelle rights mediarights imagerights photorights rechte
      bildrechte nachweis bildnachweis fotograf photog photoby provider owner agency agencies agence agencia agenzia
      agentur courtesy fuente fonte bron kilde kalla lahde kaynak zdroj zrodlo sumber firma licence license lizenz
      """))

  /// Small words inside the names of people and firms.
  static let joining = keys(
    "de di da do du del della van von der den zu the of for and und et y e für via by & al el la le")

  private static func keys(_ words: String) -> Set<WordKey> {
    WordKey.all(of: words)
  }

  private static func words(_ list: String) -> [[UInt8]] {
    list.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
  }

  /// What somebody makes who is named behind “by”.
  static let pictures = keys("photo photograph picture image foto illustration")

  /// Words in brackets that say what kind of picture it is; they credit nobody.
  static let kinds = keys(
    """
    archivbild archivfoto symbolbild symbolfoto beispielbild archivaufnahme themenbild illustration
    left right centre center middle above below top bottom front back links rechts mitte oben unten gauche droite
    izquierda derecha izq dcha file archivo archives repro render rendering l r m
    """)
}

/// Whether a line is the name of an agency or a picture library and nothing else: “REUTERS”, “Getty Images”.
func isAgencyAlone(_ shape: LineShape) -> Bool { CreditWords.agencies.section(of: shape) == .name }
