import Configuration
import Basics

extension ThemeCollection {
  /// The themes in the program, and those in the user's own configuration folder.
  static func ofUser() -> ThemeCollection {
    guard let folder = Folders.ofUser.themes else { return ThemeCollection() }
    return ThemeCollection(
      folder: folder, list: { fileNames(in: folder) },
      contents: { name throws in
        let input = Input(path: Array("\(folder)/\(name)".utf8CString))
        do throws(InputError) {
          return try input.read().bytes
        } catch .unreadable(_, ENOENT) {
          return nil
        } catch .unreadable(_, let cause) {
          throw ThemeFileFailure(description: SystemError.words(for: cause))
        } catch {
          throw ThemeFileFailure(description: error.description)
        }
      })
  }

  private static func fileNames(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names
  }
}

/// Why a theme file could not be read, to stand inside a sentence.
private struct ThemeFileFailure: Error, CustomStringConvertible {
  let description: String
}
