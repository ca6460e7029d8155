import SoundingsModel

/// Cues of one kind and strength, as phrases of the rule language: `;` or a new line between two.
struct CueGroup: Sendable {
  var cue: Cue
  var phrases: [Substring]

  init(_ kind: CueKind, _ strength: Int, _ phrases: String) {
    cue = Cue(kind: kind, strength: strength)
    self.phrases = phrases.split { $0 == ";" || $0.isNewline }
      .filter { !$0.allSatisfy { $0 == " " } }
  }
}

/// The words by which a stance is told, compiled as a code frame is: a theme for each group.
///
/// No cue needs a stem or an open beginning, so that most words are dismissed within a few bytes.
final class CueLexicon: Sendable {
  /// All groups; of two that have the same phrase the first counts.
  static let groups =
    structure + qualities + everyday + idioms + wishes + plain + support + opposition

  let frame: CompiledFrame
  /// The cue of each leaf of ``frame``.
  let cues: [Cue]

  init() throws(CompileError) {
    var frame = CodeFrame(version: "", stance: false)
    for group in Self.groups {
      var theme = Theme(id: "cue")
      theme.include = group.phrases.map { Rule(String($0)) }
      frame.themes.append(theme)
    }
    let compiled = try CompiledFrame(frame)
    self.frame = compiled
    cues = compiled.leaves.indices.map { leaf in
      let first = compiled.uses.all[compiled.uses.range(of: UInt32(leaf)).lowerBound]
      return Self.groups[Int(first.theme)].cue
    }
  }
}
