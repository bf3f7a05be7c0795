/// Which spellings are one name. Add to these tables freely, with care: names are joined by them unasked, so a line belongs
/// here only when hardly anybody is meant by one spelling who is not meant by the other. Words are folded: lower case,
/// no accents, no marks. Count up `Spelling.version` with a change.
enum SpellingTables {
  /// Given names in the spellings that transliteration gives them, the one that stands for all first. Not here: names
  /// that parents spell in several ways (Ann and Anne, Jon and John, Catherine and Katherine), and the same name in
  /// two languages (Vladimir and Volodymyr, Alexander and Alejandro).
  static let givenNames = table(
    """
    sergei sergey serguei sergej
    alexei alexey aleksei aleksey alexej aleksej
    andrei andrey andrej
    nikolai nikolay nikolaj
    dmitry dmitri dmitriy dmitrii dmitrij
    yuri yury yuriy yurii iurii
    yevgeny yevgeni yevgeniy yevgenii evgeny evgeni evgeniy evgenii
    vasily vasili vasiliy vasilii
    vitaly vitali vitaliy vitalii
    valery valeri valeriy valerii
    anatoly anatoli anatoliy anatolii
    gennady gennadi gennadiy gennadii
    grigory grigori grigoriy grigorii
    georgy georgiy georgii
    arkady arkadi arkadiy
    yevgenia yevgeniya evgenia evgeniya
    yulia yuliya iuliia
    natalia natalya nataliya nataliia
    ksenia kseniya kseniia
    anastasia anastasiya anastasiia
    tatiana tatyana tatiyana
    yekaterina ekaterina
    maria mariya mariia
    viktoria viktoriya viktoriia
    valeria valeriya valeriia
    oleksandr olexandr oleksander
    aleksandr alexandr aleksander
    oleksii oleksiy olexiy oleksi
    andrii andriy andrij
    serhii serhiy sergiy sergii
    mykhailo mykhaylo
    volodymyr volodimir volodymir
    viktor victor
    mohammed muhammad mohamed mohammad muhammed mohamad muhamad mohamet
    ahmed ahmad achmed
    hussein husein hussain husain hossein hosein
    hassan hasan
    youssef yusuf yousef yousuf yusef youssouf
    abdullah abdallah
    khaled khalid
    mahmoud mahmud
    mustafa mustapha moustafa mostafa
    osama usama
    omar umar
    abdul abdel abd
    saddam sadam
    moammar muammar moamar muamar
    bashar bachar
    yasser yasir yaser
    el al
    """)

  /// Surnames that newspapers transliterate in their own ways, the one that stands for all first.
  static let surnames = table(
    """
    gaddafi qaddafi gadhafi kadhafi qadhafi gadafi
    assad asad
    sisi sissi
    zawahiri zawahri
    morsi mursi morsy
    rouhani ruhani rohani
    haniyeh haniya
    shoigu shoygu
    nabiullina nabiulina
    yanukovych yanukovich
    tymoshenko timoshenko
    lukashenko lukashenka
    yushchenko yuschenko
    tsarnaev tsarnayev
    medvedev medvedyev
    gorbachev gorbachov
    khrushchev khruschev krushchev
    dostoevsky dostoyevsky
    yeltsin eltsin
    prigozhin prigojine
    navalny navalni
    saakashvili saakachvili
    pashinyan pashinian
    sargsyan sarkisian
    netanyahu netanyahou
    """)

  /// How one ending of Slavic surnames is transliterated, and its one spelling: “Zelenskyy”, “Zelenskiy”. Not here: “-ski”, which
  /// is Polish, and the spelling of its own bearers.
  static let surnameEndings: [(ending: String, plain: String)] = [
    ("skyy", "sky"), ("skiy", "sky"), ("skii", "sky"), ("skyi", "sky"), ("skij", "sky"), ("skyj", "sky"),
    ("nyy", "ny"), ("niy", "ny"), ("nyi", "ny"),
  ]

  /// Words after a surname that distinguish father and son.
  static let suffixes: [String: String] = [
    "jr": "jr", "jnr": "jr", "junior": "jr", "sr": "sr", "snr": "sr", "senior": "sr", "ii": "ii", "iii": "iii",
    "iv": "iv",
  ]

  /// Surnames so common that a given name does not identify the person: other spellings and initials are then kept
  /// apart. From the most frequent surnames of the US census of 2010, and those of countries with few surnames.
  static let commonSurnames = words(
    """
    smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas
    taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king
    wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts
    evans edwards wood hughes roberts morris murphy kelly cooper
    ali khan ahmed ahmad hassan hasan hussein hussain ibrahim mohammed mohamed muhammad mohammad abdullah abdallah omar osman
    yusuf youssef saleh salem mahmoud said saeed abbas mustafa khalil malik rahman islam begum hossain
    kim park choi jung kang cho yoon chang lim wang li zhang chen liu yang huang zhao wu zhou xu sun ma zhu lin tran le pham
    singh kumar sharma patel gupta shah das kaur reddy
    silva santos oliveira souza pereira costa ferreira fernandez gomez diaz cruz reyes morales ortiz gutierrez
    ivanov petrov smirnov kuznetsov popov sidorov ivanova petrova smirnova
    muller schmidt schneider fischer weber meyer wagner martin bernard dubois durand jansen hansen johansson andersson
    rossi russo ferrari novak kowalski nowak yilmaz demir cohen levy tanaka suzuki sato
    """)

  /// Names of two people distinguished only by an initial: with and without it they are different people.
  static let namesakes: Set<String> = [
    "george bush", "john kennedy", "joseph kennedy", "michael fox", "michael jordan", "richard grant",
  ]

  /// A name with one of these is not a person's.
  static let wordsOfBodies: Set<String> = ["of", "for", "and", "the", "in", "on", "&", "und", "et"]

  private static func table(_ lines: String) -> [String: String] {
    var table: [String: String] = [:]
    for line in lines.split(separator: "\n") {
      let spellings = line.split(separator: " ").map(String.init)
      for spelling in spellings.dropFirst() { table[spelling] = spellings[0] }
    }
    return table
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
