/// What people say for the patterns of themes.csv, by theme, and which words belong to a pattern.
public struct ThemeForms: Sendable {
  /// A theme: how often it is spoken of, and its patterns with the forms of each.
  public struct Theme: Sendable {
    public var id: String
    public var weight: Double
    public var patterns: [(pattern: String, forms: [String])]
  }

  public let themes: [Theme]
  private var exact: Set<[UInt8]> = []
  /// By first letter, for speed.
  private var stems: [UInt8: [[UInt8]]] = [:]

  public init() {
    var themes: [Theme] = []
    for table in [firstThemeForms, secondThemeForms] {
      for line in table.split(separator: "\n").map(String.init) {
        if line.hasPrefix("# ") {
          let parts = line.split(separator: " ")
          let weight = Double(parts[2]) ?? 0
          themes.append(Theme(id: String(parts[1]), weight: weight, patterns: []))
        } else {
          themes[themes.count - 1].patterns.append(Self.read(line))
        }
      }
    }
    self.themes = themes
    for pattern in themes.flatMap(\.patterns).map(\.pattern) where !pattern.contains(" ") {
      if pattern.hasSuffix("*") {
        let stem = Array(pattern.dropLast().utf8)
        stems[stem[0], default: []].append(stem)
      } else {
        exact.insert(Array(pattern.utf8))
      }
    }
  }

  /// Whether a lower-case word alone would give a theme: such words come only where they are meant.
  func claims(_ word: [UInt8]) -> Bool {
    exact.contains(word) || stems[word[0], default: []].contains { word.starts(with: $0) }
  }

  private static func read(_ line: String) -> (pattern: String, forms: [String]) {
    let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
    let endings = parts.count > 1 ? parts[1].split(separator: " ").map(String.init) : ["-", "s"]
    guard let star = parts[0].firstIndex(of: "*") else { return (parts[0].lowercased(), parts) }
    let head = String(parts[0][..<star])
    let tail = String(parts[0][parts[0].index(after: star)...])
    var forms: [String] = []
    for ending in endings {
      // "-" is no ending; "-medium" is one that begins with a hyphen.
      let word = head + (ending == "-" ? "" : ending)
      if let second = tail.firstIndex(of: "*") {
        forms.append(word + tail[..<second])
        forms.append(word + tail[..<second] + "s")
      } else {
        forms.append(word + tail)
      }
    }
    return (parts[0].lowercased(), forms)
  }
}
