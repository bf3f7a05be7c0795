import Basics

/// A date in metadata: a machine's, or one as papers print it.
func machineDate(_ text: String) -> String? { isoDate(text) ?? printedDates(in: text).first?.iso }

/// A machine's date as ISO 8601, in the precision and zone it came in; `nil` when it is none.
func isoDate(_ text: String) -> String? {
  let bytes = Array(text.utf8.drop { $0 <= 0x20 })
  func digits(_ from: Int, _ count: Int) -> Int? {
    guard from >= 0, from + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[from..<from + count] {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }
  func pad(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
  guard let year = digits(0, 4), year >= 1800, year <= 2100 else { return nil }
  var month: Int?
  var day: Int?
  var at: Int
  if bytes.count > 4, bytes[4] == 0x2D || bytes[4] == 0x2F || bytes[4] == 0x2E {
    month = digits(5, 2)
    day = bytes.count > 7 && bytes[7] == bytes[4] ? digits(8, 2) : nil
    at = day == nil ? 7 : 10
  } else {
    month = digits(4, 2)
    day = digits(6, 2)
    at = 8
  }
  guard let month, (1...12).contains(month) else { return nil }
  guard let day else { return at == 7 && bytes.count <= 8 ? "\(year)-\(pad(month))" : nil }
  guard (1...31).contains(day) else { return nil }
  var result = "\(year)-\(pad(month))-\(pad(day))"
  while at < bytes.count, bytes[at] == 0x20 || bytes[at] == UInt8(ascii: "T") || bytes[at] == UInt8(ascii: "t") {
    at += 1
  }
  guard let hour = digits(at, 2), hour < 24, at + 2 < bytes.count else { return result }
  let hasColon = bytes[at + 2] == 0x3A
  guard let minute = digits(at + (hasColon ? 3 : 2), 2), minute < 60 else { return result }
  at += hasColon ? 5 : 4
  result += "T\(pad(hour)):\(pad(minute))"
  if at < bytes.count, bytes[at] == 0x3A || (!hasColon && digits(at, 2) != nil),
    let second = digits(at + (bytes[at] == 0x3A ? 1 : 0), 2), second < 61
  {
    at += bytes[at] == 0x3A ? 3 : 2
    if second > 0 || hasColon { result += ":\(pad(second))" }
    if at < bytes.count, bytes[at] == 0x2E || bytes[at] == 0x2C {
      at += 1
      while at < bytes.count, bytes[at] >= 48, bytes[at] <= 57 { at += 1 }
    }
  }
  while at < bytes.count, bytes[at] == 0x20 { at += 1 }
  guard at < bytes.count else { return result }
  if bytes[at] == UInt8(ascii: "Z") || bytes[at] == UInt8(ascii: "z") { return result + "Z" }
  if bytes[at] == 0x2B || bytes[at] == 0x2D, let hours = digits(at + 1, 2), hours <= 14 {
    let minutes = digits(at + 3, 2) ?? digits(at + 4, 2) ?? 0
    return result + (bytes[at] == 0x2B ? "+" : "-") + pad(hours) + ":" + pad(minutes)
  }
  return result
}

/// The date in an address: “/2025/11/26/”, “/2025/1/6/”, “-2025-11-26”, “26-11-2025”, “/20251126”, “notice20251126”; `nil` without one.
///
/// Digits that touch other digits are numbers of something else.
func dateInAddress(_ address: String) -> String? {
  let bytes = Array(address.utf8)
  var groups: [(range: Range<Int>, value: Int)] = []
  var at = 0
  while at < bytes.count {
    let start = at
    var value = 0
    while at < bytes.count, bytes[at] >= 48, bytes[at] <= 57 {
      value = min(value * 10 + Int(bytes[at] - 48), 999_999_999)
      at += 1
    }
    if at > start { groups.append((start..<at, value)) } else { at += 1 }
  }
  func pad(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
  func date(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1990...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return "\(year)-\(pad(month))-\(pad(day))"
  }
  for (index, group) in groups.enumerated() {
    if group.range.count == 8, group.range.lowerBound > 0,
      bytes[group.range.lowerBound - 1].isOne(of: "/-_") || bytes[group.range.lowerBound - 1].isASCIILetter,
      let found = date(group.value / 10_000, group.value / 100 % 100, group.value % 100)
    {
      return found
    }
    guard index + 2 < groups.count else { continue }
    let (second, third) = (groups[index + 1], groups[index + 2])
    let separator = bytes[group.range.upperBound]
    guard separator == 0x2F || separator == 0x2D, second.range.lowerBound == group.range.upperBound + 1,
      third.range.lowerBound == second.range.upperBound + 1, bytes[second.range.upperBound] == separator,
      second.range.count <= 2
    else { continue }
    if group.range.count == 4, third.range.count <= 2, let found = date(group.value, second.value, third.value) {
      return found
    }
    if group.range.count <= 2, third.range.count == 4, separator == 0x2D,
      let found = date(third.value, second.value, group.value)
    {
      return found
    }
  }
  return nil
}
