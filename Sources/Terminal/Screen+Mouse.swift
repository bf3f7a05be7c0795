extension Screen {
  /// Turns clicks and the wheel on, or leaves them to the terminal.
  public mutating func setMouse(_ isOn: Bool) {
    modes.leave(Self.output)
    modes = TerminalModes(mouse: isOn)
    modes.arm(descriptor: Self.output, before: before, graphics: graphics.kinds)
    modes.enter(Self.output)
  }
}
