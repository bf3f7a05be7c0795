import Articles
import Basics
import Containers

extension ParsingRequest {
  /// How long a PDF may take to be read, and how much memory, in seconds and kilobytes; and how much may come of it, in bytes.
  private static let (time, memory, mostText) = (60, 2 << 20, 256 << 20)

  /// The same for the text of a PDF, if that is what is shown.
  func readingPDF() throws(InputError) -> ParsingRequest {
    guard case .contents(let contents) = matter, contents.format == nil, PDF.begins(in: contents.bytes) else {
      return self
    }
    let end = ContinuousClock.now + .seconds(2 * Self.time)
    let (ending, said) = ChildProcess.filter(
      ChildProcess.limited(PDF.command, seconds: Self.time, kilobytes: Self.memory), input: contents.bytes,
      mostSaid: Self.mostText, unless: { ContinuousClock.now > end })
    switch ending {
    case .notStarted: throw .pdf(contents.name, cause: .missing)
    case .exited(status: 0): break
    case .exited, .killed: throw .pdf(contents.name, cause: .unreadable)
    }
    let text: Member
    switch PDF.text(of: said) {
    case .text(let found): text = found
    case .nothing: throw .pdf(contents.name, cause: .withoutText)
    case .cutOff: throw .pdf(contents.name, cause: .cutOff)
    }
    var request = self
    var page = InputContents(name: contents.name, text)
    page.address = contents.address ?? page.address
    request.matter = .contents(page)
    return request
  }
}

/// Why a PDF cannot be read.
enum PDFFault: Hashable, Sendable {
  /// The program that reads them is missing.
  case missing
  /// It is damaged, locked, or takes too long.
  case unreadable
  /// It holds pictures of pages, or nothing.
  case withoutText
  /// Words would be lost.
  case cutOff

  /// Behind “is a PDF”.
  var clause: String {
    switch self {
    case .missing:
      ", and reading it needs pdftotext, which is not installed (on Debian the package poppler-utils)"
    case .unreadable: " that pdftotext cannot read: it is damaged, locked by a password, or too large"
    case .cutOff: " whose lines run past the edges of its pages, where their ends cannot be read"
    case .withoutText: " without text: its pages may be pictures"
    }
  }
}
