import Basics

/// The people and bodies that an article names, in a language that is read by its tables: which names are one and the
/// same, and who was named last.
struct Roster {
  /// One of them.
  struct Member {
    /// The tokens of the fullest name.
    var name: Range<Int>
    var isBody: Bool
    /// Whether every name so far has the ending of the genitive.
    var isGenitive = false
    var given: UInt32
    var surname: UInt32
    /// `.male`, `.female`, or nothing as long as nothing tells.
    var gender: SpeechClass
    /// The words that say what somebody is.
    var role: Range<Int>?
    /// The heads of all roles.
    var roles: [Range<Int>] = []
    /// Every form that was printed.
    var forms: [Range<Int>] = []
    var count = 0
  }

  /// A place where somebody was named or meant.
  private struct Trace {
    var member: Int
    var token: Int
    var sentence: Int
    var isSubject: Bool
  }

  let scene: SpeechScene
  private(set) var members: [Member] = []
  private var bySurname: [UInt32: [Int]] = [:]
  private var byGiven: [UInt32: Int] = [:]
  private var bodies: [String: Int] = [:]
  private var traces: [Trace] = []
  /// Only so many people can still be meant by a pronoun.
  private static let memory = 24
  private static let namesakes = 16
  /// An article of fewer tokens tells too little of which words are names.
  private static let shortText = 120

  init(_ scene: SpeechScene) { self.scene = scene }

  /// Words that are surnames.
  var surnames: Set<UInt32> { Set(bySurname.keys) }

  func word(_ i: Int) -> UInt32 { scene.text.tokens[i].word }

  // MARK: Names

  /// Takes note of a name in full, wherever it stands.
  mutating func list(_ phrase: NounPhrase) {
    guard let name = phrase.name, phrase.kind == .person, name.count > 1 else { return }
    guard scene.classes[name.lowerBound].contains(.given) || phrase.role != nil else { return }
    _ = member(named: name, like: phrase)
  }

  /// Who or what a phrase names; `nil` for somebody without a name.
  mutating func member(of phrase: NounPhrase) -> Int? {
    switch phrase.kind {
    case .person:
      guard let name = phrase.name, !phrase.isDoubtful || mayBeName(name.lowerBound) else { return nil }
      return member(named: name, like: phrase)
    case .body: return body(phrase)
    case .role: return holder(of: phrase)
    default: return nil
    }
  }

  /// Whether one word that nothing shows to be a name is one: where its capital may be that of its place, or of a noun, it has
  /// to stand elsewhere in the article as well.
  private func mayBeName(_ i: Int) -> Bool {
    if bySurname[word(i)] != nil || scene.text.tokens.count < Self.shortText { return true }
    let needsMore = scene.tables.traits.contains(.nounsHaveCapitals) || scene.text.tokens[i].is(.sentenceStart)
    return !needsMore || scene.capitals[word(i), default: 0] > (scene.text.tokens[i].is(.sentenceStart) ? 0 : 1)
  }

  private mutating func member(named name: Range<Int>, like phrase: NounPhrase) -> Int {
    let last = name.upperBound - 1
    let found = name.count > 1 ? full(name, last, phrase) : alone(last, phrase)
    let member = found ?? add(name, phrase)
    members[member].count += 1
    note(phrase, of: member)
    if name.count > members[member].name.count, word(last) == members[member].surname { members[member].name = name }
    return member
  }

  private mutating func note(_ phrase: NounPhrase, of member: Int) {
    if !phrase.gender.isEmpty, phrase.gender != [.male, .female], members[member].gender.isEmpty {
      members[member].gender = phrase.gender
    }
    if let role = phrase.role, !role.isEmpty {
      if members[member].role == nil { members[member].role = role }
      if members[member].roles.count < 8 { members[member].roles.append(role) }
    }
    if members[member].forms.count < 12, let name = phrase.name { members[member].forms.append(name) }
  }

  private mutating func add(_ name: Range<Int>, _ phrase: NounPhrase) -> Int {
    let last = name.upperBound - 1
    let new = members.count
    members.append(
      Member(
        name: name, isBody: false, given: name.count > 1 ? word(name.lowerBound) : 0, surname: word(last),
        gender: phrase.gender == [.male, .female] ? [] : phrase.gender))
    if bySurname[word(last), default: []].count < Self.namesakes { bySurname[word(last), default: []].append(new) }
    if name.count > 1, byGiven[word(name.lowerBound)] == nil { byGiven[word(name.lowerBound)] = new }
    return new
  }

