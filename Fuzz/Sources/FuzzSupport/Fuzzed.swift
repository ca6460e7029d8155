public import SoundingsImport
import SoundingsModel

/// What every fuzz target asks of an importer: no crash, and a ledger that holds.
public enum Fuzzed {
  private static let consultation: Consultation = {
    var consultation = Consultation(title: "Fuzzed", authority: "None")
    consultation.sections = [
      PolicySection(id: "1", title: "Support", names: ["section 1"]),
      PolicySection(id: "2", title: "Challenge"),
    ]
    consultation.stakeholders = [
      StakeholderType(id: "head", title: "Headteachers", spellings: ["head"]),
      StakeholderType(id: "governor", title: "Governors"),
    ]
    return consultation
  }()

  /// Imports the bytes as one file of a source.
  ///
  /// - Parameter layout: nil lets the importer find it.
  public static func importing(
    _ bytes: [UInt8], layouts: [String?], columns: [ColumnMapping] = []
  ) {
    for layout in layouts {
      var source = Source(path: "fuzzed")
      source.layout = layout
      source.columns = columns
      source.dates = .dmy
      let importer = Importer(consultation: consultation, folder: ".")
      do throws(ImportError) {
        let result = try importer.importFile(named: "fuzzed", bytes: bytes, source: source)
        let ledger = Ledger(received: result.received, responses: result.responses)
        precondition(ledger.holds, "the ledger does not hold")
        for response in result.responses {
          for comment in response.comments {
            precondition(!comment.text.isEmpty, "a comment has no text")
          }
        }
      } catch {
        precondition(!error.message.isEmpty, "an error says nothing")
      }
    }
  }
}
