/// Why a command could not do anything at all; its description is a whole sentence.
protocol CommandFailure: Error, CustomStringConvertible {
  /// The exit status that the program ends with: 1, or 2 where the command line is to blame.
  var status: Int32 { get }
}
