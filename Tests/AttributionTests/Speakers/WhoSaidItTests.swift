import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

/// A text of one paragraph a line, and who says the words that begin so.
struct Saying: Sendable, CustomTestStringConvertible {
  var text: String
  var words: String
  var speaker: String?

  init(_ text: String, _ words: String, _ speaker: String?) {
    (self.text, self.words, self.speaker) = (text, words, speaker)
  }

  var testDescription: String { words }

  /// The speaker’s name; `nil` for a quotation of nobody, “?” where there is none.
  var found: String? {
    let article = attributed
    guard let quotation = article.quotations.first(where: { $0.text.contains(words) }) else { return "?" }
    return quotation.speaker.map { article.speakers[$0].name }
  }

  /// The role of the speaker.
  var role: String? {
    let article = attributed
    return article.quotations.first { $0.text.contains(words) }?.speaker.flatMap { article.speakers[$0].role }
  }

  var kind: Quotation.Kind? { attributed.quotations.first { $0.text.contains(words) }?.kind }

  /// The words that name the source; `nil` where there are none.
  var source: String? { attributed.quotations.first { $0.text.contains(words) }?.sourceText }

  private var attributed: Article {
    var article = Article(input: "-", format: .text)
    article.body = text.split(separator: "\n").map { Block(kind: .paragraph, text: String($0), span: TextSpan(0, 0)) }
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    return article
  }
}

