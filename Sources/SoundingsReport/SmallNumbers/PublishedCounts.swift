public import SoundingsModel

/// All counts of an appendix by what they are of, with what protection each has.
public struct PublishedCounts: Sendable {
  public enum Standing: Sendable {
    /// In a table that the consultation marks as sensitive, or about a group that it marks so.
    case protected
    /// About some of the respondents.
    case published
    /// A total over all respondents, or organisations that may be named: never hidden.
    case open
  }

  public struct Count: Sendable {
    public var population: Population
    public var value: Int
    public var standing: Standing
  }

  /// Each population once.
  public private(set) var counts: [Count] = []
  /// Organisations whose names the report lists.
  public let namedOrganisations: Int
  /// What is known of each figure of the book.
  let readings: [String: FigureReading]
  /// Figures of sensitive tables that no id says more of.
  private(set) var unknown: Set<String> = []
  /// Tables with protected figures, and the figures of each row.
  private(set) var protectedTables: [(id: String, rows: [Row])] = []
  let figures: [Figure]
  private let sensitive: Set<String>

  struct Row {
    var isPlain: Bool
    var figures: [String]
  }

  public init(_ appendix: Appendix, input: AppendixInput) {
    let consultation = input.results.consultation
    figures = appendix.figures.figures
    sensitive = Set(consultation.report.sensitive)
    let readings = Dictionary(
      uniqueKeysWithValues: figures.map {
        ($0.id, FigureReading(id: $0.id, consultation: consultation))
      })
    self.readings = readings
    let named = NamedOrganisations(appendix, input: input)
    namedOrganisations = named.count
    var protected: Set<Population> = []
    for table in appendix.document.tables {
      let rows = table.rows.map { row in
        Row(
          isPlain: row.kind == .plain,
          figures: row.cells.flatMap { ($0.figure.map { [$0] } ?? []) + $0.restsOn })
      }
      let isSensitive = sensitive.contains(table.id)
      let found = rows.flatMap(\.figures)
      guard isSensitive || found.contains(where: { isAboutSensitive(readings[$0]) }) else {
        continue
      }
      protectedTables.append((table.id, rows))
      guard isSensitive else { continue }
      for figure in found {
        switch readings[figure] {
        case .count(let population), .share(let population): protected.insert(population)
        case .other, nil: unknown.insert(figure)
        }
      }
    }
    var seen: Set<Population> = []
    for figure in figures {
      guard case .count(let population)? = readings[figure.id],
        case .count(let value) = figure.value,
        seen.insert(population).inserted
      else { continue }
      let isOpen = named.areAll(in: population, value: value, figure: figure.id)
      let isProtected = protected.contains(population) || isAboutSensitive(readings[figure.id])
      let standing: Standing =
        isOpen || Self.isTotal(population)
        ? .open : isProtected ? .protected : Self.isOverall(population) ? .open : .published
      counts.append(Count(population: population, value: value, standing: standing))
    }
  }

  private func isAboutSensitive(_ reading: FigureReading?) -> Bool {
    let conditions: Set<Population.Condition>
    switch reading {
    case .count(let population), .share(let population): conditions = population.conditions
    case .other(let found, _): conditions = found
    case nil: return false
    }
    return conditions.contains { condition in
      switch condition.facet {
      case .attribute(let id), .answered(let id), .answer(let id), .side(let id):
        sensitive.contains(id)
      default: false
      }
    }
  }

  /// All respondents, all comments, all responses: what every share and the ledger rest on.
  private static func isTotal(_ population: Population) -> Bool {
    population.conditions.subtracting([Population.Condition(.commented)]).isEmpty
  }

  /// Whether nothing tells the respondents apart but what they said and whether they are organisations.
  private static func isOverall(_ population: Population) -> Bool {
    population.conditions.allSatisfy {
      [.commented, .theme, .kind, .coding, .channel].contains($0.facet)
    }
  }
}
