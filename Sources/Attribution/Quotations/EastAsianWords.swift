/// The words that Chinese, Japanese and Korean say beside quotation marks who spoke with, from their folders.
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
  /// What stands for whoever was named before: “그는”, “他”.
  let pronouns: [String]
  /// What opens a sentence that goes on with what somebody says: “또”, “さらに”.
  let goesOn: [String]

  /// What words for what somebody is end with, and what stands behind a name: in Chinese, no blank parts these.
  let roleEnds: [String]
  let behindNames: Set<Unicode.Scalar>

  private init(_ code: String) {
    let sections = LanguageFiles.sections(of: code)
    particles = sections["particles"] ?? []
    verbs = sections["says"] ?? []
    topics = sections["topics"] ?? []
    titles = sections["titles"] ?? []
    surnames = Set((sections["surnames"] ?? []).joined().unicodeScalars)
    pronouns = sections["pronouns"] ?? []
    goesOn = sections["goes on"] ?? []
    roleEnds = sections["role ends"] ?? []
    behindNames = Set((sections["behind names"] ?? []).joined().unicodeScalars)
  }

  private static let japanese = EastAsianWords("ja")
  private static let korean = EastAsianWords("ko")
  private static let chinese = EastAsianWords("zh")

  static func named(_ code: String) -> EastAsianWords? {
    switch code {
    case "ja": japanese
    case "ko": korean
    case "zh": chinese
    default: nil
    }
  }
}
