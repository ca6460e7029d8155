import CLibZip

/// A ZIP archive in memory, read through libzip; nothing is ever unpacked to a disk.
///
/// Every pointer of libzip stays in this file; an entry's reader keeps its archive alive.
@safe
final class ZipArchive {
  struct Entry: Sendable, Hashable {
    /// As it stands in the archive.
    var name: String
    /// How long it is, unpacked and packed, as the archive says.
    var size: Int
    var packed: Int
    fileprivate(set) var index: Int
    fileprivate var method: Int
    fileprivate var isEncrypted: Bool
  }

  let limits: ZipLimits
  /// In the order of the archive's directory.
  let entries: [Entry]
  /// How many entries have a name that leads elsewhere (`../`, `/…`, `C:`): never found by name.
  let strayNames: Int
  /// What is left of the bytes that all entries together may unpack to.
  fileprivate var left: Int
  private var places: [String: Int] = [:]
  private var repeated: Set<String> = []
  fileprivate let handle: OpaquePointer
  /// The archive's bytes, where libzip finds them as long as the handle is open.
  private let copy: UnsafeMutableRawBufferPointer

  /// Opens an archive; costs one copy of its bytes.
  init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
    // To libzip, nothing at all is an archive that is yet to be written.
    guard !bytes.isEmpty else { throw .notAnArchive }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    unsafe copy.copyBytes(from: bytes)
    guard let handle = unsafe Self.open(UnsafeRawBufferPointer(copy)) else {
      unsafe copy.deallocate()
      throw .notAnArchive
    }
    // From here on all is initialised, so that `deinit` runs whatever is thrown.
    unsafe self.copy = unsafe copy
    unsafe self.handle = handle
    self.limits = limits
    left = limits.archiveBytes
    guard let directory = unsafe Self.directory(of: handle, limit: limits.entries) else {
      let count = unsafe Int(zip_get_num_entries(handle, 0))
      entries = []
      strayNames = 0
      guard count <= limits.entries else {
        throw .tooManyEntries(count: count, limit: limits.entries)
      }
      throw .damaged(entry: nil)
    }
    entries = directory
    let keys = directory.map { Self.key($0.name) }
    strayNames = keys.count { $0 == nil }
    for (index, key) in keys.enumerated() {
      guard let key else { continue }
      if places[key] == nil { places[key] = index } else { repeated.insert(key) }
    }
  }

  deinit {
    unsafe zip_discard(handle)
    unsafe copy.deallocate()
  }

  /// The entry of that name, compared as the names of parts are (ECMA-376-2 §6.3): without regard to
  /// case and a leading slash; a backslash is a slash, as some writers have it.
  ///
  /// - Throws: where several entries have the name, since programs differ in which they read.
  func entry(named name: String) throws(ZipError) -> Entry? {
    guard let key = Self.key(name.hasPrefix("/") ? String(name.dropFirst()) : name) else {
      return nil
    }
    guard !repeated.contains(key) else { throw .repeatedName(name) }
    return places[key].map { entries[$0] }
  }

  /// Takes unpacked bytes off what is left. Swift 6.3.1 cannot compile the sum in the reader, which cannot be
  /// copied, for the thread sanitizer.
  fileprivate func use(_ count: Int) { left -= count }

  /// All bytes of an entry.
  func read(_ entry: Entry, upTo limit: Int = ZipLimits.whole) throws(ZipError) -> [UInt8] {
    var reader = try stream(entry)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try reader.read(into: &chunk)
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else {
        throw .tooLarge(entry: entry.name, limit: limit)
      }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Begins to unpack an entry, chunk by chunk.
  func stream(_ entry: Entry) throws(ZipError) -> ZipEntryReader {
    guard !entry.isEncrypted else { throw .encrypted(entry: entry.name) }
    // What OOXML and ODF allow; other methods can ask for gigabytes before the first byte.
    guard entry.method == Int(ZIP_CM_STORE) || entry.method == Int(ZIP_CM_DEFLATE) else {
      throw .unknownCompression(entry: entry.name, method: entry.method)
    }
    guard entry.size <= limits.entryBytes else {
      throw .tooLarge(entry: entry.name, limit: limits.entryBytes)
    }
    return try ZipEntryReader(entry, of: self)
  }

  private static func open(_ bytes: UnsafeRawBufferPointer) -> OpaquePointer? {
    var error = unsafe zip_error_t()
    defer { unsafe zip_error_fini(&error) }
    guard
      let source = unsafe zip_source_buffer_create(
        bytes.baseAddress, UInt64(bytes.count), 0, &error)
    else { return nil }
    let handle = unsafe zip_open_from_source(source, ZIP_RDONLY, &error)
    // A source that was not taken over is still ours.
    if unsafe handle == nil { unsafe zip_source_free(source) }
    return unsafe handle
  }

  private static func directory(of handle: OpaquePointer, limit: Int) -> [Entry]? {
    let count = unsafe Int(zip_get_num_entries(handle, 0))
    guard count <= limit else { return nil }
    var entries: [Entry] = []
    for index in 0..<count {
      guard let entry = unsafe entry(index, of: handle) else { return nil }
      entries.append(entry)
    }
    return entries
  }

  private static func entry(_ index: Int, of handle: OpaquePointer) -> Entry? {
    var status = unsafe zip_stat_t()
    guard unsafe zip_stat_index(handle, UInt64(index), 0, &status) == 0,
      let name = unsafe status.name
    else { return nil }
    return unsafe Entry(
      name: String(cString: name), size: Int(clamping: status.size),
      packed: Int(clamping: status.comp_size), index: index, method: Int(status.comp_method),
      isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE))
  }

  /// A name as it is compared; nil where it leads out of the archive.
  private static func key(_ name: String) -> String? {
    let slashes = name.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    let parts = slashes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard slashes.first != UInt8(ascii: "/"),
      !parts.contains(where: { $0.elementsEqual("..".utf8) }),
      parts.first?.contains(UInt8(ascii: ":")) != true
    else { return nil }
    let lower = slashes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return String(decoding: lower, as: UTF8.self)
  }
}

