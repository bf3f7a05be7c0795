/// The German tables. Anyone may add to them.
enum GermanWords {
  /// An English word, its tag, and the German forms that mean it. What the weights learned of the English word holds for
  /// them; a word that stands twice counts where it stands first.
  static let meanings = """
    said VBD sagte sagten meinte meinten
    says VBZ sagt meint
    say VBP sagen meinen
    said VBN gesagt gemeint
    told VBD erzählte erzählten berichtete berichteten
    tells VBZ erzählt
    reports VBZ berichtet
    report VBP berichten
    explained VBD erklärte erklärten erläuterte erläuterten
    explains VBZ erklärt erläutert
    announced VBD teilte teilten verkündete verkündeten kündigte kündigten
    announces VBZ teilt verkündet kündigt
    added VBD ergänzte ergänzten fügte fügten
    adds VBZ ergänzt fügt
    stressed VBD betonte betonten unterstrich unterstrichen bekräftigte bekräftigten
    stresses VBZ betont unterstreicht bekräftigt
    warned VBD warnte warnten mahnte mahnten
    warns VBZ warnt mahnt
    called VBD nannte nannten bezeichnete bezeichneten
    calls VBZ nennt bezeichnet
    demanded VBD forderte forderten verlangte verlangten
    demands VBZ fordert verlangt
    asked VBD fragte fragten
    asks VBZ fragt
    replied VBD antwortete antworteten entgegnete entgegneten erwiderte erwiderten
    replies VBZ antwortet entgegnet erwidert
    wrote VBD schrieb schrieben twitterte
    writes VBZ schreibt
    claimed VBD behauptete behaupteten
    claims VBZ behauptet
    promised VBD versprach versprachen versicherte versicherten
    promises VBZ verspricht versichert
    praised VBD lobte lobten würdigte würdigten
    praises VBZ lobt würdigt
    admitted VBD räumte räumten gestand gestanden
    denied VBD bestritt bestritten dementierte dementierten wies
    rejected VBD lehnte lehnten
    confirmed VBD bestätigte bestätigten
    confirms VBZ bestätigt
    noted VBD bemerkte bemerkten stellte
    joked VBD scherzte witzelte
    shouted VBD rief riefen schrie schrien
    complained VBD klagte klagten beklagte beklagten kritisierte kritisierten bemängelte bemängelten
    complains VBZ klagt beklagt kritisiert bemängelt
    quoted VBD zitierte zitierten
    quotes VBZ zitiert
    suggested VBD deutete deuteten schlug schlugen
    spoke VBD sprach sprachen
    speaks VBZ spricht
    believes VBZ glaubt
    believed VBD glaubte glaubten
    hopes VBZ hofft
    hoped VBD hoffte hofften
    fears VBZ fürchtet befürchtet
    feared VBD fürchtete fürchteten befürchtete befürchteten
    thinks VBZ denkt findet
    thought VBD dachte dachten fand fanden
    wants VBZ will möchte
    sees VBZ sieht
    saw VBD sah sahen
    expects VBZ erwartet
    expected VBD erwartete erwarteten
    according VBG laut zufolge
    is VBZ ist sei
    are VBP sind seien
    was VBD war
    were VBD waren
    be VB sein
    been VBN gewesen
    has VBZ hat habe
    have VBP haben
    had VBD hatte hatten hätte hätten
    will MD wird werde werden
    would MD würde würden
    can MD kann könne können
    could MD konnte konnten könnte könnten
    must MD muss müsse müssen
    should MD soll solle sollen sollte sollten
    may MD darf dürfe dürfen
    he PRP er
    she PRP sie
    it PRP es
    we PRP wir
    I PRP ich
    they PRP man
    him PRP ihn ihm
    us PRP uns
    himself PRP sich
    his PRP$ sein seine seinen seinem seiner seines
    her PRP$ ihr ihre ihren ihrem ihrer ihres
    our PRP$ unser unsere unseren unserem unserer
    my PRP$ mein meine meinen meinem meiner
    the DT der die das den dem des
    a DT ein eine einen einem einer eines
    this DT dieser diese dieses diesen diesem
    no DT kein keine keinen keinem keiner
    that IN dass
    if IN ob wenn falls
    because IN weil da denn
    while IN während
    although IN obwohl obgleich
    after IN nach nachdem
    before IN vor bevor
    when WRB als
    how WRB wie
    why WRB warum weshalb
    where WRB wo
    what WP was
    who WP wer
    and CC und
    or CC oder
    but CC aber sondern doch jedoch
    not RB nicht
    also RB auch
    only RB nur
    now RB nun jetzt
    there RB dort
    still RB noch
    already RB schon bereits
    very RB sehr
    therefore RB deshalb daher
    then RB dann
    in IN in im
    of IN von vom
    for IN für
    with IN mit
    at IN an am bei beim
    on IN auf
    from IN aus
    to IN zu zum zur gegenüber
    by IN durch
    about IN über um
    against IN gegen
    without IN ohne
    since IN seit
    until IN bis
    between IN zwischen
    mr NNP Herr Herrn
    mrs NNP Frau
    monday NNP Montag
    tuesday NNP Dienstag
    wednesday NNP Mittwoch
    thursday NNP Donnerstag
    friday NNP Freitag
    saturday NNP Samstag Sonnabend
    sunday NNP Sonntag
    spokesman NN Sprecher Regierungssprecher Polizeisprecher
    spokeswoman NN Sprecherin Regierungssprecherin Polizeisprecherin
    minister NN Minister Ministerin Außenminister Außenministerin Innenminister Innenministerin Finanzminister
    president NN Präsident Präsidentin Bundespräsident
    chancellor NN Kanzler Kanzlerin Bundeskanzler Bundeskanzlerin
    mayor NN Bürgermeister Bürgermeisterin Oberbürgermeister Oberbürgermeisterin
    police NN Polizei
    government NN Regierung Bundesregierung
    officials NNS Behörden Angaben
    experts NNS Experten Fachleute
    critics NNS Kritiker
    director NN Direktor Direktorin Leiter Leiterin Chef Chefin
    lawyer NN Anwalt Anwältin
    witnesses NNS Zeugen Augenzeugen
    statement NN Erklärung Mitteilung Stellungnahme
    interview NN Interview Gespräch
    """

  /// A tag, and endings that show it, the longer ones first.
  static let endings = """
    NN ung heit keit schaft tion ismus ität chen ment
    NNS ungen heiten keiten schaften tionen
    VBN iert
    RB erweise
    JJ isch ische ischen ischer ischem lich liche lichen licher lichem ig ige igen iger igem
    """

  /// Small words inside a name: “Ursula von Arnim”.
  static let nameParticles = "von van vom zu zum zur de"

  /// Abbreviations that a name follows, without their stop.
  static let titleAbbreviations = "dr prof hr fr dipl"

  /// Abbreviations that anything may follow, without their stop.
  static let abbreviations = "bzw ca etwa evtl ggf usw vgl nr str abs art mio mrd u.a z.b d.h sog"

  /// Words that a sentence often starts with and a name seldom.
  static let sentenceStarters = """
    der die das ein eine er sie es wir ich und aber doch in im an am auf nach vor bei mit für zu zum zur wenn als weil
    damit dabei dazu auch so nun denn dies diese dieser laut
    """
}
