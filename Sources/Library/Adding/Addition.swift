import Articles
import GRDB
import Search

/// The articles of one transaction: their rows first, then their word indexes, in order of id.
struct Addition {
  private let db: Database
  /// Seconds since 1970.
  private let now: Int64
  private let versions: VersionLedger
  /// The state of a row before the transaction, if it changes.
  private var old: [Int64: PreparedArticle] = [:]
  /// What is under a number now.
  private var new: [Int64: PreparedArticle] = [:]
  /// Numbers that were given to articles that were not there.
  private var fresh: Set<Int64> = []
  /// How many minutes, from one on, had no number left when it was looked for last.
  private var fullMinutes: [Numbering.Moment: Int64] = [:]

  init(_ db: Database, now: Int64) {
    self.db = db
    self.now = now
    versions = VersionLedger(db, now: now)
  }

  // MARK: One article

  mutating func add(_ article: PreparedArticle) throws -> AddReport.Outcome {
    if let id = try articleWithAddress(of: article) { return try update(id, to: article) }
    if let id = try articleWithText(of: article) {
      // The text is known, its address perhaps not: the article stays, and has two origins.
      guard let address = article.article.url, let key = article.addressKey else {
        try versions.confirm(article, as: id)
        if let key = article.pathKey { try Self.insertOrigin(key, of: id, in: db) }
        return .unchanged(ArticleID(id))
      }
      if try self.article(id)?.article.url == nil { return try update(id, to: article) }
      try Self.insertOrigin(
        key, of: id, reprint: Reprint(outlet: article.article.publisher, url: address), in: db)
      return .updated(ArticleID(id))
    }
    if let id = try articleAtPath(of: article) { return try update(id, to: article) }
    let id = try freeNumber(at: article.moment ?? Numbering.undated)
    try insertRow(article, as: id)
    try StoredContent.insert(article.stored, as: id, in: db)
    if let key = article.addressKey ?? article.pathKey { try Self.insertOrigin(key, of: id, in: db) }
    try versions.enter(article, as: id)
    new[id] = article
    fresh.insert(id)
    return .added(ArticleID(id))
  }

  /// Puts an article in the place of another, with the corrections that were made there.
  mutating func update(_ id: Int64, to article: PreparedArticle) throws -> AddReport.Outcome {
    guard let before = try self.article(id) else { return .unchanged(ArticleID(id)) }
    let article = try Corrections.applied(to: try placed(article, like: before, as: id), of: id, in: db)
    if before.article == article.article {
      try versions.confirm(article, as: id)
      return .unchanged(ArticleID(id))
    }
    if try versions.isEarlier(article, of: id) { return .unchanged(ArticleID(id)) }
    note(before, under: id)

    var now = id
    if let moment = article.moment, !(moment.first..<moment.first + Numbering.perMinute).contains(id) {
      now = try freeNumber(at: moment)
      try db.cachedStatement(sql: "UPDATE article SET id = ? WHERE id = ?").execute(arguments: [now, id])
      if fresh.remove(id) != nil { fresh.insert(now) }
    }
    try db.cachedStatement(
      sql: """
        UPDATE article SET title = ?, publisher = ?, published = ?, has_address = ?, quotations = ?, text_bytes = ?,
          text_key = ?, place = ? WHERE id = ?
        """
    ).execute(arguments: [
      article.title, article.article.publisher, article.article.published, article.article.url != nil,
      article.article.quotations.count, article.textBytes, article.textKey, article.place, now,
    ])
    try StoredContent.replace(article.stored, of: now, in: db)
    try versions.replace(before, by: article, as: now)
    if let key = article.addressKey { try Self.insertOrigin(key, of: now, in: db) }
    new[now] = article
    return .updated(ArticleID(now))
  }

