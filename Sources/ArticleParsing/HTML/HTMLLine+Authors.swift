import Basics

extension HTMLLine {
  /// The people that a line in the page names as the article's authors: first those in parts of it that are called an
  /// author's or lead to an author's page, then those that its words name. `words` is its text.
  ///
  /// Words alone count when they say “by”, or when the elements around the line are called a byline.
  func authors(_ words: [UInt8], _ tree: HTMLTree, _ survey: HTMLSurvey) -> [String] {
    guard letters >= 2, letters <= 240 else { return [] }
    let roles = rolesAround(tree, survey)
    // “Location: Oxmouth”, unless a name stands in it that is called one.
    if survey.roles[owner].contains(.place), partsNamed(tree, survey, isSentence: false).isEmpty { return [] }
    let isParted =
      !roles.isDisjoint(with: [.author, .byline])
      || letters <= 120 && (beginsWithBy(words) || words.contains(where: UncasedByline.isLeading))
    let words = isParted ? parted(words, tree, survey) ?? words : words
    if isOtherWork(words) { return [] }
    // People whom the article is tagged with, and those of other articles.
    if !roles.isDisjoint(with: [.tags, .related]), roles.isDisjoint(with: [.byline, .author, .date]) { return [] }
    if isInFigure(tree, survey) || words.containsSequence("›") { return [] }
    let shape = LineShape(words)
    // “Ada Roe was late.” in the text, linked with the page about her.
    let isSentence = shape.endsSentence && shape.wordCount > 8 && roles.isDisjoint(with: [.author, .byline])
    let named = partsNamed(tree, survey, isSentence: isSentence)
    let written = byline(words)
    if !named.isEmpty {
      // “By Ada Roe and Ben Doe”, where only one of them has a page.
      guard let all = written?.authors, written?.isMarked ?? false, all.count > named.count,
        Set(all).isSuperset(of: named)
      else { return named }
      return all
    }
    if roles.contains(.comments) { return [] }
    if let written, !written.authors.isEmpty {
      // “Por su parte, Ada Roe …” begins a sentence.
      if written.isMarked, shape.endsSentence, shape.wordCount > 12, roles.isDisjoint(with: [.author, .byline]) {
        return []
      }
      // A byline that is linked as a whole belongs to what it is linked with.
      if written.isMarked { return isLink && roles.isDisjoint(with: [.author, .byline]) ? [] : written.authors }
      // What is called a byline may hold a section or a kind of article as well.
      let isNamed =
        roles.contains(.author)
        || roles.contains(.byline)
          && (!personNames(words).isEmpty
            || written.authors.count == 1 && (isCalledName(tree) || isApart(written.authors[0], tree)))
      if isNamed, !hasButton(tree, survey) || !personNames(words).isEmpty { return written.authors }
    }
    if !roles.isDisjoint(with: [.author, .byline]),
      let name = UncasedByline.name(alone: words[...], isCalledAuthor: roles.contains(.author))
    {
      return [name]
    }
    if let name = nameOfAddress(in: words) { return [name] }
    if !roles.isDisjoint(with: [.author, .byline]), written == nil {
      let people = peopleAmong(words)
      if !people.isEmpty { return people }
    }
    guard roles.contains(.author), letters <= 40 else { return [] }
    // A button beside the name is no part of it.
    let own = survey.letters[owner] <= 60 ? tree.text(of: owner, skipping: { isBeside($0, tree, survey) }) : nil
    let names = authorNames(in: own ?? String(decoding: words, as: UTF8.self))
      .filter { !tree.leadsToSection(owner, named: $0) }
    return names.allSatisfy { $0.utf8.count(where: { $0 == 0x20 }) <= 3 } ? names : []
  }

  private func beginsWithBy(_ words: [UInt8]) -> Bool {
    WordKey(firstIn: words[...]).map(BylineWords.by.contains) ?? false
  }

  /// “Edited by Ada Roe”, “Fotos: Ada Roe”: what somebody did who is not the author.
  private func isOtherWork(_ words: [UInt8]) -> Bool {
    let shape = LineShape(words)
    guard let work = shape.words.prefix(3).firstIndex(where: { BylineWords.otherWorks.contains($0) }) else {
      return false
    }
    return shape.words[..<work].allSatisfy { !BylineWords.by.contains($0) && !BylineWords.labels.contains($0) }
  }

