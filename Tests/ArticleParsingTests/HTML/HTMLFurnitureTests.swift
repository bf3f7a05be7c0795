import Articles
import Testing

@testable import ArticleParsing

/// What stands between an article's paragraphs and is no part of it, and what looks like that and is.
@Suite struct HTMLFurnitureTests {
  private static let first =
    "The mill at Ostra was sold on Friday to a baker from the next valley, who paid more than the town had asked for."
  private static let second =
    "“I want to grind my own flour,” said Tilda Brask, the buyer. “The wheels will turn for visitors on every Sunday.”"
  private static let third =
    "The council had tried to sell the house for eleven years, and twice a buyer had gone home after seeing the roof."

  private func blocks(_ markup: String, head: String = "") -> [Block] {
    let page =
      "<html lang=en><head><title>Mill sold</title>\(head)</head><body><main><article><h1>Mill sold</h1>\(markup)</article></main></body></html>"
    return htmlArticle(in: Array(page.utf8), input: "page.html").body
  }

  @Test(arguments: [
    "<div class='k'><a href='/1'><img src='/t.jpg' alt=''><h5>From the valley</h5><h4>Goat on the tower</h4></a></div>",
    "<div class='_x1'><h3><a href='/1'>Council buys its own clock</a></h3></div>",
    "<div class='q'><p>On this page:</p><ul><li><a href='#a'>The sale</a></li><li><a href='#b'>The roof</a></li></ul></div>",
    "<div class='z'><div>Play with us?</div><p>A map could stand here. You can load it with one click and close it again later.</p><div><label>Allow maps</label></div></div>",
    "<div class='y'><h3>Two readers at once</h3><p>Somebody reads with your account.</p><a href='#'>Add a reader</a><a href='#'>Go on here</a></div>",
    "<div class='w'><h4>Better in the app</h4><ul><li>Quicker</li><li>Quieter</li></ul><a class='button' href='/app'>Get it</a></div>",
    "<div class='v'><h3>Episode nine: the weir</h3><p><a href='/pod'>The valley podcast</a></p><button>Play</button></div>",
    "<ul><li>To the article: <a href='/4'>Who drives the crane on the quay</a></li></ul>",
    "<div class='m'><video><p>This film needs a newer browser.</p></video></div>",
    "<div class='is-hidden modal-reader'><p>Why do I see this? Somebody reads with your account on a third machine, and only two may read at once. Ask them to close the paper, or change the word that opens your account, then read on where you were. If nobody else has it, write to the desk, and somebody will look into it on the same day, as long as it is no Sunday.</p><p>Where do I change the word? Open the page of your account, go down to its end and press the key there.</p></div>",
    "<h3>More from the valley, told for you</h3><ul><li><strong>“A surprise”: </strong><a href='/1'>The council buys a clock</a></li><li><strong>Is it true? </strong><a href='/2'>A goat on the tower</a></li><li><strong>Winter:</strong> <a href='/3'>Who clears the road to Ostra</a></li></ul>",
    "<p><strong>READ MORE</strong> <strong><a href='/5'>The clock that nobody wound for eleven years</a></strong></p>",
    "<p>WATCH | The wheels turn for the first time in a year:</p>",
    "<figure><p class='f-head'><span>The Round Table of 3 May</span> <span>Mills, goats and clocks</span></p><video src='/v'></video></figure>",
    "<div class='p'><div><div><span></span><span>Latest films from</span><span><img src='/l.svg' alt=''></span></div></div><div><div></div><div></div></div></div>",
    "<blockquote><div class='pq'>I want to grind my own flour. The wheels will turn for visitors on every Sunday.</div><div>Tilda Brask</div><div>Baker and buyer of the mill</div></blockquote>",
  ])
  func aBoxBetweenParagraphsIsLeftOut(_ box: String) {
    let found = blocks("<p>\(Self.first)</p><p>\(Self.second)</p>\(box)<p>\(Self.third)</p>")
    #expect(found.map(\.text) == [Self.first, Self.second, Self.third])
  }

