/// A file of responses, made block by block; the same options give the same bytes.
public struct Corpus {
  private static let block = 1000
  private let options: Options
  private let prose: Prose
  private let columns: Columns

  public init(_ options: Options) {
    self.options = options
    prose = Prose(words: options.words)
    columns = Columns(from: options.from, spellings: options.spellings)
  }

  /// Hands the file to `sink` in pieces of about half a megabyte.
  public func write(to sink: ([UInt8]) throws -> Void) rethrows {
    let campaigns = options.format == .neardup ? Campaigns(options: options, prose: prose) : nil
    try sink(Array(prologue.utf8))
    var output: [UInt8] = []
    var text: [UInt8] = []
    for start in stride(from: 0, to: options.comments, by: Self.block) {
      var random = Random(seed: options.seed, stream: UInt64(start / Self.block))
      output.removeAll(keepingCapacity: true)
      for number in start..<min(start + Self.block, options.comments) {
        text.removeAll(keepingCapacity: true)
        let campaign = campaigns?.write(to: &text, &random)
        if campaign == nil { prose.write(to: &text, &random) }
        let record = Record(
          id: Record.id(number + 1, campaign: campaign), date: columns.date(&random),
          stakeholder: columns.stakeholder(&random), section: columns.section(&random))
        append(record, text, to: &output)
      }
      try sink(output)
    }
    try sink(Array(epilogue.utf8))
  }

  private func append(_ record: Record, _ text: [UInt8], to output: inout [UInt8]) {
    switch options.format {
    case .csv, .neardup: record.appendCSV(text, to: &output)
    case .htmlTable: record.appendTableRow(text, to: &output)
    case .htmlDiv: record.appendDivision(text, to: &output)
    }
  }

  private var prologue: String {
    switch options.format {
    case .csv, .neardup: "id,date,stakeholder,section,comment\n"
    case .htmlTable: HTMLPage.head + HTMLPage.tableHead
    case .htmlDiv: HTMLPage.head
    }
  }

  private var epilogue: String {
    switch options.format {
    case .csv, .neardup: ""
    case .htmlTable: "</table>\n" + HTMLPage.foot
    case .htmlDiv: HTMLPage.foot
    }
  }
}
