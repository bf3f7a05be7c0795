import ArticleFormats
import Articles

/// What a reader remembers from one time to the next, besides what is kept of articles: lines of JSON.
public struct ReaderMemory: Hashable, Sendable {
  /// Something that was chosen in the reader over what the configuration says. It holds until that says something else.
  public struct Choice: Hashable, Sendable {
    /// What was chosen.
    public var chosen: String
    /// What the configuration said then.
    public var configured: String

    /// A choice.
    public init(_ chosen: String, over configured: String) {
      self.chosen = chosen
      self.configured = configured
    }

    /// What was chosen, if the configuration still says the same.
    public func choice(over now: String) -> String? { now == configured ? chosen : nil }
  }

  /// The theme, by its name.
  public var theme: Choice?
  /// How wide the body is set, in columns.
  public var measure: Choice?
  /// How many lines an article takes in the list.
  public var density: Choice?
  /// Whether pictures are shown.
  public var images: Choice?
  /// The lines that were typed.
  public var history = LineHistory()
  /// Where the reader was in what was opened, by the name of that; what was left last stands at the end.
  private var places: [Place] = []

  private struct Place: Hashable, Sendable {
    var opened: String
    var whereabouts: Whereabouts
  }

  /// The most things that were opened whose places are kept.
  static let mostPlaces = 50

  /// Nothing yet.
  public init() {}

  /// Where the reader was in what has this name.
  public subscript(opened: String) -> Whereabouts? {
    get { places.last { $0.opened == opened }?.whereabouts }
    set {
      places.removeAll { $0.opened == opened }
      if let newValue { places.append(Place(opened: opened, whereabouts: newValue)) }
      places = places.suffix(Self.mostPlaces)
    }
  }

  /// Puts what one reader remembers over what others remembered meanwhile.
  public func take(over others: inout ReaderMemory, opened: String?) {
    others.theme = theme
    others.measure = measure
    others.density = density
    others.images = images
    for purpose in LineHistory.Purpose.allCases {
      for line in history[purpose] { others.history.add(line, to: purpose) }
    }
    if let opened { others[opened] = self[opened] }
  }

  /// Reads lines; one that is broken is passed over.
  public init(lines: [UInt8]) {
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      guard let fields = JSONFields(line: Array(line)) else { continue }
      if let opened = fields.texts["opened"] {
        self[opened] = Whereabouts(fields)
      } else if let purpose = fields.texts["typed"].flatMap(LineHistory.Purpose.init(rawValue:)) {
        for line in fields.lists["lines"] ?? [] { history.add(line, to: purpose) }
      } else if let chosen = fields.texts["theme"] {
        theme = Choice(chosen, over: fields.texts["over"] ?? "")
      } else if let chosen = fields.texts["measure"] {
        measure = Choice(chosen, over: fields.texts["over"] ?? "")
      } else if let chosen = fields.texts["density"] {
        density = Choice(chosen, over: fields.texts["over"] ?? "")
      } else if let chosen = fields.texts["images"] {
        images = Choice(chosen, over: fields.texts["over"] ?? "")
      }
    }
  }

  /// It as lines.
  public var lines: [UInt8] {
    var writer = JSONWriter(pretty: false)
    func line(_ write: (inout JSONWriter) -> Void) {
      writer.beginObject()
      write(&writer)
      writer.endObject()
      writer.endLine()
    }
    let choices = [("theme" as StaticString, theme), ("measure", measure), ("density", density), ("images", images)]
    for (name, choice) in choices {
      guard let choice else { continue }
      line {
        $0.key(name)
        $0.string(choice.chosen)
        $0.key("over")
        $0.string(choice.configured)
      }
    }
    for purpose in LineHistory.Purpose.allCases where !history[purpose].isEmpty {
      line {
        $0.key("typed")
        $0.string(purpose.rawValue)
        $0.key("lines")
        $0.strings(history[purpose])
      }
    }
    for place in places {
      line {
        $0.key("opened")
        $0.string(place.opened)
        place.whereabouts.write(to: &$0)
      }
    }
    return writer.bytes
  }
}
