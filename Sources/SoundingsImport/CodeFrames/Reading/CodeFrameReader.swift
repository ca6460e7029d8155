public import SoundingsModel

/// A code frame as it was read, with what somebody should know of how.
public struct ReadCodeFrame: Sendable {
  /// The frame; its ids differ from one another, and no theme stands below itself.
  public var frame: CodeFrame
  public var findings: [Finding]
  public var format: CodeFrameFormat
}

/// Reads code frames, code books and dictionaries in every format of ``CodeFrameFormat``.
public enum CodeFrameReader {
  /// The longest file that is read: 16 MB.
  public static let sizeLimit = 16 << 20

  /// - Parameters:
  ///   - path: how errors name the file, and by its ending what it may be; nothing is opened.
  ///   - format: nil to find it by ending and content.
  public static func read(
    bytes: [UInt8], path: String, as format: CodeFrameFormat? = nil
  ) throws(CodeFrameError) -> ReadCodeFrame {
    let start = FilePlace(path: path, line: 0, column: 0)
    guard bytes.count <= sizeLimit else { throw .codeBook(.tooLarge(limit: sizeLimit), at: start) }
    for signature in [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]] as [[UInt8]]
    where bytes.starts(with: signature) {
      throw .codeBook(.container, at: start)
    }
    let detected: CodeFrameFormat?
    if let format {
      detected = format
    } else {
      detected = try CodeFrameDetection.format(of: bytes, path: path)
    }
    guard let format = detected else {
      throw .codeBook(.unknownFormat, at: start)
    }
    do throws(ConfigurationErrors) {
      switch format {
      case .yaml: return try yaml(bytes, path)
      case .csv: return try table(bytes, path)
      default: break
      }
    } catch {
      throw .configuration(error)
    }
    if format == .qdc { return try QDCReader.read(bytes, path: path) }
    let decoded = DecodedText(bytes)
    var read: ReadCodeFrame
    if format == .quanteda {
      read = try QuantedaReader.read(decoded.bytes, path: path)
    } else {
      let source = try text(decoded.bytes, path, .table)
      var table = CodeBookTable(source: source, format: format)
      read = try table.read()
    }
    read.findings = decoded.findings(at: start) + read.findings
    return read
  }

  static func text(
    _ bytes: [UInt8], _ path: String, _ lineBreaks: ConfigurationText.LineBreaks
  ) throws(CodeFrameError) -> ConfigurationText {
    do throws(ConfigurationErrors) {
      return try ConfigurationText(bytes: bytes, path: path, lineBreaks: lineBreaks)
    } catch {
      throw .configuration(error)
    }
  }

  private static func yaml(
    _ bytes: [UInt8], _ path: String
  ) throws(ConfigurationErrors) -> ReadCodeFrame {
    let source = try ConfigurationText(bytes: bytes, path: path, lineBreaks: .yaml)
    let reader = ConfigurationReader(source: source)
    let root = try YamlDocument.root(of: source)
    let frame = CodeFrameBuilder(reader: reader, sections: nil).frame(root)
    do throws(ConfigurationErrors) {
      try reader.finish()
    } catch {
      // A theme that has no rules yet is a finding here.
      let others = error.errors.filter { error in
        if case .themeWithoutRules = error.problem { false } else { true }
      }
      if !others.isEmpty { throw ConfigurationErrors(others) }
    }
    var findings: [Finding] = []
    if let line = source.lines.firstIndex(where: { $0.drop { $0 == " " }.hasPrefix("#") }) {
      findings.append(
        CodeFrameFact.comments.finding(at: source.place(line: line + 1, scalarColumn: 1)))
    }
    return ReadCodeFrame(frame: frame, findings: findings, format: .yaml)
  }

  private static func table(
    _ bytes: [UInt8], _ path: String
  ) throws(ConfigurationErrors) -> ReadCodeFrame {
    let decoded = DecodedText(bytes)
    let source = try ConfigurationText(bytes: decoded.bytes, path: path, lineBreaks: .table)
    let frame = try CodeFrameTable(source: source).frame()
    return ReadCodeFrame(
      frame: frame, findings: decoded.findings(at: FilePlace(path: path, line: 0, column: 0)),
      format: .csv)
  }
}

extension DecodedText {
  fileprivate func findings(at place: FilePlace) -> [Finding] {
    var findings: [Finding] = []
    if decision == .fallback {
      findings.append(CodeFrameFact.encodingGuessed(encoding).finding(at: place))
    }
    let invalid = problems.filter { $0.kind == .invalidBytes }.reduce(0) { $0 + $1.count }
    if invalid > 0 { findings.append(CodeFrameFact.invalidBytes(invalid).finding(at: place)) }
    return findings
  }
}
