import Drawing

/// What makes one picture of another: the bytes before and behind ncurses' own, and the rows that it has to write again.
struct GraphicsUpdate: Equatable {
  /// Written first.
  var before: [UInt8] = []
  /// The rows of which every cell is to be written anew, because a picture stood there.
  var rows: Range<Int>?
  /// Written when the cells are there.
  var after: [UInt8] = []

  /// - Parameters:
  ///   - shown: what stands on the screen.
  ///   - wanted: what shall stand there.
  ///   - isScreenUnknown: whether the screen is cleared in between, and every cell written.
  init(from shown: PlacedGraphic?, to wanted: PlacedGraphic?, isScreenUnknown: Bool) {
    guard shown != wanted || isScreenUnknown else { return }
    if let shown {
      switch shown.graphic.kind {
      case .kitty: before = Self.deletion
      // Sixel is part of the screen: cells that are written take its place.
      case .sixel: if !isScreenUnknown { rows = shown.area.rows }
      }
    }
    // The cursor is put back with everything that belongs to it (DECSC, DECRC): ncurses counts on where it is.
    if let wanted {
      after =
        Array("\u{1B}7\u{1B}[\(wanted.point.y + 1);\(wanted.point.x + 1)H".utf8) + wanted.graphic.bytes
        + Array("\u{1B}8".utf8)
    }
  }

  /// Takes the picture away and lets the terminal forget it; where there is none nothing happens.
  static let deletion = Array("\u{1B}_Ga=d,d=I,i=\(Graphic.kittyNumber),q=2\u{1B}\\".utf8)

  /// What a crash writes so that no picture is left: the end of a sequence that was cut, and then a deletion, or an empty screen where
  /// it is not the shell's.
  static func rescue(_ kinds: Set<Graphic.Kind>, hasOwnScreen: Bool) -> [UInt8] {
    guard !kinds.isEmpty else { return [] }
    return Array("\u{1B}\\".utf8) + (kinds.contains(.kitty) ? deletion : [])
      + (kinds.contains(.sixel) && hasOwnScreen ? Array("\u{1B}[2J".utf8) : [])
  }
}
