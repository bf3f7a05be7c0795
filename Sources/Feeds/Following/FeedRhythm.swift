import Articles

/// How often a feed wants to be asked for, as RSS 2.0 lets it say: `ttl`, `skipHours` and `skipDays`.
public struct FeedRhythm: Hashable, Sendable {
  /// For how many minutes it stays as it is.
  public var minutes: Int?
  /// Hours of the day in GMT in which it does not change: a bit for each, the lowest for midnight.
  public var quietHours: Int
  /// Days of the week in GMT on which it does not change: a bit for each, the lowest for Sunday.
  public var quietDays: Int

  /// A rhythm; by itself that of a feed that does not say.
  public init(minutes: Int? = nil, quietHours: Int = 0, quietDays: Int = 0) {
    self.minutes = minutes
    self.quietHours = quietHours
    self.quietDays = quietDays
  }

  /// For how many seconds it stays as it is.
  var pause: Int64 { Int64(minutes ?? 0) * 60 }

  /// The first moment from `time` on, both in seconds since 1970, that is in no quiet hour and on no quiet day; `time` itself where
  /// there is none.
  func firstAllowed(from time: Int64) -> Int64 {
    var moment = time
    for _ in 0..<(7 * 24) {
      let hour = moment / 3600
      // The first of January 1970 was a Thursday.
      if quietHours >> (hour % 24) & 1 == 0, quietDays >> ((hour / 24 + 4) % 7) & 1 == 0 { return moment }
      moment = (hour + 1) * 3600
    }
    return time
  }

  /// What the head of a feed says.
  init(_ head: MarkupElement) {
    self.init(
      minutes: head.first(.core, "ttl").flatMap { Int($0.text.trimmed) }
        .flatMap { (1...1_000_000).contains($0) ? $0 : nil })
    for hour in head.first(.core, "skiphours")?.all(.core, "hour") ?? [] {
      // Of old, midnight was 24.
      if let number = Int(hour.text.trimmed), (0...24).contains(number) { quietHours |= 1 << (number % 24) }
    }
    let days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    for day in head.first(.core, "skipdays")?.all(.core, "day") ?? [] {
      if let number = days.firstIndex(of: String(day.text.trimmed.lowercased().prefix(3))) { quietDays |= 1 << number }
    }
  }
}
