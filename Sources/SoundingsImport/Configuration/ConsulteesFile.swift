public import SoundingsModel

/// Reads `consultees.csv`: who was asked to respond, an organisation a row.
public enum ConsulteesFile {
  /// - Parameter path: how errors name the file; nothing is opened.
  /// - Returns: the consultees in the order of the file.
  /// - Throws: everything that is wrong with the file, at once.
  public static func read(
    bytes: [UInt8], path: String, against consultation: Consultation
  ) throws(ConfigurationErrors) -> [Consultee] {
    let source = try ConfigurationText(bytes: bytes, path: path, lineBreaks: .table)
    return try ConsulteesTable(source: source, types: consultation.stakeholders.map(\.id))
      .consultees()
  }
}

private struct ConsulteesTable {
  static let required = ["name", "group"]
  static let known = required + ["stakeholder", "also known as"]

  let source: ConfigurationText
  /// Ids of the stakeholder types that there are.
  let types: [String]

  func consultees() throws(ConfigurationErrors) -> [Consultee] {
    let records = try TableSplitter(source).records()
    guard let header = records.first else {
      throw ConfigurationErrors([
        source.error(.emptyFile, at: source.place(line: 1, scalarColumn: 1))
      ])
    }
    var errors: [ConfigurationError] = []
    let columns = columns(of: header, &errors)
    guard errors.isEmpty else { throw ConfigurationErrors(errors) }
    var consultees: [Consultee] = []
    var lines: [[String]: Int] = [:]
    for record in records.dropFirst() {
      let cells = record.map(\.trimmed)
      if cells.allSatisfy(\.text.isEmpty) { continue }
      guard let consultee = consultee(cells, columns, width: header.count, &errors) else {
        continue
      }
      let key = [consultee.name, consultee.group].map(IDRegister.folded)
      if let first = lines[key] {
        errors.append(
          source.error(
            .duplicateID(consultee.name, of: .consultee, firstLine: first),
            at: consultee.place ?? cells[0].place))
      } else {
        lines[key] = consultee.place?.line ?? 0
        consultees.append(consultee)
      }
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
    return consultees
  }

  private func columns(
    of header: [TableCell], _ errors: inout [ConfigurationError]
  ) -> [String: Int] {
    var columns: [String: Int] = [:]
    for (index, cell) in header.map(\.trimmed).enumerated() {
      let name = IDRegister.folded(cell.text)
      if !Self.known.contains(name) {
        errors.append(
          source.error(.unknownTableColumn(cell.text, known: Self.known), at: cell.place))
      } else if columns[name] != nil {
        errors.append(source.error(.repeatedColumn(name), at: cell.place))
      } else {
        columns[name] = index
      }
    }
    for name in Self.required where columns[name] == nil {
      errors.append(
        source.error(.missingTableColumn(name, known: Self.known), at: header[0].place))
    }
    return columns
  }

  private func consultee(
    _ cells: [TableCell], _ columns: [String: Int], width: Int,
    _ errors: inout [ConfigurationError]
  ) -> Consultee? {
    if let surplus = cells.dropFirst(width).first(where: { !$0.text.isEmpty }) {
      errors.append(
        source.error(.tooManyCells(found: cells.count, header: width), at: surplus.place))
      return nil
    }
    func cell(_ column: String) -> TableCell? {
      columns[column].flatMap { $0 < cells.count ? cells[$0] : nil }
    }
    for name in Self.required where cell(name)?.text.isEmpty ?? true {
      errors.append(
        source.error(.emptyCell(column: name), at: (cell(name) ?? cells[0]).place))
      return nil
    }
    guard let name = cell("name"), let group = cell("group") else { return nil }
    let stakeholders = cell("stakeholder").map(Self.items) ?? []
    let unknown = stakeholders.filter { !types.contains($0.text) }
    errors += unknown.map {
      source.error(.unknownReference($0.text, to: .stakeholder, known: types), at: $0.place)
    }
    guard unknown.isEmpty else { return nil }
    return Consultee(
      name: name.text, group: group.text, stakeholders: stakeholders.map(\.text),
      otherNames: cell("also known as").map(Self.items)?.map(\.text) ?? [], place: name.place)
  }

  /// What stands between semicolons, each with its place.
  private static func items(of cell: TableCell) -> [TableCell] {
    var items: [TableCell] = []
    var place = cell.place
    for part in cell.text.split(separator: ";", omittingEmptySubsequences: false) {
      let item = TableCell(text: String(part), place: place).trimmed
      if !item.text.isEmpty { items.append(item) }
      place.column += part.count + 1
    }
    return items
  }
}
