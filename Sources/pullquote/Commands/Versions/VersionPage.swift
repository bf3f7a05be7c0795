import ArticleFormats
import Articles
import Basics
import Drawing
import Search
import Shelves

/// The versions of an article as text to be read from top to bottom.
struct VersionPage {
  /// Columns to wrap to.
  var width: Int

  /// The versions, the latest first, each with what changed since the one before.
  func page(of versions: [ArticleVersion], of id: ArticleID) -> Page {
    var page = Page()
    guard let today = versions.first else { return page }
    page.addWrapped(today.article.headline ?? today.article.fileName, width: width, style: .strong)
    page.addLine("Article \(id.rawValue)" + (today.article.url.map { " · \($0)" } ?? ""), .faint)
    for (place, version) in versions.enumerated() {
      page.addLine()
      let name = place == 0 ? "today" : place == versions.count - 1 ? "first" : "\(place) before today’s"
      page.addLine("\(HumanDate.long(version.seen)) · \(name)", .strong)
      for line in Self.facts(of: version) {
        page.addWrapped(line, width: width, style: .faint, firstIndent: "  ", hangingIndent: "    ")
      }
      guard let changes = versions.changes(place) else { continue }
      add(changes, versions[place + 1].article, version.article, to: &page)
    }
    return page
  }

  /// What is known of where a version came from, in lines.
  private static func facts(of version: ArticleVersion) -> [String] {
    guard let evidence = version.evidence else { return [] }
    var lines: [String] = []
    var fetched: [String] = []
    if let time = evidence.fetched { fetched.append("fetched \(time)") }
    if let address = evidence.address { fetched.append("from \(address)") }
    if let status = evidence.status { fetched.append("(status \(status))") }
    if !fetched.isEmpty { lines.append(fetched.joined(separator: " ")) }
    lines += evidence.headers
    var bytes = evidence.size.map { counted($0, "byte") } ?? ""
    if version.hasOriginal { bytes += ", which are kept" }
    if let digest = evidence.digest { bytes += bytes.isEmpty ? "SHA-256 \(digest)" : ", SHA-256 \(digest)" }
    if !bytes.isEmpty { lines.append(bytes) }
    return lines
  }

  private func add(_ changes: ArticleChanges, _ earlier: Article, _ later: Article, to page: inout Page) {
    if changes.isEmpty { return page.addLine("  Nothing but case and punctuation changed.") }
    for change in changes.quotations {
      page.addLine()
      page.addLine("  \(change.kind.sentence)")
      if let index = change.earlier { add("−", earlier.quotations[index].line(in: earlier), to: &page) }
      if let index = change.later { add("+", later.quotations[index].line(in: later), to: &page) }
    }
    for change in changes.texts {
      page.addLine()
      page.addLine("  \(change.sentence)")
      if let text = change.earlier { add("−", text, to: &page) }
      if let text = change.later { add("+", text, to: &page) }
    }
  }

  private func add(_ sign: String, _ text: String, to page: inout Page) {
    page.addWrapped(
      oneLine(text), width: width, style: sign == "−" ? .faint : .plain, firstIndent: "  \(sign) ",
      hangingIndent: "    ")
  }
}

extension ArticleChanges.QuotationChange.Kind {
  /// What happened, as a whole sentence.
  var sentence: String {
    switch self {
    case .removed: "This quotation is no longer printed:"
    case .added: "This quotation came in:"
    case .reworded: "This quotation has other words:"
    case .reattributed: "This quotation is somebody else’s:"
    }
  }
}

extension ArticleChanges.TextChange {
  /// What happened, as a whole sentence.
  var sentence: String {
    let name =
      switch part {
      case .headline: "headline"
      case .standfirst: "standfirst"
      case .body: "paragraph"
      case .caption: "caption"
      }
    return earlier == nil
      ? "This \(name) came in:" : later == nil ? "This \(name) is no longer printed:" : "This \(name) has changed:"
  }
}

extension Quotation {
  /// Its words and whose they are.
  fileprivate func line(in article: Article) -> String { "\(inMarks(in: article)) — \(credit(in: article))" }
}
