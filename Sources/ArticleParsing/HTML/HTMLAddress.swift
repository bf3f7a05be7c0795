import Articles

/// An address in a page, made absolute by the address of the page.
///
/// Only what leads somewhere: no scripts, no places within the page, and no user name and password. Where the page's own address is not known, a
/// relative address stays as it is.
func absoluteAddress(_ reference: String, base: String?) -> String? {
  let reference = WebAddress.withoutUser(cleanAddress(reference))
  guard let first = reference.utf8.first, first != UInt8(ascii: "#") else { return nil }
  if let scheme = WebAddress.scheme(of: reference) {
    return ["http", "https", "mailto", "tel", "ftp", "gemini"].contains(scheme) ? reference : nil
  }
  guard let base else { return reference }
  return WebAddress.resolved(reference, from: base) ?? reference
}

/// The address that a link or a picture leads to: as `absoluteAddress`, with what no address may hold spelled out in percent signs, which is
/// what a browser asks a server for.
func linkAddress(_ reference: String, base: String?) -> String? {
  // Most addresses are spelled as they must be.
  guard reference.utf8.contains(where: needsSpelling) else { return absoluteAddress(reference, base: base) }
  let trimmed = reference.utf8.drop { $0 <= 0x20 }
  let end = trimmed.lastIndex { $0 > 0x20 }.map { trimmed.index(after: $0) } ?? trimmed.startIndex
  var spelled: [UInt8] = []
  // No host has blanks: those before the path are slips.
  var slashes = 0
  let start = cleanAddress(reference)
  let hasHost =
    WebAddress.scheme(of: start).map { start.utf8.dropFirst($0.utf8.count).starts(with: "://".utf8) }
    ?? start.hasPrefix("//")
  for byte in trimmed[..<end] {
    if byte == UInt8(ascii: "/") { slashes += 1 }
    switch byte {
    case 0x20 where hasHost && slashes < 3: continue
    case let byte where needsSpelling(byte):
      spelled += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
    default: spelled.append(byte)
    }
  }
  return absoluteAddress(String(decoding: spelled, as: UTF8.self), base: base)
}

/// Whether no address may hold a byte as it is.
private func needsSpelling(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: true
  default: false
  }
}

private let hexadecimal = Array("0123456789ABCDEF".utf8)

/// An address without white space, control characters and whatever else is no text: none of them belongs in one.
func cleanAddress(_ address: String) -> String {
  if address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return address }
  let bytes = Array(address.utf8)
  return bytes.withUnsafeBufferPointer { buffer in
    var kept: [UInt8] = []
    kept.reserveCapacity(buffer.count)
    var index = 0
    while index < buffer.count {
      if let character = UnsafeCharacter.at(index, in: buffer) {
        index += character.length
        continue
      }
      if buffer[index] != 0x20 { kept.append(buffer[index]) }
      index += 1
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
