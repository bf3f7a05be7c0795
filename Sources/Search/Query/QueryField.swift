/// A field of the query language, `speaker:` and the like.
enum QueryField: String, CaseIterable {
  case speaker
  case outlet
  case tag
  case since
  case until
  case kind
  case `in`
  case `is`

  /// What is missing behind it when nothing is.
  var wanted: String {
    switch self {
    case .speaker: "a name, as in speaker:macron"
    case .outlet: "an outlet, as in outlet:reuters"
    case .tag: "a tag, as in tag:election"
    case .since: "a date, as in since:2025-11 or since:7d"
    case .until: "a date, as in until:2025-12-24"
    case .kind: "direct, mixed or indirect"
    case .in: "quotes, headline, body or captions"
    case .is: "unread, read or starred"
    }
  }

  /// The field of a name; the outlet has two.
  init?(named name: String) { self.init(rawValue: name == "source" ? "outlet" : name) }
}