  /// An article from one of its other addresses: it stays at its own, in its own outlet.
  private func placed(_ article: PreparedArticle, like before: PreparedArticle, as id: Int64) throws -> PreparedArticle
  {
    guard let url = before.article.url, let key = article.addressKey, key != before.addressKey,
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM origin WHERE key = ? AND article = ? AND address IS NOT NULL"),
        arguments: [key, id]) != nil
    else { return article }
    var own = article.article
    (own.url, own.publisher) = (url, before.article.publisher)
    return article.corrected(to: own)
  }

  /// Takes an article out; `false` when it is not there.
  mutating func remove(_ id: Int64) throws -> Bool {
    guard let before = try article(id) else { return false }
    note(before, under: id)
    try db.cachedStatement(sql: "DELETE FROM article WHERE id = ?").execute(arguments: [id])
    return true
  }

  /// Notes what a number loses. What came under it in this transaction, from another number too, was not there before it.
  private mutating func note(_ before: PreparedArticle, under id: Int64) {
    if old[id] == nil, new[id] == nil { old[id] = before }
    new[id] = nil
  }

  /// What is under a number now.
  func article(_ id: Int64) throws -> PreparedArticle? {
    if let article = new[id] { return article }
    return try StoredContent.prepared(id, in: db)
  }

  // MARK: All of them

  /// Brings words, persons and wordings up to date.
  mutating func finish() throws {
    let index = WordIndex(db)
    var persons = PersonLedger(db)
    var wordings = WordingLedger(db)
    var vocabulary = Vocabulary(db)
    let ids = Set(old.keys).union(new.keys).sorted()
    for id in ids where old[id] != nil { try persons.leave(id) }
    for id in ids {
      let (before, after) = (old[id], new[id])
      if before?.words != after?.words {
        if let before { try index.delete(before.words, article: id) }
        if let after { try index.insert(after.words, article: id) }
      }
      if let before {
        let numbers = Numbering.quotations(of: id)
        try db.cachedStatement(sql: "DELETE FROM quotation WHERE id BETWEEN ? AND ?")
          .execute(arguments: [numbers.lowerBound, numbers.upperBound])
        for (place, quotation) in before.quotations.enumerated() {
          let number = Numbering.quotation(place, of: id)
          try wordings.delete(quotation, as: number)
          if after == nil || place >= after!.quotations.count { try index.delete(quotation.words, quotation: number) }
        }
      }
      guard let after else { continue }
      try vocabulary.note(after)
      let speakers = try persons.enter(after, as: id, isNew: fresh.contains(id))
      for (place, quotation) in after.quotations.enumerated() {
        let number = Numbering.quotation(place, of: id)
        try db.cachedStatement(sql: "INSERT INTO quotation (id, kind, part, person) VALUES (?, ?, ?, ?)")
          .execute(arguments: [number, quotation.kind, quotation.part, quotation.speaker.flatMap { speakers[$0] }])
        let was = before.flatMap { $0.quotations.indices.contains(place) ? $0.quotations[place].words : nil }
        if was != quotation.words {
          if let was { try index.delete(was, quotation: number) }
          try index.insert(quotation.words, quotation: number)
        }
        try wordings.insert(quotation, text: after.article.quotations[place].text, as: number)
      }
    }
    try persons.finish()
  }

  // MARK: Known again

  /// The article that has an address of this one.
  func articleWithAddress(of article: PreparedArticle) throws -> Int64? {
    guard let key = article.addressKey, let url = article.article.url else { return nil }
    let plain = OriginKey.plain(url)
    let found = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT article, address FROM origin WHERE key = ?"), arguments: [key])
    for row in found {
      let id: Int64 = try row.value(0)
      // Keys are no proof.
      if let address: String = try row.value(1) {
        if OriginKey.plain(address) == plain { return id }
      } else if let known = try self.article(id)?.article.url, OriginKey.plain(known) == plain {
        return id
      }
    }
    return nil
  }

  /// The same text is the same article, unless another outlet printed it: then it is another printing.
  private func articleWithText(of article: PreparedArticle) throws -> Int64? {
    guard article.textBytes > 0 else { return nil }
    let found = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM article WHERE text_key = ?"), arguments: [article.textKey])
    for id in found {
      guard let known = try self.article(id)?.article, known.headline == article.article.headline,
        known.body.map(\.text) == article.article.body.map(\.text)
      else { continue }
      if let there = known.publisher, let here = article.article.publisher, there != here { continue }
      return id
    }
    return nil
  }

  /// The article that was read in the same file before, and is like this one: a file may be put in another's place.
  private func articleAtPath(of article: PreparedArticle) throws -> Int64? {
    guard let key = article.pathKey else { return nil }
    let found = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT article FROM origin WHERE key = ? AND address IS NULL"), arguments: [key])
    let likenesses = try found.map { id in
      guard let known = try self.article(id)?.article, known.url == nil else { return 0.0 }
      return TextLikeness.share(of: known, in: article.article)
    }
    guard let most = likenesses.max(), most >= TextLikeness.ofOneArticle, let place = likenesses.firstIndex(of: most)
    else { return nil }
    return found[place]
  }

  /// Notes where an article comes from: only its other addresses are written out, with the outlet there.
  static func insertOrigin(_ key: Int64, of id: Int64, reprint: Reprint? = nil, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO origin (key, article, address, outlet) VALUES (?, ?, ?, ?)")
      .execute(arguments: [key, id, reprint?.url, reprint?.outlet])
  }

  private func insertRow(_ article: PreparedArticle, as id: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO article
          (id, title, publisher, published, has_address, quotations, text_bytes, text_key, place, added)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, article.title, article.article.publisher, article.article.published, article.article.url != nil,
      article.article.quotations.count, article.textBytes, article.textKey, article.place, now,
    ])
  }

  /// The first free id of a minute, or of the minutes that replace it.
  private mutating func freeNumber(at moment: Numbering.Moment) throws -> Int64 {
    var count = fullMinutes[moment] ?? 0
    while count < Numbering.minutes * 366 {
      let first = moment.instead(count).first
      let last = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT MAX(id) FROM article WHERE id >= ? AND id < ?"),
        arguments: [first, first + Numbering.perMinute])
      if count > 0 { fullMinutes[moment] = count }
      guard let last else { return first }
      if last + 1 < first + Numbering.perMinute { return last + 1 }
      count += 1
    }
    throw DatabaseError(
      resultCode: .SQLITE_CONSTRAINT, message: "more articles were published in one year than it has numbers for")
  }
}

extension ArticleID {
  init(_ number: Int64) { self.init(rawValue: number) }
}
