import Basics

/// The pages and texts of a web archive (WARC 1.0 and 1.1, ISO 28500), record by record.
struct WARCReader {
  private var stream: ByteStream
  private var number = 0

  init(_ stream: ByteStream) { self.stream = stream }

  /// The next page or text, or what could not be read; `nil` behind the last.
  mutating func next() throws(ContainerFault) -> ContainerReader.Item? {
    while let fields = try header() {
      number += 1
      guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
        throw ContainerFault("record \(number) does not say how long it is")
      }
      let address = fields["warc-target-uri"].map { $0.hasPrefix("<") ? String($0.dropFirst().dropLast()) : $0 } ?? ""
      let kind = fields["warc-type"]?.lowercased() ?? ""
      let name = address.isEmpty ? "\(number)" : address
      guard ["response", "resource", "conversion"].contains(kind), !address.hasPrefix("dns:") else {
        try pass(length)
        continue
      }
      guard length <= ContainerReader.sizeLimit else {
        try pass(length)
        return .passedOver(name: name, cause: "it is larger than \(ContainerReader.sizeLimit >> 20) MB")
      }
      let block = try stream.take(length)
      guard block.count == length else { throw ContainerFault("it ends within record \(number)") }
      let isAnswer = fields["content-type"]?.lowercased().hasPrefix("application/http") ?? (kind == "response")
      let content =
        isAnswer
        ? WebAnswer.content(of: block, address: address) : WebAnswer.content(of: block, fields, address: address)
      switch content {
      case .member(var member):
        member.name = name
        member.receipt?.fetched = fields["warc-date"]
        if !address.hasPrefix("http") { member.address = nil }
        return .member(member)
      case .unreadable(let cause): return .passedOver(name: name, cause: cause)
      case .nothing: continue
      }
    }
    return nil
  }

  private mutating func pass(_ length: Int) throws(ContainerFault) {
    if try stream.skip(length) < length { throw ContainerFault("it ends within record \(number)") }
  }

  /// The header of the next record; `nil` at the end.
  private mutating func header() throws(ContainerFault) -> HeaderFields? {
    var line: [UInt8] = []
    // Two empty lines end a record; some writers leave more, some fewer, and a cut may go through the last.
    repeat {
      guard let next = try stream.line() else { return nil }
      line = next
    } while line.isEmpty || line == [0x0D]
    guard line.starts(with: "WARC/".utf8) else {
      throw ContainerFault("after record \(number) comes something that is not a record")
    }
    var fields = HeaderFields()
    while let line = try stream.line(), !line.isEmpty { fields.add(line) }
    return fields
  }
}
