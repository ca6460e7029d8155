import SoundingsModel

extension FileReader {
  func readPolis(
    _ text: DecodedText, _ source: Source, into file: inout ParsedFile
  ) throws(ImportError) {
    var table = PolisTable(text.bytes, file: file.file.path)
    let isUnquoted = table.isUnquoted
    try readTable(&table, source, into: &file)
    guard purpose.isResponses else { return }
    if isUnquoted {
      file.find(
        "polis-unquoted",
        "bodies are not quoted: a record begins at each line with a time stamp, and its body is the "
          + "rest of it")
    }
    if table.rejected.count > 0 {
      file.find(
        "polis-rejected", line: table.rejected.line,
        "\(table.rejected.count) comments were rejected by the moderators (moderated is -1), the first "
          + "here: kept")
    }
    file.find(
      "polis-votes",
      "the counts of votes are not read: exports of Polis are known to swap agree and disagree")
  }
}
