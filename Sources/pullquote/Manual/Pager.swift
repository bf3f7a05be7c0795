import Basics

/// Shows a text page by page where somebody sits at a terminal and it is longer than that.
enum Pager {
  static func show(_ page: Page, on output: Output) {
    guard isatty(STDIN_FILENO) != 0, let rows = output.rows, page.text.utf8.count(where: { $0 == 0x0A }) >= rows,
      let command, let pipe = popen(command, "w")
    else {
      output.write(page)
      return output.flush()
    }
    let paged = Output(descriptor: fileno(pipe), isStyled: output.isStyled)
    paged.write(page)
    paged.flush()
    pclose(pipe)
  }

  /// What `$PAGER` names, else less where it is installed; `nil` for none.
  private static var command: String? {
    // As git does: colours are shown, and the text stays on the screen.
    setenv("LESS", "FRX", 0)
    if let pager = getenv("PAGER") {
      let command = String(cString: pager)
      return command.isEmpty || command == "cat" ? nil : command
    }
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").contains { access("\($0)/less", X_OK) == 0 } ? "less" : nil
  }
}

extension Output {
  /// The terminal's height in rows; `nil` if it is not a terminal.
  fileprivate var rows: Int? {
    guard isatty(descriptor) != 0 else { return nil }
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 ? Int(size.ws_row) : nil
  }
}
