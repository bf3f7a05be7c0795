import Basics

/// The words that interviews are known by, of every language at once: none of them means something else in another.
enum InterviewWords {
  /// Labels of what is asked.
  static let questions = WordHash.all(
    of: "q q. question frage pregunta domanda pergunta vraag fråga spørsmål spørgsmål")
  /// Labels of what is answered.
  static let answers = WordHash.all(of: "a a. answer antwort respuesta risposta resposta antwoord svar réponse")
  /// How those who answer speak of themselves.
  static let firstPerson = WordHash.all(
    of: """
      i i’m i'm i’ve i've my me we our us ich mein meine mir mich wir uns unser je j’ai mon ma mes nous notre yo mi mis
      nosotros nuestro io mio mia noi nostro ik mijn wij ons onze jag min mitt vi vår eu meu minha nós
      """)
  /// How one of them alone does, which no explanation has.
  static let firstPersonSingular = WordHash.all(
    of: """
      i i’m i'm i’ve i've i’d i'd i’ll i'll my me ich mein meine mir mich je j’ai j'ai mon ma mes yo mi mis io mio mia ik
      mijn jag min mitt eu meu minha
      """)
  /// What is said of an interview, or of whoever answers, above the first question.
  static let introductions = WordHash.all(
    of: """
      interview interviewed interviews q&a answers spoke talked talks chatted chats sat gespräch interviewt entretien
      entrevista intervista intervju
      """)
  /// How those who ask speak to them.
  static let secondPerson = WordHash.all(
    of: """
      you your you’re you're yourself sie ihnen ihr ihre ihren du dich dein vous votre vos tu te usted su le lei suo sua u
      uw jij jou jouw du dig din ditt você seu sua
      """)
}
