import Testing

@testable import Containers

@Suite struct EnvelopeTests {
  private func member(_ text: String) -> Member? { Envelope.member(in: Array(text.utf8)) }
  private func text(_ member: Member?) -> String? { member.map { String(decoding: $0.bytes, as: UTF8.self) } }

  @Test func ofTwoVersionsThePageIsRead() {
    let found = member(
      """
      Received: from a by b
      From: =?utf-8?q?Weir_=C3=84nglish?= <news@weir.example>
      Subject: =?utf-8?B?V2VpciA=?= =?iso-8859-1?Q?f=FCr?= all
      Date: 3 Feb 26 9:05 -0030 (by hand)
      Content-Type: multipart/alternative;
       boundary="b1; x"

      Not read at all.
      --b1; x
      Content-Type: text/plain

      Weir
      --b1; x
      Content-Type: text/html; charset=iso-8859-15
      Content-Transfer-Encoding: quoted-printable

      <p>It l=
      eaks =3D true</p>
      --b1; x--
      """)
    #expect(text(found) == "<p>It leaks = true</p>")
    #expect(found?.encoding == "iso-8859-15")
    #expect(found?.isText == false)
    #expect(
      found?.letter == Member.Letter(subject: "Weir für all", sender: "Weir Änglish", sent: "2026-02-03T09:05:00-00:30")
    )
  }

  @Test func aForwardedMailIsLookedInto() {
    let found = member(
      """
      MIME-Version: 1.0
      Subject: Fwd: Weir
      Content-Type: multipart/mixed; boundary=o

      --o
      Content-Type: application/pdf
      Content-Transfer-Encoding: base64

      JVBERg==
      --o
      Content-Type: message/rfc822

      Subject: Weir
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: base64

      SXQgbGVha3Mu
      --o--
      """)
    #expect(text(found) == "It leaks.")
    #expect(found?.isText == true)
    #expect(found?.letter?.subject == "Fwd: Weir")
  }

  /// What a browser saved says itself who wrote it and when.
  @Test func aSavedPageHasItsAddressAndNoLetter() {
    let found = member(
      """
      From: <Saved by a browser>
      Snapshot-Content-Location: https://weir.example/2026/mended
      Subject: Weir to be mended
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary="x"

      --x
      Content-Type: text/html
      Content-Transfer-Encoding: 8bit

      <p>It leaks.</p>
      --x
      Content-Type: text/css

      p {}
      --x--
      """)
    #expect(text(found) == "<p>It leaks.</p>")
    #expect(found?.address == "https://weir.example/2026/mended")
    #expect(found?.letter == nil)
  }

  @Test(arguments: [
    "Weir: it leaks.\n\nFrom: here to there.", "", "Subject: Weir\n\nIt leaks.", "bplist00", "<p>Received: yes</p>",
  ])
  func otherTextsAreNoMail(_ text: String) { #expect(member(text) == nil) }

  @Test func aMailWithoutWordsHasNothingToRead() {
    #expect(member("MIME-Version: 1.0\nContent-Type: image/png\n\nx") == nil)
    #expect(member("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\nx") == nil)
  }

  /// Parts in parts without end are left at some depth.
  @Test func deepPartsEnd() {
    var mail = "MIME-Version: 1.0\n"
    for level in 0..<500 { mail += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
    #expect(member(mail + "Content-Type: text/plain\n\nWeir") == nil)
  }

  @Test func aWebArchiveGivesItsPage() {
    let bytes = Packing.propertyList(
      "WebMainResource", [("WebResourceURL", "https://weir.example/"), ("WebResourceTextEncodingName", "UTF-8")],
      data: ("WebResourceData", Array("<p>It leaks.</p>".utf8)))
    let found = Envelope.member(in: bytes)
    #expect(text(found) == "<p>It leaks.</p>")
    #expect(found?.address == "https://weir.example/")
    #expect(found?.encoding == "UTF-8")
  }

  @Test(
    arguments: [
      ("Tue, 03 Feb 2026 08:00:00 +0000", "2026-02-03T08:00:00Z"), ("3 Feb 2026 08:00 GMT", "2026-02-03T08:00:00Z"),
      ("Tue, 3 Feb 99 23:59:60 +0530", "1999-02-03T23:59:60+05:30"), ("yesterday", nil), ("3 Feb 2026", nil),
      ("32 Feb 2026 08:00", nil), ("3 Feb 2026 24:00", nil),
    ] as [(String, String?)])
  func datesOfMails(_ text: String, _ iso: String?) { #expect(MailDate.iso(text) == iso) }
}
