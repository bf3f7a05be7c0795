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
  /// Whether what somebody is stands before the name, with a capital where it opens the sentence: “Машинист Олег Савин”.
  let roleOpensSentence: Bool

  init(
    verbs: String, pronouns: String = "", accordingTo: String = "", titles: String = "", that: String = "",
    verbComesLast: Bool = false, hasCapitals: Bool = true, roleOpensSentence: Bool = false
  ) {
    self.verbs = WordHash.all(of: verbs)
    self.pronouns = WordHash.all(of: pronouns)
    self.accordingTo = WordHash.all(of: accordingTo)
    self.titles = WordHash.all(of: titles)
    self.that = WordHash.all(of: that)
    self.verbComesLast = verbComesLast
    self.hasCapitals = hasCapitals
    self.roleOpensSentence = roleOpensSentence
  }

  /// The words of a language, by its code; `nil` where there are none.
  static func named(_ code: String) -> SpeechWords? { tables[code] }

  private static let tables: [String: SpeechWords] = [
    "pl": SpeechWords(
      verbs: """
        powiedział powiedziała mówi mówił mówiła dodał dodała dodaje podkreślił podkreśliła podkreśla stwierdził stwierdziła
        stwierdza wyjaśnił wyjaśniła wyjaśnia zaznaczył zaznaczyła zaznacza ocenił oceniła ocenia napisał napisała pisze
        odpowiedział odpowiedziała przyznał przyznała przyznaje oświadczył oświadczyła zapewnił zapewniła zapewnia tłumaczy
        tłumaczył tłumaczyła przekazał przekazała poinformował poinformowała opowiada wspomina komentuje skomentował zauważył
        zauważyła zauważa zapowiedział zapowiedziała zapowiada przekonywał przekonywała przekonuje apelował apelowała apeluje
        twierdził twierdziła twierdzi uważa uważał uważała żartował żartowała żartuje krzyknął krzyknęła zapytał zapytała pyta
        relacjonuje relacjonował relacjonowała opowiadał opowiadała wspominał wspominała dodawał dodawała argumentował
        argumentowała argumentuje ostrzega ostrzegł ostrzegła żali skarży cieszy śmieje wzdycha
        """,
      pronouns: "on ona oni one", accordingTo: "według zdaniem", that: "że", roleOpensSentence: true),
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
        напомнил напомнила признался призналась указал указала указывает посетовал посетовала пожаловался пожаловалась спросил
        спросила предупредил предупредила полагает уверен уверена заверил заверила пообещал пообещала воскликнул воскликнула
        вспоминает вспомнил вспомнила заметил заметила замечает прокомментировал прокомментировала резюмировал добавляет
        """,
      pronouns: "он она они", accordingTo: "словам мнению данным", that: "что", roleOpensSentence: true),
    "uk": SpeechWords(
      verbs: """
        сказав сказала сказали говорить заявив заявила додав додала наголосив наголосила зазначив зазначила пояснив пояснила
        розповів розповіла написав написала відповів відповіла повідомив повідомила підкреслив підкреслила каже кажуть говорив
        говорила говорять заявляє додає зазначає наголошує пояснює розповідає пише вважає стверджує переконаний переконана
        зауважив зауважила уточнив уточнила визнав визнала попередив попередила нагадав нагадала згадує
        """,
      pronouns: "він вона вони", accordingTo: "словами", that: "що", roleOpensSentence: true),
    "el": SpeechWords(
      verbs: """
        δήλωσε δηλώνει είπε λέει ανέφερε αναφέρει σημείωσε σημειώνει τόνισε τονίζει πρόσθεσε προσθέτει υπογράμμισε υποστήριξε
        υποστηρίζει εξήγησε εξηγεί επισήμανε έγραψε γράφει απάντησε απαντά σχολίασε σχολιάζει διευκρίνισε παραδέχθηκε
        παραδέχεται προειδοποίησε θυμάται κατήγγειλε καταγγέλλει
        """,
      pronouns: "αυτός αυτή", that: "ότι πως"),
    "id": SpeechWords(
      verbs: """
        kata ujar tutur ucap ungkap tegas jelas imbuh sebut mengatakan menyatakan menjelaskan menambahkan menegaskan mengungkapkan
        menyebut menyebutkan menuturkan berkata menulis mengaku
        """,
      pronouns: "dia ia mereka", accordingTo: "menurut",
      titles: """
        wali kota walikota juru bicara presiden wakil menteri gubernur bupati kepala ketua direktur jenderal camat dosen guru
        """, that: "bahwa"),
    "tr": SpeechWords(
      verbs: """
        dedi diyor konuştu söyledi belirtti ifade kaydetti açıkladı vurguladı ekledi yazdı aktardı anlattı yanıtladı dile
        değerlendirdi seslendi paylaştı diyen derken diyerek ifadelerini ifadesini sözlerini sözleriyle şeklinde anlatıyor
        yorumladı uyardı duyurdu savundu iddia
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
