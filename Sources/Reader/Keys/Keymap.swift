import Drawing

/// The pane with the focus: a binding may apply everywhere or only there.
public enum Focus: String, Hashable, Sendable, CaseIterable {
  case list
  case body
  case quotes
  case captions
  case speakers
  case results
  case feeds
}

/// The key bindings.
public struct Keymap: Sendable {
  /// What a sequence of keys means so far.
  enum Meaning {
    case action(ActionName)
    /// The beginning of chords: what may follow, and the action if nothing does.
    case prefix([Continuation], alone: ActionName?)
    case nothing
  }

  /// A way on from the keys pressed so far.
  struct Continuation {
    var keys: [Key]
    var action: ActionName
  }

  private struct Binding {
    var keys: [Key]
    /// `nil` for no action: the keys are free again.
    var action: ActionName?
    var focus: Focus?
  }

  /// The name of the map, “standard” or “newsboat”, even if keys have been rebound.
  public let name: String
  /// Later ones win.
  private var bindings: [Binding] = []

  /// The keys of vim and less.
  public static let standard = Keymap(name: "standard", keys: \.keys, places: \.places)
  /// The keys of newsboat; actions that it does not have keep their standard keys.
  public static let newsboat = Keymap(
    name: "newsboat", keys: { $0.newsboat ?? $0.keys }, places: { $0.newsboat == nil ? $0.places : [] })

  /// The map with this name; `nil` if there is none.
  public init?(named name: String) {
    switch name {
    case "standard": self = .standard
    case "newsboat": self = .newsboat
    default: return nil
    }
  }

  private init(name: String, keys: (ActionEntry) -> String, places: (ActionEntry) -> [Focus]) {
    self.name = name
    for entry in ActionEntry.table {
      for notation in keys(entry).split(separator: " ") {
        guard let keys = try? KeyNotation.keys(in: String(notation)) else {
          preconditionFailure("the action table binds “\(notation)”, which is no key")
        }
        let places = places(entry)
        for place in places.isEmpty ? [nil] : places.map(Optional.init) {
          bindings.append(Binding(keys: keys, action: entry.name, focus: place))
        }
      }
    }
  }

  /// Binds a chord to an action, replacing what it did before. A chord that starts longer ones still works: it applies
  /// when no key follows for a moment, or when the next key continues none of them.
  ///
  /// - Parameters:
  ///   - notation: the chord: `]q`, `^d`, `<space>`, `<f5>`.
  ///   - action: the name of an action, as shown in help (`next-quote`), or `none` to unbind the chord.
  ///   - focus: where it applies (`list`, `body`, `quotes`, `captions`, `speakers`, `results`, `feeds`); `nil` for
  ///     everywhere.
  /// - Throws: a `KeymapError`, whose description is a whole sentence.
  public mutating func bind(_ notation: String, to action: String, in focus: String? = nil) throws(KeymapError) {
    let keys = try KeyNotation.keys(in: notation)
    var place: Focus?
    if let focus {
      guard let known = Focus(rawValue: focus) else { throw .unknownFocus(focus) }
      place = known
    }
    var name: ActionName?
    if action != "none" {
      guard let known = ActionName(rawValue: action) else {
        throw .unknownAction(action, nearest: Self.nearest(to: action))
      }
      name = known
    }
    guard !keys.contains(where: Self.isDigit) else { throw .digit(in: notation, action: action) }
    bindings.removeAll { $0.focus == place && $0.keys == keys }
    bindings.append(Binding(keys: keys, action: name, focus: place))
  }

  /// What these keys mean where `focus` has them.
  func meaning(of keys: [Key], focus: Focus) -> Meaning {
    let longer = bindings.filter { binding in
      (binding.focus == focus || binding.focus == nil) && binding.keys.count > keys.count
        && binding.keys.starts(with: keys)
    }
    // The pane's own chords win over the keys that hold everywhere.
    for place in [focus, nil] {
      let exact = bindings.last { $0.focus == place && $0.keys == keys }
      if longer.contains(where: { $0.focus == place && $0.action != nil }) {
        let general = place == nil ? nil : bindings.last { $0.focus == nil && $0.keys == keys }
        return .prefix(
          longer.compactMap { binding in
            binding.action.map { Continuation(keys: Array(binding.keys.dropFirst(keys.count)), action: $0) }
          }, alone: exact == nil ? general?.action : exact?.action)
      }
      if let exact { return exact.action.map { .action($0) } ?? .nothing }
    }
    return .nothing
  }

  /// The chords of an action as they are shown to a person, the first in the table first.
  func shownKeys(for action: ActionName) -> [String] {
    var shown: [String] = []
    for binding in bindings where binding.action == action {
      let keys = KeyNotation.shown(binding.keys)
      if !shown.contains(keys) { shown.append(keys) }
    }
    return shown
  }

  /// The same where `focus` has the keys: those that do something else there are left out, unless it has no others.
  func shownKeys(for action: ActionName, in focus: Focus) -> [String] {
    var here = self
    here.bindings.removeAll { binding in
      guard binding.action == action, binding.focus == nil else { return binding.focus.map { $0 != focus } ?? false }
      return bindings.contains { $0.focus == focus && $0.keys == binding.keys && $0.action != action }
    }
    let shown = here.shownKeys(for: action)
    return shown.isEmpty ? shownKeys(for: action) : shown
  }

  /// The chord to advertise for an action; `nil` when it has none.
  func shownKey(for action: ActionName) -> String? {
    bindings.first { $0.action == action }.map { KeyNotation.shown($0.keys) }
  }

  /// Digits are counts; only the ones that the table gives to panes are bound.
  private static func isDigit(_ key: Key) -> Bool {
    guard case .character(let scalar) = key.code, !key.control, !key.alt else { return false }
    return ("0"..."9").contains(scalar)
  }

  /// The action whose name shares the longest beginning with a misspelt one.
  private static func nearest(to word: String) -> String? {
    let scored = ActionName.allCases.map { name in
      (name.rawValue, zip(name.rawValue.utf8, word.utf8).prefix { $0 == $1 }.count)
    }
    guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 >= 3 else { return nil }
    return best.0
  }
}

/// Why a key cannot be bound.
public enum KeymapError: Error, Hashable, Sendable {
  /// The chord is empty.
  case empty
  /// A name in angle brackets that no key has.
  case unknownKey(String, in: String)
  /// A control character or a space in the chord.
  case unprintable(in: String)
  /// An unknown action.
  case unknownAction(String, nearest: String?)
  /// An unknown pane.
  case unknownFocus(String)
  /// Digits are counts.
  case digit(in: String, action: String)
}

extension KeymapError: CustomStringConvertible {
  /// The reason, as a whole sentence.
  public var description: String {
    switch self {
    case .empty:
      return "A key binding needs at least one key."
    case .unknownKey(let name, let notation):
      return "“\(notation)” cannot be bound: no key is called “\(name)”."
    case .unprintable(let notation):
      let shown = notation.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "?" : String($0) }.joined()
      return "“\(shown)” cannot be bound: write a space as <space> and Control and a letter as ^d."
    case .unknownAction(let name, let nearest):
      let hint = nearest.map { "; did you mean “\($0)”?" } ?? "."
      return "No action is called “\(name)”\(hint)"
    case .unknownFocus(let name):
      let known = Focus.allCases.map(\.rawValue).joined(separator: ", ")
      return "No pane is called “\(name)”: keys may hold in \(known)."
    case .digit(let notation, let action):
      return "“\(notation)” cannot be bound to \(action): digits are counts."
    }
  }
}
