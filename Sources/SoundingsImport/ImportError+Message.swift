internal import SoundingsModel

extension ImportError {
  /// One sentence for people, without the place; it ends with what to do where that is known.
  public var message: String {
    switch self {
    case .noFolder(let folder): "there is no folder ‘\(folder)’"
    case .noFile(let pattern, _): "no file matches ‘\(pattern)’"
    case .notAFile(let path, _):
      "‘\(path)’ is not a file; to read the files in a folder, write ‘\(path)/*’"
    case .outsideFolder(let path, _): "‘\(path)’ leads out of the consultation's folder"
    case .unreadable(let file, let number):
      "\(file): the file cannot be read (error \(number) of the operating system)"
    case .unsupportedFormat(let file, let format, _):
      "\(file): this is \(format.rawValue), which is not read; save it as CSV or HTML"
    case .tooLong(let file): "\(file): the file, or one record of it, is too long"
    case .unknownEncoding(let name, _):
      "unknown encoding ‘\(name)’; known are "
        + TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
    case .unknownLayout(let name, let known, _):
      "unknown layout ‘\(name)’; known are \(known.joined(separator: ", "))"
    case .missingHeader(let header, let role, let file, let columns, _):
      "\(file) has no column ‘\(header)’ for \(role.name) among its \(columns)"
    case .noRoles(let file, let columns, _):
      "\(file): none of the \(columns) columns is named like a role; say in ‘columns’ what they are: "
        + "‘soundings inspect \(file)’ proposes it"
    case .nothingRepeats(let file, let layout, _):
      "\(file): nothing on the page looks like the layout ‘\(layout)’"
    case .undecidableDates(let facts): facts.message
    case .unknownRound(let id, _): "there is no round ‘\(id)’"
    case .pageLayout(let errors): errors.rendered
    case .archive(let file, let reason): "\(file): \(reason.message)"
    case .part(let file, let part, let failure):
      part.isEmpty
        ? "\(file): the file is damaged: \(failure.words)"
        : "\(file): the file is damaged in ‘\(part)’: \(failure.words)"
    case .program(let file, let failure): "\(file): \(failure.message) on this file"
    case .encrypted(let file):
      "\(file): the file is locked with a password; save it without one"
    }
  }
}

extension XMLFailure {
  fileprivate var words: String {
    switch self {
    case .documentType(let line):
      "line \(line) has a document type declaration, which is not read"
    case .notWellFormed(let message, let line, let column):
      "line \(line), column \(column): \(message)"
    }
  }
}

extension UndecidableDates {
  /// The line to add to the source in `consultation.yaml`, one of two.
  public static let lines = ["dates: dmy", "dates: mdy"]

  var message: String {
    let position = "\(file):\(line):\(column)"
    let cause =
      dayFirst > 0 && monthFirst > 0
      ? "\(dayFirst) dates can be read only with the day first and \(monthFirst) only with the month "
        + "first, and \(ambiguous) both ways"
      : "\(ambiguous == 1 ? "the only date" : "all \(ambiguous) dates") can be read with the day first or the month first"
    return
      "\(cause) (the first at \(position)); add ‘\(Self.lines[0])’ or ‘\(Self.lines[1])’ to the "
      + "source in consultation.yaml"
  }
}