/// Unpacks one entry of an archive from its beginning to its end.
@safe
struct ZipEntryReader: ~Copyable {
  let entry: ZipArchive.Entry
  private let archive: ZipArchive
  private let file: OpaquePointer
  private var unpacked = 0

  fileprivate init(_ entry: ZipArchive.Entry, of archive: ZipArchive) throws(ZipError) {
    guard let file = unsafe zip_fopen_index(archive.handle, UInt64(entry.index), 0) else {
      throw .damaged(entry: entry.name)
    }
    self.entry = entry
    self.archive = archive
    unsafe self.file = file
  }

  deinit { unsafe zip_fclose(file) }

  /// Fills the buffer from its beginning and returns how many bytes came; 0 at the end, once the
  /// checksum and the length are found to be right.
  mutating func read(into buffer: inout [UInt8]) throws(ZipError) -> Int {
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe Int(zip_fread(file, bytes.baseAddress, UInt64(bytes.count)))
    }
    guard count >= 0 else {
      let isChecksum = unsafe zip_error_code_zip(zip_file_get_error(file)) == ZIP_ER_CRC
      throw isChecksum ? .checksum(entry: entry.name) : .damaged(entry: entry.name)
    }
    unpacked += count
    archive.use(count)
    let limits = archive.limits
    guard unpacked <= limits.entryBytes else {
      throw .tooLarge(entry: entry.name, limit: limits.entryBytes)
    }
    guard archive.left >= 0 else { throw .archiveTooLarge(limit: limits.archiveBytes) }
    if unpacked > limits.ratioFloor, unpacked / limits.ratio > entry.packed {
      throw .expandsTooMuch(entry: entry.name, ratio: limits.ratio)
    }
    if count == 0, unpacked != entry.size { throw .damaged(entry: entry.name) }
    return count
  }
}
