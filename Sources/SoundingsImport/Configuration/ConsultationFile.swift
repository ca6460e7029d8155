public import SoundingsModel
import Yams

/// Reads `consultation.yaml`: what a consultation is, who may have answered, where the responses are.
public enum ConsultationFile {
  /// Reads the file's bytes and checks all that can be checked without the other files.
  ///
  /// - Parameter path: how errors name the file; nothing is opened.
  /// - Parameter layouts: the names of layouts that a source may have; empty if any may stand.
  /// - Throws: everything that is wrong with the file, at once. A file that is not YAML, or that
  ///   has a key twice, is read no further.
  public static func read(bytes: [UInt8], path: String, layouts: [String] = [])
    throws(ConfigurationErrors) -> Consultation
  {
    let source = try ConfigurationText(bytes: bytes, path: path, lineBreaks: .yaml)
    let root = try YamlDocument.root(of: source)
    let reader = ConfigurationReader(source: source)
    let consultation = ConsultationBuilder(reader: reader, layouts: layouts).consultation(root)
    try reader.finish()
    return consultation
  }

  /// Checks what the file names of a code frame, which is read after it.
  ///
  /// - Parameter bytes: the file again, for the lines that errors show.
  public static func check(
    _ consultation: Consultation, against frame: CodeFrame, bytes: [UInt8], path: String
  ) throws(ConfigurationErrors) {
    let source = try ConfigurationText(bytes: bytes, path: path, lineBreaks: .yaml)
    let reader = ConfigurationReader(source: source)
    let known = frame.themes.filter { $0.kind != .urgent }.map(\.id)
    for row in consultation.report.implications {
      for theme in row.themes where !known.contains(theme) {
        let place = row.place ?? FilePlace(path: path, line: 1, column: 1)
        reader.report(.unknownReference(theme, to: .theme, known: known), at: place)
      }
    }
    try reader.finish()
  }

  /// The encodings that a source may name; a name is read without regard to case.
  public static let encodings = [
    "utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1",
  ]
}

/// Makes a consultation of the nodes of its file.
struct ConsultationBuilder {
  let reader: ConfigurationReader
  let layouts: [String]

  static let keys = [
    "title", "authority", "committee", "date", "cutoff", "seed", "rounds", "stakeholders",
    "sections", "questions", "attributes", "sources", "report", "late",
  ]

  /// Every key that may stand in the file, for the test that the documentation has them all.
  static var documentedKeys: [String] {
    keys + roundKeys + stakeholderKeys + sectionKeys + questionKeys + attributeKeys + sourceKeys
      + reportKeys + implicationKeys + scaleKeys + stepKeys
  }

  func consultation(_ root: Node) -> Consultation {
    guard let top = reader.mapping(root, of: .consultation, keys: Self.keys) else {
      return Consultation(title: "", authority: "")
    }
    var consultation = Consultation(
      title: top.requiredText("title") ?? "", authority: top.requiredText("authority") ?? "")
    consultation.committee = top.text("committee")
    consultation.date = top.date("date")
    consultation.cutoff = top.date("cutoff")
    if let seed = top.number("seed", to: .max) { consultation.seed = seed }
    if let late = top.choice("late", as: LateRule.self) { consultation.late = late }
    consultation.rounds = rounds(top)
    consultation.stakeholders = stakeholders(top)
    consultation.sections = sections(top)
    consultation.attributes = attributes(top)
    consultation.questions = questions(top, sections: consultation.sections)
    consultation.sources = sources(top, of: consultation)
    if let report = top["report"] { consultation.report = settings(report) }
    return consultation
  }
}
