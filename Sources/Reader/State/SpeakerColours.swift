import Search

/// The colour of each speaker, 0…7, which is also the number that stands for it where there are no colours.
///
/// A speaker keeps theirs on every screen for as long as the program runs. Who comes onto the screen without one gets the colour
/// that the fewest there have, and of those the one that the fewest have got so far: up to eight who come together differ.
struct SpeakerColours: Sendable {
  /// A speaker as a screen shows them: by the name printed there, and who that is where the shelf knows.
  struct Bearer {
    var name: String
    var person: PersonID?
  }

  static let count = 8
  private var ofNames: [String: Int] = [:]
  private var ofPersons: [PersonID: Int] = [:]
  private var uses = [Int](repeating: 0, count: count)

  /// The colour of the speaker with this name; `nil` where they were not on a screen yet.
  subscript(name: String) -> Int? { ofNames[name] }

  /// Gives a colour to those who are on the screen and have none.
  mutating func give(_ shown: [Bearer]) {
    guard shown.contains(where: { ofNames[$0.name] == nil }) else { return }
    var here = [Int](repeating: 0, count: Self.count)
    for name in Set(shown.map(\.name)) { if let colour = ofNames[name] { here[colour] += 1 } }
    for bearer in shown where ofNames[bearer.name] == nil {
      // Another spelling of someone's name is not another speaker.
      let known = bearer.person.flatMap { ofPersons[$0] }
      let colour = known ?? (0..<Self.count).min { (here[$0], uses[$0], $0) < (here[$1], uses[$1], $1) } ?? 0
      ofNames[bearer.name] = colour
      here[colour] += 1
      if known == nil { uses[colour] += 1 }
      if let person = bearer.person { ofPersons[person] = ofPersons[person] ?? colour }
    }
  }

  /// Forgets whose numbers are whose, as another shelf numbers persons anew; names keep their colours.
  mutating func forgetPersons() { ofPersons = [:] }
}

extension State {
  /// How many rows around the selected one have their speakers coloured: more than a screen has.
  private static let colouredRows = 60

  /// Gives colours to the speakers on the screen.
  mutating func colourSpeakers() {
    var shown: [SpeakerColours.Bearer] = []
    for reading in [reading, preview?.reading] {
      guard let article = reading?.content else { continue }
      shown += article.speakers.map { SpeakerColours.Bearer(name: $0.name) }
    }
    if let rows = screen.rows {
      let near =
        max(0, rows.selectedRow - Self.colouredRows)..<max(0, min(rows.rowCount, rows.selectedRow + Self.colouredRows))
      for row in near where row < rows.rowCount {
        guard let listing = rows.listing(row), let name = listing.speaker else { continue }
        shown.append(SpeakerColours.Bearer(name: name, person: listing.person))
      }
    }
    colours.give(shown)
  }
}
