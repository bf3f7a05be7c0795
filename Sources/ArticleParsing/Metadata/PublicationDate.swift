import Basics

/// When an article was published, and what says so.
struct PublicationDate: Hashable, Sendable {
  /// What says so.
  enum Source: Sendable {
    /// The page's data, or a date that it prints.
    case page
    /// Nothing but the date of a change.
    case change
    /// Nothing but the article's address.
    case address
  }

  /// ISO 8601 in the precision and zone that were given.
  var iso: String
  /// What says so.
  var source = Source.page

  init(iso: String, source: Source = .page) {
    self.iso = iso
    self.source = source
  }

  /// A printed date.
  init?(_ printed: PrintedDate?) {
    guard let printed else { return nil }
    self.init(iso: printed.iso)
  }

  /// The date of publication among those that are printed: one that is said to be it, else one that is not said to be
  /// that of a change.
  static func first(of dates: [PrintedDate]) -> PrintedDate? {
    dates.first { $0.role == .published } ?? dates.first { $0.role != .modified }
  }
}

/// A date in universal time, as people at the place of publication read it in the paper.
///
/// Content systems give “2025-11-05T23:00Z” for what they print as 6 November. Where the printed day is the one before
/// or after and some zone makes both true, the printed day is the article's; its time, if there is one, gives the zone.
func localDate(_ universal: String, printed: [PrintedDate]) -> String {
  guard let stated = DateStamp(universal), let minute = stated.minute, stated.zone == 0,
    let date = PublicationDate.first(of: printed), let local = DateStamp(date.iso), local.zone == nil,
    abs(local.day - stated.day) == 1
  else { return universal }
  let days = (local.day - stated.day) * 1440
  guard let localMinute = local.minute else {
    // Some zone must put the instant into that day: they reach from 12 hours behind to 14 hours ahead.
    return (days - 14 * 60...days + 1439 + 12 * 60).contains(minute) ? date.iso : universal
  }
  let offset = days + localMinute - minute
  guard (-12 * 60...14 * 60).contains(offset), offset % 15 == 0 else { return universal }
  let (hours, minutes) = (abs(offset) / 60, abs(offset) % 60)
  let pad = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
  return "\(date.iso)\(offset < 0 ? "-" : "+")\(pad(hours)):\(pad(minutes))"
}

/// Whether two dates are one whose day and month were taken for each other: “02/10/2025”.
func isSwapped(_ date: String, _ other: String) -> Bool {
  let (own, theirs) = (Array(date.utf8.prefix(10)), Array(other.utf8.prefix(10)))
  guard own.count == 10, theirs.count == 10, own != theirs else { return false }
  return own[..<5] == theirs[..<5] && own[5..<7] == theirs[8...] && own[8...] == theirs[5..<7]
}

/// An instant in universal time as the midnight that it is where the language is spoken: systems that know a day alone
/// give its beginning, “2025-07-18T22:00:00Z” for 19 July in Germany. The instant stays the same.
func localMidnight(_ universal: String, language: String?) -> String {
  guard let stamp = DateStamp(universal), stamp.zone == 0, let minute = stamp.minute, minute % 60 == 0,
    !universal.utf8.dropFirst(17).prefix(2).contains(where: { $0.isOne(of: "123456789") }),
    let language = language?.prefix(2), let ahead = hoursAhead[String(language)]
  else { return universal }
  let hours = 24 - minute / 60
  // In Europe summer time runs from the end of March to the end of October.
  let month = Int(universal.dropFirst(5).prefix(2)) ?? 0
  let offsets = ahead == [1] ? (month < 3 || month > 10 ? [1] : month == 3 || month == 10 ? [1, 2] : [2]) : ahead
  guard offsets.contains(hours) else { return universal }
  return "\(DateStamp.iso(day: stamp.day + 1))T00:00:00+\(hours < 10 ? "0" : "")\(hours):00"
}

/// How far ahead of universal time the clocks stand where a language is spoken, for those with hardly more than one zone.
private let hoursAhead: [String: [Int]] = {
  var table: [String: [Int]] = ["ja": [9], "ko": [9], "zh": [8], "tr": [3]]
  for language in ["de", "it", "nl", "sv", "da", "nb", "no", "pl", "cs", "sk", "hu", "sl", "hr"] {
    table[language] = [1]
  }
  return table
}()

/// The date of an article that was written on within days of its first version: what the page prints as its date, where
/// its data say that it was changed on that day and none of it says that the printed date is that of a change.
///
/// Later than a week, a date of a change is just that.
func dateOfVersion(_ stated: String, changed: String, shown: String) -> String {
  guard let first = DateStamp(stated), let last = DateStamp(changed), let printed = DateStamp(shown),
    printed.day == last.day, (1...7).contains(last.day - first.day)
  else { return stated }
  return shown
}

/// An ISO 8601 date in numbers.
private struct DateStamp {
  /// Days, from some day on.
  var day: Int
  /// Minutes of the day, where a time is given.
  var minute: Int?
  /// Minutes ahead of universal time, where a zone is given.
  var zone: Int?

  /// The ISO 8601 date of a day.
  static func iso(day: Int) -> String {
    // The era of 400 years, the year of it and the day of that year, years beginning in March.
    let shifted = day - 1
    let era = shifted / 146_097
    let ofEra = shifted % 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let date = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let pad = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(pad(month))-\(pad(date))"
  }

  init?(_ iso: String) {
    let bytes = Array(iso.utf8)
    func number(_ at: Int, _ count: Int) -> Int? {
      guard at + count <= bytes.count else { return nil }
      return Int(String(decoding: bytes[at..<at + count], as: UTF8.self))
    }
    guard let year = number(0, 4), let month = number(5, 2), let date = number(8, 2) else { return nil }
    // Years begin in March, so that the leap day is the last.
    let (shiftedYear, shiftedMonth) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    day = shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
    day += (shiftedMonth * 153 + 2) / 5 + date
    guard bytes.count > 10, let hour = number(11, 2) else { return }
    minute = hour * 60 + (number(14, 2) ?? 0)
    let tail = bytes[13...]
    if tail.last == UInt8(ascii: "Z") {
      zone = 0
    } else if let sign = tail.lastIndex(where: { $0 == 0x2B || $0 == 0x2D }), let hours = number(sign + 1, 2) {
      zone = (hours * 60 + (number(sign + 4, 2) ?? 0)) * (bytes[sign] == 0x2D ? -1 : 1)
    }
  }
}
