import SoundingsModel

extension FileReader {
  /// Reads a file of JSON Lines, an object a line, its keys named like roles.
  ///
  /// Objects within objects give keys with a slash (`answers/q1`), lists several values. A line that
  /// is no object is a submission of which nothing is known: blank, with a finding.
  func readJSONLines(
    _ text: DecodedText, _ source: Source, into file: inout ParsedFile
  ) throws(ImportError) {
    let lines = JSONLines.lines(of: text.bytes)
    let table = JSONTable(lines, bytes: text.bytes)
    if table.leftOut > 0 {
      file.find(
        "too-many-keys",
        "\(table.leftOut) values have keys beyond the first \(JSONTable.mostKeys): not read")
    }
    for line in lines {
      guard case .failure(let error) = line.value else { continue }
      file.find(
        "unread-line", line: line.number, column: line.column(of: error, in: text.bytes),
        "line \(line.number) is no object of JSON: \(error.message); kept as a blank response")
    }
    guard !lines.isEmpty else { return }
    var shape = TableShape(of: [], source: source)
    shape.headerRows = 0
    shape.headers = table.keys
    file.file.table = TableDescription(shape)
    if case .look = purpose {
      var profiles = ColumnProfiles(count: table.keys.count)
      table.forEachRow { row in profiles.add(row.cells.map(\.text)) }
      file.profiles = profiles.columns
      file.file.records = lines.count
      return
    }
    let known = JSONTable.roles(of: table.keys)
    let columns = try Columns(
      headers: table.keys, roles: known.map(\.role), tool: known, source: source,
      file: file.file.path)
    var reading = TableReading(columns: columns)
    table.forEachRow { reading.add($0, to: &file) }
    reading.finish(&file)
  }
}

/// The objects of JSON Lines as the rows of a table: a column for each key, in order of appearance.
struct JSONTable {
  static let mostKeys = 1000

  private(set) var keys: [String] = []
  /// How many values have keys beyond those.
  private(set) var leftOut = 0
  private var places: [String: Int] = [:]
  private let lines: [JSONLines.Line]
  private let bytes: [UInt8]

  init(_ lines: [JSONLines.Line], bytes: [UInt8]) {
    self.lines = lines
    self.bytes = bytes
    for line in lines {
      guard case .success(let object) = line.value else { continue }
      Self.flatten(object) { key, _, _ in
        if places[key] != nil { return }
        if keys.count == Self.mostKeys {
          leftOut += 1
          return
        }
        places[key] = keys.count
        keys.append(key)
      }
    }
  }

  func forEachRow(_ body: (TableRow) -> Void) {
    for line in lines {
      var cells = [TableRow.Cell](repeating: .init(), count: keys.count)
      var hashed: [UInt8] = []
      var filled = 0
      switch line.value {
      case .success(let object):
        var position = TextPosition(line: line.number, offset: line.start)
        Self.flatten(object) { key, text, offset in
          guard let place = places[key] else { return }
          position.move(to: offset, in: bytes.span)
          cells[place] = .init(text: text, line: line.number, column: position.column)
          if !text.isEmpty { filled = max(filled, place + 1) }
          SHA256.append(key.utf8, to: &hashed)
          SHA256.append(text.utf8, to: &hashed)
        }
      case .failure:
        SHA256.append("line \(line.number)".utf8, to: &hashed)
      }
      body(
        TableRow(
          row: line.number, line: line.number, count: keys.count, filled: max(filled, 1),
          digest: SHA256.digest(hashed), cells: cells))
    }
  }

  /// Each scalar with its key, outer keys before inner ones; the values of a list have a line each.
  static func flatten(_ node: JSONNode, _ body: (String, String, Int) -> Void) {
    func walk(_ node: JSONNode, _ prefix: String, _ depth: Int) {
      guard case .object(let members) = node, depth < JSONReader.mostDeep else { return }
      for member in members {
        let key = prefix + member.key
        switch member.value {
        case .object: walk(member.value, key + "/", depth + 1)
        case .array: body(key, member.value.texts.joined(separator: "\n"), member.offset)
        default: body(key, member.value.scalar ?? "", member.offset)
        }
      }
    }
    walk(node, "", 0)
  }

  /// What keys mean beside the names of roles: those that `soundings import` writes, and those of
  /// themefinder.
  static func roles(of keys: [String]) -> [ToolColumn] {
    let all = Set(keys)
    // A line of `soundings import` is a comment: its own id is that of the comment.
    let isImported = all.isSuperset(of: ["id", "response", "text"])
    return keys.map { key in
      var column = ToolColumn(title: key)
      column.role = Role(header: key)
      switch key {
      case "received": column.role = .date
      case "response": column.role = isImported ? .id : all.contains("text") ? nil : .text
      case "id" where isImported: column.role = nil
      case "themefinder_id", "response_id", "comment-id": column.role = .id
      case "supplied_respondent_id": column.role = .respondent
      case "comment-body", "body": column.role = .text
      default:
        let parts = key.components(parting: "/", most: 2)
        if parts.count == 2, !parts[1].isEmpty {
          switch parts[0] {
          case "answers": column.role = .question(parts[1])
          case "attributes", "demographics", "demographic_data": column.role = .attribute(parts[1])
          default: break
          }
        }
      }
      if case .question = column.role { column.form = .list("\n") }
      column.isSystem = true
      return column
    }
  }
}
