import Articles
import Basics
import Fetching

/// Where browsers put the pictures of a page that they save.
enum PictureFiles {
  /// The files that a picture may be in, the likeliest first: the page itself names one by its place beside the page, or by the address
  /// that it had before, and then it lies in the folder that belongs to the page.
  ///
  /// None lies outside the folder that the page is in.
  ///
  /// - Parameters:
  ///   - image: the picture's address as the article has it.
  ///   - page: the file of the page.
  ///   - url: the page's own address, from which a place beside it may have been made an address.
  static func candidates(for image: String, besides page: String, url: String?) -> [String] {
    guard !Fetcher.isAddress(page), page != "-", !page.isEmpty else { return [] }
    let slash = page.lastIndex(of: "/")
    let folder = slash.map { String(page[...$0]) } ?? ""
    let name = slash.map { page[page.index(after: $0)...] } ?? page[...]
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    var places: [[String]] = []
    func add(_ parts: [String]?) {
      guard let parts, !parts.isEmpty, !places.contains(parts) else { return }
      places.append(parts)
    }
    let path = image.prefix { $0 != "?" && $0 != "#" }
    if WebAddress.scheme(of: image) == nil, !image.hasPrefix("//") {
      add(parts(path))
      add(parts(path, isSpelled: true))
    } else if let url, let end = url.prefix(while: { $0 != "?" && $0 != "#" }).lastIndex(of: "/"),
      image.hasPrefix(url[...end])
    {
      add(parts(path.dropFirst(url[...end].count)))
    }
    guard let all = parts(path, keepsRoot: true), let file = all.last else {
      return places.map { folder + $0.joined(separator: "/") }
    }
    for own in ["\(stem)_files", "\(stem).files"] { add([own, file]) }
    if all.count > 1, all[all.count - 2].hasSuffix("_files") { add([all[all.count - 2], file]) }
    return places.map { folder + $0.joined(separator: "/") }
  }

  /// The names in a path; `nil` where it leads out of the folder it begins in.
  ///
  /// - Parameters:
  ///   - isSpelled: whether percent signs are taken as they are.
  ///   - keepsRoot: whether it may begin at the root, or be an address.
  private static func parts(_ path: Substring, isSpelled: Bool = false, keepsRoot: Bool = false) -> [String]? {
    guard keepsRoot || !path.hasPrefix("/") else { return nil }
    let text = isSpelled ? String(path) : String(decoding: percentDecoded(path.utf8), as: UTF8.self)
    var parts: [String] = []
    for part in text.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return text.utf8.contains(0) ? nil : parts
  }
}
