import SoundingsModel

extension CodeFrameError {
  /// Each error as a compiler would print it.
  public var messages: [String] {
    switch self {
    case .configuration(let errors): errors.errors.map(\.rendered)
    case .codeBook(let problem, let place):
      ["\(place.path)\(Self.position(place.line, place.column)): error: \(problem.message)"]
    }
  }

  private static func position(_ line: Int, _ column: Int) -> String {
    line == 0 ? "" : column == 0 ? ":\(line)" : ":\(line):\(column)"
  }
}

extension CodeBookProblem {
  /// One sentence without a full stop, with what to do where that is known.
  var message: String {
    switch self {
    case .tooLarge(let limit): "the file is over \(limit >> 20) MB, which no code frame is"
    case .container:
      "this is a spreadsheet or a project, not a text file; save the sheet as CSV, or export the "
        + "code book as .qdc"
    case .unknownFormat:
      "neither the name nor the content tells the format; say it with --from or --to"
    case .cannotBeWritten(let format):
      "\(format.title) is only read; to take a frame there, write .qdc"
    case .noThemes: "there is no code in it"
    case .notReadAgain(let format, let message):
      "\(format.title) cannot hold this frame; reading it back says: \(message)"
    case .noNameColumn(let headers):
      "no column is headed code, theme, tag or name; the headers are "
        + headers.map { "‘\($0)’" }.joined(separator: ", ")
    case .repeatedColumn(let header): "two columns are headed ‘\(header)’"
    case .notXML(let message): "this is not well-formed XML: \(message)"
    case .documentType: "a code book has no document type declaration; take <!DOCTYPE …> out"
    case .nestedTooDeeply(let limit): "codes are nested more than \(limit) deep"
    case .notACodeBook(let root, let namespace):
      "this is no code book of REFI-QDA: its root is <\(root)> in "
        + (namespace.isEmpty ? "no namespace" : "the namespace ‘\(namespace)’")
    case .codeWithoutName: "a code has no name"
    case .belowItself(let names):
      "‘\(names.first ?? "")’ stands below itself: "
        + names.map { "‘\($0)’" }.joined(separator: " below ")
    case .sameID(let one, let other):
      one == other
        ? "two themes have the id ‘\(one)’"
        : "the ids ‘\(one)’ and ‘\(other)’ differ only in capitals or spaces"
    case .notADictionary:
      "a dictionary is keys with lists of patterns below them, and this is something else"
    case .valueNotText(let key): "a pattern under ‘\(key)’ is not text"
    }
  }
}
