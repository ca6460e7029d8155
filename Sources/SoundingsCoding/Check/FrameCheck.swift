import SoundingsModel
public import SoundingsText

/// A frame's test of itself: each theme's example must be coded with the theme, and its
/// counterexample must not.
public struct FrameCheck: Sendable {
  public enum Sample: Hashable, Sendable { case example, counterexample }

  /// What came of one sample.
  public struct Result: Hashable, Sendable {
    /// The theme's index in the frame.
    public var theme: Int
    public var sample: Sample
    /// Where the theme's rules fired in the sample: byte ranges.
    public var evidence: [Range<Int>]

    /// Whether an example was caught, or a counterexample was not.
    public var isPassed: Bool { evidence.isEmpty == (sample == .counterexample) }
  }

  /// In the order of the frame; a theme without samples has none.
  public var results: [Result]

  /// The samples that fail the frame.
  public var failures: [Result] { results.filter { !$0.isPassed } }

  /// Codes all samples, each as a comment of the theme's first section.
  public init(_ frame: CompiledFrame) throws(StemmerError) {
    var coder = try Coder(frame)
    results = []
    for (index, theme) in frame.frame.themes.enumerated() {
      let section = theme.sections.first.flatMap(frame.section)
      for (sample, text) in [
        (Sample.example, theme.example), (.counterexample, theme.counterexample),
      ] {
        guard let text else { continue }
        let codings = coder.codings(of: text, section: section)
        let evidence = codings.first { $0.theme == index }?.evidence ?? []
        results.append(Result(theme: index, sample: sample, evidence: evidence))
      }
    }
  }
}
