/// All figures of a report in the order in which they were made, and the comments behind each.
public struct FigureBook: Sendable {
  public private(set) var figures: [Figure] = []
  /// The ids of the comments behind a figure; private.
  public private(set) var evidence: [String: [String]] = [:]
  private var places: [String: Int] = [:]

  public init() {}

  /// Ids that were cited with two values: a run stops where there is one, so that no part of a
  /// report contradicts another.
  public private(set) var conflicts: [String] = []

  /// Adds a figure, or finds that it stands already with the same value and base.
  public mutating func cite(_ figure: Figure, comments: [String] = []) {
    if let place = places[figure.id] {
      if figures[place].value != figure.value || figures[place].base != figure.base {
        conflicts.append(figure.id)
      }
      return
    }
    places[figure.id] = figures.count
    figures.append(figure)
    if !comments.isEmpty { evidence[figure.id] = comments }
  }

  /// Takes away the values of some figures, the bases of some, and some altogether; the comments behind
  /// them stay, since they are private.
  mutating func hide(_ hiding: Hiding) {
    figures.removeAll { hiding.leftOut.contains($0.id) }
    for index in figures.indices {
      if hiding.hidden.contains(figures[index].id) { figures[index].value = .suppressed }
      if hiding.withoutBase.contains(figures[index].id) { figures[index].base = nil }
    }
    places = Dictionary(uniqueKeysWithValues: figures.enumerated().map { ($1.id, $0) })
  }

  public subscript(id: String) -> Figure? { places[id].map { figures[$0] } }
}
