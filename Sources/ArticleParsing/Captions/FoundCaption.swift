import Articles

/// A caption of scraped text: which lines, and which parts of them, it is made of.
struct FoundCaption: Sendable {
  /// A part of a line.
  struct Part: Sendable {
    var line: Int
    var range: Range<Int>
  }

  var kind: Caption.Kind
  /// The first of its lines.
  var line: Int
  var text: Part?
  var credit: Part?
  var alt: Part?
}
