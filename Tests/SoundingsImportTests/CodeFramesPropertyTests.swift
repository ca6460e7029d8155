import SoundingsModel
import Testing

@testable import SoundingsImport

/// Laws that hold for any frame, whatever its texts are.
@Suite struct CodeFramesPropertyTests {
  /// What is written as `codeframe.yaml` is read back as the same frame.
  @Test(arguments: 1...400) func yamlIsLossless(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let frame = random.hostileFrame()
    let yaml = CodeFrameYamlWriter.write(frame).text
    let back = try CodeFrameFile.read(bytes: Array(yaml.utf8), path: "codeframe.yaml")
    #expect(back.everything == frame.everything, "\(yaml)")
  }

  /// A `.qdc` carries everything, through descriptions.
  @Test(arguments: 1...400) func qdcIsLossless(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let frame = random.hostileFrame()
    let qdc = QDCWriter.write(frame).text
    let back = try CodeFrameReader.read(bytes: Array(qdc.utf8), path: "a.qdc")
    #expect(back.frame.everything == frame.everything, "\(qdc)")
    #expect(back.findings == [])
  }

  /// Where a conversion has no finding of writing, going back gives the frame; where something is
  /// lost, there is one. Both ways, the bytes are the same each time.
  @Test(
    arguments: [CodeFrameFormat.csv, .codebook, .taguette, .quanteda, .qdc, .yaml], 1...60)
  func whatIsLostIsSaid(_ format: CodeFrameFormat, _ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let frame = random.hostileFrame()
    let yaml = CodeFrameYamlWriter.write(frame).text
    let conversion: CodeFrameConversion
    do {
      conversion = try converted(yaml, "codeframe.yaml", from: .yaml, to: format)
    } catch CodeFrameError.codeBook(.notReadAgain, _) {
      // A table holds no control characters, and its reader says so.
      #expect(format != .qdc && format != .yaml)
      return
    }
    let again = try converted(yaml, "codeframe.yaml", from: .yaml, to: format)
    #expect(conversion.text == again.text)
    let back = try CodeFrameReader.read(
      bytes: Array(conversion.text.utf8), path: "frame", as: format)
    let lost = conversion.findings.filter { ["comments", "no-rules"].contains($0.code) == false }
    #expect(lost.isEmpty == (back.frame.everything == frame.everything))
    if format == .qdc || format == .yaml { #expect(lost == []) }
  }

  /// Damaged files are read or refused; nothing else happens.
  @Test(arguments: [CodeFrameFormat.yaml, .codebook, .taguette, .quanteda, .qdc, .qualcoder])
  func truncatedAtEveryByte(_ format: CodeFrameFormat) throws {
    var random = SplitMix64(seed: 7)
    var frame = random.hostileFrame()
    frame.themes = Array(frame.themes.filter { $0.parent == nil }.prefix(2))
    let bytes = Array(
      try Self.text(of: frame, as: format == .qualcoder ? .codebook : format).utf8)
    for count in 0...bytes.count {
      _ = try? CodeFrameReader.read(bytes: Array(bytes[..<count]), path: "frame", as: format)
      _ = try? CodeFrameReader.read(bytes: Array(bytes[..<count]), path: "frame")
    }
  }

  private static func text(of frame: CodeFrame, as format: CodeFrameFormat) throws -> String {
    switch format {
    case .yaml: CodeFrameYamlWriter.write(frame).text
    case .quanteda: QuantedaWriter.write(frame).text
    case .taguette: TaguetteWriter.write(frame).text
    case .qdc: QDCWriter.write(frame).text
    default: CodeBookSheetWriter.write(frame).text
    }
  }

  /// An escape and its reading are inverses.
  @Test(arguments: 1...200) func escapesOfDescriptions(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = random.hostileText(upTo: 12)
    let escaped = DescriptionForm.escaped(text)
    #expect(!escaped.unicodeScalars.contains { $0 == "\n" || $0 == "\r" || $0 == "\t" })
    #expect(DescriptionForm.unescaped(escaped).map { exactly($0, text) } == true)
  }
}
