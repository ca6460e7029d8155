import SoundingsModel
import Testing

@testable import SoundingsImport

/// A good file made worse, the same way from the same seed.
struct Damage {
  let good: [UInt8]
  private var random: SplitMix64

  init(_ good: [UInt8], seed: UInt64) {
    self.good = good
    random = SplitMix64(seed: seed)
  }

  /// The file up to some place.
  mutating func cut() -> [UInt8] {
    Array(good[..<Int(random.next() % UInt64(good.count + 1))])
  }

  /// The file with one to four bytes of any value.
  mutating func flipped() -> [UInt8] {
    var bytes = good
    for _ in 0...Int(random.next() % 4) {
      bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
    }
    return bytes
  }
}

/// Whatever the bytes are, the books balance or the error is a clear one.
///
/// - Returns: nil where the import ended in an error.
@discardableResult
func expectBalance(
  _ hidden: String? = nil, sourceLocation: SourceLocation = #_sourceLocation,
  of read: () throws -> ImportResult
) -> ImportResult? {
  func expectWords(_ message: String) {
    #expect(!message.isEmpty, sourceLocation: sourceLocation)
    if let hidden { #expect(!message.contains(hidden), sourceLocation: sourceLocation) }
  }
  do {
    let result = try read()
    #expect(result.ledger.holds, sourceLocation: sourceLocation)
    #expect(result.received == result.responses.count, sourceLocation: sourceLocation)
    let ids = result.responses.map(\.id)
    #expect(Set(ids).count == ids.count, sourceLocation: sourceLocation)
    let comments = result.comments.map(\.id)
    #expect(Set(comments).count == comments.count, sourceLocation: sourceLocation)
    for finding in result.findings { expectWords(finding.message) }
    return result
  } catch let error as ImportError {
    expectWords(error.message)
  } catch {
    Issue.record("another error", sourceLocation: sourceLocation)
  }
  return nil
}
