public import SoundingsModel

/// Several responses of one respondent in one round, made one.
public enum Composites {
  /// Marks analysed responses of one respondent in one round as one composite response: the earliest
  /// stands for them, the others are merged into it and keep their comments. What was merged before
  /// is parted first.
  ///
  /// In no round nothing is merged, unless the consultation has no rounds at all.
  ///
  /// - Returns: the places of merged responses that give another stakeholder type than their
  ///   composite, ascending.
  public static func make(in responses: inout [Response], hasRounds: Bool) -> [Int] {
    struct Key: Hashable {
      var respondent: String
      var round: String?
    }
    var groups: [Key: [Int]] = [:]
    for index in responses.indices {
      if case .merged = responses[index].status { responses[index].status = .analysed }
      let response = responses[index]
      guard response.status == .analysed, response.form == .response,
        response.round != nil || !hasRounds
      else { continue }
      groups[Key(respondent: response.respondent, round: response.round), default: []]
        .append(index)
    }
    var differences: [Int] = []
    for group in groups.values where group.count > 1 {
      let order = group.sorted { isEarlier(responses[$0], responses[$1]) }
      let composite = order[0]
      for part in order.dropFirst() {
        responses[part].status = .merged(into: responses[composite].id)
        if !complete(&responses[composite], from: responses[part]) { differences.append(part) }
      }
    }
    return differences.sorted()
  }

  /// By date, undated ones last, then by id; ids of equal length by bytes, so that `post-9` is before
  /// `post-10`. The order of rows plays no part.
  private static func isEarlier(_ a: Response, _ b: Response) -> Bool {
    if a.received != b.received {
      guard let first = a.received else { return false }
      guard let second = b.received else { return true }
      return first < second
    }
    if a.id.utf8.count != b.id.utf8.count { return a.id.utf8.count < b.id.utf8.count }
    return a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
  }

  /// What the composite does not say of its respondent, a part may; false where they differ, which a
  /// person should know.
  private static func complete(_ composite: inout Response, from part: Response) -> Bool {
    if composite.kind == nil { composite.kind = part.kind }
    guard let type = part.stakeholder else { return true }
    if composite.stakeholder == nil { composite.stakeholder = type }
    return composite.stakeholder == type
  }
}
