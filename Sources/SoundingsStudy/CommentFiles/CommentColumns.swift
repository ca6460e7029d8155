internal import SoundingsImport
internal import SoundingsModel

/// Where the parts of a comment stand in the records of a file.
struct CommentColumns: Sendable {
  var id: Int?
  var text: Int
  var section: Int?
  var date: Int?
  /// The column of each grouping; nil for the month.
  var groupings: [Int?]

  /// - Parameter roles: what the columns are by their names.
  init(
    headers: [String], roles: [Role?], request: CodeRequest, name: String
  ) throws(StudyError) {
    let headers = headers.map(Self.trimmed)
    let folded = headers.map { $0.lowercased() }
    func column(of role: Role) throws(StudyError) -> Int? {
      if let mapping = request.columns.first(where: { $0.role == role }) {
        guard let index = folded.firstIndex(of: Self.trimmed(mapping.header).lowercased()) else {
          throw StudyError(
            .reading,
            "\(name):1: error: there is no column ‘\(mapping.header)’ for \(role.name) among the "
              + "\(headers.count)")
        }
        return index
      }
      return roles.firstIndex(of: role)
    }
    id = try column(of: .id)
    section = try column(of: .section)
    date = try column(of: .date)
    guard let text = try column(of: .text) else {
      throw StudyError(
        .reading,
        "\(name):1: error: no column holds the text: name it with --column text=HEADER")
    }
    self.text = text
    groupings = []
    for grouping in request.by {
      switch grouping {
      case .month:
        guard date != nil else {
          throw StudyError(
            .reading,
            "\(name):1: error: no column holds the date: name it with --column date=HEADER")
        }
        groupings.append(nil)
      case .column(let header):
        let role = Role(name: header)
        let mapped = try role.flatMap { role throws(StudyError) in try column(of: role) }
        guard let index = mapped ?? folded.firstIndex(of: header.lowercased()) else {
          throw StudyError(
            .reading,
            "\(name):1: error: no column is ‘\(header)’: name it with --column \(header)=HEADER")
        }
        groupings.append(index)
      }
    }
  }

  /// A header as it is compared.
  static func trimmed(_ header: String) -> String {
    let isPadding = { (character: Character) in
      character.isWhitespace || character == "\u{FEFF}" || character == "\u{200B}"
    }
    let start = header.drop(while: isPadding)
    return String(start.reversed().drop(while: isPadding).reversed())
  }
}
