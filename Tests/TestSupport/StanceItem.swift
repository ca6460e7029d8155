public import Foundation
public import SoundingsModel

/// A text of the stance test set, with one mention and the labels that a reader gave it.
public struct StanceItem: Sendable {
  public var text: String
  /// The byte range of the mention.
  public var mention: Range<Int>
  public var stance: Stance
  public var isSuggestion: Bool

  /// Reads a half of the set: `id text stance suggestion` with a header, separated by tabs.
  ///
  /// - Throws: if the file cannot be read; a row that is not as the guideline says stops.
  public static func read(_ url: URL) throws -> [StanceItem] {
    try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      let marked = MarkedText(String(cells[1]).replacing("\\n", with: "\n"))
      guard cells.count == 4, marked.ranges.count == 1, let stance = Stance(rawValue: "\(cells[2])")
      else { fatalError("a row of \(url.lastPathComponent) is not one of the stance test set") }
      return StanceItem(
        text: marked.text, mention: marked.ranges[0], stance: stance,
        isSuggestion: cells[3] == "yes")
    }
  }
}
