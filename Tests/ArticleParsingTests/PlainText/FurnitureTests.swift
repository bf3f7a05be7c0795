import Testing

@testable import ArticleParsing

struct FurnitureTests {
  @Test(arguments: [
    ("Advertisement", Furniture.advertisement), ("Share this story", .share), ("195Shares", .share),
    ("Share on: Facebook Twitter Reddit Google+", .share), ("Click to share on X (Opens in new window)", .share),
    ("Sign up for our free daily newsletter", .signUp), ("Follow us on Facebook and Instagram.", .signUp),
    ("Get it delivered straight to your inbox.", .signUp), ("Read more: Council cuts tax again", .readMore),
    ("Related: Council cuts tax again", .readMore), ("More From The Example", .related),
    ("Most read in politics", .related),
    ("You may also like...", .related), ("12 Comments", .comments), ("[ 167 comments ]", .comments),
    ("Filed under: Sport | Football", .tags), ("Tags: Sport", .tags), ("About the author", .biography),
    ("© 2025 Example Media. All rights reserved.", .copyright), ("Copyright 2025 The Example", .copyright),
    ("We use cookies to make this site work.", .legal), ("4 min read", .readingTime),
    ("Tempo de leitura: 2 minutos", .readingTime), ("Today at 7:20 p.m. GMT", .readingTime),
    ("Share or comment on this article: Rents to double", .share), ("Comment policy", .comments),
    ("Register now for our food newsletter", .signUp), ("From the section Rowing", .navigation),
    ("The opinions printed here are those of our users and not of the paper.", .comments),
    ("Skip to main content", .navigation), ("View all (23)", .navigation), ("Lesen Sie auch: Der Rat spart", .readMore),
  ])
  func isKnown(_ line: String, kind: Furniture) {
    #expect(furniture(line) == kind)
  }

  @Test(arguments: [
    "Share prices fell sharply on Monday after the bank said that it would cut jobs.",
    "Sign language is taught in every school here.", "More than 40 people were hurt.", "Read the letter, she said.",
    "Related companies were not named in the indictment, prosecutors said.", "Follow the money, he told MPs.",
    "Comments by the minister drew laughter.", "Top officials met in Leeds.", "Print media are in decline.",
    "Copyright law is a mess, the judge wrote.", "© Reuters", "The most popular of them won 31 votes.",
    "Video showed him running.",
    "Loading docks were damaged.", "“Join our movement,” she said.",
    "By signing up to the treaty, the state gave up its claim.",
    "The army brought the region the support it needed.", "By registering as an agent he broke no law.",
    "Thank you for reading it aloud, the judge said.", "Today at 6 p.m. they will vote again.",
    "Share or lose it, the farmers were told.", "Home Office officials declined to comment.",
    "Contact between the two was rare, she said.",
  ])
  func isNotRunningText(_ line: String) {
    #expect(furniture(line) == nil)
  }
}
