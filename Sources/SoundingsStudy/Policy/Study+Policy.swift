internal import SoundingsAnalysis
internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport

extension Study {
  static let policyPath = "policy"

  /// How the drafts of `policy/<round>/` differ, section by section; nil where there are none.
  func policyWording() throws(StudyError) -> PolicyWording? {
    var reader = PolicyReader(consultation)
    for name in FileSystem.names(in: Self.path(Self.policyPath, in: folder))
    where !name.hasPrefix(".") {
      let path = "\(Self.policyPath)/\(name)"
      guard FileSystem.kind(of: Self.path(path, in: folder)) == .folder else {
        reader.find("policy-not-placed", path, "this is in no round's folder, and is not compared")
        continue
      }
      guard let round = consultation.rounds.firstIndex(where: { $0.id == name }) else {
        reader.find(
          "policy-not-placed", path, "no round is called ‘\(name)’, so its texts are not compared")
        continue
      }
      for file in FileSystem.names(in: Self.path(path, in: folder)) where !file.hasPrefix(".") {
        try read("\(path)/\(file)", named: file, of: round, into: &reader)
      }
    }
    return reader.wording
  }

  private func read(
    _ path: String, named file: String, of round: Int, into reader: inout PolicyReader
  ) throws(StudyError) {
    let (name, ending) = Self.nameAndEnding(file)
    guard FileSystem.kind(of: Self.path(path, in: folder)) == .file else {
      reader.find("policy-not-placed", path, "this is no file, and is not compared")
      return
    }
    guard let paragraphs = try policyText(path, ending: ending) else {
      reader.find(
        "policy-not-placed", path,
        "a text that is compared is Markdown (.md) or a page (.html); this is not")
      return
    }
    reader.add(paragraphs, path: path, name: name, round: round)
  }

  /// The text of a file by its ending; nil where the ending is none of a text.
  func policyText(_ path: String, ending: String) throws(StudyError) -> [PolicyParagraph]? {
    switch ending {
    case "md", "markdown":
      PolicyMarkdown.paragraphs(
        String(
          decoding: try Self.bytes(of: path, in: folder, stage: .configuration), as: UTF8.self))
    case "html", "htm":
      PolicyPage.paragraphs(try Self.bytes(of: path, in: folder, stage: .configuration))
    default: nil
    }
  }

  /// `01-roles.md` as `01-roles` and `md`.
  static func nameAndEnding(_ file: String) -> (name: String, ending: String) {
    guard let dot = file.lastIndex(of: ".") else { return (file, "") }
    return (String(file[..<dot]), file[file.index(after: dot)...].lowercased())
  }
}

/// Gathers the texts of the drafts, by round and section.
struct PolicyReader {
  private let consultation: Consultation
  private var division: PolicyDivision
  private var findings: [Finding] = []
  /// The texts of each section, and the files that they stand in, by round.
  private var drafts: [Int: [String: (paragraphs: [PolicyParagraph], files: [String])]] = [:]

  init(_ consultation: Consultation) {
    self.consultation = consultation
    division = PolicyDivision(sections: consultation.sections)
  }

  mutating func find(_ code: String, _ path: String, _ message: String) {
    findings.append(Finding(code: code, file: path, message: message))
  }

  mutating func add(_ paragraphs: [PolicyParagraph], path: String, name: String, round: Int) {
    let parts = division.divide(paragraphs, name: name)
    for (id, paragraphs) in parts.sections {
      var known = drafts[round, default: [:]][id] ?? ([], [])
      known.paragraphs += paragraphs
      if known.files.last != path { known.files.append(path) }
      drafts[round, default: [:]][id] = known
    }
    for (heading, number) in parts.unplaced {
      let paragraphs = number == 1 ? "1 paragraph" : "\(number) paragraphs"
      find(
        "policy-not-placed", path,
        heading.map {
          "\(paragraphs) under the heading ‘\($0)’, which names no section: not compared"
        } ?? "\(paragraphs) above any heading, in no section: not compared")
    }
  }

  /// The drafts, compared; nil where nothing at all was found.
  var wording: PolicyWording? {
    let texts = consultation.rounds.indices.compactMap { round in
      drafts[round].map { sections in
        PolicyDraft(
          round: Group(id: consultation.rounds[round].id, title: consultation.rounds[round].title),
          sections: sections.mapValues(\.paragraphs))
      }
    }
    guard !texts.isEmpty || !findings.isEmpty else { return nil }
    var wording = WordingComparison.wording(of: texts, sections: consultation.sections)
    wording.findings = findings + severalFiles
    wording.texts = texts.flatMap { draft in
      draft.sections.keys.sorted().flatMap { draft.sections[$0] ?? [] }.map(\.text)
    }
    return wording
  }

  /// A section in several files may be one too many.
  private var severalFiles: [Finding] {
    consultation.rounds.indices.flatMap { round in
      consultation.sections.compactMap { section in
        guard let files = drafts[round]?[section.id]?.files, files.count > 1 else { return nil }
        return Finding(
          code: "policy-several-files", file: files[1],
          message:
            "text of the section ‘\(section.id)’, as in \(files[0]): they are compared as one")
      }
    }
  }
}
