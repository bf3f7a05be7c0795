import Articles

/// The words that Chinese, Japanese and Korean say beside quotation marks who spoke with.
struct EastAsianWords: Sendable {
  /// What stands at once behind a quotation that somebody is said to have said: “と”, “고”; empty where nothing does.
  let particles: [String]
  /// Verbs of saying, or how they begin.
  let verbs: [String]
  /// What the one who speaks ends with: “は”, “은”.
  let topics: [String]
  /// What stands between a name and the verb, or behind a name: adverbs, “氏”, “首相”.
  let titles: [String]
  /// How surnames begin.
  let surnames: Set<Unicode.Scalar>

  private init(particles: String = "", verbs: String, topics: String = "", titles: String, surnames: String = "") {
    func list(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }
    self.particles = list(particles)
    self.verbs = list(verbs)
    self.topics = list(topics)
    self.titles = list(titles)
    self.surnames = Set(surnames.unicodeScalars)
  }

  static let chinese = EastAsianWords(
    verbs: """
      说 表示 称 指出 强调 认为 写道 回应 告诉记者 透露 介绍 解释 坦言 补充 直言 說 稱 指出 強調 認為 寫道 回應 告訴記者 透露 介紹 解釋 補充 道
      """,
    titles: "还 也 则 就 对此 向记者 对记者 向媒体 在会上 随后 又 曾 接受采访时 還 則 對此 向記者 對記者 向媒體 在會上 隨後 受訪時",
    surnames: """
      王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付
      方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧葉蘇魏呂盧鍾譚陸賈韋鄒閻龍賀顧
      龔萬錢嚴湯蔣潘賴簡游柯
      """)

  static let japanese = EastAsianWords(
    particles: "と などと って",
    verbs: """
      述べ 話し 話す 語っ 語る 言っ 言う いう 説明し 指摘し 強調し 訴え 答え コメントし 書い 発言し 明かし 明らかにし 振り返 主張し 批判し 呼びかけ
      説明する 指摘する 強調する 分析し 分析する 投稿し 表明し 笑顔 期待し 期待する 述懐
      """,
    topics: "は が も",
    titles: """
      氏 さん 様 首相 大統領 社長 会長 教授 准教授 議員 市長 知事 町長 村長 監督 選手 容疑者 被告 長官 大臣 外相 防衛相 財務相 代表 理事長 所長
      館長 校長 委員長 幹事長 弁護士 医師 記者 局長 部長 課長 くん ちゃん 元首相 副大統領 副社長
      """)

  static let korean = EastAsianWords(
    particles: "이라고 라고 라며 이라며 라면서 고 며 면서 다고 다며",
    verbs: "말했 밝혔 강조했 전했 설명했 덧붙였 지적했 했다 주장했 언급했 답했 썼다 평가했 당부했 토로했 말한 밝힌 말하 비판했 약속했",
    topics: "은 는 이 가 도 께서는 씨는",
    titles: "씨",
    surnames: "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국")

  static func named(_ code: String) -> EastAsianWords? {
    switch code {
    case "zh": chinese
    case "ja": japanese
    case "ko": korean
    default: nil
    }
  }
}

/// Who is named beside quotation marks where no capitals and few blanks show a name: Chinese, Japanese, Korean.
struct EastAsianSpeech {
  private let text: AnalyzedArticle
  private let words: EastAsianWords
  /// So many characters beside a quotation are looked at.
  private static let reach = 48

  init?(_ text: AnalyzedArticle) {
    guard let words = EastAsianWords.named(text.language.code) else { return nil }
    self.text = text
    self.words = words
  }

  /// What the patterns find; the regions that they take are no longer free.
  func attributions(free: inout [Bool]) -> [Attribution] {
    var found: [Attribution] = []
    for r in text.regions.indices where free[r] && text.regions[r].isMarked {
      let region = text.regions[r]
      let part = text.parts[region.part].bytes
      let before = clause(endingAt: region.bytes.lowerBound, from: part.lowerBound)
      let behind = clause(startingAt: region.bytes.upperBound, to: part.upperBound)
      guard let name = name(before, behind, isWhole: isClosed(region, part)) else { continue }
      free[r] = false
      found.append(
        Attribution(
          kind: .direct, content: [region.bytes], cue: nil, source: nil, confidence: name.isEmpty ? 0.5 : 0.85,
          speakerName: name.isEmpty ? nil : name))
    }
    return found
  }

