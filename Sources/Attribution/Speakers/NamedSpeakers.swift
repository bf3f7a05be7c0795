import Articles

extension ResolvedSpeakers {
  /// Gives what a label, a signature or a page names somebody for to that speaker: one of those who were found in the
  /// sentences, where they are called the same, else a new one.
  mutating func name(_ attributions: [Attribution]) {
    guard attributions.contains(where: { $0.speakerName != nil }) else { return }
    var places: [String: Int] = [:]
    for (place, speaker) in speakers.enumerated() {
      for form in [speaker.name] + speaker.aliases where places[form.lowercased()] == nil {
        places[form.lowercased()] = place
      }
    }
    var taken = Set(speakers.map(\.id))
    for (index, attribution) in attributions.enumerated() {
      guard let name = attribution.speakerName else { continue }
      let key = name.lowercased()
      let place = places[key] ?? speakers.count
      if place == speakers.count {
        places[key] = place
        let id = Speaker.identifier(for: name, notIn: taken)
        taken.insert(id)
        speakers.append(Speaker(id: id, name: name))
      } else if key.hasSuffix(speakers[place].name.lowercased()) {
        // A label in capitals was read as a name by itself; this is how it is written, without the title before it.
        speakers[place].name = String(name.suffix(speakers[place].name.count))
      }
      choices[index] = (speaker: place, confidence: 1)
    }
    settle()
  }

  /// Leaves out whoever says nothing any more, and orders the others by what they say first.
  mutating func settle() {
    var places: [Int: Int] = [:]
    var settled: [Speaker] = []
    for index in choices.indices {
      guard let choice = choices[index] else { continue }
      if places[choice.speaker] == nil {
        places[choice.speaker] = settled.count
        settled.append(speakers[choice.speaker])
      }
      choices[index]?.speaker = places[choice.speaker]!
    }
    speakers = settled
  }
}
