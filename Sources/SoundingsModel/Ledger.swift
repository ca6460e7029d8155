/// The reconciliation of a consultation: received = analysed + excluded (by reason) + merged.
public struct Ledger: Hashable, Sendable {
  public var received: Int
  public var analysed: Int
  public var merged: Int
  /// How many responses were excluded for each reason, by the reason's code, in order of the code.
  public var excluded: [(code: String, count: Int)] {
    excludedByCode.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private var excludedByCode: [String: Int]

  /// Counts what the responses are marked as, against how many the readers saw.
  ///
  /// - Parameter received: the number that the readers counted on their own, before any marking.
  public init(received: Int, responses: some Sequence<Response>) {
    self.received = received
    analysed = 0
    merged = 0
    excludedByCode = [:]
    for response in responses {
      switch response.status {
      case .analysed: analysed += 1
      case .merged: merged += 1
      case .excluded(let reason): excludedByCode[reason.code, default: 0] += 1
      }
    }
  }

  public var excludedTotal: Int { excludedByCode.values.reduce(0, +) }

  /// Whether the equation holds; a run stops where it does not.
  public var holds: Bool { received == analysed + excludedTotal + merged }
}
