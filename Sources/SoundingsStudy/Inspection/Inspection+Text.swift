internal import SoundingsImport
internal import SoundingsModel

extension Inspection {
  /// For people: what each file is, then the block to paste.
  public var text: String {
    var text = files.map(\.text).joined(separator: "\n")
    if let sources { text += "\n" + sources }
    return text
  }
}

extension InspectedFile {
  var text: String {
    if let problem, outcome == nil, look == nil { return "\(path)\n  not read: \(problem)\n" }
    var text = "\(path)\n"
    if let look { text += "  \(Self.summary(look.file))\n" }
    if let problem { text += "  not read: \(problem)\n" }
    if look == nil, outcome != nil { text += "  a folder of themefinder or Consult\n" }
    text += columnLines
    text += dateLines
    if let outcome { text += Self.lines(outcome, note: blankNote(outcome)) }
    return text
  }

  private static func summary(_ file: ImportedFile) -> String {
    var parts = ["\(file.bytes) bytes", layout(file)]
    parts.append("\(file.encoding) (\(file.decided))")
    if let table = file.table {
      if table.preamble > 0 {
        parts.append(Counted.of(table.preamble, "row") + " before the header")
      }
      parts.append(Counted.of(table.headerRows, "header row"))
      if let tool = table.tool { parts.append("by \(tool.title)") }
    }
    return parts.joined(separator: ", ")
  }

  private static func layout(_ file: ImportedFile) -> String {
    guard let separator = file.table?.separator else { return file.layout }
    let name =
      switch separator {
      case UInt8(ascii: ","): "commas"
      case UInt8(ascii: ";"): "semicolons"
      case 0x09: "tabs"
      default: "‘\(Character(Unicode.Scalar(separator)))’"
      }
    return "\(file.layout) with \(name)"
  }

  private var columnLines: String {
    guard let look, let table = look.file.table, !look.guesses.isEmpty else { return "" }
    var columns = TextColumns([.right, .left, .left, .left, .left], indent: 4)
    for (index, guess) in look.guesses.enumerated() {
      let title = index < table.headers.count ? table.headers[index] : ""
      let samples = samples(of: index)
      columns.append(
        String(index + 1), Self.cut(YamlText.oneLine(HeaderText.trimmed(title)), to: 40),
        Self.cut(guess.role?.name ?? "–", to: 40), Self.cut(guess.reason, to: 64),
        samples.map { "“\($0)”" }.joined(separator: " "))
    }
    return "  columns, what they are likely to be, why, and what they hold (masked):\n"
      + columns.lines.joined(separator: "\n") + "\n"
  }

  private var dateLines: String {
    if let undecidableDates {
      return "  dates: undecidable: \(undecidableDates)\n  once that is said:\n"
    }
    guard let look else { return "" }
    for (guess, profile) in zip(look.guesses, look.profiles) where guess.role == .date {
      guard let reading = profile.dateReading else { continue }
      return "  dates: \(profile.dates) of \(profile.filled) cells, to be read \(reading)\n"
    }
    return ""
  }

  /// A run with the questions has another base.
  private func blankNote(_ outcome: Outcome) -> String {
    guard let look, look.file.table?.tool == nil,
      outcome.ledger.excluded.contains(where: { $0.code == "blank" && $0.count > 0 }),
      look.guesses.contains(where: { guess in
        if case .question? = guess.role { true } else { false }
      })
    else { return "" }
    return
      "  a response with closed answers only is blank as long as its questions are not configured\n"
  }

  private static func lines(_ outcome: Outcome, note: String) -> String {
    let ledger = outcome.ledger
    let excluded = ledger.excluded.map { "\($0.code) \($0.count)" }.joined(separator: ", ")
    var text =
      "  would be read as \(Counted.of(ledger.received, "response")) with "
      + "\(Counted.comments(outcome.comments)): \(ledger.analysed) analysed, "
      + "\(ledger.excludedTotal) excluded\(excluded.isEmpty ? "" : " (\(excluded))"), "
      + "\(ledger.merged) merged\n" + note
    for file in outcome.files {
      guard let coverage = file.coverage, coverage.visible > 0 else { continue }
      text +=
        "  \(coverage.taken) of \(coverage.visible) bytes of the page's visible text became responses "
        + "(\(coverage.taken * 100 / coverage.visible)%)\n"
      for left in coverage.left.prefix(5) {
        text += "    line \(left.line): \(left.bytes) bytes became nothing\n"
      }
    }
    if !outcome.findings.isEmpty { text += "  findings:\n" }
    for finding in outcome.findings.prefix(20) {
      let place = finding.line > 0 ? "line \(finding.line): " : ""
      text += "    \(place)\(finding.code): \(finding.message)\n"
    }
    if outcome.findings.count > 20 {
      text += "    and \(outcome.findings.count - 20) more\n"
    }
    return text
  }

  private static func cut(_ text: String, to most: Int) -> String {
    text.count > most ? String(text.prefix(most - 1)) + "…" : text
  }
}
