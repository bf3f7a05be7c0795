import Basics
import Articles

extension TextLayout {
  /// Finds the captions: by their credits, by the words they begin with, and by being there twice.
  mutating func findCaptions() {
    for index in lines.indices where roles[index] == .open {
      let fact = facts[index]
      if fact.isSeparator {
        findCaptionBesideBar(index)
      } else if fact.isVideo, !isTitleOfText(index) {
        addCaption(at: index, kind: .video)
      } else if let credit = fact.credit, isCreditHere(index) {
        findCaptionOfCredit(index, credit)
      } else if fact.opensCaption || isCreditedCaption(index) {
        addCaption(at: index, kind: .image)
      }
    }
  }

  /// Whether a line is the first of all and stands right above the text: “Watch: …” is what a page about a video is called.
  private func isTitleOfText(_ index: Int) -> Bool {
    preceding(index) == nil && following(index).map { facts[$0].isProse } ?? false
  }

  /// A lone “|” between a caption and its credit.
  private mutating func findCaptionBesideBar(_ bar: Int) {
    roles[bar] = .separator
    guard lines[bar].bytes == [UInt8(ascii: "|")], bar > 0, bar + 1 < lines.count else { return }
    let credit = lines[bar + 1].shape
    guard facts[bar + 1].furniture == nil || isAgencyAlone(credit), !facts[bar + 1].isDateLine, !credit.endsSentence,
      (1...8).contains(credit.wordCount)
    else { return }
    let isCredit = facts[bar + 1].credit != nil || credit.isShouted || credit.wordCount <= 4
    guard isCredit else { return }
    let part = FoundCaption.Part(line: bar + 1, range: facts[bar + 1].credit ?? 0..<lines[bar + 1].bytes.count)
    switch roles[bar - 1] {
    case .caption(let caption) where captions[caption].credit == nil:
      captions[caption].credit = part
      roles[bar + 1] = .credit(caption)
    case .open where isCaptionable(bar - 1):
      addCaption(at: bar - 1, kind: facts[bar - 1].isVideo ? .video : .image)
      captions[captions.count - 1].credit = part
      roles[bar + 1] = .credit(captions.count - 1)
    default:
      break
    }
  }

  /// A line that ends no sentence and is too long for a sub-heading, right behind a picture's caption and among
  /// paragraphs: the caption of the next picture.
  mutating func findCaptionsBesideCaptions() {
    for index in lines.indices where roles[index] == .open && index > firstProse && index < lastProse {
      let (fact, shape) = (facts[index], lines[index].shape)
      guard let last = preceding(index), let next = following(index), case .caption = roles[last],
        fact.furniture == nil, !shape.endsSentence, !shape.endsWithColon, (10...60).contains(shape.wordCount),
        shape.numbers * 3 < shape.wordCount, lines[index].bytes[0].isASCIIUppercase, facts[next].isProse
      else { continue }
      addCaption(at: index, kind: .image)
    }
  }

  /// An agency's name about the byline is where the article is from, not a credit.
  ///
  /// Under a heading for topics or other articles behind the text, “PA Media” is one of them.
  private func isCreditHere(_ index: Int) -> Bool {
    if lastProse >= 0, index > lastProse + 1,
      (lastProse + 1..<index).contains(where: { facts[$0].furniture?.opensList ?? false })
    {
      return false
    }
    guard isAgencyAlone(lines[index].shape) else { return true }
    if let next = following(index), facts[next].isDateLine || facts[next].byline?.isMarked ?? false { return false }
    if let last = preceding(index), facts[last].isDateLine || facts[last].byline?.isMarked ?? false { return false }
    return index > 0
  }

  /// A line that is all credit belongs to the line before it, or to a caption that follows under a label.
  private mutating func findCaptionOfCredit(_ index: Int, _ credit: Range<Int>) {
    let part = FoundCaption.Part(line: index, range: credit)
    if index + 1 < lines.count, roles[index + 1] == .open, CaptionOpenings.labelLength(lines[index + 1].bytes) > 0 {
      addCaption(at: index + 1, kind: .image)
      captions[captions.count - 1].credit = part
      roles[index] = .credit(captions.count - 1)
      return
    }
    if let last = preceding(index) {
      if case .caption(let caption) = roles[last], captions[caption].credit == nil {
        captions[caption].credit = part
        roles[index] = .credit(caption)
        return
      }
      if case .caption(let caption) = roles[last] {
        // The credit once more: inside the caption and under it.
        roles[index] = .credit(caption)
        return
      }
      if roles[last] == .open, isCaptionable(last), !isParagraph(last, aboveCreditAt: index) {
        addCaption(at: last, kind: .image)
        captions[captions.count - 1].credit = part
        roles[index] = .credit(captions.count - 1)
        return
      }
    }
    captions.append(FoundCaption(kind: .image, line: index, credit: part))
    roles[index] = .credit(captions.count - 1)
  }

