internal import SoundingsAnalysis
internal import SoundingsCoding
internal import SoundingsModel

extension Study {
  /// Notes under which frames the rounds stood, and what of the change between them is due to that.
  ///
  /// Only the first and the last round with comments are coded again, and only where the frame that
  /// stood in them differs from today's.
  func addLineage(to results: inout Results, jobs: Int) throws(StudyError) {
    guard !roundFrames.isEmpty else { return }
    results.roundFrames = roundFrames.frames(of: consultation, today: frame.frame)
    guard let comparison = results.change else { return }
    let first = try earlierCodings(of: comparison.first, in: results, jobs: jobs)
    let last = try earlierCodings(of: comparison.last, in: results, jobs: jobs)
    let kept = roundFrames.files.map { $0?.frame.frame }
    results.frameChange = FrameComparison.compare(
      results, first: first, last: last,
      between: kept[(comparison.first + 1)..<comparison.last].compactMap(\.self),
      after: kept[(last == nil ? comparison.last : comparison.last + 1)...].compactMap(\.self))
  }

  /// A round's comments under its own frame; nil where that counts as today's does.
  private func earlierCodings(
    of round: Int, in results: Results, jobs: Int
  ) throws(StudyError) -> EarlierCodings? {
    guard results.roundFrames[round].differs, let (_, file) = roundFrames.file(of: round) else {
      return nil
    }
    let comments = results.byRound[round].commentIndexes.map { results.comments[$0] }
    let codings = try Self.code(
      comments.map { ($0.comment.text, $0.comment.section) }, frame: file.frame, jobs: jobs)
    return EarlierCodings(
      round: round, frame: file.frame.frame,
      codings: zip(comments, codings).map { $0.isCoded ? $1 : [] })
  }

  /// Themes that say they had an id formerly which no earlier frame has.
  ///
  /// A frame before which no other is kept cannot be checked, and is not.
  var lineageFindings: [Finding] {
    let kept = roundFrames.files.compactMap(\.self)
    var findings: [Finding] = []
    for (place, file) in kept.enumerated() {
      findings += Self.unknownAncestors(
        of: file.frame.frame, path: file.path, earlier: kept[..<place])
    }
    return findings + Self.unknownAncestors(of: frame.frame, path: framePath, earlier: kept[...])
  }

  private static func unknownAncestors(
    of frame: CodeFrame, path: String, earlier: ArraySlice<RoundFrames.File>
  ) -> [Finding] {
    guard !earlier.isEmpty else { return [] }
    let known = Set(earlier.flatMap { $0.frame.frame.themes.map(\.id) })
    return frame.themes.flatMap { theme in
      theme.formerly.filter { !known.contains($0) }.map { id in
        Finding(
          code: "unknown-former-theme", file: path, line: theme.place?.line ?? 0,
          column: theme.place?.column ?? 0,
          message: "theme ‘\(theme.id)’ was formerly ‘\(id)’, which is in none of "
            + earlier.map(\.path).joined(separator: ", "))
      }
    }
  }
}
