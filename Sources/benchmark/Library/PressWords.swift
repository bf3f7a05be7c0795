import Basics

/// The words of the press: common ones by hand, and behind them many that are made of syllables, for the long tail that real text has.
struct PressWords {
  let nouns: [String]
  let verbs: [String]
  let adjectives: [String]
  let surnames: [String]

  init() {
    var random = SeededGenerator(seed: 11)
    nouns = Self.list(Self.commonNouns) + Self.made(24_000, endings: Self.nounEndings, &random)
    verbs = Self.list(Self.commonVerbs) + Self.made(6000, endings: Self.verbEndings, &random)
    adjectives = Self.list(Self.commonAdjectives) + Self.made(6000, endings: Self.adjectiveEndings, &random)
    surnames =
      Self.list(Self.commonSurnames)
      + Self.made(6000, endings: Self.surnameEndings, &random).map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  /// A sentence of about so many words, and how many it has.
  func sentence(
    _ random: inout SeededGenerator, topic: Int, words wanted: Int, endsInStop: Bool
  ) -> (text: String, words: Int) {
    var text = ""
    text.reserveCapacity(wanted * 7)
    var count = 0
    func add(_ word: String) {
      if count > 0 { text += " " }
      text += word
      count += 1
    }
    while count < wanted {
      if count > 0 { add(Self.links[random.below(Self.links.count)]) }
      add(Self.determiners[random.below(Self.determiners.count)])
      if random.below(3) == 0 { add(adjectives[random.zipf(adjectives.count)]) }
      add(random.below(6) == 0 ? nouns[topic] : nouns[random.zipf(nouns.count)])
      if random.below(4) == 0 { add(Self.auxiliaries[random.below(Self.auxiliaries.count)]) }
      add(verbs[random.zipf(verbs.count)])
      if random.below(2) == 0 { add(Self.prepositions[random.below(Self.prepositions.count)]) }
      add(Self.determiners[random.below(Self.determiners.count)])
      add(nouns[random.zipf(nouns.count)])
    }
    let first = text.prefix(1).uppercased() + text.dropFirst()
    return (endsInStop ? first + "." : first, count)
  }

  private static func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static func made(_ count: Int, endings: [String], _ random: inout SeededGenerator) -> [String] {
    var words: Set<String> = []
    var list: [String] = []
    list.reserveCapacity(count)
    while list.count < count {
      var word = ""
      for _ in 0..<1 + random.below(3) {
        word += onsets[random.below(onsets.count)] + vowels[random.below(vowels.count)]
      }
      word += codas[random.below(codas.count)] + endings[random.below(endings.count)]
      if words.insert(word).inserted { list.append(word) }
    }
    return list
  }

  private static let onsets = list("b c d f g h j l m n p r s t v w br cl cr dr fl gr pl pr sh st str th tr")
  private static let vowels = list("a e i o u ea ou ai")
  private static let codas = list("n r l t m s nd rt nt ck rd st")
  private static let nounEndings = ["", "s", "er", "ers", "ment", "tion", "ness", "ing", "ity", "age"]
  private static let verbEndings = ["ed", "s", "es", "ing", "ated", "ised"]
  private static let adjectiveEndings = ["", "y", "al", "ive", "ous", "ful", "less", "ish", "ed"]
  private static let surnameEndings = ["", "son", "ton", "ley", "man", "ov", "ez", "sen", "ham", "ford"]

  private static let determiners = list("the the the the a a this that its their our every some no")
  private static let links = list("and and but because while that which as when so, if")
  private static let prepositions = list("of of in in to to for for with on at by from about over")
  private static let auxiliaries = list("will would has had could must may should did")
  static let women = list(
    "Ada Anna Bella Carla Clara Dana Edith Ella Emma Esther Fiona Grace Hana Helen Ines Irene Jane Julia Karen Laura Leila Lucy Maria Mary Nadia Nina Olga Paula Rosa Ruth Sara Sofia Tessa Vera Wendy Yara"
  )
  static let men = list(
    "Adam Alan Ben Boris Carl Colin Daniel David Emil Eric Felix Frank George Hugo Ivan Jack James John Karl Leo Louis Mark Martin Nikolai Omar Oscar Paul Peter Ralph Robert Samuel Simon Thomas Victor Walter Yusuf"
  )
  private static let commonSurnames =
    "Smith Jones Brown Taylor Evans Clarke Hughes Ward Kelly Murphy Khan Singh Patel Silva Costa Rossi Weber Meyer Novak Kowalski Petrov Ivanova Tanaka Kim Chen Wang Nguyen Okafor Mensah Diallo Haddad Cohen Larsen Berg"
  private static let commonNouns = """
    government minister council police company market people year week city river bridge hospital school teacher union worker strike \
    price budget tax court judge law bill vote election party leader plan report study scientist climate energy water \
    power station train road airport flight weather storm flood fire house family child parent student university \
    bank rate economy trade border country army war peace talks deal agreement statement question answer decision \
    season team player coach goal match fans stadium club league film song artist museum theatre book writer \
    farm farmer harvest food shop customer worker job wage pension health doctor nurse patient virus vaccine
    """
  private static let commonVerbs = """
    said made took found gave kept left lost won held built closed opened raised cut moved changed stopped started \
    promised warned agreed refused wanted needed expected planned reported announced launched signed sold bought paid \
    helped hurt killed saved met called asked told showed proved believed knew saw heard felt hoped feared
    """
  private static let commonAdjectives = """
    new old big small local national public private long short high low early late good bad strong weak clear difficult \
    safe dangerous rich poor young final first last next free serious urgent fair wrong right economic political
    """
  static let roles = [
    "the transport minister", "the mayor of Northwick", "a spokeswoman for the port", "the chief constable",
    "head of the teachers' union", "an economist at Harbour Bank", "the club's head coach", "a professor of geology",
    "the shadow energy secretary", "the hospital's medical director", "who runs the bakery", "the party's leader",
    "the committee's chair", "a resident of Mill Street", "the company's chief executive", "a climate scientist",
  ]
  static let outlets: [String] = {
    let towns = list(
      "Northwick Harbour Riverton Ashford Eastmoor Westhaven Kingsbay Oldport Millbrook Stonebridge Fairmont Redhill")
    let papers = list("Post Herald Times Courier Gazette")
    return towns.flatMap { town in papers.map { "\(town) \($0)" } }
  }()
  static let hosts = outlets.map { $0.lowercased().split(separator: " ").joined(separator: "-") + ".example" }
}

/// x to the power of y.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
