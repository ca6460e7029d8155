public import SoundingsModel

/// Reads a code frame, as YAML (`codeframe.yaml`) or as a table `theme,pattern`.
///
/// Rules stay text here; what they mean is read elsewhere. Each keeps the place of its first
/// character, so that an error within a rule has a column: the place's column plus the characters
/// before it. That is exact for a plain scalar on one line and for a quoted one without escapes
/// (`''`, `\"`); after an escape, and from the second line of a rule on, it is near.
public enum CodeFrameFile {
  /// Reads the file's bytes; a name that ends in `.csv` or `.tsv` is a table, one in `.yaml` or
  /// `.yml` is YAML, and any other file is a table where its first line names the two columns.
  ///
  /// - Parameter path: how errors name the file; nothing is opened.
  /// - Parameter consultation: where it is given, themes may only name its sections.
  /// - Throws: everything that is wrong with the file, at once. A file that cannot be taken apart
  ///   into values, or that has a key twice, is read no further.
  public static func read(bytes: [UInt8], path: String, against consultation: Consultation? = nil)
    throws(ConfigurationErrors) -> CodeFrame
  {
    if try isTable(bytes: bytes, path: path) {
      let source = try ConfigurationText(bytes: bytes, path: path, lineBreaks: .table)
      return try CodeFrameTable(source: source).frame()
    }
    let source = try ConfigurationText(bytes: bytes, path: path, lineBreaks: .yaml)
    let root = try YamlDocument.root(of: source)
    let reader = ConfigurationReader(source: source)
    let sections = consultation.map { $0.sections.map(\.id) }
    let frame = CodeFrameBuilder(reader: reader, sections: sections).frame(root)
    try reader.finish()
    return frame
  }

  /// Checks what a frame names of a consultation, for a frame that was read without it.
  ///
  /// The errors stand at the theme; `read(bytes:path:against:)` knows the place of each name.
  public static func check(_ frame: CodeFrame, against consultation: Consultation)
    throws(ConfigurationErrors)
  {
    let known = consultation.sections.map(\.id)
    var errors: [ConfigurationError] = []
    for theme in frame.themes {
      for section in theme.sections where !isSection(section, among: known) {
        let place = theme.place ?? FilePlace(path: "codeframe.yaml", line: 1, column: 1)
        errors.append(
          ConfigurationError(.unknownReference(section, to: .section, known: known), at: place))
      }
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
  }

  static func isSection(_ id: String, among known: [String]) -> Bool {
    known.contains(id) || id == PolicySection.general.id
  }

  private static func isTable(bytes: [UInt8], path: String) throws(ConfigurationErrors) -> Bool {
    let name = path.lowercased()
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { return true }
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return false }
    return CodeFrameTable.looksLikeTable(bytes)
  }
}
