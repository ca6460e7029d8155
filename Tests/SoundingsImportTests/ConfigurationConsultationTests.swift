import SoundingsModel
import Testing

@testable import SoundingsImport

/// What a good `consultation.yaml` becomes.
@Suite struct ConfigurationConsultationTests {
  private static let text = """
    title: Écoles pour tous
    authority: Æbeltoft Council
    committee: Executive Board
    date: 2007-09-25
    cutoff: "2007-06-29"
    seed: 4711
    late: exclude
    rounds:
      - {id: no, title: November, from: 2006-11-06, to: 2006-12-31}
      - {id: 07, from: 2007-01-01, to: 2007-01-31}
    stakeholders:
      - id: head
        title: Headteachers
        kind: individual
        spellings: [Head, "Head teacher", chef d’établissement]
      - id: 1.0
    sections:
      - {id: 4.1, title: Roles, names: Rôles}
      - {id: "4.10"}
      - {id: 4.10e0, names: }
    questions:
      - {id: q1, title: Overall, section: 4.1, scale: [yes, no, ~, 0x1F]}
      - {id: q2, section: general, scale: Agree}
    attributes: [{id: phase, title: School phase}, {id: ward}]
    sources:
      - path: responses/online.csv
        layout: csv
        columns:
          id: Response ID
          text/4.1: [Première, Second]
          question/q1: "Overall?"
          attribute/phase: Phase
        encoding: Windows-1252
        dates: dmy
        round: no
        channel: Online form
      - path: "responses/*.html"
    report:
      formats: [md, docx]
      floor: 20
      suppress: 5
      sensitive: [ward, phase]
      wording:
        synthetic: >
          Invented
          throughout.
        2007: é
      quantifiers:
        base: 12
        steps:
          - {word: none, upto: 0}
          - {word: a few, upto: 25%, inclusive: false}
          - {word: up to half, upto: 0.5}
          - {word: all, upto: 1}
    """

  private static func consultation() throws -> Consultation {
    try ConsultationFile.read(bytes: Array(text.utf8), path: "consultation.yaml")
  }

  @Test func head() throws {
    let consultation = try Self.consultation()
    #expect(consultation.title == "Écoles pour tous")
    #expect(consultation.authority == "Æbeltoft Council")
    #expect(consultation.committee == "Executive Board")
    #expect(consultation.date == CalendarDate(year: 2007, month: 9, day: 25))
    #expect(consultation.cutoff == CalendarDate(year: 2007, month: 6, day: 29))
    #expect(consultation.seed == 4711)
    #expect(consultation.late == .exclude)
  }

  @Test func idsStayWhatIsWritten() throws {
    let consultation = try Self.consultation()
    #expect(consultation.rounds.map(\.id) == ["no", "07"])
    #expect(consultation.rounds.map(\.title) == ["November", "07"])
    #expect(consultation.stakeholders.map(\.id) == ["head", "1.0"])
    #expect(consultation.sections.map(\.id) == ["4.1", "4.10", "4.10e0"])
    #expect(consultation.questions[0].scale == ["yes", "no", "~", "0x1F"])
    #expect(consultation.sources[0].round == "no")
  }

  @Test func lists() throws {
    let consultation = try Self.consultation()
    #expect(
      consultation.stakeholders == [
        StakeholderType(
          id: "head", title: "Headteachers", kind: .individual,
          spellings: ["Head", "Head teacher", "chef d’établissement"]),
        StakeholderType(id: "1.0", title: "1.0"),
      ])
    #expect(consultation.sections[0].names == ["Rôles"])
    #expect(consultation.sections[2].names == [])
    #expect(consultation.questions[1].scale == ["Agree"])
    #expect(consultation.attributes.map(\.title) == ["School phase", "ward"])
  }

  @Test func sources() throws {
    let sources = try Self.consultation().sources
    #expect(sources.map(\.path) == ["responses/online.csv", "responses/*.html"])
    #expect(sources[0].layout == "csv")
    #expect(sources[0].encoding == "windows-1252")
    #expect(sources[0].dates == .dmy)
    #expect(sources[0].channel == "Online form")
    #expect(
      sources[0].columns.map { "\($0.role.name)=\($0.header)@\($0.place?.column ?? 0)" } == [
        "id=Response ID@11", "text/4.1=Première@18", "text/4.1=Second@28",
        "question/q1=Overall?@20", "attribute/phase=Phase@24",
      ])
    #expect(sources[1].place == FilePlace(path: "consultation.yaml", line: 37, column: 5))
    #expect(sources[1].layout == nil)
  }

  @Test func report() throws {
    let report = try Self.consultation().report
    #expect(report.formats == [.md, .docx])
    #expect(report.floor == 20)
    #expect(report.suppress == 5)
    #expect(report.sensitive == ["ward", "phase"])
    #expect(report.wording == ["synthetic": "Invented throughout.\n", "2007": "é"])
    #expect(
      report.quantifiers
        == QuantifierScale(
          steps: [
            .init("none", upTo: 0, inclusive: true), .init("a few", upTo: 0.25, inclusive: false),
            .init("up to half", upTo: 0.5, inclusive: true), .init("all", upTo: 1, inclusive: true),
          ], smallestBase: 12))
  }

  @Test func standardScaleCanBeWritten() throws {
    var text = "title: é\nauthority: a\nsources: [{path: a}]\nreport:\n  quantifiers:\n"
    for step in QuantifierScale.standard.steps {
      text += "    - {word: \(step.word), upto: \(step.upTo), inclusive: \(step.inclusive)}\n"
    }
    let consultation = try ConsultationFile.read(bytes: Array(text.utf8), path: "é.yaml")
    #expect(consultation.report.quantifiers == .standard)
  }

  @Test func defaults() throws {
    let text = "\u{FEFF}title: é\r\nauthority: a\r\nsources:\r\n- path: a.csv\r\n"
    let consultation = try ConsultationFile.read(bytes: Array(text.utf8), path: "a.yaml")
    #expect(consultation.seed == 1)
    #expect(consultation.late == .analyse)
    #expect(consultation.report.formats == [.html, .md, .csv, .json])
    #expect(consultation.report.quantifiers == .standard)
    #expect(consultation.rounds.isEmpty)
  }

  @Test func aliasesShareColumns() throws {
    let text = """
      title: é
      authority: a
      sources:
        - {path: a.csv, columns: &form {text: Ihre Meinung, date: Datum}}
        - {path: b.csv, columns: *form}
      """
    let sources = try ConsultationFile.read(bytes: Array(text.utf8), path: "a.yaml").sources
    #expect(sources[0].columns == sources[1].columns)
    #expect(sources[1].columns.map(\.header) == ["Ihre Meinung", "Datum"])
  }

  /// No cut and no flipped byte of a good file crashes: it is read, or an error says where.
  @Test(arguments: 0..<4) func damagedFiles(_ seed: Int) {
    let bytes = Array(Self.text.utf8)
    for position in stride(from: seed, to: bytes.count, by: 4) {
      var flipped = bytes
      flipped[position] ^= UInt8(truncatingIfNeeded: 1 << (position % 8))
      for damaged in [Array(bytes[..<position]), flipped] {
        do {
          _ = try ConsultationFile.read(bytes: damaged, path: "a.yaml")
        } catch {
          #expect(error.errors.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 })
          #expect(!error.rendered.isEmpty)
        }
      }
    }
  }
}
