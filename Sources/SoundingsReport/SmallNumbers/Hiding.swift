/// What of a report is kept back, so that small numbers cannot be told.
public struct Hiding: Sendable {
  /// Numbers under this are small.
  public var threshold: Int
  /// Figures whose values stand nowhere; a reader sees that they are kept back.
  public var hidden: Set<String> = []
  /// Figures whose bases stand nowhere, though they do themselves.
  public var withoutBase: Set<String> = []
  /// Figures of rows and tables that are left out.
  public var leftOut: Set<String> = []
  /// The tables that those rows are in.
  public var tables: Set<String> = []
  /// Tables that are left out altogether.
  public var goneTables: Set<String> = []

  public init(threshold: Int) { self.threshold = threshold }

  public var isEmpty: Bool { hidden.isEmpty && leftOut.isEmpty && goneTables.isEmpty }

  /// As official statistics in the United Kingdom mark what is confidential.
  static let mark = "[c]"

  func hides(_ figure: String) -> Bool { hidden.contains(figure) || leftOut.contains(figure) }

  func hides(_ cell: Table.Cell) -> Bool {
    cell.figure.map(hides) ?? false || cell.restsOn.contains(where: hides)
  }

  func hides(_ inlines: [Inline]) -> Bool {
    inlines.contains { inline in
      if case .figure(_, let id) = inline { hides(id) } else { false }
    }
  }
}
