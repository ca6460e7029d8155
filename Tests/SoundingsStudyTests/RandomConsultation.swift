import TestSupport

/// A small consultation with personal characteristics, drawn from a seed.
struct RandomConsultation {
  let threshold: Int
  let sensitive: [String]
  private let seed: UInt64
  private var csv: String

  static let frame = """
    version: "1"
    themes:
      - {id: cost, title: Cost, include: [cost*, price*]}
      - {id: price, title: Prices, parent: cost, include: [price*]}
      - {id: noise, title: Noise, include: [nois*]}
      - {id: access, title: Access, include: [ramp*, step*]}
      - {id: trees, title: Trees, include: [tree*]}
    """

  private static let choices: [[String]] = [
    ["disability"], ["disability", "age"], ["disability", "rounds-by-stakeholder"], ["plan"],
    ["rounds-by-stakeholder"], ["stakeholders", "disability"], ["age", "plan"],
    ["question-plan-by-stakeholder"],
  ]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed &* 7919)
    self.seed = seed
    threshold = random.pick([5, 10])
    sensitive = Self.choices[Int(seed) % Self.choices.count]
    csv =
      "id,respondent,date,stakeholder,kind,permission,attribute/ward,attribute/disability,attribute/age,"
      + "question/plan,section,text\n"
    let people = 25 + random.below(90)
    for person in 1...people {
      let type = random.pick(["Residents", "Residents", "Residents", "Schools", "Traders", ""])
      let kind =
        type == "Residents" ? "individual" : random.pick(["organisation", "individual", ""])
      let ward = random.pick(["North", "North", "East", "South", "West"])
      let disability = random.once(in: 6) ? "Yes" : random.once(in: 4) ? "" : "No"
      let age = random.pick([
        "16 to 24", "25 to 64", "25 to 64", "25 to 64", "65 or over", "65 or over",
      ])
      let rounds = random.once(in: 8) ? [3, 5] : [random.pick([3, 5, 5])]
      for month in rounds {
        let answer = random.pick(["Agree", "Agree", "Neither", "Disagree", ""])
        let text = random.once(in: 5) ? "" : Self.text(&random)
        let section = random.pick(["1", "2"])
        csv +=
          "\(person)-\(month),p\(person),2024-0\(month)-1\(random.below(9)),\(type),\(kind),anonymous,"
          + "\(ward),\(disability),\(age),\(answer),\(section),\(text)\n"
      }
    }
  }

  private static func text(_ random: inout SplitMix64) -> String {
    let parts = [
      "The cost is high", "The price is high", "There is noise at night", "A ramp is needed",
      "Keep the trees", "We like the plan", "It should be sooner",
    ]
    return (0...random.below(3)).map { _ in random.pick(parts) }.joined(separator: ". ")
      + " (\(random.below(100_000)))."
  }

  /// - Parameter isOpen: keeps nothing back.
  func write(to scratch: WorkedConsultation.Scratch, isOpen: Bool) throws {
    let report =
      isOpen ? "" : "  suppress: \(threshold)\n  sensitive: [\(sensitive.joined(separator: ", "))]"
    try scratch.write(
      """
      title: A small consultation
      authority: Élmet Town Council
      seed: \(seed)
      rounds:
        - {id: a, title: March, from: 2024-03-01, to: 2024-03-31}
        - {id: b, title: May, from: 2024-05-01, to: 2024-05-31}
      stakeholders:
        - {id: resident, title: Residents}
        - {id: school, title: Schools}
        - {id: trader, title: Traders}
      sections:
        - {id: "1", title: Streets}
        - {id: "2", title: Parks}
      questions:
        - {id: plan, title: "Do you agree with the plan?", scale: [Agree, Neither, Disagree]}
      attributes:
        - {id: ward, title: Ward}
        - {id: disability, title: Disability}
        - {id: age, title: Age}
      sources:
        - {path: responses.csv}
      report:
        floor: 4
      \(report)
      """, to: "in/consultation.yaml")
    try scratch.write(Self.frame, to: "in/codeframe.yaml")
    try scratch.write(csv, to: "in/responses.csv")
  }
}
