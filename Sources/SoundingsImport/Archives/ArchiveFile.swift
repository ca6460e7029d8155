import CLibZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An archive as the files in it, for documents that are rewritten.
public enum ArchiveFile {
  public struct Entry: Sendable {
    public var name: String
    public var content: [UInt8]

    public init(name: String, content: [UInt8]) {
      self.name = name
      self.content = content
    }
  }

  /// All files of an archive in its order; folders are left out.
  public static func entries(of bytes: [UInt8]) throws(ZipError) -> [Entry] {
    let archive = try ZipArchive(bytes)
    var entries: [Entry] = []
    for entry in archive.entries where !entry.name.hasSuffix("/") {
      entries.append(Entry(name: entry.name, content: try archive.read(entry)))
    }
    return entries
  }

  /// An archive of the files in their order; the same files give the same bytes.
  ///
  /// Every entry has the date 1980-01-01, the first that ZIP knows. A file `mimetype` is not packed, since
  /// OpenDocument wants to read it without unpacking (ODF 1.2 part 3, §3.3).
  public static func packed(_ entries: [Entry]) throws(ZipError) -> [UInt8] {
    var error = unsafe zip_error_t()
    defer { unsafe zip_error_fini(&error) }
    guard let target = unsafe zip_source_buffer_create(nil, 0, 0, &error) else {
      throw .notWritten
    }
    // The archive frees its source when it is closed; this keeps it for us.
    unsafe zip_source_keep(target)
    defer { unsafe zip_source_free(target) }
    guard let archive = unsafe zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      unsafe zip_source_free(target)
      throw .notWritten
    }
    for entry in entries {
      guard unsafe add(entry, to: archive) else {
        unsafe zip_discard(archive)
        throw .notWritten
      }
    }
    guard unsafe zip_close(archive) == 0 else {
      unsafe zip_discard(archive)
      throw .notWritten
    }
    return try unsafe content(of: target)
  }

  @unsafe
  private static func add(_ entry: Entry, to archive: OpaquePointer) -> Bool {
    let count = entry.content.count
    // libzip frees the copy, with the C library's `free`; it does not where there is nothing in it.
    let copy = unsafe count == 0 ? nil : malloc(count)
    if count > 0 {
      guard let copy = unsafe copy else { return false }
      unsafe entry.content.withUnsafeBytes { bytes in
        if let start = bytes.baseAddress { unsafe memcpy(copy, start, count) }
      }
    }
    guard let source = unsafe zip_source_buffer(archive, copy, UInt64(count), 1) else {
      unsafe free(copy)
      return false
    }
    let place = unsafe zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard place >= 0 else {
      unsafe zip_source_free(source)
      return false
    }
    let method = entry.name == "mimetype" ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    let index = UInt64(place)
    return unsafe zip_set_file_compression(archive, index, Int32(method), 9) == 0
      && zip_file_set_dostime(archive, index, 0, 1 << 5 | 1, 0) == 0
  }

  @unsafe
  private static func content(of source: OpaquePointer) throws(ZipError) -> [UInt8] {
    var status = unsafe zip_stat_t()
    guard unsafe zip_source_stat(source, &status) == 0, unsafe zip_source_open(source) == 0 else {
      throw .notWritten
    }
    defer { unsafe zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(clamping: unsafe status.size))
    let count = bytes.count
    let read = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe zip_source_read(source, buffer.baseAddress, UInt64(count))
    }
    guard read == Int64(count) else { throw .notWritten }
    return bytes
  }
}
