import Drawing

extension ManualPage {
  /// The page as text for a terminal or a pipe.
  ///
  /// - Parameters:
  ///   - width: columns to wrap to.
  ///   - isStyled: whether code is shown by its style; otherwise it is put in quotation marks.
  func text(width: Int, isStyled: Bool) -> Page {
    var page = Page()
    var previous: Block?
    for block in blocks {
      if let previous, !(previous.isItem && block.isItem) { page.addLine() }
      previous = block
      switch block {
      case .heading(_, let line): page.addLine(line.map(\.text).joined(), .strong)
      case .paragraph(let line): page.add(line.styled(isStyled), width: width, first: "  ", hanging: "  ")
      case .item(let line): page.add(line.styled(isStyled), width: width, first: "  • ", hanging: "    ")
      case .code(let lines): for line in lines { page.addLine("    " + line) }
      case .table(let header, let rows): page.add(header: header, rows: rows, width: width, isStyled: isStyled)
      }
    }
    return page
  }
}

extension ManualPage.Block {
  var isItem: Bool { if case .item = self { true } else { false } }
}

/// Stretches of text, each in its style.
private typealias StyledRuns = [(text: String, style: TextStyle)]

extension ManualPage.Line {
  /// The stretches as prose: code is marked where no style tells it.
  fileprivate func styled(_ isStyled: Bool) -> StyledRuns {
    map { run in
      switch run.kind {
      case .plain: (run.text, .plain)
      case .code: isStyled ? (run.text, .strong) : ("“\(run.text)”", .plain)
      case .strong: (run.text, .strong)
      case .emphasis: (run.text, .emphasised)
      case .link(let topic): ("\(run.text) (pullquote help \(topic.rawValue))", .plain)
      }
    }
  }

  /// The stretches as typed text: everything is code.
  fileprivate var typed: StyledRuns { map { ($0.text, $0.kind == .code ? .strong : .plain) } }
}

extension Page {
  /// Adds stretches broken into lines.
  fileprivate mutating func add(_ runs: StyledRuns, width: Int, first: String, hanging: String) {
    let text = runs.map(\.text).joined()
    for (number, line) in wrap(text, width: Swift.max(1, width - displayWidth(hanging))).enumerated() {
      add(number == 0 ? first : hanging)
      var start = 0
      for run in runs {
        let end = start + run.text.utf8.count
        let seen = line.range.clamped(to: start..<end)
        if !seen.isEmpty { add(String(decoding: Array(text.utf8)[seen], as: UTF8.self), run.style) }
        start = end
      }
      addLine()
    }
  }

  /// Adds a table whose last column is prose, and wraps.
  ///
  /// What has no room in its column has a line of its own, and what follows stands below.
  fileprivate mutating func add(header: [ManualPage.Line], rows: [[ManualPage.Line]], width: Int, isStyled: Bool) {
    let narrow = (header.isEmpty ? rows : rows + [header]).map { $0.dropLast().map(\.typed) }
    guard let columns = narrow.first?.count else { return }
    let limit = columns > 1 ? 24 : 30
    let widths = (0..<columns).map { column in
      narrow.map { displayWidth($0[column].map(\.text).joined()) }.filter { $0 <= limit }.max() ?? 0
    }
    let beside = 2 + widths.reduce(0) { $0 + $1 + 2 }
    // Prose needs room to be read in: where there is none it stands below.
    let indent = width - beside >= 28 ? beside : 8
    func add(_ row: [ManualPage.Line], isHeader: Bool) {
      var column = 2
      self.add("  ")
      for (place, cell) in row.dropLast().enumerated() {
        let runs = cell.typed
        for run in runs { self.add(run.text, isHeader ? .underlined : run.style) }
        let end = column + runs.reduce(0) { $0 + displayWidth($1.text) }
        column += widths[place] + 2
        self.add(String(repeating: " ", count: Swift.max(0, column - end)))
        if end + 2 > column { column = end }
      }
      let prose = row.last ?? []
      let hanging = String(repeating: " ", count: indent)
      if column > indent || indent < beside {
        addLine()
        if !prose.isEmpty { self.add(prose.styled(isStyled), width: width, first: hanging, hanging: hanging) }
      } else {
        self.add(prose.styled(isStyled), width: width, first: "", hanging: hanging)
      }
    }
    if !header.isEmpty { add(header, isHeader: true) }
    for row in rows { add(row, isHeader: false) }
  }
}
