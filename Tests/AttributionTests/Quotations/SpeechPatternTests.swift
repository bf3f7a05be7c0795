import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

/// Who speaks in languages whose clauses are not read: the plainest patterns beside the marks.
@Suite struct SpeechPatternTests {
  private func said(_ text: String, _ language: String) -> [String] {
    let article = Phenomenon(name: "", sample: text, source: "", language: language).article()
    return article.quotations.map { quotation in
      "\(quotation.speaker.map { article.speakers[$0].name } ?? "?"): \(quotation.text)"
    }
  }

  @Test(arguments: [
    (
      "fr", "« Le toit fuit », a déclaré Ada Rocher, boulangère. « Il pleut », ajoute-t-elle.",
      ["Ada Rocher: Le toit fuit", "Ada Rocher: Il pleut"]
    ),
    (
      "es", "“El tejado gotea”, explicó Ada Rocas. “Y llueve”, añadió.",
      ["Ada Rocas: El tejado gotea", "Ada Rocas: Y llueve"]
    ),
    ("es", "La alcaldesa Ada Rocas dijo: “El tejado gotea”.", ["Ada Rocas: El tejado gotea"]),
    (
      "it", "La sindaca Ada Rocca: «Il tetto perde». «E piove», ha aggiunto.",
      ["Ada Rocca: Il tetto perde", "Ada Rocca: E piove"]
    ),
    ("pt", "“O telhado pinga”, disse a prefeita Ada Rocha.", ["Ada Rocha: O telhado pinga"]),
    ("nl", "‘Het dak lekt’, zei burgemeester Ada de Rots.", ["Ada de Rots: Het dak lekt"]),
    (
      "pl", "„Dach przecieka” – powiedziała burmistrz Ada Skała. „Pada”, dodała.",
      ["Ada Skała: Dach przecieka", "Ada Skała: Pada"]
    ),
    ("sv", "– Taket läcker igen, säger Ada Klippa, bagare.", ["Ada Klippa: Taket läcker igen"]),
    (
      "da", "»Taget drypper«, siger Ada Klippe. »Det regner«, tilføjer hun.",
      ["Ada Klippe: Taget drypper", "Ada Klippe: Det regner"]
    ),
    ("ru", "«Крыша течёт», — сказала мэр Ада Скалова.", ["Ада Скалова: Крыша течёт"]),
    ("ar", "وقالت رئيسة البلدية سلوى الصخري: \"السقف يسرب الماء\".", ["سلوى الصخري: السقف يسرب الماء"]),
    ("zh", "市长李大山说：“屋顶漏水了。”", ["李大山: 屋顶漏水了。"]),
    ("ja", "町長の岩田花子氏は「屋根が漏れている」と述べた。", ["岩田花子: 屋根が漏れている"]),
    ("ko", "김바위 시장은 \"지붕이 샌다\"고 말했다.", ["김바위: 지붕이 샌다"]),
    ("ko", "김바은 시장은 \"지붕이 샌다\"고 말했다.", ["김바은: 지붕이 샌다"]),
    ("ko", "김바은은 \"지붕이 샌다\"고 말했다.", ["김바은: 지붕이 샌다"]),
    ("ko", "정책은 \"지붕이 샌다\"고 말했다.", ["?: 지붕이 샌다"]),
    ("ru", "«Крыша течёт, — сказала мэр Ада Скалова. — Идёт дождь».", ["Ада Скалова: Крыша течёт Идёт дождь"]),
    ("ru", "Плотник Иван Скалов добавил: «Идёт дождь».", ["Иван Скалов: Идёт дождь"]),
    ("ru", "По словам мэра Ады Скаловой, крыша «течёт уже две зимы».", ["Ады Скаловой: крыша «течёт уже две зимы"]),
    (
      "pl", "– Dach przecieka – mówi burmistrz Ada Skała. – Pada od rana – dodaje.",
      ["Ada Skała: Dach przecieka Pada od rana"]
    ),
    ("zh", "“屋顶漏水了”。市长李大山在记者会上说。", ["李大山: 屋顶漏水了"]),
    ("zh", "“屋顶漏水了，”市长李大山对记者说。", ["李大山: 屋顶漏水了，"]),
    ("ar", "وقالت رئيسة البلدية سلوى الصخري للصحفيين: \"السقف يسرب الماء\".", ["سلوى الصخري: السقف يسرب الماء"]),
    ("el", "«Η στέγη στάζει», δήλωσε η δήμαρχος Άννα Ρούσου.", ["Άννα Ρούσου: Η στέγη στάζει"]),
    ("uk", "«Дах протікає», — каже Петро Скеля.", ["Петро Скеля: Дах протікає"]),
    ("id", "\"Atapnya bocor,\" kata Wali Kota Ada Batu kepada warga.", ["Ada Batu: Atapnya bocor,"]),
    ("ja", "女将の岩田花子さん（６４）は「屋根が漏れている」と肩を落とす。", ["岩田花子: 屋根が漏れている"]),
    ("ko", "주인 김바위(64) 씨는 \"지붕이 샌다\"며 한숨을 쉬었다.", ["김바위: 지붕이 샌다"]),
    (
      "ar", "وقالت رئيسة البلدية سلوى الصخري في مؤتمر صحفي: \"السقف يسرب الماء\".", ["سلوى الصخري: السقف يسرب الماء"]
    ),
    ("ar", "وأوضحت المهندسة ليلى بن صخر أن \"السقف يسرب الماء\".", ["ليلى بن صخر: السقف يسرب الماء"]),
    ("ko", "조례를 시장은 \"지붕이 샌다\"고 말했다.", ["?: 지붕이 샌다"]),
  ])
  func nameItsSpeaker(language: String, text: String, expected: [String]) {
    #expect(said(text, language) == expected)
  }

  @Test(arguments: [
    (
      "fr", "Selon Ada Rocher, « le toit ne tiendra pas ». Le maire, lui, dort.", ["Ada Rocher: le toit ne tiendra pas"]
    ),
    ("tr", "Belediye Başkanı Ada Kaya, \"Çatı akıyor\" dedi.", ["Ada Kaya: Çatı akıyor"]),
    ("tr", "Su işleri müdürü Ada Kaya ise \"Borular eski\" ifadelerini kullandı.", ["Ada Kaya: Borular eski"]),
  ])
  func leaveTheWordsBeforeAName(language: String, text: String, expected: [String]) {
    #expect(said(text, language) == expected)
  }

  @Test(arguments: [
    ("es", "Ada Rocas pintó “la grúa vieja” de rojo."),
    ("fr", "Le film « La Grande Pluie » sort lundi. Ada Rocher dit bonjour."),
    ("sv", "– Brödet\n– Smöret\n– Osten från byn"),
    ("tr", "Belediye \"Kış Çatısı\" adlı kitabı dağıttı."),
  ])
  func claimNothingElse(language: String, text: String) {
    #expect(said(text, language) == [])
  }
}
