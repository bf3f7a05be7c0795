import Articles
import Basics
import Search
import Shelves

extension State {
  /// An article that was asked for cannot be had.
  mutating func miss(_ id: ArticleID, _ sentence: String) {
    if shelf.askedArticle == id { shelf.askedArticle = nil }
    if shelf.staleArticles.remove(id) != nil, articles.has(id) {
      // It was removed from the shelf while it was open, and can still be read.
      shelf.removed.insert(id)
      if reading?.article == id, case .article = screen { say(.warning, sentence) }
      return
    }
    articles[id].status = .failed(sentence)
    followMarkedRows()
    if reading?.article == id { readAgain() }
    // One that nobody waits for was only asked for to be at hand.
    if isAwaited(id) { say(.error, sentence) }
  }

  private func isAwaited(_ id: ArticleID) -> Bool {
    if case .article(id) = screen { return true }
    return shelf.awaited?.article == id
  }

  /// Says how far loading came when it was stopped.
  mutating func sayStopped() {
    guard let progress = loading.progress, progress.done < shelf.total else { return }
    let add = loading.addsWhenDone ? " None were added; :add adds those." : ""
    say(.info, "Stopped: \(grouped(progress.done)) of \(grouped(shelf.total)) were read.\(add)")
  }

  /// Sets the article being read anew: it has just come, or has changed.
  mutating func readAgain() {
    guard let old = reading else { return }
    let wasEmpty = old.flow.items.count <= 3
    if !wasEmpty { keepBookmark() }
    hints = nil
    marking = nil
    reading = reader(of: old.article, width: old.flow.width)
  }

  /// Reads an article on that may have become another one, without losing the place, a filter or a match where it has not.
  mutating func readOn(_ now: Article) {
    guard let old = reading, old.content != now else { return }
    var was = old.content
    (was.quotations, was.speakers) = (now.quotations, now.speakers)
    if was == now {
      reading?.correct(now, kinds: kinds)
    } else {
      readAgain()
      reading?.quoteFilter = old.quoteFilter
      reading?.captionFilter = old.captionFilter
      reading?.list(kinds: kinds)
    }
  }

  /// The article of this number, set in lines.
  func reader(of id: ArticleID, width: Int) -> Reading {
    var reading = Reading(openArticle(id), id: id, width: width, kinds: kinds, waiting: waitingSentence)
    if showsLeftOut { reading.showLeftOut(true, plain: reading.flow, kinds: kinds) }
    return reading
  }
}
