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
