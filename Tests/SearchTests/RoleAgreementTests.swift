import Testing

@testable import Search

/// Which roles may be the same one.
@Suite struct RoleAgreementTests {
  @Test(arguments: [
    ("chairman", "chairman of the board"), ("the chairman", "chair of the board"), ("CEO", "chief executive officer"),
    ("chief executive", "CEO"), ("spokeswoman", "spokesman for the line"), ("PM", "prime minister"),
    ("former mayor", "mayor of Hale"), ("the", "mayor"), ("farmer", ""), ("French president", "the French leader"),
  ])
  func thisAgrees(drafted: String, printed: String) { #expect(RoleAgreement.agree(drafted, [printed])) }

  @Test(arguments: [
    ("chairman", "chief executive"), ("mayor of Hale", "harbour master"), ("the chairman", "managing director"),
    ("PM", "mayor"), ("minister", "senator"),
  ])
  func thisDoesNot(drafted: String, printed: String) { #expect(!RoleAgreement.agree(drafted, [printed])) }

  @Test func oneOfSeveralIsEnough() {
    #expect(RoleAgreement.agree("mayor", ["harbour master", "mayor of Hale"]))
    #expect(RoleAgreement.agree("mayor", []))
  }
}
