import SoundingsModel

/// A code frame taken apart: a theme for each rule, so that coding with it tells which rules fire.
///
/// An include rule keeps the exclude rules of its theme, so that it fires where it gives its theme.
/// (That another rule's match may be longer takes no theme away and is left out of account.) An
/// exclude rule fires where it finds its words, whether or not they would have counted. One more
/// theme stands for each theme that has exclude rules: it has the include rules only, and tells what
/// the exclude rules take away.
public struct RuleFrame: Sendable {
  /// What a theme of the frame taken apart stands for.
  public enum Part: Hashable, Sendable {
    /// The index of a rule in ``CompiledFrame/rules``.
    case rule(Int)
    /// The index of a theme, without its exclude rules.
    case themeWithoutExcludes(Int)
  }

  public let compiled: CompiledFrame
  /// For each theme of ``compiled``, what it stands for: the rules first, in their order.
  public let parts: [Part]

  public init(_ frame: CompiledFrame) throws(CompileError) {
    var parts: [Part] = []
    var themes: [Theme] = []
    for (index, rule) in frame.rules.enumerated() {
      let theme = frame.frame.themes[rule.theme]
      parts.append(.rule(index))
      themes.append(
        Self.theme(
          themes.count, of: theme, include: [rule.rule],
          exclude: rule.list == .include ? theme.exclude : []))
    }
    for (index, theme) in frame.frame.themes.enumerated() where !theme.exclude.isEmpty {
      parts.append(.themeWithoutExcludes(index))
      themes.append(Self.theme(themes.count, of: theme, include: theme.include, exclude: []))
    }
    self.parts = parts
    compiled = try CompiledFrame(
      CodeFrame(version: frame.frame.version, stance: false, themes: themes))
  }

  private static func theme(
    _ number: Int, of theme: Theme, include: [Rule], exclude: [Rule]
  ) -> Theme {
    var part = Theme(id: "\(number)")
    part.sections = theme.sections
    part.include = include
    part.exclude = exclude
    return part
  }
}
