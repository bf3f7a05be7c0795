import Articles

/// A citation of printed words: who said them, in what role, where and when they were printed.
public struct Citation: Sendable {
  /// The format of a citation.
  public enum Format: String, Sendable, CaseIterable {
    /// A sentence and the address.
    case plain
    /// CommonMark: a block quotation and a line with its source.
    case markdown
    /// An entry of a BibTeX file.
    case bibTeX = "bibtex"
    /// An item of a CSL-JSON list (Citation Style Language 1.0.2), for Zotero, Pandoc and others.
    case cslJSON = "csl-json"
  }

  let article: Article
  /// `nil` for what the article says itself.
  let quotation: Quotation?
  private let words: String
  private let number: Int

  /// The citation of a quotation.
  ///
  /// - Parameters:
  ///   - index: its index in the article's quotations.
  ///   - article: the article that prints it.
  public init(of index: Int, in article: Article) {
    self.article = article
    let quotation = article.quotations[index]
    self.quotation = quotation
    words = quotation.inMarks(in: article)
    number = index + 1
  }

  /// The citation of a clipping.
  public init(_ clipping: Clipping) {
    article = clipping.article
    quotation = clipping.quotation
    words = clipping.words
    number = clipping.number
  }

  /// The citation in a format, without a final line end.
  public func text(_ format: Format) -> String {
    switch format {
    case .plain: plain
    case .markdown: markdown
    case .bibTeX: bibTeX(key: key)
    case .cslJSON: cslJSON(id: key)
    }
  }

  /// Quote, speaker, role, headline, where it comes from, date and address, as far as they are known.
  private var plain: String {
    let place = [article.headline.map { "“\($0)”" }, article.provenance, article.printedDate].compactMap { $0 }
    return annotation + (quotation == nil ? " — " : ". ") + place.joined(separator: ", ") + "."
      + (article.url.map { " \($0)" } ?? "")
  }

  private var markdown: String {
    let credit = quotation.map { Self.markdownCredit($0, in: article) + "; " } ?? ""
    return "\(Markdown.blockQuotation(words))\n>\n> — \(credit)\(Self.markdownSource(of: article, at: article.url))"
  }

  /// An article as a source: its headline, as a link where it has an address, where it comes from, and its date.
  static func markdownSource(of article: Article, at address: String?) -> String {
    var place = [Markdown.link(article.headline ?? article.fileName, to: address)]
    // A file's name alone stands there already.
    if article.headline != nil || article.provenance != article.fileName {
      place.append("*\(Markdown.escaped(article.provenance))*")
    }
    return (place + [Markdown.escaped(article.printedDate)]).joined(separator: ", ")
  }

  /// Who said a quotation, in which role, and what must be said with it.
  static func markdownCredit(_ quotation: Quotation, in article: Article) -> String {
    var credit = "**\(Markdown.escaped(quotation.attribution(in: article)))**"
    if let role = quotation.role(in: article) { credit += ", \(Markdown.escaped(role))" }
    return credit + quotation.reservations
  }

  /// Its key in a bibliography: the first author's family name, or else the outlet, the host of its address or the name
  /// of its file; the year; the first long word of the headline; and the number of the quotation: `ellery2025ferry-3`.
  /// Only a–z, 0–9 and hyphens.
  public var key: String {
    let author = article.authors.first.map { PersonName($0).family } ?? article.provenance
    func plain(_ text: String) -> String { Speaker.identifier(for: text).filter { $0 != "-" } }
    let title = (article.headline ?? "").split { !($0.isLetter || $0.isNumber) }
      .first { $0.utf8.count > 3 && $0.allSatisfy(\.isASCII) }
    let year = article.date.first.map { "\($0)" } ?? ""
    let name = [author, "anonymous"].map(plain).first { !$0.isEmpty } ?? ""
    return name + year + (title.map { plain(String($0)) } ?? "") + "-\(number)"
  }

  /// What stands with the source, so that the words are not lost among hundreds of entries.
  var annotation: String { words + (quotation.map { " — " + $0.credit(in: article) } ?? "") }

  /// A text without characters that would control a terminal it is pasted into; line ends stay.
  public static func safe(_ text: String) -> String {
    var text = text
    let bytes = text.withUTF8 { bytes -> [UInt8] in
      var safe: [UInt8] = []
      safe.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        if bytes[index] != UInt8(ascii: "\n"), let unsafe = UnsafeCharacter.at(index, in: bytes) {
          index += unsafe.length
        } else {
          safe.append(bytes[index])
          index += 1
        }
      }
      return safe
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Article {
  /// The date as a citation says it: “6 November 2025, 12:26”, or that there is none.
  var printedDate: String { published.map { HumanDate.long($0) } ?? HumanDate.none }

  /// Year, month and day of publication, as far as they are known.
  var date: [Int] {
    guard let published else { return [] }
    let fields = published.prefix { $0 != "T" }.split(separator: "-", omittingEmptySubsequences: false)
    var date: [Int] = []
    for (field, range) in zip(fields, [1...9999, 1...12, 1...31]) {
      guard let number = Int(field), range.contains(number) else { break }
      date.append(number)
    }
    return date
  }
}
