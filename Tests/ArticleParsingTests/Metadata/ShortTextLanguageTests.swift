import Testing

@testable import ArticleParsing

/// The language of an item of a sentence or two.
@Suite struct ShortTextLanguageTests {
  @Test(arguments: [
    ("de", "Das alte Dach am Hafen ist undicht. Der Rat will es im Mai flicken und bezahlen."),
    ("de", "Die Brücke wird am Montag gesperrt."),
    ("de", "„Der Steg ist weg“, sagte die Wirtin Ada Moos am Kai. „Los geht es im Mai.“"),
    ("en", "The old roof leaks. It was mended in May, and the council paid for it."),
    ("fr", "Le toit du port fuit depuis mai. Les pêcheurs sont mouillés et la mairie ne paie pas."),
    ("es", "El tejado del puerto gotea desde mayo. Los pescadores se mojan y la junta no paga por las obras."),
    ("es", "El puerto, sin luz: el consejo de la lonja de Villaverde aplaza la votación de la tasa."),
    ("fr", "Le conseil de la halle de Vauvert a reporté le vote de la taxe et la fermeture de la cale."),
    ("pt", "A câmara de Vila Verde adiou a votação da taxa do porto em uma reunião no mercado."),
    ("pt", "O telhado pinga desde maio. \"O porto já pagou as obras\", disse a autarca Ada Rocha à rádio."),
    ("fr", "Le bac a coulé. « C'était un bon bac », a dit le marin. Il en cherche un. « On verra », a-t-il dit."),
    ("it", "Il tetto del porto perde acqua. Gli operai sono stanchi e non c'è un altro tetto."),
    ("nl", "Het dak van de haven lekt. De vissers worden nat en het bestuur betaalt niet."),
    ("sv", "Taket läcker och det regnar. Fiskarna är blöta men rådet vill inte betala för det."),
    ("nb", "Taket lekker og det regner. Fiskerne er våte, og kommunen vil ikke betale for å reparere det."),
    ("sv", "– Ingen är skadad, säger Ada Moberg."),
    ("nb", "- Vi har ventet siden i mai på at noen skal se på det, sier Ada Moe. Hun bor ved havnen."),
    ("da", "Taget er utæt, og det regner. Fiskerne er våde, og kommunen vil ikke betale noget af det."),
    ("pl", "Dach przecieka i nikt się nie zgłasza. Rada miasta nie płaci za remont, bo nie jest jej."),
    ("uk", "Дах протікає, і ніхто не приходить. Рада міста обіцяє його полагодити."),
    ("ru", "Крыша течёт, и никто не приходит. Совет обещает её починить."),
    ("vi", "Mái nhà ở cảng bị dột từ tháng năm. Ngư dân bị ướt và thành phố không trả tiền cho việc sửa chữa."),
    // None of these languages, and so no English.
    ("und", "Paa la duka linavuja tangu mwaka jana. Wavuvi wanalowa, na baraza halitaki kulipa gharama za ukarabati."),
    ("ja", "屋根が漏れている。誰も直しに来ない。"),
  ])
  func isTold(language: String, text: String) {
    #expect(textLanguage(Array(text.utf8)) == language)
  }

  @Test(arguments: ["Oxmouth", "Rook 12, Bell 30", "Taxi! Radio! Hotel!"])
  func isNotGuessedFromNothing(text: String) {
    #expect(textLanguage(Array(text.utf8)) == nil)
  }

  private static let english = """
    The old roof leaks, and the council has said that it will pay for a new one in May. Nobody on the quay believes it.
    “They said so when my father was here,” said Ada Rook, who has sold fish by the wall for thirty years. It rains on her
    scales. She would like to know which of the members has ever stood under it for an hour, and what they would say then.
    """

  /// A page's own word for its language stands where the text does not speak against it.
  @Test(arguments: [
    ("en-GB", english, "en-GB"), ("de", english, "en"), ("en", "Und so weiter.", "en"), ("ja", english, "ja"),
    (
      "en",
      """
      Paa la zamani linavuja na baraza limesema kwamba litalipia jipya mwezi wa tano. Hakuna mtu bandarini anayeamini. Walisema
      hivyo baba yangu alipokuwa hapa, alisema Ada Rook ambaye ameuza samaki kando ya ukuta kwa miaka thelathini. Mvua inanyesha
      kwenye mizani yake. Angependa kujua ni nani kati ya wajumbe aliyewahi kusimama chini yake kwa saa moja na wangesema nini
      wakati huo mbele ya watu wote wa mji.
      """, "und"
    ),
  ])
  func declarationIsChecked(declared: String, text: String, language: String) {
    #expect(checkedLanguage(declared, of: Array(text.utf8)) == language)
  }
}
