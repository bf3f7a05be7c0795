import Articles
import Basics
import Encodings

/// The text of markup, and the markup of text.
enum MarkupText {
  /// HTML without its tags, its references replaced, in one line.
  ///
  /// Only tags of HTML are taken for tags: “a <gorilla> weighs” is text.
  static func plain(_ html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return clean(html) }
    let bytes = Array(html.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "<"), bytes[index] != UInt8(ascii: "&") { index += 1 }
      if index > start {
        output.append(contentsOf: bytes[start..<index])
      } else if bytes[index] == UInt8(ascii: "<"), let tag = MarkupTag(bytes, at: index) {
        if tag.breaksLine { output.append(0x20) }
        index = tag.isSilent ? MarkupTag.end(of: tag.name, in: bytes, from: tag.end) : tag.end
      } else if bytes[index] == UInt8(ascii: "&"),
        let (characters, end, _) = CharacterReference.text(in: bytes[...], at: index)
      {
        output.append(contentsOf: characters.utf8)
        index = end
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return output.withUnsafeBufferPointer(clean)
  }

  /// Text in one line, without what a terminal would obey.
  static func clean(_ text: String) -> String {
    var text = text
    return text.withUTF8(clean)
  }

  private static func clean(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    // Never longer: a space stands for one at least.
    String(unsafeUninitializedCapacity: bytes.count) { output in
      var (index, count) = (0, 0)
      var wantsSpace = false
      func putSpace() {
        if wantsSpace, count > 0 {
          output[count] = 0x20
          count += 1
        }
        wantsSpace = false
      }
      while index < bytes.count {
        let byte = bytes[index]
        let start = index
        index = endOfPlain(bytes, from: start)
        if index > start {
          putSpace()
          memcpy(output.baseAddress! + count, bytes.baseAddress! + start, index - start)
          count += index - start
        } else if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
          wantsSpace = true
          index += 1
        } else if byte < 0x20 || byte >= 0x7F, let unsafe = UnsafeCharacter.at(index, in: bytes) {
          index += unsafe.length
        } else {
          putSpace()
          output[count] = byte
          count += 1
          index += 1
        }
      }
      return count
    }.trimmed
  }

  /// The end of printable ASCII with single spaces, which stays as it is: most of most texts.
  private static func endOfPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] &- 0x21 < 0x5E {
        index += 1
      } else if bytes[index] == 0x20, index > start, index + 1 < bytes.count, bytes[index + 1] &- 0x21 < 0x5E {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// Text as HTML.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return text }
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// Text as the value of an attribute in quotation marks.
  static func escapedAttribute(_ text: String) -> String { escaped(text).replacing("\"", with: "&quot;") }

  /// What is in an element, as HTML. The `<div>` that Atom wraps XHTML in is not a part of it (RFC 4287, 3.1.1.3).
  /// - Parameter isEscaped: whether the text in it is markup itself.
  static func inside(_ element: MarkupElement, isEscaped: Bool = false) -> String {
    let elements = element.elements
    let isBlank = element.children.allSatisfy { child in
      if case .text(let text) = child { text.trimmed.isEmpty } else { true }
    }
    let wrapped = elements.count == 1 && isBlank && elements[0].markup.lowercased().hasSuffix("div")
    var output = ""
    write((wrapped ? elements[0] : element).children, isEscaped: isEscaped, to: &output)
    return output
  }

  /// Goes at most as deep as the reader tells elements apart.
  private static func write(_ children: [MarkupElement.Child], isEscaped: Bool, to output: inout String) {
    for child in children {
      switch child {
      case .text(let text): output += isEscaped ? text : escaped(text)
      case .element(let element):
        let name = element.markup.lowercased().split(separator: ":").last.map(String.init) ?? ""
        output += "<\(name)"
        for attribute in element.attributes
        where !attribute.name.hasPrefix("xmlns") && !attribute.name.hasPrefix("xml:") {
          output += " \(attribute.name)=\"\(escaped(attribute.value).replacing("\"", with: "&quot;"))\""
        }
        output += ">"
        if !MarkupTag.voids.contains(name) {
          write(element.children, isEscaped: isEscaped, to: &output)
          output += "</\(name)>"
        }
      }
    }
  }
}

/// A tag of HTML, or a comment.
private struct MarkupTag {
  /// In small letters; empty for a comment.
  var name: String
  /// The index behind it.
  var end: Int

  /// The tag at an index; `nil` where there is none that HTML knows.
  init?(_ bytes: [UInt8], at start: Int) {
    var index = start + 1
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "?") {
      let isComment = bytes[index...].starts(with: "!--".utf8)
      guard
        let close = isComment
          ? MarkupTag.find("-->", in: bytes, from: index + 3) ?? MarkupTag.find(">", in: bytes, from: index)
          : MarkupTag.find(">", in: bytes, from: index)
      else { return nil }
      name = ""
      end = close
      return
    }
    if bytes[index] == UInt8(ascii: "/") { index += 1 }
    let first = index
    while index < bytes.count, bytes[index].isASCIILetter || bytes[index].isASCIIDigit { index += 1 }
    guard index > first, index - first <= 12 else { return nil }
    name = String(decoding: bytes[first..<index], as: UTF8.self).lowercased()
    guard MarkupTag.known.contains(name) else { return nil }
    var mark: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if mark != 0 {
        if byte == mark { mark = 0 }
      } else if byte == UInt8(ascii: ">") {
        end = index + 1
        return
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), bytes[index - 1] == UInt8(ascii: "=") {
        mark = byte
      }
      index += 1
    }
    // Where a quotation mark is missing, the tag ends with the first “>”; where that is missing too, it is text: “a <b”.
    guard let close = MarkupTag.find(">", in: bytes, from: first) else { return nil }
    end = close
  }

  /// Whether what it holds is not shown.
  var isSilent: Bool { name == "script" || name == "style" }

  var breaksLine: Bool { MarkupTag.lines.contains(name) }

  /// The index behind an element that is not shown.
  static func end(of name: String, in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while let close = find("</", in: bytes, from: index) {
      if String(decoding: bytes[close...].prefix(name.utf8.count), as: UTF8.self).lowercased() == name {
        return find(">", in: bytes, from: close) ?? bytes.count
      }
      index = close
    }
    return start
  }

  private static func find(_ text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
        return index + wanted.count
      }
      index += 1
    }
    return nil
  }

  private static func names(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// Elements that stand in lines of their own.
  private static let lines = names(
    """
    address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul
    """)

  /// Elements that hold nothing (WHATWG HTML, 13.1.2).
  static let voids = names("area base br col embed hr img input link meta param source track wbr")

  /// The elements of HTML, those of the past among them, and of pictures in it.
  private static let known = lines.union(voids).union(
    names(
      """
      a abbr acronym applet audio b basefont bdi bdo bgsound big blink body button canvas circle cite code colgroup data
      datalist defs del dfn dialog dir ellipse em font frame frameset g head html i iframe ins isindex kbd label line listing
      map mark marquee math menu meter nobr noframes noscript object optgroup option output path picture plaintext polygon
      polyline progress q rect rp rt ruby s samp script search select slot small span strike strong style sub sup svg
      template text textarea time title tspan tt u use var video xmp
      """))
}
