import Feeds
import Fetching

/// Why a library and a server could not be made the same. No password and no token is in any of these.
enum SyncError: Error, Hashable, CustomStringConvertible {
  /// The server does not let this user in.
  case refused(address: String, user: String)
  /// Nothing came.
  case notFetched(FetchError)
  /// The server answered with an error; the sentence says so.
  case notAnswered(sentence: String)
  /// It leads to another address, where no password is sent without being asked.
  case leadsElsewhere(address: String, to: String)
  /// What it answered cannot be used.
  case garbled(address: String, ServerAnswer.Fault)
  /// It speaks something else.
  case noServer(address: String)
  /// All of its feeds are gone at once.
  case noFeeds(address: String)
  /// There is no password.
  case noPassword(cause: String)
  /// It was given up.
  case cancelled

  /// A whole sentence with the place and the cause.
  var description: String {
    switch self {
    case .refused(let address, let user):
      "“\(address)” rejects the user “\(user)”: the name or the password is wrong, or the API is switched off."
    case .notFetched(let error): error.description
    case .notAnswered(let sentence): sentence
    case .leadsElsewhere(let address, let target):
      "“\(address)” redirects to “\(Fetcher.shown(target))”; if that is right, add the server with that address."
    case .garbled(let address, let fault): "“\(address)” sent an answer that cannot be used: \(fault)."
    case .noServer(let address):
      "“\(address)” does not answer as a Google Reader API; switch it on at the server first. (FreshRSS has it at “…/api/greader.php”.)"
    case .noFeeds(let address):
      "“\(address)” lists no feeds any more, so nothing was changed. To stop syncing with it, use “pullquote sync remove”."
    case .noPassword(let cause): "There is no password: \(cause)."
    case .cancelled: "It was given up."
    }
  }
}
