/// Correcting who said what.
///
/// An article is a value: keep the old one to undo a correction. After each correction the speakers are again exactly
/// those quoted, in order of first quotation, so speaker indices may change. Each method returns the new index of the
/// speaker it changed.
extension Article {
  /// Gives a quotation to another speaker, or to nobody with `nil`. A speaker left without quotations is removed.
  ///
  /// This makes the attribution certain: its confidence becomes 1.
  ///
  /// - Returns: the new index of `speaker`.
  @discardableResult
  public mutating func reassign(quotation: Int, to speaker: Int?) -> Int? {
    precondition(speaker.map(speakers.indices.contains) ?? true, "there is no speaker \(speaker ?? -1)")
    quotations[quotation].speaker = speaker
    quotations[quotation].confidence = 1
    return settleSpeakers(following: speaker)
  }

  /// Gives a quotation to the speaker of this name, who is added if the article has no such speaker.
  ///
  /// - Returns: the index of that speaker; `nil` if `name` is blank, and then nothing changes.
  @discardableResult
  public mutating func reassign(quotation: Int, toSpeakerNamed name: String) -> Int? {
    let name = folded(name)
    guard !name.isEmpty else { return nil }
    return reassign(quotation: quotation, to: speaker(named: name) ?? addSpeaker(named: name))
  }

  /// Merges two speakers: `kept` takes over the quotations, name and aliases of `joined`.
  ///
  /// - Returns: the new index of `kept`.
  @discardableResult
  public mutating func joinSpeakers(_ kept: Int, _ joined: Int) -> Int {
    guard kept != joined else { return kept }
    let other = speakers[joined]
    for form in [other.name] + other.aliases where form != speakers[kept].name {
      if !speakers[kept].aliases.contains(form) { speakers[kept].aliases.append(form) }
    }
    if speakers[kept].role == nil { speakers[kept].role = other.role }
    for index in quotations.indices where quotations[index].speaker == joined {
      quotations[index].speaker = kept
      quotations[index].confidence = 1
    }
    return settleSpeakers(following: kept) ?? kept
  }

  /// Moves some of a speaker's quotations to a new speaker.
  ///
  /// Names used only with the moved quotations move too. Without a `name`, the new speaker gets the longest of these
  /// that begins with a capital letter, or else the old name with a number.
  ///
  /// - Parameter quotations: indices of quotations; those by other speakers are ignored.
  /// - Returns: the index of the new speaker; `nil` if `speaker` has none of these quotations, or no others.
  @discardableResult
  public mutating func splitSpeaker(_ speaker: Int, quotations chosen: Set<Int>, named name: String? = nil) -> Int? {
    let all = quotations.indices.filter { quotations[$0].speaker == speaker }
    let moved = all.filter(chosen.contains)
    guard !moved.isEmpty, moved.count < all.count else { return nil }

    let keptForms = Set(all.filter { !chosen.contains($0) }.compactMap { quotations[$0].sourceText })
    let movedForms = moved.compactMap { quotations[$0].sourceText }
    let old = speakers[speaker]
    let forms = old.aliases.filter { movedForms.contains($0) && !keptForms.contains($0) }
    let printed = forms.filter { $0.first?.isUppercase == true }.max { $0.utf8.count < $1.utf8.count }
    let given = folded(name ?? "")
    let newName = given.isEmpty ? printed ?? numbered(old.name) : given

    let new = addSpeaker(named: newName)
    speakers[new].aliases = forms.filter { $0 != newName }
    speakers[speaker].aliases.removeAll(where: forms.contains)
    for index in moved {
      quotations[index].speaker = new
      quotations[index].confidence = 1
    }
    return settleSpeakers(following: new)
  }

  /// The index of the speaker with this name or alias, ignoring case; names take precedence over aliases.
  public func speaker(named name: String) -> Int? {
    let wanted = name.lowercased()
    return speakers.firstIndex { $0.name.lowercased() == wanted }
      ?? speakers.firstIndex { $0.aliases.contains { $0.lowercased() == wanted } }
  }

  private mutating func addSpeaker(named name: String) -> Int {
    speakers.append(Speaker(id: Speaker.identifier(for: name, notIn: speakers.map(\.id)), name: name))
    return speakers.count - 1
  }

  private func numbered(_ name: String) -> String {
    var number = 2
    while speaker(named: "\(name) (\(number))") != nil { number += 1 }
    return "\(name) (\(number))"
  }

  /// Removes speakers who are not quoted, sorts the rest by first quotation, and returns the new index of `followed`.
  private mutating func settleSpeakers(following followed: Int?) -> Int? {
    var places = [Int?](repeating: nil, count: speakers.count)
    var settled: [Speaker] = []
    for index in quotations.indices {
      guard let speaker = quotations[index].speaker else { continue }
      if places[speaker] == nil {
        places[speaker] = settled.count
        settled.append(speakers[speaker])
      }
      quotations[index].speaker = places[speaker]
    }
    speakers = settled
    return followed.flatMap { places[$0] }
  }

  /// A typed name without surrounding white space, and with single spaces inside.
  private func folded(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
