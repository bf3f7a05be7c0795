import Articles
import Drawing

/// Does what an action says and returns the side effects that it asks for, which the caller carries out.
public func reduce(_ state: inout State, _ action: Action) -> [Command] {
  let noticed = state.noticeGeneration
  var commands = state.apply(action)
  state.settle()
  state.askShelf()
  commands += state.outbox
  state.outbox = []
  if state.noticeGeneration != noticed, state.notice != nil {
    let token = TimerToken(purpose: .noticeExpires, generation: state.noticeGeneration)
    commands.append(.timer(milliseconds: 6000, token: token))
  }
  if state.isBusy, !state.spinnerTurns {
    state.spinnerTurns = true
    state.spinnerFrame = 0
    state.spinnerGeneration += 1
    commands.append(state.spinnerTimer)
  }
  return commands
}

extension State {
  fileprivate mutating func apply(_ action: Action) -> [Command] {
    switch action {
    case .input(let event): return input(event)
    case .perform(let name, let count): return perform(name, count: count)
    case .execute(let line): return execute(line)
    case .loadingProgress(let done, let total): loading = Loading(done: done, total: total)
    case .loadingFinished:
      if loading != nil, hasStopped { sayStopped() }
      loading = nil
    case .shelf(let answer): take(answer)
    case .cameBack(let before, let ids): return goBack(to: before, ids)
    case .themeLoaded(let theme):
      self.theme = theme
      say(.info, "Theme: \(theme.name)")
      return [.redraw]
    case .notice(let severity, let text): say(severity, text)
    case .timerFired(let token): return fire(token)
    }
    return []
  }

  /// Shows a sentence on the status line for a while.
  mutating func say(_ severity: Notice.Severity, _ text: String) {
    notice = Notice(severity, text)
    noticeGeneration += 1
  }

  fileprivate var spinnerTimer: Command {
    .timer(milliseconds: 120, token: TimerToken(purpose: .spinnerTurns, generation: spinnerGeneration))
  }

  private mutating func fire(_ token: TimerToken) -> [Command] {
    switch token.purpose {
    case .noticeExpires:
      if token.generation == noticeGeneration { notice = nil }
    case .spinnerTurns:
      guard token.generation == spinnerGeneration else { return [] }
      guard isBusy else {
        spinnerTurns = false
        return []
      }
      spinnerFrame += 1
      return [spinnerTimer]
    case .chordEnds:
      if token.generation == chordGeneration, !chord.isEmpty { return endChord() }
    }
    return []
  }
}
