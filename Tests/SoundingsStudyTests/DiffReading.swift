import Foundation
import SoundingsStudy
import Testing

/// What a diff says, read from its JSON as a program would.
struct DiffReading {
  struct Cause {
    var kind: String
    var figures: Int
    var members: [String: Any]

    /// Whether it is about a comment, its response, another response of that respondent, or a theme.
    func names(_ comment: String, respondents: [String: Set<String>]) -> Bool {
      if members["theme"] != nil { return true }
      let people = respondents[String(comment.prefix { $0 != "/" }), default: []]
      return ["response", "comment", "target"].compactMap { members[$0] as? String }.contains {
        id in
        let response = String(id.prefix { $0 != "/" })
        return !people.isDisjoint(with: respondents[response, default: []])
      }
    }
  }

  struct Moved {
    /// Its own causes and those of its groups, ascending.
    var causes: [Int]
    var isInBoth: Bool
  }

  let json: String
  let text: String
  let causes: [Cause]
  let moved: [String: Moved]

  init(_ diff: RunDiff) throws {
    json = diff.json
    text = diff.text(most: nil)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    causes = try #require(object["causes"] as? [[String: Any]]).map { members in
      Cause(
        kind: try #require(members["kind"] as? String),
        figures: try #require(members["figures"] as? Int), members: members)
    }
    let groups = try #require(object["groups"] as? [String: [Int]])
    var moved: [String: Moved] = [:]
    for figure in try #require(object["moved"] as? [[String: Any]]) {
      let own = try #require(figure["causes"] as? [Int])
      let names = try #require(figure["groups"] as? [String])
      let shared = try names.flatMap { try #require(groups[$0]) }
      let isInBoth = !(figure["old"] is NSNull) && !(figure["new"] is NSNull)
      moved[try #require(figure["id"] as? String)] = Moved(
        causes: Set(own + shared).sorted(), isInBoth: isInBoth)
    }
    self.moved = moved
  }

  /// What `summary.json` says of each figure but what it is called.
  static func figures(_ json: String) throws -> [String: String] {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    var figures: [String: String] = [:]
    for figure in try #require(object["figures"] as? [[String: Any]]) {
      figures[try #require(figure["id"] as? String)] = ["value", "lower", "upper", "base"].map {
        "\(figure[$0] ?? "")"
      }.joined(separator: " ")
    }
    return figures
  }

  /// The comments behind each figure.
  static func evidence(_ json: String) throws -> [String: Set<String>] {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    return try #require(object["evidence"] as? [String: [String]]).mapValues { Set($0) }
  }
}
