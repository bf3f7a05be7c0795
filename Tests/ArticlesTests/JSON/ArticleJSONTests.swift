import Basics
import Foundation
import Testing

@testable import ArticleFormats
@testable import Articles

@Suite struct ArticleJSONTests {
  /// An article in which every field holds something.
  private static let full: Article = {
    var article = Article(input: "a.txt", format: .text)
    article.url = "https://example.org/a"
    article.headline = "A “b”"
    article.standfirst = "S"
    article.authors = ["Ada", "Bo"]
    article.publisher = "P"
    article.published = "2025-11-26T12:26"
    article.modified = "2025-11-27"
    article.language = "en"
    article.body = [
      Block(kind: .paragraph, text: "\"Hi,\" said Ada.", span: TextSpan(0, 15)),
      Block(kind: .listItem, text: "x", span: TextSpan(17, 18)),
    ]
    article.quotations = [
      Quotation(
        kind: .direct, text: "Hi,",
        content: [Passage(part: .body(0), range: 1..<4, span: TextSpan(1, 4))],
        cue: [Passage(part: .body(0), range: 6..<10, span: TextSpan(6, 10))],
        source: [Passage(part: .body(0), range: 11..<14, span: TextSpan(11, 14))],
        sourceText: "Ada", speaker: 0, confidence: 0.93),
      Quotation(
        kind: .indirect, text: "S", content: [Passage(part: .standfirst, range: 0..<1, span: TextSpan(20, 21))],
        confidence: 0),
    ]
    article.speakers = [Speaker(id: "ada", name: "Ada", role: "poet", aliases: ["Miss A"])]
    article.captions = [
      Caption(
        kind: .video, text: "C", credit: "PA", alt: "D", image: "i.jpg", after: -1, span: TextSpan(30, 31))
    ]
    article.leftOut = [LeftOut(reason: .readMore, text: "More: B", span: TextSpan(33, 40), after: 1)]
    article.diagnostics = [Diagnostic(.warning, "Odd.")]
    return article
  }()

  @Test func writesTheContractWithItsKeysInOrder() {
    let expected = """
      {"schema":1,"input":"a.txt","format":"text","url":"https://example.org/a","headline":"A “b”","standfirst":"S",\
      "authors":["Ada","Bo"],"publisher":"P","published":"2025-11-26T12:26","modified":"2025-11-27","language":"en",\
      "body":[{"kind":"paragraph","text":"\\"Hi,\\" said Ada.","span":[0,15]},\
      {"kind":"list_item","text":"x","span":[17,18]}],\
      "quotations":[{"kind":"direct","text":"Hi,","content":[[1,4]],"cue":[[6,10]],"source":[[11,14]],\
      "source_text":"Ada","speaker":"ada","confidence":0.93,"part":"body","index":0},\
      {"kind":"indirect","text":"S","content":[[20,21]],"cue":[],"source":[],\
      "source_text":null,"speaker":null,"confidence":0,"part":"standfirst","index":null}],\
      "speakers":[{"id":"ada","name":"Ada","role":"poet","aliases":["Miss A"],"quotations":1}],\
      "captions":[{"kind":"video","text":"C","credit":"PA","alt":"D","image":"i.jpg","after":-1,"span":[30,31]}],\
      "left_out":1,"diagnostics":[{"severity":"warning","message":"Odd."}]}

      """
    #expect(String(decoding: Self.full.json(), as: UTF8.self) == expected)
  }

