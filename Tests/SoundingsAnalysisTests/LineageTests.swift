import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("Which earlier themes belong to which of today's")
struct LineageTests {
  private static func frame(_ themes: [(id: String, formerly: [String])]) -> CodeFrame {
    var frame = CodeFrame(version: "")
    frame.themes = themes.map {
      var theme = Theme(id: $0.id)
      theme.formerly = $0.formerly
      return theme
    }
    return frame
  }

  private static func plain(_ ids: String...) -> CodeFrame { frame(ids.map { ($0, []) }) }

  /// "renamed a → b", one a group.
  private static func described(
    today: CodeFrame, first: CodeFrame?, last: CodeFrame?, between: [CodeFrame] = []
  ) -> [String] {
    Lineage.groups(today: today, first: first, last: last, between: between).map { group in
      let then =
        first.map { frame in group.first.map { frame.themes[$0].id } }
        ?? last.map { frame in group.last.map { frame.themes[$0].id } } ?? []
      let now = group.today.map { today.themes[$0].id }
      return "\(group.kind) \(then.joined(separator: "+")) → \(now.joined(separator: "+"))"
    }
  }

  @Test(
    "Kinds of lineage",
    arguments: [
      (plain("a"), plain("a"), ["same a → a"]),
      (plain("a"), frame([("b", ["a"])]), ["renamed a → b"]),
      (plain("a", "b"), frame([("c", ["a", "b"])]), ["merged a+b → c"]),
      (plain("a", "b"), frame([("a", ["b"])]), ["merged a+b → a"]),
      (plain("a"), frame([("b", ["a"]), ("c", ["a"])]), ["split a → b+c"]),
      (plain("a"), frame([("a", []), ("b", ["a"])]), ["split a → a+b"]),
      (plain(), plain("a"), ["new  → a"]),
      (plain("a", "b"), plain("b"), ["same b → b", "dropped a → "]),
      (
        plain("a", "b"), frame([("c", ["a", "b"]), ("d", ["b"])]), ["regrouped a+b → c+d"]
      ),
      // An ancestor that no frame has makes no lineage.
      (plain("a"), frame([("b", ["z"])]), ["new  → b", "dropped a → "]),
    ])
  func kinds(then: CodeFrame, now: CodeFrame, expected: [String]) {
    #expect(Self.described(today: now, first: then, last: nil) == expected)
    #expect(Self.described(today: now, first: nil, last: then) == expected)
  }

  @Test("A history of several steps is followed through the frames in between")
  func severalSteps() {
    let first = Self.plain("a", "x")
    let middle = Self.frame([("b", ["a"]), ("x", [])])
    let last = Self.frame([("c", ["b"]), ("y", ["x"])])
    let today = Self.frame([("d", ["c"])])
    #expect(
      Self.described(today: today, first: first, last: last, between: [middle])
        == ["renamed a → d", "dropped x → "])
    // Without the frame in between nobody can know.
    #expect(
      Self.described(today: today, first: first, last: last)
        == ["new  → d", "dropped x → ", "dropped a → "])
  }

  @Test("Titles, definitions and order do not make another frame; rules and parents do")
  func countsLike() {
    var frame = Self.plain("a", "b")
    frame.themes[0].include = [Rule("x"), Rule("y")]
    var other = frame
    other.version = "2"
    other.themes[0].title = "Another title"
    other.themes[0].include.reverse()
    other.themes.reverse()
    #expect(frame.countsLike(other))
    other.themes[0].parent = "a"
    #expect(!frame.countsLike(other))
    other = frame
    other.themes[1].include = [Rule("x")]
    #expect(!frame.countsLike(other))
    #expect(!frame.countsLike(Self.plain("a")))
  }
}