  /// Whether a line stands in a figure or its caption.
  func isInFigure(_ tree: HTMLTree, _ survey: HTMLSurvey) -> Bool {
    var node = owner
    for _ in 0..<4 where node >= 0 && survey.letters[node] < 1200 {
      // What holds the headline is no caption, whatever it is called.
      if let headline = survey.headline, headline >= node, headline < tree.after(node) { return false }
      if tree.nodes[node].tag == .figure { return tree.isPicture(node) && !isInByline(node, tree, survey) }
      if survey.roles[node].isOfPhotographer || tree.lists(.itemprop, "image", on: node) { return true }
      if survey.roles[node].isOfPicture, survey.roles[node].contains(.caption) { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  /// Whether a figure is the portrait of a byline: what is called one is right around it and holds little else.
  private func isInByline(_ figure: Int, _ tree: HTMLTree, _ survey: HTMLSurvey) -> Bool {
    let above = Int(tree.nodes[figure].parent)
    return above >= 0 && survey.letters[above] <= 160
      && !survey.roles[above].isDisjoint(with: [.author, .byline, .biography])
  }

  /// Whether a line belongs to a picture: its caption, its credit.
  func isInPicture(_ tree: HTMLTree, _ survey: HTMLSurvey) -> Bool {
    var node = owner
    for _ in 0..<4 where node >= 0 && survey.letters[node] < 1200 {
      if tree.nodes[node].tag == .figure || !survey.roles[node].isDisjoint(with: [.caption, .credit, .picture]) {
        return true
      }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  /// What a line and the elements right around it are by name; those around more than a few words do not count.
  func rolesAround(_ tree: HTMLTree, _ survey: HTMLSurvey) -> HTMLRoles {
    var roles: HTMLRoles = []
    var node = owner
    for _ in 0..<3 where node >= 0 && survey.letters[node] <= 160 {
      roles.formUnion(survey.roles[node])
      node = Int(tree.nodes[node].parent)
    }
    // Inside the line: <span class=date>.
    for inner in owner..<min(tree.after(owner), owner + 12) where tree.nodes[inner].tag.isInline {
      roles.formUnion(survey.roles[inner].intersection([.author, .date, .byline]))
    }
    return roles
  }

  /// The line's words with a comma wherever its parts are set apart by markup alone: by a `<br>`, or because one element
  /// ends where the next begins. `nil` where no parts are.
  private func parted(_ words: [UInt8], _ tree: HTMLTree, _ survey: HTMLSurvey) -> [UInt8]? {
    let end = min(tree.after(owner), owner + 120)
    // The element may hold other lines as well.
    guard end - owner > 3,
      // The survey counts wide characters for more than one.
      survey.letters[owner] <= Float(letters + 12)
        || words.contains(where: UncasedByline.isLeading) && survey.letters[owner] <= Float(letters) * 2.5 + 12
    else { return nil }
    var isParted = false
    let text = tree.text(of: owner) { node in
      // A topic that is linked beside the names.
      isBeside(node, tree, survey)
        || tree.nodes[node].tag == .a && tree.isGlued(node, survey) && !tree.leadsToAuthor(node)
    } parting: { node in
      guard tree.nodes[node].tag == .br || tree.isGlued(node, survey) else { return false }
      isParted = true
      return true
    }
    guard isParted, let text else { return nil }
    return Array(text.utf8)
  }

  /// Whether the name of the line's element says that it is the name in a byline: “byline-box__name”.
  private func isCalledName(_ tree: HTMLTree) -> Bool {
    guard let range = tree.value(.class, of: owner) else { return false }
    return tree.bytes[range].suffix(4).elementsEqual("name".utf8) && tree.bytes[range].containsSequence("byline")
  }

  /// Whether a name of two words or three is all of an element within the line, and no link, and a date stands beside it.
  private func isApart(_ name: String, _ tree: HTMLTree) -> Bool {
    guard (2...3).contains(name.split(separator: " ").count) else { return false }
    let inside = owner + 1..<max(owner + 1, min(tree.after(owner), owner + 24))
    return inside.contains { tree.nodes[$0].tag == .time }
      && inside.contains { node in
        tree.nodes[node].tag != .text && tree.nodes[node].tag != .a && tree.text(of: node) == name
          && !(node..<tree.after(node)).contains { tree.nodes[$0].tag == .a }
      }
  }

  private func hasButton(_ tree: HTMLTree, _ survey: HTMLSurvey) -> Bool {
    (owner + 1..<max(owner + 1, min(tree.after(owner), owner + 24))).contains {
      tree.nodes[$0].tag == .button || survey.roles[$0].contains(.share)
    }
  }

  /// Whether an element of a byline is no part of a name: a date, a button.
  private func isBeside(_ node: Int, _ tree: HTMLTree, _ survey: HTMLSurvey) -> Bool {
    tree.nodes[node].tag == .time || tree.nodes[node].tag == .button
      || !survey.roles[node].isDisjoint(with: [.date, .share])
  }

  /// The people in the parts of the line that are named after an author, or that lead to an author's page.
  private func partsNamed(_ tree: HTMLTree, _ survey: HTMLSurvey, isSentence: Bool) -> [String] {
    var found: [String] = []
    var index = owner + 1
    let end = min(tree.after(owner), owner + 90)
    while index < end {
      let node = tree.nodes[index]
      // Its items are lines of their own.
      if node.tag == .ul || node.tag == .ol {
        index = max(index + 1, Int(node.end))
        continue
      }
      guard node.tag != .text, survey.letters[index] >= 2, survey.letters[index] <= 60,
        survey.roles[index].isDisjoint(with: [.comments, .share, .place]),
        survey.roles[index].contains(.author) && !survey.roles[index].isOfPhotographer
          || node.tag == .a && tree.leadsToAuthor(index, isSentence: isSentence),
        !tree.isBehindOtherWork(index, in: owner)
      else {
        index += 1
        continue
      }
      // A box of names, portraits and buttons: the names are the links in it.
      let links = node.tag == .a ? [] : (index + 1..<tree.after(index)).filter { tree.leadsToAuthor($0) }
      for part in links.isEmpty ? [index] : links {
        var isParted = false
        let text = tree.text(of: part) {
          isBeside($0, tree, survey)
        } parting: { node in
          guard tree.isGlued(node, survey) else { return false }
          isParted = true
          return true
        }
        // “Ada Roe, Health Correspondent”, where markup alone sets them apart.
        let written = isParted ? text.flatMap { byline($0)?.authors } : nil
        for name in written ?? text.map(authorNames) ?? [] where name.utf8.count(where: { $0 == 0x20 }) <= 4 {
          if tree.leadsToSection(part, named: name) { continue }
          if !found.contains(name) { found.append(name) }
        }
      }
      index = Int(node.end)
    }
    // A title beside the names, “Community Reporter”, is called after them.
    let people = found.filter { isPersonal($0) && !endsWithJob($0) }
    return people.isEmpty ? found : found.filter { !endsWithJob($0) }
  }

  private func endsWithJob(_ name: String) -> Bool {
    LineShape(Array(name.utf8)).words.last.map(BylineWords.jobs.contains) ?? false
  }
}

extension HTMLRoles {
  /// Whether a name says that words are a picture's; “caption meta” is a byline.
  var isOfPicture: Bool { !isDisjoint(with: [.caption, .credit]) && !contains(.byline) }

  /// Whether a name says that whoever made a picture stands there: “photo author”.
  var isOfPhotographer: Bool {
    contains([.author, .credit]) && !isDisjoint(with: [.picture, .media, .caption]) && !contains(.byline)
  }
}

extension HTMLTree {
  /// Whether a figure is a picture with its words. Some hold a byline, with the author's portrait or without.
  func isPicture(_ figure: Int) -> Bool {
    var holdsPicture = false
    for node in figure..<min(after(figure), figure + 60) {
      switch nodes[node].tag {
      case .img, .picture, .video, .audio, .iframe: holdsPicture = true
      case .address, .time: return false
      default: break
      }
    }
    return holdsPicture
  }

  /// Whether an inline element begins right where the one before it ends, with no white space between: what sets them
  /// apart is their looks.
  fileprivate func isGlued(_ node: Int, _ survey: HTMLSurvey) -> Bool {
    guard nodes[node].tag.isInline, nodes[node].tag != .text, nodes[node].tag != .img, node > 0,
      survey.letters[node] >= 2
    else { return false }
    let before = node - 1
    // The last run of text before it, in an element beside it.
    guard nodes[before].tag == .text, nodes[before].parent != nodes[node].parent,
      nodes[before].stop > nodes[before].start
    else { return false }
    var above = before
    while above >= 0, nodes[above].parent != nodes[node].parent, after(above) == node {
      above = Int(nodes[above].parent)
    }
    guard above >= 0, nodes[above].parent == nodes[node].parent, survey.letters[above] >= 2,
      bytes[Int(nodes[before].stop) - 1] > 0x20,
      let first = (node..<after(node)).first(where: { nodes[$0].tag == .text }),
      nodes[first].stop > nodes[first].start
    else { return false }
    return bytes[Int(nodes[first].start)] > 0x20
  }

  /// Whether the text right before an element ends with a word for what others do: “Words … Pictures …”.
  fileprivate func isBehindOtherWork(_ node: Int, in owner: Int) -> Bool {
    guard node - 1 > owner, nodes[node - 1].tag == .text else { return false }
    let text = bytes[Int(nodes[node - 1].start)..<Int(nodes[node - 1].stop)]
    guard
      let word = text.split(whereSeparator: { $0 <= 0x20 }).suffix(2).compactMap({ WordKey(firstIn: $0) }).first(
        where: { !BylineWords.by.contains($0) })
    else { return false }
    return BylineWords.pictures.contains(word) || BylineWords.otherWorks.contains(word)
  }

  /// Whether a name is a word that is linked, and not with the page of an author: “News” in a byline is a section.
  func leadsToSection(_ node: Int, named name: String) -> Bool {
    guard name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0xD0 }) else { return false }
    let end = min(after(node), node + 12)
    guard let link = (node..<end).first(where: { nodes[$0].tag == .a }) else { return false }
    return value(.href, of: link) != nil && !leadsToAuthor(link) && text(of: link) == text(of: node)
  }

  /// Whether an element is a part of a form, as those in which readers give their names.
  func isInForm(_ node: Int) -> Bool {
    var node = node
    while node > 0 {
      if nodes[node].tag == .form { return true }
      node = Int(nodes[node].parent)
    }
    return false
  }

  /// Whether an element stands in the card of another article: in a link with more in it, or beside the one link of a
  /// title.
  func isInCard(_ node: Int, _ survey: HTMLSurvey) -> Bool {
    var above = node
    for _ in 0..<6 where above > 0 {
      guard survey.letters[above] <= 600, survey.roles[above].isDisjoint(with: .biography) else { return false }
      if let headline = survey.headline, headline >= above, headline < after(above) { return false }
      if nodes[above].tag == .a, above != node, value(.href, of: above) != nil, !leadsToAuthor(above) {
        return survey.letters[above] > survey.letters[node] + 20
      }
      let titles = (above + 1..<max(above + 1, min(after(above), above + 60))).filter { link in
        guard nodes[link].tag == .a, survey.letters[link] >= 20, !(link < node && node < after(link)),
          value(.href, of: link) != nil, !leadsToAuthor(link)
        else { return false }
        return nodes[above].tag == .li || nodes[Int(nodes[link].parent)].tag.isHeading
          || (link + 1..<after(link)).contains { nodes[$0].tag.isHeading }
      }
      if !titles.isEmpty { return titles.count == 1 }
      above = Int(nodes[above].parent)
    }
    return false
  }

  /// Whether an element belongs to another story than that of `headline` and `region`: it stands in an `<article>` of its
  /// own, or in an `<aside>` beside it that is not called a byline.
  func isOfAnotherStory(_ node: Int, _ survey: HTMLSurvey, headline: Int?, region: Range<Int>?) -> Bool {
    var node = node
    // One in the article's own <article> is the article's.
    var isAside = false
    while node >= 0 {
      let holds = { (place: Int?) in place.map { node <= $0 && $0 < self.after(node) } ?? false }
      switch nodes[node].tag {
      case .article:
        let isInside = region?.contains(node) ?? false
        return !holds(headline) && !holds(region?.lowerBound) && !(isInside && headline == nil)
      case .aside: if survey.roles[node].isDisjoint(with: [.author, .byline, .biography]) { isAside = true }
      default: break
      }
      node = Int(nodes[node].parent)
    }
    return isAside
  }

  /// Whether a node is a link to the page of an author; where the address may be that of anybody, its words must be
  /// those of the link, and it must not stand in a sentence.
  func leadsToAuthor(_ node: Int, isSentence: Bool = false) -> Bool {
    guard nodes[node].tag == .a else { return false }
    if lists(.rel, "author", on: node) { return true }
    guard let range = value(.href, of: node), range.count < 300 else { return false }
    let address = bytes[range]
    if HTMLTree.authorPaths.contains(where: { address.containsSequence($0) }) { return true }
    guard !isSentence, HTMLTree.peoplePaths.contains(where: { address.containsSequence($0) }), let text = text(of: node)
    else {
      return false
    }
    let own = Array(letters(String(decoding: address, as: UTF8.self)).utf8)
    return text.split(separator: " ").contains { word in
      let letters = Array(letters(String(word)).utf8)
      return letters.count >= 3 && own.holds(letters)
    }
  }

  private static let authorPaths: [StaticString] = [
    "/author/", "/authors/", "/autor/", "/autoren/", "/autores/", "/auteur/", "/auteurs/", "/autore/", "/autori/",
    "/journalist/", "/journalists/", "/redakteur/", "/contributor/", "/contributors/", "/columnist/", "/reporter/",
    "/newsteam/", "/periodista/", "/verfasser/", "/autorzy/", "/autorin/", "/journaliste/", "/signataires/", "/firmas/",
    "/toimittaja/", "/muhabir/", "/yazar/", "/penulis/", "/szerzo/", "/forfatter/", "/skribent/", "/redactor/",
  ]

  private static let peoplePaths: [StaticString] = [
    "/by/", "/staff/", "/user", "/u/", "/profile/", "/profil/", "/members/", "/people/", "/person/", "/redaktion/",
    "/page/",
    "/team/",
  ]
}