  @Test func listsWhatWasLeftOutWhenAsked() {
    let expected = """
      "left_out":1,"left_out_pieces":[{"reason":"read_more","text":"More: B","span":[33,40],"after":1}],"diagnostics":
      """
    #expect(String(decoding: Self.full.json(leftOut: true), as: UTF8.self).contains(expected))
    let none = Article(input: "-", format: .html)
    #expect(
      String(decoding: none.json(leftOut: true), as: UTF8.self).contains("\"left_out\":0,\"left_out_pieces\":[],"))
  }

  @Test func writesNullForTheUnknownAndEveryListEvenWhenEmpty() {
    let expected = """
      {"schema":1,"input":"-","format":"html","url":null,"headline":null,"standfirst":null,"authors":[],\
      "publisher":null,"published":null,"modified":null,"language":null,"body":[],"quotations":[],"speakers":[],\
      "captions":[],"left_out":0,"diagnostics":[]}

      """
    #expect(String(decoding: Article(input: "-", format: .html).json(), as: UTF8.self) == expected)
  }

  @Test func indentsWhenPretty() {
    let pretty = String(decoding: Self.full.json(pretty: true), as: UTF8.self)
    #expect(
      pretty.hasPrefix(
        """
        {
          "schema": 1,
          "input": "a.txt",
        """))
    #expect(
      pretty.contains(
        """
          "body": [
            {
              "kind": "paragraph",
              "text": "\\"Hi,\\" said Ada.",
              "span": [0,15]
            },
        """))
    #expect(pretty.hasSuffix("  ]\n}\n"))
  }

  @Test func saysTheSamePrettyAndPlain() throws {
    let plain = try JSONSerialization.jsonObject(with: Data(Self.full.json())) as? NSDictionary
    let pretty = try JSONSerialization.jsonObject(with: Data(Self.full.json(pretty: true))) as? NSDictionary
    #expect(plain == pretty)
  }

  @Test func writesAQuotationWithWhereItWasPrinted() {
    let article = Self.full
    #expect(
      String(decoding: article.quotations[0].json(in: article), as: UTF8.self) == """
        {"input":"a.txt","headline":"A “b”","publisher":"P","published":"2025-11-26T12:26",\
        "url":"https://example.org/a","kind":"direct","text":"Hi,","content":[[1,4]],"cue":[[6,10]],\
        "source":[[11,14]],"source_text":"Ada",\
        "speaker":{"id":"ada","name":"Ada","role":"poet","aliases":["Miss A"]},"confidence":0.93,"part":"body",\
        "index":0}

        """)
  }

  @Test(arguments: [
    ("a\"b\\c/d", #""a\"b\\c/d""#),
    ("tab\tline\nreturn\rback\u{8}feed\u{C}", #""tab\tline\nreturn\rback\bfeed\f""#),
    ("\u{0}\u{1B}[31m\u{7F}", #""\u0000\u001b[31m\u007f""#),
    ("\u{80}\u{9B}\u{9F}\u{A0}", "\"\\u0080\\u009b\\u009f\u{A0}\""),
    ("\u{2028}\u{2029}\u{2027}", "\"\\u2028\\u2029\u{2027}\""),
    ("\u{61C}\u{200E}\u{200F}", #""\u061c\u200e\u200f""#),
    ("\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{202F}", "\"\\u202a\\u202b\\u202c\\u202d\\u202e\u{202F}\""),
    ("\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}", "\"\u{2065}\\u2066\\u2067\\u2068\\u2069\""),
    ("“é” 日本 🎈", "\"“é” 日本 🎈\""),
    ("", "\"\""),
  ])
  func escapes(_ text: String, _ expected: String) {
    var writer = JSONWriter(pretty: false)
    writer.string(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (0.93, "0.93"), (0.5, "0.5"), (0.005, "0.005"), (0.0004, "0"), (0.9996, "1"), (-3, "0"),
    (7, "1"), (.nan, "null"), (0.101, "0.101"), (0.1, "0.1"),
  ])
  func writesAFraction(_ value: Double, _ expected: String) {
    var writer = JSONWriter(pretty: false)
    writer.fraction(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test func givesAnyTextBackAndNothingUnsafe() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let text = generator.text(length: Int.random(in: 0...40, using: &generator))
      var writer = JSONWriter(pretty: false)
      writer.string(text)
      #expect(!holdsUnsafeCharacter(writer.bytes))
      let back = try JSONSerialization.jsonObject(with: Data(writer.bytes), options: .fragmentsAllowed) as? String
      #expect(back.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
  }

  private func holdsUnsafeCharacter(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.indices.contains { UnsafeCharacter.at($0, in: buffer) != nil }
    }
  }
}

extension SeededGenerator {
  /// Code points of every kind, the unsafe ones often.
  mutating func text(length: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<length {
      let value: UInt32 =
        switch next() % 6 {
        case 0: UInt32.random(in: 0...0x20, using: &self)
        case 1: UInt32.random(in: 0x20...0x7F, using: &self)
        case 2: UInt32.random(in: 0x80...0xA1, using: &self)
        case 3: UInt32.random(in: 0x200B...0x206F, using: &self)
        case 4: UInt32.random(in: 0x600...0x6FF, using: &self)
        default: UInt32.random(in: 0...0x10FFFF, using: &self)
        }
      // Foundation drops a byte-order mark at the start of what it reads.
      if let scalar = Unicode.Scalar(value), scalar != "\u{FEFF}" { text.append(scalar) }
    }
    return String(text)
  }
}

@Suite struct UnsafeCharacterTests {
  /// What the standard says is unsafe, written out another way: by code point instead of by byte.
  private static func isUnsafe(_ value: UInt32) -> Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x61C || (0x200E...0x200F).contains(value)
      || (0x2028...0x202E).contains(value) || (0x2066...0x206F).contains(value)
  }

  @Test func isFoundExactlyWhereOneStands() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      let found = bytes.withUnsafeBufferPointer { UnsafeCharacter.at(0, in: $0) }
      if Self.isUnsafe(value) {
        #expect(found?.codePoint == UInt16(value) && found?.length == bytes.count)
      } else if found != nil {
        Issue.record("U+\(String(value, radix: 16)) is an ordinary character.")
      }
    }
  }
}
