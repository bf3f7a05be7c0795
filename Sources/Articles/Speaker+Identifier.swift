extension Speaker {
  /// A name for a speaker that is safe in a file name or URL and not in `taken`: “keir-starmer”, “keir-starmer-2”.
  ///
  /// Latin letters lose their accents, and anything else becomes a single hyphen; a name in another script gives
  /// “speaker”.
  public static func identifier(for name: String, notIn taken: some Collection<String> = []) -> String {
    var letters: [UInt8] = []
    var gap = false
    for scalar in name.unicodeScalars {
      // An apostrophe inside a name joins (“o-neill” would read as two names), so does a mark that stands by itself.
      if scalar == "'" || scalar == "’" || scalar == "." || scalar.properties.isDiacritic { continue }
      let plain = plainLetters(of: scalar)
      if plain.isEmpty {
        gap = true
        continue
      }
      if gap, !letters.isEmpty { letters.append(UInt8(ascii: "-")) }
      gap = false
      letters += plain
    }
    let base = letters.isEmpty ? "speaker" : String(decoding: letters, as: UTF8.self)
    if !taken.contains(base) { return base }
    var number = 2
    while taken.contains("\(base)-\(number)") { number += 1 }
    return "\(base)-\(number)"
  }

  /// A letter or digit as lower-case ASCII; empty if it has no such form.
  private static func plainLetters(of scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return [UInt8(scalar.value)]
    case 0x41...0x5A: return [UInt8(scalar.value) + 32]
    case 0xC0...0x24F, 0x1E00...0x1EFF: return foldedLatin[scalar.value] ?? []
    default: return []
    }
  }

  /// Accented Latin letters and their plain forms.
  private static let foldedLatin: [UInt32: [UInt8]] = {
    let groups: [(String, String)] = [
      ("a", "ÀÁÂÃÅĀĂĄǍẠẢẤẦẨẪẬẮẰẲẴẶàáâãåāăąǎạảấầẩẫậắằẳẵặ"), ("ae", "ÄÆäæ"), ("b", "ɃƀḂḃ"),
      ("c", "ÇĆĈĊČçćĉċč"), ("d", "ĎĐÐďđðḌḍ"), ("e", "ÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆèéêëēĕėęěẹẻẽếềểễệ"), ("f", "ƑƒḞḟ"),
      ("g", "ĜĞĠĢǦĝğġģǧ"), ("h", "ĤĦḤĥħḥ"), ("i", "ÌÍÎÏĨĪĬĮİỈỊìíîïĩīĭįıỉị"), ("ij", "Ĳĳ"), ("j", "Ĵĵ"), ("k", "Ķķĸ"),
      ("l", "ĹĻĽĿŁĺļľŀł"), ("n", "ÑŃŅŇŊñńņňŋ"), ("o", "ÒÓÔÕŌŎŐƠỌỎỐỒỔỖỘỚỜỞỠỢòóôõōŏőơọỏốồổỗộớờởỡợ"), ("oe", "ÖØŒöøœ"),
      ("r", "ŔŖŘŕŗř"), ("s", "ŚŜŞŠȘṢśŝşšșṣ"), ("ss", "ßẞ"), ("t", "ŢŤŦȚṬţťŧțṭ"), ("th", "Þþ"),
      ("u", "ÙÚÛŨŪŬŮŰŲƯỤỦỨỪỬỮỰùúûũūŭůűųưụủứừửữự"), ("ue", "Üü"), ("w", "Ŵŵ"), ("y", "ÝŶŸỲỴỶỸýÿŷỳỵỷỹ"),
      ("z", "ŹŻŽẒźżžẓ"),
    ]
    var folded: [UInt32: [UInt8]] = [:]
    for (plain, accented) in groups {
      for scalar in accented.unicodeScalars { folded[scalar.value] = Array(plain.utf8) }
    }
    return folded
  }()
}
