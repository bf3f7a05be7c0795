import Testing

@testable import Encodings

/// Text in encodings that nothing declares.
@Suite struct EncodingTests {
  private static let sentences: [(name: String, text: String)] = [
    ("WINDOWS-1251", "Паром стоит у причала с самого утра, и никто не знает, когда он уйдёт на остров."),
    ("KOI8-R", "Паром стоит у причала с самого утра, и никто не знает, когда он уйдёт на остров."),
    ("WINDOWS-1253", "Το πλοίο μένει στο λιμάνι από το πρωί και κανείς δεν ξέρει πότε θα φύγει για το νησί."),
    ("WINDOWS-1255", "המעבורת עומדת בנמל מן הבוקר ואיש אינו יודע מתי תצא אל האי."),
    ("CP932", "連絡船は朝から港に停まっていて、いつ島へ出るのか誰も知らない。"),
    ("EUC-JP", "連絡船は朝から港に停まっていて、いつ島へ出るのか誰も知らない。"),
    ("CP949", "여객선은 아침부터 항구에 서 있고, 언제 섬으로 떠날지 아무도 모른다."),
    ("GB18030", "渡船从早上就停在码头，没有人知道它什么时候开往岛上。"),
  ]

  @Test(arguments: sentences.indices)
  func otherScriptsAreRecognised(row: Int) throws {
    let (name, text) = Self.sentences[row]
    let bytes = try #require(Self.encode(text + "\n" + text, as: name))
    let guess = EncodingGuess(bytes)
    guard guess != .noLibrary else { return }
    let read = try #require(guess.name)
    #expect(Encoding.decode(bytes, as: read).map { String(decoding: $0.text, as: UTF8.self) } == text + "\n" + text)
  }

  @Test(arguments: [
    "Die Fähre liegt seit dem frühen Morgen im Hafen, und niemand weiß, wann sie zur Insel fährt.",
    "Le traversier reste à quai depuis ce matin, et personne n’a été prévenu: « c’est là », dit-il.",
    "El barco sigue en el muelle desde la mañana y nadie sabe cuándo saldrá hacia la isla, señaló el capitán.",
    "“The ferry stays,” he said – it was ‘too late’, and the café was shut.", "é", "£5 “each”",
  ])
  func westernTextStaysAsItWasRead(text: String) throws {
    let guess = EncodingGuess(try #require(Self.encode(text, as: "WINDOWS-1252")))
    #expect(guess == .western || guess == .noLibrary)
  }

  @Test func whatHasNoMeaningIsCounted() throws {
    let (text, faults) = try #require(Encoding.decode([0x61, 0xFF, 0x62], as: "UTF-8"))
    #expect(String(decoding: text, as: UTF8.self) == "a\u{FFFD}b")
    #expect(faults == 1)
    #expect(Encoding.decode([0x61], as: "NO-SUCH") == nil)
  }

  /// Text in another encoding, by trying which bytes spell it.
  private static func encode(_ text: String, as name: String) -> [UInt8]? {
    var output: [UInt8] = []
    var known: [Unicode.Scalar: [UInt8]] = [:]
    func learn(_ bytes: [UInt8]) {
      guard let (text, faults) = Encoding.decode(bytes, as: name), faults == 0 else { return }
      let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
      if scalars.count == 1, known[scalars[0]] == nil { known[scalars[0]] = bytes }
    }
    for first in UInt8.min...UInt8.max { learn([first]) }
    if name.hasPrefix("CP9") || name.hasPrefix("EUC") || name.hasPrefix("GB") {
      for first in UInt8(0x81)...0xFE { for second in UInt8(0x40)...0xFE { learn([first, second]) } }
    }
    for scalar in text.unicodeScalars {
      guard let bytes = known[scalar] else { return nil }
      output += bytes
    }
    return output
  }
}
