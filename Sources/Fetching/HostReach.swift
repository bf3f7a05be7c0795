import Basics

/// From where a host can be reached, as far as its address tells.
enum HostReach: Hashable, Sendable {
  /// This machine itself.
  case loopback
  /// The network that this machine stands in: private, shared and link-local addresses.
  case nearby
  /// Anywhere, or a name, which tells nothing.
  case anywhere

  /// The reach of a host as an address has it: a name, an IPv4 address in any of its spellings, an IPv6 address in brackets or without.
  init(_ host: String) {
    var name = host.lowercased()
    if name.hasPrefix("["), name.hasSuffix("]") { name = String(name.dropFirst().dropLast()) }
    if name.hasSuffix(".") { name.removeLast() }
    if name == "localhost" || name.hasSuffix(".localhost") {
      self = .loopback
      return
    }
    // Behind “%” stands the network card of a link-local address.
    let plain = String(name.prefix { $0 != "%" })
    var four = in_addr()
    var six = in6_addr()
    if inet_aton(plain, &four) != 0 {
      self = HostReach(four: UInt32(bigEndian: four.s_addr))
    } else if inet_pton(AF_INET6, plain, &six) == 1 {
      self = HostReach(six: withUnsafeBytes(of: &six) { Array($0) })
    } else {
      self = .anywhere
    }
  }

  /// The reach of an IPv4 address (RFC 6890).
  private init(four address: UInt32) {
    func isIn(_ network: UInt32, _ bits: UInt32) -> Bool { address >> (32 - bits) == network >> (32 - bits) }
    // 0.0.0.0 is this machine to those that connect to it.
    if isIn(0x7F00_0000, 8) || isIn(0, 8) {
      self = .loopback
    } else if isIn(0x0A00_0000, 8) || isIn(0xAC10_0000, 12) || isIn(0xC0A8_0000, 16) || isIn(0xA9FE_0000, 16)
      || isIn(0x6440_0000, 10) || isIn(0xC000_0000, 24) || isIn(0xC612_0000, 15) || address >= 0xE000_0000
    {
      self = .nearby
    } else {
      self = .anywhere
    }
  }

  /// The reach of an IPv6 address; one that holds an IPv4 address has that one's.
  private init(six bytes: [UInt8]) {
    let four = bytes[12...].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let isZero = bytes[..<10].allSatisfy { $0 == 0 }
    if isZero, bytes[10] == 0xFF, bytes[11] == 0xFF {
      self = HostReach(four: four)
    } else if isZero, bytes[10] == 0, bytes[11] == 0 {
      self = four <= 1 ? .loopback : HostReach(four: four)
    } else if bytes[..<12].elementsEqual([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) {
      self = HostReach(four: four)
    } else if bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFE && bytes[1] & 0x80 != 0 || bytes[0] == 0xFF {
      self = .nearby
    } else {
      self = .anywhere
    }
  }

  /// Whether an answer of this host may lead on to another: from the web to no machine that only those who stand near it can reach.
  func mayLead(to target: HostReach) -> Bool { self != .anywhere || target == .anywhere }
}
