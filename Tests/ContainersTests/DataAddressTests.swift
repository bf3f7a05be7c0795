import Testing

@testable import Containers

@Suite struct DataAddressTests {
  @Test(
    arguments: [
      ("data:image/png;base64,aGFyYm91cg==", "harbour"), ("DATA:;BASE64,aGFy%0AYm91cg", "harbour"),
      ("data:image/svg+xml,%3Csvg%3E a%", "<svg> a%"), ("data:image/svg+xml;utf8,<svg>", "<svg>"), ("data:,", ""),
      ("data:image/png;base64", nil), ("https://weir.example/a,b", nil), ("", nil),
    ] as [(String, String?)])
  func holdsItsContents(_ address: String, _ contents: String?) {
    #expect(DataAddress.contents(of: address).map { String(decoding: $0, as: UTF8.self) } == contents)
  }
}
