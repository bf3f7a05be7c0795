import Testing

@testable import ArticleParsing

@Suite struct AuthorNamesTests {
  @Test(arguments: [
    ("Ann Lee", ["Ann Lee"]),
    ("By Ann Lee and Ben Roe", ["Ann Lee", "Ben Roe"]),
    ("Autor: Ann Lee", ["Ann Lee"]),
    ("Auteur : Ann Lee", ["Ann Lee"]),
    ("Interview: Ann Lee", ["Ann Lee"]),
    ("Ein Artikel von Ann Lee", ["Ann Lee"]),
    ("View all posts by Ann Lee", ["Ann Lee"]),
    ("Zeige alle Beiträge von Ann Lee", ["Ann Lee"]),
    ("Escribe Ann Lee", ["Ann Lee"]),
    ("scritto da Ann Lee", ["Ann Lee"]),
    ("Ann Lee | Publicado hace 3 horas", ["Ann Lee"]),
    ("Autor: Ann Lee Quelle: Oxmouth Courier", ["Ann Lee"]),
    ("desk@courier.example (Ann Lee)", ["Ann Lee"]),
    ("von Walter von Lee", ["Walter von Lee"]),
    ("Political Editor Ann Lee", ["Ann Lee"]),
    ("Ann LeeAnn Lee", ["Ann Lee"]),
    ("| Ann Lee", ["Ann Lee"]),
    ("Ann Lee4711", ["Ann Lee"]),
    ("Ann Lee (4711)", ["Ann Lee"]),
    ("Ann Lee #4711", ["Ann Lee"]),
    ("Ann Lee_12", ["Ann Lee"]),
    ("10042 Ann Lee", ["Ann Lee"]),
    ("Radio Oxmouth 24", ["Radio Oxmouth 24"]),
    ("14.84 KB", []),
    ("Van onze verslaggever", []),
    ("Ann Lee ann.lee@courier.example", ["Ann Lee"]),
    ("ANN LEE und JÖRG ROE", ["Ann Lee", "Jörg Roe"]),
    ("04.03.2025 | 13:10 Uhr | Ann Lee", ["Ann Lee"]),
    ("Ann Lee, Software Engineer", ["Ann Lee"]),
    ("Oxmouth Verlag GmbH, Oxmouth, England", ["Oxmouth Verlag GmbH"]),
    ("김하늘 기자", ["김하늘"]),
    ("김하늘 기자, 이바다 기자", ["김하늘", "이바다"]),
    ("배윤하,이상운,한수아", ["배윤하", "이상운", "한수아"]),
    ("Ann Lee(Oxmouth, bureau of the valley)", ["Ann Lee"]),
    ("von Ann Lee Oxmouth International", ["Ann Lee"]),
    ("ann.lee@courier.example", []),
    ("Full Bio", []),
    ("About Ann Lee", []),
    ("Publicado el", []),
    ("© wire, 250304-99/3 (ox)", []),
    ("Super User", []),
    ("posted by catlover77", ["catlover77"]),
    ("r23", ["r23"]),
    ("Herr_Lee", ["Herr_Lee"]),
    ("作者：李安", ["李安"]),
    ("来源：某某报", []),
    ("Posted on", []),
    ("von", []),
    ("Veröffentlicht am", []),
    ("Follow", []),
    ("Dienstag, 4. März 2025", []),
    ("https://courier.example/ann", []),
    ("2025", []),
  ])
  func findsThePeople(_ text: String, _ names: [String]) {
    #expect(authorNames(in: text) == names)
  }

  @Test(arguments: [
    ("… and so the ferry stays where it is. (Ann Lee)", false, ["Ann Lee"]),
    ("… and so the ferry stays where it is. (Ann Lee) +++", false, ["Ann Lee"]),
    ("Ann Lee", true, ["Ann Lee"]),
    ("Ann Lee", false, []),
    ("Autorin: Ann Lee, Projektleiterin in Oxmouth.", true, ["Ann Lee"]),
    ("Quelle: Kathpress", false, ["Kathpress"]),
    ("(Source: OTV)", false, []),
    ("Neue Nutzung", true, []),
    ("He waited for years (and so did she)", false, []),
    ("Oxmouth has waited for a bridge since 1887.", true, []),
  ])
  func readsWhoSignedAText(_ line: String, _ isSetApart: Bool, _ names: [String]) {
    #expect(signedNames(Array(line.utf8), isSetApart: isSetApart) == names)
  }

  @Test(arguments: [
    ("Ann Lee is a reporter in Oxmouth.", true), ("Ann Lee schreibt über den Fluss.", true),
    ("Ann Lee, geboren 1970, lebt am Fluss.", true), ("Ann Leeson is a reporter.", false),
    ("“It sways,” said Ann Lee.", false), ("Ann Lee said that it sways.", false),
  ])
  func knowsABiography(_ line: String, _ isOne: Bool) {
    #expect(isBiography(Array(line.utf8), of: ["Ann Lee"]) == isOne)
  }
}
