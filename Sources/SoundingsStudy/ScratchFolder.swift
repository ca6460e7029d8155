internal import SoundingsImport

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A folder that only this user can look into, for a program or a library that writes files; it goes with
/// its owner.
final class ScratchFolder {
  let path: String

  init() throws(StudyError) {
    var folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    if folder.isEmpty { folder = "/tmp" }
    var template = Array("\(folder)/soundings-XXXXXX".utf8) + [0]
    let isMade = unsafe template.withUnsafeMutableBytes { bytes in
      let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress
      return unsafe start.map { unsafe mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw OutputFile.error(folder) }
    path = String(decoding: template.dropLast(), as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// Removes a folder with all in it; a link goes, and not what it leads to.
  private static func remove(_ folder: String) {
    for name in FileSystem.names(in: folder) {
      let path = "\(folder)/\(name)"
      if unsafe unlink(path) != 0 { remove(path) }
    }
    _ = unsafe rmdir(folder)
  }
}
