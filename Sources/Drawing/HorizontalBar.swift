/// A bar that shows which part of a whole something is, by eighths of a cell.
///
/// - Parameters:
///   - part: 0…1; what is beyond that is taken for the nearest.
///   - columns: how long the bar of a whole is.
public func horizontalBar(_ part: Double, columns: Int) -> String {
  guard part.isFinite, columns > 0 else { return "" }
  let eighths = Int((min(max(part, 0), 1) * Double(columns * 8)).rounded())
  let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
  return String(repeating: "█", count: eighths / 8) + rest
}