  private func full(_ name: Range<Int>, _ last: Int, _ phrase: NounPhrase) -> Int? {
    let first = word(name.lowerBound)
    for key in [word(last), withoutCase(last)] {
      guard let key, let known = bySurname[key] else { continue }
      let found = known.first { m in
        members[m].given == first || members[m].given == 0 && fits(m, phrase)
          || isInitial(name.lowerBound) && letter(name.lowerBound) == letter(members[m].name.lowerBound)
      }
      if let found { return found }
    }
    return inflected(name, phrase)
  }

  private func alone(_ i: Int, _ phrase: NounPhrase) -> Int? {
    for key in [word(i), withoutCase(i)] {
      guard let key else { continue }
      if let known = bySurname[key] {
        let fitting = known.filter { fits($0, phrase) }
        // Of namesakes whoever was named last.
        if fitting.count > 1, let last = traces.last(where: { fitting.contains($0.member) }) { return last.member }
        if let only = fitting.first { return only }
      }
      if let given = byGiven[key], fits(given, phrase) { return given }
    }
    return inflected(i..<i + 1, phrase)
  }

  func fits(_ member: Int, _ phrase: NounPhrase) -> Bool {
    phrase.gender.isEmpty || members[member].gender.isEmpty || !members[member].gender.isDisjoint(with: phrase.gender)
  }

  private func isInitial(_ i: Int) -> Bool {
    let token = scene.text.tokens[i]
    return token.end - token.start <= 2 && token.is(.abbreviation)
  }

  private func letter(_ i: Int) -> UInt8 { scene.byte(i) }

  /// A word without the ending of the genitive.
  private func withoutCase(_ i: Int) -> UInt32? {
    guard scene.tables.traits.contains(.genitiveS) else { return nil }
    let token = scene.text.tokens[i]
    let bytes = scene.text.bytes[token.range]
    guard bytes.count > 3, bytes.last == 0x73 else { return nil }
    return bytes.dropLast().withUnsafeBufferPointer { WordHash.of($0[...]) }
  }

  /// A body, by what it is called.
  private mutating func body(_ phrase: NounPhrase) -> Int? {
    // “seine Partei” is no name of one.
    if scene.classes[phrase.core.lowerBound].contains(.possessive) { return nil }
    if phrase.name == nil {
      guard scene.isCapital(phrase.head) || isTheBody(phrase), !isIndefinite(phrase) else { return nil }
    }
    let name = phrase.name ?? phrase.head..<phrase.head + 1
    let printed = scene.text.text(tokens: name)
    let isGenitive = hasGenitive(phrase)
    let key = (isGenitive ? Self.withoutGenitive(printed) : printed).lowercased()
    let member = bodies[key] ?? members.count
    if member == members.count {
      members.append(
        Member(
          name: name, isBody: true, isGenitive: isGenitive, given: 0, surname: word(name.upperBound - 1), gender: []))
      bodies[key] = member
    } else if members[member].isGenitive, !isGenitive {
      members[member].name = name
      members[member].isGenitive = false
    }
    members[member].count += 1
    if members[member].forms.count < 12 { members[member].forms.append(name) }
    return member
  }

  /// Whether an article shows that the “s” of a body is that of the genitive: “des Amtes”.
  private func hasGenitive(_ phrase: NounPhrase) -> Bool {
    let first = phrase.core.lowerBound
    return scene.tables.traits.contains(.genitiveS) && scene.tables.traits.contains(.nounsHaveCapitals)
      && phrase.head == phrase.core.upperBound - 1 && scene.classes[first].isSuperset(of: [.genitive, .oblique])
      && scene.text.bytes[scene.text.tokens[first].range].last == 0x73
  }

  private static func withoutGenitive(_ name: String) -> String {
    for ending in ["tes", "des", "ses"] where name.hasSuffix(ending) { return String(name.dropLast(2)) }
    return name.hasSuffix("s") && !name.hasSuffix("ss") ? String(name.dropLast()) : name
  }

  /// “la police”: where nouns are written small, a body that the tables know, with its article.
  private func isTheBody(_ phrase: NounPhrase) -> Bool {
    let first = phrase.core.lowerBound
    if first == phrase.head {
      return scene.tables.traits.contains(.endsDefinite) && scene.classes[first].contains(.body)
    }
    return !scene.tables.traits.contains(.nounsHaveCapitals) && first < phrase.head
      && scene.classes[first].contains(.determiner) && scene.classes[first].isDisjoint(with: .possessive)
  }

