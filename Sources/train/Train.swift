import ArticleParsing
import Articles

/// Learns the attribution engine's weights, and shows what it makes of a text.
@main
struct Train {
  static func main() {}
}
