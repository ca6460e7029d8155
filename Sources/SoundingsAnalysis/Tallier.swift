import SoundingsModel

/// Counts comments and distinct respondents by theme within groups.
///
/// One pass over the comments a dimension: O(comments + codings), with one mark a group and theme.
struct Tallier {
  private let themeCount: Int
  /// Each theme with all that it stands below.
  private let withAncestors: [[Int]]
  private let comments: [CodedComment]
  /// Comments with those of one respondent next to each other.
  private let byRespondent: [Int]

  init(frame: CodeFrame, comments: [CodedComment]) {
    themeCount = frame.themes.count
    withAncestors = frame.withAncestors
    self.comments = comments
    byRespondent = comments.indices.sorted {
      (comments[$0].respondent, $0) < (comments[$1].respondent, $1)
    }
  }

  func tallies(_ dimension: Dimension) -> [Tally] {
    count(dimension.groups, respondents: dimension.respondents) { dimension.groupOfComment[$0] }
  }

  func tally(_ group: Group, respondents: Int, where belongs: (CodedComment) -> Bool) -> Tally {
    count([group], respondents: [respondents]) { belongs(comments[$0]) ? 0 : nil }[0]
  }

  /// - Precondition: `columns` is a property of the respondent.
  func crosstab(_ rows: Dimension, _ columns: Dimension) -> Crosstab {
    var groups: [Group] = []
    var respondents: [Int] = []
    for row in rows.groups.indices {
      for column in columns.groups.indices {
        groups.append(columns.groups[column])
        respondents.append(
          rows.members.isEmpty
            ? columns.respondents[column]
            : rows.members[row].lazy.filter { columns.groupOfRespondent[$0] == column }.count)
      }
    }
    return crosstab(rows, columns, groups, respondents)
  }

  /// - Parameter columns: groups of responses, whose respondents are those of each cell.
  func crosstab(_ rows: Dimension, responses columns: Dimension) -> Crosstab {
    crosstab(
      rows, columns, rows.groups.flatMap { _ in columns.groups },
      rows.groups.flatMap { _ in columns.respondents })
  }

  private func crosstab(
    _ rows: Dimension, _ columns: Dimension, _ groups: [Group], _ respondents: [Int]
  ) -> Crosstab {
    let width = columns.groups.count
    let flat = count(groups, respondents: respondents) { comment in
      guard let row = rows.groupOfComment[comment], let column = columns.groupOfComment[comment]
      else { return nil }
      return row * width + column
    }
    return Crosstab(
      rows: rows.groups, columns: columns.groups,
      cells: rows.groups.indices.map { Array(flat[$0 * width..<($0 + 1) * width]) })
  }

  private func count(
    _ groups: [Group], respondents: [Int], groupOf: (Int) -> Int?
  ) -> [Tally] {
    var tallies = zip(groups, respondents).map {
      Tally(group: $0, respondents: $1, themes: themeCount)
    }
    var lastCommenter = [Int](repeating: -1, count: groups.count)
    var lastRespondent = [Int](repeating: -1, count: groups.count * themeCount)
    var lastComment = [Int](repeating: -1, count: groups.count * themeCount)
    for index in byRespondent {
      guard let group = groupOf(index) else { continue }
      let comment = comments[index]
      tallies[group].comments += 1
      tallies[group].commentIndexes.append(index)
      if lastCommenter[group] != comment.respondent {
        lastCommenter[group] = comment.respondent
        tallies[group].commenters += 1
      }
      if !comment.isCoded {
        tallies[group].notCoded.append(index)
      } else if comment.codings.isEmpty {
        tallies[group].uncoded.append(index)
      }
      for coding in comment.codings {
        for theme in withAncestors[coding.theme] {
          let mark = group * themeCount + theme
          if lastComment[mark] == index { continue }
          lastComment[mark] = index
          tallies[group].themes[theme].comments += 1
          tallies[group].themes[theme].evidence.append(index)
          if lastRespondent[mark] != comment.respondent {
            lastRespondent[mark] = comment.respondent
            tallies[group].themes[theme].respondents += 1
          }
        }
      }
    }
    for group in tallies.indices {
      tallies[group].commentIndexes.sort()
      tallies[group].uncoded.sort()
      tallies[group].notCoded.sort()
      for theme in 0..<themeCount { tallies[group].themes[theme].evidence.sort() }
    }
    return tallies
  }
}
