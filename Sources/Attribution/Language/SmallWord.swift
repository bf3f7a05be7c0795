/// Small English words that rules ask for, as the hashes that tokens have.
enum SmallWord {
  static let and = WordHash.of("and")
  static let `as` = WordHash.of("as")
  static let by = WordHash.of("by")
  static let `in` = WordHash.of("in")
  static let of = WordHash.of("of")
  static let the = WordHash.of("the")
}
