import SoundingsModel

/// The layouts of the survey tools, as their exports have them.
extension ToolTable {
  /// Two header rows: questions over the first of their columns, then options. The second may be
  /// blank throughout, or be missing; then the option follows the question after ` - `.
  static func surveyMonkey(_ rows: [[String]]) -> ToolTable? {
    guard let first = rows.first, let lead = first.first,
      ["respondent id", "respondentid"].contains(Folding.phrase(lead))
    else { return nil }
    let system = SystemColumns(
      [
        "respondent id": .id, "respondentid": .id, "collector id": nil, "collectorid": nil,
        "start date": nil, "startdate": nil, "end date": .date, "enddate": .date,
        "date created": .date, "date modified": nil, "ip address": nil, "email address": .email,
        "first name": .name, "last name": .name,
      ], unreadPrefixes: ["custom data", "customdata"])
    let isOwn = first.contains { ["collector id", "collectorid"].contains(Folding.phrase($0)) }
    // A response has an id: a second row without one is of the header.
    if rows.count > 1, (rows[1].first ?? "").trimmed.isEmpty {
      let second = rows[1]
      let spans = second.indices.contains { index in
        !second[index].trimmed.isEmpty
          && (index >= first.count || first[index].trimmed.isEmpty
            || AnswerKind.isOpenLabel(second[index]) || Folding.phrase(second[index]) == "response")
      }
      guard isOwn || spans else { return nil }
      return ToolTable(
        .surveyMonkey, headerRows: 2, heads: spannedHeads(first, second, system), system: system,
        rows: rows)
    }
    guard isOwn || first.contains(where: { $0.contains(" - Other (please specify)") }) else {
      return nil
    }
    return ToolTable(
      .surveyMonkey, headerRows: 1, heads: dashedHeads(first), system: system, rows: rows)
  }

  static func microsoftForms(_ rows: [[String]]) -> ToolTable? {
    guard let first = rows.first, first.count >= 3 else { return nil }
    let names = first.map { Folding.phrase($0) }
    guard names[0] == "id", names.contains("start time"), names.contains("completion time") else {
      return nil
    }
    let system = SystemColumns(
      [
        "id": .id, "start time": nil, "completion time": .date, "email": .email, "name": .name,
        "last modified time": nil, "language": nil, "total points": nil, "quiz feedback": nil,
        "grade posted time": nil,
      ], unreadPrefixes: ["points ", "feedback "])
    return ToolTable(
      .microsoftForms, headerRows: 1, heads: first.map { ColumnHead($0) }, system: system,
      rows: rows)
  }

  /// `Timestamp` and dates with a time below it; grids are `Question [Row]`.
  static func googleForms(_ rows: [[String]]) -> ToolTable? {
    guard let first = rows.first, first.count >= 2, Folding.phrase(first[0]) == "timestamp" else {
      return nil
    }
    let stamps = rows.dropFirst().compactMap { $0.first?.trimmed }.filter { !$0.isEmpty }
    guard stamps.allSatisfy({ WrittenDate($0) != nil }) else { return nil }
    let system = SystemColumns([
      "timestamp": .date, "email address": .email, "username": .email, "score": nil,
    ])
    return ToolTable(
      .googleForms, headerRows: 1, heads: first.map(bracketedHead), system: system, rows: rows)
  }

  /// Names, question texts, then `{"ImportId":…}`.
  static func qualtrics(_ rows: [[String]]) -> ToolTable? {
    guard let place = rows.prefix(4).firstIndex(where: Self.holdsImportIDs), place >= 1 else {
      return nil
    }
    let names = rows[0]
    let texts = place >= 2 ? rows[1] : names
    let heads = names.indices.map { index -> ColumnHead in
      let parts = rows[...place].compactMap { row in
        index < row.count && !row[index].trimmed.isEmpty ? row[index] : nil
      }
      let text = index < texts.count ? texts[index] : names[index]
      let question = text.trimmed.isEmpty ? names[index] : text
      let (before, label) = selectedChoice(question)
      return ColumnHead(parts.joined(separator: " | "), question: before, label: label)
    }
    let system = SystemColumns([
      "startdate": nil, "enddate": nil, "status": nil, "ipaddress": nil, "progress": nil,
      "duration in seconds": nil, "finished": nil, "recordeddate": .date, "responseid": .id,
      "recipientlastname": .name, "recipientfirstname": .name, "recipientemail": .email,
      "externalreference": nil, "externaldatareference": nil, "locationlatitude": nil,
      "locationlongitude": nil, "distributionchannel": nil, "userlanguage": nil,
    ])
    var table = ToolTable(
      .qualtrics, headerRows: place + 1, heads: heads,
      system: SystemColumns([:]), rows: rows)
    // The tool's own columns are known by their names, not by the texts of questions.
    for (index, name) in names.enumerated() {
      guard let role = system.role(name) else { continue }
      table.columns[index] = ToolColumn(role: role, title: name, isSystem: true)
    }
    return table
  }

