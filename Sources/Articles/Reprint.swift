/// Another address at which an article stands word for word.
public struct Reprint: Hashable, Sendable {
  /// The outlet there, as in `Article.publisher`.
  public var outlet: String?
  /// The address.
  public var url: String

  /// A reprint.
  public init(outlet: String? = nil, url: String) {
    self.outlet = outlet
    self.url = url
  }

  /// Its place in a few words: the outlet with the site, “The Hale Mirror (hale.example)”, or the site alone.
  public var place: String {
    let site = WebAddress.host(of: url) ?? url
    return outlet.map { "\($0) (\(site))" } ?? site
  }
}
