import Shelves

/// The side effects that a step asks for, in their order, and which questions were put last.
struct Outbox: Sendable {
  private(set) var commands: [Command] = []
  /// The number of the last question; 0 before the first.
  private(set) var lastNumber = 0
  private var last: [ShelfQuestion.Topic: ShelfTicket] = [:]

  mutating func append(_ command: Command) { commands.append(command) }

  static func += (outbox: inout Outbox, commands: [Command]) { outbox.commands += commands }

  /// Puts a question to the shelf.
  ///
  /// - Returns: the ticket of its answer.
  @discardableResult
  mutating func ask(_ question: ShelfQuestion) -> ShelfTicket {
    lastNumber += 1
    let ticket = ShelfTicket(question.topic, number: lastNumber)
    last[question.topic] = ticket
    commands.append(.ask(question, ticket))
    return ticket
  }

  /// Whether no later question about the same was put, which is answered instead.
  func isLast(_ ticket: ShelfTicket?) -> Bool { ticket.map { last[$0.topic] == $0 } ?? false }

  /// Takes everything out.
  mutating func empty() -> [Command] {
    defer { commands = [] }
    return commands
  }
}
