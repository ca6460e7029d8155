public import SoundingsCoding
public import SoundingsImport
public import SoundingsModel
internal import SoundingsText

/// What checking a folder found.
public struct CheckResult: Sendable {
  public var ledger: Ledger
  public var comments: Int
  public var findings: [Finding]
  public var files: [ImportedFile]
}

/// What came of one example or counterexample of a frame.
public struct SampleOutcome: Sendable {
  public var isAsMeant: Bool
  /// Which theme and which sample, and what went wrong with it.
  public var message: String
}

extension Study {
  /// Reads everything and writes nothing.
  public func check(jobs: Int) throws(StudyError) -> CheckResult {
    let imported = try importResponses(jobs: jobs)
    let coded = try coded(imported, jobs: jobs)
    let policy = try policyWording()?.findings ?? []
    let samples = try Self.check(frame).filter { !$0.isAsMeant }
    return CheckResult(
      ledger: coded.ledger,
      comments: coded.responses.lazy.filter(\.isCounted).map(\.comments.count).reduce(0, +),
      findings: samples.map { Finding(code: "frame-check", file: "codeframe", message: $0.message) }
        + lineageFindings + DecisionFindings.findings(coded.decisions)
        + readingFindings(coded.comments, of: coded.responses) + policy + imported.findings,
      files: imported.files)
  }

  /// Codes each theme's example and counterexample.
  public static func check(_ frame: CompiledFrame) throws(StudyError) -> [SampleOutcome] {
    let check: FrameCheck
    do throws(StemmerError) {
      check = try FrameCheck(frame)
    } catch {
      throw StudyError(.frame, "error: the English stemmer cannot be opened")
    }
    return check.results.map { result in
      let theme = frame.frame.themes[result.theme]
      let place = theme.place.map { "\($0.path):\($0.line):\($0.column): " } ?? ""
      let wrong =
        result.sample == .example
        ? "no rule fires in its example" : "a rule fires in its counterexample"
      return SampleOutcome(
        isAsMeant: result.isPassed, message: "\(place)theme ‘\(theme.id)’: \(wrong)")
    }
  }
}
