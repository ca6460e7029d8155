import SoundingsModel

extension AppendixBuilder {
  mutating func nextStepsPart() -> Part {
    let blocks =
      input.officersText[14]
      ?? [
        lacking(
          "Next steps and how respondents will hear of the decision: the officers' text (text/14-next-steps.md)."
        )
      ]
    return Part(number: 14, id: "next-steps", title: "Next steps", blocks: blocks)
  }
}
