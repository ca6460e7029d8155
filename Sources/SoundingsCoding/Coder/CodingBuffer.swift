public import SoundingsModel

/// The codings of one comment in flat arrays that are reused from comment to comment.
public struct CodingBuffer: Sendable {
  /// The themes given, as indices in the frame, ascending.
  public private(set) var themes: [UInt32] = []
  /// For each coding where its evidence ends in ``evidence``, counted in ranges.
  public private(set) var ends: [UInt32] = []
  /// Start and end of each range in turn: byte offsets, half-open.
  public private(set) var evidence: [UInt32] = []
  /// The stance of each coding; empty if the frame wants none.
  public private(set) var stances: [Stance] = []
  /// For each stance whether the coding is a suggestion.
  public private(set) var suggestions: [Bool] = []

  public init() {}

  /// The number of codings.
  public var count: Int { themes.count }

  /// The positions in ``evidence``, two per range, of a coding.
  public func evidenceRange(of coding: Int) -> Range<Int> {
    let start = coding == 0 ? 0 : Int(ends[coding - 1])
    return (2 * start)..<(2 * Int(ends[coding]))
  }

  /// The codings as values.
  public var codings: [Coding] {
    themes.indices.map { index in
      let evidence = stride(
        from: evidenceRange(of: index).lowerBound, to: evidenceRange(of: index).upperBound, by: 2
      ).map { Int(self.evidence[$0])..<Int(self.evidence[$0 + 1]) }
      return Coding(
        theme: Int(themes[index]), evidence: evidence,
        stance: stances.isEmpty ? nil : stances[index],
        isSuggestion: stances.isEmpty ? false : suggestions[index])
    }
  }

  mutating func reset() {
    if themes.isEmpty { return }
    themes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    evidence.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    stances.removeAll(keepingCapacity: true)
    suggestions.removeAll(keepingCapacity: true)
  }

  /// Gives the next coding its stance, in order, once all are closed.
  mutating func add(_ stance: Stance, isSuggestion: Bool) {
    stances.append(stance)
    suggestions.append(isSuggestion)
  }

  /// The words of each range of evidence.
  private(set) var spans: [TokenSpan] = []

  @inline(__always)
  mutating func add(_ span: TokenSpan, start: UInt32, end: UInt32) {
    spans.append(span)
    evidence.append(start)
    evidence.append(end)
  }

  /// Closes a coding, whose evidence has been added.
  @inline(__always)
  mutating func close(theme: UInt32) {
    themes.append(theme)
    ends.append(UInt32(evidence.count / 2))
  }
}
