/// The role of a part of the screen; a theme has a style for each.
///
/// Its name in theme files is that of the case in dotted words: `ui.border.focused` is `uiBorderFocused`, `speaker.1`
/// is `speaker1`. The raw value is its place in a theme's table of styles.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
  case uiBackground
  case uiText
  case uiMuted
  case uiBorder
  case uiBorderFocused
  case uiTitle
  case uiStatus
  case uiStatusMode
  case uiPrompt
  case uiPopup
  case uiKey
  case uiSelection
  case uiSelectionInactive
  case uiScrollbar
  case uiSpinner
  case listUnread
  case listRead
  case listStarred
  case listDate
  case listSource
  case listCount
  case articleHeadline
  case articleStandfirst
  case articleByline
  case articleDateline
  case articleBody
  case articleHeading
  case articleLink
  case articleBlockquote
  case quoteText
  case quoteMark
  case quoteCurrent
  case quoteMixed
  case quoteIndirect
  case quoteCue
  case quoteSource
  case speakerName
  case speakerRole
  case speakerCurrent
  case speakerUnknown
  case speaker1
  case speaker2
  case speaker3
  case speaker4
  case speaker5
  case speaker6
  case speaker7
  case speaker8
  case captionText
  case captionCredit
  case captionAlt
  case captionMarker
  case searchMatch
  case searchCurrent
  case confidenceHigh
  case confidenceLow
  case noticeInfo
  case noticeWarning
  case noticeError
}

extension Role {
  /// Its name in theme files.
  public var name: String { Self.names[Int(rawValue)] }

  /// The role with a name in theme files; `nil` if none has it.
  public init?(name: String) {
    guard let role = Self.named[name] else { return nil }
    self = role
  }

  private static let names: [String] = allCases.map { role in
    var name = ""
    for character in "\(role)" {
      if character.isUppercase || character.isNumber { name.append(".") }
      name.append(contentsOf: character.lowercased())
    }
    return name
  }

  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
