import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

/// A phenomenon, a sample of it, and who speaks.
struct SpeakerCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let speakers: [String]

  init(_ name: String, _ text: String, _ speakers: String...) {
    self.name = name
    self.text = text
    self.speakers = speakers
  }

  var testDescription: String { name }
}

@Suite struct SpeakerNameTests {
  @Test(arguments: forms + titles + namesakes + shapes + bodies + introductions)
  func namesTheSpeaker(_ sample: SpeakerCase) {
    #expect(SpeakerSample(sample.text).names == sample.speakers)
  }

  /// Shorter forms of a name that stand for the fullest.
  static let forms: [SpeakerCase] = [
    SpeakerCase(
      "surname alone", "Petra Lindqvist opened the yard.\n“It is ours,” [[Lindqvist]] said.", "Petra Lindqvist"),
    SpeakerCase("given name alone", "Petra Lindqvist sang. “I was nervous,” [[Petra]] said.", "Petra Lindqvist"),
    SpeakerCase("Mr and surname", "Tomas Okafor left. “No,” [[Mr Okafor]] said.", "Tomas Okafor"),
    SpeakerCase("Mr. with a stop", "Tomas Okafor left. “No,” [[Mr. Okafor]] said.", "Tomas Okafor"),
    SpeakerCase("Sir and given name", "Sir Alan Brackett spoke first. “Onward,” [[Sir Alan]] said.", "Alan Brackett"),
    SpeakerCase("Dame", "Dame Judith Farrow spoke. “Onward,” [[Dame Judith]] added.", "Judith Farrow"),
    SpeakerCase("the full name comes later", "“No,” [[Okafor]] said.\nTomas Okafor is 40.", "Tomas Okafor"),
    SpeakerCase(
      "the fullest of several", "Anna Weiss rose. Anna Maria Weiss is a judge here. “Sit,” [[Weiss]] said.",
      "Anna Maria Weiss"),
    SpeakerCase(
      "a middle initial", "Daniel Marsh called. Daniel R. Marsh is 50. “Hello,” [[Marsh]] said.", "Daniel R. Marsh"),
    SpeakerCase(
      "a middle initial that is a word", "William A. Harker left. “Bye,” [[Harker]] said.", "William A. Harker"),
    SpeakerCase(
      "a heading inside a paragraph",
      "8:39PM William Harker Calls Out Petra Lindqvist For Backing Down\nPetra Lindqvist spoke. William Harker replied. “No,” [[Harker]] said.",
      "William Harker"),
    SpeakerCase(
      "a slogan in the sentence",
      "Lori Harker held up a sign saying “Jews Against Folly, Because We Have Seen This Before”. “No,” [[Harker]] said.",
      "Lori Harker"),
    SpeakerCase(
      "a short form of the given name", "William Harker left. Bill Harker is back. “Hi,” [[Bill Harker]] said.",
      "William Harker"),
    SpeakerCase("a possessive", "Petra Lindqvist’s boat sank. “Sad,” [[Lindqvist]] said.", "Petra Lindqvist"),
    SpeakerCase(
      "a possessive in s", "Maria Santos’ boat sank. “Sad,” [[Santos]] said.", "Maria Santos"),
    SpeakerCase(
      "a surname that is a demonym", "Investor Mark Cuban arrived. “Buy,” [[Cuban]] said.", "Mark Cuban"),
    SpeakerCase("a surname that is a verb", "George Will wrote it. “Try,” [[Will]] said.", "George Will"),
    SpeakerCase(
      "a headline with every word set large",
      "# Lindqvist Calls Harbour Plan a ‘Folly’ as Council Votes\nPetra Lindqvist spoke on Monday. “It is,” [[Lindqvist]] said.",
      "Petra Lindqvist"),
    SpeakerCase(
      "a name in capitals", "Petra Lindqvist was asked.\n[[LINDQVIST]]: It is ours.", "Petra Lindqvist"),
  ]

