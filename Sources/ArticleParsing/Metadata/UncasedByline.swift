/// Reads bylines in Chinese, Japanese and Korean, where no capital tells a name: the office beside it does, the label in
/// front of it, or a surname that begins a line of its own.
enum UncasedByline {
  /// The names of a line that says whose they are: “本报记者 林晓舟”, “白樺支局 北川玲子記者”, “문가온 기자 =”, “文／林晓舟”. Empty for
  /// any other line, and for sentences.
  static func names(in line: ArraySlice<UInt8>) -> [String] {
    guard line.count <= 160, line.contains(where: isLeading), !line.containsSequence("。"), !isKoreanSentence(line)
    else { return [] }
    let parts = Parts(line)
    var names: [String] = []
    func take(_ name: String) {
      if !names.contains(name) { names.append(name) }
    }
    var index = 0
    while index < parts.count {
      let part = parts[index]
      if labels.contains(part), parts.isMarked(index) {
        // “文/图 林晓舟”: they made the pictures as well.
        while index + 1 < parts.count, parts.isMarked(index), others.contains(parts[index + 1]) { index += 1 }
        var isFirst = true
        // Behind the first, a button may stand.
        while index + 1 < parts.count, isPerson(parts[index + 1]), isFirst || hasSurname(parts[index + 1]) {
          take(parts[index + 1])
          isFirst = false
          index += 1
        }
      } else if others.contains(where: part.hasSuffix) {
        // “摄影：…”, “责任编辑 …”: who stands behind it did something else.
        index += 1
      } else if let office = offices.first(where: part.hasSuffix) {
        let rest = String(part.dropLast(office.count))
        if isPerson(rest) {
          take(rest)
        } else if rest.isEmpty, index > 0, isPerson(parts[index - 1]) {
          take(parts[index - 1])
        } else {
          // “本报记者 林晓舟 唐若云”
          while index + 1 < parts.count, isPerson(parts[index + 1]) {
            take(parts[index + 1])
            index += 1
          }
        }
      } else if let office = offices.first(where: part.hasPrefix), isPerson(String(part.dropFirst(office.count))),
        !isKorean(part)
      {
        take(String(part.dropFirst(office.count)))
      }
      index += 1
    }
    return names
  }

  /// Whether a line ends as nearly all sentences of news do in Korean.
  private static func isKoreanSentence(_ line: ArraySlice<UInt8>) -> Bool { line.suffix(4).elementsEqual("다.".utf8) }

  /// Whether a word is Korean: there the office stands behind the name, and “기자회견” begins with one.
  private static func isKorean(_ word: String) -> Bool {
    word.unicodeScalars.first.map { (0xAC00...0xD7A3).contains($0.value) } ?? false
  }

  /// The name that a line consists of, beside a date, a mark or brackets: “【森田健一】”. It begins with a common surname; where
  /// the element around it is called an author's, any will do.
  static func name(alone line: ArraySlice<UInt8>, isCalledAuthor: Bool) -> String? {
    guard line.count <= 60, line.contains(where: isLeading) else { return nil }
    // A desk may stand before the name.
    let all = Parts(line).withoutNumbers
    let parts = all.count > 1 ? all.filter { part in !desks.contains(where: part.hasSuffix) } : all
    guard parts.count == 1, isPerson(parts[0]) else { return nil }
    return isCalledAuthor || beginsWithSurname(parts[0]) ? parts[0] : nil
  }

  /// Whether a line says who else worked on a text, or where it was taken from: “责任编辑：何静”.
  static func isColophon(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 90, line.contains(where: isLeading), !line.containsSequence("。") else { return false }
    let parts = Parts(line)
    return parts.count >= 2 && parts.isMarked(0) && parts[0].unicodeScalars.count <= 6
      && others.contains(where: parts[0].hasSuffix)
  }

  /// Whether a byte begins a character of these scripts: U+3000 to U+DFFF.
  static func isLeading(_ byte: UInt8) -> Bool { (0xE3...0xED).contains(byte) }

  /// A line cut at blanks, marks and brackets.
  private struct Parts {
    private var parts: [String] = []
    private var marked: [Bool] = []

    init(_ line: ArraySlice<UInt8>) {
      var part = ""
      func finish(_ parts: inout [String], _ marked: inout [Bool], isMarked: Bool) {
        if !part.isEmpty {
          parts.append(part)
          marked.append(isMarked)
        } else if isMarked, !marked.isEmpty {
          marked[marked.count - 1] = true
        }
        part = ""
      }
      for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
        if UncasedByline.marks.contains(scalar) {
          finish(&parts, &marked, isMarked: scalar != " " && scalar != "\u{3000}")
        } else {
          part.unicodeScalars.append(scalar)
        }
      }
      finish(&parts, &marked, isMarked: false)
    }

