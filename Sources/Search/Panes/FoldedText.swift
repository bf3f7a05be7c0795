/// Several texts, folded once, so that repeated searches only scan bytes.
package struct FoldedText: Sendable {
  /// Folded UTF-8, the texts apart by line ends.
  private let bytes: [UInt8]

  package init(_ texts: [String?]) {
    var bytes: [UInt8] = []
    // Folding makes nothing longer; every article has one of these, so it has little room to grow.
    bytes.reserveCapacity(texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) + 1 })
    for text in texts {
      guard let text, !text.isEmpty else { continue }
      for scalar in text.unicodeScalars {
        let folded = Folding.fold(scalar.value)
        if folded < 0x80 {
          bytes.append(UInt8(folded))
        } else if let scalar = Unicode.Scalar(folded) {
          bytes.append(contentsOf: UTF8.encode(scalar)!)
        }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    self.bytes = bytes
  }

  /// Whether it contains these bytes, folded in the same way.
  package func contains(_ needle: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      needle.withUnsafeBufferPointer { needle in
        guard let head = needle.first else { return true }
        let last = text.count - needle.count
        var index = 0
        while index <= last {
          if text[index] == head {
            var length = 1
            while length < needle.count, text[index + length] == needle[length] { length += 1 }
            if length == needle.count { return true }
          }
          index += 1
        }
        return false
      }
    }
  }
}

extension TextFilter {
  /// Whether a folded text contains every word.
  package func matches(_ text: FoldedText) -> Bool { needles.allSatisfy { text.contains($0.folded) } }
}
