/// A change to a notebook.
///
/// Clippings are identified by content and not by place, which another program may have changed meanwhile.
public enum NotebookEdit: Hashable, Sendable {
  /// Puts a clipping at its place, or at the end if the notebook is shorter.
  case put(NotebookEntry)
  case takeOut(NotebookEntry)
  /// Replaces the note of a clipping.
  case note(NotebookEntry, String)
  /// Moves a clipping to a place, starting at 1 and at most the last.
  case move(NotebookEntry, to: Int)

  /// The change that undoes it; `nil` if it changes nothing.
  public func inverse(in entries: [NotebookEntry]) -> NotebookEdit? {
    switch self {
    case .put(let entry): return entries.contains { $0.isSame(as: entry) } ? nil : .takeOut(entry)
    case .takeOut(let entry): return entries.first { $0.isSame(as: entry) }.map { .put($0) }
    case .note(let entry, let note):
      guard let old = entries.first(where: { $0.isSame(as: entry) }), old.kept.note != note else { return nil }
      return .note(entry, old.kept.note)
    case .move(let entry, let place):
      guard let old = entries.firstIndex(where: { $0.isSame(as: entry) }) else { return nil }
      return old == min(max(place - 1, 0), entries.count - 1) ? nil : .move(entry, to: old + 1)
    }
  }
}

extension [NotebookEntry] {
  /// Makes a change; if its clipping is gone, nothing changes.
  ///
  /// - Returns: whether something was changed.
  @discardableResult
  public mutating func make(_ edit: NotebookEdit) -> Bool {
    guard edit.inverse(in: self) != nil else { return false }
    switch edit {
    case .put(let entry): insert(entry, at: Swift.min(Swift.max(entry.kept.place - 1, 0), count))
    case .takeOut(let entry): removeAll { $0.isSame(as: entry) }
    case .note(let entry, let note):
      for index in indices where self[index].isSame(as: entry) { self[index].kept.note = note }
    case .move(let entry, let place):
      guard let old = firstIndex(where: { $0.isSame(as: entry) }) else { return false }
      let moved = remove(at: old)
      insert(moved, at: Swift.min(Swift.max(place - 1, 0), count))
    }
    number()
    return true
  }

  /// Renumbers the places.
  public mutating func number() { for index in indices { self[index].kept.place = index + 1 } }
}
