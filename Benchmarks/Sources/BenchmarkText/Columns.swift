/// The values of the columns beside the comment.
struct Columns {
  private let stakeholders: FormPool
  private let stakeholderTable: AliasTable
  private let sections = FormPool(sectionNames)
  private let dates: FormPool
  private let dateTable: AliasTable

  init(from month: Month, spellings: Bool) {
    let names = stakeholderSpellings.map { spellings ? $0.names : [$0.names[0]] }
    stakeholders = FormPool(names.flatMap(\.self))
    stakeholderTable = AliasTable(
      weights: zip(stakeholderSpellings, names).flatMap { entry, names in
        names.indices.map { entry.weight / Double($0 + 1) }
      })
    let months = (0..<8).map { month.advanced(by: $0) }
    dates = FormPool(months.flatMap(\.days))
    // Most people answer shortly before the end.
    dateTable = AliasTable(
      weights: months.indices.flatMap { index in
        months[index].days.map { _ in Double(4 + index * index) }
      })
  }

  func stakeholder(_ random: inout Random) -> ArraySlice<UInt8> {
    stakeholders[stakeholderTable.draw(random.next())]
  }

  func date(_ random: inout Random) -> ArraySlice<UInt8> {
    dates[dateTable.draw(random.next())]
  }

  func section(_ random: inout Random) -> ArraySlice<UInt8> {
    sections[random.below(sections.count)]
  }
}

/// Eight types of stakeholder in the spellings that people used, with a share each.
let stakeholderSpellings: [(weight: Double, names: [String])] = [
  (22, ["Headteacher", "Head teacher", "headteacher"]),
  (24, ["Teacher", "teacher", "Class teacher"]),
  (16, ["Governor", "School governor", "Chair, governing body"]),
  (18, ["Parent or carer", "Parent/carer", "parent"]),
  (5, ["Pupil", "Student"]),
  (6, ["Local authority", "LA", "Local Authority officer"]),
  (4, ["Trade union", "Union"]),
  (5, ["Other", "other"]),
]

private let sectionNames = [
  "1 Vision", "2 Leadership", "3 Learning", "4 Inclusion", "5 Staffing, pay and conditions",
  "6 Buildings", "7 Funding", "8 Partnership", "9 Accountability", "10 Transport",
  "11 Equality", "12 General comments",
]
