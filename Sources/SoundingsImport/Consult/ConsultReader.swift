import SoundingsModel

/// Joins the files of a themefinder folder to submissions: one for each respondent.
struct ConsultReader {
  private var submissions: [Submission] = []
  private var places: [String: Int] = [:]
  private var records: [Int: Int] = [:]
  private var hashes: [[UInt8]] = []
  private(set) var files: [ParsedFile] = []
  private var hasRespondents = false
  private var slugs = Slugs()
  /// The part that is being read: its folder, its question, the id of its closed question.
  private var part = (folder: "", title: "", id: "")

  /// Reads the next file, in the order of `ConsultFolder`.
  mutating func read(_ text: DecodedText, into file: ParsedFile) {
    var file = file
    let components = file.file.path.split(separator: "/").map(String.init)
    let name = components.last ?? ""
    let folder = components.dropLast().last ?? ""
    if name != "respondents.jsonl", folder != part.folder {
      part = (folder, folder, "")
    }
    if name == "question.json" {
      readQuestion(text.bytes, &file)
    } else {
      if name == "multi_choice.jsonl", part.id.isEmpty { part.id = slugs.take(part.title) }
      for line in JSONLines.lines(of: text.bytes) { add(line, name, text.bytes, &file) }
      if name == "respondents.jsonl" { hasRespondents = true }
    }
    files.append(file)
  }

  /// The files, the submissions with the first of them.
  mutating func finish() -> [ParsedFile] {
    for index in submissions.indices {
      submissions[index].digest = SHA256.hexDigits(SHA256.digest(hashes[index]), count: 64)
    }
    if !files.isEmpty {
      files[0].submissions = submissions
      files[0].received = submissions.count
    }
    return files
  }

  private mutating func readQuestion(_ bytes: [UInt8], _ file: inout ParsedFile) {
    do throws(JSONError) {
      let question = try JSONReader.value(of: bytes, in: 0..<bytes.count)
      let keys = ["question_text", "text", "question", "question_part_text"]
      var texts: [String] = []
      for key in keys {
        guard let text = question[key]?.scalar?.trimmed, !text.isEmpty, !texts.contains(text) else {
          continue
        }
        if texts.isEmpty || key == "question_part_text" { texts.append(text) }
      }
      if !texts.isEmpty { part.title = texts.joined(separator: " ") }
    } catch {
      var position = TextPosition()
      position.move(to: error.offset, in: bytes.span)
      file.find(
        "unread-question", line: position.line, column: position.column,
        "the question cannot be read: \(error.message); its folder's name stands for it")
    }
  }

  private mutating func add(
    _ line: JSONLines.Line, _ name: String, _ bytes: [UInt8], _ file: inout ParsedFile
  ) {
    file.file.records += 1
    let object: JSONNode
    switch line.value {
    case .success(let value): object = value
    case .failure(let error):
      file.find(
        "unread-line", line: line.number, column: line.column(of: error, in: bytes),
        "line \(line.number) is no object of JSON: \(error.message); kept as a blank response")
      object = .object([])
    }
    let own = (object["themefinder_id"] ?? object["response_id"] ?? object["id"])?.scalar?.trimmed
    if own?.isEmpty ?? true, case .success = line.value {
      file.find(
        "no-id", line: line.number,
        "line \(line.number) has no themefinder_id: read as a response of its own")
    }
    let isNew = own.map { places[$0] == nil } ?? true
    let place = self.place(of: own, line, file)
    if isNew, hasRespondents, name != "respondents.jsonl", own != nil {
      file.find(
        "unknown-respondent", line: line.number,
        "line \(line.number) has an id that is not among the respondents: read all the same")
    }
    // Where the record stands tells records apart that nothing else does.
    SHA256.append("\(part.folder)/\(name)".utf8, to: &hashes[place])
    if own == nil { SHA256.append("line \(line.number)".utf8, to: &hashes[place]) }
    switch name {
    case "respondents.jsonl": addRespondent(object, to: place, line.number)
    case "multi_choice.jsonl": addAnswers(object, to: place, line.number)
    default: addText(object, to: place, line.number, file.file)
    }
  }

  private mutating func place(
    of id: String?, _ line: JSONLines.Line, _ file: ParsedFile
  ) -> Int {
    if let id, let known = places[id] { return known }
    let name = file.file.path.components(parting: "inputs/", most: 2).last ?? file.file.path
    var submission = Submission(
      position: "\(name), line \(line.number)", line: line.number, digest: "")
    submission.id = id
    if let id { places[id] = submissions.count }
    hashes.append([])
    submissions.append(submission)
    return submissions.count - 1
  }

  private mutating func addRespondent(_ object: JSONNode, to place: Int, _ line: Int) {
    if let supplied = object["supplied_respondent_id"]?.scalar?.trimmed, !supplied.isEmpty {
      submissions[place].respondent = supplied
      SHA256.append(supplied.utf8, to: &hashes[place])
    }
    guard case .object(let members)? = object["demographics"] ?? object["demographic_data"] else {
      return
    }
    for member in members {
      for value in member.value.texts where !value.trimmed.isEmpty {
        submissions[place].attributes.append(
          .init(key: member.key, cell: .init(text: value.trimmed, line: line)))
        SHA256.append("\(member.key)=\(value)".utf8, to: &hashes[place])
      }
    }
  }

  private mutating func addAnswers(_ object: JSONNode, to place: Int, _ line: Int) {
    let given = (object["options"] ?? object["labels"] ?? object["chosen_options"])?.texts ?? []
    let options = given.map(\.trimmed).filter { !$0.isEmpty }
    guard !options.isEmpty else { return }
    let cell = Submission.Cell(text: options.joined(separator: "; "), line: line)
    submissions[place].answers.append(.init(key: part.id, cell: cell, parts: options))
    SHA256.append(cell.text.utf8, to: &hashes[place])
  }

  private mutating func addText(
    _ object: JSONNode, to place: Int, _ line: Int, _ file: ImportedFile
  ) {
    let text = (object["text"] ?? object["response"])?.scalar ?? ""
    guard !text.trimmed.isEmpty else { return }
    let record = records[place, default: 0]
    records[place] = record + 1
    var entry = Submission.Text(
      section: part.title, text: .init(text: text, line: line),
      position: "\(part.folder)/responses.jsonl, line \(line)")
    entry.record = record
    entry.file = file.path
    entry.sha256 = file.sha256
    submissions[place].texts.append(entry)
    SHA256.append(text.utf8, to: &hashes[place])
  }
}
