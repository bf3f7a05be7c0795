import Articles
import Testing

@testable import Attribution

/// Who is meant by what is printed of them: a role as a whole, a nation, an age, an office that two hold, a body's kind.
@Suite struct DescriptionTests {
  @Test(arguments: [
    "Unite regional officer", "Harle Residents’ Association chairman", "Health and Safety Executive inspector",
    "Environment, Climate and Wildlife Minister", "Parks, Forestry and Recreation general manager",
    "Department of the Marine and Coastal Affairs secretary", "Society for the Protection of Kelp warden",
    "Harle Producers’ Organisation chief executive", "Transport for Harle operations director",
    "quillJet finance chief",
  ])
  func roleIsWholeOnBothSidesOfItsVerb(_ role: String) {
    for (text, source) in [
      ("\(role) Asha Quilley said: “The pier will open in March.”", "\(role) Asha Quilley"),
      ("The pier was shut.\n“The pier will open in March,” said \(role) Asha Quilley.", "\(role) Asha Quilley"),
    ] {
      let saying = Saying(text, "The pier will", nil)
      #expect(saying.found == "Asha Quilley", "\(text)")
      #expect(saying.role == role, "\(text)")
      #expect(saying.source == source, "\(text)")
    }
  }

  @Test(
    arguments: ["Speaking after the hearing", "After the hearing", "On Monday"],
    ["Health and Safety Executive inspector", "HSE inspector", "Royal Academy of Kelp president"])
  func roleIsWholeBehindALeadIn(_ leadIn: String, _ role: String) {
    let saying = Saying("\(leadIn), \(role) Asha Quilley said: “The pier will open.”", "The pier", nil)
    #expect(saying.found == "Asha Quilley")
    #expect(saying.role == role)
    #expect(saying.source == "\(role) Asha Quilley")
  }

  @Test(arguments: ["“I will stay,” the New Zealander said.", "“I will stay,” he said.", "He said: “I will stay.”"])
  func whatHasAPluralVerbIsNobody(_ words: String) {
    #expect(Saying("Quill Downs have signed Tobren Quilley. \(words)", "I will", nil).found == "Tobren Quilley")
  }

  @Test func sourceEndsWithTheNameThatItIntroduces() {
    let saying = Saying("“The pier will open,” said her brother, Tobren Quilley, on Monday.", "The pier", nil)
    #expect(saying.source == "her brother, Tobren Quilley")
  }

  @Test(arguments: [
    "quillJet", "Just Mend Piers", "End Kelp Now", "Save the Kelp UK", "St Quill Ambulance", "Quill & Co",
    "Human Tides Watch", "An Quilla Mhara", "Ethics and Anti-Graft Commission", "Securities and Markets Board of Harle",
    "Department of the Sea", "Tides, Currents and Kelp Agency", "Police Conduct Authority",
    "Health and Safety Executive", "Royal Academy of Kelp",
  ])
  func bodyIsNamedWhole(_ name: String) {
    let article = name.first == "D" || name.hasSuffix("y") || name.contains(" and ") ? "The " : ""
    for text in [
      "“The pier will open in March,” \(article.lowercased())\(name) said.",
      "\(article)\(name) said: “The pier will open in March.”",
    ] {
      #expect(Saying(text, "The pier", nil).found == name, "\(text)")
    }
  }

  private static let match = "Tobren Quilley beat the holder, Asha Venkat, in three sets on Sunday.\n"

  @Test(arguments: [
    Saying(match + "“I kept running,” the New Zealander said.", "I kept", "Tobren Quilley"),
    Saying(match + "“I kept running,” the Mancunian said.", "I kept", "Tobren Quilley"),
    Saying(match + "“I kept running,” the 22-year-old Kiwi said.", "I kept", "Tobren Quilley"),
    Saying(
      match + "“I kept running,” the South African said.\n“I fell twice,” the Swede said.", "I fell", "Asha Venkat"),
    Saying(
      match + "Venkat was tired. “I fell twice,” the Dane said.\n“I kept running,” said the Scot.", "I kept",
      "Tobren Quilley"),
    Saying(
      "Steve Hollis, the United manager, was pleased.\nHollis said: “We were brave.”\nBut Asha Venkat disagreed.\n“I kept "
        + "running,” said the Swede.", "I kept", "Asha Venkat"),
    Saying(
      "Jo Quilley, who led the Denmark side, wept.\n“I fell,” the Denmark international told reporters.", "I fell",
      "Jo Quilley"),
    // The land itself, and its paper, are nobody's epithet.
    Saying(match + "“It was late,” the South African navy said.", "It was", "South African navy"),
    Saying(match + "“It was late,” the Guardian said.", "It was", "Guardian"),
    Saying(match + "“It was late,” The New Yorker said.", "It was", "The New Yorker"),
  ])
  func whatSomebodyIsCalledIsNobodyNew(_ saying: Saying) {
    #expect(saying.found == saying.speaker, "\(saying.text)")
  }

  @Test(arguments: [
    Saying(
      "Health Minister Asha Venkat met Education Minister Tobren Quilley.\n“We agree,” the education minister said.",
      "We agree", "Tobren Quilley"),
    Saying(
      "City manager Asha Venkat beat Rovers manager Tobren Quilley.\n“We were late,” the Rovers boss said.", "We were",
      "Tobren Quilley"),
    Saying(
      "Senator Asha Venkat of Ohio and Senator Tobren Quilley of Texas spoke.\n“We agree,” the Ohio senator said.",
      "We agree", "Asha Venkat"),
    Saying(
      "The mayor of Harle, Asha Venkat, and the mayor of Wick, Tobren Quilley, spoke.\n“We agree,” the mayor of Harle said.",
      "We agree", "Asha Venkat"),
    Saying(
      "French President Asha Venkat spoke.\n“We agree,” the head of the Kelp Fund said.", "We agree", nil),
  ])
  func ofTwoWithOneOfficeTheWordsBesideItTell(_ saying: Saying) {
    #expect(saying.found == saying.speaker, "\(saying.text)")
  }

  @Test(arguments: [
    Saying(
      "Kent Police said it would look again.\n“It is under review,” the force said.", "It is under", "Kent Police"),
    Saying("Unite said it would strike. “It is an insult,” the union said.", "It is an", "Unite"),
    Saying("The Home Office lost.\n“It is under review,” the department said.", "It is under", "Home Office"),
    Saying(
      "The Home Office lost.\nStudents Without Piers, which sued, was glad. “At last,” the charity said.",
      "At last", "Students Without Piers"),
    Saying(
      "Brightwell Quill and Anker Venkat parted.\nBrightwell Quill, a maker of soups, left. “It was dear,” the soup maker said.",
      "It was dear", "Brightwell Quill"),
    Saying(
      "Quill Ltd was fined by the FCC. The FCC was firm.\n“It is dear,” the company said.", "It is dear", "Quill Ltd"),
    Saying("Quilley spoke to Corvair. Corvair said no. “Pilots are paid,” the airline said.", "Pilots are", "Corvair"),
    Saying(
      "Quill Council said no. Quill City FC was cross.\n“The road is full,” the council said.", "The road",
      "Quill Council"),
    Saying("The Classics Society wept. “They did not ask,” the society said.", "They did", "Classics Society"),
  ])
  func nounForABodyIsTheOneOfItsKind(_ saying: Saying) {
    #expect(saying.found == saying.speaker, "\(saying.text)")
  }
}
