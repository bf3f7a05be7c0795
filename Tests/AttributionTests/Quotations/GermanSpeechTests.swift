import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

/// Who says what in a language that is read by its tables: each sample with every quotation of it, “speaker: words”, and “?”
/// for somebody without a name.
struct SpokenSample: CustomTestStringConvertible, Sendable {
  let text: String
  let expected: [String]
  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }
  var testDescription: String { text }

  /// The quotations in marks that are found in a text.
  static func said(_ text: String, _ language: String) -> [String] {
    let article = Phenomenon(name: "", sample: text, source: "", language: language).article()
    return article.quotations.filter { $0.kind != .indirect }.map { quotation in
      "\(quotation.speaker.map { article.speakers[$0].name } ?? "?"): \(quotation.text)"
    }
  }
}

@Suite struct GermanSpeechTests {
  @Test(arguments: [
    // A sentence beside the quotation says who speaks.
    SpokenSample(
      "„Wir haben zu lange zugesehen.“ Mit diesen Worten eröffnete Bürgermeisterin Ada Moos die Sitzung.",
      "Ada Moos: Wir haben zu lange zugesehen."),
    SpokenSample(
      "Der Konzern hatte die Gerüchte über einen Verkauf „ins Reich der Märchen“ verwiesen.",
      "Konzern: ins Reich der Märchen"),
    // The verb before the name, and behind it.
    SpokenSample("„Das Dach ist undicht“, sagte Ada Moos.", "Ada Moos: Das Dach ist undicht"),
    SpokenSample("„Das Dach ist undicht“, sagt Moos.", "Moos: Das Dach ist undicht"),
    SpokenSample("Ada Moos sagte: „Das Dach ist undicht.“", "Ada Moos: Das Dach ist undicht."),
    SpokenSample("Moos meinte am Montag: „Das Dach ist undicht.“", "Moos: Das Dach ist undicht."),
    SpokenSample(
      "„Das Dach ist undicht“, sagte Ada Moos der Zeitung. „Es regnet.“", "Ada Moos: Das Dach ist undicht Es regnet."),
    SpokenSample("»Das Dach ist undicht«, klagte Bernd Roth.", "Bernd Roth: Das Dach ist undicht"),
    SpokenSample("‚Das Dach ist wieder undicht‘, klagte Bernd Roth.", "Bernd Roth: Das Dach ist wieder undicht"),
    SpokenSample("„Das Dach ist undicht!“, rief Bernd Roth.", "Bernd Roth: Das Dach ist undicht!"),
    SpokenSample("„Wer zahlt das?“, fragte Ada Moos.", "Ada Moos: Wer zahlt das?"),
    SpokenSample("„Das Dach“, sagte Ada Moos, „ist undicht.“", "Ada Moos: Das Dach ist undicht."),
    SpokenSample("Am Montag sagte Ada Moos: „Das Dach ist undicht.“", "Ada Moos: Das Dach ist undicht."),
    SpokenSample("„Das Dach hat keiner geflickt“, hat Ada Moos gesagt.", "Ada Moos: Das Dach hat keiner geflickt"),
    // The sentence before brings in somebody new.
    SpokenSample(
      "„Das Dach ist undicht“, sagte Trainer Bernd Roth. Torwartin Ada Moos nahm es gelassen. „Wir haben Eimer genug.“",
      "Bernd Roth: Das Dach ist undicht", "Ada Moos: Wir haben Eimer genug."),
    SpokenSample(
      "„Das Dach ist undicht“, so Sprecher Bernd Roth.\nKundin Ada Moos zahlt trotzdem. „Ein Schirm ist teurer als das Brot.“",
      "Bernd Roth: Das Dach ist undicht", "Ada Moos: Ein Schirm ist teurer als das Brot."),
    // A trade and a name that no table has.
    SpokenSample(
      "„Das Dach ist undicht“, sagte Netzflicker Tjark Quandel aus Husum.", "Tjark Quandel: Das Dach ist undicht"),
    SpokenSample("„Das Dach ist undicht“, sagt die achtjährige Ida.", "Ida: Das Dach ist undicht"),
    // An age is said of whoever was named last.
    SpokenSample(
      "Trainerin Ada Moos bleibt ruhig. Beim Sieg gegen Husum traf Verteidiger Bernd Roth per Kopf. „Das Dach war tiefer als der Ball“, gestand der 22-Jährige.",
      "Bernd Roth: Das Dach war tiefer als der Ball"),
    // What opens a sentence is not who speaks.
    SpokenSample("Weiter sagte Moos: „Das Dach ist undicht.“", "Moos: Das Dach ist undicht."),
    SpokenSample("So sagte Ada Moos: „Das Dach ist undicht.“", "Ada Moos: Das Dach ist undicht."),
    SpokenSample("Allerdings warnt Ada Moos: „Das Dach ist undicht.“", "Ada Moos: Das Dach ist undicht."),
    SpokenSample("Als Grund nannte Ada Moos: „Das Dach ist undicht.“", "Ada Moos: Das Dach ist undicht."),
    SpokenSample(
      "Über Bernd Roth sagte Ada Moos: „Er kann keine Leiter halten.“", "Ada Moos: Er kann keine Leiter halten."),
    SpokenSample("Den Plan des Rates lehnte Ada Moos ab: „Das Dach ist undicht.“", "Ada Moos: Das Dach ist undicht."),
    SpokenSample(
      "In einer Stellungnahme schreibt Ada Moos: „Das Dach ist undicht.“", "Ada Moos: Das Dach ist undicht."),
    SpokenSample("Dem Boten sagte Ada Moos: „Das Dach ist undicht.“", "Ada Moos: Das Dach ist undicht."),
    SpokenSample("Zuvor hatte Ada Moos erklärt: „Das Dach ist undicht.“", "Ada Moos: Das Dach ist undicht."),
    // “so”, “laut”, “nach Angaben”, “heißt es”.
    SpokenSample("„Das Dach ist undicht“, so Moos.", "Moos: Das Dach ist undicht"),
    SpokenSample("„Das Dach ist undicht“, so der Dachdecker Bernd Roth weiter.", "Bernd Roth: Das Dach ist undicht"),
    SpokenSample(
      "„Das Dach“, so Ada Moos, werde „jeden Tag ein wenig dünner“.", "Ada Moos: Das Dach jeden Tag ein wenig dünner"),
    SpokenSample(
      "Laut Ada Moos ist das Dach „so dicht wie ein Sieb im Regen“.",
      "Ada Moos: ist das Dach „so dicht wie ein Sieb im Regen"),
    SpokenSample(
      "Nach Angaben von Ada Moos ist das Dach „so dicht wie ein Sieb“.", "Ada Moos: ist das Dach „so dicht wie ein Sieb"
    ),
    SpokenSample(
      "Nach den Worten der Sprecherin des Rates, Ada Moos, fehlt es „an Holz, an Blech und an Leuten“.",
      "Ada Moos: fehlt es „an Holz, an Blech und an Leuten"),
    SpokenSample(
      "Ada Moos zufolge ist das Dach „so dicht wie ein Sieb“.", "Ada Moos: ist das Dach „so dicht wie ein Sieb"),
    SpokenSample("„Das Dach bleibt bis Mai zu“, heißt es in einer Mitteilung.", "?: Das Dach bleibt bis Mai zu"),
    SpokenSample("„Das Dach bleibt zu“, heißt es in der Mitteilung der Stadtwerke.", "Stadtwerke: Das Dach bleibt zu"),
    // Verbs in two parts.
    SpokenSample("„Und es regnet“, fügte Ada Moos hinzu.", "Ada Moos: Und es regnet"),
    SpokenSample("„Das Dach bleibt bis Mai zu“, teilte die Polizei mit.", "Polizei: Das Dach bleibt bis Mai zu"),
    SpokenSample("„Ja, das war ein Fehler“, räumte Bernd Roth ein.", "Bernd Roth: Ja, das war ein Fehler"),
    SpokenSample("„Das Dach bleibt zu“, gab Ada Moos am Abend bekannt.", "Ada Moos: Das Dach bleibt zu"),
    SpokenSample("Ada Moos stellte klar: „Das Dach bleibt zu.“", "Ada Moos: Das Dach bleibt zu."),
    SpokenSample(
      "Ada Moos wies darauf hin, dass das Dach „nur noch aus Löchern und Moos“ bestehe.",
      "Ada Moos: das Dach „nur noch aus Löchern und Moos“ bestehe"),
    // Quoted by others.
    SpokenSample("Roth wird mit den Worten zitiert: „Das Dach bleibt zu.“", "Roth: Das Dach bleibt zu."),
    SpokenSample(
      "„Das Dach bleibt zu“, zitiert die Zeitung den Dachdecker Bernd Roth.", "Bernd Roth: Das Dach bleibt zu"),
    // A part of the sentence in marks.
    SpokenSample("Ada Moos bezeichnete das Dach als „nasse Decke“.", "Ada Moos: nasse Decke"),
    SpokenSample("Ada Moos hat das Dach als „Sieb ohne Rand“ bezeichnet.", "Ada Moos: Sieb ohne Rand"),
    SpokenSample("Ada Moos nannte das Dach eine „große Schande“.", "Ada Moos: große Schande"),
    SpokenSample(
      "Ada Moos sagte, das Dach sei „nicht zu retten“.", "Ada Moos: das Dach sei „nicht zu retten"),
    SpokenSample(
      "Ada Moos sagte, es sei nass. Man habe „alles versucht, was zu versuchen war“.",
      "Ada Moos: Man habe „alles versucht, was zu versuchen war"),
    // Role and place before the name.
    SpokenSample("„Das Dach ist undicht“, sagte die Kriminologin Ada Moos.", "Ada Moos: Das Dach ist undicht"),
    SpokenSample("Verdi-Sprecher Bernd Roth sagte: „Das Dach ist undicht.“", "Bernd Roth: Das Dach ist undicht."),
    SpokenSample("„Das Dach ist undicht“, sagte der Grünen-Politiker Bernd Roth.", "Bernd Roth: Das Dach ist undicht"),
    SpokenSample("„Das Dach ist undicht“, sagte Ada Moos von der Universität Husum.", "Ada Moos: Das Dach ist undicht"),
    SpokenSample("„Das Dach ist undicht“, sagte Bernd Roth (SPD).", "Bernd Roth: Das Dach ist undicht"),
    SpokenSample(
      "„Das Dach ist undicht“, sagte der Chef der Feuerwehr, Bernd Roth, am Montag.", "Bernd Roth: Das Dach ist undicht"
    ),
    SpokenSample("Bernd Roth, Leiter der Werft, sagte: „Das Dach ist undicht.“", "Bernd Roth: Das Dach ist undicht."),
    SpokenSample(
      "Bernd Roth, der die Werft seit Mai leitet, sagte: „Das Dach ist undicht.“", "Bernd Roth: Das Dach ist undicht."),
    SpokenSample("„Das Dach ist undicht“, sagte Dr. Ada von Moos.", "Ada von Moos: Das Dach ist undicht"),
    SpokenSample("„Das Dach ist undicht“, sagte ein Sprecher der Stadt.", "?: Das Dach ist undicht"),
    SpokenSample("„Das Dach ist undicht“, sagten Anwohner.", "?: Das Dach ist undicht"),
    // Hearers say nothing.
    SpokenSample(
      "Ada Moos kam spät. „Das Dach ist undicht“, sagte sie zu Reportern.", "Ada Moos: Das Dach ist undicht"),
    SpokenSample("„Das Dach ist undicht“, sagte Ada Moos zu Bernd Roth.", "Ada Moos: Das Dach ist undicht"),
    // One person by several names.
    SpokenSample("Petra Lindner kam am Montag. „Gut gemacht“, sagte Lindner.", "Petra Lindner: Gut gemacht"),
    SpokenSample("Tomas Okafor kam. „Gut gemacht“, sagte Herr Okafor.", "Tomas Okafor: Gut gemacht"),
    SpokenSample(
      "Anna und Karl Weiss kamen. Anna Weiss blieb. „Gut gemacht“, sagte Frau Weiss.", "Anna Weiss: Gut gemacht"),
    SpokenSample("Tomas Okafor kam. „Gut gemacht“, sagte er.", "Tomas Okafor: Gut gemacht"),
    SpokenSample("Petra Lindner traf Tomas Okafor. „Gut gemacht“, sagte sie.", "Petra Lindner: Gut gemacht"),
    SpokenSample(
      "Ministerin Petra Lindner kam. Karl Weiss ging. „Gut gemacht“, sagte die Ministerin.",
      "Petra Lindner: Gut gemacht"),
    SpokenSample(
      "Gustav Reimer kam. „Das Dach ist undicht“, heißt es in Reimers Brief. Nach Angaben Reimers wird es „noch schlimmer, wenn es taut“.",
      "?: Das Dach ist undicht", "Gustav Reimer: wird es „noch schlimmer, wenn es taut"),
    // Going on.
    SpokenSample(
      "„Das Dach ist undicht“, sagte Ada Moos. „Es regnet seit Mai.“ Die Werft liegt am Kai.",
      "Ada Moos: Das Dach ist undicht Es regnet seit Mai."),
    SpokenSample(
      "„Ja, wir haben das Dach vergessen.“ Das musste Bürgermeister Bernd Roth am Montag zugeben.",
      "Bernd Roth: Ja, wir haben das Dach vergessen."),
    SpokenSample("Bernd Roth: „Das Dach ist undicht.“", "Bernd Roth: Das Dach ist undicht."),
    // All that stands before the verb is one: what belongs to a subject is no other one.
    SpokenSample(
      "Bernd Roth vom Verein für Dächer in Husum sagte: „Das Dach ist undicht.“", "Bernd Roth: Das Dach ist undicht."),
    SpokenSample(
      "Die Werftleitung äußerte Zweifel. Der Vorsitzende Bernd Roth nannte sie „voreilig“.", "Bernd Roth: voreilig"),
    SpokenSample(
      "Ada Moos nannte den Plan „überzogen“, Bernd Roth bezeichnete die Werft als „altmodisch“.", "Ada Moos: überzogen",
      "Bernd Roth: altmodisch"),
    SpokenSample("Der Bote zitiert den Küster mit den Worten: „Das Dach ist undicht.“", "?: Das Dach ist undicht."),
    SpokenSample(
      "Ada Moos kam spät. Ihrer Ansicht nach ist das Dach „nicht mehr zu retten“.",
      "Ada Moos: ist das Dach „nicht mehr zu retten"),
    SpokenSample(
      "Bernd Roth kam spät. „Das Dach ist undicht“, sagte der 48-Jährige.", "Bernd Roth: Das Dach ist undicht"),
    SpokenSample(
      "„Das Dach ist undicht“, sagte Landwirt und Stadtrat Bernd Roth.", "Bernd Roth: Das Dach ist undicht"),
    SpokenSample("„Das Dach ist undicht“, schnaubte Bernd Roth.", "Bernd Roth: Das Dach ist undicht"),
    SpokenSample("»Das Dach ist “undicht” und alt«, sagte Bernd Roth.", "Bernd Roth: Das Dach ist “undicht” und alt"),
  ])
  func namesWhoSpeaks(_ sample: SpokenSample) {
    #expect(SpokenSample.said(sample.text, "de") == sample.expected)
  }