  /// Who says it; empty where somebody does and is not named plainly, `nil` where nobody does.
  ///
  /// - Parameter isWhole: whether a stop or a comma ends what is said.
  private func name(_ before: [Unicode.Scalar], _ behind: [Unicode.Scalar], isWhole: Bool) -> String? {
    let before = Self.withoutBrackets(before)
    if words.particles.isEmpty {
      if let found = nameBeforeVerb(at: before[...].dropTrailing(Self.commas)) { return found }
      let clause = behind.drop { Self.commas.contains($0) }
      guard clause.count < behind.count || isWhole else { return nil }
      return nameBeforeVerb(at: clause)
    }
    guard let particle = words.particles.first(where: { behind.starts(with: $0.unicodeScalars) }) else { return nil }
    let rest = String(scalars: behind.dropFirst(particle.unicodeScalars.count).prefix(16))
    let isJapanese = words.surnames.isEmpty
    guard words.verbs.contains(where: { rest.contains($0) }) else {
      // “NAMEさんは「…」と涙ぐむ”: right behind whoever it is about, whatever the verb.
      guard let last = before.last, words.topics.contains(where: { $0.unicodeScalars.last == last }) else { return nil }
      let name = isJapanese ? japaneseName(before) : koreanName(before)
      return name.isEmpty ? nil : name
    }
    return isJapanese ? japaneseName(before) : koreanName(before)
  }

  /// Whether a stop or a comma ends what is said, inside the marks or right after them.
  private func isClosed(_ region: QuotedRegion, _ part: Range<Int>) -> Bool {
    let last = text.bytes[region.bytes].suffix(3)
    let next = text.bytes[region.bytes.upperBound..<min(part.upperBound, region.bytes.upperBound + 6)].suffix(3)
    return Self.closingSigns.contains { last.elementsEqual($0) || next.elementsEqual($0) }
  }

  private static let closingSigns = ["。", "！", "？", "…", "，"].map { Array($0.utf8) }

  /// Without what stands in brackets, as ages do: “高橋美咲さん（６４）は”.
  private static func withoutBrackets(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var open: Int?
    for c in scalars {
      if c == "（" || c == "(" { open = kept.count }
      kept.append(c)
      if c == "）" || c == ")", let start = open {
        kept.removeSubrange(start...)
        open = nil
      }
    }
    return kept
  }

  // MARK: Chinese

  /// NAME说 at the end of a clause.
  private func nameBeforeVerb(at clause: ArraySlice<Unicode.Scalar>) -> String? {
    guard let verb = words.verbs.first(where: { clause.ends(with: $0) }) else { return nil }
    var rest = clause.dropLast(verb.unicodeScalars.count)
    // “在记者会上说”: where and when stand between the name and the verb.
    if let last = rest.last, Self.placeEnds.contains(last),
      let place = rest.lastIndex(where: { $0 == "在" || $0 == "于" })
    {
      rest = rest[..<place]
    }
    // “对居民说”: whom it is said to.
    if let hearer = rest.suffix(8).lastIndex(where: { $0 == "对" || $0 == "對" || $0 == "向" }), hearer > rest.startIndex {
      rest = rest[..<hearer]
    }
    while let adverb = words.titles.first(where: { rest.ends(with: $0) }) {
      rest = rest.dropLast(adverb.unicodeScalars.count)
    }
    for length in [3, 2] where rest.count >= length {
      let name = rest.suffix(length)
      if let first = name.first, words.surnames.contains(first), name.allSatisfy(Self.isIdeograph) {
        return String(scalars: name)
      }
    }
    return ""
  }

  private static let placeEnds: Set<Unicode.Scalar> = ["上", "中", "时", "時", "后", "後", "里", "裡", "间", "間"]

  // MARK: Japanese

  /// The name before 氏 or a title that ends what the clause is about.
  private func japaneseName(_ before: [Unicode.Scalar]) -> String {
    var clause = before[...]
    // “NAME氏は”, and what else stands between it and the quotation.
    while let end = clause.last(where: { c in words.topics.contains { $0.unicodeScalars.first == c } }),
      let place = clause.lastIndex(of: end)
    {
      clause = clause[..<place]
      if let name = titledName(at: clause.dropTrailing(Self.brackets)) { return name }
    }
    return ""
  }

