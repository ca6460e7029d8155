import BenchmarkText
import Testing

@Suite("The words")
struct DistributionTests {
  /// A million comments have 297,000 distinct words, of which a seventh occurs once.
  @Test("are at least 200,000, and at least one in twenty occurs only once")
  func natural() {
    var counts: [UInt64: Int] = [:]
    Corpus(options(300_000)).write { count($0, &counts) }
    let once = counts.values.count { $0 == 1 }
    #expect(counts.count >= 200_000)
    #expect(once * 20 >= counts.count)
  }

  /// Counts runs of letters in lower case by their hash; digits, marks and the straight parts of a
  /// word with an apostrophe are left out or apart, so that the figure is too low, if anything.
  private func count(_ bytes: [UInt8], _ counts: inout [UInt64: Int]) {
    let start: UInt64 = 0xCBF2_9CE4_8422_2325
    var hash = start
    for byte in bytes {
      let letter = byte | 0x20
      if letter >= 0x61 && letter <= 0x7A {
        hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
      } else if byte >= 0xC3 && byte < 0xE0 || byte >= 0x80 && byte < 0xC0 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      } else if hash != start {
        counts[hash, default: 0] += 1
        hash = start
      }
    }
  }
}
