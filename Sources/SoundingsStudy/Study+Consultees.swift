internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport

extension Study {
  private static let consulteesName = "consultees.csv"

  static func consultees(
    in folder: String, consultation: Consultation
  ) throws(StudyError) -> [Consultee]? {
    let path = path(consulteesName, in: folder)
    guard FileSystem.kind(of: path) != nil else { return nil }
    let bytes = try bytes(of: consulteesName, in: folder, stage: .configuration)
    do throws(ConfigurationErrors) {
      return try ConsulteesFile.read(bytes: bytes, path: path, against: consultation)
    } catch {
      throw StudyError(.configuration, error.errors.map(\.rendered))
    }
  }
}

/// Who was asked to respond, for the team.
enum ConsulteeList {
  /// `private/consultees.csv`: each consultee, whether it has answered, and by which responses.
  static func csv(_ results: Results) -> String? {
    guard let found = results.consultees else { return nil }
    var csv = ""
    CSVLine.append(
      ["name", "group", "stakeholder", "answered", "responses", "near_misses"], to: &csv)
    for (index, consultee) in found.consultees.enumerated() {
      let misses = found.nearMisses.filter { $0.consultee == index }.map(\.response)
      CSVLine.append(
        [
          consultee.name, consultee.group, consultee.stakeholders.joined(separator: "; "),
          found.hasAnswered(index) ? "yes" : "no",
          found.responses[index].map { results.responses[$0].id }.joined(separator: "; "),
          misses.map { results.responses[$0].id }.joined(separator: "; "),
        ], to: &csv)
    }
    return csv
  }

  /// One finding a near miss: where the response stands and which consultee may be meant.
  static func findings(_ results: Results) -> [Finding] {
    guard let found = results.consultees else { return [] }
    return found.nearMisses.map { miss in
      let origin = results.responses[miss.response].origin
      let name = found.consultees[miss.consultee].name
      let message =
        switch miss.reason {
        case .similarName:
          "the organisation may be ‘\(name)’ of consultees.csv: if so, add the name that it gives "
            + "under ‘also known as’"
        case .nameOfPerson:
          "the name of a person is that of ‘\(name)’ of consultees.csv, which counts as an answer only "
            + "as the organisation"
        case .otherStakeholder:
          "the organisation is ‘\(name)’ of consultees.csv, and the stakeholder type is none of those "
            + "named there"
        }
      return Finding(
        code: "consultee-near-miss", file: origin.file, line: origin.line, column: origin.column,
        message: "\(origin.position): \(message)")
    }
  }
}
