import Foundation
import SoundingsCoding
import SoundingsModel
import TestSupport
import Testing

/// What `STANCE.md` says of how good the stances are is what they are.
///
/// The held-out half is read only when asked for, `SOUNDINGS_HELD_OUT=1 swift test --filter
/// StanceMeasure`: each look at its figures wears it out as a measure.
struct StanceMeasureTests {
  private static let wantsHeldOut =
    ProcessInfo.processInfo.environment["SOUNDINGS_HELD_OUT"] != nil

  @Test func theSeenHalfIsAsDocumented() throws { try compare("seen") }

  @Test(.enabled(if: wantsHeldOut)) func theHeldOutHalfIsAsDocumented() throws {
    let measure = try compare("held-out")
    for published in PublishedStance.all {
      #expect(abs(published.precision - measure.precision(published.stance)) < 0.0006)
      #expect(abs(published.recall - measure.recall(published.stance)) < 0.0006)
    }
  }

  /// For and against are published where they are good enough, and only there.
  @Test func whatIsPublishedMeetsTheBar() {
    #expect(PublishedStance.all.map(\.stance) == [.for, .against])
    for published in PublishedStance.all {
      #expect(
        published.isGoodEnough == (published.precision >= 0.75 && published.recall >= 0.4))
    }
  }

  @discardableResult
  private func compare(_ half: String) throws -> StanceMeasure {
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/Stance/stance-\(half)", withExtension: "tsv"))
    var coder = try Coder(CompiledFrame(CodeFrame(version: "1")))
    let measure = StanceMeasure(try StanceItem.read(url), &coder)
    print("The \(half) half:\n\n\(measure.table)\n")
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    #expect(page.contains(measure.table), "STANCE.md has other figures for the \(half) half")
    return measure
  }

  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Documentation/STANCE.md")
}
