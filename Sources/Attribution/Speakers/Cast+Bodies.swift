/// Bodies by their initials and their fuller names, and places.
extension Cast {
  /// Takes what has an article somewhere (“the Harbour Gala”) for no person where it has none (“Harbour Gala 2025”), unless a
  /// given name or a title shows one.
  mutating func settleArticledNames() {
    var bodies: Set<UInt32> = []
    for mention in mentions where mention.kind == .body && mention.name.count > 1 {
      bodies.insert(hash(of: mention.name))
    }
    guard !bodies.isEmpty else { return }
    for index in mentions.indices
    where mentions[index].kind == .person && mentions[index].name.count > 1 && !mentions[index].isTitled
      && !classes[mentions[index].name.lowerBound].contains(.given) && bodies.contains(hash(of: mentions[index].name))
    {
      mentions[index].kind = .body
    }
  }

  func hash(of name: Range<Int>) -> UInt32 {
    var hash: UInt32 = 17
    for i in name { hash = hash &* 16_777_619 ^ word(i) }
    return hash
  }

  mutating func linkBodies() {
    for index in mentions.indices where mentions[index].kind == .body || mentions[index].kind == .place {
      let name = mentions[index].name
      let key = hash(of: name)
      if let found = byWords[key] {
        attach(index, to: found)
        continue
      }
      // “Bloomberg said”, after Michael Bloomberg was named; “OBAMA” in a line of capitals; a place that is a surname.
      if name.count == 1, !followsThe(name.lowerBound),
        let person = bySurname[word(name.lowerBound)]?.first ?? givenAlone(name.lowerBound)
      {
        attach(index, to: person)
        mentions[index].kind = .unknown
        continue
      }
      // “ADA ROOK:” in a transcript, after Ada Rook was named.
      if name.count > 1, name.allSatisfy({ article.tokens[$0].is(.allCapitals) }),
        let person = bySurname[word(name.upperBound - 1)]?.first(where: {
          hash(of: mentions[members[$0].fullest].name) == key
        })
      {
        attach(index, to: person)
        mentions[index].kind = .person
        continue
      }
      // “A friend of Lind’s said”, where Lind is somebody.
      if name.count == 2, article.tokens[name.lowerBound + 1].is(.clitic),
        let person = bySurname[word(name.lowerBound)]?.first ?? byGiven[word(name.lowerBound)]?.first
      {
        mentions[index].name = name.lowerBound..<name.lowerBound + 1
        mentions[index].kind = .unknown
        attach(index, to: person)
        continue
      }
      if name.count == 1, let found = fullForm(of: index) ?? halfOfLand(name.lowerBound) {
        attach(index, to: found)
        continue
      }
      members.append(Member(kind: mentions[index].kind, fullest: index, surname: word(name.upperBound - 1)))
      let new = members.count - 1
      byWords[key] = new
      if name.count > 1 {
        byLastWord[word(name.upperBound - 1)] = new
        keepInitials(of: new)
      } else {
        byWord[word(name.lowerBound)] = new
      }
      attach(index, to: new)
    }
    linkAcronymsBackwards()
  }

  /// The land that is meant by the word for its half of two: “the North”, after North Korea was named.
  private func halfOfLand(_ i: Int) -> Int? {
    guard followsThe(i), Self.halves.contains(word(i)) else { return nil }
    return members.indices.first { member in
      let name = mentions[members[member].fullest].name
      return members[member].kind == .place && name.count == 2 && word(name.lowerBound) == word(i)
        && words.nation(of: word(name.lowerBound + 1)) != 0
    }
  }

  private static let halves = WordHash.all(of: "north south")

  private func followsThe(_ i: Int) -> Bool {
    i > 0 && classes[i - 1].contains(.definite) && !classes[i - 1].contains(.relative)
  }

  /// The only person with a given name that is printed in capitals.
  private func givenAlone(_ i: Int) -> Int? {
    guard article.tokens[i].is(.allCapitals), let known = byGiven[word(i)], known.count == 1 else { return nil }
    return known[0]
  }

  /// The body that a word stands for: an acronym's full form, or the newspaper behind “The Post”.
  private func fullForm(of mention: Int) -> Int? {
    let i = mentions[mention].name.lowerBound
    if article.tokens[i].is(.allCapitals), let body = byInitials[letters(of: i)] { return body }
    guard mentions[mention].kind == .body, !classes[i].isDisjoint(with: [.bodyName, .publication]) else { return nil }
    return byLastWord[word(i)].flatMap { members[$0].kind == .body ? $0 : nil }
  }

  /// The hash of an acronym's letters, without its stops.
  private func letters(of i: Int) -> UInt32 {
    var hash: UInt32 = 7
    for byte in article.bytes[article.tokens[i].range] where byte != 0x2E { hash = hash &* 31 &+ UInt32(byte | 0x20) }
    return hash
  }

  /// Keeps a body to be found by its initials, with those of “of” and “and” or without.
  private mutating func keepInitials(of member: Int) {
    let name = mentions[members[member].fullest].name
    guard name.count > 1, name.count <= 10, members[member].kind == .body else { return }
    var all: UInt32 = 7
    var capital: UInt32 = 7
    for i in name where article.tokens[i].is(.word) {
      all = all &* 31 &+ UInt32(firstLetter(i))
      if article.tokens[i].is(.capitalized) { capital = capital &* 31 &+ UInt32(firstLetter(i)) }
    }
    byInitials[all] = member
    byInitials[capital] = member
  }

  /// An acronym that stood before its full form, as in a headline.
  private mutating func linkAcronymsBackwards() {
    for index in mentions.indices
    where mentions[index].kind == .body && mentions[index].name.count == 1 && mentions[index].member >= 0 {
      let old = mentions[index].member
      let i = mentions[index].name.lowerBound
      guard article.tokens[i].is(.allCapitals), let full = byInitials[letters(of: i)], full != old else { continue }
      members[old].count -= 1
      attach(index, to: full)
      byWord[word(i)] = full
    }
  }
}
