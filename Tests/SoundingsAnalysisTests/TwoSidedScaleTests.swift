import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("The sides of a scale")
struct TwoSidedScaleTests {
  struct Scale: Sendable, CustomTestStringConvertible {
    let values: [String]
    /// A sign a value: `+`, `0`, `-`, and `x` for outside; nil for no sides.
    let signs: String?
    var meaning: TwoSidedScale.Meaning?
    var testDescription: String { values.joined(separator: " / ") }
  }

  static let scales: [Scale] = [
    Scale(
      values: [
        "Strongly agree", "Agree", "Neither agree nor disagree", "Disagree", "Strongly disagree",
      ], signs: "++0--", meaning: .agreement),
    Scale(
      values: ["Strongly disagree", "Tend to disagree", "Tend to agree", "Strongly agree"],
      signs: "--++", meaning: .agreement),
    Scale(
      values: ["Agree", "Disagree", "Neither", "Don’t know", "Prefer not to say"],
      signs: "+-0xx", meaning: .agreement),
    Scale(
      values: ["1 – Strongly agree", "2", "3", "4", "5 – Strongly disagree", "N/A"],
      signs: "++0--x", meaning: .agreement),
    Scale(values: ["Yes", "Partly", "No"], signs: "+0-", meaning: .yesOrNo),
    Scale(values: ["Yes", "Yes, in part", "No", "Not sure"], signs: "+0-x", meaning: .yesOrNo),
    Scale(values: ["Yes", "No", "No opinion"], signs: "+-x", meaning: .yesOrNo),
    Scale(values: ["Yes – I agree", "No – I don't agree"], signs: "+-", meaning: .agreement),
    Scale(values: ["Yes", "Only at weekends", "No"], signs: "+0-", meaning: .yesOrNo),
    Scale(values: ["Support", "No objection", "Object"], signs: "+0-", meaning: .support),
    Scale(values: ["For", "Against", "Undecided"], signs: "+-0", meaning: .support),
    Scale(values: ["Support", "Do not support", "Unsure"], signs: "+-x", meaning: .support),
    Scale(
      values: ["Very satisfied", "Satisfied", "Dissatisfied", "Very dissatisfied"],
      signs: "++--", meaning: .satisfaction),
    Scale(
      values: ["Very positive", "Positive", "No impact", "Negative", "Very negative"],
      signs: "++0--", meaning: .impact),
    Scale(values: ["Yes", "Only at weekends", "Only at night", "No"], signs: nil),
    Scale(values: ["Option A", "Option B", "Option C"], signs: nil),
    Scale(values: ["Very important", "Important", "Not important"], signs: nil),
    Scale(values: ["Always", "Sometimes", "Never"], signs: nil),
    Scale(values: ["1", "2", "3", "4", "5"], signs: nil),
    Scale(values: ["Agree", "Disagree", "Strongly agree"], signs: nil),
    Scale(values: ["Agree", "Don't know"], signs: nil),
    Scale(values: ["Don't know", "Prefer not to say"], signs: nil),
    Scale(values: [], signs: nil),
  ]

  @Test(arguments: scales) func reading(_ scale: Scale) {
    let read = TwoSidedScale(reading: scale.values)
    let signs = read?.sides.map { side in
      switch side {
      case .positive: "+"
      case .neutral: "0"
      case .negative: "-"
      case nil: "x"
      }
    }.joined()
    #expect(signs == scale.signs)
    #expect(read?.meaning == scale.meaning)
  }

  @Test("Turned round, a scale keeps its sides", arguments: scales)
  func reversed(_ scale: Scale) {
    #expect(
      TwoSidedScale(reading: scale.values.reversed())?.sides
        == TwoSidedScale(reading: scale.values)?.sides.reversed())
  }
}
