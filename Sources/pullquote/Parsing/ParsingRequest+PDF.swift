import Articles
import Basics
import Containers

extension InputContents {
  /// How long a PDF may take to be read, and how much memory, in seconds and kilobytes; and how much may come of it, in bytes.
  private static let (time, memory, mostText) = (60, 2 << 20, 256 << 20)

  /// Whether it is a PDF whose text has not been read yet.
  var isUnreadPDF: Bool { format == nil && story == nil && PDF.begins(in: bytes) }

  /// The stories of a PDF: one at least.
  func stories() throws(InputError) -> [Member] {
    let end = ContinuousClock.now + .seconds(2 * Self.time)
    let (ending, said) = ChildProcess.filter(
      ChildProcess.limited(PDF.command, seconds: Self.time, kilobytes: Self.memory), input: bytes,
      mostSaid: Self.mostText, unless: { ContinuousClock.now > end })
    switch ending {
    case .notStarted: throw .pdf(name, cause: .missing)
    case .exited(status: 0): break
    case .exited, .killed: throw .pdf(name, cause: .unreadable)
    }
    switch PDF.stories(of: said) {
    case .stories(let found): return found
    case .nothing: throw .pdf(name, cause: .withoutText)
    case .cutOff: throw .pdf(name, cause: .cutOff)
    }
  }
}

extension ParsingRequest {
  /// The same for the text of a PDF, if that is what is shown; where it holds several stories and none of them was asked for, for
  /// all of them.
  func readingPDF() throws(InputError) -> ParsingRequest {
    guard case .contents(let contents) = matter, contents.story != nil || contents.isUnreadPDF else { return self }
    var story: Member
    if let known = contents.story {
      story = known
    } else {
      let stories = try contents.stories()
      story = stories[0]
      if stories.count > 1 {
        story.bytes = Array(stories.map(\.bytes).joined(separator: Array("\n\n".utf8)))
        let remarks = ["It is a PDF of \(stories.count) stories, which follow one another here.", story.remark]
        story.remark = remarks.compactMap { $0 }.joined(separator: " ")
      }
    }
    var request = self
    var page = InputContents(name: contents.name, story)
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