  /// Whether a line is a sentence that a credit in brackets, in a paragraph of its own, leaves alone: “(Photo: Ada Roe)”.
  private func isParagraph(_ index: Int, aboveCreditAt credit: Int) -> Bool {
    let fact = facts[index]
    return fact.isProse && lines[index].shape.endsSentence && lines[index].shape.wordCount >= 12 && !fact.opensCaption
      && fact.credited == nil && lines[credit].isSpaced && lines[credit].bytes.first == UInt8(ascii: "(")
      && keyCounts[fact.key, default: 0] < 2
  }

  /// Whether the line before a credit can be its caption rather than a paragraph that a picture follows.
  private func isCaptionable(_ index: Int) -> Bool {
    let (fact, shape) = (facts[index], lines[index].shape)
    if fact.furniture != nil || fact.isDateLine || fact.byline?.isMarked ?? false || fact.isSeparator { return false }
    if fact.isNumber || fact.time != nil { return false }
    if fact.opensCaption || fact.isVideo || fact.credited != nil { return true }
    if index == 0 || shape.endsWithColon { return false }
    if !shape.endsSentence { return shape.wordCount <= 60 }
    if let last = preceding(index), facts[last].key == fact.key || overlap(last, index) >= 0.6 { return true }
    // Among paragraphs a sentence is one of them, and the picture behind it has no caption.
    return shape.wordCount <= 30 && !startsWithQuote(index) && index <= firstProse
  }

  private func isCreditedCaption(_ index: Int) -> Bool {
    guard let split = facts[index].credited else { return false }
    // The last paragraph may end with the agency that it came from.
    if index >= lastProse, facts[index].isProse, firstProse < index,
      let credit = split.credit, isAgencyAlone(LineShape(lines[index].bytes[credit]))
    {
      return false
    }
    return !startsWithQuote(index) || lines[index].shape.wordCount <= 30
  }

  private mutating func addCaption(at index: Int, kind: Caption.Kind) {
    let bytes = lines[index].bytes
    let split = facts[index].credited ?? (kind == .image ? splitCredit(bytes) : CreditedText(text: 0..<bytes.count))
    let label = CaptionOpenings.labelLength(bytes)
    var caption = FoundCaption(kind: kind, line: index)
    let start = min(max(split.text.lowerBound, label), split.text.upperBound)
    if start < split.text.upperBound { caption.text = .init(line: index, range: start..<split.text.upperBound) }
    if let credit = split.credit { caption.credit = .init(line: index, range: credit) }
    let number = captions.count
    roles[index] = .caption(number)
    if let alt = altLine(above: index) {
      caption.alt = .init(line: alt, range: 0..<lines[alt].bytes.count)
      caption.line = alt
      roles[alt] = .alt(number)
      for between in (alt + 1)..<index where roles[between] == .open { roles[between] = .furniture(.player) }
    }
    captions.append(caption)
  }

  /// The line above a caption that gives its alternative text: its names once more, or all of it.
  private func altLine(above index: Int) -> Int? {
    var alt = index - 1
    // A picture's number may stand between.
    if alt > 0, facts[alt].isNumber { alt -= 1 }
    guard alt >= 0, roles[alt] == .open else { return nil }
    let (fact, shape) = (facts[alt], lines[alt].shape)
    guard fact.furniture == nil, !fact.isDateLine, !(fact.byline?.isMarked ?? false), !fact.isSeparator else {
      return nil
    }
    if fact.key == facts[index].key || isBeginning(alt, of: index) { return alt }
    guard alt > 0, !fact.isProse, !shape.endsSentence, shape.wordCount <= 16 else { return nil }
    let share = overlap(alt, index)
    return share >= 0.75 || share >= 0.5 && shape.wordCount <= 8 ? alt : nil
  }

  /// Whether the words of one line are those that another begins with.
  private func isBeginning(_ index: Int, of other: Int) -> Bool {
    let words = lines[index].shape.words
    guard words.count >= 4, words.count == lines[index].shape.wordCount else { return false }
    let longer = lines[other].shape.words
    // The last word may have a label stuck on it: “marketCredit: EPA”.
    return longer.count >= words.count && longer.starts(with: words.dropLast())
  }

