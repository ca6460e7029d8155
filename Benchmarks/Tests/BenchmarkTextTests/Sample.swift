import BenchmarkText

/// The bytes that the options give.
func bytes(_ options: Options) -> [UInt8] {
  var bytes: [UInt8] = []
  Corpus(options).write { bytes += $0 }
  return bytes
}

/// Options for a file of so many comments.
func options(
  _ comments: Int, seed: UInt64 = 1, format: Options.Format = .csv
) -> Options {
  var options = Options()
  options.comments = comments
  options.seed = seed
  options.format = format
  return options
}

/// The records of a CSV file, header included, read character by character (RFC 4180).
func records(_ bytes: [UInt8]) -> [[String]] {
  var records: [[String]] = []
  var record: [String] = []
  var cell: [UInt8] = []
  var quoted = false
  var wasQuote = false
  for byte in bytes {
    if byte == UInt8(ascii: "\"") {
      if !quoted, wasQuote { cell.append(byte) }
      quoted.toggle()
      wasQuote = !quoted
      continue
    }
    wasQuote = false
    if quoted || byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\n") {
      cell.append(byte)
      continue
    }
    record.append(String(decoding: cell, as: UTF8.self))
    cell.removeAll(keepingCapacity: true)
    if byte == UInt8(ascii: "\n") {
      records.append(record)
      record = []
    }
  }
  return records
}
