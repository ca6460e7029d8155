import Foundation
import SoundingsText
import Testing

/// A sentence whose personal data are marked: `Ring ⟦phone:0116 496 0042⟧.`
struct PersonalSample {
  var bytes: [UInt8] = []
  var marked: [PersonalData.Item] = []

  static let kinds: [String: PersonalData.Kind] = [
    "email": .email, "phone": .phone, "postcode": .postcode, "ni-number": .niNumber,
    "nhs-number": .nhsNumber, "name": .name, "address": .address,
  ]

  /// - Parameter line: `\n` is a line break.
  init(_ line: String) {
    var rest = line.replacingOccurrences(of: "\\n", with: "\n")[...]
    while let open = rest.firstIndex(of: "⟦") {
      bytes += Array(rest[..<open].utf8)
      rest = rest[rest.index(after: open)...]
      guard let colon = rest.firstIndex(of: ":"), let kind = Self.kinds[String(rest[..<colon])],
        let close = rest.firstIndex(of: "⟧")
      else { preconditionFailure("a mark without kind or end") }
      let start = bytes.count
      bytes += Array(rest[rest.index(after: colon)..<close].utf8)
      marked.append(PersonalData.Item(kind, start..<bytes.count))
      rest = rest[rest.index(after: close)...]
    }
    bytes += Array(rest.utf8)
  }

  static func fixture(_ name: String) throws -> [PersonalSample] {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "tsv", subdirectory: "Fixtures"))
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { PersonalSample(String($0)) }
  }

  /// The text with marks round ranges, so that a failing test shows what was found.
  func marking(_ items: [PersonalData.Item]) -> String {
    var bytes = bytes
    for item in items.reversed() {
      bytes.insert(contentsOf: "⟧".utf8, at: item.range.upperBound)
      bytes.insert(contentsOf: "⟦\(item.kind):".utf8, at: item.range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\n", with: "\\n")
  }
}

/// How well what is found equals what is marked.
///
/// A marked piece counts as found only where one found piece of its kind covers all of it. What is
/// found is right where it touches a marked piece of its kind.
struct PersonalDataScore: CustomStringConvertible {
  var found = 0
  var right = 0
  var marked = 0
  var covered = 0

  var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  var recall: Double { marked == 0 ? 1 : Double(covered) / Double(marked) }

  /// - Returns: what was missed and what is wrong.
  mutating func add(
    _ items: [PersonalData.Item], marked: [PersonalData.Item]
  ) -> (missed: [PersonalData.Item], wrong: [PersonalData.Item]) {
    let missed = marked.filter { mark in
      !items.contains {
        $0.kind == mark.kind && $0.range.lowerBound <= mark.range.lowerBound
          && $0.range.upperBound >= mark.range.upperBound
      }
    }
    let wrong = items.filter { item in
      !marked.contains { $0.kind == item.kind && $0.range.overlaps(item.range) }
    }
    found += items.count
    right += items.count - wrong.count
    self.marked += marked.count
    covered += marked.count - missed.count
    return (missed, wrong)
  }

  var description: String {
    String(
      format: "precision %.3f (%d of %d found), recall %.3f (%d of %d marked)", precision, right,
      found, recall, covered, marked)
  }

  /// Scores by kind over samples; `tell` is told of the samples with a mistake.
  static func measure(
    _ samples: [PersonalSample], tell: (PersonalSample, [PersonalData.Item]) -> Void = { _, _ in }
  ) -> [PersonalData.Kind: PersonalDataScore] {
    var finder = PersonalDataFinder()
    var scores: [PersonalData.Kind: PersonalDataScore] = [:]
    for sample in samples {
      let items = finder.find(in: sample.bytes.span)
      var isWrong = false
      for kind in PersonalData.Kind.allCases {
        let (missed, wrong) = scores[kind, default: PersonalDataScore()].add(
          items.filter { $0.kind == kind }, marked: sample.marked.filter { $0.kind == kind })
        isWrong = isWrong || !missed.isEmpty || !wrong.isEmpty
      }
      if isWrong { tell(sample, items) }
    }
    return scores
  }
}
