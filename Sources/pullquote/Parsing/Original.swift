import Articles
import Basics
import CLibCrypto

/// The bytes that an article is read in, and where they come from.
struct Original: Sendable {
  /// `nil` for a text that was taken out of a file with others, as an entry of a feed is.
  var bytes: [UInt8]?
  var evidence: Evidence

  /// What is given to a parser; `nil` for an article that was parsed before.
  init?(of matter: ParsingRequest.Matter) {
    switch matter {
    case .contents(let contents):
      guard contents.exported == nil else { return nil }
      if let evidence = contents.listEvidence {
        self.init(partWith: evidence)
        return
      }
      self.init(contents.bytes, address: contents.address, contents.receipt)
    case .record(let record):
      guard let page = record.page else { return nil }
      self.init(page.bytes, address: page.address, nil)
    }
  }

  private init(partWith evidence: Evidence) { self.evidence = evidence }

  private init(_ bytes: [UInt8], address: String?, _ receipt: WebReceipt?) {
    self.bytes = bytes
    evidence = Evidence(
      address: address, fetched: receipt?.fetched, status: receipt?.status, headers: receipt?.headers ?? [],
      digest: Self.digest(of: bytes), size: bytes.count)
  }

  /// The SHA-256 of some bytes in hexadecimal digits; `nil` without libcrypto.
  static func digest(of bytes: [UInt8]) -> String? {
    var digest = [UInt8](repeating: 0, count: 32)
    guard lc_sha256(bytes, bytes.count, &digest) == 1 else { return nil }
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
