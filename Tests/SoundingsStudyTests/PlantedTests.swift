import Foundation
import SoundingsCoding
import SoundingsModel
import SoundingsStudy
import Testing

/// What was planted in the worked consultation, against what its report says.
@Suite("The worked consultation: what was planted is found, and called what it is", .serialized)
struct PlantedTests {
  /// An item of `planted.yaml`.
  struct Planted {
    var fields: [String: String]

    var theme: String { fields["theme"] ?? "" }
    var kind: String { fields["kind"] ?? "" }
    var direction: String { fields["direction"] ?? "" }
    func number(_ name: String) -> Double { fields[name].flatMap(Double.init) ?? .nan }
  }

  /// Points by which the share that was found may differ from the one that was planted: rules miss some
  /// mentions, and the two bases differ a little.
  private static let tolerance = 10.0

  private static let planted: [Planted] = {
    let path = WorkedConsultation.folder + "/planted.yaml"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n  - ").dropFirst().map { item in
      var fields: [String: String] = [:]
      for line in item.split(separator: "\n") where !line.contains("#") {
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { continue }
        fields[parts[0].trimmingCharacters(in: .whitespaces)] =
          parts[1].trimmingCharacters(in: .whitespaces)
      }
      return Planted(fields: fields)
    }
  }()

  /// The figures by id, and how each theme's change is read.
  private static let found:
    (
      figures: [String: Double], readings: [String: String], evidence: [String: [String]],
      markdown: String
    )? = {
      guard let study = try? Study(folder: WorkedConsultation.folder),
        let scratch = try? WorkedConsultation.Scratch(),
        (try? study.run(to: scratch.path, options: RunOptions(jobs: 2))) != nil,
        let json = try? scratch.read("publish/summary.json"),
        let markdown = try? scratch.read("publish/summary.md"),
        let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any],
        let list = object["figures"] as? [[String: Any]],
        let table = try? scratch.read("publish/data/change.csv"),
        let evidenceJSON = try? scratch.read("private/evidence.json"),
        let evidence = try? JSONSerialization.jsonObject(with: Data(evidenceJSON.utf8))
          as? [String: Any]
      else { return nil }
      var figures: [String: Double] = [:]
      for figure in list {
        if let id = figure["id"] as? String, let value = figure["value"] as? Double {
          figures[id] = value
        }
      }
      var readings: [String: String] = [:]
      for line in table.split(separator: "\n") {
        let title =
          line.hasPrefix("\"") ? line.dropFirst().prefix { $0 != "\"" } : line.prefix { $0 != "," }
        readings[String(title)] = line.split(separator: ",").last.map(String.init)
      }
      return (
        figures, readings, evidence["evidence"] as? [String: [String]] ?? [:], markdown
      )
    }()

  private func title(_ theme: String) throws -> String {
    let study = try Study(folder: WorkedConsultation.folder)
    return try #require(study.frame.frame.themes.first { $0.id == theme }).title
  }

  @Test("there are shifts of 25 points and more in both directions, and one of each other kind")
  func complete() {
    let real = Self.planted.filter { $0.kind == "real" }
    #expect(real.contains { $0.direction == "up" && $0.number("points") >= 25 })
    #expect(real.contains { $0.direction == "down" && $0.number("points") <= -25 })
    #expect(Set(Self.planted.map(\.kind)) == ["real", "composition", "loud", "frame"])
  }

  @Test("the first and the last round have 110 respondents and more who commented")
  func rounds() throws {
    let found = try #require(Self.found)
    for round in ["first", "last"] {
      let count = try #require(found.figures["round/\(round)/respondents"])
      #expect(count >= 110)
    }
  }

  @Test("a real shift is reported, in its direction and near its size", arguments: planted.indices)
  func real(_ index: Int) throws {
    let item = Self.planted[index]
    guard item.kind == "real" else { return }
    let found = try #require(Self.found)
    let difference = try #require(found.figures["change/theme/\(item.theme)/difference"]) * 100
    #expect(
      abs(difference - item.number("points")) <= Self.tolerance, "\(item.theme): \(difference)")
    #expect(abs(difference) >= 25)
    let reading = found.readings[try title(item.theme)]
    #expect(reading == (item.direction == "up" ? "Raised more" : "Raised less"))
  }

  @Test("a few loud respondents are more comments and no shift", arguments: planted.indices)
  func loud(_ index: Int) throws {
    let item = Self.planted[index]
    guard item.kind == "loud" else { return }
    let found = try #require(Self.found)
    let difference = try #require(found.figures["change/theme/\(item.theme)/difference"]) * 100
    #expect(abs(difference - item.number("points")) <= Self.tolerance)
    #expect(found.readings[try title(item.theme)] == "No clear change")
    let comments = try ["first", "last"].map { round in
      try #require(found.evidence["round/\(round)/theme/\(item.theme)/respondents"]).count
    }
    #expect(comments[1] >= comments[0] * 2)
  }

  @Test("what only the frame moved is said to be due to the frame", arguments: planted.indices)
  func frame(_ index: Int) throws {
    let item = Self.planted[index]
    guard item.kind == "frame" else { return }
    let found = try #require(Self.found)
    let appeared = try #require(found.figures["change/frame/theme/\(item.theme)/appeared"])
    let due = try #require(found.figures["change/frame/theme/\(item.theme)/due-to-frame"])
    #expect(appeared >= 0.1)
    #expect(abs(appeared - due) * 100 <= Self.tolerance)
    #expect(found.readings[try title(item.theme)] == "No clear change")
  }

  @Test("a shift of the mix of respondents is called what it is", arguments: planted.indices)
  func composition(_ index: Int) throws {
    let item = Self.planted[index]
    guard item.kind == "composition" else { return }
    let found = try #require(Self.found)
    let within = try #require(found.figures["change/theme/\(item.theme)/within-types"]) * 100
    let mix = try #require(found.figures["change/theme/\(item.theme)/composition"]) * 100
    #expect(abs(mix) > abs(within))
    #expect(abs(mix + within - item.number("points")) <= Self.tolerance)
    #expect(found.readings[try title(item.theme)] == "No clear change")
    // Told in a sentence, in the summary and in part 9.
    let told = "**\(try title(item.theme))** was raised by more respondents in "
    #expect(found.markdown.components(separatedBy: told).count == 3)
    let sentence = try #require(
      found.markdown.split(separator: "\n").last { $0.hasPrefix("- \(told)") })
    #expect(
      sentence.contains(
        ", because more of those who commented were “Parents, staff and residents” ("))
    #expect(sentence.contains("): within the stakeholder types the share hardly moved ("))
  }

  @Test("a real shift lies within the stakeholder types", arguments: planted.indices)
  func within(_ index: Int) throws {
    let item = Self.planted[index]
    guard item.kind == "real" else { return }
    let found = try #require(Self.found)
    let within = try #require(found.figures["change/theme/\(item.theme)/within-types"]) * 100
    let mix = try #require(found.figures["change/theme/\(item.theme)/composition"]) * 100
    #expect(abs(within) > 2 * abs(mix))
    #expect(abs(within - item.number("points")) <= Self.tolerance)
  }
}
