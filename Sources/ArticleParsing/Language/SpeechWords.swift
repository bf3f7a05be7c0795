/// The plain words by which a language says beside quotation marks who spoke: “a déclaré”, “dijo”, “selon”.
///
/// They are far less than the tables of a language whose clauses are read: they serve the plainest patterns alone.
struct SpeechWords: Sendable {
  /// Forms of verbs of saying.
  let verbs: Set<UInt32>
  /// Words for somebody named before: “elle”, “él”.
  let pronouns: Set<UInt32>
  /// Words that a source follows: “selon”, “según”.
  let accordingTo: Set<UInt32>
  /// Words with a capital that are titles and no part of a name, and those that end what is named.
  let titles: Set<UInt32>
  /// Whether whoever speaks is named before the quotation though the verb stands behind it, as in Turkish.
  let verbComesLast: Bool
  /// Whether its script has no capitals: then the two words before the quotation, or before “that”, are the name.
  let hasCapitals: Bool
  /// Words that part what is said from who says it: “that”.
  let that: Set<UInt32>

  init(
    verbs: String, pronouns: String = "", accordingTo: String = "", titles: String = "", that: String = "",
    verbComesLast: Bool = false, hasCapitals: Bool = true
  ) {
    self.verbs = WordList.hashes(of: verbs)
    self.pronouns = WordList.hashes(of: pronouns)
    self.accordingTo = WordList.hashes(of: accordingTo)
    self.titles = WordList.hashes(of: titles)
    self.that = WordList.hashes(of: that)
    self.verbComesLast = verbComesLast
    self.hasCapitals = hasCapitals
  }

  /// The words of a language, by its code; `nil` where there are none.
  static func named(_ code: String) -> SpeechWords? { tables[code] }

