/// What is needed to undo a decision about persons exactly, even after articles were added.
public struct PersonDecision: Hashable, Sendable {
  /// The earlier state of a person.
  public struct Before: Hashable, Sendable {
    /// The person.
    public var person: PersonID
    /// The person it was merged into by a user.
    public var joined: PersonID?
    /// Whether a user had prevented merging by spelling.
    public var isApart: Bool

    /// An earlier state.
    public init(person: PersonID, joined: PersonID?, isApart: Bool) {
      self.person = person
      self.joined = joined
      self.isApart = isApart
    }
  }

  /// All the persons it changed.
  public var before: [Before]
  /// The person it created, to be removed by undoing it.
  public var made: PersonID?

  /// A decision.
  public init(before: [Before] = [], made: PersonID? = nil) {
    self.before = before
    self.made = made
  }
}

/// Which of a person's quotations belong to somebody else.
public enum PersonPart: Hashable, Sendable {
  /// Those in some articles.
  case articles([ArticleID])
  /// Those in articles that give the person this role, or one with all its words: “Arsenal striker” and “the former
  /// Arsenal and England striker”. Articles added later are included.
  case role(String)
  /// Those under one of the person's names, as printed.
  case name(String)
}

/// A part of a person, in a list to choose from.
public struct PersonPartListing: Hashable, Sendable {
  /// Which part.
  public var part: PersonPart
  /// The number of its articles.
  public var articles: Int

  /// A row of a list.
  public init(part: PersonPart, articles: Int) {
    self.part = part
    self.articles = articles
  }
}
