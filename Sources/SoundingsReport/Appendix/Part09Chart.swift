import SoundingsModel

extension AppendixBuilder {
  /// Where the themes that are told stood in both rounds; where there are none, all top-level ones.
  func changeChart(_ comparison: RoundComparison) -> Chart? {
    let told = toldChanges(comparison)
    let candidates =
      told.isEmpty
      ? comparison.themes.filter {
        $0.isRoot(themes) && frame.themes[$0.theme].kind != .urgent && $0.reading != .absent
      } : told
    let shown = candidates.filter { $0.difference != nil }.sorted {
      let a = ($0.difference?.value ?? 0, -$0.theme)
      let b = ($1.difference?.value ?? 0, -$1.theme)
      return a > b
    }
    guard !shown.isEmpty else { return nil }
    let clear = shown.filter { $0.reading == .up || $0.reading == .down }
    let roots = clear.filter { $0.isRoot(themes) }
    let named = roots.isEmpty ? clear : roots
    let up = named.filter { $0.reading == .up }.map { themeTitle($0.theme) }
    let down = named.filter { $0.reading == .down }.map { themeTitle($0.theme) }
    var title = "No theme changed clearly between the first round and the last"
    switch (up.isEmpty, down.isEmpty) {
    case (false, false):
      title = "Raised more: \(Wording.list(up)). Raised less: \(Wording.list(down))"
    case (false, true): title = "Raised more: \(Wording.list(up))"
    case (true, false): title = "Raised less: \(Wording.list(down))"
    case (true, true): break
    }
    return Chart(
      id: "chart-change", title: title,
      drawing: .change(
        shown.map {
          Chart.Change(
            label: themeTitle($0.theme), first: $0.first.fraction ?? 0, last: $0.last.fraction ?? 0,
            isClear: $0.reading == .up || $0.reading == .down)
        }, first: results.byRound[comparison.first].group.title,
        last: results.byRound[comparison.last].group.title),
      table: told.isEmpty ? "change" : "change-split")
  }
}
