extension ReportDocument {
  /// All tables, in the order in which they stand, then those that are files only; an excerpt has its
  /// numbers from a table that is among them.
  public var tables: [Table] {
    parts.flatMap { part in
      part.blocks.compactMap { block in
        if case .table(let table) = block, table.excerptOf == nil { table } else { nil }
      }
    } + dataTables
  }
}
