import Basics

/// Whether a file may still grow.
enum DiskRoom {
  /// Free space below this counts as a full disk, in bytes.
  private static let least: UInt64 = 1 << 16

  /// Whether the disk of a library is full, or what could not be written was more than this process may write.
  static func isUsedUp(at path: String) -> Bool {
    var disk = statvfs()
    if statvfs(path, &disk) == 0, UInt64(disk.f_bavail) * UInt64(disk.f_frsize) < least { return true }
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(1), &limit) == 0 && limit.rlim_cur != .max
  }
}
