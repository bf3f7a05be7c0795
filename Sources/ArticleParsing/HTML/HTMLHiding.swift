import Basics

/// How a style hides an element's text.
enum HTMLHiding: Sendable {
  /// It is not shown at all.
  case notShown
  /// It is set where or so small that only a screen reader finds it: cut to nothing, off the screen, of no size.
  case offScreen

  /// What declarations say; `nil` when they hide nothing. `style` is the value of a `style` attribute or the body of a
  /// rule.
  init?(_ style: some Collection<UInt8>) {
    let tight = style.filter { $0 > 0x20 }
    if tight.containsSequence("display:none") || tight.containsSequence("visibility:hidden") {
      self = .notShown
    } else if HTMLHiding.isOffScreen(tight) {
      self = .offScreen
    } else {
      return nil
    }
  }

  private static func isOffScreen(_ style: [UInt8]) -> Bool {
    if style.containsSequence("clip:rect(0") || style.containsSequence("clip:rect(1px")
      || style.containsSequence("clip-path:inset(50%") || style.containsSequence("clip-path:inset(100%")
    {
      return true
    }
    if style.containsSequence("width:1px"), style.containsSequence("height:1px"),
      style.containsSequence("overflow:hidden")
    {
      return true
    }
    if let size = style.firstRange(of: "font-size:0") {
      let next = style[size.upperBound...].first
      if next != 0x2E, !(next?.isASCIIDigit ?? false) { return true }
    }
    // Three digits and more are further than a screen's edge: “left: -9999px”.
    return isFarAway(style, "left:-") || isFarAway(style, "text-indent:-") || isFarAway(style, "top:-")
  }

  private static func isFarAway(_ style: [UInt8], _ side: StaticString) -> Bool {
    guard let found = style.firstRange(of: side) else { return false }
    return style[found.upperBound...].prefix { $0.isASCIIDigit }.count >= 3
  }
}

/// The classes that a page's own style sheets set off the screen: “.vh { position: absolute; clip: rect(0 0 0 0) … }”.
///
/// Only rules whose selector is one class are read, and only those that cut a box to nothing: what is not displayed may
/// be shown by another rule or by a program.
struct OffScreenClasses: Sendable {
  /// By their hashes.
  private var names: Set<UInt64> = []

  /// More are not kept.
  private static let most = 64
  /// How many bytes selector and rule may have.
  private static let longestRule = 400

  /// None.
  init() {}

  var isEmpty: Bool { names.isEmpty }

  /// Takes those of the text of a `<style>` element.
  mutating func add(_ sheet: UnsafeBufferPointer<UInt8>.SubSequence) {
    guard let base = sheet.base.baseAddress else { return }
    var from = sheet.startIndex
    // “clip: rect(…)”: brackets are rare enough to look at each.
    while names.count < OffScreenClasses.most, from < sheet.endIndex,
      let found = memchr(base + from, 0x28, sheet.endIndex - from)
    {
      let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if sheet[..<place].suffix(4).elementsEqual("rect".utf8) { take(ruleAround: place, sheet) }
      from = place + 1
    }
  }

  /// Whether one of the words of a `class` attribute is among them.
  func contains(anyOf value: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
    guard !names.isEmpty else { return false }
    var rest = value
    while let start = rest.firstIndex(where: { $0 > 0x20 }) {
      let word = rest[start...].prefix { $0 > 0x20 }
      if names.contains(byteHash(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: word)))) { return true }
      rest = rest[word.endIndex...]
    }
    return false
  }

  private mutating func take(ruleAround place: Int, _ sheet: UnsafeBufferPointer<UInt8>.SubSequence) {
    let before = sheet[..<place].suffix(OffScreenClasses.longestRule)
    guard let open = before.lastIndex(where: { $0 == 0x7B || $0 == 0x7D }), sheet[open] == 0x7B else { return }
    let body = sheet[(open + 1)...].prefix(OffScreenClasses.longestRule).prefix { $0 != 0x7D }
    guard HTMLHiding(body) == .offScreen else { return }
    var selectors = sheet[..<open].suffix(OffScreenClasses.longestRule)
    if let end = selectors.lastIndex(where: { $0 == 0x7B || $0 == 0x7D || $0 == 0x3E }) {
      selectors = selectors[(end + 1)...]
    }
    for selector in selectors.split(separator: 0x2C) {
      let name = Array(selector.filter { $0 > 0x20 })
      guard name.count > 1, name.first == 0x2E, name.count + 4 >= selector.count || !selector.contains(0x3A),
        name.dropFirst().allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x5F || $0 >= 0x80 })
      else { continue }
      names.insert(Array(name.dropFirst()).withUnsafeBytes(byteHash))
    }
  }
}
