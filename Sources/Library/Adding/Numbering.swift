import GRDB
import Search

/// How articles and quotations are numbered, so that an order by number is the order in which they were published.
///
/// An article's number is its day, counted from 1800, in the upper bits, and below them 16 bits that begin with the
/// minute of the day as it was printed (no zone is invented, so none is compared). A quotation's number is its
/// article's with ten bits more. Fewer bits are smaller indexes: 20 and 12 would make the words of a million
/// quotations an eighth larger.
enum Numbering {
  /// How many articles one minute has numbers for, and more of one minute go to the next: 1440 × 45 < 2¹⁶.
  static let perMinute: Int64 = 45
  static let minutes: Int64 = 1440
  /// How many quotations of one article have numbers.
  static let quotationsPerArticle = 1 << quotationBits

  private static let articleBits: Int64 = 16
  static let quotationBits: Int64 = 10

  /// A day, 0…131071, and a minute of it, 0…1439.
  struct Moment: Hashable, Sendable {
    var day: Int64
    var minute: Int64

    /// The first number of the minute.
    var first: Int64 { day << Numbering.articleBits | minute * Numbering.perMinute }
    /// The first number of the next day.
    var nextDay: Int64 { (day + 1) << Numbering.articleBits }

    /// The minute that supplies ids after a number of full ones: a later one of the day, then an earlier one, then one
    /// of the following days. Articles without a date all share one minute.
    func instead(_ count: Int64) -> Moment {
      let (days, rest) = count.quotientAndRemainder(dividingBy: Numbering.minutes)
      return Moment(day: day + days, minute: days == 0 ? (minute + rest) % Numbering.minutes : rest)
    }
  }

  /// When something was published by its date as in `Article.published`: a date alone is the first minute of its day, a
  /// month or a year alone the first of its days.
  static func moment(of published: String) -> Moment? {
    var numbers: [Int64] = []
    var digits = 0
    var number: Int64 = 0
    for byte in published.utf8 {
      if byte >= 0x30, byte <= 0x39 {
        guard digits < 4 else { return nil }
        number = number * 10 + Int64(byte - 0x30)
        digits += 1
        continue
      }
      guard digits > 0, !numbers.isEmpty || digits == 4 else { return nil }
      numbers.append(number)
      (number, digits) = (0, 0)
      let expected: [UInt8] = [0x2D, 0x2D, 0x54, 0x3A]
      guard numbers.count <= expected.count, byte == expected[numbers.count - 1] else { break }
    }
    if digits > 0, !numbers.isEmpty || digits == 4 { numbers.append(number) }
    guard let year = numbers.first else { return nil }
    let month = numbers.count > 1 ? numbers[1] : 1
    let day = numbers.count > 2 ? numbers[2] : 1
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    let hour = numbers.count > 3 ? numbers[3] : 0
    let minute = numbers.count > 4 ? numbers[4] : 0
    return Moment(
      day: clamped(days(year: year, month: month, day: day)),
      minute: min(max(hour * 60 + minute, 0), minutes - 1))
  }

  /// Where articles without a date stand: before all others. So they come last where the newest comes first; where the
  /// oldest does, `stretches` puts them behind.
  static let undated = Moment(day: 0, minute: 1)

  /// The first number of a dated article. The day below it has the undated, and what was printed until then.
  private static let firstDated = Moment(day: 1, minute: 0).first

  /// Whether an article's number is that of one without a date.
  static func isUndated(_ article: Int64) -> Bool { article < firstDated }

  /// A range of numbers in the order of publication, the oldest first and the undated last, from one of them on.
  ///
  /// - Parameter isOfQuotations: whether they are numbers of quotations; otherwise of articles.
  static func stretches(
    _ range: ClosedRange<Int64>, from start: Int64? = nil, isOfQuotations: Bool = false
  ) -> [ClosedRange<Int64>] {
    let border = isOfQuotations ? quotation(0, of: firstDated) : firstDated
    func stretch(_ first: Int64, _ last: Int64) -> ClosedRange<Int64>? {
      let (first, last) = (max(first, range.lowerBound), min(last, range.upperBound))
      return first <= last ? first...last : nil
    }
    guard let start else { return [stretch(border, .max), stretch(.min, border - 1)].compactMap { $0 } }
    if start < border { return [stretch(start, border - 1)].compactMap { $0 } }
    return [stretch(start, .max), stretch(.min, border - 1)].compactMap { $0 }
  }

  /// The rows of several selections, one after the other.
  static func joined(_ selections: [SQL]) -> SQL {
    // A subquery with a limit keeps its order.
    selections.count == 1
      ? selections[0] : selections.map { "SELECT * FROM (\($0) LIMIT -1)" }.joined(separator: " UNION ALL ")
  }

  /// The first day of 1800 in days since 1970.
  private static let epoch: Int64 = -62_091

  private static func clamped(_ day: Int64) -> Int64 { min(max(day, 0), (1 << 17) - 1) }

  /// Days since 1800 (Howard Hinnant, “chrono-compatible low-level date algorithms”, 2013).
  static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468 - epoch
  }

  /// The number of a quotation.
  static func quotation(_ index: Int, of article: Int64) -> Int64 { article << quotationBits | Int64(index) }
  /// The numbers of all its quotations.
  static func quotations(of article: Int64) -> ClosedRange<Int64> {
    article << quotationBits...(article << quotationBits | (1 << quotationBits - 1))
  }
  /// The article of a quotation.
  static func article(of quotation: Int64) -> Int64 { quotation >> quotationBits }
  /// Its index there.
  static func index(of quotation: Int64) -> Int { Int(quotation & (1 << quotationBits - 1)) }
}
