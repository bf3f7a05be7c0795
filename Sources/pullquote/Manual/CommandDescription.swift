import ArticleFormats

/// A command as the argument parser knows it: what help and the man page say about it.
struct CommandDescription: Equatable {
  /// An argument, an option or a flag.
  struct Argument: Equatable {
    var kind = ""
    /// The names with their hyphens, the short ones first.
    var names: [String] = []
    var valueName = ""
    var isOptional = true
    var isRepeating = false
    var values: [String] = []
    var standard = ""
    var abstract = ""
  }

  var name = ""
  var abstract = ""
  var discussion = ""
  var arguments: [Argument] = []
  var subcommands: [CommandDescription] = []

  /// The program with all its commands.
  static var program: CommandDescription {
    var reader = JSONReader(Array(Pullquote._dumpHelp().utf8))
    var program = CommandDescription()
    // What the argument parser writes is JSON; were it none, the page would be empty, which a test would see.
    try? reader.object { key, reader throws(JSONReader.Fault) in
      if key == "command" { program = try CommandDescription(&reader) } else { try reader.skip() }
    }
    return program
  }
}

extension CommandDescription {
  fileprivate init(_ reader: inout JSONReader) throws(JSONReader.Fault) {
    var command = CommandDescription()
    try reader.object { key, reader throws(JSONReader.Fault) in
      switch key {
      case "commandName": command.name = try reader.text()
      case "abstract": command.abstract = try reader.text()
      case "discussion": command.discussion = try reader.text()
      case "arguments":
        try reader.array { reader throws(JSONReader.Fault) in command.arguments.append(try Argument(&reader)) }
      case "subcommands":
        try reader.array { reader throws(JSONReader.Fault) in
          command.subcommands.append(try CommandDescription(&reader))
        }
      default: try reader.skip()
      }
    }
    self = command
  }
}

extension CommandDescription.Argument {
  fileprivate init(_ reader: inout JSONReader) throws(JSONReader.Fault) {
    var argument = CommandDescription.Argument()
    try reader.object { key, reader throws(JSONReader.Fault) in
      switch key {
      case "kind": argument.kind = try reader.text()
      case "valueName": argument.valueName = try reader.text()
      case "isOptional": argument.isOptional = try reader.bool()
      case "isRepeating": argument.isRepeating = try reader.bool()
      case "defaultValue": argument.standard = try reader.text()
      case "abstract": argument.abstract = try reader.text()
      case "allValues":
        try reader.array { reader throws(JSONReader.Fault) in argument.values.append(try reader.text()) }
      case "names":
        try reader.array { reader throws(JSONReader.Fault) in
          var (kind, name) = ("", "")
          try reader.object { key, reader throws(JSONReader.Fault) in
            switch key {
            case "kind": kind = try reader.text()
            case "name": name = try reader.text()
            default: try reader.skip()
            }
          }
          argument.names.append((kind == "long" ? "--" : "-") + name)
        }
      default: try reader.skip()
      }
    }
    argument.names.sort { $0.utf8.count < $1.utf8.count }
    self = argument
  }
}

extension JSONReader {
  fileprivate mutating func text() throws(Fault) -> String { String(decoding: try string(), as: UTF8.self) }
}
