public import SoundingsModel

/// Turns a code frame of one format into one of another, and says what was lost.
///
/// What was written is read back and held against the frame, so that a finding is missing only where
/// nothing is.
public struct CodeFrameConversion: Sendable {
  /// The frame as it was read, with the starter rules that were asked for.
  public private(set) var frame: CodeFrame
  public let source: CodeFrameFormat
  public let target: CodeFrameFormat
  /// The output.
  public let text: String
  /// In the order of the input, then of the frame.
  public private(set) var findings: [Finding]

  /// - Parameters:
  ///   - path: how errors and findings name the input; nothing is opened.
  ///   - source: nil to find it by ending and content.
  ///   - starterRules: whether a theme that has no rules, and none below it, gets its title's words as
  ///     one.
  public init(
    bytes: [UInt8], path: String, from source: CodeFrameFormat? = nil,
    to target: CodeFrameFormat, starterRules: Bool = false
  ) throws(CodeFrameError) {
    let start = FilePlace(path: path, line: 0, column: 0)
    guard target.canBeWritten else { throw .codeBook(.cannotBeWritten(target), at: start) }
    let read = try CodeFrameReader.read(bytes: bytes, path: path, as: source)
    frame = read.frame
    self.source = read.format
    self.target = target
    findings = read.findings
    try Self.refuseEqualIDs(frame, path)
    findings += Self.completeRules(&frame, starterRules, path)
    let written = try Self.write(frame, as: target, path)
    text = written.text
    let readBack: ReadCodeFrame
    do throws(CodeFrameError) {
      readBack = try CodeFrameReader.read(bytes: Array(text.utf8), path: path, as: target)
    } catch {
      throw .codeBook(
        .notReadAgain(target, message: error.messages.first ?? ""), at: start)
    }
    findings += FrameComparison(
      frame: frame, written: written, readBack: readBack.frame, format: target, path: path
    ).findings()
  }

  /// Ids that people take for the same are refused by the loader; a table lets them through.
  private static func refuseEqualIDs(_ frame: CodeFrame, _ path: String) throws(CodeFrameError) {
    var ids: [String: String] = [:]
    for theme in frame.themes {
      if let other = ids.updateValue(theme.id, forKey: IDRegister.folded(theme.id)) {
        throw .codeBook(
          .sameID(other, theme.id), at: theme.place ?? FilePlace(path: path, line: 0, column: 0))
      }
    }
  }

  private static func completeRules(
    _ frame: inout CodeFrame, _ starterRules: Bool, _ path: String
  ) -> [Finding] {
    let parents = Set(frame.themes.compactMap(\.parent))
    var findings: [Finding] = []
    for index in frame.themes.indices {
      let theme = frame.themes[index]
      guard theme.include.isEmpty, !parents.contains(theme.id) else { continue }
      let place = theme.place ?? FilePlace(path: path, line: 0, column: 0)
      if starterRules, let rule = StarterRule.text(for: theme.title) {
        frame.themes[index].include = [Rule(rule, place: place)]
        findings.append(CodeFrameFact.starterRule(theme.id, rule: rule).finding(at: place))
      } else {
        findings.append(CodeFrameFact.noRules(theme.id).finding(at: place))
      }
    }
    return findings
  }

  private static func write(
    _ frame: CodeFrame, as format: CodeFrameFormat, _ path: String
  ) throws(CodeFrameError) -> WrittenCodeFrame {
    if format == .qdc || format == .quanteda {
      let limit = format == .qdc ? QDCReader.depthLimit : QuantedaReader.depthLimit
      guard FrameTree(frame).depth <= limit else {
        throw .codeBook(
          .nestedTooDeeply(limit: limit), at: FilePlace(path: path, line: 0, column: 0))
      }
    }
    switch format {
    case .yaml: return CodeFrameYamlWriter.write(frame)
    case .csv: return RuleTableWriter.write(frame)
    case .codebook: return CodeBookSheetWriter.write(frame)
    case .taguette: return TaguetteWriter.write(frame)
    case .quanteda: return QuantedaWriter.write(frame)
    case .qdc: return QDCWriter.write(frame)
    case .qualcoder:
      throw .codeBook(.cannotBeWritten(format), at: FilePlace(path: path, line: 0, column: 0))
    }
  }
}