  private func titledName(at clause: ArraySlice<Unicode.Scalar>) -> String? {
    guard
      let title = words.titles.filter({ clause.ends(with: $0) }).max(by: {
        $0.unicodeScalars.count < $1.unicodeScalars.count
      })
    else { return nil }
    let rest = clause.dropLast(title.unicodeScalars.count)
    guard let last = rest.last else { return nil }
    let isKana = Self.isKatakana(last)
    let name = rest.reversed().prefix { isKana ? Self.isKatakana($0) || $0 == "・" : Self.isIdeograph($0) }.reversed()
    guard isKana ? name.count > 1 : (2...5).contains(name.count) else { return nil }
    return String(scalars: Array(name)[...])
  }

  // MARK: Korean

  /// The word of three syllables that begins with a surname, among those before the particle that ends the subject.
  private func koreanName(_ before: [Unicode.Scalar]) -> String {
    let tokens = before.split { $0.properties.isWhitespace }
    guard
      let subject = tokens.indices.reversed().first(where: { i in
        words.topics.contains { tokens[i].ends(with: $0) && tokens[i].count > $0.unicodeScalars.count }
      })
    else { return "" }
    for i in max(0, subject - 3)...subject {
      var word = tokens[i]
      // “정책은” is a noun of two syllables with its particle, “김바위는” a name with it.
      if i == subject {
        guard word.count == 4 else { continue }
        word = word.dropLast()
      }
      // “조례를” is an object, not a name.
      if word.count == 3, let first = word.first, words.surnames.contains(first), word.allSatisfy(Self.isHangul),
        let last = word.last, !Self.particles.contains(last)
      {
        return String(scalars: word)
      }
    }
    return ""
  }

  // MARK: Characters

  /// What stands behind a Korean noun and ends no given name, as “은” does.
  private static let particles: Set<Unicode.Scalar> = ["를", "을", "에", "와", "과", "는", "가"]
  private static let commas: Set<Unicode.Scalar> = ["：", ":", "，", ",", "、", " ", "\u{3000}"]
  private static let brackets: Set<Unicode.Scalar> = ["）", ")", " "]
  private static let stops: Set<Unicode.Scalar> = ["。", "！", "？", "；", "」", "』", "”", "\n"]
  private static let marks: Set<Unicode.Scalar> = ["「", "」", "『", "』", "“", "”", "\"", "‘", "’", "《", "》", "〈", "〉"]

  private static func isIdeograph(_ c: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(c.value) || c == "々" }
  private static func isKatakana(_ c: Unicode.Scalar) -> Bool { (0x30A0...0x30FF).contains(c.value) && c != "・" }
  private static func isHangul(_ c: Unicode.Scalar) -> Bool { (0xAC00...0xD7A3).contains(c.value) }

  /// What stands before a quotation in its sentence, without the mark.
  private func clause(endingAt end: Int, from start: Int) -> [Unicode.Scalar] {
    let limit = boundary(max(start, end - 3 * Self.reach))
    var scalars = Array(String(decoding: text.bytes[limit..<end], as: UTF8.self).unicodeScalars)
    while let last = scalars.last, Self.marks.contains(last) || last == " " { scalars.removeLast() }
    guard let stop = scalars.lastIndex(where: { Self.stops.contains($0) }) else { return scalars }
    return Array(scalars[(stop + 1)...])
  }

  /// What stands behind a quotation up to the next mark of its sentence, without its own mark.
  private func clause(startingAt start: Int, to end: Int) -> [Unicode.Scalar] {
    let limit = boundary(min(end, start + 3 * Self.reach))
    var scalars = Array(String(decoding: text.bytes[start..<max(start, limit)], as: UTF8.self).unicodeScalars)[...]
    if let first = scalars.first, Self.marks.contains(first) { scalars = scalars.dropFirst() }
    // “…”。NAME说。
    if words.particles.isEmpty, scalars.first == "。" { scalars = scalars.dropFirst() }
    let comma = scalars.prefix { Self.commas.contains($0) }
    let rest = scalars.dropFirst(comma.count).prefix {
      !Self.stops.contains($0) && !Self.commas.contains($0) || $0 == " "
    }
    return Array(comma + rest)
  }

  /// Back to where a character starts.
  private func boundary(_ i: Int) -> Int {
    var i = i
    while i > 0, i < text.bytes.count, text.bytes[i] & 0xC0 == 0x80 { i -= 1 }
    return i
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate func ends(with word: String) -> Bool {
    suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars)
  }

  fileprivate func dropTrailing(_ set: Set<Unicode.Scalar>) -> Self {
    var slice = self
    while let last = slice.last, set.contains(last) { slice = slice.dropLast() }
    return slice
  }
}

extension String {
  fileprivate init(scalars: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}