  /// Titles and roles before a name are not part of it.
  static let titles: [SpeakerCase] = [
    SpeakerCase("an office in initials", "“No,” [[Corvel executive VP Petra Lindqvist]] said.", "Petra Lindqvist"),
    SpeakerCase("a role as surname", "Captain Kraigg Holder came. “We go,” [[he]] said.", "Kraigg Holder"),
    SpeakerCase("one of many", "“We go,” [[a South Carolina Democrat]] said.", "–"),
    SpeakerCase("AG", "“We go,” [[AG Petra Lindqvist]] said.", "Petra Lindqvist"),
    SpeakerCase("two ranks", "“We go,” [[Det Con Petra Lindqvist]] said.", "Petra Lindqvist"),
    SpeakerCase("ranks with a hyphen", "“We go,” [[army spokesman Brig-Gen Tomas Okafor]] said.", "Tomas Okafor"),
    SpeakerCase("Comrade", "“We go,” [[the chairman, Comrade Tomas Okafor]], said.", "Tomas Okafor"),
    SpeakerCase("Mallam", "Mallam Sule Danjuma came. “We go,” according to [[him]].", "Sule Danjuma"),
    SpeakerCase("a year at school", "[[Senior Amaya Tillman]] said “we go”.", "Amaya Tillman"),
    SpeakerCase("President", "“We go,” [[President Ruiz]] said. Elena Ruiz won in May.", "Elena Ruiz"),
    SpeakerCase("Prime Minister", "“We go,” [[Prime Minister Elena Ruiz]] said.", "Elena Ruiz"),
    SpeakerCase("Sen.", "“We go,” [[Sen. Elena Ruiz]] said.", "Elena Ruiz"),
    SpeakerCase("a state before the title", "“We go,” said [[Ohio Gov. Brent Caldwell]].", "Brent Caldwell"),
    SpeakerCase("of a state behind it", "“We go,” said [[Senator Elena Ruiz of Texas]].", "Elena Ruiz"),
    SpeakerCase(
      "of an office", "“We go,” said [[Secretary of State Elena Ruiz]].", "Elena Ruiz"),
    SpeakerCase(
      "a body and a role", "“We go,” said [[Rail Safety Board Chairman Brent Caldwell]].", "Brent Caldwell"),
    SpeakerCase("a small role", "“We go,” said [[party spokesman Brent Caldwell]].", "Brent Caldwell"),
    SpeakerCase("a paper’s columnist", "“We go,” wrote [[Daily Courier columnist Ruth Abel]].", "Ruth Abel"),
    SpeakerCase(
      "somebody’s spokesman", "“We go,” said [[Ruiz spokesman Brent Caldwell]]. Elena Ruiz left.", "Brent Caldwell"),
    SpeakerCase("a paper’s own", "“We go,” asked [[the Courier’s Ruth Abel]].", "Ruth Abel"),
    SpeakerCase("Dr", "“Rest,” said [[Dr Imran Qureshi]].", "Imran Qureshi"),
    SpeakerCase(
      "an office for several",
      "The supervisor of elections spoke. “On,” said [[Supervisor of Elections Susan Harker]].",
      "Susan Harker"),
    SpeakerCase(
      "an office with every word set large", "“On,” said [[former White House Chief Of Staff Rahm Harker]].",
      "Rahm Harker"),
    SpeakerCase("a title that is a surname", "“On,” said [[Stephen King]].", "Stephen King"),
    SpeakerCase("Jr. behind a comma", "“On,” said [[Carl Benton, Jr.]], a farmer.", "Carl Benton, Jr."),
  ]

  /// Two people of one name.
  static let namesakes: [SpeakerCase] = [
    SpeakerCase(
      "husband and wife by honorific",
      "Carl and Ines came. Carl Benton is tall. Ines Benton is not. “I am,” [[Mr. Benton]] said. “I am not,” [[Mrs. Benton]] said.",
      "Carl Benton", "Ines Benton"),
    SpeakerCase(
      "the one named last in the paragraph",
      "Carl Benton is tall.\nInes Benton is not. “I am not,” [[Benton]] said.", "Ines Benton"),
    SpeakerCase(
      "father and son", "Carl Benton farms. Carl Benton Jr. sings. “La,” [[Carl Benton Jr.]] said.", "Carl Benton Jr."),
    SpeakerCase(
      "other given names", "Ruth Abel and Simon Abel met. “So,” [[Simon Abel]] said.", "Simon Abel"),
  ]

  /// Names by their shape alone.
  static let shapes: [SpeakerCase] = [
    SpeakerCase("O’", "Siobhan O’Hare came. “Yes,” [[O’Hare]] said.", "Siobhan O’Hare"),
    SpeakerCase("a hyphen", "Marie Lund-Olsen came. “Yes,” [[Lund-Olsen]] said.", "Marie Lund-Olsen"),
    SpeakerCase("van", "Pieter van der Meer came. “Yes,” [[Mr van der Meer]] said.", "Pieter van der Meer"),
    SpeakerCase(
      "von, as the first word", "Lena von Arnim came. “Yes.” [[Von Arnim]] smiled and said no more.", "Lena von Arnim"),
    SpeakerCase("de", "Lucia de la Cruz came. “Yes,” [[de la Cruz]] said.", "Lucia de la Cruz"),
    SpeakerCase("al-", "Faris al-Hadid came. “Yes,” [[al-Hadid]] said.", "Faris al-Hadid"),
    SpeakerCase("initials", "J. K. Pemberton came. “Yes,” [[Pemberton]] said.", "J. K. Pemberton"),
    SpeakerCase("unknown names", "“Yes,” said [[Zyanya Qorbtan]].", "Zyanya Qorbtan"),
    SpeakerCase("three given names", "“Yes,” said [[Anna Maria Louisa Weiss]].", "Anna Maria Louisa Weiss"),
    SpeakerCase("accents", "Łukasz Żebrowski came. “Yes,” [[Żebrowski]] said.", "Łukasz Żebrowski"),
    SpeakerCase(
      "behind a sentence’s first word", "Using Brent Caldwell as cover, he ran. “Yes,” [[Caldwell]] said.",
      "Brent Caldwell"),
    SpeakerCase(
      "behind “Maybe”", "Brent Caldwell ran. Maybe Caldwell won. “Yes,” [[Caldwell]] said.", "Brent Caldwell"),
    SpeakerCase(
      "a surname and an unknown word", "Crooked Elena Ruiz lost. Elena Ruiz won. “Yes,” [[Ruiz]] said.", "Elena Ruiz"),
    SpeakerCase(
      "a thing called after somebody",
      "FULL: President Ruiz Speech at Dock. Her speech was long. “Yes,” [[Mrs. Ruiz]] said.",
      "Ruiz"),
    SpeakerCase("one word only", "“Yes,” said [[Zorblax]].", "Zorblax"),
    SpeakerCase("a list of names", "“Yes,” said [[Ruth Abel]], while Carl Benton and Ines Ohm watched.", "Ruth Abel"),
    SpeakerCase("a plain noun that opens a sentence", "[[Surveys]] said it would be “close”.", "–"),
    SpeakerCase("a count that opens a sentence", "[[Dozens of islanders]] called it “close”.", "–"),
  ]

