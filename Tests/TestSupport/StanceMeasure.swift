import Foundation
public import SoundingsCoding
public import SoundingsModel

/// How far stances given by rule are those of the reader: figures only, no words.
public struct StanceMeasure {
  /// Counts by the reader's stance, then the rules'.
  public private(set) var counts: [Stance: [Stance: Int]] = [:]
  private var suggestions = (right: 0, given: 0, wanted: 0)

  public init(_ items: [StanceItem], _ coder: inout Coder) {
    for item in items {
      guard let given = coder.stances(of: [item.mention], in: item.text).first else { continue }
      counts[item.stance, default: [:]][given.stance, default: 0] += 1
      suggestions.wanted += item.isSuggestion ? 1 : 0
      suggestions.given += given.isSuggestion ? 1 : 0
      suggestions.right += item.isSuggestion && given.isSuggestion ? 1 : 0
    }
  }

  public func count(_ wanted: Stance, _ given: Stance) -> Int { counts[wanted]?[given] ?? 0 }

  /// Of those given the stance, the share that have it.
  public func precision(_ stance: Stance) -> Double {
    ratio(count(stance, stance), Stance.allCases.map { count($0, stance) }.reduce(0, +))
  }

  /// Of those that have the stance, the share that are given it.
  public func recall(_ stance: Stance) -> Double {
    ratio(count(stance, stance), Stance.allCases.map { count(stance, $0) }.reduce(0, +))
  }

  public func f1(_ stance: Stance) -> Double {
    let (precision, recall) = (precision(stance), recall(stance))
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  public var macroF1: Double {
    Stance.allCases.map(f1).reduce(0, +) / Double(Stance.allCases.count)
  }

  /// A table of the figures and of what was taken for what, in Markdown.
  public var table: String {
    let classes = Stance.allCases
    var lines = ["| reader \\ rules | \(classes.map(\.rawValue).joined(separator: " | ")) |"]
    lines[0] += " precision | recall | F1 |"
    lines.append("|---|" + String(repeating: "---:|", count: classes.count + 3))
    for stance in classes {
      let row = classes.map { "\(count(stance, $0))" }.joined(separator: " | ")
      let figures = [precision(stance), recall(stance), f1(stance)].map(Self.rounded)
      lines.append("| \(stance) | \(row) | \(figures.joined(separator: " | ")) |")
    }
    let right = ratio(suggestions.right, suggestions.given)
    let found = ratio(suggestions.right, suggestions.wanted)
    lines.append("")
    lines.append(
      "Macro F1 \(Self.rounded(macroF1)). Suggestion: precision \(Self.rounded(right)), recall "
        + "\(Self.rounded(found)).")
    return lines.joined(separator: "\n")
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }

  private static func rounded(_ value: Double) -> String { String(format: "%.3f", value) }
}
