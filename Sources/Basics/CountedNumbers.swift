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

/// How many quotations of all kinds there are: “13 quotes and paraphrases”. “Quotes” alone are those in quotation marks, or those of
/// the kinds that are shown.
public func quotesAndParaphrases(_ count: Int) -> String {
  counted(count, "quote or paraphrase", "quotes and paraphrases")
}

/// A number and what it counts: “1 article”, “2,000 articles”, “3 people”.
///
/// - Parameter plural: the plural; by default the word with “s”.
public func counted(_ count: Int, _ word: String, _ plural: String? = nil) -> String {
  "\(grouped(count)) \(count == 1 ? word : plural ?? word + "s")"
}
