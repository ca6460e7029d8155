internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport

/// `summary.docx`, `summary.odt` and `summary.pdf`, which programs of others write.
///
/// Pandoc makes DOCX and ODT of the document tree, LibreOffice the PDF of the ODT. They run without a shell,
/// in a folder of their own, with limits; neither asks a network for anything. The only time that they are
/// told is the consultation's (`SOURCE_DATE_EPOCH`), and what they date all the same is dated anew, so that
/// the same report gives the same bytes.
struct DocumentFiles {
  let document: ReportDocument
  /// Seconds since 1970 that stand in files which must have a time.
  let time: Int
  /// The council's own reference documents.
  let references: [OfficeFormat: [OfficePart]]

  private static let publish = "publish/summary"

  /// The files of these formats, and what went wrong with the others.
  func files(
    _ formats: [ReportSettings.Format]
  ) throws(StudyError) -> (files: [(path: String, content: [UInt8])], failures: [String]) {
    var files: [(path: String, content: [UInt8])] = []
    var failures: [String] = []
    let scratch = try ScratchFolder()
    var odt: [UInt8]?
    for format in formats where [.docx, .odt, .pdf].contains(format) {
      let path = "\(Self.publish).\(format.rawValue)"
      do throws(DocumentFailure) {
        if format == .docx {
          files.append((path, try office(.docx, in: scratch.path)))
          continue
        }
        let made: [UInt8]
        if let odt { made = odt } else { made = try office(.odt, in: scratch.path) }
        odt = made
        files.append((path, format == .odt ? made : try pdf(of: made, in: scratch.path)))
      } catch {
        failures.append("\(path): error: \(error.message)")
      }
    }
    return withExtendedLifetime(scratch) { (files, failures) }
  }

  /// A document as pandoc makes it, finished and packed anew.
  private func office(_ format: OfficeFormat, in folder: String) throws(DocumentFailure) -> [UInt8]
  {
    let tree = PandocWriter.write(document, for: format)
    let reference = references[format] ?? ReferenceDocument.own(format, for: document)
    let (name, output) = ("reference.\(format.rawValue)", "\(folder)/made.\(format.rawValue)")
    try write(packed(reference), to: "\(folder)/\(name)")
    for picture in tree.pictures {
      try write(Array(picture.svg.utf8), to: "\(folder)/\(picture.file)")
    }
    var pandoc = ExternalProgram(
      "pandoc",
      [
        "--from=json", "--to=\(format.rawValue)", "--resource-path=\(folder)",
        "--reference-doc=\(folder)/\(name)", "--output=\(output)",
      ])
    pandoc.environment = ["SOURCE_DATE_EPOCH=\(time)", "HOME=\(folder)", "TMPDIR=\(folder)"]
    pandoc.passesPath = true
    pandoc.memoryLimit = nil
    pandoc.seconds = 300
    // Word before 2016 shows no SVG: pandoc has this program draw the pictures beside it.
    let drawer = ExternalProgram("rsvg-convert", [])
    if format == .docx, !tree.pictures.isEmpty, !drawer.isInstalled {
      throw .program(.missing(program: drawer.name))
    }
    _ = try run(pandoc, on: Array(tree.json.utf8))
    let parts = tree.finished(try unpacked(try read(output)))
    return try packed(parts)
  }

  /// The PDF that LibreOffice makes, with its dates and header cells set right.
  private func pdf(of odt: [UInt8], in folder: String) throws(DocumentFailure) -> [UInt8] {
    try write(odt, to: "\(folder)/summary.odt")
    let options = ["UseTaggedPDF", "PDFUACompliance", "ExportBookmarks"]
      .map { "\"\($0)\":{\"type\":\"boolean\",\"value\":\"true\"}" }
    var office = ExternalProgram(
      "soffice",
      [
        "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore",
        "--convert-to", "pdf:writer_pdf_Export:{\(options.joined(separator: ","))}",
        "--outdir", folder, "\(folder)/summary.odt",
      ])
    office.environment = ["SOURCE_DATE_EPOCH=\(time)", "HOME=\(folder)", "TMPDIR=\(folder)"]
    office.passesPath = true
    office.memoryLimit = nil
    office.seconds = 300
    _ = try run(office, on: [])
    let scopes = PandocWriter.write(document, for: .odt).headerScopes
    return PDFFinish.finished(try read("\(folder)/summary.pdf"), time: time, scopes: scopes)
  }

  private func run(
    _ program: ExternalProgram, on input: [UInt8]
  ) throws(DocumentFailure) -> [UInt8] {
    do throws(ProgramError) { return try program.run(on: input) } catch { throw .program(error) }
  }

  private func packed(_ parts: [OfficePart]) throws(DocumentFailure) -> [UInt8] {
    do throws(ZipError) {
      return try ArchiveFile.packed(
        parts.map { ArchiveFile.Entry(name: $0.name, content: $0.content) })
    } catch { throw .archive(error) }
  }

  private func unpacked(_ bytes: [UInt8]) throws(DocumentFailure) -> [OfficePart] {
    do throws(ZipError) {
      return try ArchiveFile.entries(of: bytes).map {
        OfficePart(name: $0.name, content: $0.content)
      }
    } catch { throw .archive(error) }
  }

  private func write(_ content: [UInt8], to path: String) throws(DocumentFailure) {
    do throws(StudyError) { try OutputFile.replace(path, by: content) } catch { throw .file(error) }
  }

  private func read(_ path: String) throws(DocumentFailure) -> [UInt8] {
    do throws(ReadError) { return try FileSystem.read(path) } catch { throw .unread(error) }
  }
}
