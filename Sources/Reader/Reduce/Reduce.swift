import Articles
import Drawing

/// Applies an action and returns the side effects it requests, which the caller carries out.
public func reduce(_ state: inout State, _ action: Action) -> [Command] {
  var commands = state.apply(action)
  state.settle()
  state.noteArrival()
  state.askShelf()
  state.askForPictures()
  commands += state.outbox.empty()
  if state.isBusy, !state.spinner.isTurning {
    state.spinner.isTurning = true
    state.spinner.frame = 0
    commands.append(State.spinnerTimer)
  }
  return commands
}

extension State {
  fileprivate mutating func apply(_ action: Action) -> [Command] {
    switch action {
    case .input(let event): return input(event)
    case .perform(let name, let count): return perform(name, count: count)
    case .execute(let line): return execute(line)
    case .loadingProgress(let done, let total): loading.progress = (done, total)
    case .samplesOpened: shelf.isOfSamples = true
    case .loadingFinished:
      let isWhole = loading.progress.map { $0.done >= $0.total } ?? true
      if loading.isRunning, loading.isStopped { sayStopped() }
      loading.progress = nil
      // Which of them were read before is known once all are there.
      if shelf.isOfFiles { shelf.asked = nil }
      if loading.addsWhenDone, isWhole || !loading.isStopped { return addToLibrary() }
      loading.addsWhenDone = false
    case .shelf(let answer, let ticket): take(answer, to: ticket)
    case .feeds(let news): take(news)
    case .cameBack(let before, let ids): return goBack(to: before, ids)
    case .themeLoaded(let theme):
      self.theme = theme
      say(.info, "Theme: \(theme.name)")
      return [.redraw]
    case .themePreviewed(let theme): return preview(theme)
    // Whoever read them says what is different.
    case .settingsSaved: break
    case .settingsChanged(let change): return take(change)
    case .notice(let severity, let text): say(severity, text)
    case .commandEnded(let severity, let text):
      commandsRunning -= 1
      say(severity, text)
    case .pictures(let news): take(news)
    case .fileNames(let typed, let names): takeFileNames(names, typed)
    case .graphicsKnown(let graphics): options.graphics = graphics
    case .edited(let text): takeEditedNote(text)
    case .draft(let entries, let path): takeDraft(entries, from: path)
    case .draftUnreadable(let path, let sentence): missDraft(path, sentence)
    case .fileExists(let export): askToReplace(export)
    case .timerFired(let timer): return fire(timer)
    }
    return []
  }

  /// Shows a sentence on the status line for a while.
  mutating func say(_ severity: Notice.Severity, _ text: String) {
    notice = Notice(severity, text)
    outbox.append(.timer(.noticeExpires, milliseconds: 6000))
  }

  fileprivate static let spinnerTimer = Command.timer(.spinnerTurns, milliseconds: 120)

  private mutating func fire(_ timer: ReaderTimer) -> [Command] {
    switch timer {
    case .noticeExpires: notice = nil
    case .handRests: isPassingRows = false
    case .pictureIsDue: pictures.rest()
    case .articleStays: readArrival()
    case .spinnerTurns:
      guard isBusy else {
        spinner.isTurning = false
        return []
      }
      spinner.frame += 1
      return [Self.spinnerTimer]
    case .chordEnds: return chord.isEmpty ? [] : endChord()
    }
    return []
  }
}