  /// Bodies that speak.
  static let bodies: [SpeakerCase] = [
    SpeakerCase(
      "a title opens its name", "“No,” [[Major League Rowing]] said. “No,” [[the General Assembly]] said.",
      "Major League Rowing", "General Assembly"),
    SpeakerCase("a paper", "“Wrong,” [[The Courier]] wrote.", "The Courier"),
    SpeakerCase(
      "a paper in mid-sentence", "It was “wrong”, according to [[The Evening Herald]].", "The Evening Herald"),
    SpeakerCase("a charity", "“Wrong,” [[Marsh Relief International]] said.", "Marsh Relief International"),
    SpeakerCase("an acronym", "The Rail Safety Board met. “Wrong,” the [[RSB]] said.", "Rail Safety Board"),
    SpeakerCase(
      "an acronym before its full form", "“Wrong,” the [[RSB]] said.\nThe Rail Safety Board met.", "Rail Safety Board"),
    SpeakerCase("a ministry", "“Wrong,” [[the Department of Transport]] said.", "Department of Transport"),
    SpeakerCase("a seat of power", "“Wrong,” [[the Kremlin]] said.", "Kremlin"),
    SpeakerCase("police", "“Wrong,” [[police]] said.", "police"),
    SpeakerCase("the union", "“Wrong,” [[the union]] said. “Bad,” [[the union]] added.", "union", "union"),
    SpeakerCase("the union named before", "The Seafarers Union met. “Wrong,” [[the union]] said.", "Seafarers Union"),
    SpeakerCase(
      "a surname that is a paper", "Michael Bloomberg came. “Wrong,” [[Bloomberg]] said.", "Michael Bloomberg"),
    SpeakerCase("officials", "“Wrong,” [[Ukrainian officials]] said.", "–"),
    SpeakerCase("a spokesman", "“Wrong,” [[a spokesman]] said.", "–"),
    SpeakerCase("one of many", "“Wrong,” [[one of Ruiz’s advisers]] said. Elena Ruiz left.", "–"),
    SpeakerCase("voters", "“Wrong,” [[some voters]] said.", "–"),
  ]

  /// A role that introduces a name.
  static let introductions: [SpeakerCase] = [
    SpeakerCase(
      "a possessor’s aide", "“Solid,” [[Elena Ruiz’s chief of staff]], Brent Caldwell, said.", "Brent Caldwell"),
    SpeakerCase(
      "her manager", "Elena Ruiz won. “Solid,” [[her campaign manager]], Brent Caldwell, said.", "Brent Caldwell"),
    SpeakerCase(
      "a nation’s minister", "“Solid,” [[Norway’s Foreign Minister]], Brent Caldwell, said.", "Brent Caldwell"),
    SpeakerCase(
      "with a body between", "“Solid,” said [[a spokesman for the union, Brent Caldwell]].", "Brent Caldwell"),
    SpeakerCase("a kinsman", "“Solid,” said [[his father, Brent Caldwell]].", "Brent Caldwell"),
    SpeakerCase("a name, then the role", "“Solid,” [[Brent Caldwell, a lawyer from Ohio]], said.", "Brent Caldwell"),
    SpeakerCase("two speakers", "“Solid,” [[Brent Caldwell and Elena Ruiz]] said.", "Brent Caldwell"),
    SpeakerCase("of a body", "“Solid,” said [[Ruth Abel of the BBC]].", "Ruth Abel"),
    SpeakerCase("with a party behind", "“Solid,” said [[Rep. Brent Caldwell (R-Ohio)]].", "Brent Caldwell"),
  ]
}
