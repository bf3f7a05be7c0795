/// The elements that mean something to an article; every other one is `other`.
enum HTMLTag: UInt8, Sendable, CaseIterable {
  case text, other
  case html, head, title, meta, link, base, script, style, noscript, template
  case body, article, main, section, aside, header, footer, nav, div, center, form, fieldset
  case h1, h2, h3, h4, h5, h6, hgroup
  case p, br, hr, pre, blockquote, q, cite, address
  case ul, ol, li, dl, dt, dd, menu
  case table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col
  case figure, figcaption, img, picture, source, video, audio, track, iframe, embed, object, param, svg, canvas, math
  case map, area
  case a, span, b, strong, i, em, u, s, small, sub, sup, mark, code, kbd, samp, tt, abbr, time, font, label, ins, del
  case button, input, select, option, textarea, details, summary, dialog, progress, meter, data, wbr, nobr
  case amp_img, amp_video, amp_ad

  /// Its name in markup.
  var name: String {
    switch self {
    case .amp_img: "amp-img"
    case .amp_video: "amp-video"
    case .amp_ad: "amp-ad"
    default: "\(self)"
    }
  }

  /// Whether it is one of the six headings.
  var isHeading: Bool { rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue }

  /// Whether text before and after it belongs to one line.
  var isInline: Bool { HTMLTag.inlineTags[Int(rawValue)] }

  /// Whether nothing of it can be an article's text.
  var isSilent: Bool { HTMLTag.silentTags[Int(rawValue)] }

  private static let inlineTags: [Bool] = table([
    .text, .other, .q, .cite, .a, .span, .b, .strong, .i, .em, .u, .s, .small, .sub, .sup, .mark, .code, .kbd, .samp,
    .tt, .abbr, .time, .font, .label, .ins, .del, .data, .wbr, .nobr, .img, .svg, .math, .map, .area, .button, .input,
    .select, .script, .style, .noscript, .template, .picture, .amp_img, .link, .meta, .base,
  ])

  private static let silentTags: [Bool] = table([
    .head, .title, .meta, .link, .base, .script, .style, .template, .svg, .canvas, .map, .area, .button, .input,
    .select, .option, .textarea, .dialog, .progress, .meter, .iframe, .embed, .object, .param, .audio, .track, .nav,
    .form, .colgroup, .col, .amp_ad, .source,
  ])

  /// What may stand in a head; others, where their names say nothing, are taken as they come.
  static let headTags: Set<HTMLTag> = [
    .other, .head, .body, .title, .meta, .link, .base, .script, .style, .noscript, .template,
  ]

  private static func table(_ tags: [HTMLTag]) -> [Bool] {
    var table = [Bool](repeating: false, count: HTMLTag.allCases.count)
    for tag in tags { table[Int(tag.rawValue)] = true }
    return table
  }
}

/// The attributes that mean something to an article.
enum HTMLAttribute: UInt8, Sendable, CaseIterable {
  case `class`, id, itemprop, itemtype, itemscope, property, name, content, href, src, alt, title, datetime, rel, role
  case hidden, style, type, cite, lang, charset, aria_hidden, aria_label, data_src, data_caption, data_credit,
    data_sub_html, srcset, data_c_caption, data_c_credit, data_image_caption
  case typeof, vocab, data_testid, data_component, http_equiv, data_type, poster, data_original, pubdate, open
  case xml_lang, value, data_module, data_cy, data_qa, about, width, height, aria_expanded
  case data_gu_name, data_name, data_element, data_role, data_block

  /// Its name in markup.
  var markup: String {
    let name = "\(self)"
    if self == .xml_lang { return "xml:lang" }
    return String(decoding: name.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }

  /// Those that trees keep, by their names in markup.
  static let byMarkup = Dictionary(uniqueKeysWithValues: allCases.map { ($0.markup, $0) })
}
