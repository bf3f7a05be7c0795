/// A number with grouped thousands: “200,000”.
public func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude).utf8)
  var grouped: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
    grouped.append(digit)
  }
  return String(decoding: grouped, as: UTF8.self)
}

/// A number and what it counts: “1 article”, “2,000 articles”, “3 people”.
///
/// - Parameter plural: the plural; by default the word with “s”.
public func counted(_ count: Int, _ word: String, _ plural: String? = nil) -> String {
  "\(grouped(count)) \(count == 1 ? word : plural ?? word + "s")"
}
