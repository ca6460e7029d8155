import SoundingsModel

/// Holds what was written, read back, against the frame: what differs is what the format does not
/// carry, and each such thing is a finding.
struct FrameComparison {
  let frame: CodeFrame
  let written: WrittenCodeFrame
  let readBack: CodeFrame
  let format: CodeFrameFormat
  /// How findings name the file that the frame came from.
  let path: String

  func findings() -> [Finding] {
    var findings: [Finding] = []
    let start = FilePlace(path: path, line: 0, column: 0)
    func note(_ fact: CodeFrameFact, _ theme: Theme? = nil) {
      findings.append(fact.finding(at: theme?.place ?? start))
    }
    if !exactly(frame.version, readBack.version) { note(.versionNotCarried(format)) }
    if frame.stance != readBack.stance { note(.stanceNotCarried(format)) }
    let pairs = pairs()
    if zip(pairs, pairs.dropFirst()).contains(where: { $0.original > $1.original }) {
      note(.orderNotCarried(format))
    }
    let originals = Dictionary(uniqueKeysWithValues: pairs.map { ($0.original, $0.back) })
    var names: [String: String] = [:]
    for (original, back) in pairs { names[readBack.themes[back].id] = frame.themes[original].id }
    for (index, theme) in frame.themes.enumerated() {
      guard let back = originals[index].map({ readBack.themes[$0] }) else {
        note(.themeNotCarried(theme.id, format), theme)
        continue
      }
      for field in ThemeField.allCases where !Self.isSame(theme, back, field, names) {
        note(.fieldNotCarried(theme.id, field, format), theme)
      }
      for rule in missing(theme.include, in: back.include)
        + missing(theme.exclude, in: back.exclude)
      {
        note(.ruleNotCarried(theme.id, rule: rule.text, format), theme)
      }
    }
    return findings
  }

  /// Which theme of the frame each that was read back is, in the order of the file.
  private func pairs() -> [(original: Int, back: Int)] {
    if written.themes.count == readBack.themes.count {
      return zip(written.themes, readBack.themes.indices).map { ($0, $1) }
    }
    var indices: [String: Int] = [:]
    for (index, theme) in frame.themes.enumerated() { indices[theme.id] = index }
    return readBack.themes.enumerated().compactMap { back, theme in
      indices.removeValue(forKey: theme.id).map { ($0, back) }
    }
  }

  /// The rules that are not among the others, as often as they are there.
  private func missing(_ rules: [Rule], in others: [Rule]) -> [Rule] {
    var counts: [[UInt8]: Int] = [:]
    for rule in others { counts[Array(rule.text.utf8), default: 0] += 1 }
    return rules.filter { rule in
      let text = Array(rule.text.utf8)
      guard let count = counts[text], count > 0 else { return true }
      counts[text] = count - 1
      return false
    }
  }

  /// Rules are told one by one.
  private static func isSame(
    _ theme: Theme, _ back: Theme, _ field: ThemeField, _ names: [String: String]
  ) -> Bool {
    func same(_ one: String?, _ other: String?) -> Bool {
      one.map { one in other.map { exactly(one, $0) } ?? false } ?? (other == nil)
    }
    func same(_ one: [String], _ other: [String]) -> Bool {
      one.count == other.count && zip(one, other).allSatisfy { exactly($0, $1) }
    }
    switch field {
    case .id: return same(theme.id, back.id)
    case .title: return same(theme.title, back.title)
    case .parent: return same(theme.parent, back.parent.map { names[$0] ?? $0 })
    case .kind: return theme.kind == back.kind
    case .sections: return same(theme.sections, back.sections)
    case .definition: return same(theme.definition, back.definition)
    case .example: return same(theme.example, back.example)
    case .counterexample: return same(theme.counterexample, back.counterexample)
    case .formerly: return same(theme.formerly, back.formerly)
    case .include, .exclude: return true
    }
  }
}
