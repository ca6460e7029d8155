import Dispatch
import Foundation
import SoundingsImport
import SoundingsModel
import Synchronization
import TestSupport

// Compares a tally with what the plain matcher of the tests counts in the same file, cell by cell.
//
//   check-tally comments.csv --frame themes.csv tally.csv
//
// The file has the columns id, date (ISO), stakeholder, section, comment; the tally is by
// stakeholder and month.

let arguments = CommandLine.arguments
guard arguments.count == 5, arguments[2] == "--frame" else {
  print("usage: check-tally COMMENTS.csv --frame FRAME TALLY.csv")
  exit(64)
}
let frame = try CodeFrameFile.read(
  bytes: Array(try Data(contentsOf: URL(fileURLWithPath: arguments[3]))), path: arguments[3])
let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: arguments[1])))
let comments = try PlainTable(bytes)
let counted = PlainTally.count(comments, frame: frame)
let text = try String(contentsOfFile: arguments[4], encoding: .utf8)
let differences = counted.differences(from: text, themes: frame.themes.map(\.id))
for difference in differences.prefix(20) { print(difference) }
print("\(comments.rows.count) comments, \(counted.cells(frame)) cells, \(differences.count) differ")
exit(differences.isEmpty ? 0 : 1)
