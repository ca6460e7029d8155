internal import SoundingsImport
internal import SoundingsModel

/// Files that one source can name by a pattern: those of a folder that end alike and hold the same.
///
/// Pages of one board must be one source, since a user's name means the same person within a source
/// only.
struct SourceGroups {
  struct Group {
    var source: Source
    var members: [InspectedFile]
  }

  private(set) var groups: [Group] = []

  /// - Parameter files: those that are read, in order.
  /// - Parameter all: every file that was found, read or not: a pattern must name no other.
  init(_ files: [InspectedFile], among all: [InspectedFile]) {
    var places: [String: Int] = [:]
    for file in files {
      let key = Self.key(file)
      if let key, let place = places[key] {
        groups[place].members.append(file)
      } else {
        if let key { places[key] = groups.count }
        groups.append(Group(source: file.source, members: [file]))
      }
    }
    var single: [Group] = []
    for group in groups {
      guard group.members.count > 1, let path = Self.pattern(group.members, among: all) else {
        single += group.members.map { Group(source: $0.source, members: [$0]) }
        continue
      }
      var pattern = group
      pattern.source.path = path
      single.append(pattern)
    }
    groups = single
  }

  /// What members have in common; nil for a file that stands for itself.
  private static func key(_ file: InspectedFile) -> String? {
    guard let look = file.look, let (folder, ending) = parts(file.source.path) else { return nil }
    var key = "\(folder)\n\(ending)\n\(look.file.layout)"
    if let table = look.file.table { key += "\n" + table.headers.joined(separator: "\u{1F}") }
    return key
  }

  private static func parts(_ path: String) -> (folder: String, ending: String)? {
    let (folder, name) = InspectedFile.parts(of: path)
    guard let dot = name.lastIndex(of: "."), !path.contains(where: { "*?[".contains($0) }) else {
      return nil
    }
    return (path.contains("/") ? folder : "", String(name[dot...]))
  }

  private static func pattern(_ members: [InspectedFile], among all: [InspectedFile]) -> String? {
    guard let first = members.first, let (folder, ending) = parts(first.source.path) else {
      return nil
    }
    let named = all.count { file in
      parts(file.source.path).map { $0 == (folder, ending) } ?? false
    }
    guard named == members.count else { return nil }
    return folder.isEmpty ? "*\(ending)" : "\(folder)/*\(ending)"
  }
}
