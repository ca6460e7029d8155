public import SoundingsModel

/// All that is wrong with a file that a person wrote, in the order of the file.
public struct ConfigurationErrors: Error, Hashable, Sendable {
  /// Never empty; sorted by line and column.
  public let errors: [ConfigurationError]

  init(_ errors: [ConfigurationError]) {
    precondition(!errors.isEmpty, "errors are thrown where there are some")
    self.errors = errors.enumerated().sorted {
      ($0.element.place.line, $0.element.place.column, $0.offset)
        < ($1.element.place.line, $1.element.place.column, $1.offset)
    }.map(\.element)
  }

  /// Every error as a compiler would print it, one below the other, without a final line break.
  public var rendered: String { errors.map(\.rendered).joined(separator: "\n") }
}

extension ConfigurationErrors: CustomStringConvertible {
  public var description: String { rendered }
}

/// One thing that is wrong, where, and the line on which it stands.
public struct ConfigurationError: Error, Hashable, Sendable {
  public let problem: ConfigurationProblem
  public let place: FilePlace
  /// The line as it stands in the file, without its line break; nil where it is not at hand.
  public let sourceLine: String?

  public init(_ problem: ConfigurationProblem, at place: FilePlace, sourceLine: String? = nil) {
    self.problem = problem
    self.place = place
    self.sourceLine = sourceLine
  }

  /// `path:line:column: error: …`, then the line and a caret under the column where the line is known.
  public var rendered: String {
    let headline = "\(place.path):\(place.line):\(place.column): error: \(problem.message)"
    guard let sourceLine, sourceLine.contains(where: { !$0.isWhitespace }) else { return headline }
    let excerpt = SourceExcerpt(line: sourceLine, column: place.column)
    return "\(headline)\n\(excerpt.printableLine)\n\(excerpt.caretLine)"
  }
}

extension ConfigurationError: CustomStringConvertible {
  public var description: String { rendered }
}
