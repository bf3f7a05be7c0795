@testable import Containers

/// Pages as `pdftotext -bbox-layout` writes them, and the stories in them.
enum PrintedSample {
  /// Lines of a page, each with where it begins, how wide it is and how far down it stands; 10 points high where it is not said.
  typealias Row = (text: String, left: Double, width: Double, top: Double, height: Double)

  static func row(
    _ text: String, left: Double = 50, width: Double = 400, top: Double, height: Double = 10
  ) -> Row { (text, left, width, top, height) }

  /// A page of 500 points by 800 as `pdftotext` writes it; every list of rows is a block. The words of a row are spread over its
  /// width; behind “|” the rest of a row is one of another column, 10 points further right, which was taken for the same line.
  static func page(_ blocks: [[Row]]) -> String {
    let inside = blocks.map { rows in
      let lines = rows.map { row in
        let columns = row.text.split(separator: "|")
        let width = (row.width - 10 * Double(columns.count - 1)) / Double(columns.count)
        let words = columns.enumerated().flatMap { column, text -> [(Substring, Double, Double)] in
          let (left, letter) = (row.left + Double(column) * (width + 10), width / Double(text.count))
          var start = 0.0
          return text.split(separator: " ").map { word in
            defer { start += Double(word.count + 1) * letter }
            return (word, left + start, left + start + Double(word.count) * letter)
          }
        }
        let boxes = words.map { "<word xMin=\"\($0.1)\" xMax=\"\($0.2)\">\($0.0)</word>" }.joined(separator: "\n")
        return "<line yMin=\"\(row.top)\" yMax=\"\(row.top + row.height)\">\n\(boxes)\n</line>"
      }
      return "<block xMin=\"0\">\n\(lines.joined(separator: "\n"))\n</block>"
    }
    return "<page width=\"500\" height=\"800\"><flow>\(inside.joined(separator: "\n"))</flow></page>"
  }

  /// The stories of pages, each with its paragraphs and with what is said of it.
  static func stories(_ pages: [[[Row]]]) -> [(paragraphs: [String], address: String?, remark: String?)] {
    stories(in: "<doc>\(pages.map(page).joined())</doc>")
  }

  /// The stories in what the program wrote.
  static func stories(in written: String) -> [(paragraphs: [String], address: String?, remark: String?)] {
    guard case .stories(let members) = PDF.stories(of: Array(written.utf8)) else { return [] }
    return members.map { member in
      let paragraphs = String(decoding: member.bytes, as: UTF8.self).split(separator: "\n\n").map(String.init)
      return (paragraphs, member.address, member.remark)
    }
  }

  /// A column of lines, one below the other, as a block; 11 points from line to line.
  static func column(_ lines: [String], left: Double, width: Double = 120, top: Double, height: Double = 9) -> [Row] {
    lines.enumerated().map { number, line in
      row(line, left: left, width: width, top: top + 11 * Double(number), height: height)
    }
  }
}
