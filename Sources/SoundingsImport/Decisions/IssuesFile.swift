public import SoundingsModel
import Yams

/// Reads `issues.yaml`: `issues: [{theme, response, change, reason}]`.
public enum IssuesFile {
  static let keys = ["issues"]
  static let issueKeys = ["theme", "response", "change", "reason"]

  /// Every key that may stand in the file, for the test that the documentation has them all.
  static var documentedKeys: [String] { keys + issueKeys }

  /// - Parameter path: how errors name the file; nothing is opened.
  /// - Returns: the issues in the order of the file; what has no text yet is nil.
  /// - Throws: everything that is wrong with the file, at once: unknown keys and themes, a theme twice.
  public static func read(
    bytes: [UInt8], path: String, themes: [String]
  ) throws(ConfigurationErrors) -> [KeyIssue] {
    let source = try ConfigurationText(bytes: bytes, path: path, lineBreaks: .yaml)
    let root = try YamlDocument.root(of: source)
    let reader = ConfigurationReader(source: source)
    var issues: [KeyIssue] = []
    if let top = reader.mapping(root, of: .issues, keys: keys) {
      for node in top.list("issues") {
        if let issue = issue(node, themes, reader, after: issues) { issues.append(issue) }
      }
    }
    try reader.finish()
    return issues
  }

  private static func issue(
    _ node: Node, _ themes: [String], _ reader: ConfigurationReader, after issues: [KeyIssue]
  ) -> KeyIssue? {
    guard let part = reader.mapping(node, of: .issue, keys: issueKeys),
      let theme = part.requiredText("theme"), let place = part["theme"]
    else { return nil }
    guard themes.contains(theme) else {
      reader.report(.unknownReference(theme, to: .theme, known: themes), at: place)
      return nil
    }
    if let first = issues.first(where: { $0.theme == theme }) {
      reader.report(.duplicateID(theme, of: .theme, firstLine: first.place.line), at: place)
      return nil
    }
    func text(_ key: String) -> String? {
      part.text(key).flatMap { text in
        let end = text.lastIndex { !$0.isWhitespace }
        return end.map { String(text[...$0]) }
      }
    }
    return KeyIssue(
      theme: theme, response: text("response"), change: text("change"), reason: text("reason"),
      place: reader.place(of: place))
  }
}
