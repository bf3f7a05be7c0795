import Testing

/// Whom an opening speaks of before the article names them, and whom second words and pronouns mean.
@Suite struct OpeningsTests {
  /// The lead says what somebody is, and the text below who.
  @Test(arguments: [
    Saying(
      "The mayor of a small port says the quay clock will stay slow.\nMayor Ada Rook has had letters.",
      "the quay clock",
      "Ada Rook"),
    Saying(
      "The head of the harbour trust said on Monday that the pier could be gone by May.\nBo Holm, director of the trust, asked for timber.",
      "the pier could", "Bo Holm"),
    Saying(
      "A farmer has called the new road “a river with cars”.\nAda Rook said she had lost a third of her trade.",
      "a river", "Ada Rook"),
    Saying(
      "The premier of the islands has apologised for what he called “a week without a boat”.\nBo Holm said the ferry would sail on Friday.",
      "a week without", "Bo Holm"),
    // Somebody else's office, or somebody who was named already.
    Saying(
      "The mayor said the quay would close.\nFormer mayor Ada Rook was sorry to hear it.", "the quay would", nil),
    Saying(
      "A teacher said the bell was stolen.\nAda Rook, head of the parish council, denied it.", "the bell was", nil),
  ])
  func namedBelow(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// Words with hyphens that no table has, with straight marks and with curly ones.
  @Test(arguments: [
    Saying(
      "Ada Rook pulled the dog out by herself.\nThe mum-of-three said: \"It barked all the way home to us.\"",
      "It barked",
      "Ada Rook"),
    Saying(
      "Bo Holm hung there for six hours.\n“I sang every hymn I know,” the dad-of-two told the Echo.", "I sang",
      "Bo Holm"),
    Saying(
      "Ada Rook won a van at the fair.\n“Now I need a licence,” said the grandmother-of-seven.", "Now I need",
      "Ada Rook"),
    Saying(
      "Bo Holm won a van at the fair.\nThe 63-year-old from Marlow said: “My wife will drive it.”", "My wife",
      "Bo Holm"),
    // The quotation goes on in the next paragraph.
    Saying(
      "Ada Rook pulled the dog out by herself.\nThe mum-of-three said: \"It barked all the way.\n\"And it bit me.\"",
      "It barked", "Ada Rook"),
  ])
  func compounds(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// The name comes last, behind all that somebody is.
  @Test(arguments: [
    Saying(
      "Leader of the opposition in the harbour council Ada Rook alleged that the tender had been fixed.", "the tender",
      "Ada Rook"),
    Saying("Homes for Dogs chief executive Bo Holm said the walk had been “a joy in the rain”.", "a joy", "Bo Holm"),
    Saying(
      "Mr Tan Kok Leong baked his last loaf.\n“He kept one back,” said his wife, Madam Wee Ai Lian.\n“It was the smallest,” said Madam Wee.",
      "It was the", "Wee Ai Lian"),
    Saying("The Harbour Ombudsman found “a habit of shrugging” on the quay.", "a habit", "Harbour Ombudsman"),
    // Whose lawyers speak says nothing.
    Saying("Lawyers for former mayor Ada Rook said the charge was “a cat without a tail”.", "a cat", nil),
  ])
  func namesAtTheEnd(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// Who a sentence right before a quotation is about speaks, and nobody named behind a pronoun is it.
  @Test(arguments: [
    Saying(
      "Marlow manager Bo Holm called it “three points and a cold”.\nHis rival, Carl Dane, was less happy. “We were robbed,” he said.",
      "We were", "Carl Dane"),
    Saying(
      "Senior minister Carl Dane praised bakers like Mr Bo Holm.\nAsked what he would do next, Mr Holm paused. “Sleep,” he said.",
      "Sleep", "Bo Holm"),
    Saying(
      "Bo Holm has written a book on the port. He also thinks Dane will lose the vote.\n“The numbers are dreadful,” he says.\nMayor Carl Dane has not read it.",
      "The numbers", "Bo Holm"),
    Saying(
      "Lord Rook told the board it was late.\nAsked by Mr Bo Holm whether he had a boat, he said: “I have two, and they leak.”",
      "I have two", "Rook"),
    Saying(
      "Dr Bo Holm signed the bell.\nDame Ada Rook called it a crime.\n“I no longer ring,” the surgeon replied.",
      "I no longer", "Bo Holm"),
  ])
  func whoIsMeant(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// A noun that the article has for the first time is a second word for whoever spoke last.
  @Test(arguments: [
    Saying(
      "Marlow skipper Carl Dane believes the pressure is on Rook.\n“They have been favourites before,” the flanker said.",
      "They have been", "Carl Dane"),
    Saying(
      "Head coach Bo Holm has made three changes. “The keeper will start,” said Holm.\nOn Emil Rook’s place, the Dane said it was “the hardest call of the year”.",
      "the hardest", "Bo Holm"),
    Saying(
      "National Union of Dockers’ branch secretary Ada Rook said the crews had gone home.", "the crews", "Ada Rook"),
    Saying(
      "A drum fell on the quay.\nAda Rook and Bo Holm ran to help. “It was hollow,” the victim said.", "It was hollow",
      nil),
  ])
  func secondWords(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// A text that is announced belongs to whoever announces it, and the announcement to nobody.
  @Test(arguments: [
    Saying(
      "The manager has gone.\nRook Athletic has today issued the following statement:\n“The club wishes him well.\n“There is nothing more to say.”",
      "The club wishes", "Rook Athletic"),
    Saying(
      "The manager has gone.\nRook Athletic released the following statement:\n“The club wishes him well in all he does.”",
      "the following", "?"),
  ])
  func announcedTexts(_ saying: Saying) { #expect(saying.found == saying.speaker) }
}
