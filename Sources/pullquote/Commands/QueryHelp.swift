import Search

/// The query language as the help of commands shows it.
enum QueryHelp {
  /// A line for each form, with the query in 25 columns.
  static let table = QueryGuide.examples.flatMap { example in
    example.forms.enumerated().map { place, form in
      let typed = form + String(repeating: " ", count: max(2, 25 - form.count))
      return "  " + (place == 0 ? typed + example.finds : form)
    }
  }.joined(separator: "\n")
}
