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
    let table = try TeamTable(
      source, kind: .consultees, required: ["name", "group"],
      optional: ["stakeholder", "also known as"])
    let types = consultation.stakeholders.map(\.id)
    var errors = table.errors
    var consultees: [Consultee] = []
    var lines: [[String]: Int] = [:]
    for row in table.rows {
      let (name, group) = (row["name"], row["group"])
      let stakeholders = items(of: row["stakeholder"])
      errors += stakeholders.filter { !types.contains($0.text) }.map {
        source.error(.unknownReference($0.text, to: .stakeholder, known: types), at: $0.place)
      }
      let key = [name.text, group.text].map(IDRegister.folded)
      if let first = lines[key] {
        errors.append(
          source.error(.duplicateID(name.text, of: .consultee, firstLine: first), at: name.place))
        continue
      }
      lines[key] = name.place.line
      consultees.append(
        Consultee(
          name: name.text, group: group.text, stakeholders: stakeholders.map(\.text),
          otherNames: items(of: row["also known as"]).map(\.text), place: name.place))
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
    return consultees
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
