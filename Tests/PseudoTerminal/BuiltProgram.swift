import Glibc

/// The path of a program that was built together with the tests: it lies beside the one that runs them.
public func builtProgram(_ name: String) -> String {
  var path = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &path, path.count)
  let own = path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
  let folder = own.lastIndex(of: UInt8(ascii: "/")).map { own[...$0] } ?? []
  return String(decoding: folder, as: UTF8.self) + name
}
