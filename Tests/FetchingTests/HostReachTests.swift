import Testing

@testable import Fetching

/// Which machines a page of the web may lead to. Nothing is sent anywhere.
@Suite struct HostReachTests {
  static let hosts: [(host: String, reach: HostReach)] = [
    ("localhost", .loopback), ("LOCALHOST.", .loopback), ("db.localhost", .loopback), ("127.0.0.1", .loopback),
    ("127.9.9.9", .loopback), ("127.1", .loopback), ("0x7f.1", .loopback), ("2130706433", .loopback),
    ("0177.0.0.1", .loopback), ("0.0.0.0", .loopback), ("[::1]", .loopback), ("::1", .loopback), ("[::]", .loopback),
    ("[::ffff:127.0.0.1]", .loopback), ("[64:ff9b::7f00:1]", .loopback),
    ("10.1.2.3", .nearby), ("172.16.0.1", .nearby), ("172.31.255.255", .nearby), ("192.168.1.1", .nearby),
    ("169.254.169.254", .nearby), ("100.64.0.1", .nearby), ("[fe80::1]", .nearby), ("[fe80::1%25eth0]", .nearby),
    ("[fd00::1]", .nearby), ("[fc00::1]", .nearby), ("[::ffff:10.0.0.1]", .nearby), ("224.0.0.1", .nearby),
    ("127.0.0.1.example.org", .anywhere), ("127.example.org", .anywhere), ("localhost.example.org", .anywhere),
    ("example.org", .anywhere), ("172.15.0.1", .anywhere), ("172.32.0.1", .anywhere), ("8.8.8.8", .anywhere),
    ("100.128.0.1", .anywhere), ("[2001:db8::1]", .anywhere), ("[::ffff:8.8.8.8]", .anywhere), ("", .anywhere),
  ]

  @Test(arguments: hosts)
  func anAddressTellsFromWhereItIsReached(_ row: (host: String, reach: HostReach)) {
    #expect(HostReach(row.host) == row.reach)
  }

  @Test func theWebLeadsNowhereInside() {
    #expect(HostReach.anywhere.mayLead(to: .anywhere))
    #expect(!HostReach.anywhere.mayLead(to: .loopback))
    #expect(!HostReach.anywhere.mayLead(to: .nearby))
    for inside in [HostReach.loopback, .nearby] {
      for target in [HostReach.anywhere, .loopback, .nearby] { #expect(inside.mayLead(to: target)) }
    }
  }

  @Test(arguments: ["http://127.0.0.1.example.org/", "http://127.example.org", "https://localhost.example.org/x"])
  func onlyThisMachineIsReachedWithoutAProxy(_ address: String) throws {
    #expect(try !PageAddress(address).isLocal)
  }

  static let redirects: [(status: String, location: String, host: String?)] = [
    ("302 Found", "http://10.0.0.1/x", "10.0.0.1"), ("301 Moved", "//127.1:80/", "127.1"), ("302 Found", "/x", nil),
    ("307 x", "http:\\\\[::1]\\a", "[::1]"), ("302 Found", "https://a:b@192.168.0.1/", "192.168.0.1"),
    ("200 OK", "http://10.0.0.1/x", nil), ("302 Found", "x?u=http://10.0.0.1/", nil),
  ]

  @Test(arguments: redirects)
  func aRedirectNamesItsHost(_ row: (status: String, location: String, host: String?)) {
    var headers = ResponseHeaders()
    headers.add("HTTP/1.1 \(row.status)\r\n", bytes: 20)
    headers.add("Location: \(row.location)\r\n", bytes: 20)
    #expect(headers.redirectHost == row.host)
  }

  @Test(arguments: [
    ("https://ada:secret@news.example/a?b#c", "https://news.example/a?b#c"),
    ("https://ada@news.example", "https://news.example"),
    ("https://a:p@ss@news.example/", "https://news.example/"),
    ("https://news.example/@ada", "https://news.example/@ada"),
    ("ftp://ada:secret@news.example/", "ftp://news.example/"), ("ada@news.example", "ada@news.example"),
  ])
  func aPasswordIsNotShown(_ address: String, _ shown: String) {
    #expect(Fetcher.shown(address) == shown)
    #expect(FetchError(address: Fetcher.shown(address), cause: .noAnswer).description.contains(shown))
  }

  @Test func aSentenceHasNoPassword() {
    let error = #expect(throws: FetchError.self) {
      try Fetcher(userAgent: "x").page(at: "ftp://ada:secret@news.example/")
    }
    #expect(error?.description.contains("secret") == false)
    #expect(!FetchError.Cause.leadsElsewhere("ftp://ada:secret@news.example/").clause.contains("secret"))
  }
}
