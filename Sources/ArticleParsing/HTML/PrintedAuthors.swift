/// The authors that a page prints, read line by line: all of one byline, also where each name has a line of its own.
struct PrintedAuthors: Sendable {
  /// The names of the byline.
  private(set) var names: [String] = []
  /// The line of the last name.
  private var last = 0

  /// How many lines may stand between two names of one byline: an address, a title.
  private static let reach = 3
  /// More people than this are a list of something else.
  private static let most = 12

  /// Whether no more of the byline can stand in a line.
  func isComplete(before index: Int) -> Bool {
    !names.isEmpty && !(last...(last + PrintedAuthors.reach)).contains(index)
  }

  /// Takes the names that a line holds; `index` counts the lines. Behind the first line only names of people count, and
  /// they take the place of what does not even have the shape of one.
  mutating func take(_ found: [String], line index: Int) {
    if names.isEmpty {
      names = found
      last = index
      return
    }
    guard index > last, index - last <= PrintedAuthors.reach else { return }
    let new = found.filter { name in isPersonal(name) && !names.contains { letters($0) == letters(name) } }
    guard !new.isEmpty, names.count + new.count <= PrintedAuthors.most else { return }
    names = names.contains { isPersonal($0) || byline($0) != nil } ? names + new : new
    last = index
  }
}
