import SoundingsText
import Testing

@Suite("Edit distance")
struct EditDistanceTests {
  @Test(
    "Letters put in, left out, replaced and swapped cost one each",
    arguments: [
      ("governor", "governor", 0), ("governor", "govenor", 1), ("governor", "governour", 1),
      ("governor", "gobernor", 1), ("governor", "govrenor", 1), ("receive", "recieve", 1),
      ("governor", "govner", 3), ("", "ab", 2), ("école", "ecole", 1), ("ca", "abc", 3),
    ])
  func distances(one: String, other: String, expected: Int) {
    var distance = EditDistance()
    #expect(distance.between(letters(one), letters(other), most: 9) == expected)
    #expect(distance.between(letters(other), letters(one), most: 9) == expected)
    #expect(distance.between(letters(one), letters(other), most: expected) == expected)
    if expected > 0 {
      #expect(distance.between(letters(one), letters(other), most: expected - 1) == nil)
    }
  }

  @Test(
    "To a beginning, what follows costs nothing",
    arguments: [
      ("committe", "comitteemen", 1), ("fund", "funding", 0), ("bureaucra", "burocracy", 3),
      ("governor", "govenor", 1), ("workload", "workloda", 1),
    ])
  func beginnings(one: String, other: String, expected: Int) {
    var distance = EditDistance()
    #expect(distance.toBeginning(letters(one), of: letters(other), most: 3) == expected)
    if expected > 0 {
      #expect(distance.toBeginning(letters(one), of: letters(other), most: expected - 1) == nil)
    }
  }

  @Test("The table that is kept changes no answer: every pair of words of three letters of two")
  func kept() {
    var words: [[UInt32]] = [[]]
    for word in words { words += [word + [1], word + [2]] }
    for _ in 0..<2 { words += words.flatMap { [$0 + [1], $0 + [2]] } }
    var reused = EditDistance()
    for one in words {
      for other in words {
        let expected = Self.plain(one[...], other[...])
        #expect(reused.between(one, other, most: 2) == (expected <= 2 ? expected : nil))
        let beginning = (0...other.count).map { Self.plain(one[...], other[..<$0]) }.min() ?? 0
        #expect(reused.toBeginning(one, of: other, most: 1) == (beginning <= 1 ? beginning : nil))
      }
    }
  }

  /// The definition, term by term, slow.
  private static func plain(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Int {
    guard let last = one.last, let end = other.last else { return max(one.count, other.count) }
    var least = min(
      plain(one.dropLast(), other) + 1, plain(one, other.dropLast()) + 1,
      plain(one.dropLast(), other.dropLast()) + (last == end ? 0 : 1))
    if one.count > 1, other.count > 1, last == other.dropLast().last, end == one.dropLast().last {
      least = min(least, plain(one.dropLast(2), other.dropLast(2)) + 1)
    }
    return least
  }

  private func letters(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }
}
