/// Titles before a name that tell nothing about who it is.
public enum CourtesyTitles {
  /// All of them, folded and without a full stop.
  public static let all: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "baroness", "baron",
    "rev", "herr", "frau", "monsieur", "madame", "mme", "señor", "señora", "senor", "senora", "sr", "sra",
  ]
}
