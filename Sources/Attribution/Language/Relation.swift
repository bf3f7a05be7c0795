/// How a word depends on its head: Stanford's relations, those that attribution does not ask about merged into one.
package enum Relation: UInt8, Sendable, CaseIterable {
  case other
  /// The subject of a verb, active or passive, or of a predicate.
  case subject
  case object
  /// A clause that completes a verb, with a subject of its own.
  case clausalComplement
  /// A clause that completes a verb, without a subject of its own.
  case openComplement
  /// A noun beside a noun that names the same.
  case apposition
  case conjunct
  /// A clause or participle that modifies a noun.
  case nounClause
  /// A clause that modifies a verb.
  case adverbialClause
  /// A clause beside another: what is said beside “he said”.
  case parataxis
  /// A noun joined by a preposition, or a possessor.
  case nounModifier

  /// The relation that Stanford's basic dependencies (2015) call `name`.
  package init(stanford name: String) {
    switch name {
    case "nsubj", "nsubjpass", "csubj", "csubjpass": self = .subject
    case "dobj", "iobj": self = .object
    case "ccomp": self = .clausalComplement
    case "xcomp": self = .openComplement
    case "appos": self = .apposition
    case "conj": self = .conjunct
    case "acl", "acl:relcl": self = .nounClause
    case "advcl": self = .adverbialClause
    case "parataxis": self = .parataxis
    default: self = name.hasPrefix("nmod") ? .nounModifier : .other
    }
  }
}