  private func isIndefinite(_ phrase: NounPhrase) -> Bool {
    let first = phrase.core.lowerBound
    return scene.tables.isIndefinite(word(first))
  }

  /// Who holds the role that a phrase without a name tells: “die Ministerin”, after “Umweltministerin Moos”.
  private func holder(of phrase: NounPhrase) -> Int? {
    guard !isIndefinite(phrase), phrase.owner == nil || phrase.owner?.kind != .person else { return nil }
    let head = scene.text.bytes[scene.text.tokens[phrase.head].range].map(\.asciiLowercased)
    guard head.count > 3 else { return nil }
    var seen = 0
    for trace in traces.reversed() {
      let member = members[trace.member]
      guard !member.isBody, fits(trace.member, phrase) else { continue }
      seen += 1
      if seen > 12 { return nil }
      for role in member.roles {
        for k in role {
          let word = scene.text.bytes[scene.text.tokens[k].range].map(\.asciiLowercased)
          if word.count >= head.count && word.suffix(head.count).elementsEqual(head)
            || head.count > word.count && word.count > 4 && head.suffix(word.count).elementsEqual(word)
          {
            return trace.member
          }
        }
      }
    }
    return nil
  }

  // MARK: Who was named last

  /// The one person who was named so far, if it is one.
  var onlyPerson: Int? {
    let people = Set(traces.lazy.map(\.member).filter { !members[$0].isBody })
    return people.count == 1 ? people.first : nil
  }

  /// Whom a role without a name can mean that nobody was said to hold: “Moos kam. Der Dachdecker sagte …”, if nothing else is
  /// told of whoever the sentences before are about.
  func lastNamed(as phrase: NounPhrase) -> Int? {
    guard isEpithet(phrase) else { return nil }
    let sentence = Int(scene.text.tokens[phrase.head].sentence)
    let near = traces.suffix(Self.memory).filter {
      $0.token < phrase.core.lowerBound && sentence - $0.sentence <= 3 && (sentence > $0.sentence || $0.isSubject)
        && !members[$0.member].isBody
    }
    // An age is said of whoever the last sentence is about that names anybody.
    if scene.text.tokens[phrase.head].is(.digits) {
      let fitting = near.filter { fits($0.member, phrase) && !isInCaption($0.token) }
      let nearest = fitting.filter { $0.sentence == fitting.last?.sentence }
      let meant = nearest.last(where: \.isSubject) ?? nearest.last
      return nearest.allSatisfy { $0.member == meant?.member || !$0.isSubject && meant?.isSubject == true }
        ? meant?.member : nil
    }
    // A word that nothing shows to be somebody's name may be a town or a team.
    let people = near.filter { isPlainlySomebody($0.member) }
    let likely = people.isEmpty ? near : people
    guard let last = likely.last(where: \.isSubject) ?? likely.last,
      fits(last.member, phrase),
      likely.allSatisfy({ $0.member == last.member || !fits($0.member, phrase) })
        || isSubjectRightBefore(last, phrase)
    else { return nil }
    if members[last.member].roles.isEmpty { return last.member }
    // “La maire Ada Rocher … tranche l'élue”: a second word for the only one who is named and whose gender it tells.
    let isTold =
      phrase.gender == members[last.member].gender || phrase.gender.isEmpty || phrase.gender == [.male, .female]
    let isOnly = near.allSatisfy { $0.member == last.member }
    return isTold && !scene.tables.traits.contains(.nounsHaveCapitals) && (isOnly || sentence - last.sentence <= 1)
      ? last.member : nil
  }

  /// Whether the sentence right before a phrase, in its paragraph, is about somebody: “Son entraîneur, Bo Rivet, sourit. « … », dit
  /// l'ancien gardien.”
  private func isSubjectRightBefore(_ trace: Trace, _ phrase: NounPhrase) -> Bool {
    trace.isSubject && !scene.tables.traits.contains(.nounsHaveCapitals)
      && Int(scene.text.tokens[phrase.head].sentence) - trace.sentence == 1
      && scene.text.partIndex(ofToken: trace.token) == scene.text.partIndex(ofToken: phrase.head)
  }

  /// The only person named in the sentence right before a quotation, in its paragraph: “Das Tor schoss Moos. ‚…‘, sagte der Däne.”
  ///
  /// - Parameter sentence: the tokens of that sentence.
  func onlyNamed(in sentence: Range<Int>, _ phrase: NounPhrase) -> Int? {
    guard isEpithet(phrase), phrase.name == nil else { return nil }
    var only: Int?
    for trace in traces.reversed().prefix(6) where sentence.contains(trace.token) && !members[trace.member].isBody {
      guard only == nil || only == trace.member else { return nil }
      only = trace.member
    }
    return only.flatMap { fits($0, phrase) ? $0 : nil }
  }

