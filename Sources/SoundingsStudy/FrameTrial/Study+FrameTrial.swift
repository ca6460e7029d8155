internal import SoundingsAnalysis
public import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel

extension Study {
  /// Codes the comments with another frame, and compares theme by theme.
  ///
  /// A theme is the same by its id. One that is new takes the place of those that its `formerly`
  /// names and that the new frame no longer has, so that a renamed, merged or split theme is
  /// compared with what it was.
  public func trial(of new: CompiledFrame, jobs: Int) throws(StudyError) -> FrameTrial {
    let imported = try decidedImport(jobs: jobs)
    let respondents = Analysis.respondents(of: imported.responses, consultation: consultation)
    let comments = Analysis.comments(of: imported.responses, respondents: respondents)
    let texts = comments.map { (text: $0.comment.text, section: $0.comment.section) }
    let now = ThemeEvidence(
      try Self.code(texts, frame: frame, jobs: jobs), themes: frame.frame.themes.count)
    let then = ThemeEvidence(
      try Self.code(texts, frame: new, jobs: jobs), themes: new.frame.themes.count)
    var comparison = ThemeComparison(
      comments: comments, counter: RespondentCounter(comments, respondents: respondents.count))
    var themes: [ThemeTrial] = []
    var claimed: Set<Int> = []
    for (index, theme) in new.frame.themes.enumerated() {
      let present = frame.frame.predecessors(of: theme, in: new.frame)
      claimed.formUnion(present)
      let ids = present.map { frame.frame.themes[$0].id }
      themes.append(
        comparison.trial(
          theme.id, present.isEmpty ? .onlyNew : .both, formerly: ids.filter { $0 != theme.id },
          now: now.evidence(of: present), then: then.evidence(of: [index])))
    }
    for (index, theme) in frame.frame.themes.enumerated() where !claimed.contains(index) {
      themes.append(
        comparison.trial(
          theme.id, .onlyPresent, formerly: [], now: now.evidence(of: [index]),
          then: then.evidence(of: [])))
    }
    let ids = { (wanted: (Int) -> Bool) in
      comments.indices.filter(wanted).map { comments[$0].comment.id }
    }
    return FrameTrial(
      comments: comments.count, themes: themes,
      uncodedNow: now.isCoded.lazy.filter { !$0 }.count,
      uncodedThen: then.isCoded.lazy.filter { !$0 }.count,
      firstTheme: ids { !now.isCoded[$0] && then.isCoded[$0] },
      lastTheme: ids { now.isCoded[$0] && !then.isCoded[$0] })
  }
}

extension CodeFrame {
  /// The indices of the themes that a theme of another frame stands for.
  func predecessors(of theme: Theme, in other: CodeFrame) -> [Int] {
    if let same = themes.firstIndex(where: { $0.id == theme.id }) {
      return [same] + formerly(theme, other)
    }
    return formerly(theme, other)
  }

  private func formerly(_ theme: Theme, _ other: CodeFrame) -> [Int] {
    themes.indices.filter { index in
      let id = themes[index].id
      return id != theme.id && theme.formerly.contains(id)
        && !other.themes.contains { $0.id == id }
    }
  }
}
