import Testing

@testable import ArticleParsing

struct CreditTests {
  @Test(arguments: [
    ("Ada Roe leaves the court. (AP Photo/Ben Doe, File)", "Ada Roe leaves the court.", "AP Photo/Ben Doe, File"),
    ("Ada Roe leaves the court. (Ben Doe/AP)", "Ada Roe leaves the court.", "Ben Doe/AP"),
    ("Ada Roe in Leeds (Reuters)", "Ada Roe in Leeds", "Reuters"),
    ("The moon in 2004. (NASA/JPL/Space Science Institute)", "The moon in 2004.", "NASA/JPL/Space Science Institute"),
    ("A duvet (Photo: Getty Images)", "A duvet", "Getty Images"),
    ("A boat at sea Photograph: Ada Roe/PA", "A boat at sea", "Ada Roe/PA"),
    ("A boat at sea. Photograph: Ada Roe/Getty", "A boat at sea.", "Ada Roe/Getty"),
    ("A boat at seaCredit: EPA", "A boat at sea", "EPA"),
    ("A boat at sea.Credit...Ada Roe/The New York Times", "A boat at sea.", "Ada Roe/The New York Times"),
    ("A boat at sea. © Reuters / Ada Roe", "A boat at sea.", "Reuters / Ada Roe"),
    ("A boat at sea | Reuters", "A boat at sea", "Reuters"),
    ("A boat at sea - Getty Images", "A boat at sea", "Getty Images"),
    ("Ada Roe Submitted photo", "Ada Roe", "Submitted photo"),
    ("Image source, Reuters", "", "Reuters"),
    ("Image copyright Getty Images", "", "Getty Images"),
    ("(Image: © TNG Collaboration)", "", "TNG Collaboration"),
    ("(Photo: Ada Roe, COAST Sports)", "", "Ada Roe, COAST Sports"),
    ("(The Coast Gazette)", "", "The Coast Gazette"),
    ("(Ada Roe Photography)", "", "Ada Roe Photography"),
    ("Photo by Ada Roe/Getty Images", "", "Ada Roe/Getty Images"),
    ("Photo: iFixit", "", "iFixit"),
    ("Photo: Ada Roe, AP", "", "Ada Roe, AP"),
    ("Ada Roe, ASSOCIATED PRESS", "", "Ada Roe, ASSOCIATED PRESS"),
    ("Ada Roe/ZDNet Leeds", "", "Ada Roe/ZDNet Leeds"),
    ("REUTERS", "", "REUTERS"),
    ("PA", "", "PA"),
    ("Main image credit: Getty", "", "Getty"),
    ("Image via Getty Images", "", "Getty Images"),
    ("Фото: личный архив", "", "личный архив"),
    ("Photo: Boats in the harbour of Oxmouth. (EPA/Ada Roe)", "Boats in the harbour of Oxmouth.", "EPA/Ada Roe"),
    ("Photo: Ada Roe and Ben Doe (EPA)", "", "Ada Roe and Ben Doe (EPA)"),
    ("A boat in Oxmouth, May 3, 2024. (Ada Roe/Wire24)", "A boat in Oxmouth, May 3, 2024.", "Ada Roe/Wire24"),
    ("Boats wait for the wind. (Post photo by Ada Roe)", "Boats wait for the wind.", "Post photo by Ada Roe"),
    ("Boats wait for the wind.—Ada Roe", "Boats wait for the wind.", "Ada Roe"),
    (
      "Boats wait for the wind (archive). — A. Roe / 24 Hours", "Boats wait for the wind (archive).",
      "A. Roe / 24 Hours"
    ),
    ("La barca nel porto - RIPRODUZIONE RISERVATA", "La barca nel porto", "RIPRODUZIONE RISERVATA"),
    ("مركب في الميناء القديم (وكالة البحر)", "مركب في الميناء القديم", "وكالة البحر"),
    ("바람을 기다리는 배들. 이다음 기자", "바람을 기다리는 배들.", "이다음 기자"),
  ])
  func splits(_ caption: String, text: String, credit: String) {
    let split = splitCredit(caption)
    #expect(split.text == text)
    #expect(split.credit == credit)
  }

  @Test(arguments: [
    "Ada Roe held a meeting on Wednesday", "Ada Roe (left) and Ben Doe (right)", "The town hall (built in 1890)",
    "(left to right)", "(The mayor of Oxmouth)", "(Left) Ada Roe and her boat", "The harbour on Monday (Oxmouth)",
    "Prices rose (by 3%)", "He said: photos matter.", "The plan was leaked to Reuters on Monday, and then to others.",
  ])
  func findsNoCreditWhereThereIsNone(_ caption: String) {
    #expect(splitCredit(caption).credit == nil)
  }
}