  /// Whether somebody was said to be just what a phrase says, not only something that ends like it.
  func isPlainly(_ member: Int, _ phrase: NounPhrase) -> Bool {
    members[member].roles.contains { $0.contains { word($0) == word(phrase.head) } }
  }

  private func isPlainlySomebody(_ member: Int) -> Bool {
    members[member].given != 0 || !members[member].roles.isEmpty || !members[member].gender.isEmpty
  }

  /// Whether a name stands below a picture: whoever took that is not spoken of in the text.
  private func isInCaption(_ token: Int) -> Bool {
    if case .caption = scene.text.parts[scene.text.partIndex(ofToken: token)].part { return true }
    return false
  }

  /// Whether a role without a name can be a second word for somebody named: it has an article that points, and nothing says
  /// of whom or what it is the one.
  func isEpithet(_ phrase: NounPhrase) -> Bool {
    guard !isIndefinite(phrase), phrase.owner == nil || phrase.owner?.kind == .thing else { return false }
    if phrase.core.count == 1, scene.tables.traits.contains(.endsDefinite) { return true }
    return scene.classes[phrase.core.lowerBound].contains(.determiner)
      && scene.classes[phrase.core.lowerBound].isDisjoint(with: .possessive)
  }

  /// Whether whoever spoke last may go on under the name of what they are: “« … », ajoute la chercheuse”.
  func mayBe(_ member: Int, _ phrase: NounPhrase) -> Bool {
    isEpithet(phrase) && !members[member].isBody && fits(member, phrase)
  }

  /// Whether somebody was not met so far.
  func isNew(_ member: Int) -> Bool { !traces.contains { $0.member == member } }

  /// Takes note of where somebody was named or meant.
  mutating func meet(_ member: Int, at token: Int, isSubject: Bool) {
    traces.append(
      Trace(member: member, token: token, sentence: Int(scene.text.tokens[token].sentence), isSubject: isSubject))
    if traces.count > Self.memory * 2 { traces.removeFirst(Self.memory) }
  }

  /// Who a pronoun stands for.
  func antecedent(of phrase: NounPhrase) -> (member: Int, confidence: Double)? {
    let sentence = Int(scene.text.tokens[phrase.head].sentence)
    let part = scene.text.partIndex(ofToken: phrase.head)
    var scores: [Int: Float] = [:]
    for trace in traces.suffix(Self.memory) where trace.token < phrase.core.lowerBound {
      let member = members[trace.member]
      guard !member.isBody else { continue }
      let isKnown = !member.gender.isEmpty
      if isKnown, !phrase.gender.isEmpty, member.gender.isDisjoint(with: phrase.gender) { continue }
      let distance = Float(sentence - trace.sentence)
      guard distance <= 30 else { continue }
      var score = 6 - min(distance, 6)
      if trace.isSubject { score += 1.5 }
      if !isKnown, !phrase.gender.isEmpty { score -= 1 }
      if distance == 0 { score -= 1 }
      // “Moos glaubt es nicht. ‚…‘, sagt er.”
      if distance == 1, trace.isSubject, scene.text.partIndex(ofToken: trace.token) == part { score += 1.5 }
      score += Float(min(member.count, 4)) * 0.2
      scores[trace.member] = max(scores[trace.member] ?? -10, score)
    }
    if phrase.core.count > 1 {
      // “ce dernier”.
      let last = traces.last { $0.token < phrase.core.lowerBound && scores[$0.member] != nil }
      return last.map { ($0.member, 0.8) }
    }
    let ranked = scores.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
    guard let best = ranked.first else { return nil }
    let lead = ranked.count > 1 ? best.value - ranked[1].value : 3
    return (best.key, lead > 2 ? 0.9 : lead > 1 ? 0.8 : 0.65)
  }

  /// Notes what a pronoun tells of whoever it stands for.
  mutating func learn(_ gender: SpeechClass, of member: Int) {
    if members[member].gender.isEmpty, gender == .male || gender == .female { members[member].gender = gender }
  }

  /// What a member is called.
  func name(of member: Int) -> String {
    let name = scene.text.text(tokens: members[member].name)
    return members[member].isGenitive ? Self.withoutGenitive(name) : name
  }
}