  /// Which share of the words of one line stand in another.
  private func overlap(_ index: Int, _ other: Int) -> Double {
    let words = lines[index].shape.words
    guard !words.isEmpty else { return 0 }
    let others = Set(lines[other].shape.words)
    return Double(words.filter(others.contains).count) / Double(words.count)
  }

  /// Finds lines that stand twice side by side, as alternative text and caption do, and those that stand all over the
  /// page, as the alternative text of a series does.
  mutating func findRepeated() {
    var places: [UInt64: [Int]] = [:]
    for index in lines.indices where facts[index].furniture == nil && lines[index].shape.wordCount >= 5 {
      places[facts[index].key, default: []].append(index)
    }
    let hasProse = lastProse >= 0
    for found in places.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
      let shape = lines[found[0]].shape
      if hasProse, !shape.endsSentence, found.count >= 4, shape.wordCount >= 6 {
        for index in found where roles[index] == .open { roles[index] = .repeated }
        continue
      }
      for (first, second) in zip(found, found.dropFirst()) where second - first <= 3 && first > firstProse {
        guard roles[first] == .open, roles[second] == .open, !startsWithQuote(first), hasSameNumbers(first, second)
        else { continue }
        if shape.endsSentence, shape.wordCount >= 25 || second == first + 1 {
          // A paragraph that was printed twice.
          roles[second] = .repeated
        } else {
          addCaption(at: second, kind: .image)
          if roles[first] == .open { roles[first] = .alt(captions.count - 1) }
        }
      }
    }
  }

  /// To a key every number is the same, but “Turnout was 31 per cent.” is not “Turnout was 64 per cent.”
  private func hasSameNumbers(_ index: Int, _ other: Int) -> Bool {
    lines[index].shape.numbers == 0
      || lines[index].bytes.filter(\.isASCIIDigit) == lines[other].bytes.filter(\.isASCIIDigit)
  }

  /// Merges captions that say the same, and takes out lines that repeat one.
  mutating func mergeCaptions() {
    var seen: [[UInt8]: Int] = [:]
    var kept: [FoundCaption] = []
    var renumbered: [Int] = []
    for caption in captions {
      let text = caption.text.map { Array(lines[$0.line].bytes[$0.range]) } ?? []
      if !text.isEmpty, let first = seen[text] {
        if kept[first].credit == nil { kept[first].credit = caption.credit }
        if kept[first].alt == nil { kept[first].alt = caption.alt }
        renumbered.append(first)
        continue
      }
      if !text.isEmpty { seen[text] = kept.count }
      renumbered.append(kept.count)
      kept.append(caption)
    }
    captions = kept
    for index in roles.indices {
      switch roles[index] {
      case .caption(let caption): roles[index] = .caption(renumbered[caption])
      case .credit(let caption): roles[index] = .credit(renumbered[caption])
      case .alt(let caption): roles[index] = .alt(renumbered[caption])
      default: break
      }
    }
    takeRepeatsTo(seen)
  }

  /// Whether a line that begins as a caption does ends there, is cut short, or only adds a credit or “… more” to it: a
  /// paragraph may begin with a caption's words and go on with its own.
  private func saysNoMore(_ index: Int, than caption: Int) -> Bool {
    guard let text = captions[caption].text else { return false }
    let words = LineShape(lines[text.line].bytes[text.range]).words
    let own = lines[index].shape.words
    let common = zip(words, own).prefix { $0 == $1 }.count
    return common + 1 >= own.count || common + 1 >= words.count && (own.count - common) * 2 <= words.count
  }

  /// What a caption says is said again in full, cut short (“… more”) or with its credit: one caption each.
  private mutating func takeRepeatsTo(_ seen: [[UInt8]: Int]) {
    guard !seen.isEmpty else { return }
    let opening = 12
    var openings: [[WordKey]: Int] = [:]
    // Nearly every line differs in length and in its first word from every caption, which is quickly seen.
    var lengths: Set<Int> = []
    var firsts: Set<WordKey> = []
    for (text, caption) in seen {
      lengths.insert(text.count)
      let shape = LineShape(text)
      guard shape.words.count >= opening else { continue }
      openings[Array(shape.words.prefix(opening))] = caption
      firsts.insert(shape.words[0])
    }
    for index in lines.indices where roles[index] == .open {
      if lengths.contains(lines[index].bytes.count), let caption = seen[lines[index].bytes] {
        roles[index] = .caption(caption)
      } else if lines[index].shape.words.count >= opening, firsts.contains(lines[index].shape.words[0]),
        let caption = openings[Array(lines[index].shape.words.prefix(opening))],
        abs(index - captions[caption].line) <= 12, saysNoMore(index, than: caption)
      {
        roles[index] = .caption(caption)
      }
    }
  }
}
