import SoundingsModel

/// Which columns of a file play which roles.
struct Columns: Sendable {
  struct Column: Sendable, Equatable {
    var role: Role
    var index: Int
    /// Its place among the columns of that role, from 1.
    var ordinal: Int
    /// How its cells hold answers, where not one a cell.
    var form: AnswerForm?
  }

  private(set) var columns: [Column] = []
  /// How many columns the header has.
  let count: Int
  /// How many there are up to the last that is not blank.
  let named: Int
  private var used: [Bool]
  private let tool: [ToolColumn]

  /// Headers are compared without case, and without what is invisible in them.
  ///
  /// What the source maps comes first; a header that is a role's name then counts itself, unless
  /// the mapping gives that role to another column. A repeated header is mapped by the name that
  /// tells it apart, `Name (2)`; one of several rows by all of them, or by its question where only
  /// one column has that.
  ///
  /// - Throws: where a mapped header is not there, or no column has a role.
  ///
  /// - Parameters:
  ///   - known: the roles that the layout of a tool gives, by column.
  ///   - tool: what else it says of the columns; of one that it knows only it gives the role.
  init(
    headers: [String], roles known: [Role?] = [], tool: [ToolColumn] = [], source: Source,
    file: String
  ) throws(ImportError) {
    count = headers.count
    named = (headers.lastIndex { !$0.trimmed.isEmpty } ?? -1) + 1
    self.tool = tool
    used = Array(repeating: false, count: headers.count)
    var places: [String: Int] = [:]
    let folded = HeaderNames.unique(headers.map { Folding.visible($0) }).map { $0.lowercased() }
    for (index, header) in folded.enumerated() where places[header] == nil {
      places[header] = index
    }
    var mapped: Set<Int> = []
    var roles: Set<Role> = []
    for mapping in source.columns {
      let place =
        places[Folding.header(mapping.header)] ?? Self.part(mapping.header, of: headers)
      guard let index = place else {
        throw .missingHeader(
          header: mapping.header, role: mapping.role, file: file, columns: headers.count,
          place: mapping.place ?? source.place)
      }
      mapped.insert(index)
      roles.insert(mapping.role)
      append(mapping.role, index)
    }
    for (index, header) in headers.enumerated() where !mapped.contains(index) {
      let own = index < known.count ? known[index] : nil
      let isTools = index < tool.count && tool[index].isSystem
      guard let role = own ?? (isTools ? nil : Role(header: Folding.visible(header))),
        !roles.contains(role)
      else { continue }
      append(role, index)
    }
    guard !columns.isEmpty else {
      throw .noRoles(file: file, columns: headers.count, place: source.place)
    }
  }

  /// Whether any of the headers has a role.
  static func areFound(in headers: [String], source: Source) -> Bool {
    let mapped = Set(source.columns.map { Folding.header($0.header) })
    return headers.contains {
      Role(header: Folding.visible($0)) != nil || mapped.contains(Folding.header($0))
    }
  }

  /// Whether the column has a role.
  func isUsed(_ index: Int) -> Bool { used[index] }

  /// Whether any column holds comments.
  var hasText: Bool {
    columns.contains { $0.role.isText }
  }

  /// The only column in whose header of several rows one is so called.
  private static func part(_ name: String, of headers: [String]) -> Int? {
    let key = Folding.header(name)
    let found = headers.indices.filter { index in
      let parts = headers[index].components(parting: " | ", most: 8)
      return parts.count > 1 && parts.contains { Folding.header($0) == key }
    }
    return found.count == 1 ? found.first : nil
  }

  /// The indices of the columns that hold comments.
  var texts: [Int] {
    columns.compactMap { $0.role.isText ? $0.index : nil }
  }

  private mutating func append(_ role: Role, _ index: Int) {
    let ordinal = columns.count { $0.role == role } + 1
    used[index] = true
    var column = Column(role: role, index: index, ordinal: ordinal)
    if case .question = role, index < tool.count { column.form = tool[index].form }
    columns.append(column)
  }
}
