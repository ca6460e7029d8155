import SoundingsModel
import Testing

@testable import SoundingsImport

/// How the suite makes a file of one layout, and what it may ask of it.
struct ImporterCase: Sendable, CustomTestStringConvertible {
  var layout: Layout
  /// Whether one file can hold several responses.
  var holdsSeveral = false
  /// Whether the file is decoded as text.
  var isText = false
  /// The program that reads the format, where no library does.
  var program: ExternalProgram?
  /// What the fixture, or the program, can carry of the world's scripts.
  var scripts = Scripts.all
  /// A good file with a response for each text, or with one response.
  var make: @Sendable (_ texts: [String]) -> [UInt8]

  enum Scripts { case all, western, withoutAstral }

  var testDescription: String { layout.rawValue }

  /// Whether good files can be read here: the program may be missing.
  var isReadable: Bool { program?.isInstalled ?? true }

  /// A word of respondents that no finding and no error may repeat.
  static let marker = "secretwort"

  /// So many texts, each with the marker.
  static func texts(_ count: Int) -> [String] {
    (1...count).map { "The secretwort number \($0) takes far too long." }
  }

  /// The texts of a small good file: three, or one where it holds no more.
  var texts: [String] { Self.texts(holdsSeveral ? 3 : 1) }
  var good: [UInt8] { make(texts) }

  /// Imports bytes as the only file of a source.
  func read(_ bytes: [UInt8], isDeclared: Bool = false) throws -> ImportResult {
    var consultation = Consultation(title: "Conformance", authority: "Fernley Council")
    consultation.sources = [Source(path: layout.rawValue)]
    if isDeclared { consultation.sources[0].layout = layout.rawValue }
    let importer = Importer(consultation: consultation, folder: ".")
    guard layout == .consult else {
      return try importer.importFile(
        named: layout.rawValue, bytes: bytes, source: consultation.sources[0])
    }
    // A folder; its files come to the reader together.
    let folder = "inputs/question_part_1"
    let files: [(path: String, bytes: [UInt8])] = [
      ("\(folder)/question.json", Array("{\"question_text\":\"What should change?\"}".utf8)),
      ("\(folder)/responses.jsonl", bytes),
    ]
    let parsed = try importer.reader(for: consultation).readConsult(files, source: 0)
    var assembler = Assembler(consultation)
    return try assembler.assemble(parsed)
  }
}

extension ImportResult {
  /// All that an import gives, so that two of them can be compared.
  var everything: String { "\(received) \(responses) \(findings) \(files)" }
}