  /// What asks for something may say so in whole sentences; a text of a few lines more outweighs it.
  @Test(arguments: [
    "<article class='t'><img src='/g.jpg' alt=''><h3>The goat is down again</h3><p>For three days it had stood on the tower, and nobody knew who had led it up there. Now it is back at home.</p><footer>By Nils Aune</footer></article>",
    "<div class='g'><strong>The valley on your telephone</strong><a class='g-btn' href='/g'>Join in</a><p>Members see offers of the house and of its friends. You can leave at any time. Read the <a href='/p'>rules</a></p></div>",
    "<section class='n'><h3 class='text-title5'>A Letter from the Mill</h3><p class='text-body'>Every second Sunday, six pages.</p><form action='/f'><input type='email' name='e'></form><p class='text-caption'>I agree to the <a href='/r'>rules of the house</a>.</p></section>",
  ])
  func aTalkativeBoxIsLeftOut(_ box: String) {
    let text = [Self.first, Self.second, Self.third, Self.first, Self.second, Self.third]
    let marked = text.map { "<p>\($0)</p>" }
    let found = blocks(marked.prefix(3).joined() + box + marked.suffix(3).joined())
    #expect(found.map(\.text) == text)
  }

  @Test(arguments: [
    "<div class='facts'><h3>The mill in figures</h3><ul><li>Built in 1722</li><li>Two wheels</li></ul></div>",
    "<section><h2>What comes next</h2><p>The weir has to be mended before the winter, or the wheels will stand still.</p></section>",
    "<div class='faq'><h3><button aria-expanded='true'>Who pays for it?</button></h3><p>The buyer pays for the house and the town for the weir.</p></div>",
    "<blockquote><p>A mill without water is a house with a wheel.</p></blockquote>",
    "<div><p>He said so to <a href='#n1'>the paper</a>.</p></div>",
  ])
  func aBoxOfTheArticleStays(_ box: String) {
    let found = blocks("<p>\(Self.first)</p><p>\(Self.second)</p>\(box)<p>\(Self.third)</p>").map(\.text)
    #expect(found.count > 3)
  }

  @Test(arguments: [
    "<p>Seen a mistake? <a href='mailto:desk@valley.example'>Write to us.</a></p>",
    "<p>Do you know more? Write to our desk at desk@valley.example, or send us pictures.</p>",
    "<p>Follow the Post on <a href='/t'>Twitter</a> and <a href='/f'>Facebook</a>, where our readers talk.</p>",
    "<p>Do not miss a mill: take <a href='/n'>our newsletter</a>.</p>",
    "<p>VPN (ta, Nils Aune)</p>", "<p>with dpa</p>", "<p>See also:</p>", "<p>Text: Tilda Brask</p>",
    "<p>As of: 3 February 2026</p>",
    "<p>This story on the radio: Valley Radio, Morning Round, 3 February 2026, 05:20</p>",
    "<h3>To cite</h3><p>Mills on the Ost. In: Valley Post, 3 February 2026, https://post.example/id/4711 (read on 4 February 2026)</p>",
  ])
  func aClosingLineIsLeftOut(_ line: String) {
    let found = blocks("<p>\(Self.first)</p><p>\(Self.second)</p><p>\(Self.third)</p>\(line)")
    #expect(found.map(\.text) == [Self.first, Self.second, Self.third])
  }

  @Test(arguments: [
    "<p>“Write to us,” said the buyer, whose newsletter is <a href='/n'>printed on flour bags</a>.</p>",
    "<p>The weir was mended at last.</p>", "<p>OSTRA HAS WATER</p>",
  ])
  func aLastSentenceStays(_ line: String) {
    #expect(blocks("<p>\(Self.first)</p><p>\(Self.second)</p><p>\(Self.third)</p>\(line)").count == 4)
  }

  @Test func whatIsLeftOfAPaidTextSaysSoAtItsEnd() {
    let facts = #"{"@type":"NewsArticle","headline":"Mill sold","isAccessibleForFree":false}"#
    let data = "<script type='application/ld+json'>\(facts)</script>"
    let text = "<p>\(Self.first)</p><p>\(Self.second)</p><p>\(Self.third)</p>"
    let line = "<p>Il vous reste la moitié de ce récit. Elle est pour nos abonnés.</p>"
    #expect(blocks(text + line, head: data).count == 3)
    #expect(blocks(text + line).count == 4)
  }

