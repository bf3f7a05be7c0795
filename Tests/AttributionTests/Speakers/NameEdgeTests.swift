import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

/// Where a name begins and ends: behind titles from many countries, and over the small words in the names of bodies.
@Suite struct NameEdgeTests {
  @Test(arguments: [
    "Prime Minister Datuk Seri", "Datuk", "Tan Sri", "Dato’ Sri", "PM", "CM", "MEC", "DSP", "IGP", "QMO", "Shri", "Smt",
    "Alhaji",
    "Engr.", "Maulana", "HRH", "His Excellency", "Harbour Water CIO", "SVP", "TD", "DA", "DI",
    "Lieutenant-General", "Sub-Inspector", "Professor Emeritus", "Selectman", "Minister for Health",
    "Archbishop of Harle",
    "UN Special Rapporteur", "Rear Admiral", "External Affairs Minister",
  ])
  func titlesAreNoPartOfAName(_ title: String) {
    let sample = SpeakerSample(
      "[[\(title) Tobren Quilley]] said “the pier will open in March”.\n“It is ours,” [[Quilley]] said.")
    #expect(Set(sample.names) == ["Tobren Quilley"])
  }

  @Test(arguments: [
    "Harle Sheriffs’ Association", "Teachers’ Union", "Women’s Institute", "Pilots’ Association Board of Directors",
    "Bureau of Fisheries and Aquatic Resources", "Department of Climate Change and Energy",
    "Ministry of Health and Family Welfare", "Truth and Reconciliation Commission", "Harle Fire and Rescue Service",
    "Food and Drug Administration", "Centers for Disease Control and Prevention", "Transport for Harle",
    "Friends of the Pier",
    "Doctors Without Borders", "Human Rights Watch", "Refugee Agency", "Independent Office for Police Conduct",
    "Save the Kelp", "Mending the Harbour", "Borough of Harle", "Joint Chiefs of Staff", "No 10", "WHO",
  ])
  func namesOfBodiesGoOnOverSmallWords(_ name: String) {
    let sample = SpeakerSample("“The pier will open in March,” said [[the \(name)]] on Monday.")
    #expect(sample.names == [name])
  }

  @Test func aFirmMayBeCalledByAPossessive() {
    #expect(SpeakerSample("“It will open in March,” [[Quilley’s]] said.").names == ["Quilley’s"])
    #expect(
      SpeakerSample("Tobren Quilley left. “It will open in March,” a friend of [[Quilley]]’s said.").names
        == ["Tobren Quilley"])
  }

  @Test(arguments: [
    ("“No,” [[Tobren Quilley]] of the Department of Justice and Asha Venkat said.", "Tobren Quilley"),
    ("“No,” said [[the Department of Justice]] and Venkat Motors.", "Department of Justice"),
    ("The crew of the USS Quilley, [[the harbour chief]] said, are “safe and well”.", "–"),
    ("“No,” [[Quilley]] said. Eventually Quilley left the room.", "Quilley"),
    ("Asha Venkat sells PCs. “They are cheap,” [[she]] said.", "Asha Venkat"),
    ("It closed at 3 PM. [[Asha Venkat]] said “it was late”.", "Asha Venkat"),
  ])
  func andNoFurther(_ text: String, _ name: String) {
    #expect(SpeakerSample(text).names == [name])
  }

  @Test(arguments: [
    ("Jan Hope, 41, wept as [[she]] said “it was late”.", "Jan Hope"),
    ("In June Hope Venkat left. “It was late,” [[Venkat]] said.", "Hope Venkat"),
    ("[[A K Venkat]] said “it was late”.", "A K Venkat"),
    ("“It was late,” said [[A K Venkat]], the owner.", "A K Venkat"),
    ("[[Circuit Systems Inc]] said “it was late”. A circuit failed.", "Circuit Systems Inc"),
  ])
  func theFirstWordBelongsToTheName(_ text: String, _ name: String) {
    #expect(SpeakerSample(text).names == [name])
  }

  @Test func whatIsCalledAfterAFirmIsNotTheFirm() {
    let sample = SpeakerSample(
      "Quilley makes boats. A boat by Quilley floats. The boss of Quilley came to Camp Quilley. “They float,” [[Quilley]] said."
    )
    #expect(sample.names == ["Quilley"])
  }

  @Test(
    arguments: [
      ("“No,” said [[Asha Venkat]], his former deputy.", "former deputy"),
      ("Officers were told to guard Asha Venkat. “No,” [[Venkat]] said.", nil),
    ] as [(String, String?)])
  func aRoleIsWhatIsPrintedOfSomebody(_ text: String, _ role: String?) {
    #expect(SpeakerSample(text).resolved.speakers.map(\.role) == [role])
  }

  @Test(arguments: [
    ("Fire Chief Asha Venkat", "Fire Chief"), ("Rear Admiral Asha Venkat", "Rear Admiral"),
    ("Pier Trust chairman Asha Venkat", "Pier Trust chairman"),
  ])
  func aRoleBeginsWithItsFirstWord(_ source: String, _ role: String) {
    #expect(SpeakerSample("[[\(source)]] said “it is late”.").resolved.speakers.map(\.role) == [role])
  }

  @Test(arguments: [
    ("Als Maria das Haus sah, blieb sie stehen.", "Maria"),
    ("Gestern hat Maria der Lehrerin geholfen.", "Maria"),
    ("Gestern sprach Maria von der Lindt.", "Maria von der Lindt"),
  ])
  func aGermanArticleIsNoPartOfAName(_ text: String, _ name: String) {
    let cast = Cast(analysis(text, language: .named("de")), words: .named("de"))
    #expect(cast.mentions.map { cast.printed($0.name) } == [name])
  }
}
