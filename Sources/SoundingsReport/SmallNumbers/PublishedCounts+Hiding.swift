public import SoundingsModel

extension PublishedCounts {
  /// What protected tables lose where small totals leave no room for what is kept back: rows, and whole
  /// tables where it is their totals.
  public struct Loss: Sendable {
    public var populations: Set<Population> = []
    var tables: Set<String> = []
  }

  /// - Parameter isConfined: whether some of the small numbers are closed to a count, whatever is hidden.
  public func loss(_ isConfined: (Population) -> Bool) -> Loss {
    var loss = Loss()
    for table in protectedTables {
      let confined = table.rows.filter { populations($0).contains(where: isConfined) }
      guard !confined.isEmpty else { continue }
      let isGone = confined.contains { !$0.isPlain }
      if isGone { loss.tables.insert(table.id) }
      for row in isGone ? table.rows : confined { loss.populations.formUnion(populations(row)) }
    }
    for count in counts where count.standing != .protected {
      loss.populations.remove(count.population)
    }
    return loss
  }

  private func populations(_ row: Row) -> [Population] {
    row.figures.compactMap { figure in
      if case .count(let population)? = readings[figure] { population } else { nil }
    }
  }

  /// All that must not stand in the report where some counts are kept back: these, and what was reckoned
  /// from them.
  public func hiding(threshold: Int, hidden: Set<Population>, loss: Loss) -> Hiding {
    var hiding = Hiding(threshold: threshold)
    hiding.goneTables = loss.tables
    hiding.tables = Set(protectedTables.map(\.id))
    let gone = hidden.union(loss.populations)
    let bases = Dictionary(
      grouping: counts.filter { gone.contains($0.population) }, by: \.value
    ).mapValues { $0.map(\.population) }
    // Of what no id tells more, all is hidden where one is small.
    let isAnySmall = figures.contains { figure in
      guard case .count(let value) = figure.value else { return false }
      return unknown.contains(figure.id) && (1..<threshold).contains(value)
    }
    for figure in figures {
      guard let reading = readings[figure.id] else { continue }
      let hasHiddenBase = figure.base.map { base in
        (bases[base] ?? []).contains { $0.conditions.isSubset(of: reading.implied) }
      }
      if hasHiddenBase ?? false { hiding.withoutBase.insert(figure.id) }
      switch reading {
      case .count(let population), .share(let population):
        var isShare = false
        if case .share = reading { isShare = true }
        if loss.populations.contains(population) {
          hiding.leftOut.insert(figure.id)
        } else if hidden.contains(population) || isShare && hasHiddenBase ?? false {
          hiding.hidden.insert(figure.id)
        }
      case .other(let conditions, let facets):
        let isReckoned =
          !conditions.isEmpty || !facets.isSubset(of: [.commented, .round])
          ? gone.contains { $0.isPart(of: conditions, by: facets) } : false
        if isReckoned || hasHiddenBase ?? false || isAnySmall && unknown.contains(figure.id) {
          hiding.hidden.insert(figure.id)
        }
      }
    }
    return hiding
  }
}

extension Population {
  /// Whether it meets the conditions, and others by these facets alone.
  fileprivate func isPart(of conditions: Set<Condition>, by facets: Set<Facet>) -> Bool {
    self.conditions.isSuperset(of: conditions)
      && self.conditions.subtracting(conditions).allSatisfy { facets.contains($0.facet) }
  }
}

extension FigureReading {
  /// The conditions of its population, and those that follow from them.
  fileprivate var implied: Set<Population.Condition> {
    var conditions: Set<Population.Condition>
    switch self {
    case .count(let population), .share(let population): conditions = population.conditions
    case .other(let found, _): conditions = found
    }
    for condition in conditions {
      switch condition.facet {
      case .answer(let question), .side(let question):
        conditions.insert(Population.Condition(.answered(question)))
      case .theme, .section: conditions.insert(Population.Condition(.commented))
      default: break
      }
    }
    return conditions
  }
}
