/// System error messages.
public enum SystemError {
  /// The cause in words, for use in a sentence: “no such file or directory”.
  public static func words(for code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    let words = String(cString: text)
    // “Is a directory” loses its capital, “I/O error” keeps it.
    let second = words.dropFirst().first
    return second?.isLowercase == true ? words.prefix(1).lowercased() + words.dropFirst() : words
  }
}
