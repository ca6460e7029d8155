public import SoundingsModel

/// How good a stance was on texts that nobody who wrote the rules had seen, and whether a report may
/// publish it: `STANCE.md` has the measurement, and a test holds the two together.
public struct PublishedStance: Hashable, Sendable {
  /// The least precision and recall with which a stance is published.
  public static let leastPrecision = 0.75
  public static let leastRecall = 0.4

  /// The stances that reports may count, by the figures of the held-out half.
  public static let all = [
    PublishedStance(stance: .for, precision: 0.587, recall: 0.677),
    PublishedStance(stance: .against, precision: 0.608, recall: 0.577),
  ]

  public let stance: Stance
  public let precision: Double
  public let recall: Double

  /// Whether reports may give the count; if not, they say that it was not good enough.
  public var isGoodEnough: Bool {
    precision >= Self.leastPrecision && recall >= Self.leastRecall
  }
}
