import Basics

/// How many bytes of a text its language is told from.
let languageSample = 4000

/// The language that a text is in, as a BCP 47 tag: by its script where that says enough, else by its small words;
/// `nil` when it is too short or too mixed to tell: a sentence or two are enough in most languages. `und` (BCP 47) when it can
/// be none of these languages.
///
/// It reads the first `languageSample` bytes. The small words are those that are frequent in one of these languages and rare in
/// the others; two of them in a hundred bytes are plenty, so the language with clearly the most has it.
func textLanguage(_ text: [UInt8]) -> String? { LanguageSample(text).language }

/// The languages in which print opens what somebody says with a dash, which many type as a hyphen.
let languagesOfDashes: Set<String> = [
  "cs", "da", "el", "es", "fi", "fr", "hu", "it", "nb", "pl", "pt", "ro", "ru", "sv", "tr", "uk",
]

/// What a page's language is, where it declares one: templates say “en” over texts in any language.
///
/// A declaration stands unless a text of some length has next to none of the language's small words: of sixty words of
/// English a dozen are such, of a song or a table still a few. Then the text decides; `und` (BCP 47) where it cannot, since
/// the rules of the declared language would only invent.
func checkedLanguage(_ declared: String, of text: [UInt8]) -> String {
  let code = declared.prefix { $0 != "-" }.lowercased()
  let sample = LanguageSample(text)
  guard let isDeclared = sample.hasSmallWords(of: code), !isDeclared else { return declared }
  guard let told = sample.language else { return "und" }
  return told == code ? declared : sample.hasSmallWords(of: told) == false ? "und" : told
}

/// What the beginning of a text says of its language.
private struct LanguageSample {
  /// How many small words of each language there are, in the order of `smallWords`.
  private var counts = [Int](repeating: 0, count: smallWords.count)
  private var words = 0
  private var letters = 0
  /// How many characters of each script, by the language that it stands for.
  private var scripts: [String: Int] = [:]
  /// Letters that Russian does not have.
  private var ukrainian = 0

  init(_ text: [UInt8]) {
    let index = SmallWordIndex.standard
    text.withUnsafeBufferPointer { text in
      let end = min(text.count, languageSample)
      var place = 0
      while place < end {
        // A mark such as “„” is no letter of the word that it opens.
        let first = text[place]
        guard isSmallWordByte(first), first != 0xE2, first != 0xC2 else {
          place += first == 0xE2 ? 3 : first == 0xC2 ? 2 : 1
          continue
        }
        var word: UInt64 = 0
        let start = place
        while place < end, isSmallWordByte(text[place]), text[place] != 0xE2, text[place] != 0xC2 {
          let byte = text[place]
          if byte < 0x80 || byte >= 0xC0 { letters += 1 }
          if byte >= 0x80 {
            if let script = script(of: byte) { scripts[script, default: 0] += 1 }
            if byte == 0x94 || byte == 0x96 || byte == 0x97, place > 0, text[place - 1] == 0xD1 { ukrainian += 1 }
          }
          word = word << 8 | UInt64(byte.asciiLowercased)
          place += 1
        }
        words += 1
        guard place - start <= 8 else { continue }
        var languages = index.languages(of: word)
        while languages != 0 {
          counts[languages.trailingZeroBitCount] += 1
          languages &= languages - 1
        }
      }
    }
  }

  /// Danish and Norwegian share most of their small words; only the others tell them apart. If those say nothing, either one is
  /// better than none, since both put who said what in the same order.
  private static let twins = ("da", "nb")
  private static let english = smallWords.firstIndex { $0.language == "en" }!

  /// The language that it is in; `nil` when it is too short or too mixed to tell.
  var language: String? {
    if let most = scripts.max(by: { $0.value < $1.value }), most.value * 3 > letters {
      // Kana among Chinese characters is Japanese, even when it is less than half.
      if most.key == "zh", (scripts["ja"] ?? 0) * 10 > most.value { return "ja" }
      return most.key == "ru" && ukrainian * 50 > most.value ? "uk" : most.key
    }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    let language = smallWords[best].language
    let twin = language == Self.twins.0 ? Self.twins.1 : language == Self.twins.1 ? Self.twins.0 : nil
    let second = counts.indices.filter { $0 != best && smallWords[$0].language != twin }.map { counts[$0] }.max() ?? 0
    // Two sentences have a few of them; then no other language may have nearly as many.
    let isPlain = counts[best] >= 4 ? counts[best] * 4 > second * 5 : counts[best] >= second + 2
    if isPlain { return language }
    // A text with next to none of English's small words is not English, even if nothing else is known about it.
    guard counts[Self.english] * 30 < words else { return nil }
    if counts[best] >= 3, counts[best] > second { return language }
    return words >= 15 ? "und" : nil
  }

