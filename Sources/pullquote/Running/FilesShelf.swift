import Articles
import Reader
import Search
import Shelves
import Synchronization
import Terminal

/// The open files: articles arrive as they are parsed, and the reader is notified.
final class FilesShelf: Shelf {
  private let mailbox: Mailbox<Action>
  private let kept = Mutex(MemoryShelf(kindOfName: SourceKind.ofName))
  /// Where marks on the files are saved; `nil` if they are not.
  private let journal: MarksJournal?
  private let hasComplained = Atomic(false)
  /// Lines are added in the order of the changes.
  private let saving = Mutex(())

  init(mailbox: Mailbox<Action>, journal: MarksJournal? = nil) {
    self.mailbox = mailbox
    self.journal = journal
  }

  /// Reads the saved marks, before any file arrives.
  func prepare() {
    guard let journal else { return }
    do throws(MarksJournal.Failure) {
      let marks = try journal.load()
      kept.withLock { if $0.count == 0 { $0 = MemoryShelf(marks: marks, kindOfName: SourceKind.ofName) } }
    } catch {
      mailbox.post(.notice(.error, error.description))
    }
  }

  /// An article with the corrections that were made to its contents before, ready to be added.
  func prepared(_ article: Article, id: Int, content: ContentKey?, path: String?) -> ParsedArticle {
    guard journal != nil, let content else { return ParsedArticle(id: id, article: article) }
    return ParsedArticle(
      id: id, article: contents.corrected(article, content, at: path), content: content, path: path)
  }

  /// Keeps the marks of inputs that were not parsed before the end.
  ///
  /// - Returns: a sentence for each of which that cannot be.
  func keepRest(_ input: (Int) -> Input) -> [String] {
    guard journal != nil else { return [] }
    var sentences: [String] = []
    for id in contents.unkept {
      let input = input(id)
      if !input.isFetched, input != .standardInput, let contents = try? input.read() {
        kept.withLock { $0.keepMarks(of: id, as: contents.key, at: input.path) }
      } else {
        sentences.append("Marks in \(input.name) were not saved: it had not been read yet.")
      }
    }
    save()
    return sentences
  }

  /// Saves the changes.
  private func save() {
    guard let journal else { return }
    saving.withLock { _ in
      let lines = kept.withLock { $0.takeUnsaved() }
      guard !lines.isEmpty else { return }
      do throws(MarksJournal.Failure) {
        try journal.add(lines)
      } catch {
        if !hasComplained.exchange(true, ordering: .relaxed) { mailbox.post(.notice(.error, error.description)) }
      }
    }
  }

  /// What is on it now.
  var contents: MemoryShelf { kept.withLock { $0 } }

  // MARK: Coming

  /// Adds inputs that were found and will be parsed, by their names.
  func find(_ names: [String]) {
    let total = kept.withLock { shelf in
      shelf.find(names)
      return shelf.count
    }
    mailbox.post([.shelf(.opened(.files, total: total)), .shelf(.changed(total: total, only: []))])
  }

  /// Puts articles in the places of their inputs.
  func add(_ articles: [ParsedArticle]) {
    let (total, changed) = kept.withLock { shelf in
      let before = shelf.changedFiles.count
      shelf.add(articles)
      return (shelf.count, shelf.changedFiles.count > before ? shelf.changedFiles : [])
    }
    mailbox.post(.shelf(.changed(total: total, only: Set(articles.map { .init($0.id) }))))
    if !changed.isEmpty { mailbox.post(.notice(.info, ChangedFile.sentence(changed))) }
    save()
  }

  /// An input cannot be read; the sentence says which, where and why.
  func fail(_ id: Int, sentence: String) {
    let total = kept.withLock { shelf in
      shelf.fail(id, sentence: sentence)
      return shelf.count
    }
    mailbox.post([.shelf(.changed(total: total, only: [.init(id)])), .notice(.error, sentence)])
  }

  // MARK: Answering

  func answer(_ question: ShelfQuestion, _ cancellation: Cancellation, _ post: (ShelfAnswer) -> Void) {
    contents.answer(question, cancellation, post)
  }

  func make(_ change: ShelfChange) -> [ShelfAnswer] {
    defer { save() }
    return kept.withLock { $0.make(change) }
  }

  var isReady: Bool { true }

  func close(isSettled: Bool) {}
}
