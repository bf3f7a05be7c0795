import ArticleParsing
import ArticleFormats
import Articles
import CWorkers
import Basics
import Synchronization

/// Parses in processes of its own, so that an input that kills the parser ends nothing but itself.
///
/// A Swift program cannot survive a trap, a stack that runs over, or the system's taking it for its memory; another
/// process can. What one is at when it dies is tried once more in a new one, because it may not have been its fault
/// (somebody ended it), and then reported. May be asked from any thread.
final class ContainedParser: Sendable {
  private let parser = ArticleParser()
  /// Where the workers come from; `nil` to parse in this process.
  private let nursery: WorkerNursery?
  private let idle = Mutex<[WorkerProcess]>([])

  /// How often a worker that could not even take the work is replaced, before that is taken for the work's fault.
  private static let patience = 8

  private init(nursery: WorkerNursery?) { self.nursery = nursery }

  /// One that parses in this process, for inputs of the program's own.
  static let here = ContainedParser(nursery: nil)

  /// One that parses in other processes. To be made before the program has any other thread. Where the system has no
  /// process left, it parses in this one.
  ///
  /// - Parameter yields: whether parsing yields to a thread that answers keys.
  convenience init(yields: Bool = false) {
    self.init(nursery: WorkerNursery(yields: yields, prepare: Self.makeTables, work: Self.reply))
  }

  /// Parses for another process, where this program was started to do that, and does not return then.
  static func serveIfStarted() { WorkerNursery.tendIfStarted(prepare: makeTables, work: reply) }

  /// Makes the tables that every worker shares with the others from then on.
  private static func makeTables() {
    _ = ArticleParser().article(in: Array("<p>“Yes,” said Ada Rook.</p><p>No.</p>".utf8), input: "")
  }

  /// What a worker does.
  private static func reply(to parcel: Parcel) -> Parcel {
    let request = ParsingRequest(parcel)
    CrashRehearsal.fromEnvironment?.perform(at: request)
    return request.reply(by: ArticleParser()).parcel
  }

  /// The parser's reply; if it crashed, a sentence about that.
  func reply(to request: ParsingRequest) -> ParsingReply {
    do throws(InputError) {
      return replyContained(to: try request.readingPDF())
    } catch {
      return ParsingReply(failing: error)
    }
  }

  private func replyContained(to request: ParsingRequest) -> ParsingReply {
    guard let nursery else { return request.reply(by: parser) }
    let parcel = request.parcel
    var ending: WorkerNursery.Ending?
    var (vain, wasTried) = (0, false)
    while vain < Self.patience {
      let known = idle.withLock { $0.popLast() }
      // Where there is no process left, what ended none yet is parsed here.
      guard let worker = known ?? nursery.worker() else {
        if ending == nil { return request.reply(by: parser) }
        break
      }
      // All that waited may have been ended by now, with the process that they came from.
      if known == nil { vain += 1 }
      switch worker.outcome(of: parcel) {
      case .done(let reply):
        idle.withLock { $0.append(worker) }
        return ParsingReply(reply)
      case .notBegun: _ = nursery.ending(of: worker)
      case .died:
        let now = nursery.ending(of: worker)
        // It had done its last work and was about to end.
        if now == .exited(status: 0) { continue }
        ending = now
        if wasTried || now.isLimit { return failure(of: request, now) }
        // One that ended with the process it came from did not end over this.
        wasTried = now != .unknown
      }
    }
    return failure(of: request, ending ?? .unknown)
  }

  /// Ends all parsing processes; later requests are parsed in this process.
  func end() {
    idle.withLock { $0 = [] }
    nursery?.end()
  }

  private func failure(of request: ParsingRequest, _ ending: WorkerNursery.Ending) -> ParsingReply {
    switch request.matter {
    case .record where request.wanted != .name:
      // What it is called stands in it, and can often still be read.
      var name = request.place
      if case .text(let found) = reply(to: ParsingRequest(matter: request.matter, wanted: .name)) { name = found }
      return .failure(name: name, sentence: InputError.endedParser(name, ending).description)
    case .record: return .text(request.place)
    case .contents(let contents):
      return ParsingReply(failing: .endedParser(contents.name, ending))
    }
  }
}

extension WorkerNursery.Ending {
  /// Whether it was a limit that every try would come to.
  fileprivate var isLimit: Bool {
    self == .exited(status: Int32(CW_OUT_OF_TIME.rawValue)) || self == .exited(status: Int32(CW_OUT_OF_MEMORY.rawValue))
  }

  /// What happened, in the middle of a sentence.
  var words: String {
    switch self {
    case .exited(status: Int32(CW_OUT_OF_TIME.rawValue)):
      "it took more than \(WorkerProcess.timeLimit) seconds of processor time"
    case .exited(status: Int32(CW_OUT_OF_MEMORY.rawValue)):
      "it took more than \(WorkerProcess.memoryLimit) MB of memory"
    case .killed(bySignal: SIGKILL): "the system killed the parser"
    case .killed(let signal): "the parser crashed on it (\(Self.name(of: signal)))"
    case .exited, .unknown: "the parser ended on it"
    }
  }

  private static func name(of signal: Int32) -> String {
    guard let words = strsignal(signal) else { return "signal \(signal)" }
    return String(cString: words).lowercased()
  }
}