  /// Whether it has as many of a language's small words as any text in it; `nil` for a text of few words and for a language
  /// that is told by its script.
  func hasSmallWords(of language: String) -> Bool? {
    guard words >= 60, let row = smallWords.firstIndex(where: { $0.language == language }) else { return nil }
    return counts[row] * 30 >= words
  }
}

/// Whether a byte belongs to a word: an ASCII letter, or any byte of another.
@inline(__always)
private func isSmallWordByte(_ byte: UInt8) -> Bool {
  let small = byte | 0x20
  return byte >= 0x80 || small >= 97 && small <= 122
}

/// The language that a character's first byte stands for.
private func script(of byte: UInt8) -> String? {
  switch byte {
  case 0xCE, 0xCF: "el"
  case 0xD0, 0xD1: "ru"
  case 0xD7: "he"
  case 0xD8...0xDB: "ar"
  case 0xE3: "ja"
  case 0xE4...0xE9: "zh"
  case 0xEA...0xED: "ko"
  default: nil
  }
}

private let smallWords: [(language: String, words: String)] = [
  (
    "en",
    """
    the and of to that was for with is his her they from this have are which has been would said its but by she had
    their were when what will about who it on not he at you
    """
  ),
  (
    "de",
    """
    der die und das den nicht von sich mit dem ist ein eine auf für im auch als wird sind wurde oder nach bei haben am
    zum zur dass noch wir ich einen einer einem sei aber wenn vom beim hatte keine sagte sagt aus zu über es hat
    kann seit durch zwischen jetzt
    """
  ),
  (
    "fr",
    """
    les des est dans une pour qui pas sur avec plus par sont cette mais ont nous vous été aux ses leur elle où chez du ne
    la le de et un en au il l d qu ce on était
    """
  ),
  (
    "es",
    """
    los las del una por con para que como más pero sus es su se no está fue este también ha han entre sobre cuando y desde hasta
    el la de en al lo un
    """
  ),
  (
    "it",
    """
    il che di è della per non sono con del una gli nel alla anche più
    dei ha delle questo come nella dopo la e un si ma i le l da
    """
  ),
  (
    "pt",
    """
    não uma os para com que dos das foi mais pela são seu pelo também está
    como ao mas ele sua de em no na um do o e as da à é já nos nas aos até foram disse
    """
  ),
  ("nl", "het een van en dat niet zijn voor met ook aan bij werd naar maar heeft wordt deze hij de te op is"),
  (
    "sv",
    """
    och att det som på är inte för till han men ett har var från också vid efter jag när säger blir där något mycket
    sedan många utan måste får ska hon inga ingen
    """
  ),
  (
    "da",
    """
    og at det er ikke til som på af med han den har men blev efter også været fra nu kun hvad noget mig dig sig siger
    bliver meget uden ud ind op mod blandt mellem sagde være jeg når skal må får har hun ingen os
    """
  ),
  (
    "nb",
    """
    og at det er ikke til som på av med han den har men ble etter også vært fra nå bare hva noe meg deg seg sier
    blir mye uten ut inn opp mot blant mellom sa være å jeg når skal må får har hun ingen oss
    """
  ),
  ("fi", "ja on että ei se hän oli mutta myös ovat kun joka ole mukaan sekä"),
  ("pl", "nie się na że jest do to jak po tym przez ale był oraz dla od są które w z po za ze we"),
  ("cs", "že se na je to jsem ale jak by jako jsou pro také nebo který byl"),
  (
    "tr",
    """
    bir ve bu için ile olarak da de çok olan daha kadar gibi sonra ancak dedi
    diye ise eden her en ne var gün göre
    """
  ),
  ("id", "yang dan di dengan untuk tidak ini dari dalam akan pada itu juga adalah oleh"),
  ("ro", "și de la în nu că cu pentru este din sunt care mai fost după"),
  ("hu", "hogy nem az és egy is van volt meg csak már még mint szerint"),
  ("vi", "và của là có không được trong cho với những một các đã này người từ khi tôi"),
]

/// The languages that have a small word, by its bytes in a number. Every word of a text is looked up.
private struct SmallWordIndex {
  static let standard = SmallWordIndex()

  private static let bits: UInt64 = 11
  /// Words by the upper bits of their products, else in the next place that is free; 0 is no word.
  private var words = [UInt64](repeating: 0, count: 1 << Int(bits))
  /// For each word a bit for each language.
  private var owners = [UInt32](repeating: 0, count: 1 << Int(bits))

  private init() {
    for (language, entry) in smallWords.enumerated() {
      for word in entry.words.split(whereSeparator: \.isWhitespace) {
        // None has more than eight bytes.
        let word = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
        let slot = slot(of: word)
        words[slot] = word
        owners[slot] |= 1 << UInt32(language)
      }
    }
  }

  private func slot(of word: UInt64) -> Int {
    var slot = Int((word &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.bits))
    while words[slot] != 0, words[slot] != word { slot = (slot + 1) & (words.count - 1) }
    return slot
  }

  func languages(of word: UInt64) -> UInt32 { owners[slot(of: word)] }
}