  private static let tables: [String: SpeechWords] = [
    "fr": SpeechWords(
      verbs: """
        déclaré déclare dit ajouté ajoute expliqué explique affirmé affirme indiqué indique précisé précise souligné souligne
        estimé estime assuré assure confié confie raconté raconte répondu répond lancé lance rappelé rappelle poursuivi
        poursuit conclu conclut annoncé annonce écrit réagi réagit insisté insiste témoigné témoigne regretté regrette
        déploré déplore martelé martèle commenté commente reconnu reconnaît résumé résume soupiré soupire glissé glisse
        dénoncé dénonce promis promet noté note constaté constate
        """,
      pronouns: "il elle ils elles on", accordingTo: "selon", titles: "m. mme mlle dr me", that: "que qu'"),
    "es": SpeechWords(
      verbs: """
        dijo dice dicho añadió añade explicó explica explicado afirmó afirma afirmado aseguró asegura asegurado señaló señala
        señalado indicó indica declaró declara declarado sostuvo sostiene comentó comenta comentado manifestó subrayó subraya
        destacó destaca destacado recordó recuerda advirtió advierte advertido contó cuenta contado escribió escribe respondió
        responde concluyó concluye insistió insiste agregó agrega expresó expresa confesó confiesa reconoció reconoce apuntó
        apunta lamentó lamenta detalló detalla precisó relató relata zanjó matizó reiteró
        """,
      pronouns: "él ella ellos ellas", accordingTo: "según", titles: "sr. sra. don doña dr. dra.", that: "que"),
    "it": SpeechWords(
      verbs: """
        detto dice disse aggiunto aggiunge spiegato spiega affermato afferma dichiarato dichiara sottolineato sottolinea
        commentato commenta raccontato racconta scritto scrive risposto risponde concluso conclude osservato osserva precisato
        precisa annunciato annuncia ricordato ricorda assicurato assicura ribadito ribadisce replicato replica ammesso ammette
        sostenuto sostiene riferito riferisce confessato confessa confermato conferma
        """,
      pronouns: "lui lei egli ella loro", accordingTo: "secondo", titles: "sig. dott. on.", that: "che"),
    "pt": SpeechWords(
      verbs: """
        disse diz dito afirmou afirma afirmado explicou explica acrescentou acrescenta declarou declara contou conta comentou
        comenta destacou destaca ressaltou ressalta escreveu escreve respondeu responde concluiu conclui lembrou lembra avaliou
        avalia garantiu garante defendeu defende completou revelou relatou relata criticou sublinhou referiu admitiu admite
        assegurou lamentou alertou reforçou
        """,
      pronouns: "ele ela eles elas", accordingTo: "segundo conforme", titles: "sr. sra. dr. dra.", that: "que"),
    "nl": SpeechWords(
      verbs: """
        zei zegt gezegd vertelde vertelt verklaarde verklaart stelde stelt schreef schrijft antwoordde antwoordt voegde meldde
        meldt benadrukte benadrukt legde aldus reageerde reageert concludeerde concludeert vindt vond waarschuwde waarschuwt
        besloot besluit liet
        """,
      pronouns: "hij zij ze", accordingTo: "volgens aldus", titles: "mevrouw meneer dr.", that: "dat"),
    "sv": SpeechWords(
      verbs: """
        säger sade sa skriver skrev berättar berättade förklarar förklarade menar menade tycker uppger uppgav konstaterar
        konstaterade svarar svarade tillägger fortsätter hävdar hävdade
        """,
      pronouns: "han hon de hen", accordingTo: "enligt", that: "att"),
    "da": SpeechWords(
      verbs: """
        siger sagde skriver skrev fortæller fortalte forklarer forklarede mener mente tilføjer tilføjede svarer svarede oplyser
        oplyste lyder udtaler understreger konstaterer fastslår vurderer
        """,
      pronouns: "han hun de", accordingTo: "ifølge", that: "at"),
    "nb": SpeechWords(
      verbs: """
        sier sa skriver skrev forteller fortalte forklarer forklarte mener mente legger svarer svarte opplyser opplyste
        understreker konstaterer påpeker uttaler
        """,
      pronouns: "han hun de", accordingTo: "ifølge", that: "at"),
    "pl": SpeechWords(
      verbs: """
        powiedział powiedziała mówi mówił mówiła dodał dodała dodaje podkreślił podkreśliła podkreśla stwierdził stwierdziła
        stwierdza wyjaśnił wyjaśniła wyjaśnia zaznaczył zaznaczyła zaznacza ocenił oceniła ocenia napisał napisała pisze
        odpowiedział odpowiedziała przyznał przyznała przyznaje oświadczył oświadczyła zapewnił zapewniła zapewnia tłumaczy
        tłumaczył tłumaczyła przekazał przekazała poinformował poinformowała opowiada wspomina komentuje skomentował zauważył
        """,
      pronouns: "on ona oni one", accordingTo: "według zdaniem", that: "że"),
    "cs": SpeechWords(
      verbs: """
        řekl řekla říká uvedl uvedla uvádí dodal dodala dodává prohlásil prohlásila vysvětlil vysvětlila vysvětluje sdělil
        sdělila napsal napsala zdůraznil zdůraznila upozornil upozornila popsal popsala odpověděl odpověděla doplnil doplnila
        """,
      pronouns: "on ona", accordingTo: "podle", that: "že"),
    "ru": SpeechWords(
      verbs: """
        сказал сказала сказали говорит говорил говорила заявил заявила заявили заявляет добавил добавила добавили отметил
        отметила отмечает подчеркнул подчеркнула подчеркивает пояснил пояснила поясняет рассказал рассказала рассказывает
        написал написала пишет ответил ответила сообщил сообщила объяснил объяснила объясняет считает уточнил уточнила
        напомнил напомнила признался призналась
        """,
      pronouns: "он она они", accordingTo: "", that: "что"),
    "uk": SpeechWords(
      verbs: """
        сказав сказала сказали говорить заявив заявила додав додала наголосив наголосила зазначив зазначила пояснив пояснила
        розповів розповіла написав написала відповів відповіла повідомив повідомила підкреслив підкреслила
        """,
      pronouns: "він вона вони", accordingTo: "", that: "що"),
    "tr": SpeechWords(
      verbs: """
        dedi diyor konuştu söyledi belirtti ifade kaydetti açıkladı vurguladı ekledi yazdı aktardı anlattı yanıtladı dile
        değerlendirdi seslendi paylaştı
        """,
      pronouns: "o",
      titles: """
        başkanı başkan belediye bakanı bakan cumhurbaşkanı vali valisi müdürü genel başmühendis başmühendisi prof. doç. dr.
        sözcüsü milletvekili başbakan başbakanı kaymakam avukat doktor
        """, verbComesLast: true),
    "ar": SpeechWords(
      verbs: """
        قال قالت وقال وقالت أضاف أضافت وأضاف وأضافت أكد أكدت وأكد وأكدت أوضح أوضحت وأوضح وأوضحت صرح صرحت وصرح وصرحت ذكر ذكرت
        أعلن أعلنت وأعلن وأعلنت كتب كتبت وكتب وكتبت تابع تابعت وتابع وتابعت أشار أشارت يقول تقول ويقول وتقول
        """,
      titles: """
        رئيس الرئيس وزير الوزير مدير المدير المتحدث باسم وزارة الوزارة الحكومة الوزراء البلدية الخارجية الداخلية عام العام
        بيان الشرطة
        """, that: "أن إن إنه إنها أنه أنها", hasCapitals: false),
    "hu": SpeechWords(
      verbs: """
        mondta mondja közölte hozzátette írta írja fogalmazott elmondta jelezte hangsúlyozta nyilatkozta kijelentette
        """,
      pronouns: "ő"),
    "fi": SpeechWords(
      verbs: """
        sanoo sanoi kertoo kertoi toteaa totesi kirjoittaa kirjoitti kommentoi selittää jatkaa muistuttaa korostaa arvioi
        """,
      pronouns: "hän he"),
    "ro": SpeechWords(
      verbs: """
        spus declarat adăugat afirmat explicat precizat transmis scris spune declară adaugă afirmă explică susține
        susținut
        """,
      pronouns: "el ea ei", accordingTo: "potrivit conform", that: "că"),
  ]
}
