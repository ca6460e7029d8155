import Foundation
import Testing

@Suite("decide and quotes, as commands")
struct DecideAndQuotesTests {
  private func consultation() throws -> (scratch: URL, folder: String) {
    let scratch = try Command.scratch()
    let folder = scratch.appending(path: "consultation")
    try FileManager.default.copyItem(
      at: Command.root.appending(path: "corpus/school-improvement"), to: folder)
    return (scratch, folder.path)
  }

  @Test("A sheet of proposals is filled in, taken over once, and nothing on it is proposed again")
  func approve() throws {
    let (scratch, folder) = try consultation()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let sheet = scratch.appending(path: "quotes.csv")
    let proposed = try Command(["quotes", folder, "--most", "2", "--sheet", sheet.path])
    #expect(proposed.status == 0)
    #expect(proposed.output.contains("typical"))
    let text = try String(contentsOf: sheet, encoding: .utf8)
    let count = text.components(separatedBy: "\n,,publish,").count - 1
    #expect(count >= 10)
    let open = try Command(["decide", folder, sheet.path])
    #expect(
      open.output
        == "0 decisions read, 0 new, 0 known\n\(count) rows without a date and a name: not taken over\n"
    )
    try Data(text.replacing("\n,,publish,", with: "\n2007-06-11,A. Officer,publish,").utf8).write(
      to: sheet)
    let first = try Command(["decide", folder, sheet.path])
    #expect(first.output == "\(count) decisions read, \(count) new, 0 known\n")
    let again = try Command(["decide", folder, sheet.path, "--json"])
    #expect(again.output == "{\"read\":\(count),\"new\":0,\"known\":\(count),\"open\":0}\n")
    let next = try Command(["quotes", folder, "--json"])
    #expect(next.status == 0)
    for line in text.split(separator: "\n").dropFirst() where line.hasPrefix(",,publish,") {
      let target = line.split(separator: ",")[1]
      #expect(!next.output.contains("\"comment\":\"\(target)\""), "\(target)")
    }
  }

  @Test("The workbook of a run, taken over as it is, adds nothing")
  func workbook() throws {
    let (scratch, folder) = try consultation()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let decisions = "date,who,what,target,value,reason\n2007-06-11,A. Officer,read,BF-1001,,\n"
    try Data(decisions.utf8).write(to: URL(filePath: folder + "/decisions.csv"))
    let output = scratch.appending(path: "out").path
    let run = try Command(["run", folder, "--to", output, "--formats", "xlsx"])
    #expect(run.status == 0)
    let decide = try Command(["decide", folder, output + "/private/comments.xlsx"])
    #expect(decide.output == "1 decision read, 0 new, 1 known\n")
    #expect(try String(contentsOfFile: folder + "/decisions.csv", encoding: .utf8) == decisions)
  }

  @Test("What is wrong ends with 2 and names row and column; wrong usage with 64")
  func errors() throws {
    let (scratch, folder) = try consultation()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let sheet = scratch.appending(path: "sheet.csv")
    try Data("date,who,what,target\n11/06/2007,A,note,BF-1001\n".utf8).write(to: sheet)
    let decisions = URL(filePath: folder + "/decisions.csv")
    let before = try Data(contentsOf: decisions)
    let run = try Command(["decide", folder, sheet.path])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("sheet.csv, row 2, column “date”: error: "))
    #expect(try Data(contentsOf: decisions) == before)
    #expect(try Command(["quotes", folder, "--most", "0"]).status == 64)
    #expect(try Command(["decide", folder]).status == 64)
    #expect(try Command(["quotes", folder + "/none"]).status == 2)
  }
}
