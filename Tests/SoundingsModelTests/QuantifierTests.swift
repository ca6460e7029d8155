import SoundingsModel
import Testing

@Suite("Words for shares")
struct QuantifierTests {
  @Test(
    "The standard scale has no gap and no overlap",
    arguments: [
      (0, 100, "none"), (1, 100, "few"), (14, 100, "few"), (15, 100, "less than half"),
      (49, 100, "less than half"), (50, 100, "exactly half"), (51, 100, "a majority"),
      (74, 100, "a majority"), (75, 100, "most"), (90, 100, "most"), (91, 100, "almost all"),
      (99, 100, "almost all"), (100, 100, "all"),
    ])
  func standard(count: Int, base: Int, word: String) {
    #expect(QuantifierScale.standard.word(for: Share(count, of: base)) == word)
  }

  @Test("Every share of every base up to 200 has a word, and words never step back")
  func isTotal() {
    let order = QuantifierScale.standard.steps.map(\.word)
    for base in 10...200 {
      var last = 0
      for count in 0...base {
        let word = QuantifierScale.standard.word(for: Share(count, of: base))
        let place = word.flatMap { order.firstIndex(of: $0) } ?? -1
        #expect(place >= last)
        last = place
      }
    }
  }

  @Test("The word comes from the unrounded share: 149 of 1,000 is few though it prints as 15%")
  func unrounded() {
    let share = Share(149, of: 1000)
    #expect(share.percent == 15)
    #expect(QuantifierScale.standard.word(for: share) == "few")
  }

  @Test("A base under ten gets no word")
  func smallBase() {
    #expect(QuantifierScale.standard.word(for: Share(3, of: 9)) == nil)
  }

  @Test(
    "Percentages are rounded half up",
    arguments: [(1, 8, 13), (1, 200, 1), (1, 201, 0), (15, 26, 58), (15, 58, 26)])
  func percent(count: Int, base: Int, percent: Int) {
    #expect(Share(count, of: base).percent == percent)
  }
}
