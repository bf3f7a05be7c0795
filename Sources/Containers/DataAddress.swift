import Basics

/// The contents of a data address (RFC 2397): “data:image/png;base64,…”.
public enum DataAddress {
  /// The bytes in it; `nil` if it is no such address.
  public static func contents(of address: String) -> [UInt8]? {
    let bytes = Array(address.utf8)
    guard bytes.prefix(5).map(\.asciiLowercased).elementsEqual("data:".utf8),
      let comma = bytes.firstIndex(of: UInt8(ascii: ","))
    else { return nil }
    let contents = percentDecoded(bytes[(comma + 1)...])
    let isBase64 = bytes[..<comma].suffix(7).map(\.asciiLowercased).elementsEqual(";base64".utf8)
    return isBase64 ? TransferEncoding.fromBase64(contents[...]) : contents
  }
}
