import SoundingsModel
import Yams

/// The lists of a consultation: rounds, stakeholder types, sections, questions, attributes.
extension ConsultationBuilder {
  static let roundKeys = ["id", "title", "from", "to"]
  static let stakeholderKeys = ["id", "title", "kind", "spellings"]
  static let sectionKeys = ["id", "title", "names"]
  static let questionKeys = ["id", "title", "section", "scale"]
  static let attributeKeys = ["id", "title"]

  func rounds(_ top: ConfigurationMapping) -> [Round] {
    var ids = IDRegister(of: .round, reader: reader)
    var rounds: [(round: Round, place: FilePlace)] = []
    for node in top.list("rounds") {
      guard let part = reader.mapping(node, of: .round, keys: Self.roundKeys) else { continue }
      let id = ids.id(part)
      guard let from = part.requiredDate("from"), let to = part.requiredDate("to"), let id else {
        // Kept where it has an id, so that references to it are no further errors.
        if let id, let day = CalendarDate(year: 1, month: 1, day: 1) {
          rounds.append((Round(id: id, title: id, from: day, to: day), part.place))
        }
        continue
      }
      let round = Round(id: id, title: part.text("title") ?? id, from: from, to: to)
      if to < from {
        reader.report(
          .roundEndsBeforeItStarts(id: id, from: from, to: to), at: part["to"] ?? node)
      } else if let other = rounds.first(where: {
        $0.round.from <= to && from <= $0.round.to && $0.round.to.year > 1
      }) {
        reader.report(
          .roundsOverlap(id: id, other: other.round.id, otherLine: other.place.line),
          at: part["from"] ?? node)
      }
      rounds.append((round, part.place))
    }
    return rounds.map(\.round)
  }

  func stakeholders(_ top: ConfigurationMapping) -> [StakeholderType] {
    var ids = IDRegister(of: .stakeholder, reader: reader)
    return top.list("stakeholders").compactMap { node in
      guard let part = reader.mapping(node, of: .stakeholder, keys: Self.stakeholderKeys),
        let id = ids.id(part)
      else { return nil }
      let spellings = part.texts("spellings")
      ids.add(names: spellings, title: part["title"], of: id)
      return StakeholderType(
        id: id, title: part.text("title") ?? id,
        kind: part.choice("kind", as: StakeholderType.Kind.self) ?? .either,
        spellings: spellings.map(\.text))
    }
  }

  func sections(_ top: ConfigurationMapping) -> [PolicySection] {
    var ids = IDRegister(of: .section, reader: reader)
    return top.list("sections").compactMap { node in
      guard let part = reader.mapping(node, of: .section, keys: Self.sectionKeys),
        let id = ids.id(part)
      else { return nil }
      let names = part.texts("names")
      ids.add(names: names, title: part["title"], of: id)
      return PolicySection(id: id, title: part.text("title") ?? id, names: names.map(\.text))
    }
  }

  func attributes(_ top: ConfigurationMapping) -> [Attribute] {
    var ids = IDRegister(of: .attribute, reader: reader)
    return top.list("attributes").compactMap { node in
      guard let part = reader.mapping(node, of: .attribute, keys: Self.attributeKeys),
        let id = ids.id(part)
      else { return nil }
      return Attribute(id: id, title: part.text("title") ?? id)
    }
  }

  func questions(_ top: ConfigurationMapping, sections: [PolicySection]) -> [ClosedQuestion] {
    var ids = IDRegister(of: .question, reader: reader)
    return top.list("questions").compactMap { node in
      guard let part = reader.mapping(node, of: .question, keys: Self.questionKeys) else {
        return nil
      }
      let section = part.text("section")
      if let section, let place = part["section"] {
        check(section: section, in: sections, at: place)
      }
      let scale = part.texts("scale")
      if part["scale"] == nil {
        reader.report(.missingKey("scale", in: .question), at: part.place)
      } else if part["scale"]?.sequence?.isEmpty ?? false, let entry = part.entries["scale"] {
        reader.report(.emptyList(key: "scale"), at: entry.keyNode)
      }
      guard let id = ids.id(part) else { return nil }
      ids.add(values: scale, of: id)
      return ClosedQuestion(
        id: id, title: part.text("title") ?? id, section: section, scale: scale.map(\.text))
    }
  }

  func check(section id: String, in sections: [PolicySection], at node: Node) {
    let known = sections.map(\.id)
    if !known.contains(id), id != PolicySection.general.id {
      reader.report(.unknownReference(id, to: .section, known: known), at: node)
    }
  }
}
