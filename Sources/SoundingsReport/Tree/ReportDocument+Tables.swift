extension ReportDocument {
  /// All tables, in the order in which they stand.
  public var tables: [Table] {
    parts.flatMap { part in
      part.blocks.compactMap { block in
        if case .table(let table) = block { table } else { nil }
      }
    }
  }
}
