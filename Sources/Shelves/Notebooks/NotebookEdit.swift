/// Something that is to be different in a notebook.
///
/// Clippings are named by what they are and not by their places, which another program may have changed meanwhile.
public enum NotebookEdit: Hashable, Sendable {
  /// Puts a clipping at the place that it says, or at the end where there are not so many.
  case put(NotebookEntry)
  case takeOut(NotebookEntry)
  /// Writes a note to a clipping instead of the one before.
  case note(NotebookEntry, String)
  /// Moves a clipping to a place, from 1 on; the last at the most.
  case move(NotebookEntry, to: Int)

  /// What takes it back; `nil` where it does nothing.
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
  /// Makes a change; what it is about may be gone, and then nothing is changed.
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

  /// Gives each the place that it has.
  public mutating func number() { for index in indices { self[index].kept.place = index + 1 } }
}
