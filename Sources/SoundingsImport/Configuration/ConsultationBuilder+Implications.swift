import SoundingsModel
import Yams

/// The rows of “Other implications”.
extension ConsultationBuilder {
  static let implicationKeys = ["title", "kinds", "themes", "answer"]

  func implication(_ node: Node) -> ImplicationRow? {
    guard
      let part = reader.mapping(node, of: .implication, keys: Self.implicationKeys),
      let title = part.requiredText("title")
    else { return nil }
    var row = ImplicationRow(title)
    row.kinds = part.items("kinds").compactMap {
      reader.choice($0, of: "kinds", as: Kind.self).flatMap { Theme.Kind(rawValue: $0.rawValue) }
    }
    row.themes = part.texts("themes").map(\.text)
    row.place = part["themes"].map(reader.place(of:))
    row.answer = part.choice("answer", as: Answer.self).map { $0 == .yes }
    return row
  }

  /// What is urgent is for the team, and stands in no paper.
  private enum Kind: String, CaseIterable {
    case theme, equality, process, finance
    case outOfScope = "out-of-scope"
  }

  private enum Answer: String, CaseIterable { case yes, no }
}
