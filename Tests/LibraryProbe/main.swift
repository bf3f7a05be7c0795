// A program that does one thing to a library and says how it went, to be killed, starved and locked out by the tests.
//
//   library-probe add PATH FIRST COUNT BATCH [SEED]  adds articles FIRST ..< FIRST + COUNT, BATCH at a time; prints “N” when
//                                             the first N are kept
//   library-probe limited BYTES add …         the same with files of at most so many bytes
//   library-probe unprivileged COMMAND …      the same as nobody, where the caller is root
//   library-probe list PATH                   prints how many articles there are
//   library-probe check PATH                  prints what is wrong, and how many articles there are
//   library-probe hold PATH                   keeps a change open until its input ends

import Articles
import GRDB
import Glibc
import Library
import Search

func fail(_ message: String) -> Never {
  print(message)
  fflush(nil)
  exit(1)
}

/// The article with this number: its text says which, so that it can be told what is there.
func article(_ number: Int) -> Article {
  var article = Article(input: "\(number).txt", format: .text)
  article.headline = "Article number\(number)"
  article.url = "https://example.org/\(number)"
  article.publisher = "Post"
  article.published = "2025-11-\(10 + number % 20)T10:\(10 + number % 50)"
  article.speakers = [Speaker(id: "s", name: "Speaker Name\(number % 40)", role: "mayor")]
  for place in 0..<8 {
    var text = "Paragraph \(place) of the story number\(number)"
    for word in 0..<40 { text += " word\((number * 31 + place * 7 + word * 13) % 5000)" }
    article.body.append(Block(kind: .paragraph, text: text + ".", span: TextSpan(0, 0)))
    // Every fourth article's quotations are those of the one before, so that wordings are shared.
    let said = "We said in number\(number / 4) that \(place) is what nobody wants to hear of us today"
    article.quotations.append(
      Quotation(
        kind: .direct, text: said, content: [Passage(part: .body(place), range: 0..<9, span: TextSpan(0, 9))],
        speaker: 0, confidence: 1))
  }
  return article
}

func add(_ arguments: [Substring]) throws {
  guard arguments.count >= 4, let first = Int(arguments[1]), let count = Int(arguments[2]),
    let batch = Int(arguments[3])
  else { fail("usage") }
  let library = try Library(path: String(arguments[0]), access: .creating)
  var next = first
  while next < first + count {
    let end = min(first + count, next + batch)
    try library.add((next..<end).map(article))
    next = end
    print(next - first)
    fflush(nil)
  }
}

func run(_ arguments: [Substring]) throws {
  let rest = Array(arguments.dropFirst())
  switch arguments.first {
  case "add": try add(rest)
  case "limited":
    guard let bytes = rest.first.flatMap({ rlim_t($0) }) else { fail("usage") }
    // Without this the system kills who writes too much.
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
    setrlimit(__rlimit_resource_t(1), &limit)
    try run(Array(rest.dropFirst()))
  case "unprivileged":
    if getuid() == 0, setgid(65534) != 0 || setuid(65534) != 0 { fail("cannot become nobody") }
    try run(rest)
  case "list":
    guard let path = rest.first else { fail("usage") }
    print(try Library(path: String(path), access: .reading).count(ArticleListRequest()))
  case "check":
    guard let path = rest.first else { fail("usage") }
    let library = try Library(path: String(path))
    let report = try library.check()
    for fault in report.faults { print(fault) }
    print(report.articles)
    if !report.isSound { exit(1) }
  case "hold":
    guard let path = rest.first else { fail("usage") }
    try DatabaseQueue(path: String(path)).inDatabase { db in
      try db.inTransaction(.immediate) {
        try db.execute(sql: "INSERT INTO saved_search (name, query) VALUES ('held', '')")
        print("held")
        fflush(nil)
        while readLine() != nil {}
        return .rollback
      }
    }
  default: fail("usage")
  }
}

do {
  try run(CommandLine.arguments.dropFirst().map { $0[...] })
} catch { fail("\(error)") }
