import ArgumentParser

/// Which quotations a command is about.
struct QuotationConditions: ParsableArguments {
  // A search may begin with a minus.
  @Option(parsing: .unconditional, help: ArgumentHelp("Only quotations that match this search.", valueName: "query"))
  var search: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only quotations by speakers with this name or role, or a part of it.", valueName: "name"))
  var speaker: String?

  @Option(
    help: ArgumentHelp("Only from articles published on or after this date: a year, month or day.", valueName: "date"),
    transform: CalendarDate.typed)
  var since: CalendarDate?

  @Option(
    help: ArgumentHelp("Only from articles published on or before this date: a year, month or day.", valueName: "date"),
    transform: CalendarDate.typed)
  var until: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "Only this kind; may be repeated. By default direct and mixed: those in quotation marks.",
      valueName: "kind"))
  var kind: [QuotationKind] = []

  /// All of them together.
  var filter: QuotationFilter {
    QuotationFilter(
      search: search, speaker: speaker, since: since, until: until,
      kinds: kind.isEmpty ? nil : Set(kind.flatMap(\.kinds)))
  }
}
