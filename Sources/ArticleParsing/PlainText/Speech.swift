import Basics

/// Whether somebody is quoted in a line and goes on in it: a stretch in quotation marks that ends with the comma or the stop of
/// speech, as in “We voted,” said she. Titles and names in marks do not.
///
/// Neither captions nor what a site says to its readers have such words, so that they show running text.
func hasSpeech(_ line: ArraySlice<UInt8>) -> Bool {
  var opened = -1
  var place = line.startIndex
  while place < line.endIndex {
    guard let mark = QuotationMark(line, at: place) else {
      place += 1
      continue
    }
    if opened >= 0, mark.closes {
      if place - opened >= shortestSpeech, line[place - 1].isOne(of: ",.?!") { return true }
      opened = -1
    } else if mark.opens {
      opened = place
    }
    place += mark.length
  }
  return false
}

/// How many bytes words that somebody says have at least, with their first mark.
private let shortestSpeech = 12

/// A mark that quotations stand in.
private struct QuotationMark {
  var length: Int
  var opens = true
  var closes = true

  init?(_ line: ArraySlice<UInt8>, at place: Int) {
    if line[place] == UInt8(ascii: "\"") {
      length = 1
      return
    }
    guard line[place] == 0xE2, place + 2 < line.endIndex, line[place + 1] == 0x80 else { return nil }
    length = 3
    switch line[place + 2] {
    // “ opens in English and closes in German.
    case 0x9C: break
    case 0x9D: opens = false
    case 0x9E: closes = false
    default: return nil
    }
  }
}