  @Test func hintsThatLinkAfterLinkRepeatsAreNoText() {
    let link = { (word: String) in "<a href='/\(word)'>\(word)<span class='x9'>(opens a new leaf)</span></a>" }
    let text =
      "The \(link("mill")) at Ostra, the \(link("weir")) and the \(link("road")) were sold on Friday to a baker, who paid more than was asked."
    let found = blocks("<p>\(text)</p><p>\(Self.second)</p>").map(\.text)
    #expect(found.first?.hasPrefix("The mill at Ostra, the weir and the road were sold") ?? false)
  }

  @Test(arguments: ["Oppdatert 17.42 | Publisert 16.05", "Aktualisiert: 9:05 Uhr", "Mis à jour 16h05"])
  func timesAboveTheTextAreNoText(_ line: String) {
    #expect(blocks("<div><p>\(line)</p></div><p>\(Self.first)</p><p>\(Self.third)</p>").first?.text == Self.first)
  }

  @Test(arguments: [
    "<span style='position:absolute; left:-9999px'> (opens elsewhere)</span>",
    "<span style='clip: rect(0 0 0 0); position: absolute'>, new tab</span>",
    "<span style='font-size: 0'>hidden</span>",
    "<span style='position:absolute;width:1px;height:1px;overflow:hidden'>hidden</span>",
    "<span class='go-away'>(new window)</span>",
  ])
  func hintsForScreenReadersAreNoText(_ hint: String) {
    let style = "<style>a{color:red}.go-away,.gone{position:absolute;clip:rect(1px,1px,1px,1px)}</style>"
    let found = blocks(
      "<p>The sale <a href='/s'>was noted\(hint)</a> on Friday, and the town has three weeks to object to it.</p><p>\(Self.first)</p>",
      head: style)
    #expect(found.first?.text == "The sale was noted on Friday, and the town has three weeks to object to it.")
  }

  @Test(arguments: [
    ("<p style='font-size:0.9em; width:1px'>TEXT</p>"),
    ("<div style='position:absolute;left:-9999px'><p>TEXT</p></div>"),
  ])
  func aParagraphIsNoHint(_ markup: String) {
    let found = blocks("<p>\(Self.first)</p>\(markup.replacing("TEXT", with: Self.third))<p>\(Self.second)</p>")
    #expect(found.map(\.text) == [Self.first, Self.third, Self.second])
  }

  @Test(arguments: [
    ("<p><span class='dropcap'>T</span>\nhe mill turned", "The mill turned"),
    ("<p><b>W</b> heels turned", "Wheels turned"),
    ("<div class='drop-cap'>M</div><p>ills turned", "Mills turned"),
    ("<p><span class='dropcap'>A</span> mill turned", "A mill turned"),
    ("<p><i>I</i> saw the wheels", "I saw the wheels"),
    ("<p><span class='initial'>“T</span>he mill turned”", "“The mill turned”"),
  ])
  func aLargeFirstLetterBelongsToItsWord(_ markup: String, _ beginning: String) {
    let found = blocks(
      "\(markup) all day long, and nobody in the valley could sleep a wink.</p><p>\(Self.first)</p><p>\(Self.second)</p>"
    )
    #expect(found.first?.text.hasPrefix(beginning) == true)
  }

  @Test func aBoldLineBeforeABreakIsAHeading() {
    let found = blocks(
      "<p><b>The mill at a glance</b><br>It has two wheels and a weir.<br><strong>Its buyer</strong><br/>She is a baker.</p><p>\(Self.first)</p>"
    )
    #expect(found.prefix(4).map(\.kind) == [.heading, .paragraph, .heading, .paragraph])
    #expect(
      found.prefix(4).map(\.text) == [
        "The mill at a glance", "It has two wheels and a weir.", "Its buyer", "She is a baker.",
      ])
  }

  @Test(arguments: [
    "<p><b>Where:</b><br>The mill at Ostra</p>", "<p><b>All of it<br>is bold</b></p>", "<p>Two lines<br>of a song</p>",
  ])
  func otherBreaksSplitNothing(_ markup: String) {
    #expect(blocks("<p>\(Self.first)</p>\(markup)<p>\(Self.second)</p>").count == 3)
  }
}
