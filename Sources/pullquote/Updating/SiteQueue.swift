/// Things to do on the web, of which only so many at once are of one site. A value that knows nothing of threads.
struct SiteQueue<Element> {
  private var waiting: [String: ArraySlice<Element>] = [:]
  /// How many of a site's things have no turn yet.
  private var without: [String: Int] = [:]
  /// The sites whose turn it is, once for each thing of theirs that may begin.
  private var turns: [String] = []
  private var taken = 0

  /// - Parameters:
  ///   - limit: how many may be under way of one site.
  ///   - site: the site of a thing.
  init(_ elements: [Element], limit: Int, site: (Element) -> String) {
    var sites: [String] = []
    for element in elements {
      let site = site(element)
      if waiting[site] == nil { sites.append(site) }
      waiting[site, default: []].append(element)
    }
    // Each site's first before any's second.
    for round in 0..<limit {
      for site in sites where waiting[site]!.count > round { turns.append(site) }
    }
    for site in sites { without[site] = max(0, waiting[site]!.count - limit) }
  }

  /// How many may begin now.
  var ready: Int { turns.count - taken }

  /// The next thing that may begin, and its site; `nil` where none may at this moment.
  mutating func next() -> (element: Element, site: String)? {
    guard taken < turns.count else { return nil }
    let site = turns[taken]
    taken += 1
    return waiting[site]?.popFirst().map { ($0, site) }
  }

  /// Takes note that a thing of a site has ended; whether another one may begin for that.
  mutating func end(_ site: String) -> Bool {
    guard let left = without[site], left > 0 else { return false }
    without[site] = left - 1
    turns.append(site)
    return true
  }
}
