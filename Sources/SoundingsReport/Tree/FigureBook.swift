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

  public subscript(id: String) -> Figure? { places[id].map { figures[$0] } }
}
