import BenchmarkText
import Foundation
import Testing

private let frame = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../themes.csv").standardizedFileURL

@Suite("Themes")
struct ThemeTests {
  @Test("the forms that are written are those of themes.csv")
  func formsOfTheFrame() throws {
    let rows = try String(contentsOf: frame, encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst()
    let forms = ThemeForms().themes
    #expect(forms.count == 40 && rows.count == 400)
    let written = forms.flatMap { theme in theme.patterns.map { "\(theme.id),\($0.pattern)" } }
    #expect(written == rows.map(String.init))
  }

  @Test("each form matches its pattern")
  func formsMatch() throws {
    for theme in ThemeForms().themes {
      for (pattern, forms) in theme.patterns {
        let wanted = PlainMatcher.words(pattern, keeping: "*")
        for form in forms {
          let words = PlainMatcher.words(form)
          let matched = zip(wanted, words).allSatisfy { PlainMatcher.matches($0, $1) }
          #expect(matched && words.count >= wanted.count, "\(form) for \(pattern)")
        }
      }
    }
  }

  @Test("each theme is in 2 to 20 per cent of the comments", arguments: [1, 2] as [UInt64])
  func shares(seed: UInt64) throws {
    var matcher = try PlainMatcher(frame: frame)
    var counts: [String: Int] = [:]
    let comments = records(bytes(options(10_000, seed: seed))).dropFirst().map { $0[4] }
    for comment in comments {
      for theme in matcher.themes(of: comment) { counts[theme, default: 0] += 1 }
    }
    #expect(counts.count == 40)
    for (theme, count) in counts {
      let share = Double(count) / Double(comments.count)
      #expect((0.02...0.20).contains(share), "\(theme)")
    }
  }
}
