import ArticleFormats
import Articles
import Drawing
import Search

/// The versions of an article as text to be read from top to bottom.
struct VersionPage {
  /// Columns to wrap to.
  var width: Int

  /// The versions, the latest first, each with what changed since the one before.
  func page(of versions: [ArticleVersion], of id: ArticleID) -> Page {
    var page = Page()
    guard let today = versions.first?.article else { return page }
    page.addWrapped(today.headline ?? today.fileName, width: width, style: .strong)
    page.addLine("Article \(id.rawValue)" + (today.url.map { " · \($0)" } ?? ""), .faint)
    let listings = VersionListing.list(of: versions)
    for (place, version) in listings.enumerated() {
      page.addLine()
      let name = VersionListing.name(of: place, among: versions.count)
      page.addLine("\(HumanDate.long(version.seen)) · \(name)", .strong)
      for line in version.evidence?.lines(isKept: version.hasOriginal) ?? [] {
        page.addWrapped(line, width: width, style: .faint, firstIndent: "  ", hangingIndent: "    ")
      }
      guard let changes = version.changes else { continue }
      if changes.isEmpty { page.addLine("  Only case and punctuation changed.") }
      for change in changes {
        page.addLine()
        page.addLine("  \(change.sentence)")
        add("−", change.earlier, to: &page)
        add("+", change.later, to: &page)
      }
    }
    return page
  }

  private func add(_ sign: String, _ side: VersionListing.Change.Side?, to page: inout Page) {
    guard let side else { return }
    page.addWrapped(
      oneLine(side.text) + (side.credit.map { " — \($0)" } ?? ""), width: width,
      style: sign == "−" ? .faint : .plain, firstIndent: "  \(sign) ", hangingIndent: "    ")
  }
}
