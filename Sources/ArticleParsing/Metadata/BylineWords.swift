/// The words of bylines. Each list can be extended by a word; case does not count.
enum BylineWords {
  /// What a name follows.
  static let by = keys("by von par por di door av af oleh przez")
  /// What may stand before “by”.
  static let leading = keys(
    """
    written words story reporting reported report posted published post text article analysis review column opinion
    comment exclusive interview created publiziert veröffentlicht geschrieben updated contributed
    """)
  /// What a colon and a name follow.
  static let labels = keys("author authors by words text текст автор autor auteur autore writer reporter byline")
  static let and = WordKey("and")
  static let conjunctions = keys("und et y e en och og & with i и")
  /// Small words that end the names: a place, a paper, an occasion.
  static let ending = keys(
    "in at for from on aus à en em en a of reports reporting contributed publiziert publié the is for this about")
  /// Small words inside names.
  static let particles = keys(
    """
    van von der den de da di du la le el al bin ibn ben dos das do del della zu zur ter ten af av y e mac st bint abu ap
    """)
  /// Words of job titles: a piece that has one is no name.
  static let jobs = keys(
    """
    editor correspondent reporter reporters writer columnist contributor contributors producer analyst journalist chief
    bureau director author critic commentator presenter anchor blogger photographer freelance freelancer fellow professor
    deputy assistant associate executive senior head special guest staffer intern lead manager founder co-founder host
    redakteur redakteurin korrespondent korrespondentin autor autorin rédacteur journaliste redactor jefe reporterin
    specialist researcher strategist expert adviser advisor officer member president secretary minister
    """)
  /// Fields that stand before a job: “Political Editor”.
  static let fields = keys(
    """
    political politics business sports sport science health education crime home foreign world national diplomatic
    security defence defense environment technology tech arts culture royal chief senior local community economics
    economic finance financial city transport legal religion energy climate european us uk
    """)
  /// Functions that sign articles in place of a person.
  static let impersonal = keys(
    """
    staff admin administrator newsroom desk team agency agencies wire wires wires reporters newsdesk webdesk
    correspondents editors redaktion redazione redacción rédaction redação editorial user webmaster jdadmin bureau
    """)
  /// Words with capitals that are no part of a person's name.
  static let notNames = keys(
    """
    the a an and or of to is are was with your our this that these those how why what when where who which his her their
    news times daily post press media sport sports opinion politics world business entertainment lifestyle health
    science technology tech culture travel video videos live latest breaking read more most popular share follow
    subscribe sign comment comments home search menu photo image picture credit published updated posted reuters bbc cnn
    getty images today yesterday monday tuesday wednesday thursday friday saturday sunday january february march april
    june july august september october november december magazine tv radio online network group inc ltd llc plc company
    university college school council police court hospital government department ministry office association society
    international national american british european united states kingdom stories story articles article topics tags
    related trending top news advertisement privacy policy terms guide review analysis exclusive report features
    """)

  private static func keys(_ words: String) -> Set<WordKey> {
    Set(words.split { $0 == " " || $0 == "\n" }.flatMap { WordKey.phrase($0) })
  }
}