@Suite struct WhoSaidItTests {
  @Test(arguments: [
    Saying(
      "“Nobody told us the quay was shut,” Dockers’ Branch 88 secretary Lorna Vance told the crowd.", "Nobody told",
      "Lorna Vance"),
    Saying(
      "District Judge Miriam Oke gave Pratt a fine and told him: “The Romans went round things.”", "The Romans",
      "Miriam Oke"),
    Saying(
      "Akeem Stoute, 21, took ten wickets.\n“So I hit the crab hole,” the Barbadian recalled.", "So I hit",
      "Akeem Stoute"),
    Saying(
      "Harbour warden and choir leader Owen Tarr said the bell is older than the church.", "the bell is", "Owen Tarr"),
    Saying("In a letter left on the step, el-Amari wrote: “The well belongs to all of us.”", "The well", "el-Amari"),
    Saying("“We lost the roof twice,” said Nell drily from the doorway.", "We lost", "Nell"),
    Saying("“The goats came back alone,” said the cheesemaker, Paul Arden.", "The goats", "Paul Arden"),
    Saying(
      "The rent is “lower than a dog’s bed,” says Oak and Anchor general manager Ines Holt.", "lower than", "Ines Holt"),
    Saying(
      "“Nobody goes without tea.” Ralph Penn, a planner at the mill, said in a note.", "Nobody goes", "Ralph Penn"),
  ])
  func namesAmongRoles(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// A second word for somebody, and one of several who has a name.
  @Test(arguments: [
    Saying("Gov. Ada Rook will not run again.\n“I promised the dog,” the Democrat said.", "I promised", "Ada Rook"),
    Saying(
      "Bo Holm has sold noodles since the war.\n“My knees are older,” said the octogenarian.", "My knees", "Bo Holm"),
    Saying(
      "“The map was upside down,” said one of the drivers, Bo Holm, from Marlow.", "The map was", "Bo Holm"),
    Saying("But mayor Ada Rook, who has the casting vote, said: “We own one pole.”", "We own", "Ada Rook"),
    Saying(
      "The Duchess of Harle opened a dairy in Little Rook.\n“I was told of a ribbon,” she said.", "I was told",
      "Duchess of Harle"),
    // A noun in front of a role is nobody.
    Saying(
      "Fisheries officer Ildri Quane blames the mill.\n“What feeds the maize starves the lake,” she explains.",
      "What feeds", "Ildri Quane"),
    // A given name only lets one guess.
    Saying("I asked Dr Bo Holm whether it works.\n“No,” she said, and left.", "No", "Bo Holm"),
  ])
  func secondWords(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// Where an article was written, and where a place is, says nothing.
  @Test(arguments: [
    Saying(
      "PORT ROOK, Ohio — A shortage of clips has idled 90 people.\nThe company said work would resume on Monday.",
      "work would", "PORT ROOK"),
    Saying("The mayor of Rook Falls, Ont., says the moose will be moved, not shot.", "the moose", "Ont"),
    Saying("ROOK TOWN: After 71 years at one corner, noodle seller Bo Holm is to stop.", "After 71", "ROOK TOWN"),
  ])
  func placesSayNothing(_ saying: Saying) { #expect(saying.found != saying.speaker) }

  /// What has an article elsewhere is no “she”.
  @Test(arguments: [
    Saying(
      "Quayside Gala opened on Friday.\nEverybody was at the Quayside Gala but the mayor.\n“I had a cold,” she said.",
      "I had", "Quayside Gala")
  ])
  func whatHasAnArticleIsNoPerson(_ saying: Saying) { #expect(saying.found != saying.speaker) }

  /// “It” is the body that the paragraph is about, not one that spoke above it.
  @Test(arguments: [
    Saying(
      "The Marlow Trust called it “a red-letter day”.\nBut the Angling Federation is wary. “Dams ask no fish,” it said in a statement.",
      "Dams ask", "Angling Federation")
  ])
  func bodiesByIt(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  @Test(arguments: [
    Saying(
      "A letter sent to the council by Edwin Rusk, who owns the pier, said “the boards are rotten through and through.”",
      "the boards", "Edwin Rusk"),
    Saying(
      "A statement from the Southern Union said, “no driver has been paid since the spring.”", "no driver",
      "Southern Union"),
    Saying("Treasurer Hanna Brock left on Monday.\n“A purse is not a sieve,” her note said.", "A purse", "Hanna Brock"),
    Saying(
      "Tern Water has sent every van it has.\n“The main is open and nobody can close it before dawn,” it said.",
      "The main", "Tern Water"),
    Saying(
      "Jonas Pell let in three goals on his first day.\n“One day it will be funny,” said the young goalkeeper.",
      "One day", "Jonas Pell"),
    Saying("“Two nights without soup,” said a homeless man who goes by the name “Buttons.”", "Two nights", "Buttons"),
    Saying(
      "Thea Marlow kept the mill. It was, in her words, becoming “a clock with a roof.”", "a clock", "Thea Marlow"),
    Saying("The hall is, in the words of Iris Bellamy, “a bath with a door.”", "a bath", "Iris Bellamy"),
    Saying(
      "And from Mayor Rita Solano:\n“It is the best thing that has happened here for years.”", "It is the best",
      "Rita Solano"),
    Saying(
      "“I will not spend another penny,” Garrod said. Then came the turn: “The roof goes up in spring, and I pay.”",
      "The roof", "Garrod"),
  ])
  func textsAndDescriptions(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// Who was named just now is called by an age, a nation, children or a trade.
  @Test(arguments: [
    Saying(
      "Singer Tess Garrow has sold her boat. The 44-year-old told the Tern Herald: “I was sick in every harbour there is.”",
      "I was sick", "Tess Garrow"),
    Saying(
      "Rovers manager Jens Tofte would not blame anybody. “A post is a post,” said the Dane.", "A post", "Jens Tofte"),
    Saying(
      "Tanner Street resident Willa Gough says she likes the noise.\n“I sleep like a stone,” the mother of two said.",
      "I sleep", "Willa Gough"),
    Saying(
      "Paul Amory was back on Saturday. “My knee is as good as new,” the winger said.", "My knee", "Paul Amory"),
    Saying(
      "A thief has been told by a judge that he has “the luck of a wet cat.”\nJudge Hilda Corr spoke for an hour.",
      "the luck", "Hilda Corr"),
  ])
  func epithets(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// Whoever does what a participle says is not whom it is done to.
  @Test(arguments: [
    Saying("Mia Wolf is mayor. Praising Ann Roe, she said: “It is a great day.”", "It is", "Mia Wolf"),
    Saying("Praising Ann Roe, she said: “It is a great day.”", "It is", nil),
    Saying("Quoting the poet Lumo, she said: “The wound lets the light in.”", "The wound", nil),
  ])
  func participles(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// Names that begin with a title or with what might be one, and those of two halves.
  @Test(arguments: [
    Saying("“It is late,” General Motors said.", "It is", "General Motors"),
    Saying("“It is late,” General Electric said.", "It is", "General Electric"),
    Saying("“It is late,” the Premier League said.", "It is", "Premier League"),
    Saying("“It is late,” the UN General Assembly said.", "It is", "UN General Assembly"),
    Saying("“It is late,” General Lake said.", "It is", "Lake"),
    Saying("“It is late,” Cdr BJ Harrow said.", "It is", "BJ Harrow"),
    Saying("“It is late,” Sqn Ldr Ada Pell said.", "It is", "Ada Pell"),
    Saying("“It is late,” Barnes and Noble said.", "It is", "Barnes and Noble"),
    Saying("Ann Holt and Bo Price sail. “It is late,” said Holt and Price.", "It is", "Ann Holt"),
    Saying("Ziyed Ben Lind shouted: “It is late.”", "It is", "Ziyed Ben Lind"),
    Saying("Harle’s official Pelion news agency said: “It is late.”", "It is", "Pelion"),
    Saying("Tenants’ rights NGO Pelion said: “It is late.”", "It is", "NGO Pelion"),
    Saying("A US newspaper called it “a lie”.", "a lie", nil),
    Saying("Motoring organisation, the RAC, said: “It is late.”", "It is", "RAC"),
    Saying("Jim Barrow, from Worth said: “It is late.”", "It is", "Jim Barrow"),
  ])
  func formsOfNames(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// Of two clauses around a quotation each has its own speaker, and a question is not of who answers.
  @Test(arguments: [
    Saying("“Where is the boat?” asked Bell, and Crane answered: “In the mud.”", "In the mud", "Crane"),
    Saying("“The boat is lost,” Ann Bell said, and Bo Crane answered: “In the mud.”", "In the mud", "Bo Crane"),
    Saying("Asked “Why so late?”, Rook said: “It was dark.”", "Why so late", nil),
    Saying("Asked “Why so late?”, Rook said: “It was dark.”", "It was dark", "Rook"),
  ])
  func clausesAroundQuotations(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// What stands before a colon and a quotation is no part of what is said.
  @Test func colonsAnnounceAllThatIsSaid() {
    let saying = Saying("In a reply to the council, Ada Rook told the Echo: “It is late.”", "It is late", "Ada Rook")
    #expect(saying.kind == .direct)
  }

  /// The words of a source begin neither behind “and” nor before what opens the sentence.
  @Test(arguments: [
    Saying("The French and German ministers said: “It is late.”", "It is", "The French and German ministers"),
    Saying("Reacting to the ruling, charity director Ann Roe said: “It is late.”", "It is", "charity director Ann Roe"),
  ])
  func edgesOfSources(_ saying: Saying) { #expect(saying.source == saying.speaker) }

  /// The name of a paper right before that of whoever speaks is no part of it.
  @Test(arguments: [
    Saying(
      "Councillor Ida Farrow was cheerful.\nSpeaking to the Tern Echo Farrow added: “The pier will outlive all of us.”",
      "The pier", "Ida Farrow")
  ])
  func bodiesBesideNames(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// Of “Lind’s daughter, Ada Moe,” and Lind she who speaks next is the daughter.
  @Test(arguments: [
    Saying(
      "The diary of Emil Strand was sold for a song. Strand’s great-granddaughter, Karin Moe, said it was kept in a tin. “We pressed flowers in it,” she said.",
      "We pressed", "Karin Moe")
  ])
  func ownersAndOwned(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// The surname alone is that of the one whom the article is about, not of the kin it names on the way.
  @Test(arguments: [
    Saying(
      "Justin Holt is mayor. Holt is young. His father, Pierre Holt, once said that the town was “a bed with an elephant”. On Monday Holt told the Echo: “The gates are open.”",
      "The gates", "Justin Holt"),
    Saying(
      "Justin Holt was mayor. Then came Pierre Holt, his son. The younger man is milder.\n“We are friends,” said Pierre Holt. “The gates are open,” Holt added.",
      "The gates", "Pierre Holt"),
  ])
  func namesakes(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  @Test(arguments: [
    Saying(
      "“People should miss their last bus,” says Carl Dane. “An hour is a snack.” Petrie agreed. “Nobody ever asked me for more than that.”",
      "Nobody ever", "Petrie"),
    Saying(
      "“Nobody paid,” said Bell. “Nobody will.” Harriet Moss disagreed. “I paid twice, and I have the stubs.”",
      "I paid",
      "Harriet Moss"),
  ])
  func aNewSubjectTakesOver(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  @Test(arguments: [
    Saying(
      "Carpenter Hanna Brook, who lost 9 oz. “and all patience” between May and August, says the saw was blunt.",
      "and all", "Hanna Brook"),
    Saying(
      "The parish council voted on Friday to keep the clock, calling its critics “deaf in one ear”.", "deaf in",
      "parish council"),
    Saying(
      "Mayor Ruth Penhale left the room at noon, dismissing the plan as “a bath without a plug”.", "a bath",
      "Ruth Penhale"),
    Saying(
      "Treasurer Omar Leclerc resigned on Friday.\n“A till is not a pocket,” his letter said. “I will not count it again.”",
      "I will not", "Omar Leclerc"),
    Saying("The pilot asked if the boat was full. Dunning laughed and added, “Not with fish.”", "Not with", "Dunning"),
    Saying("Ada Rook put down her bag and said: “The tide is late.”", "The tide", "Ada Rook"),
    Saying("The winter was long when Dunmore answered with this: “‘Bicycle’ is only a word.”", "Bicycle", "Dunmore"),
    Saying("Nell Garrick took to the stage with one more thought: “We never counted.”", "We never", "Nell Garrick"),
    Saying("Holm came late.\nReplied Stephen: “We had no boat to begin with.”", "We had", "Stephen"),
    Saying("Nora Finch, Evening Star: “The band forgot the words and nobody minded at all.”", "The band", "Nora Finch"),
    Saying("“We sleep in turns,” said Ana “Pepper” Solano, who leads the crew.", "We sleep", "Ana “Pepper” Solano"),
    Saying("“It rains,” said Rick Day of the Weather Office in Leeds.", "It rains", "Rick Day"),
    Saying(
      "The town has two bells that Merrick said are older than the church.\nSexton Paul Merrick spoke on Sunday.",
      "older than", "Paul Merrick"),
    Saying(
      "Jonas Pell mends clocks in a tower.\n“A clock is late only once,” said the stooped, grey-bearded clockmaker.",
      "A clock", "Jonas Pell"),
    Saying(
      "What the council calls “loose nets” had caught the ferry, Reade said.", "had caught", "Reade"),
    Saying("He said that she had asked him in – a claim police said was “an insult”.", "an insult", "police"),
    Saying("The council met late, a step the mayor, Ann Bly, said was “overdue”.", "overdue", "Ann Bly"),
    Saying("The boat sank in a gale the harbour master said had “no name”.", "no name", nil),
    Saying(
      "Ryan Bly spoke. Pulling the bill he had promoted was “a setback,” he said, calling it a “disappointing day”.",
      "disappointing", "Ryan Bly"),
    Saying("Tenzin Rook laughed. “Be merry,” His Holiness said.", "Be merry", "Tenzin Rook"),
    Saying("Ada Rook laughed. “Be merry,” said Her Royal Highness.", "Be merry", "Ada Rook"),
  ])
  func clausesAround(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  @Test(arguments: [
    Saying(
      "Ines Holt counted the ropes.\n“One rope is missing,” Holt said.\nIn all, 41 ropes were hung up on Monday.\n“And nobody asks who ties them. The knots are better than mine.”\nThe pier opens in June.",
      "And nobody", "Ines Holt"),
    Saying(
      "Paul Arden has baked for the island since he was nine.\nHis rule is simple: flour before salt.\n“You taste the salt for a day. You taste the flour for a week.”\nHe closes at ten.",
      "You taste", "Paul Arden"),
    Saying(
      "Bert Crane said a boat on a rope is never asleep. A child might have been enough.\n“All it needs is the weight of a gull.”\nRead more:",
      "All it needs", "Bert Crane"),
    Saying(
      "Bert Crane said a boat on a rope is never asleep. Ida Frome lost hers.\n“All it needs is the weight of a gull.”",
      "All it needs", nil),
  ])
  func paragraphsOfQuotation(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  @Test(arguments: [
    Saying("Nora Finch, the chairman, spoke first.\n“They need new pumps,” she said.", "They need", "Nora Finch"),
    Saying("Ewan Tolley, a midwife, spoke first.\n“They need new pumps,” he said.", "They need", "Ewan Tolley"),
    Saying(
      "Omar Mansour came in May. “My hands spoke for me,” Mansour said.\nSamir Tarkan came on the same ship.\nUnlike Mansour, he has found no work. “Nobody needs a violin in the rain,” he said.",
      "Nobody needs", "Samir Tarkan"),
    Saying(
      "Museum spokesman Miles Shaw said the vote drew many letters.\nAlthough President Victor Trant has often spoken of cats, the list is not about politics, Shaw said.\n“A joke tells you at once that it is one,” he said.",
      "A joke", "Miles Shaw"),
    Saying(
      "Police officer Tom Ferris said nobody was hurt.\nWhile President Victor Hale has said that “nobody fishes here”, the pond is open, Ferris said.\n“You can see the fish from the road,” he said.",
      "You can see", "Tom Ferris"),
    Saying(
      "Premier Rupert Thorn has had a wet spring.\nMarcus Shelby said nobody is against ferries.\nWATCH: Timetable shows Rupert Thorn in love with fog\n“An island that cannot be reached is a rumour,” he said.",
      "An island", "Marcus Shelby"),
  ])
  func pronouns(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  @Test func aDatelineNeverSpeaks() {
    let saying = Saying(
      "PORT ELLA, April 25 (Northwire) - The harbour board said on Tuesday it had found no crack, calling the rumours “thinner than fog”.",
      "thinner", "harbour board")
    #expect(saying.found?.hasSuffix("harbour board") == true)
  }
}
