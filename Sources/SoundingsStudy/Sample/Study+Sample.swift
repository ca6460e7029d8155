internal import SoundingsAnalysis
internal import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport

/// What a sample for two coders is asked for.
public struct SampleRequest: Sendable {
  /// Comments to be drawn.
  public var size: Int
  public var dimensions: [SampleDimension]
  /// Nil for that of the consultation.
  public var seed: UInt64?

  public init(size: Int, by dimensions: [SampleDimension], seed: UInt64? = nil) {
    self.size = size
    self.dimensions = dimensions
    self.seed = seed
  }
}

extension Study {
  /// The files of a sample, in the order in which they are written.
  private static let kitNames = ["coder-a.xlsx", "coder-b.xlsx", "sample.csv"]

  /// Draws comments for two people who code them without each other, and writes a workbook for each and
  /// the list of what was drawn.
  ///
  /// Drawn from are the comments behind the figures that the rules read; what may be urgent stays with
  /// the team, and what `gold.csv` has is not read again. Files that are there and differ are left, since
  /// coders may have filled them in.
  ///
  /// - Parameter output: the folder for the files; nil for `sample` in the consultation's.
  public func sample(
    _ request: SampleRequest, to output: String?, jobs: Int
  ) throws(StudyError) -> SampleSummary {
    try check(request)
    let seed = request.seed ?? consultation.seed
    let coded = try coded(importResponses(jobs: jobs), jobs: jobs)
    let (comments, leftOut) = drawable(coded.comments)
    let values = comments.map { comment in
      request.dimensions.map {
        $0.value(
          of: comment, response: coded.responses[comment.response],
          respondent: coded.respondents[comment.respondent], consultation)
      }
    }
    let keys = Set(values).sorted { one, other in
      one.lexicographicallyPrecedes(other) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    let places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    guard
      let sample = StratifiedSample(
        of: comments.map(\.comment.id), strata: values.map { places[$0] ?? 0 },
        size: request.size, seed: seed)
    else {
      throw StudyError(
        .asking,
        "error: there are \(keys.count) strata with comments, and each has one drawn at least: --size must "
          + "be \(keys.count) or more")
    }
    let folder = output ?? Self.path("sample", in: self.folder)
    var summary = SampleSummary(
      dimensions: request.dimensions, seed: seed,
      strata: keys.enumerated().map {
        SampleSummary.Stratum(
          values: $1, comments: sample.strata[$0], drawn: sample.allocation[$0])
      }, leftOut: leftOut, files: [])
    let drawn = sample.drawn.map { comments[$0] }
    let ids = drawn.map(\.comment.id)
    let orders = (0..<2).map { StratifiedSample.order(of: ids, coder: $0, seed: seed) }
    // The row below the header is the second.
    let rowOf = orders.map { order in
      Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 + 2) })
    }
    var files: [(name: String, content: [UInt8])] = []
    for (name, order) in zip(Self.kitNames, orders) {
      files.append((name, try kit(order.map { drawn[$0] }, name: name)))
    }
    let rows = ids.indices.map { place in
      SampleList.Row(
        comment: ids[place], stratum: places[values[sample.drawn[place]]] ?? 0,
        places: rowOf.compactMap { $0[place] })
    }
    files.append((Self.kitNames[2], Array(SampleList.csv(rows, summary).utf8)))
    try Self.write(files, to: folder)
    summary.files = files.map { Self.path($0.name, in: folder) }
    return summary
  }

  private func check(_ request: SampleRequest) throws(StudyError) {
    for case .attribute(let id) in request.dimensions
    where !consultation.attributes.contains(where: { $0.id == id }) {
      throw StudyError(
        .asking,
        "error: there is no attribute “\(id)”; consultation.yaml has "
          + (consultation.attributes.isEmpty
            ? "none" : consultation.attributes.map(\.id).joined(separator: ", ")))
    }
  }

  /// The comments that can be drawn, and how many cannot, by reason.
  private func drawable(
    _ comments: [CodedComment]
  ) -> ([CodedComment], [(reason: SampleSummary.Hindrance, comments: Int)]) {
    let read = Set(readings.map(\.comment))
    var counts: [SampleSummary.Hindrance: Int] = [:]
    let drawable = comments.filter { coded in
      let hindrance: SampleSummary.Hindrance? =
        if coded.language != nil {
          .notEnglish
        } else if coded.codings.contains(where: { frame.frame.themes[$0.theme].kind == .urgent }) {
          .urgent
        } else if read.contains(coded.comment.id) {
          .readBefore
        } else if !CommentReading.personalData(in: coded.comment.id).isEmpty {
          .personalID
        } else if !CodingKit.holds(coded.comment.text) {
          .tooLong
        } else {
          nil
        }
      if let hindrance { counts[hindrance, default: 0] += 1 }
      return hindrance == nil
    }
    return (
      drawable,
      SampleSummary.Hindrance.allCases.compactMap { reason in
        counts[reason].map { (reason, $0) }
      }
    )
  }

  private func kit(_ comments: [CodedComment], name: String) throws(StudyError) -> [UInt8] {
    let items = comments.map { coded in
      CodingKit.Item(
        id: coded.comment.id, section: sectionTitle(coded.comment.section),
        text: coded.comment.text, personalData: coded.personalData)
    }
    return try WorkbookFile.bytes(
      of: CodingKit(items, frame: frame.frame).sheets, title: consultation.title, name: name)
  }

  private func sectionTitle(_ id: String) -> String {
    if let section = consultation.sections.first(where: { $0.id == id }) {
      return section.id == PolicySection.general.id ? section.title : "\(id) \(section.title)"
    }
    return PolicySection.general.title
  }

  /// Writes all files or none: one that is there with another content may have been filled in.
  private static func write(
    _ files: [(name: String, content: [UInt8])], to folder: String
  ) throws(StudyError) {
    for (name, content) in files {
      let path = path(name, in: folder)
      guard FileSystem.kind(of: path) != nil else { continue }
      guard (try? FileSystem.read(path)) == content else {
        throw StudyError(
          .writing,
          "\(path): error: the file is there already, and a coder may have filled it in: nothing is "
            + "written; name another folder with --to, or take the file away")
      }
    }
    let output = OutputFolder(folder)
    for (name, content) in files { try output.write(content, to: name) }
  }
}
