internal import SoundingsImport
internal import SoundingsModel

/// Turns what the columns of a file are guessed to be into the `columns` of a source.
enum SourceProposal {
  /// A source that stands for itself: it names no section, question or attribute, since those would
  /// have to be listed elsewhere in `consultation.yaml`.
  static func plain(_ source: Source, _ look: FileLook) -> Source {
    mapped(source, look) { role, _ in
      switch role {
      case .textUnder: .text
      case .question, .attribute: nil
      default: role
      }
    }
  }

  /// Maps the guessed columns; those that the file itself names, by a role's name or a tool's
  /// layout, need no mapping.
  ///
  /// - Parameter role: what a guess becomes; nil leaves the column out.
  static func mapped(
    _ source: Source, _ look: FileLook, role: (Role, String) -> Role?
  ) -> Source {
    var source = source
    guard let table = look.file.table, table.tool == nil,
      look.file.layout != Layout.jsonLines.rawValue
    else { return source }
    let names = HeaderNames.unique(table.headers.map { HeaderText.trimmed($0) })
    var own: [(Role, String)] = []
    for (index, guess) in look.guesses.enumerated() where index < names.count {
      guard let guessed = guess.role else { continue }
      let isNamed = Role(header: names[index]) == guessed
      guard let role = role(guessed, names[index]) else { continue }
      if isNamed {
        own.append((role, names[index]))
      } else {
        source.columns.append(ColumnMapping(role: role, header: names[index]))
      }
    }
    // A role that is mapped is no longer found by its name.
    let mapped = Set(source.columns.map(\.role))
    for (role, name) in own where mapped.contains(role) {
      source.columns.append(ColumnMapping(role: role, header: name))
    }
    return source
  }
}
