import Testing

@testable import ArticleParsing

/// Another language is another table: German.
@Suite struct GermanSpeakerTests {
  @Test(arguments: [
    SpeakerCase("Nachname", "Petra Lindner kam am Montag. „Gut“, sagte [[Lindner]].", "Petra Lindner"),
    SpeakerCase("Herr", "Tomas Okafor kam. „Gut“, sagte [[Herr Okafor]].", "Tomas Okafor"),
    SpeakerCase("Frau", "Anna und Karl Weiss kamen. Anna Weiss blieb. „Gut“, sagte [[Frau Weiss]].", "Anna Weiss"),
    SpeakerCase("Titel", "„Gut“, sagte [[Bundeskanzlerin Petra Lindner]].", "Petra Lindner"),
    SpeakerCase("von", "„Gut“, sagte [[Ursula von Arnim]]. Dann ging sie.", "Ursula von Arnim"),
    SpeakerCase("er", "Tomas Okafor kam. „Gut“, sagte [[er]].", "Tomas Okafor"),
    SpeakerCase("sie", "Petra Lindner traf Tomas Okafor. „Gut“, sagte [[sie]].", "Petra Lindner"),
    SpeakerCase(
      "die Ministerin", "Ministerin Petra Lindner kam. Karl Weiss ging. „Gut“, sagte [[die Ministerin]].",
      "Petra Lindner"),
    SpeakerCase("ein Sprecher", "„Gut“, sagte [[ein Sprecher]].", "–"),
    SpeakerCase("Beamte", "„Gut“, sagten [[Beamte]].", "–"),
  ])
  func namesTheSpeaker(_ sample: SpeakerCase) {
    #expect(SpeakerSample(sample.text, language: .german).names == sample.speakers)
  }

  @Test func aCommonNounIsNoName() {
    let sample = SpeakerSample("Das Haus am Fluss gehört Petra Lindner. „Gut“, sagte [[sie]].", language: .german)
    #expect(sample.resolved.speakers.map(\.name) == ["Petra Lindner"])
  }
}
