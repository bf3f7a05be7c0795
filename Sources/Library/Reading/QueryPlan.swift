import GRDB
import Search

/// A query plan for SQLite: a search of the word table, a range of ids, and conditions on each hit.
///
/// Words that must all occur are one query to the word table, which answers in order of id and reads only as many hits
/// as needed. Everything else is a condition on each hit.
struct QueryPlan {
  /// What is listed.
  enum Subject {
    case quotations
    case articles
  }

  /// The expression for the subject's word table; `nil` if no words are required.
  private(set) var match: String?
  /// The number of a hit.
  private(set) var id: SQL
  /// Conditions on a hit.
  private(set) var conditions: [SQL] = []
  /// The smallest and the largest number that can be hits.
  private(set) var first: Int64 = .min
  private(set) var last: Int64 = .max
  /// Whether a condition needs the row of the subject, not its number alone.
  private(set) var needsRow = false

  private let subject: Subject
  /// Names merged by a user.
  private let joinedNames: JoinedNames
  private let vocabulary: Vocabulary

  init(_ condition: Query.Condition, for subject: Subject, joinedNames: JoinedNames, vocabulary: Vocabulary) {
    self.subject = subject
    self.joinedNames = joinedNames
    self.vocabulary = vocabulary
    id = subject == .quotations ? "quotation.id" : "article.id"
    let parts: [Query.Condition] = if case .all(let parts) = condition { parts } else { [condition] }
    var wanted: [String] = []
    var unwanted: [String] = []
    var others: [Query.Condition] = []
    for part in parts {
      if case .speaker(let phrase) = part, let bearers = bearers(of: phrase) {
        // Every mention of the surname is looked at: does it mean them?
        let surname = "{\(speakerColumn)} : \"\(bearers.surname)\""
        wanted.append(MatchExpression.any([spoken(phrase), surname]))
        others.append(part)
      } else if case .not(let inner) = part, let words = words(inner) {
        unwanted.append(words)
      } else if let words = words(part) {
        wanted.append(words)
      } else {
        others.append(part)
      }
    }
    if !wanted.isEmpty {
      id = subject == .quotations ? "quotation_words.rowid" : "article_words.rowid"
      match = MatchExpression.all(wanted)
      if !unwanted.isEmpty { match = "(\(match!)) NOT (\(MatchExpression.any(unwanted)))" }
    } else if !unwanted.isEmpty {
      // FTS5 can leave out only from what it has found.
      conditions.append("NOT \(found(MatchExpression.any(unwanted)))")
    }
    for part in others {
      if case .since(let date) = part { since(date) }
      if case .until(let date) = part { until(date) }
      conditions.append(sql(part))
    }
  }

  // MARK: Words

  /// The expression for the subject's word table; `nil` if it cannot answer alone.
  private func words(_ condition: Query.Condition) -> String? {
    switch condition {
    case .all(let parts):
      let words = parts.compactMap(words)
      return words.count == parts.count && !parts.isEmpty ? MatchExpression.all(words) : nil
    case .any(let parts):
      let words = parts.compactMap(words)
      return words.count == parts.count && !parts.isEmpty ? MatchExpression.any(words) : nil
    case .words(let phrase, let places):
      guard let columns = columns(of: places) else { return nil }
      return MatchExpression.phrase(phrase, in: columns, vocabulary)
    case .speaker(let phrase):
      return bearers(of: phrase) == nil ? spoken(phrase) : nil
    case .outlet(let phrase):
      return MatchExpression.phrase(phrase, in: [.init(names: ["outlet"], form: .folded)], vocabulary)
    case .not, .tag, .since, .until, .kind, .unread, .starred: return nil
    }
  }

  private var speakerColumn: String { subject == .quotations ? "speaker" : "speakers" }

  /// Speakers with these words in their printed name or in another name.
  private func spoken(_ phrase: Phrase) -> String {
    let own = MatchExpression.phrase(phrase, in: [.init(names: [speakerColumn], form: .folded)], vocabulary)
    let others = ((try? joinedNames.names(joinedTo: phrase)) ?? []).map { "{\(speakerColumn)} : \"\($0)\"" }
    return others.isEmpty ? own : MatchExpression.any([own] + others)
  }

  /// The persons of a full name, if some articles print only the surname.
  private func bearers(of phrase: Phrase) -> (persons: [Int64], surname: String)? {
    (try? joinedNames.bearers(of: phrase)) ?? nil
  }

  /// The columns that have the words of these places; `nil` when they are in the other word table.
  private func columns(of places: Set<Query.Place>) -> [MatchExpression.Columns]? {
    switch subject {
    case .quotations:
      if places.isEmpty { return [.init(names: ["said"], form: .stem), .init(names: ["speaker"], form: .folded)] }
      return places == [.quotes] ? [.init(names: ["said"], form: .stem)] : nil
    case .articles:
      if places.isEmpty {
        return [
          .init(names: ["headline", "body", "captions"], form: .stem),
          .init(names: ["authors", "outlet"], form: .folded),
        ]
      }
      return places.contains(.quotes) ? nil : [.init(names: Self.articleColumns(places), form: .stem)]
    }
  }

  private static func articleColumns(_ places: Set<Query.Place>) -> [String] {
    Query.Place.allCases.filter { $0 != .quotes && places.contains($0) }.map(\.rawValue)
  }

