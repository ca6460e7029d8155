internal import SoundingsImport
internal import SoundingsModel

/// The sources of a folder as they are proposed, and what their columns are called.
struct StarterDraft {
  struct Entry {
    var source: Source
    var members: [InspectedFile]
  }

  private(set) var entries: [Entry]
  /// The titles of closed questions and of attributes by their ids.
  private(set) var questionTitles: [String: String] = [:]
  private(set) var attributeTitles: [String: String] = [:]
  /// The topics of boards.
  private(set) var topics: [String] = []

  init(_ groups: [SourceGroups.Group], dates: [Starter.DateChoice]) {
    entries = []
    var seen: Set<String> = []
    for group in groups {
      guard let first = group.members.first else { continue }
      var source = Source(path: group.source.path)
      if let look = first.look {
        source = Self.source(source, look)
        note(look)
      }
      for member in group.members {
        for topic in member.look?.topics ?? [] where member.look?.file.table == nil {
          if seen.insert(Names.phrase(topic)).inserted { topics.append(topic) }
        }
      }
      let choice =
        dates.last { $0.path == source.path } ?? dates.last { $0.path == nil }
      if let choice, group.members.contains(where: { $0.undecidableDates != nil }) {
        source.dates = choice.order
      }
      entries.append(Entry(source: source, members: group.members))
    }
  }

  /// Maps all that was guessed; each of several open questions is a section of its own.
  private static func source(_ source: Source, _ look: FileLook) -> Source {
    let texts = look.guesses.count { guess in
      switch guess.role {
      case .text, .textUnder: true
      default: false
      }
    }
    let hasSections = look.guesses.contains { $0.role == .section }
    return SourceProposal.mapped(source, look) { role, header in
      switch role {
      case .textUnder: .textUnder(section: header)
      case .text where texts > 1 && !hasSections: .textUnder(section: header)
      case .question(let id) where id.contains("/"), .attribute(let id) where id.contains("/"): nil
      default: role
      }
    }
  }

  private mutating func note(_ look: FileLook) {
    guard let table = look.file.table else { return }
    for (index, guess) in look.guesses.enumerated() where index < table.headers.count {
      let own = index < table.titles.count ? table.titles[index] : table.headers[index]
      let title = HeaderText.trimmed(own)
      switch guess.role {
      case .question(let id)? where questionTitles[id] == nil:
        questionTitles[id] = Role(header: title) == guess.role ? id : title
      case .attribute(let id)? where attributeTitles[id] == nil:
        attributeTitles[id] = Role(header: title) == guess.role ? id : title
      default: continue
      }
    }
  }

  /// Reads everything as it is written, so that values can be listed.
  mutating func read(_ folder: String, jobs: Int) throws(StudyError) -> ImportResult {
    var problems: [String] = []
    for entry in entries {
      let files = entry.members.filter { $0.undecidableDates != nil }
      guard entry.source.dates == nil, !files.isEmpty else { continue }
      // Another file of the source may decide.
      var consultation = Consultation(title: "", authority: "")
      consultation.sources = [entry.source]
      do throws(ImportError) {
        _ = try Importer(consultation: consultation, folder: folder).run(jobs: jobs)
      } catch {
        problems.append("\(entry.source.path): error: \(error.message)")
      }
    }
    if !problems.isEmpty {
      throw StudyError(
        .reading,
        problems + [
          "nothing was written; say it here with --dates dmy or --dates mdy, for one source with "
            + "--dates PATH=dmy"
        ])
    }
    var consultation = Consultation(title: "", authority: "")
    consultation.sources = entries.map(\.source)
    return try Starter.read(consultation, folder, jobs: jobs)
  }
}