    var count: Int { parts.count }
    subscript(index: Int) -> String { parts[index] }
    /// The parts that have no digit, as dates and times do.
    var withoutNumbers: [String] { parts.filter { !$0.utf8.contains(where: \.isASCIIDigit) } }
    /// Whether a mark stands behind a part: a colon, a bar.
    func isMarked(_ index: Int) -> Bool { marked[index] || index + 1 < parts.count }
  }

  private static let marks = Set(" \u{3000}\u{A0}:：/／|｜=＝()（）[]［］【】「」『』〈〉<>,，、;；·・•@。.".unicodeScalars)

  /// Offices that stand beside a name. Chinese has its own in front of it, the others behind it.
  private static let offices = [
    "记者", "記者", "기자", "특파원", "논설위원", "編集委員", "特派員", "论说委员", "评论员", "通讯员",
  ]
  /// Labels in front of a name.
  private static let labels: Set<String> = [
    "作者", "撰文", "撰稿", "采写", "采访", "文", "著者", "執筆", "取材", "聞き手", "文字", "글", "글쓴이", "필자",
  ]
  /// What others than the author do.
  private static let others = [
    "编辑", "編輯", "責編", "责编", "校对", "校對", "摄影", "攝影", "撮影", "图", "圖", "摄", "사진", "写真", "图片", "圖片", "그림", "편집", "来源", "來源",
    "出处", "審核", "审核", "监制",
  ]
  /// How the names of desks, papers and offices end.
  private static let desks = [
    "报", "報", "紙", "社", "网", "網", "局", "部", "台", "室", "班", "会", "會", "省", "庁", "新聞", "新闻", "通信", "일보", "신문", "뉴스", "방송",
    "통신",
    "本报", "本紙", "実習", "实习", "见习", "特约", "首席", "編集", "经济", "経済", "政治", "国内", "国际", "国際", "地方", "선임", "전문", "인턴",
  ]

  private static func isPerson(_ word: String) -> Bool { isName(word) && !desks.contains(where: word.hasSuffix) }

  /// Whether a word has the shape of a name: two to six signs, all Chinese and Japanese ones or two to four Korean ones.
  private static func isName(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard (2...6).contains(scalars.count) else { return false }
    if scalars.allSatisfy({ (0xAC00...0xD7A3).contains($0.value) }) {
      return scalars.count <= 4 && !offices.contains(where: word.hasSuffix)
    }
    guard
      scalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) || (0x3041...0x30FF).contains($0.value) || $0 == "々" })
    else { return false }
    return scalars.contains { (0x4E00...0x9FFF).contains($0.value) } && !labels.contains(word)
      && !others.contains(where: word.hasSuffix)
      && !offices.contains { word.hasSuffix($0) || word.hasPrefix($0) }
      && !scalars.contains { "从在于了的是和与被将はがをにのでと年月日時分".unicodeScalars.contains($0) }
  }

  /// Whether a word begins with a common surname, or is Korean.
  private static func hasSurname(_ word: String) -> Bool {
    isKorean(word) || surnames.contains(where: word.hasPrefix)
      || word.unicodeScalars.first.map { shortSurnames.contains($0) } ?? false
  }

  private static func beginsWithSurname(_ word: String) -> Bool {
    let count = word.unicodeScalars.count
    return (3...5).contains(count) && surnames.contains(where: word.hasPrefix)
      || count == 3 && word.unicodeScalars.first.map { shortSurnames.contains($0) } ?? false
  }

  /// The most common surnames of two signs in Japan.
  private static let surnames =
    """
    佐藤 鈴木 高橋 田中 伊藤 渡辺 渡部 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 清水 山崎 阿部 池田 橋本 山下 石川
    中島 前田 藤田 小川 後藤 岡田 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 岡本 松田 中川 中野 原田 小野 田村 竹内 金子
    和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 河野 武田 村田 上野 杉山 増田 平野
    大塚 千葉 久保 松井 岩崎 木下 桜井 野口 松尾 野村 菊地 佐野 大西 杉本 新井 浜田 菅原 市川 水野 小松 島田 古川 小島 北村 西田 五十嵐 川崎
    本田 平田 吉川 久保田 川口 中田 山内 岩田 川村 服部 北川 高瀬 川上 永井 松岡 田口 矢野 星野 広瀬 秋山 大島 石原 岡崎 川島 荒木
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
  /// The most common surnames of one sign in China and Korea.
  private static let shortSurnames = Set(
    """
    王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧田董袁潘蔡蒋蔣余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭
    谭陆陸汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모
    """.unicodeScalars)
}
