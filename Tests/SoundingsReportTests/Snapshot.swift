import FoundationEssentials
import Testing

/// Compares with a file of `Snapshots/`; a missing one is written *and fails*, so that nobody
/// commits one unseen.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast().joined(separator: "/")
  let path = "\(folder)/Snapshots/\(name)"
  guard let data = FileManager.default.contents(atPath: path) else {
    try Data(text.utf8).write(to: URL(filePath: path))
    Issue.record("\(name) was missing and is written: look at it", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  guard text != expected else { return }
  let lines = (text, expected)
  let new = lines.0.split(separator: "\n", omittingEmptySubsequences: false)
  let old = lines.1.split(separator: "\n", omittingEmptySubsequences: false)
  let place = zip(new, old).enumerated().first { $1.0 != $1.1 }?.offset ?? min(new.count, old.count)
  Issue.record(
    """
    \(name):\(place + 1) differs
    - \(place < old.count ? old[place] : "(end)")
    + \(place < new.count ? new[place] : "(end)")
    """, sourceLocation: sourceLocation)
}
