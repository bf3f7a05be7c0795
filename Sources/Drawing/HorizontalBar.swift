/// A bar showing a share of a whole, in eighths of a cell.
///
/// - Parameters:
///   - part: 0…1; clamped to that range.
///   - columns: the length of a full bar.
public func horizontalBar(_ part: Double, columns: Int) -> String {
  guard part.isFinite, columns > 0 else { return "" }
  let eighths = Int((min(max(part, 0), 1) * Double(columns * 8)).rounded())
  let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
  return String(repeating: "█", count: eighths / 8) + rest
}