  // MARK: Dates

  /// Dates are compared at the lower precision, so the ids of a year's articles without a month come before those of
  /// its months.
  private mutating func since(_ date: QueryDate) {
    if let moment = Numbering.moment(of: String(date.iso.prefix(4))) { first = max(first, number(moment.first)) }
  }

  private mutating func until(_ date: QueryDate) {
    if let moment = Numbering.moment(of: date.lastDay) { last = min(last, number(moment.nextDay) - 1) }
  }

  /// The conditions on a hit that its number is in a range.
  func bounds(_ range: ClosedRange<Int64>) -> [SQL] {
    var bounds: [SQL] = []
    if range.lowerBound > .min { bounds.append("\(id) >= \(range.lowerBound)") }
    if range.upperBound < .max { bounds.append("\(id) <= \(range.upperBound)") }
    return bounds
  }

  private func number(_ article: Int64) -> Int64 {
    subject == .quotations ? Numbering.quotation(0, of: article) : article
  }

  // MARK: Conditions on a hit

  /// The id as a condition on a hit; without the “+” SQLite would look up hits one by one and could not use the word
  /// table.
  private var hit: SQL { "+\(id)" }

  private var article: SQL { subject == .quotations ? "(\(hit) >> 10)" : hit }

  private mutating func sql(_ condition: Query.Condition) -> SQL {
    switch condition {
    case .all(let parts):
      if parts.isEmpty { return "1" }
      return "(\(parts.map { sql($0) }.joined(separator: " AND ")))"
    case .any(let parts):
      if parts.isEmpty { return "0" }
      return "(\(parts.map { sql($0) }.joined(separator: " OR ")))"
    case .not(let part): return "NOT \(sql(part))"
    case .words(_, let places):
      if let words = words(condition) { return found(words) }
      return wordsElsewhere(condition, places)
    case .speaker(let phrase):
      guard let bearers = bearers(of: phrase) else { return found(spoken(phrase)) }
      return "(\(isBy(bearers.persons)) OR \(found(spoken(phrase))))"
    case .outlet: return found(words(condition) ?? "")
    case .tag(let key, let isPrefix):
      if isPrefix {
        return """
          EXISTS (SELECT 1 FROM tag WHERE tag.article = \(article) AND substr(tag.key, 1, length(\(key))) = \(key))
          """
      }
      return "EXISTS (SELECT 1 FROM tag WHERE tag.article = \(article) AND tag.key = \(key))"
    case .since(let date):
      return published("substr(published, 1, length(\(date.iso))) >= substr(\(date.iso), 1, length(published))")
    case .until(let date):
      return published("substr(published, 1, length(\(date.iso))) <= substr(\(date.iso), 1, length(published))")
    case .kind(let kind):
      let number = PreparedQuotation.number(of: kind)
      if subject == .quotations {
        needsRow = true
        return "quotation.kind = \(number)"
      }
      return
        "EXISTS (SELECT 1 FROM quotation q WHERE q.id BETWEEN \(hit) << 10 AND \(hit) << 10 | 1023 AND q.kind = \(number))"
    case .unread: return published("is_read = 0")
    case .starred: return published("is_starred = 1")
    }
  }

  /// A condition on the row of the hit's article.
  private func published(_ condition: SQL) -> SQL {
    "EXISTS (SELECT 1 FROM article a WHERE a.id = \(article) AND \(condition))"
  }

  /// Whether one of these persons said the hit, or something in it.
  private mutating func isBy(_ persons: [Int64]) -> SQL {
    switch subject {
    case .quotations:
      needsRow = true
      return "quotation.person IN \(persons)"
    case .articles:
      return "EXISTS (SELECT 1 FROM appearance WHERE appearance.person IN \(persons) AND appearance.article = \(hit))"
    }
  }

  /// Whether the hit is among those that its own word table finds.
  private func found(_ words: String) -> SQL {
    switch subject {
    case .quotations: "(\(hit) IN (SELECT rowid FROM quotation_words WHERE quotation_words MATCH \(words)))"
    case .articles: "(\(hit) IN (SELECT rowid FROM article_words WHERE article_words MATCH \(words)))"
    }
  }

  /// Words that stand where the other word table has them.
  private func wordsElsewhere(_ condition: Query.Condition, _ places: Set<Query.Place>) -> SQL {
    guard case .words(let phrase, _) = condition else { return "0" }
    var parts: [SQL] = []
    if places.contains(.quotes) {
      let words = MatchExpression.phrase(phrase, in: [.init(names: ["said"], form: .stem)], vocabulary)
      parts.append(
        subject == .quotations
          ? found(words) : "\(hit) IN (SELECT rowid >> 10 FROM quotation_words WHERE quotation_words MATCH \(words))")
    }
    let columns = Self.articleColumns(places)
    if !columns.isEmpty {
      let words = MatchExpression.phrase(phrase, in: [.init(names: columns, form: .stem)], vocabulary)
      parts.append(
        subject == .articles
          ? found(words) : "\(article) IN (SELECT rowid FROM article_words WHERE article_words MATCH \(words))")
    }
    return "(\(parts.joined(separator: " OR ")))"
  }
}
