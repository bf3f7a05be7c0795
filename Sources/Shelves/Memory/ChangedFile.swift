import Basics

/// A file that is not as it was when something was done to it: starred, tagged, corrected.
public struct ChangedFile: Hashable, Sendable {
  /// Its name as given.
  public var input: String
  /// Corrections whose words it no longer has.
  public var lostCorrections = 0
  /// Whether it is another article now, to which nothing of that applies.
  public var isAnotherArticle = false

  /// What became of the marks of some files, in a sentence or more; empty for none.
  public static func sentence(_ files: [ChangedFile]) -> String {
    let (others, same) = (files.filter(\.isAnotherArticle), files.filter { !$0.isAnotherArticle })
    var sentences: [String] = []
    if same.count == 1 {
      sentences.append("\(same[0].input) has changed since you marked it; its marks were kept.")
    } else if same.count > 1 {
      sentences.append("\(counted(same.count, "file")) have changed since you marked them; their marks were kept.")
    }
    let lost = same.reduce(0) { $0 + $1.lostCorrections }
    if lost == 1 { sentences.append("A correction no longer applies: its words have changed.") }
    if lost > 1 { sentences.append("\(counted(lost, "correction")) no longer apply: their words have changed.") }
    if others.count == 1 {
      sentences.append("\(others[0].input) is another article than the one you marked: it has no marks.")
    } else if others.count > 1 {
      sentences.append("\(counted(others.count, "file")) are other articles than those you marked: they have no marks.")
    }
    return sentences.joined(separator: " ")
  }
}
