/// A server that articles and marks are kept in step with, and what is known from doing so.
///
/// What it holds of secrets is in no sentence, list or export.
public struct SyncServer: Hashable, Sendable {
  /// Where a password comes from.
  public enum Password: Hashable, Sendable {
    /// It is kept with the articles, in a file that nobody else can read.
    case kept(String)
    /// A program's output has it in its first line; a shell reads the command.
    case command(String)
    /// A file has it in its first line.
    case file(String)
  }

  /// Where its API is, without a slash at the end: “https://example.org/api/greader.php”.
  public var address: String
  /// Who signs in.
  public var user: String
  /// Where the password comes from.
  public var password: Password
  /// By what the server knows whoever has signed in.
  public var authorization: String?
  /// When everything was the same on both sides: the second, since 1970, in which that was begun.
  public var synced: Int64?
  /// Why it could not be made the same the last time, as a whole sentence.
  public var error: String?

  /// A server that was never asked.
  public init(address: String, user: String, password: Password) {
    self.address = address
    self.user = user
    self.password = password
  }

  /// Where it is, without scheme, as lists call it: “example.org/api/greader.php”.
  public var title: String {
    address.firstRange(of: "://").map { String(address[$0.upperBound...]) } ?? address
  }

  /// Where the API may be behind an address that somebody typed: as it is, or where FreshRSS has it.
  public static func candidates(for typed: String) -> [String] {
    var address = typed
    while address.hasSuffix("/") { address.removeLast() }
    for end in ["/reader/api/0", "/accounts/ClientLogin"] where address.hasSuffix(end) {
      address.removeLast(end.count)
    }
    let api = "/api/greader.php"
    if address.hasSuffix(api) { return [address] }
    // Of FreshRSS people know its page, “/i/”, and its folder of APIs.
    var root = address
    for end in ["/i", "/api"] where root.hasSuffix(end) { root.removeLast(end.count) }
    return [address, root + api]
  }
}
