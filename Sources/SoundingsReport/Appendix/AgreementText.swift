/// Figures of agreement as they are printed.
public enum AgreementText {
  /// ".78", "−.03"; "1", "0" and "−1" only where it is so.
  public static func of(_ value: Double) -> String {
    if value == 0 { return "0" }
    if value.magnitude == 1 { return value < 0 ? "−1" : "1" }
    let hundredths = Int((value.magnitude * 100).rounded(.toNearestOrAwayFromZero))
    if hundredths == 0 { return value < 0 ? "over −.01" : "under .01" }
    if hundredths == 100 { return value < 0 ? "under −.99" : "over .99" }
    return (value < 0 ? "−" : "") + (hundredths < 10 ? ".0\(hundredths)" : ".\(hundredths)")
  }

  /// " (95% interval .71 to .82)", or nothing.
  static func bracketed(_ interval: ClosedRange<Double>?) -> String {
    interval.map { " (95% interval \(of($0.lowerBound)) to \(of($0.upperBound)))" } ?? ""
  }
}
