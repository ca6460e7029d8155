import CLibGsf

/// A compound file (MS-CFB), as old Word, Excel and Outlook write it, read through libgsf.
///
/// All of it is read at once, so that no pointer outlives the initialiser; streams together hold no
/// more bytes than the file.
struct CompoundFile: Sendable {
  struct Entry: Sendable, Hashable {
    /// The storages that it is in, outermost first, and its own name.
    var path: [String]
    var isStorage: Bool
    var bytes: [UInt8]
  }

  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// More streams than any program writes.
  static let mostEntries = 20_000
  static let deepest = 16

  private(set) var entries: [Entry] = []
  private var byStorage: [[String]: [Entry]] = [:]
  /// Whether a stream could not be read whole.
  private(set) var isDamaged = false

  private static let isReady: Bool = {
    soundings_gsf_init()
    return true
  }()

  /// The names of the streams and storages that the file itself holds, in no other.
  var names: [String] { entries(in: []).map { $0.path[0] } }

  /// The names in a file's directory, whether or not it can be opened.
  static func names(in raw: [UInt8]) -> [String] {
    CompoundFile(raw, namesOnly: true)?.names ?? scannedNames(raw)
  }

  /// - Parameter namesOnly: whether only the outermost names are read.
  init?(_ raw: [UInt8], namesOnly: Bool = false) {
    guard Self.isReady, raw.starts(with: Self.signature) else { return nil }
    var result: (entries: [Entry], isDamaged: Bool)?
    unsafe raw.withUnsafeBufferPointer { buffer in
      guard let root = unsafe soundings_gsf_open(buffer.baseAddress, buffer.count) else { return }
      unsafe result = Self.read(root, limit: raw.count, namesOnly: namesOnly)
    }
    guard let result else { return nil }
    (entries, isDamaged) = result
    byStorage = Dictionary(grouping: entries) { Array($0.path.dropLast()) }
  }

  /// Walks through the storages without recursion, and closes each.
  @unsafe
  private static func read(
    _ root: UnsafeMutableRawPointer, limit: Int, namesOnly: Bool
  ) -> ([Entry], Bool) {
    var entries: [Entry] = []
    var isDamaged = false
    var left = limit
    var pending: [(storage: UnsafeMutableRawPointer, path: [String])] = unsafe [(root, [])]
    while let next = unsafe pending.popLast() {
      defer { unsafe soundings_gsf_close(next.storage) }
      let count = unsafe soundings_gsf_count(next.storage)
      for index in 0..<max(0, count) {
        guard entries.count < mostEntries, let name = unsafe soundings_gsf_name(next.storage, index)
        else {
          isDamaged = true
          break
        }
        let path = unsafe next.path + [String(cString: name)]
        if namesOnly {
          entries.append(Entry(path: path, isStorage: false, bytes: []))
          continue
        }
        guard let child = unsafe soundings_gsf_child(next.storage, index) else {
          isDamaged = true
          entries.append(Entry(path: path, isStorage: false, bytes: []))
          continue
        }
        if unsafe soundings_gsf_count(child) >= 0 {
          entries.append(Entry(path: path, isStorage: true, bytes: []))
          if path.count < deepest {
            unsafe pending.append((child, path))
          } else {
            unsafe soundings_gsf_close(child)
          }
          continue
        }
        let bytes = unsafe stream(child, limit: left)
        unsafe soundings_gsf_close(child)
        left -= bytes?.count ?? 0
        if bytes == nil { isDamaged = true }
        entries.append(Entry(path: path, isStorage: false, bytes: bytes ?? []))
      }
    }
    return (entries, isDamaged)
  }

  @unsafe
  private static func stream(_ stream: UnsafeMutableRawPointer, limit: Int) -> [UInt8]? {
    let size = unsafe Int(clamping: soundings_gsf_size(stream))
    guard size >= 0, size <= limit else { return nil }
    if size == 0 { return [] }
    var isWhole = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      isWhole = unsafe soundings_gsf_read(stream, size, buffer.baseAddress) != 0
      count = isWhole ? size : 0
    }
    return isWhole ? bytes : nil
  }

  /// What a storage holds; the file itself has the empty path.
  func entries(in path: [String]) -> [Entry] { byStorage[path] ?? [] }

  /// The names in the directory of a file that cannot be opened, wherever they stand: entries of 128
  /// bytes that begin with a name in UTF-16 (MS-CFB §2.6.1). Linear.
  static func scannedNames(_ raw: [UInt8]) -> [String] {
    var names: [String] = []
    var offset = 512
    while offset + 128 <= raw.count, names.count < mostEntries {
      let length = Int(raw[offset + 64]) | Int(raw[offset + 65]) << 8
      if (4...64).contains(length), length % 2 == 0, raw[offset + length - 2] == 0,
        (1...2).contains(raw[offset + 66])
      {
        let units = stride(from: offset, to: offset + length - 2, by: 2)
          .map { UInt16(raw[$0]) | UInt16(raw[$0 + 1]) << 8 }
        names.append(String(decoding: units, as: UTF16.self))
      }
      offset += 128
    }
    return names
  }
}
