/// The bytes of a percent-encoded address (RFC 3986, 2.1); a percent sign without two digits stands for itself.
public func percentDecoded(_ text: some Collection<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.count)
  var rest = text[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let high = rest.first?.hexadecimalValue,
      let low = rest.dropFirst().first?.hexadecimalValue
    {
      bytes.append(UInt8(high << 4 | low))
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return bytes
}

/// Text with everything but the letters, digits and signs that need no percent sign anywhere (RFC 3986, 2.3) spelled out.
public func percentEncoded(_ text: String) -> String {
  var output: [UInt8] = []
  output.reserveCapacity(text.utf8.count)
  let digits = Array("0123456789ABCDEF".utf8)
  for byte in text.utf8 {
    if byte.isASCIILetter || byte.isASCIIDigit || "-._~".utf8.contains(byte) {
      output.append(byte)
    } else {
      output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: output, as: UTF8.self)
}
