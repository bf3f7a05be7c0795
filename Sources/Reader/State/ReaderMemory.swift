import ArticleFormats
import Articles

/// What the reader remembers between runs, apart from marks on articles: lines of JSON.
public struct ReaderMemory: Hashable, Sendable {
  /// A choice made in the reader that overrides the configuration, until the configuration changes.
  public struct Choice: Hashable, Sendable {
    /// The chosen value.
    public var chosen: String
    /// The configured value at that time.
    public var configured: String

    /// A choice.
    public init(_ chosen: String, over configured: String) {
      self.chosen = chosen
      self.configured = configured
    }

    /// The chosen value, if the configuration is still the same.
    public func choice(over now: String) -> String? { now == configured ? chosen : nil }
  }

  /// The theme, by its name.
  public var theme: Choice?
  /// The width of the body, in columns.
  public var measure: Choice?
  /// The number of lines per article in the list.
  public var density: Choice?
  /// Whether pictures are shown.
  public var images: Choice?
  /// Whether the mouse is used.
  public var mouse: Choice?
  /// The history of typed lines.
  public var history = LineHistory()
  /// The last position in each input or library, by name, most recent last.
  private var places: [Place] = []

  private struct Place: Hashable, Sendable {
    var opened: String
    var whereabouts: Whereabouts
  }

  /// The most things that were opened whose places are kept.
  static let mostPlaces = 50

  /// An empty memory.
  public init() {}

  /// The last position in the inputs or library of this name.
  public subscript(opened: String) -> Whereabouts? {
    get { places.last { $0.opened == opened }?.whereabouts }
    set {
      places.removeAll { $0.opened == opened }
      if let newValue { places.append(Place(opened: opened, whereabouts: newValue)) }
      places = places.suffix(Self.mostPlaces)
    }
  }

  /// Merges this reader's memory into what other readers have saved meanwhile.
  public func take(over others: inout ReaderMemory, opened: String?) {
    others.theme = theme
    others.measure = measure
    others.density = density
    others.images = images
    others.mouse = mouse
    for purpose in LineHistory.Purpose.allCases {
      for line in history[purpose] { others.history.add(line, to: purpose) }
    }
    if let opened { others[opened] = self[opened] }
  }

  /// Reads lines; broken ones are ignored.
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
      } else if let chosen = fields.texts["mouse"] {
        mouse = Choice(chosen, over: fields.texts["over"] ?? "")
      }
    }
  }

  /// The memory as lines.
  public var lines: [UInt8] {
    var writer = JSONWriter(pretty: false)
    func line(_ write: (inout JSONWriter) -> Void) {
      writer.beginObject()
      write(&writer)
      writer.endObject()
      writer.endLine()
    }
    let choices = [
      ("theme" as StaticString, theme), ("measure", measure), ("density", density), ("images", images),
      ("mouse", mouse),
    ]
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
