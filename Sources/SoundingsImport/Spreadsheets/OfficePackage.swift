/// An archive of parts that are XML, related to each other (OPC, ECMA-376-2).
struct OfficePackage {
  let archive: ZipArchive
  private let file: String

  init(_ raw: [UInt8], file: String) throws(ImportError) {
    self.file = file
    do throws(ZipError) {
      archive = try ZipArchive(raw)
    } catch {
      throw .archive(file: file, reason: error)
    }
  }

  /// The relationships of a part, or of the package itself (no name); none where it has no such part.
  func relationships(
    of part: String
  ) throws(ImportError) -> [RelationshipsReader.Relationship] {
    let name = RelationshipsReader.part(of: part)
    let reader = RelationshipsReader()
    guard try find(name) != nil else { return [] }
    try parse(name, with: reader)
    return reader.relationships
  }

  /// Parses a part as it is unpacked.
  func parse(
    _ part: String, with handler: any XMLStreamHandler, limit: Int = ZipLimits.whole
  ) throws(ImportError) {
    try PartStream(handler, part: part, of: archive, file: file).finish(limit: limit)
  }

  /// Whether a part of at most 16 MB, where there is one, has the words.
  func holds(_ words: String, in part: String) throws(ImportError) -> Bool {
    guard let entry = try find(part) else { return false }
    do throws(ZipError) {
      return ByteSearch.first(words, in: try archive.read(entry, upTo: 16 << 20)) != nil
    } catch {
      throw .archive(file: file, reason: error)
    }
  }

  private func find(_ part: String) throws(ImportError) -> ZipArchive.Entry? {
    do throws(ZipError) {
      return try archive.entry(named: part)
    } catch {
      throw .archive(file: file, reason: error)
    }
  }
}
