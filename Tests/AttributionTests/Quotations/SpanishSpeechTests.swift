import Testing

@testable import ArticleParsing
@testable import Attribution

@Suite struct SpanishSpeechTests {
  @Test(arguments: [
    // The verb before the name, and behind it.
    SpokenSample("“El tejado gotea”, dijo Ada Rocas.", "Ada Rocas: El tejado gotea"),
    SpokenSample("«El tejado gotea», explica Ada Rocas.", "Ada Rocas: El tejado gotea"),
    SpokenSample("\"El tejado gotea\", señaló Rocas.", "Rocas: El tejado gotea"),
    SpokenSample("“El tejado gotea”, ha dicho Ada Rocas.", "Ada Rocas: El tejado gotea"),
    SpokenSample("“El tejado gotea”, había advertido Luis Peral.", "Luis Peral: El tejado gotea"),
    SpokenSample("Ada Rocas dijo: “El tejado gotea”.", "Ada Rocas: El tejado gotea"),
    SpokenSample("Ada Rocas ha asegurado: “El tejado gotea”.", "Ada Rocas: El tejado gotea"),
    SpokenSample("“El tejado gotea”, afirmó este lunes Luis Peral.", "Luis Peral: El tejado gotea"),
    SpokenSample("“El tejado gotea”, comentó ayer Luis Peral.", "Luis Peral: El tejado gotea"),
    SpokenSample("“¡El tejado gotea!”, gritó Luis Peral.", "Luis Peral: ¡El tejado gotea!"),
    SpokenSample("“¿Quién va a pagar?”, preguntó Luis Peral.", "Luis Peral: ¿Quién va a pagar?"),
    SpokenSample("“El tejado”, dijo Ada Rocas, “gotea desde mayo”.", "Ada Rocas: El tejado gotea desde mayo"),
    SpokenSample("“El tejado gotea”, insiste por su parte Luis Peral.", "Luis Peral: El tejado gotea"),
    SpokenSample("“El tejado gotea”, zanjó Luis Peral.", "Luis Peral: El tejado gotea"),
    // Nobody is named: whoever spoke goes on.
    SpokenSample(
      "“El tejado gotea”, explicó Ada Rocas. “Y llueve”, añadió.", "Ada Rocas: El tejado gotea", "Ada Rocas: Y llueve"),
    SpokenSample("Llegó Ada Rocas. “El tejado gotea”, dijo ella.", "Ada Rocas: El tejado gotea"),
    SpokenSample("Luis Peral llegó tarde. “El tejado gotea”, dijo.", "Luis Peral: El tejado gotea"),
    SpokenSample("Luis Peral llegó tarde. Él explicó: “El tejado gotea”.", "Luis Peral: El tejado gotea"),
    SpokenSample(
      "“El tejado gotea”, explicó Ada Rocas. “Llueve desde mayo”.", "Ada Rocas: El tejado gotea Llueve desde mayo"),
    // según.
    SpokenSample(
      "Según Ada Rocas, “el tejado no aguantará el invierno”.", "Ada Rocas: el tejado no aguantará el invierno"),
    SpokenSample("“El tejado no aguantará”, según Ada Rocas.", "Ada Rocas: El tejado no aguantará"),
    SpokenSample(
      "De acuerdo con Luis Peral, “el tejado no aguantará el invierno”.",
      "Luis Peral: el tejado no aguantará el invierno"),
    SpokenSample(
      "En palabras de Luis Peral, “el tejado no aguantará el invierno”.",
      "Luis Peral: el tejado no aguantará el invierno"),
    SpokenSample(
      "Para Luis Peral, “el tejado no aguantará el invierno”.", "Luis Peral: el tejado no aguantará el invierno"),
    // Titles and roles.
    SpokenSample("“El tejado gotea”, dijo el alcalde, Luis Peral.", "Luis Peral: El tejado gotea"),
    SpokenSample("“El tejado gotea”, dijo el alcalde Luis Peral.", "Luis Peral: El tejado gotea"),
    SpokenSample("El alcalde de Vigo, Luis Peral, dijo: “El tejado gotea”.", "Luis Peral: El tejado gotea"),
    SpokenSample("La ministra de Cultura, Ada Rocas, aseguró: “El tejado gotea”.", "Ada Rocas: El tejado gotea"),
    SpokenSample("“El tejado gotea”, dijo la ministra de Cultura, Ada Rocas.", "Ada Rocas: El tejado gotea"),
    SpokenSample("“El tejado gotea”, dijo el señor Peral.", "Peral: El tejado gotea"),
    SpokenSample("Luis Peral llegó. “El tejado gotea”, dijo el señor Peral.", "Luis Peral: El tejado gotea"),
    SpokenSample("“El tejado gotea”, dijo la portavoz Ada Rocas.", "Ada Rocas: El tejado gotea"),
    SpokenSample("Luis Peral, director del puerto, dijo: “El tejado gotea”.", "Luis Peral: El tejado gotea"),
    SpokenSample(
      "Luis Peral, que dirige el puerto desde mayo, dijo: “El tejado gotea”.", "Luis Peral: El tejado gotea"),
    SpokenSample("“El tejado gotea”, explica Ada Rocas, panadera.", "Ada Rocas: El tejado gotea"),
    SpokenSample("“El tejado gotea”, cuenta Ada Rocas, de 41 años.", "Ada Rocas: El tejado gotea"),
    SpokenSample("“El tejado gotea”, dijo Ada Rocas (PPE).", "Ada Rocas: El tejado gotea"),
    SpokenSample("“El tejado gotea”, dijo un portavoz del puerto.", "?: El tejado gotea"),
    SpokenSample("“El tejado gotea”, aseguran los vecinos.", "?: El tejado gotea"),
    SpokenSample("“El tejado gotea”, dijo Ada de la Roca.", "Ada de la Roca: El tejado gotea"),
    SpokenSample("“El tejado gotea”, dijo Ada Rocas Prado.", "Ada Rocas Prado: El tejado gotea"),
    SpokenSample("“El tejado gotea”, denunció la historiadora Ada Rocas.", "Ada Rocas: El tejado gotea"),
    // Where and to whom.
    SpokenSample("“El tejado gotea”, dijo Ada Rocas a los periodistas.", "Ada Rocas: El tejado gotea"),
    SpokenSample("“El tejado gotea”, confesó Ada Rocas a Luis Peral.", "Ada Rocas: El tejado gotea"),
    SpokenSample("En un comunicado, Ada Rocas dijo: “El tejado gotea”.", "Ada Rocas: El tejado gotea"),
    SpokenSample("El lunes, Ada Rocas dijo: “El tejado gotea”.", "Ada Rocas: El tejado gotea"),
    SpokenSample("También Ada Rocas dijo: “El tejado gotea”.", "Ada Rocas: El tejado gotea"),
    SpokenSample("Horas después, Ada Rocas dijo: “El tejado gotea”.", "Ada Rocas: El tejado gotea"),
    SpokenSample("Preguntado por el tejado, Luis Peral respondió: “Gotea desde mayo”.", "Luis Peral: Gotea desde mayo"),
    // A part of the sentence in marks.
    SpokenSample(
      "Ada Rocas aseguró que el tejado no aguantaría “ni un invierno más”.", "Ada Rocas: ni un invierno más"),
    SpokenSample("Luis Peral denunció “una vergüenza para el puerto”.", "Luis Peral: una vergüenza para el puerto"),
    SpokenSample("Luis Peral calificó el tejado de “colador sin fondo”.", "Luis Peral: colador sin fondo"),
    SpokenSample(
      "El tejado está “en un estado lamentable”, según la directora Ada Rocas.",
      "Ada Rocas: El tejado está “en un estado lamentable"),
    SpokenSample("Ada Rocas explicó que “el tejado gotea desde mayo”.", "Ada Rocas: el tejado gotea desde mayo"),
    // One person by several names.
    SpokenSample("Ada Rocas llegó. “El tejado gotea”, dijo Rocas.", "Ada Rocas: El tejado gotea"),
    SpokenSample("La alcaldesa Ada Rocas llegó. “El tejado gotea”, dijo la alcaldesa.", "Ada Rocas: El tejado gotea"),
    SpokenSample("Luis Peral: “El tejado gotea”.", "Luis Peral: El tejado gotea"),
    SpokenSample("El alcalde Luis Peral: “El tejado gotea”.", "Luis Peral: El tejado gotea"),
    SpokenSample("—El tejado gotea otra vez, dijo Luis Peral.", "Luis Peral: El tejado gotea otra vez"),
    SpokenSample("“El tejado gotea”, dejó claro Luis Peral.", "Luis Peral: El tejado gotea"),
    SpokenSample("“El tejado gotea”, recordó el expresidente Luis Peral.", "Luis Peral: El tejado gotea"),
  ])
  func namesWhoSpeaks(_ sample: SpokenSample) {
    #expect(SpokenSample.said(sample.text, "es") == sample.expected)
  }

  @Test(arguments: [
    "Ada Rocas pintó “la grúa vieja” de rojo.",
    "La película “La Gran Lluvia” se estrena el lunes. Ada Rocas dice adiós.",
    "Horas después llegó la niebla. Estos bancos, “los de la fuente”, son de roble.",
    "El bar “El Tejado Rojo” cerró en mayo.",
  ])
  func claimsNothingElse(text: String) {
    #expect(SpokenSample.said(text, "es") == [])
  }
}
