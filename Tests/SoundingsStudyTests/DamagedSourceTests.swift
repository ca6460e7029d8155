import SoundingsImport
import SoundingsModel
import SoundingsReport
import SoundingsStudy
import TestSupport
import Testing

@Suite("Damaged sources: a report or a clear error, never a crash")
struct DamagedSourceTests {
  private static let rounds = 200

  @Test(
    "200 seeded truncations and byte flips of a file of each source",
    arguments: WorkedConsultation.files.map(\.path))
  func damaged(path: String) throws {
    let study = try Study(folder: WorkedConsultation.folder)
    let source = try #require(WorkedConsultation.files.first { $0.path == path }?.source)
    let whole = try WorkedConsultation.bytes(path)
    let importer = Importer(
      consultation: study.consultation, folder: WorkedConsultation.folder)
    var random = SplitMix64(seed: UInt64(whole.count))
    for round in 0..<Self.rounds {
      var bytes = whole
      if round % 2 == 0 {
        bytes.removeLast(Int(random.next() % UInt64(whole.count)))
      } else {
        for _ in 0...Int(random.next() % 8) {
          bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
        }
      }
      let result: ImportResult
      do throws(ImportError) {
        result = try importer.importFile(named: path, bytes: bytes, source: source)
      } catch {
        #expect(!error.message.isEmpty)
        continue
      }
      #expect(result.ledger.holds)
      // Every fiftieth is taken to the end, which is the same code for all of them.
      guard round % 50 == 0 else { continue }
      let appendix = try study.appendix(of: result, jobs: 1)
      #expect(appendix.figures.conflicts.isEmpty)
      #expect(HTMLWriter.write(appendix.document).contains("</html>"))
    }
  }
}
