import Attribution

/// The words of bylines. Each list can be extended by a word; case does not count.
enum BylineWords {
  /// What a name follows.
  static let by = keys("by von par por di da door av af oleh przez escribe")
  /// Those of them that a name follows only behind another word of a byline: alone, they are common words.
  static let byInside = keys("da")
  /// Those of them that are the code of a language too, as pages list theirs.
  static let codes = keys("da de af")
  /// What may stand before “by”.
  static let leading = keys(
    """
    recipe written words story reporting reported report posted published post text article analysis review column opinion
    comment exclusive interview blog created publiziert veröffentlicht geschrieben updated contributed blog posts
    beitrag beiträge artikel kolumne kommentar gastbeitrag bericht pressemitteilung erstellt eingestellt gespeichert
    verfasst publié publiée posté rédigé écrit chronique tribune propos recueillis publicado publicada escrito escrita
    columna postado redigido texto scritto pubblicato articolo geschreven gepubliceerd geplaatst skrevet skriven
    publicerad opublikowane napisane dodane submitted
    """)
  /// Those of them that stand before the date of publication, and so behind a name.
  static let published = keys(
    """
    published publiziert publié publiée posté publicado publicada postado pubblicato gepubliceerd geplaatst publicerad
    opublikowane dodane posted updated created veröffentlicht erstellt eingestellt aktualisiert
    """)
  /// What a colon and a name follow.
  static let labels = keys(
    """
    author authors by words text текст автор autor autorin autoren auteur auteurs autrice autore autores autora writer
    reporter byline verfasser verfasserin redacteur tekst testo texte texto forfatter skribent kirjoittaja autorzy
    teksti oprac opracował opracowała opracowanie haber muhabir yazan yazar penulis reportase szerző szerk scris redactat
    συντάκτης επιμέλεια публікація كتب كتبت تحرير लेखक रिपोर्ट
    """)
  static let and = WordKey("and")
  static let conjunctions = keys("und et y e en och og & with i и mit avec com met med ve")
  /// Small words that end the names: a place, a paper, an occasion.
  static let ending = keys(
    """
    in at for from on aus à en em en a of reports reporting contributed publiziert publié the is for this about
    am um vom dnia op på
    """)
  /// Those of them that a place follows.
  static let places = keys("in aus à en em")
  /// Articles of the second case, which stand between an office and whose it is.
  static let genitives = keys("der des")
  /// Small words inside names.
  static let particles = keys(
    """
    van von der den de da di du la le el al bin ibn ben dos das do del della zu zur ter ten af av y e mac st bint abu ap
    """)
  /// What others than the author do for an article.
  static let otherWorks = keys(
    """
    edited editing editor editors editado photographed photography photographs photos photo foto fotos fotografía fotografie
    illustrated illustration illustrations ilustración translated translation traducido traduction traduit übersetzt
    übersetzung reviewed checked produced editado edición lektorat redigiert redigerad geprüft video videos camera kamera
    """)
  /// Small words that stand before nouns.
  static let articles = keys("the a an el la los las le les der die das il lo un una une")
  /// Words of job titles: a piece that has one is no name.
  static let jobs = keys(
    """
    editor correspondent reporter reporters writer columnist contributor contributors producer analyst journalist chief
    bureau director author critic commentator presenter anchor blogger photographer freelance freelancer fellow professor
    deputy assistant associate executive senior head special guest staffer intern lead manager founder co-founder host
    redakteur redakteurin korrespondent korrespondentin autor autorin rédacteur journaliste redactor jefe reporterin
    engineer developer designer scientist economist lawyer attorney volontär volontärin gastautor gastautorin chefredakteur
    chefredakteurin redaktionsleiter redaktionsleiterin rechtsanwalt rechtsanwältin
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
  /// What stands in the place of an author's name and is none: controls, calls, links to a page.
  static let controls = keys(
    """
    follow following contact contactar kontakt folgen seguir suivre share teilen view zeige alle all posts profile
    profil übersicht artikelübersicht zur more mehr read subscribe newsletter login anmelden gast guest gesponserte
    sponsored inhalte advertisement anzeige werbung beiträge website homepage weitere copyright veröffentlicht published see full bio
    biography articles stories email e-mail about über
    """)
  /// What pages put where an author's name belongs, in letters alone.
  static let placeholders: Set<String> = Set(
    """
    admin administrator editor editorial redaktion redaction redaccion redazione redacao staff webmaster author unknown
    none null root user superuser superutilisateur superusuario www anonymous anonym anónimo anonimo anonyme unbekannt inconnu desconocido guest gast
    red fail undefined date cortesía cortesia default test
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
  /// Offices behind names in scripts without capitals.
  static let offices = ["기자", "특파원", "논설위원", "記者", "记者", "編集委員", "特派員"].map { Array($0.utf8) }
  /// Labels of those who made the pictures.
  static let pictures = keys(
    "foto fotos photo photos bild bilder image images picture pictures video videos fotografía fotografie")
  /// Words of the names of organisations.
  static let organisations = keys(
    """
    gmbh ag kg ltd limited inc llc plc corp verlag stiftung verband bund institut institute landesanstalt anstalt
    ministerium universität université universidad università university hochschule museum verein gesellschaft foundation
    association society council ministry department agency media medien zeitung magazin magazine press network group
    fondation fundación fondazione collège college zentrum centre center
    """)

  /// Whether a word is none of a name but stands beside one: a job, a button, “published”.
  static func standsBesideNames(_ word: WordKey?) -> Bool {
    word.map {
      leading.contains($0) || jobs.contains($0) || controls.contains($0) || buttons.contains($0)
        || otherWorks.contains($0) || pictures.contains($0)
    } ?? false
  }

  /// Whether a word only says that a name follows.
  static func isAboutAuthors(_ word: WordKey) -> Bool {
    by.contains(word) || leading.contains(word) || labels.contains(word) || ending.contains(word)
      || conjunctions.contains(word) || word == and
  }

  /// Whether words are a job and its field, and nothing else: “Senior Political Correspondent”.
  static func areTitle(_ words: [WordKey]) -> Bool {
    words.count <= 4 && words.contains(where: jobs.contains)
      && words.allSatisfy { jobs.contains($0) || fields.contains($0) || impersonal.contains($0) }
  }

  /// What buttons beside a name say, and no name ends with.
  static let buttons = keys(
    "contactar contact kontakt kontaktieren folgen seguir suivre follow following abonnieren email e-mail")

  /// What stands before the source that a page took its text from.
  static let sources = keys("quelle quellen source sources fuente fonte bron källa kilde źródło")
  /// Words with capitals that are no part of a person's name.
  static let notNames = keys(
    """
    the a an and or of to is are was with your our this that these those how why what when where who which his her their
    news times daily post press media sport sports opinion politics world business entertainment lifestyle health
    science technology tech culture travel video videos live latest breaking read more most popular share follow
    subscribe sign comment comments home search menu photo image picture credit published updated posted reuters bbc cnn
    getty images today yesterday monday tuesday wednesday thursday friday saturday sunday january february july
    september october november december magazine tv radio online network group inc ltd llc plc company
    university college school council police court hospital government department ministry office association society
    international national american british european united states kingdom stories story articles article topics tags
    related trending top news advertisement privacy policy terms guide review analysis exclusive report features
    """)

  /// Months that are names as well: “June Roe”, “Ada March”.
  private static let months = keys("march april june august")

  /// Whether a word is no part of a name that begins with another; of a single word it is all.
  static func isNoName(_ word: WordKey, behind first: WordKey?) -> Bool {
    notNames.contains(word) || months.contains(word) && !(first.map(GivenNames.all.contains) ?? false)
  }

  private static func keys(_ words: String) -> Set<WordKey> {
    WordKey.all(of: words)
  }
}
