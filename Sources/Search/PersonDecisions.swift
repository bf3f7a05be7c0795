/// What it takes to take back what was decided about persons: exactly, with everything that was added since.
public struct PersonDecision: Hashable, Sendable {
  /// What a person was before.
  public struct Before: Hashable, Sendable {
    /// Who.
    public var person: PersonID
    /// Whom a user had made it one with.
    public var joined: PersonID?
    /// Whether a user had said that its spelling makes it nobody else.
    public var isApart: Bool

    /// What a person was.
    public init(person: PersonID, joined: PersonID?, isApart: Bool) {
      self.person = person
      self.joined = joined
      self.isApart = isApart
    }
  }

  /// Everybody whom it changed.
  public var before: [Before]
  /// Who was made by it, and is nobody without it.
  public var made: PersonID?

  /// A decision.
  public init(before: [Before] = [], made: PersonID? = nil) {
    self.before = before
    self.made = made
  }
}

/// Which of a person's quotations are somebody else's.
public enum PersonPart: Hashable, Sendable {
  /// Those of some articles.
  case articles([ArticleID])
  /// Those of articles that give the person this role, or one with all of its words: “Arsenal striker” and “the former
  /// Arsenal and England striker”. Articles that are added later count too.
  case role(String)
  /// Those under one of the person's names, as printed.
  case name(String)
}

/// A part of a person as a list to choose from shows it.
public struct PersonPartListing: Hashable, Sendable {
  /// Which part.
  public var part: PersonPart
  /// How many articles it has now.
  public var articles: Int

  /// A row of a list.
  public init(part: PersonPart, articles: Int) {
    self.part = part
    self.articles = articles
  }
}
