import Foundation
import Testing

struct RuleExample: Sendable, CustomTestStringConvertible {
  var include: [String] = []
  var exclude: [String] = []
  var samples: [String] = []

  var testDescription: String {
    (include + exclude.map { "NOT COUNTING " + $0 }).joined(separator: ", ")
  }
}

struct RuleErrorExample: Sendable, CustomTestStringConvertible {
  var rule: String
  var caret: String
  var message: String

  var testDescription: String { rule }
}

/// The examples in the fenced blocks of `RULES.md`.
enum RuleDocumentation {
  /// A block has rules, then comments; a blank line ends an example. A comment is a line, and goes
  /// on over the lines up to its closing mark.
  static func examples() throws -> [RuleExample] {
    try blocks("rules").flatMap { block in
      block.split(separator: "").map { lines in
        var example = RuleExample()
        for line in lines {
          if line.hasPrefix("include: ") {
            example.include.append(String(line.dropFirst(9)))
          } else if line.hasPrefix("exclude: ") {
            example.exclude.append(String(line.dropFirst(9)))
          } else if let last = example.samples.last, last.count("⟦") > last.count("⟧") {
            example.samples[example.samples.count - 1] += "\n" + line.dropFirst(2)
          } else {
            example.samples.append(String(line.dropFirst(2)))
          }
        }
        return example
      }
    }
  }

  /// Three lines each: rule, caret, message.
  static func errors() throws -> [RuleErrorExample] {
    try blocks("rule-errors").flatMap { block in
      stride(from: 0, to: block.count - 2, by: 3).map { index in
        RuleErrorExample(
          rule: block[index], caret: block[index + 1],
          message: String(block[index + 2].dropFirst(2)))
      }
    }
  }

  /// The table of what binds tighter.
  static func readings() throws -> [(String, String)] {
    let rows = try lines().split(separator: "| written | read as |").last ?? []
    return rows.dropFirst().prefix { $0.hasPrefix("|") }.map { row in
      let cells = row.split(separator: "`")
      return (String(cells[1]), String(cells[3]))
    }
  }

  private static func blocks(_ language: String) throws -> [[String]] {
    var blocks: [[String]] = []
    var isInside = false
    for line in try lines() {
      if line == "```" + language {
        blocks.append([])
        isInside = true
      } else if line == "```" {
        isInside = false
      } else if isInside {
        blocks[blocks.count - 1].append(line)
      }
    }
    return blocks
  }

  private static func lines() throws -> [String] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Documentation/RULES.md")
    return try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
  }
}

extension String {
  fileprivate func count(_ character: Character) -> Int { count { $0 == character } }
}