  private static func holdsImportIDs(_ row: [String]) -> Bool {
    let filled = row.map(\.trimmed).filter { !$0.isEmpty }
    return !filled.isEmpty && filled.allSatisfy { $0.hasPrefix("{\"ImportId\"") }
  }

  /// `Question - Selected Choice - Option` is a column of an option.
  private static func selectedChoice(_ text: String) -> (String, String?) {
    let (before, after) = Substring(text).split(at: " - Selected Choice")
    guard let after else {
      let (question, other) = Substring(text).split(at: " - Other")
      return other.map { (String(question), "Other" + $0) } ?? (text, nil)
    }
    let label = after.hasPrefix(" - ") ? String(after.dropFirst(3)) : nil
    return (String(before), label)
  }

  /// A row a response; ids such as `ANON-1A2B-3C4D-E` tell the tool. The question's text is repeated
  /// with the option after ` - `.
  static func citizenSpace(_ rows: [[String]]) -> ToolTable? {
    guard let first = rows.first else { return nil }
    let place = first.indices.first { index in
      let cells = rows.dropFirst().compactMap { index < $0.count ? $0[index].trimmed : nil }
        .filter { !$0.isEmpty }
      return !cells.isEmpty && cells.allSatisfy(Self.isCitizenSpaceID)
    }
    guard let place else { return nil }
    var roles: [String: Role?] = [
      "submitted": .date, "date submitted": .date, "submission date": .date,
      "submitted date": .date, "response submitted": .date, "date": .date, "time submitted": nil,
      "date created": nil, "started": nil, "last updated": nil, "status": nil, "user id": nil,
      "published": nil, "analysed": nil, "tags": nil, "analyst notes": nil, "notes": nil,
    ]
    roles[Folding.phrase(first[place])] = .some(.id)
    return ToolTable(
      .citizenSpace, headerRows: 1, heads: dashedHeads(first),
      system: SystemColumns(roles, unreadPrefixes: ["analyst ", "tags ", "notes "]), rows: rows)
  }

  /// Four letters, then groups of four, four and one.
  static func isCitizenSpaceID(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 4, 4, 1] else { return false }
    func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    return parts[0].allSatisfy(isCapital)
      && parts.dropFirst().allSatisfy { part in
        part.allSatisfy { isCapital($0) || (0x30...0x39).contains($0) }
      }
  }

  /// One header row, or two with spanned questions, after the tool's own columns.
  static func smartSurvey(_ rows: [[String]]) -> ToolTable? {
    guard let first = rows.first else { return nil }
    let system = SystemColumns([
      "userid": .id, "user id": .id, "userno": nil, "user no": nil, "unique id": nil,
      "uniqueid": nil, "name": .name, "email": .email, "ip address": nil, "started": nil,
      "ended": .date, "completed": nil, "tracking id": nil, "tracking link": nil, "language": nil,
      "page path": nil, "respondent no": nil, "collector": nil,
    ])
    let names = Set(first.map { Folding.phrase($0) })
    guard names.contains("started"), names.contains("ended"),
      !names.isDisjoint(with: ["userid", "user id", "userno", "user no"])
    else { return nil }
    if rows.count > 1, (rows[1].first ?? "").trimmed.isEmpty,
      zip(first, rows[1]).contains(where: { $0.trimmed.isEmpty && !$1.trimmed.isEmpty })
    {
      return ToolTable(
        .smartSurvey, headerRows: 2, heads: spannedHeads(first, rows[1], system), system: system,
        rows: rows)
    }
    return ToolTable(
      .smartSurvey, headerRows: 1, heads: dashedHeads(first), system: system, rows: rows)
  }
}
