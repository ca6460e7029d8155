import SoundingsModel
import Yams

/// Finds out what a file is, by its ending and its content.
enum CodeFrameDetection {
  /// Nil where nothing tells; throws where the content has to be taken apart and cannot be.
  static func format(of bytes: [UInt8], path: String) throws(CodeFrameError) -> CodeFrameFormat? {
    let name = path.lowercased()
    if name.hasSuffix(".qdc") { return .qdc }
    let decoded = DecodedText(bytes).bytes
    let first = decoded.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
    if first == UInt8(ascii: "<") { return .qdc }
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      return try yaml(decoded, path)
    }
    if let format = try table(decoded, path) { return format }
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { return .codebook }
    return try? yaml(decoded, path, orNil: true)
  }

  /// A frame has keys that are a frame's; a dictionary may have any others.
  private static func yaml(
    _ decoded: [UInt8], _ path: String, orNil isUnsure: Bool = false
  ) throws(CodeFrameError) -> CodeFrameFormat? {
    let source = try CodeFrameReader.text(decoded, path, .yaml)
    let root: Node
    do throws(ConfigurationErrors) {
      root = try YamlDocument.root(of: source)
    } catch {
      throw .configuration(error)
    }
    guard let pairs = root.mapping else { return isUnsure ? nil : .yaml }
    let themes = pairs.first { $0.key.scalar?.string == "themes" }?.value
    let hasThemes =
      themes.map { $0.isBlank || $0.sequence?.allSatisfy { $0.mapping != nil } ?? false } ?? false
    let hasOtherKeys = pairs.contains { ["version", "stance"].contains($0.key.scalar?.string) }
    return hasThemes || hasOtherKeys ? .yaml : .quanteda
  }

  private static func table(
    _ decoded: [UInt8], _ path: String
  ) throws(CodeFrameError) -> CodeFrameFormat? {
    let lines = decoded.split(
      maxSplits: 2, omittingEmptySubsequences: true, whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    let head = lines.prefix(2).map(Array.init).joined(separator: [0x0A])
    guard let source = try? ConfigurationText(bytes: Array(head), path: path, lineBreaks: .table),
      let header = try? TableSplitter(source).records().first
    else { return nil }
    return CodeBookHeader.format(of: header)
  }
}
