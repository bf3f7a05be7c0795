import Testing
import Themes

@testable import Configuration
@testable import Drawing

@Suite("The themes in the program")
struct EmbeddedThemeTests {
  static let names = EmbeddedThemes.files.map(\.name)
  /// Those that bring colours of their own.
  static let colored = names.filter { $0 != "terminal" && $0 != "mono" }

  /// Roles whose text people read at length.
  private static let body: [Role] = [
    .uiText, .articleHeadline, .articleStandfirst, .articleBody, .articleBlockquote, .quoteText,
    .quoteMixed, .quoteIndirect, .quoteCurrent, .captionText, .listUnread, .speakerName, .uiStatus, .uiPopup,
    .uiSelection, .searchMatch, .searchCurrent,
  ]

  /// Roles that draw lines, or give a background to the text of others.
  private static let lines: [Role] = [.uiBorder, .uiScrollbar, .uiBackground, .uiSelectionInactive]

  private static let speakers = Role.allCases.filter {
    (Role.speaker1.rawValue...Role.speaker8.rawValue).contains($0.rawValue)
  }

  @Test("each can be read, and has a style for everything", arguments: names)
  func complete(_ name: String) throws {
    let theme = try ThemeCollection().theme(named: name)
    guard name != "mono" else { return }
    let plain: Set<Role> = [.uiBackground]
    for role in Role.allCases where !plain.contains(role) {
      #expect(theme[role] != Style(), "\(role.name) has no style")
    }
  }

  @Test("the default reads whatever a user's folder holds")
  func standard() {
    #expect(ThemeCollection.standard.name == "terminal")
    #expect(ThemeCollection.standard[.uiStatus].modifiers == .reversed)
    #expect(ThemeCollection().names == Self.names)
  }

  @Test("body text has 4.5:1 to what is behind it, all other text too", arguments: colored)
  func contrast(_ name: String) throws {
    let theme = try ThemeCollection().theme(named: name)
    let least = name == "high-contrast" ? 7.0 : 4.5
    for role in Role.allCases where !Self.lines.contains(role) {
      let style = theme.base.patched(by: theme[role])
      let ratio = style.foreground!.contrast(with: style.background!)!
      #expect(ratio >= least, "\(role.name) has \(ratio):1")
    }
    // Body text on the tinted grounds that it is drawn on, and everything else legible there.
    for ground in [Role.uiPopup, .uiSelectionInactive] {
      let background = theme[ground].background!
      for role in Role.allCases where !Self.lines.contains(role) && theme[role].background == nil {
        let least = name == "high-contrast" ? 7.0 : Self.body.contains(role) ? 4.5 : 3
        let ratio = theme.base.patched(by: theme[role]).foreground!.contrast(with: background)!
        #expect(ratio >= least, "\(role.name) on \(ground.name) has \(ratio):1")
      }
    }
  }

  @Test("fewer colours leave text legible", arguments: colored)
  func fewColors(_ name: String) throws {
    let theme = try ThemeCollection().theme(named: name)
    for depth in [ColorDepth.indexed, .ansi] {
      let few = theme.resolved(for: depth)
      for role in Self.body {
        let style = few.base.patched(by: few[role])
        let ratio = style.foreground!.contrast(with: style.background!)!
        #expect(ratio >= 3, "\(role.name) has \(ratio):1 in \(depth)")
      }
    }
  }

  @Test("speakers differ from each other and from the body", arguments: colored)
  func speakers(_ name: String) throws {
    let theme = try ThemeCollection().theme(named: name)
    let roles = Self.speakers + [.articleBody]
    for (index, one) in roles.enumerated() {
      for other in roles[(index + 1)...] {
        let difference = theme[one].foreground!.perceived!.difference(from: theme[other].foreground!.perceived!)
        // About five times the least difference that people see side by side, 0.01 in Oklab.
        #expect(difference.squareRoot() >= 0.05, "\(one.name) and \(other.name): \(difference.squareRoot())")
      }
    }
    // On black all 16 colours can be read, and the theme names one for each speaker.
    let few = theme.resolved(for: .ansi)
    if few.base.background == .ansi(0) {
      #expect(Set(Self.speakers.map { few[$0].foreground }).count == Self.speakers.count)
    }
  }

  @Test("no two things that must be told apart differ by colour alone", arguments: names, ColorDepth.allCases)
  func modifiers(_ name: String, _ depth: ColorDepth) throws {
    let theme = try ThemeCollection().theme(named: name).resolved(for: depth)
    let apart: [[Role]] = [
      [.quoteText, .quoteMixed, .quoteIndirect, .quoteCurrent], [.articleBody, .quoteCue, .quoteSource],
      [.confidenceHigh, .confidenceLow], [.speakerName, .speakerUnknown], [.listUnread, .listRead],
      [.noticeInfo, .noticeWarning, .noticeError], [.uiBorder, .uiBorderFocused], [.articleBody, .articleHeadline],
      [.articleBody, .articleLink], [.speakerName, .speakerCurrent],
    ]
    for group in apart {
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...] {
          #expect(theme[one].modifiers != theme[other].modifiers, "\(one.name) and \(other.name)")
        }
      }
    }
    // A ground of its own counts as well, until there are no colours.
    for (one, other) in [
      (Role.uiText, Role.uiSelection), (.uiText, .uiSelectionInactive), (.uiSelection, .uiSelectionInactive),
      (.uiText, .uiStatus), (.uiText, .searchMatch), (.searchMatch, .searchCurrent),
    ] {
      let styles = [theme[one], theme[other]].map { Style(background: $0.background, modifiers: $0.modifiers) }
      #expect(styles[0] != styles[1], "\(one.name) and \(other.name)")
    }
    if depth == .attributes {
      #expect(Role.allCases.allSatisfy { theme[$0].foreground == nil && theme[$0].background == nil })
    }
  }
}
