extension Record {
  /// Appends the record as RFC 4180 has it, with LF; a cell is quoted where it must be.
  func appendCSV(_ text: [UInt8], to output: inout [UInt8]) {
    output.append(contentsOf: id)
    output.append(comma)
    output.append(contentsOf: date)
    output.append(comma)
    appendCell(stakeholder, to: &output)
    output.append(comma)
    appendCell(section, to: &output)
    output.append(comma)
    appendCell(text[...], to: &output)
    output.append(UInt8(ascii: "\n"))
  }

  private func appendCell(_ cell: ArraySlice<UInt8>, to output: inout [UInt8]) {
    guard cell.contains(where: { $0 == comma || $0 == quote || $0 == UInt8(ascii: "\n") }) else {
      output.append(contentsOf: cell)
      return
    }
    output.append(quote)
    var rest = cell
    while let index = rest.firstIndex(of: quote) {
      output.append(contentsOf: rest[...index])
      output.append(quote)
      rest = rest[(index + 1)...]
    }
    output.append(contentsOf: rest)
    output.append(quote)
  }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
