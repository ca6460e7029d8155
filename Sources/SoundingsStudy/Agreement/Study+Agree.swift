internal import SoundingsAnalysis
internal import SoundingsImport
public import SoundingsModel

/// Which files of coders are compared, and how.
public struct AgreeRequest: Sendable {
  public var first: String
  public var second: String
  public var unit: CoderComparison.Unit
  /// The file of lengths, where characters are compared.
  public var lengths: String?
  /// A code frame that has all themes; nil where each theme stands for itself.
  public var frame: CodeFrame?
  /// Of the resamples.
  public var seed: UInt64

  public init(
    first: String, second: String, unit: CoderComparison.Unit = .comment, lengths: String? = nil,
    frame: CodeFrame? = nil, seed: UInt64 = 1
  ) {
    self.first = first
    self.second = second
    self.unit = unit
    self.lengths = lengths
    self.frame = frame
    self.seed = seed
  }
}

extension Study {
  /// Compares what two coders gave the same comments; only comments that both have read count.
  ///
  /// The second is measured against the first, which makes a difference to precision and recall alone.
  public static func agree(_ request: AgreeRequest) throws(StudyError) -> CoderComparison {
    var lengths: [String: Int]?
    if request.unit == .character {
      guard let path = request.lengths else {
        throw StudyError(.asking, "error: characters are compared with a file of lengths")
      }
      let bytes = try bytes(at: path)
      do throws(ConfigurationErrors) {
        lengths = try LengthsFile.read(bytes: bytes, path: path)
      } catch {
        throw StudyError(.reading, error.errors.map(\.rendered))
      }
    }
    let files = [
      try coderFile(request.first, .first, lengths),
      try coderFile(request.second, .second, lengths),
    ]
    let frame = try request.frame.map { frame throws(StudyError) in
      try check(files, against: frame)
      return frame
    }
    return CoderComparison(
      files, request, frame: frame ?? ownFrame(files), lengths: lengths)
  }

  private static func coderFile(
    _ path: String, _ reader: Reading.Reader, _ lengths: [String: Int]?
  ) throws(StudyError) -> CoderFile {
    let bytes = try bytes(at: path)
    do throws(CoderFileError) {
      return try CoderFile(bytes: bytes, path: path, reader: reader, lengths: lengths)
    } catch {
      throw StudyError(.reading, error.messages)
    }
  }

  static func bytes(at path: String) throws(StudyError) -> [UInt8] {
    do throws(ReadError) { return try FileSystem.read(path) } catch {
      throw StudyError(.reading, "\(path): error: \(error.message)")
    }
  }

  private static func check(
    _ files: [CoderFile], against frame: CodeFrame
  ) throws(StudyError) {
    let unknown = files.flatMap(\.readings).filter { reading in
      reading.theme.map { frame.theme(decided: $0) == nil } ?? false
    }
    guard unknown.isEmpty else {
      throw StudyError(
        .reading,
        unknown.map {
          "\($0.place.path):\($0.place.line):\($0.place.column): error: the code frame has no theme "
            + "‘\($0.theme ?? "")’, nor exactly one that was formerly it"
        })
    }
  }

  /// The themes of the files, each for itself, in the order of their bytes.
  private static func ownFrame(_ files: [CoderFile]) -> CodeFrame {
    let ids = Set(files.flatMap(\.readings).compactMap(\.theme))
    return CodeFrame(
      version: "",
      themes: ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { Theme(id: $0) })
  }
}

extension CoderComparison {
  /// - Parameter files: the first coder's, then the second's; the frame has all of their themes.
  init(
    _ files: [CoderFile], _ request: AgreeRequest, frame: CodeFrame, lengths: [String: Int]?
  ) {
    let rows = files.map { Dictionary(grouping: $0.readings, by: \.comment) }
    let both = rows[0].keys.filter { rows[1][$0] != nil }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let places = Dictionary(
      uniqueKeysWithValues: Set(files.flatMap(\.readings).compactMap(\.theme)).map {
        ($0, frame.theme(decided: $0) ?? 0)
      })
    func marks(_ rows: [Reading]) -> [(theme: Int, range: Range<Int>?)] {
      rows.compactMap { row in
        row.theme.flatMap { places[$0] }.map { (theme: $0, range: row.range) }
      }
    }
    let coded = rows.map { rows in both.map { marks(rows[$0] ?? []) } }
    unit = request.unit
    (first, second) = (
      Coder(path: request.first, read: rows[0].count, open: files[0].open),
      Coder(path: request.second, read: rows[1].count, open: files[1].open)
    )
    comments = both
    themes = frame.themes.map(\.id)
    seed = request.seed
    remarks = files.map(\.remarks)
    readings = files.map(\.readings)
    let withAncestors = frame.withAncestors
    given = coded.map { comments in
      comments.map { marks in Set(marks.flatMap { withAncestors[$0.theme] }) }
    }
    if let lengths {
      let sizes = both.map { lengths[$0] ?? 0 }
      characters = sizes.reduce(0, +)
      let ranges = coded.map { comments in
        comments.map { marks in
          marks.compactMap { mark in
            mark.range.map { MarkedRange(theme: mark.theme, range: $0) }
          }
        }
      }
      agreement = CodingAgreement.measure(
        ranges[1], against: ranges[0], lengths: sizes, frame: frame, seed: seed, stream: 1)
      disagreements = []
      return
    }
    characters = nil
    let themes = coded.map { comments in comments.map { $0.map(\.theme) } }
    agreement = CodingAgreement.measure(
      themes[1], against: themes[0], frame: frame, seed: seed, stream: 1)
    var disagreements: [Disagreement] = []
    for (comment, id) in both.enumerated() {
      let (one, other) = (given[0][comment], given[1][comment])
      disagreements += one.symmetricDifference(other).sorted().map {
        Disagreement(
          comment: id, theme: frame.themes[$0].id, isByFirst: one.contains($0))
      }
    }
    self.disagreements = disagreements
  }
}
