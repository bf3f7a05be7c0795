/// Whether two names may be one person's: a suggestion to a reader, never more.
enum NameLikeness {
  /// Whether two names, in the form of `SpeakerName.key`, may be the same person's.
  ///
  /// The surnames are the same or a letter or two apart (“zelensky”, “zelenskyy”), and the other names of the shorter
  /// occur in the longer, including initials for names (“j r smith”, “john ronald smith”), and short forms (“tom”).
  static func mayBeOne(_ first: String, _ second: String) -> Bool {
    let (a, b) = (names(first), names(second))
    guard let surnameA = a.last, let surnameB = b.last, a.count > 1, b.count > 1 else { return false }
    guard areAlike(surnameA, surnameB) else { return false }
    let (fewer, more) = a.count <= b.count ? (a.dropLast(), b.dropLast()) : (b.dropLast(), a.dropLast())
    guard let one = fewer.first, let other = more.first, one.first == other.first || areOneName(one, other) else {
      return false
    }
    var rest = more
    for name in fewer {
      guard let place = rest.firstIndex(where: { fits(name, $0) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// The names of one person: a “Jr.” behind them may be left out.
  private static func names(_ key: String) -> [Substring] {
    let words = key.split(separator: " ")
    let isSuffix = words.count > 2 && words.last.map { SpellingTables.suffixes[String($0)] != nil } ?? false
    return isSuffix ? words.dropLast() : words
  }

  private static func fits(_ first: Substring, _ second: Substring) -> Bool {
    if first.count == 1 || second.count == 1 { return first.first == second.first }
    return areAlike(first, second) || areOneName(first, second)
  }

  /// Whether both are forms of one given name.
  private static func areOneName(_ first: Substring, _ second: Substring) -> Bool {
    let (first, second) = (String(first), String(second))
    let one = SpellingTables.givenNames[first] ?? first
    if one == SpellingTables.givenNames[second] ?? second { return true }
    guard let forms = ShortNames.lines[first] else { return false }
    return !forms.isDisjoint(with: ShortNames.lines[second] ?? [])
  }

  /// Whether two words are the same but for a letter, in longer words two.
  private static func areAlike(_ first: Substring, _ second: Substring) -> Bool {
    if first == second { return true }
    let (a, b) = (Array(first.utf8), Array(second.utf8))
    let most = min(a.count, b.count) >= 7 ? 2 : min(a.count, b.count) >= 4 ? 1 : 0
    guard abs(a.count - b.count) <= most else { return false }
    // Levenshtein's distance.
    var row = Array(0...b.count)
    for i in 0..<a.count {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<b.count {
        let above = row[j + 1]
        row[j + 1] = min(diagonal + (a[i] == b[j] ? 0 : 1), above + 1, row[j] + 1)
        diagonal = above
      }
    }
    return row[b.count] <= most
  }
}

/// Short forms of given names, and forms of one name that parents choose between: a line for each, as many as there are. They
/// suggest that two names are one person's; add to them freely.
enum ShortNames {
  /// In which lines a name stands.
  static let lines: [String: Set<Int>] = {
    var lines: [String: Set<Int>] = [:]
    for (number, line) in table.split(separator: "\n").enumerated() {
      for name in line.split(separator: " ") { lines[String(name), default: []].insert(number) }
    }
    return lines
  }()

  private static let table = """
    abigail abby
    albert al bert
    alexander alex alec sandy
    alexandra alex sandra sasha
    alfred fred alf
    andrew andy drew
    anthony tony
    archibald archie
    arthur art
    barbara barb
    benjamin ben benny
    bernard bernie
    bradley brad
    catherine katherine kathryn cathy kathy kate katie kitty
    charles charlie chuck
    christine christina chris tina
    christopher chris kit
    clifford cliff
    cynthia cindy
    daniel dan danny
    david dave
    deborah debra debbie deb
    donald don donnie
    dorothy dot dottie
    douglas doug
    edward ed eddie ted ned
    elizabeth liz lizzie beth betsy betty eliza
    eugene gene
    florence flo
    francis frank
    franklin frank
    frederick fred freddie
    gabriel gabe
    geoffrey jeffrey geoff jeff
    gerald gerry jerry
    gilbert gil
    gregory greg
    harold harry hal
    henry harry hank
    herbert herb bert
    isaac ike
    jacob jake
    jacqueline jackie
    james jim jimmy jamie
    jennifer jen jenny
    jeremiah jerry
    jeremy jerry
    jessica jess
    john jack johnny jon
    jonathan jon
    joseph joe joey
    joshua josh
    judith judy
    kenneth ken kenny
    kimberly kim
    laurence lawrence larry
    leonard len lenny
    lewis lou
    louis lou louie
    margaret maggie meg peggy
    martin marty
    matthew matt
    maximilian max
    michael mike mick mickey
    mitchell mitch
    nathaniel nathan nat nate
    nicholas nick nicky
    oliver ollie
    pamela pam
    patricia pat patty trish
    patrick pat paddy
    peter pete
    philip phillip phil
    rachel rach
    randolph randy
    raymond ray
    rebecca becky becca
    richard rick dick rich ricky
    robert bob bobby rob robbie
    roderick rod
    ronald ron ronnie
    rudolph rudolf rudy
    russell russ
    samantha sam
    samuel sam sammy
    sidney sydney sid
    solomon sol
    stanley stan
    stephen steven steve
    stuart stewart stu
    susan sue susie suzanne
    sylvester sly
    terence terrence terry
    theodore ted theo teddy
    theresa teresa terry terri
    thomas tom tommy
    timothy tim
    valerie val
    victoria vicky tori
    victor vic
    vincent vince vinny
    virginia ginny
    walter walt wally
    wilfred wilf
    william bill billy will willie liam
    zachary zach zack
    """
}
