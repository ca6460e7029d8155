import SoundingsModel

/// Which code frame stood when, and that today's was applied to all.
extension AppendixBuilder {
  /// Nothing where the folder keeps no frames of earlier rounds.
  func roundFramesBlocks() -> [Block] {
    guard !results.roundFrames.isEmpty else { return [] }
    let text =
      results.roundFrames.contains(where: \.differs)
      ? "The code frame was changed in the course of the consultation. The comments of every round "
        + "were coded again under today's frame, so that a change of the frame does not look like a "
        + "change of opinion. All counts in this document are under today's frame, but for those in "
        + "part 9 that are said to be under the frame of their round."
      : "The frames that were kept from the rounds have the same themes and rules as today's."
    return [.paragraph([.text(text)]), .table(roundFramesTable())]
  }

  /// The caveat on the frame, for the part on change.
  func sameFrameSentence() -> String {
    guard results.roundFrames.contains(where: \.differs) else {
      return "The same code frame, version \(frame.version), was applied to the comments of every "
        + "round."
    }
    let frames = results.roundFrames.enumerated().map { round, stood in
      "\(consultation.rounds[round].title): "
        + (stood.differs ? frameName(stood.frame) : "the same themes and rules as today's")
    }
    return "The same code frame, today's, version \(frame.version), was applied to the comments of "
      + "every round. The frames that stood in the rounds were: \(frames.joined(separator: "; "))."
  }
}
