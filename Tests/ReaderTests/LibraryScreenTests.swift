import Drawing
import GoldenScreens
import Testing

@testable import Reader

/// The screens of a library at every arrangement, as a person sees them.
@Suite struct LibraryScreenTests {
  static let screens: [(name: String, keys: String, typed: String)] = [
    ("list", "j s j", ""),
    ("list-filtered", "&", "ferry"),
    ("list-unread", "<enter> q U", ""),
    ("tagged", "t", "crossing, council"),
    ("search", "\"", "boat"),
    ("search-slip", "\"", "boat since:soon "),
    ("list-slip", "&", "ferry kind:loud "),
    ("search-nothing", "\"", "marmalade"),
    ("persons", "S", ""),
    ("person", "S <enter> j", ""),
    ("person-joined", "S mj", "aal"),
    ("printings", "G k <enter> ]q ]q =", ""),
  ]

  @Test(arguments: GoldenScreenTests.sizes, screens)
  func looksAsRecorded(_ size: (Int, Int), _ screen: (name: String, keys: String, typed: String)) {
    var visit = Visit(at: Size(width: size.0, height: size.1))
    visit.press(screen.keys)
    visit.type(screen.typed)
    expectGolden(visit.screenText, named: "library-\(screen.name)-\(size.0)x\(size.1)")
  }
}
