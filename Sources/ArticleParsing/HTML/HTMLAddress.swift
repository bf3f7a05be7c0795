import Articles

/// An address in a page, made absolute by the address of the page.
///
/// Only what leads somewhere: no scripts, no places within the page. Where the page's own address is not known, a
/// relative address stays as it is.
func absoluteAddress(_ reference: String, base: String?) -> String? {
  let reference = cleanAddress(reference)
  guard let first = reference.utf8.first, first != UInt8(ascii: "#") else { return nil }
  if let scheme = scheme(of: reference) {
    return ["http", "https", "mailto", "tel", "ftp", "gemini"].contains(scheme) ? reference : nil
  }
  guard let base, let baseScheme = scheme(of: base), let authority = base.range(ofAuthorityBehind: baseScheme) else {
    return reference
  }
  if reference.hasPrefix("//") { return "\(baseScheme):\(reference)" }
  let root = String(base[..<authority.upperBound])
  if first == UInt8(ascii: "/") { return root + clean(reference) }
  let path = base[authority.upperBound...].prefix { $0 != "?" && $0 != "#" }
  if first == UInt8(ascii: "?") { return root + path + reference }
  let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
  return root + clean(folder + reference)
}

/// The address that a link or a picture leads to: as `absoluteAddress`, with what no address may hold spelled out in percent signs, which is
/// what a browser asks a server for.
func linkAddress(_ reference: String, base: String?) -> String? {
  let trimmed = reference.utf8.drop { $0 <= 0x20 }
  let end = trimmed.lastIndex { $0 > 0x20 }.map { trimmed.index(after: $0) } ?? trimmed.startIndex
  var spelled: [UInt8] = []
  // No host has blanks: those before the path are slips.
  var slashes = 0
  let start = cleanAddress(reference)
  let hasHost =
    scheme(of: start).map { start.utf8.dropFirst($0.utf8.count).starts(with: "://".utf8) } ?? start.hasPrefix("//")
  for byte in trimmed[..<end] {
    if byte == UInt8(ascii: "/") { slashes += 1 }
    switch byte {
    case 0x20 where hasHost && slashes < 3: continue
    case 0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D:
      spelled += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
    default: spelled.append(byte)
    }
  }
  return absoluteAddress(String(decoding: spelled, as: UTF8.self), base: base)
}

private let hexadecimal = Array("0123456789ABCDEF".utf8)

/// An address without white space, control characters and whatever else is no text: none of them belongs in one.
func cleanAddress(_ address: String) -> String {
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

/// The scheme of an absolute address, small; `nil` for a relative one.
private func scheme(of address: String) -> String? {
  guard let colon = address.utf8.firstIndex(of: 0x3A) else { return nil }
  let name = address.utf8[..<colon]
  guard let first = name.first, (first | 32) >= 97, (first | 32) <= 122, name.count <= 12 else { return nil }
  for byte in name where !((byte | 32) >= 97 && (byte | 32) <= 122) && !(byte >= 48 && byte <= 57) && byte != 0x2B {
    return nil
  }
  return address[..<colon].lowercased()
}

/// A path without “.” and “..”.
private func clean(_ path: some StringProtocol) -> String {
  let tail = path.firstIndex { $0 == "?" || $0 == "#" } ?? path.endIndex
  var kept: [Substring] = []
  let parts = Substring(path[..<tail]).split(separator: "/", omittingEmptySubsequences: false)
  for (index, part) in parts.enumerated() {
    switch part {
    case ".": if index == parts.count - 1 { kept.append("") }
    case "..":
      if kept.count > 1 { kept.removeLast() }
      if index == parts.count - 1 { kept.append("") }
    default: kept.append(part)
    }
  }
  return kept.joined(separator: "/") + path[tail...]
}

extension String {
  /// Where “https://example.org” ends.
  fileprivate func range(ofAuthorityBehind scheme: String) -> Range<String.Index>? {
    let start = utf8.index(startIndex, offsetBy: scheme.utf8.count)
    guard self[start...].hasPrefix("://") else { return nil }
    let host = utf8.index(start, offsetBy: 3)
    let end = utf8[host...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? endIndex
    return host < end ? startIndex..<end : nil
  }
}
