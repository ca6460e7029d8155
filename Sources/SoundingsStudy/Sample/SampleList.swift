internal import SoundingsReport

/// `sample.csv`: which comments were drawn, from what, and where they stand on the coders' sheets. It tells
/// the stakeholder type, so it is for the team and not for the coders.
enum SampleList {
  struct Row {
    var comment: String
    var stratum: Int
    /// The rows on the coders' sheets, as a spreadsheet numbers them.
    var places: [Int]
  }

  static func csv(_ rows: [Row], _ summary: SampleSummary) -> String {
    var csv = ""
    CSVLine.append(
      ["comment"] + summary.dimensions.map(\.name)
        + ["stratum_comments", "stratum_drawn", "inclusion", "weight", "row_a", "row_b"], to: &csv)
    for row in rows {
      let stratum = summary.strata[row.stratum]
      let (drawn, comments) = (Double(stratum.drawn), Double(stratum.comments))
      CSVLine.append(
        [row.comment] + stratum.values + [
          "\(stratum.comments)", "\(stratum.drawn)", JSONValue.number(drawn / comments).text,
          JSONValue.number(comments / drawn).text,
        ] + row.places.map { "\($0)" }, to: &csv)
    }
    return csv
  }
}
