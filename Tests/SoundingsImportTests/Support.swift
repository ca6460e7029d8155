import SoundingsModel

@testable import SoundingsImport

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed everywhere.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

func day(_ iso: String) -> CalendarDate {
  guard let day = CalendarDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
  return day
}

/// A small invented consultation that the tests import into.
func sample() -> Consultation {
  var consultation = Consultation(title: "Every School Improving", authority: "Fernley Council")
  consultation.cutoff = day("2007-06-29")
  consultation.rounds = [
    Round(id: "r1", title: "First round", from: day("2006-11-06"), to: day("2006-12-31")),
    Round(id: "r2", title: "Last round", from: day("2007-05-01"), to: day("2007-06-29")),
  ]
  consultation.stakeholders = [
    StakeholderType(
      id: "headteacher", title: "Headteachers", kind: .individual, spellings: ["Head"]),
    StakeholderType(id: "governor", title: "Governors", spellings: ["Chair of governors"]),
    StakeholderType(id: "union", title: "Trade unions", kind: .organisation),
  ]
  consultation.sections = [
    PolicySection(id: "4", title: "Self-evaluation", names: ["SEF"]),
    PolicySection(id: "5", title: "Schools causing concern"),
    PolicySection(id: "4.10", title: "Funding & resources"),
  ]
  consultation.questions = [
    ClosedQuestion(id: "q1", title: "Overall", scale: ["Agree", "Disagree", "Not sure"])
  ]
  return consultation
}

/// Imports text as one file of a source.
func imported(
  _ text: String, named name: String = "responses.csv", into consultation: Consultation = sample(),
  _ configure: (inout Source) -> Void = { _ in }
) throws -> ImportResult {
  try imported(Array(text.utf8), named: name, into: consultation, configure)
}

func imported(
  _ bytes: [UInt8], named name: String = "responses.csv",
  into consultation: Consultation = sample(),
  _ configure: (inout Source) -> Void = { _ in }
) throws -> ImportResult {
  var source = Source(path: name)
  source.place = FilePlace(path: "consultation.yaml", line: 12, column: 5)
  configure(&source)
  return try Importer(consultation: consultation, folder: ".")
    .importFile(named: name, bytes: bytes, source: source)
}

extension ImportResult {
  var comments: [Comment] { responses.flatMap(\.comments) }
  var codes: [String] { findings.map(\.code) }

  func finding(_ code: String) -> Finding? { findings.first { $0.code == code } }
}

extension Response.Status {
  var word: String {
    switch self {
    case .analysed: "analysed"
    case .merged: "merged"
    case .excluded(let reason): reason.code
    }
  }
}
