import Testing

@testable import ArticleParsing
@testable import Attribution

@Suite struct FrenchSpeechTests {
  @Test(arguments: [
    // The verb before the name, and behind it.
    SpokenSample("« Le toit fuit », a déclaré Ada Rocher.", "Ada Rocher: Le toit fuit"),
    SpokenSample("« Le toit fuit », déclare Ada Rocher.", "Ada Rocher: Le toit fuit"),
    SpokenSample("« Le toit fuit », explique Rocher.", "Rocher: Le toit fuit"),
    SpokenSample("“Le toit fuit”, a expliqué Ada Rocher.", "Ada Rocher: Le toit fuit"),
    SpokenSample("Ada Rocher a déclaré : « Le toit fuit. »", "Ada Rocher: Le toit fuit."),
    SpokenSample("Ada Rocher explique : « Le toit fuit. »", "Ada Rocher: Le toit fuit."),
    SpokenSample("« Le toit fuit ! », s’exclame Ada Rocher.", "Ada Rocher: Le toit fuit !"),
    SpokenSample("« Le toit fuit encore », s’inquiète Luc Pierret.", "Luc Pierret: Le toit fuit encore"),
    SpokenSample("« Qui va payer ? », demande Luc Pierret.", "Luc Pierret: Qui va payer ?"),
    SpokenSample("« Le toit fuit », avait prévenu Luc Pierret.", "Luc Pierret: Le toit fuit"),
    SpokenSample("« Le toit fuit », a insisté mardi Luc Pierret.", "Luc Pierret: Le toit fuit"),
    SpokenSample("« Le toit fuit », a tweeté Luc Pierret lundi soir.", "Luc Pierret: Le toit fuit"),
    SpokenSample("« Le toit fuit », répond de son côté Luc Pierret.", "Luc Pierret: Le toit fuit"),
    SpokenSample(
      "« Le toit, a dit Ada Rocher, fuit depuis mai. »", "Ada Rocher: Le toit fuit depuis mai."),
    SpokenSample("« Le toit », dit Ada Rocher, « fuit depuis mai. »", "Ada Rocher: Le toit fuit depuis mai."),
    // Pronouns, joined to the verb and not.
    SpokenSample(
      "Ada Rocher est venue. « Le toit fuit », dit-elle.", "Ada Rocher: Le toit fuit"),
    SpokenSample(
      "Luc Pierret est venu. « Le toit fuit », a-t-il ajouté.", "Luc Pierret: Le toit fuit"),
    SpokenSample(
      "Luc Pierret est venu. « Le toit fuit », ajoute-t-il.", "Luc Pierret: Le toit fuit"),
    SpokenSample(
      "Luc Pierret est venu. Il a précisé : « Le toit fuit. »", "Luc Pierret: Le toit fuit."),
    SpokenSample(
      "Ada Rocher a vu Luc Pierret. « Le toit fuit », dit-elle.", "Ada Rocher: Le toit fuit"),
    SpokenSample(
      "« Le toit fuit », a déclaré Ada Rocher. « Et il pleut », poursuit-elle.", "Ada Rocher: Le toit fuit",
      "Ada Rocher: Et il pleut"),
    // selon, pour, d’après.
    SpokenSample("Selon Ada Rocher, « le toit ne tiendra pas l’hiver ».", "Ada Rocher: le toit ne tiendra pas l’hiver"),
    SpokenSample("« Le toit ne tiendra pas », selon Ada Rocher.", "Ada Rocher: Le toit ne tiendra pas"),
    SpokenSample(
      "D’après Luc Pierret, « le toit ne tiendra pas l’hiver ».", "Luc Pierret: le toit ne tiendra pas l’hiver"),
    SpokenSample(
      "Pour Luc Pierret, « le toit ne tiendra pas l’hiver ».", "Luc Pierret: le toit ne tiendra pas l’hiver"),
    // Titles and roles.
    SpokenSample("« Le toit fuit », a déclaré le maire, Luc Pierret.", "Luc Pierret: Le toit fuit"),
    SpokenSample("« Le toit fuit », a déclaré le maire Luc Pierret.", "Luc Pierret: Le toit fuit"),
    SpokenSample("« Le toit fuit », a déclaré M. Pierret.", "Pierret: Le toit fuit"),
    SpokenSample("Luc Pierret est venu. « Le toit fuit », a déclaré M. Pierret.", "Luc Pierret: Le toit fuit"),
    SpokenSample("« Le toit fuit », a déclaré Mme Rocher.", "Rocher: Le toit fuit"),
    SpokenSample("« Le toit fuit », a déclaré la présidente du conseil Ada Rocher.", "Ada Rocher: Le toit fuit"),
    SpokenSample(
      "« Le toit fuit », a déclaré le ministre de l’Intérieur Luc Pierret.", "Luc Pierret: Le toit fuit"),
    SpokenSample(
      "Le ministre de l’Intérieur, Luc Pierret, a déclaré : « Le toit fuit. »", "Luc Pierret: Le toit fuit."),
    SpokenSample("Luc Pierret, directeur du port, explique : « Le toit fuit. »", "Luc Pierret: Le toit fuit."),
    SpokenSample(
      "Luc Pierret, qui dirige le port depuis mai, explique : « Le toit fuit. »", "Luc Pierret: Le toit fuit."),
    SpokenSample("« Le toit fuit », a déclaré Ada Rocher, boulangère à Vannes.", "Ada Rocher: Le toit fuit"),
    SpokenSample("« Le toit fuit », raconte Ada Rocher, 41 ans.", "Ada Rocher: Le toit fuit"),
    SpokenSample("« Le toit fuit », regrette l’avocate Ada Rocher.", "Ada Rocher: Le toit fuit"),
    SpokenSample(
      "L’historienne Ada Rocher estime que « le toit ne tiendra pas ».", "Ada Rocher: le toit ne tiendra pas"),
    SpokenSample("« Le toit fuit », a déclaré un porte-parole de la mairie.", "?: Le toit fuit"),
    SpokenSample("« Le toit fuit », assurent les habitants.", "?: Le toit fuit"),
    SpokenSample("« Le toit fuit », a déclaré Ada de la Roche.", "Ada de la Roche: Le toit fuit"),
    SpokenSample("« Le toit fuit », a déclaré Jean-Luc Pierret.", "Jean-Luc Pierret: Le toit fuit"),
    // Where and to whom.
    SpokenSample("« Le toit fuit », a déclaré Ada Rocher à la presse.", "Ada Rocher: Le toit fuit"),
    SpokenSample("« Le toit fuit », a confié Ada Rocher à Luc Pierret.", "Ada Rocher: Le toit fuit"),
    SpokenSample("Dans un communiqué, Ada Rocher a déclaré : « Le toit fuit. »", "Ada Rocher: Le toit fuit."),
    SpokenSample("Mardi, Ada Rocher a déclaré : « Le toit fuit. »", "Ada Rocher: Le toit fuit."),
    SpokenSample("Interrogé par un journal, Luc Pierret a répondu : « Le toit fuit. »", "Luc Pierret: Le toit fuit."),
    // A part of the sentence in marks.
    SpokenSample(
      "Ada Rocher a assuré que le toit ne tiendrait « pas un hiver de plus ».", "Ada Rocher: pas un hiver de plus"),
    SpokenSample("Luc Pierret a dénoncé « une honte pour le port ».", "Luc Pierret: une honte pour le port"),
    SpokenSample("Luc Pierret a qualifié le toit de « passoire sans fond ».", "Luc Pierret: passoire sans fond"),
    SpokenSample(
      "Ada Rocher se dit « très en colère contre la mairie ».", "Ada Rocher: très en colère contre la mairie"),
    SpokenSample(
      "Le toit est « dans un état lamentable », selon la directrice Ada Rocher.",
      "Ada Rocher: Le toit est « dans un état lamentable"),
    // One person by several names; going on.
    SpokenSample("Ada Rocher est venue. « Le toit fuit », dit Rocher.", "Ada Rocher: Le toit fuit"),
    SpokenSample(
      "La maire Ada Rocher est venue. « Le toit fuit », a dit la maire.", "Ada Rocher: Le toit fuit"),
    SpokenSample(
      "« Le toit fuit », a déclaré Ada Rocher. « Il pleut depuis mai. »",
      "Ada Rocher: Le toit fuit Il pleut depuis mai."),
    SpokenSample("Luc Pierret : « Le toit fuit. »", "Luc Pierret: Le toit fuit."),
    SpokenSample("– Le toit fuit encore, soupire Luc Pierret.", "Luc Pierret: Le toit fuit encore"),
    SpokenSample("« Le toit fuit », peut-on lire dans le rapport.", "?: Le toit fuit"),
    SpokenSample("« C’est la fin du toit », lâche Luc Pierret avant de partir.", "Luc Pierret: C’est la fin du toit"),
    SpokenSample(
      "Luc Pierret : « Le toit fuit. » Ada Rocher : « Il pleut. »", "Luc Pierret: Le toit fuit.",
      "Ada Rocher: Il pleut."),
  ])
  func namesWhoSpeaks(_ sample: SpokenSample) {
    #expect(SpokenSample.said(sample.text, "fr") == sample.expected)
  }

  @Test(arguments: [
    "Le film « La Grande Pluie » sort lundi. Ada Rocher dit bonjour.",
    "Le bar « Au Toit Rouge » a fermé en mai.",
    "Ada Rocher a peint « le vieux toit » en rouge.",
    "Voir aussi : les toits du port.",
  ])
  func claimsNothingElse(text: String) {
    #expect(SpokenSample.said(text, "fr") == [])
  }
}
