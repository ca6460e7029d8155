import Foundation
import SoundingsText

/// Measures the finder of personal data on a file of presidio-research: a list of texts with spans.
///
///     swift run --package-path Benchmarks/PersonalData -c release measure FILE.json
///
/// Prints figures only. An e-mail address or person counts as found where one found piece of its kind
/// covers it; of phone numbers only those count that have a British form.
struct Sample: Decodable {
  struct Span: Decodable {
    var entityType: String
    var entityValue: String
    var startPosition: Int
    var endPosition: Int
  }

  var fullText: String
  var spans: [Span]
}

struct Score {
  var marked = 0
  var covered = 0
  var touched = 0
  var found = 0
  var right = 0
}

func isBritish(_ number: String) -> Bool {
  let digits = number.filter(\.isNumber)
  return number.hasPrefix("+44") || digits.hasPrefix("0044")
    || digits.hasPrefix("0") && (10...11).contains(digits.count)
      && ["1", "2", "3", "7", "8"].contains(digits.dropFirst().first ?? "0")
      && (number.split { !$0.isNumber }.first?.count ?? 0) >= 3
}

guard CommandLine.arguments.count == 2,
  let data = FileManager.default.contents(atPath: CommandLine.arguments[1])
else {
  FileHandle.standardError.write(Data("usage: measure FILE.json\n".utf8))
  exit(64)
}
let decoder = JSONDecoder()
decoder.keyDecodingStrategy = .convertFromSnakeCase
let samples = try decoder.decode([Sample].self, from: data)
let kinds: [(PersonalData.Kind, String)] = [
  (.email, "EMAIL_ADDRESS"), (.phone, "PHONE_NUMBER"), (.name, "PERSON"),
]
var finder = PersonalDataFinder()
var scores = [Score](repeating: Score(), count: kinds.count)
for sample in samples {
  let scalars = Array(sample.fullText.unicodeScalars)
  var offsets = [0]
  for scalar in scalars { offsets.append(offsets[offsets.count - 1] + String(scalar).utf8.count) }
  let bytes = Array(sample.fullText.utf8)
  let items = finder.find(in: bytes.span)
  for (place, (kind, type)) in kinds.enumerated() {
    let all = sample.spans.filter { $0.entityType == type }.map { span in
      (range: offsets[span.startPosition]..<offsets[span.endPosition], value: span.entityValue)
    }
    let marked = kind == .phone ? all.filter { isBritish($0.value) } : all
    let found = items.filter { $0.kind == kind }
    scores[place].marked += marked.count
    scores[place].covered += marked.count { mark in
      found.contains {
        $0.range.lowerBound <= mark.range.lowerBound && $0.range.upperBound >= mark.range.upperBound
      }
    }
    scores[place].touched += marked.count { mark in
      found.contains { $0.range.overlaps(mark.range) }
    }
    scores[place].found += found.count
    scores[place].right += found.count { item in
      all.contains { $0.range.overlaps(item.range) }
    }
  }
}
func share(_ count: Int, _ base: Int) -> String {
  base == 0 ? "-" : String(format: "%.3f (%d of %d)", Double(count) / Double(base), count, base)
}
for ((_, type), score) in zip(kinds, scores) {
  print(
    "\(type): precision \(share(score.right, score.found)), recall "
      + "\(share(score.covered, score.marked)), touched \(share(score.touched, score.marked))")
}
let copies = 200
let clock = ContinuousClock()
let texts = samples.map { Array($0.fullText.utf8) }
var count = 0
let time = clock.measure {
  for _ in 0..<copies { for text in texts { count += finder.find(in: text.span).count } }
}
let nanoseconds =
  Int(time.components.seconds) * 1_000_000_000 + Int(time.components.attoseconds / 1_000_000_000)
print("\(nanoseconds / (copies * texts.count)) ns a text, \(count / copies) pieces found")