  @Test(arguments: [
    "Der Film „Das undichte Dach“ läuft im Mai.",
    "Sie kauften das Schiff „Nordwind“ für die Werft.",
    "Das Buch heißt „Die Möwe und das Dach“.",
    "Die Kneipe „Zum alten Anker“ sagte das Fest ab.",
  ])
  func claimsNothingElse(text: String) {
    #expect(SpokenSample.said(text, "de") == [])
  }

  @Test(arguments: [
    ("Ada Moos sagte, dass das Dach undicht sei.", "Ada Moos", "das Dach undicht sei"),
    ("Das Dach sei undicht, sagte Ada Moos.", "Ada Moos", "Das Dach sei undicht"),
    ("Laut Ada Moos ist das Dach undicht.", "Ada Moos", "ist das Dach undicht"),
    ("Wie die Polizei am Montag mitteilte, ist das Dach undicht.", "Polizei", "ist das Dach undicht"),
  ])
  func hearsWhatIsReported(text: String, speaker: String, words: String) throws {
    let article = Phenomenon(name: "", sample: text, source: "", language: "de").article()
    let quotation = try #require(article.quotations.first)
    #expect(quotation.kind == .indirect)
    #expect(quotation.text == words)
    #expect(quotation.speaker.map { article.speakers[$0].name } == speaker)
  }

  @Test func aCommonNounIsNoName() {
    let article = Phenomenon(
      name: "", sample: "Das Haus am Fluss gehört Petra Lindner. „Gut so“, sagte sie.", source: "", language: "de"
    ).article()
    #expect(article.speakers.map(\.name) == ["Petra Lindner"])
  }
}
