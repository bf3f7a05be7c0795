import Testing

/// Who is behind a report, a website or a press office, and whose clause it is that holds a quotation.
@Suite struct SpeakingTextTests {
  @Test(arguments: [
    Saying(
      "The yearly report by the National Ferry Board came early.\n“This was the third warmest winter on record,” the report said.",
      "This was", "National Ferry Board"),
    Saying(
      "The Harbour Council published its report on Monday.\n“The quay is sound,” said the report.", "The quay",
      "Harbour Council"),
    Saying(
      "Nobody liked the Harbour Council’s new study.\n“The quay is sound,” the study said.", "The quay",
      "Harbour Council"),
    Saying("A report came in on Monday.\n“The quay is sound,” the report said.", "The quay", nil),
    Saying("The Navy’s website said: “The ship will sail in May.”", "The ship", "Navy"),
    Saying("The Harbour Ministry’s press service said: “The boats were moved.”", "The boats", "Harbour Ministry"),
    Saying(
      "“The boats were moved,” the press office of the Harbour Ministry said.", "The boats", "Harbour Ministry"),
    Saying("“The boats were moved,” the press office said.", "The boats", nil),
    Saying(
      "In a letter to the Harbour Daily, the council said “this list is too long for us”.", "this list", "council"),
  ])
  func whoIsBehindIt(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  @Test(arguments: [
    Saying("Nabil al-Murad was in Harle.\n“We asked for it,” Murad said.", "We asked", "Nabil al-Murad"),
    Saying("Salim as-Sadr was in Harle.\n“We asked for it,” Sadr said.", "We asked", "Salim as-Sadr"),
    Saying("North Korea fired a rocket.\nThe North said it was “ready for any answer”.", "ready", "North Korea"),
    Saying("He cares for HIV-positive children.\n“It is a blessing for all of us,” he said.", "It is", nil),
    Saying("Ann Marlow Ann Marlow\nAnn Marlow rose late. “I giggle at it now,” she said.", "I giggle", "Ann Marlow"),
    Saying(
      "The UN Working Group on Involuntary and Enforced Disappearances told the government to “find all of them at once”.",
      "find all", "UN Working Group on Involuntary and Enforced Disappearances"),
    Saying("Harle Council criticised for “high rate” of parking fines.", "high rate", nil),
    Saying(
      "Mr Trant rallied his party. The plan ends the rules of former president Bo Obell.\n“It will give you more choices than before,” the president said.",
      "It will give", nil),
    Saying(
      "Wen Peilin spoke first. “There is a lot to like in it,” he says. Fu Qianlo, who flies planes for the Navy, says the new one turns better. He says the yard wants to sell it. “I believe it has a bright future,” he says.",
      "I believe", "Fu Qianlo"),
    Saying("The Swedish company said it would fight the “unfair and silly” rule.", "unfair", nil),
  ])
  func whatAName(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  @Test(arguments: [
    (
      "In one case, when shown a list that a woman said was lost, Coach Arlen Brix allegedly replied: “Nobody asked for it.”",
      "Nobody", "Coach Arlen Brix"
    ),
    (
      "Asked if he wanted “members to look away” on Monday, Tom Brice had a plain answer, saying, “No. We will read it.”",
      "No. We", "Tom Brice"
    ),
    ("“It shows how ugly war is for us,” said Ada Rook of her work.", "It shows", "Ada Rook"),
    ("Planes took part in an exercise Davis called “plainly defensive in nature”.", "plainly", "Davis"),
    (
      "Christine Shaw spoke next. Mr Watson, she suggested, was “rather timid” and wanted to go back to a “command and control”.",
      "command", "she"
    ),
  ])
  func sources(_ text: String, _ words: String, _ source: String) {
    #expect(Saying(text, words, nil).source == source)
  }

  @Test(arguments: [
    Saying("Ada Rook told the BBC’s “Late Hour” she was keen to go on.", "Late Hour", nil),
    Saying("According to the charge, these were the aliases he used: “Kay” and “Taloverov”.", "Taloverov", nil),
  ])
  func whatStandsInMarksIsNoSpeech(_ saying: Saying) { #expect(saying.found == "?") }
}
