import SoundingsModel

/// How the comparison is to be read.
extension AppendixBuilder {
  func changeCaveats(_ comparison: RoundComparison) -> [[Inline]] {
    var items: [[Inline]] = []
    if comparison.isComparable {
      items.append([.text(splitCaveat(comparison))])
      items.append([.text(testCaveat(comparison))])
    }
    if comparison.inBoth > 0, comparison.isComparable, comparison.basis == .oneRound {
      items.append([
        .text(
          "Shares and differences are of all who commented in a round. Someone who commented in both "
            + "stands in both shares; the interval of a difference allows for that.")
      ])
    }
    items.append([.text(sameFrameSentence())])
    return items
  }

  private func splitCaveat(_ comparison: RoundComparison) -> String {
    guard comparison.themes.contains(where: { $0.split != nil }) else {
      return "A share can change because people say other things, or because other people answer. "
        + "The responses do not tell respondents of different stakeholder types apart, so the two "
        + "cannot be told apart either."
    }
    let unknown =
      results.roundByStakeholder.columns.contains(.notStated)
      ? " Respondents of whom the type is not known are taken as a type of their own." : ""
    return "A share can change because people of the same stakeholder type say other things, or because "
      + "other types answer. The split (Kitagawa's) adds up to the difference. It is arithmetic: it "
      + "says where the difference lies, not why anyone answered or said what they did, and it knows no "
      + "other trait of respondents than their type.\(unknown) Its intervals are from 2,000 resamples "
      + "of the respondents, 95%, unadjusted. What moves a share by less than five points is called "
      + "little."
  }

  private func testCaveat(_ comparison: RoundComparison) -> String {
    let test =
      switch comparison.basis {
      case .oneRound:
        comparison.inBoth > 0
          ? "The test of those who commented in one of the two rounds only is Fisher's exact test, "
            + "that of those in both McNemar's exact test, both two-sided, each"
          : "The test is Fisher's exact test, two-sided,"
      case .bothRounds: "The test is McNemar's exact test, two-sided,"
      case .none: ""
      }
    let interval = "The interval of a difference is Newcombe's, 95%, unadjusted."
    guard !test.isEmpty else { return interval }
    return test
      + " corrected for the number of themes in the table (Benjamini and Hochberg). A theme is said to "
      + "be raised more or less only where the corrected value (q) is under .05. " + interval
  }
}
