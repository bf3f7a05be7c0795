extension PersonWords {
  /// The words of German; given names, particles and the English words that its tagger maps German ones to come from
  /// English.
  static let german: PersonWords = {
    var words = english
    words.nounsAreCapitalized = true
    words.add("herr herrn", [.honorific, .male])
    words.add("frau", [.honorific, .female])
    words.addShortened("dr prof dipl ing med phil jur", .honorific)
    for (male, female) in German.titles { words.add(title: male, female) }
    for (male, female) in German.roles {
      words.add(male, [.role, .male])
      words.add(female, [.role, .female])
    }
    words.add("mann ehemann vater sohn bruder onkel neffe großvater enkel freund junge witwer", [.role, .kin, .male])
    words.add(
      "ehefrau mutter tochter schwester tante nichte großmutter enkelin freundin mädchen witwe", [.role, .kin, .female])
    words.addOffices(German.offices)
    words.add(German.groups, .group)
    words.add(German.bodies, .body)
    words.add(German.bodyNames, .bodyName)
    words.add(German.publications, .publication)
    words.add(German.places, .place)
    words.add(German.origins, .origin)
    words.add(German.ordinary, .ordinary)
    words.add(German.modifiers, .modifier)

    words.add("er ihm ihn", [.personal, .male])
    words.add("sie", [.personal, .female])
    words.add("sein seine seiner seinen seinem seines", [.possessive, .male])
    words.add("ihr ihre ihrer ihren ihrem ihres", [.possessive, .female])
    words.add("unser unsere mein meine euer eure", .possessive)
    words.add("der die das dessen deren", [.definite, .relative])
    words.add("den dem des dieser diese dieses", .definite)
    words.add("ein eine einer einem einen eines", .indefinite)
    words.add("welcher welche welches wer", .relative)
    words.add("es ihnen", .collective)
    words.add(
      "von vom für aus in im am an bei beim mit zu zum zur über unter vor nach gegen seit durch ohne um auf",
      .preposition)
    words.add("für und der des", .joiner)
    words.add("und oder sowie", .conjunction)
    return words
  }()

  private mutating func add(title male: String, _ female: String) {
    add(male, [.title, .role, .male])
    add(female, [.title, .role, .female])
  }
}

/// German as it is printed: who is called what. Anyone may add to it.
private enum German {
  static let titles: [(String, String)] = [
    (
      "präsident bundespräsident ministerpräsident vizepräsident",
      "präsidentin bundespräsidentin ministerpräsidentin vizepräsidentin"
    ),
    ("kanzler bundeskanzler vizekanzler", "kanzlerin bundeskanzlerin vizekanzlerin"),
    (
      "minister außenminister innenminister finanzminister verteidigungsminister wirtschaftsminister gesundheitsminister umweltminister",
      """
      ministerin außenministerin innenministerin finanzministerin verteidigungsministerin wirtschaftsministerin
      gesundheitsministerin umweltministerin
      """
    ),
    ("staatssekretär senator landrat stadtrat", "staatssekretärin senatorin landrätin stadträtin"),
    ("bürgermeister oberbürgermeister", "bürgermeisterin oberbürgermeisterin"),
    ("bischof pfarrer kardinal papst könig prinz graf", "bischöfin pfarrerin königin prinzessin gräfin"),
    ("general oberst hauptmann kommissar", "generalin kommissarin"),
    ("professor direktor vorsitzender vorsitzende", "professorin direktorin"),
  ]

  static let roles: [(String, String)] = [
    (
      """
      sprecher regierungssprecher polizeisprecher pressesprecher chef parteichef fraktionschef vorstandschef leiter trainer
      """,
      """
      sprecherin regierungssprecherin polizeisprecherin pressesprecherin chefin parteichefin fraktionschefin vorstandschefin
      leiterin trainerin
      """
    ),
    (
      "abgeordneter politiker berater experte forscher wissenschaftler anwalt rechtsanwalt richter staatsanwalt lehrer arzt",
      "abgeordnete politikerin beraterin expertin forscherin wissenschaftlerin anwältin richterin staatsanwältin lehrerin ärztin"
    ),
    (
      "schauspieler sänger autor schriftsteller journalist unternehmer manager gründer geschäftsführer kapitän spieler",
      "schauspielerin sängerin autorin schriftstellerin journalistin unternehmerin managerin gründerin geschäftsführerin spielerin"
    ),
    (
      "bauer landwirt nachbar zeuge student schüler rentner",
      "bäuerin landwirtin nachbarin zeugin studentin schülerin rentnerin"
    ),
  ]

  static let offices = """
    präsident präsidentin staatschef staatsoberhaupt
    ministerpräsident ministerpräsidentin regierungschef regierungschefin
    kanzler kanzlerin bundeskanzler bundeskanzlerin regierungschef regierungschefin
    minister ministerin außenminister außenministerin innenminister finanzminister finanzministerin
    bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin stadtoberhaupt
    sprecher sprecherin polizeisprecher polizeisprecherin regierungssprecher regierungssprecherin
    anwalt anwältin rechtsanwalt verteidiger jurist juristin
    abgeordneter abgeordnete politiker politikerin
    """

  static let groups = """
    beamte beamten politiker experten forscher anwohner kritiker zeugen wähler bürger eltern schüler lehrer ärzte fans
    demonstranten leute menschen
    """

  static let bodies = """
    polizei regierung bundesregierung gewerkschaft partei fraktion ministerium behörde gericht staatsanwaltschaft firma unternehmen
    konzern verein verband stadt gemeinde universität bank kirche feuerwehr zeitung opposition
    """

  static let bodyNames = """
    ag gmbh bahn bank bund bundestag bundesrat verband verein partei union gewerkschaft universität hochschule institut stiftung zeitung
    rundschau nachrichten anzeiger tageblatt kurier post presse tagesspiegel werke gesellschaft amt bundesamt landesamt ministerium
    gericht gerichtshof kirche
    """

  static let publications =
    "spiegel zeit faz taz welt bild stern focus dpa afd cdu csu spd fdp grüne grünen linke ard zdf"

  static let places = """
    deutschland frankreich großbritannien italien spanien russland österreich schweiz polen ungarn türkei griechenland niederlande
    belgien dänemark schweden norwegen finnland bayern sachsen hessen thüringen brandenburg niedersachsen berlin münchen köln
    hamburg frankfurt stuttgart düsseldorf leipzig dresden bremen hannover nürnberg wien zürich genf europa amerika
    """

  static let origins = """
    deutsche deutscher deutschen französische französischer französischen britische britischer britischen italienische russische
    russischer russischen amerikanische amerikanischer polnische österreichische schweizer türkische ukrainische europäische
    """

  static let ordinary = """
    der die das den dem des ein eine einer einem einen er sie es wir ihr ich du wer was wo wann warum wie dass weil wenn als ob und oder
    aber doch denn auch nur noch schon so dann da hier dort heute gestern morgen jetzt nun nach vor in im am an auf aus bei mit von vom
    zu zum zur für über unter durch gegen ohne um seit bis während wegen trotz laut nicht kein keine alle viele einige mehr sehr man
    ist war sind waren hat hatte haben hatten wird wurde werden wurden kann konnte soll sollte muss musste will wollte
    montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober
    november dezember uhr jahr jahre tag tage woche monat ja nein gut schlecht danke bitte ende anfang zeit
    """

  static let modifiers =
    "ehemalige ehemaliger ehemaligen frühere früherer früheren stellvertretende stellvertretender amtierende"
}
